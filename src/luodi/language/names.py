"""Names in a stretch of text: every person and body, in three languages; and lists of names, split."""

from __future__ import annotations

import re

from luodi.language.chinese_names import chinese_names
from luodi.language.han_names import Places
from luodi.language.japanese_names import japanese_names
from luodi.language.latin_names import latin_names
from luodi.language.name import Name
from luodi.language.name_lists import split_list as split_list  # found here too

_WIDE = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")


def names_in(folded: str, start: int, end: int, language: str) -> list[Name]:
    """Every person and body named between two offsets, in order, without overlap."""
    latin = latin_names(folded, start, end)
    if language == "en" and not _WIDE.search(folded, start, end):
        return latin
    wide = (japanese_names if language == "ja" else chinese_names)(folded, start, end)
    return Places((*wide, *latin)).names()
