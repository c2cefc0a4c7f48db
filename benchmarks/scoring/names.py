"""When two printed names may be the same name: for scoring only, far more lenient than the names desk."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

_HAN_FORMS = ("株式会社", "有限公司", "股份", "集团", "集團", "グループ")
_LATIN_FORMS = (
    "co",
    "ltd",
    "inc",
    "corp",
    "corporation",
    "company",
    "group",
    "plc",
    "llc",
    "gmbh",
    "ag",
    "the",
)
_FORMS = re.compile(rf"{'|'.join(_HAN_FORMS)}|\b(?:{'|'.join(_LATIN_FORMS)})\b\.?")
_BETWEEN = re.compile(r"[\W_]+")
_LONGER_AT_MOST = 4  # a whole clause around a name is no name


@cache
def bare(name: str) -> str:
    """A name without case, width, punctuation and legal form."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return _BETWEEN.sub("", _FORMS.sub("", folded))


def same_name(one: str, other: str) -> bool:
    """Equal, or one within the other and not much longer."""
    short, long = sorted((bare(one), bare(other)), key=len)
    return bool(short) and short in long and len(long) <= _LONGER_AT_MOST * max(len(short), 3)


def share_name(some: Iterable[str], others: Iterable[str]) -> bool:
    others = tuple(others)
    return any(same_name(one, other) for one in some for other in others)
