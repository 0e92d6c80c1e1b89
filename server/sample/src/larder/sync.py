"""Brings the pantries of two devices together."""

from larder.stock import Jar


def merge(ours: dict[str, Jar], theirs: dict[str, Jar]) -> dict[str, Jar]:
    return {**ours, **theirs}
