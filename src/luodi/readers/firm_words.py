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
    opens: re.Pattern[str]
    closes: re.Pattern[str]
    project: re.Pattern[str]
    never: frozenset[str]
    never_zh: re.Pattern[str]
    group: re.Pattern[str]


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
        re.compile(rf"^(?:{longest(words['opens_zh'])}|{when})+"),
        re.compile(rf"(?:{longest(words['closes_zh'])}|{when})+$"),
        re.compile(longest(words["project_zh"])),
        frozenset(never),
        re.compile(
            rf"^(?:{longest(words['never_zh'])}|[{words['opens_never_zh']}\\d])|[{words['plain_zh']}]|\\d$"
        ),
        re.compile(rf"^(?:{'|'.join(words['group_zh'])})|(?:{longest(words['group_ends_zh'])})$"),
    )
