"""One-to-one folding: the folded text has the same length, so every offset in it is an offset in the text.

NFKC would move offsets. Here each character becomes one character: widths, spaces, quotes and dashes.
"""

from __future__ import annotations

import re

_PAIRS = {
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u3000": " ", "\u2009": " ", "\t": " ",
    "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "～": "~", "〜": "~", "﹐": ",", "︰": ":",
}  # fmt: skip
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，。、；：！？"}
# Japanese newspapers print the point of a decimal so: 12・4ヘクタール.
_POINT = re.compile(
    r"(?<=\d)(?<!第\d)・(?=\d+(?:[万億兆倍坪%㎡m]|ヘクタール|ha|平方|キロ|メートル|トン|パーセント|メガ|ギガ))"
)
_TABLE = {**_WIDE, **{ord(old): ord(new) for old, new in _PAIRS.items()}}


def fold(text: str) -> str:
    """The text with widths, spaces and quotes made plain; `len(fold(text)) == len(text)`."""
    folded = text.translate(_TABLE)
    return _POINT.sub(".", folded) if "・" in folded else folded


def lower(text: str) -> str:
    """Lower case by one character each: a letter whose lower case is longer stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
