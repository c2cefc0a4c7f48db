"""Whether a name is a place: by the list of `places.toml`, or by its ending."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_ENDING = re.compile(
    r"(?:Province|Prefecture|County|City|District|State|Region|Island|Bay|Area|Zone|Park|Port|Town|Township|Village|Peninsula|Valley|Coast|Street|Road|Hall)s?$|-(?:shi|ken|cho|machi|gun|mura|ku|do|si)\b"
    r"|(?<!超)[省市区區县縣州郡镇鎮村町乡鄉]$|(?:开发区|開發區|新区|园区|園區|工业园|产业园|県|都|府|団地|半島|地区|地方|地域)$"
)


# "オービタル九州": a firm called by its field and where it works; "クアラルンプール市" is a city.
_BRANCH = re.compile(
    r"(?P<field>[ァ-ヺー・A-Za-z&]{3,})(?:九州|東北|北海道|四国|関西|関東|東海|北陸|中部|西日本|東日本|北日本|ジャパン|東京|大阪|名古屋"
    r"|北九州|沖縄|山陰|山陽|信州|紀州|秋田|青森|岩手|宮城|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡"
    r"|愛知|三重|滋賀|京都|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島)"
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


@cache
def known_countries() -> frozenset[str]:
    """The listed countries alone."""
    table = tomllib.loads(files("luodi.language").joinpath("places.toml").read_text(encoding="utf-8"))
    return frozenset(table["countries"])


def is_place(name: str) -> bool:
    """Whether a name alone is a place."""
    return not is_branch(name) and _listed_or_ending(name)


def is_branch(name: str) -> bool:
    """Whether a name is a word of Latin letters or kana with a region of Japan behind it, as firms are called."""
    match = _BRANCH.fullmatch(name)
    return match is not None and match["field"] not in known_places()


def _listed_or_ending(name: str) -> bool:
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
