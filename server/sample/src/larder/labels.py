"""Labels to stick on jars."""

from larder.stock import Jar

WIDTH = 24


def label(jar: Jar) -> str:
    return f"{jar.name[:WIDTH]}\n{jar.best_before:%d.%m.%y}"
