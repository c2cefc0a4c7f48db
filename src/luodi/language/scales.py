"""The words that multiply a number: million, crore, bn, 万, 億."""

from __future__ import annotations

from typing import Final

from luodi.language.phrases import Phrases

LONG: Final = {
    "hundred": 10**2, "thousand": 10**3, "ten thousand": 10**4, "million": 10**6, "billion": 10**9,
    "trillion": 10**12, "quadrillion": 10**15, "lakh": 10**5, "lac": 10**5, "crore": 10**7,
    "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
_SHORT = {
    "mn": 10**6, "mln": 10**6, "mio": 10**6, "mill": 10**6, "bn": 10**9, "bln": 10**9, "bil": 10**9,
    "mrd": 10**9, "mld": 10**9, "milliard": 10**9, "miljard": 10**9, "miliard": 10**9, "milyar": 10**9,
    "miljoen": 10**6, "miljon": 10**6, "milyon": 10**6, "millones": 10**6, "milhões": 10**6, "bilhões": 10**9,
    "tn": 10**12, "trn": 10**12, "cr": 10**7,
}  # fmt: skip
_LETTERS = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
_UNKNOWN = (
    "zillion",
    "gazillion",
    "bazillion",
    "jillion",
    "squillion",
    "mil",
    "mil millones",
    "billones",
    "arab",
    "kharab",
    "dozen",
    "score",
    "odd",
)

SCALE_WORDS: Final = Phrases[int | None](
    {**LONG, **{f"{word}s": value for word, value in (LONG | _SHORT).items()}, **_SHORT,
     **{f"{word}.": value for word, value in _SHORT.items()},
     **dict.fromkeys(_UNKNOWN), **dict.fromkeys(f"{word}s" for word in _UNKNOWN)}
)  # fmt: skip
"""Multipliers that are nothing else; None for words that multiply by what nobody can say exactly."""

SCALE_LETTERS: Final = Phrases[int](_LETTERS)
"""Multipliers that may be units or designations as well: "5m" is metres, "5K" a screen."""

SMALL: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
BIG: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}


def big(text: str) -> int:
    """The value of 万, 億, 兆, of 万亿 (their product), and of nothing: 1."""
    product = 1
    for character in text:
        product *= BIG[character]
    return product
