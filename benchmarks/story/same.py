"""When a printed saying is the expected one."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from luodi.language.fold import fold
from luodi.language.periods import interval

Json = Mapping[str, Any]
Texts = Mapping[str, Json]
Span = tuple[str, int, int]

_FIGURE = re.compile(r"[\d〇一二三四五六七八九十百千]")
_VALUE = ("low", "high", "unit", "date")


def same(expected: Json | None, printed: Json | None, others: Iterable[Json], texts: Texts) -> bool:
    """Is it the expected saying, or one of `others` that does as well?"""
    if expected is None or printed is None:
        return expected is printed
    return any(_one(each, printed, texts) for each in (expected, *others))


def same_value(a: Json, b: Json) -> bool:
    """The same figure in the same unit, or the same date."""
    return all(_equal(a[key], b[key]) for key in _VALUE)


def span(said: Json, texts: Texts) -> Span | None:
    """Where its quote stands; None if its text has no such words."""
    text = texts.get(said["source"], {}).get("text", "")
    start = text.find(said["quote"])
    return None if start < 0 else (said["source"], start, start + len(said["quote"]))


def common(a: Json, b: Json, texts: Texts) -> str:
    """The words that both quotes hold; empty if none."""
    one, other = span(a, texts), span(b, texts)
    if one is None or other is None or one[0] != other[0]:
        return ""
    return str(texts[one[0]]["text"][max(one[1], other[1]) : min(one[2], other[2])])


def _one(expected: Json, printed: Json, texts: Texts) -> bool:
    if not same_value(expected, printed) or expected["said_on"] != printed["said_on"]:
        return False
    if expected["bound"] is not None and expected["bound"] != printed["bound"]:
        return False
    return _inside(printed["about"], expected["about"]) and _same_words(expected, printed, texts)


def _same_words(expected: Json, printed: Json, texts: Texts) -> bool:
    """The quotes overlap, on the figure where there is one."""
    words = common(expected, printed, texts)
    has_figure = _FIGURE.search(fold(expected["quote"])) is not None
    return bool(words) and (not has_figure or _FIGURE.search(fold(words)) is not None)


def _inside(printed: str | None, expected: str | None) -> bool:
    """Is it that day, or one inside that month or year?"""
    if printed == expected or printed is None or expected is None:
        return printed == expected
    one, other = interval(printed), interval(expected)
    return one is not None and other is not None and other[0] <= one[0] and one[1] <= other[1]


def _equal(a: object, b: object) -> bool:
    if isinstance(a, int | float) and isinstance(b, int | float):
        return math.isclose(a, b, rel_tol=1e-4)
    return a == b
