"""Which of the three languages a text is in, by counting scripts."""

from __future__ import annotations

import re
from typing import Literal

Language = Literal["en", "zh", "ja"]

_KANA = re.compile(r"[ぁ-ヺー]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")


def language_of(text: str) -> Language:
    """The language of most of the text: kana in more than one Han character of twelve means Japanese.

    A Han character carries about as much as four Latin letters, so they are weighed so.
    """
    kana, han, latin = (len(p.findall(text)) for p in (_KANA, _HAN, _LATIN))
    if (kana + han) * 4 < latin:
        return "en"
    return "ja" if kana * 12 > han else "zh"
