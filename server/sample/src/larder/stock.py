"""Jars, and how long they keep."""

from dataclasses import dataclass
from datetime import date


@dataclass
class Jar:
    name: str
    best_before: date
    count: int = 1


def soonest(jars: list[Jar]) -> list[Jar]:
    return sorted(jars, key=lambda jar: jar.best_before)


def take(jar: Jar, amount: int) -> Jar:
    return Jar(jar.name, jar.best_before, jar.count - amount)
