"""Whether a name is a place: by the list of `places.toml`, or by its ending."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_ENDING = re.compile(
    r"(?:Province|Prefecture|County|City|District|State|Region|Island|Bay|Area|Zone|Park|Port|Town|Township|Village|Peninsula|Valley|Coast|Street|Road|Hall)s?$|-(?:shi|ken|cho|machi|gun|mura|ku|do|si)\b"
    r"|[省市区區县縣州郡镇鎮村町乡鄉]$|(?:开发区|開發區|新区|园区|園區|工业园|产业园|県|都|府|団地|半島|地区|地方|地域)$"
)


@cache
def known_places() -> frozenset[str]:
    """The listed countries, provinces and cities, as printed."""
    return frozenset([*_table()["countries"], *_table()["regions"], *_table()["cities"]])


@cache
def countries() -> frozenset[str]:
    """The listed countries, as printed."""
    return frozenset(_table()["countries"])


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(files("luodi.language").joinpath("places.toml").read_text(encoding="utf-8"))


def is_place(name: str) -> bool:
    """Whether a name alone is a place."""
    return name.removeprefix("the ") in known_places() or bool(_ENDING.search(name))


@cache
def _tails() -> re.Pattern[str]:
    wide = sorted((p for p in known_places() if not p.isascii()), key=len, reverse=True)
    return re.compile(rf"^(?P<firm>.{{2,}}?)(?:{'|'.join(wide)})$")


def without_place(name: str) -> str:
    """A Chinese or Japanese name without the place it ends with: 浩云长盛宁夏 -> 浩云长盛."""
    match = _tails().match(name)
    return match["firm"] if match else name


@cache
def _heads() -> re.Pattern[str]:
    wide = sorted((p for p in known_places() if not p.isascii()), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(wide)})[省市]?")


def place_before(name: str) -> int:
    """How many letters of a Chinese or Japanese name are the place it begins with."""
    match = _heads().match(name)
    return match.end() if match else 0
