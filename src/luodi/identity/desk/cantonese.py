"""Cantonese readings of Han characters (the tables are ToJyutping's), for names from Hong Kong and Macau.

Hong Kong never had one spelling, so both sides are brought to a coarse key: Chan, can4 and tsan are one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from types import ModuleType

from luodi.identity.desk.script import without_accents

_COARSE = (
    ("tsz", "c"), ("ts", "c"), ("tz", "c"), ("ch", "c"), ("z", "c"), ("sh", "s"), ("kw", "gw"), ("k",
    "g"), ("p", "b"), ("t", "d"),
    ("yue", "y"), ("yu", "y"), ("jyu", "y"), ("j", "y"), ("eoi", "ui"), ("oe", "eu"), ("eo", "u"),
    ("aa", "a"), ("ee", "i"),
    ("oo", "u"), ("ou", "o"), ("ow", "o"), ("ay", "ai"), ("ei", "i"), ("y", "i"), ("ii", "i"),
)  # fmt: skip

_SHORT_A = re.compile(r"(?<!a)a(?=[nmptk])")
"""Hong Kong writes the short a of Jyutping as a or u: zan3 is Chan or Chun."""


@cache
def _tables() -> ModuleType:
    """Loading takes a second or two: only who compares characters with Latin letters waits for it."""
    import ToJyutping

    module: ModuleType = ToJyutping
    return module


@lru_cache(maxsize=65536)
def keys(character: str) -> frozenset[str]:
    """Coarse keys of all Cantonese readings of one character."""
    told = _tables().get_jyutping_candidates(character)
    readings = {reading for _, group in told for reading in group or ()}
    return frozenset(coarse(way) for reading in readings for way in (reading, _SHORT_A.sub("u", reading)))


@lru_cache(maxsize=65536)
def coarse(text: str) -> str:
    """The coarse key of a spelling or of Jyutping: "Tai" and "daai6" are both dai."""
    low = re.sub(r"[^a-z]", "", without_accents(text))
    for old, new in _COARSE:
        low = low.replace(old, new)
    return low
