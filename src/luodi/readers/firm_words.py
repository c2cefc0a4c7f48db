"""The words and weights of `rules/firms.toml`, compiled once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from luodi.language.name_words import longest


@dataclass(frozen=True)
class FirmWords:
    """What tells that a name is a firm, and what never is one."""

    weights: dict[str, int]
    place: re.Pattern[str]
    led: re.Pattern[str]
    opens: re.Pattern[str]
    closes: re.Pattern[str]
    stops: re.Pattern[str]
    never: frozenset[str]
    never_zh: re.Pattern[str]
    group: re.Pattern[str]
    lead_zh: re.Pattern[str]
    tail_zh: re.Pattern[str]


@cache
def firm_words() -> FirmWords:
    """The table, with patterns that match at the edge they are for."""
    table = tomllib.loads(files("luodi.readers").joinpath("rules", "firms.toml").read_text(encoding="utf-8"))
    words = table["words"]
    when = r"\d+年|\d+月|\d+日|\d+|[,，、的]"
    never = {*words["never_zh"], *words["never_ja"], *words["never_en"]}
    return FirmWords(
        table["weights"],
        re.compile(rf"\b(?:{longest(words['place'])})(?: the)? $", re.I),
        re.compile(rf"\b(?:{longest(words['led'])})(?: the)? $", re.I),
        re.compile(rf"^(?:{longest(words['opens_zh'])}|{when})+"),
        re.compile(rf"(?:{longest(words['closes_zh'])}|{when})+$"),
        re.compile(
            rf"{longest([*words['project_zh'], *words['stops_zh']])}|[在于於要](?=[\u3400-\u9fff]{{2}})|\d"
        ),
        frozenset(never),
        re.compile(
            rf"^(?:{longest(words['never_zh'])}|[{words['opens_never_zh']}\d])|[{words['plain_zh']}]|(?<![东東成京])都|\d$"
        ),
        re.compile(
            rf"^(?:{'|'.join(words['group_zh'])})|(?:{longest([*words['group_ends_zh'], *words['group_ends_ja']])})$"
            rf"|(?:\b|(?=-))(?:{longest(words['group_ends_en'])})$|^(?:European |World |Asian |African )?[\w ]{{0,30}}\bBank (?:of|for)\b"
        ),
        re.compile(rf"(?:{'|'.join(words['lead_zh'])})+(?![局汤湯盟会會协協])"),
        re.compile(rf"(?:{longest(words['tail_zh'])})+$"),
    )
