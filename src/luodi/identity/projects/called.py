"""What the words for a project say of it: which plant by number it is, and whether it enlarges another."""

from __future__ import annotations

import re
from collections.abc import Iterable

from luodi.language.fold import fold

_ORDINAL = re.compile(
    r"第\s*([0-9一二三四五六七八九])\s*(?:工場|工厂|工廠|廠|厂)"
    r"|\b(second|third|fourth|fifth) (?:plant|factory)"
)
_DIGITS = str.maketrans("一二三四五六七八九", "123456789")
_WORDS = {"second": "2", "third": "3", "fourth": "4", "fifth": "5"}
_ADDITION = re.compile(
    r"扩建|擴建|扩产|擴產|增產|増設|増築|増強|拡張|\bexpansion\b|\bexpand(?:s|ed|ing)? (?:its|the|an)\b",
    re.IGNORECASE,
)


def ordinals(stretches: Iterable[str]) -> frozenset[str]:
    """The numbers of plants: 3 of 第3工場, 第三工厂 and "third plant"."""
    found = (match for words in stretches for match in _ORDINAL.finditer(fold(words)))
    return frozenset(match[1].translate(_DIGITS) if match[1] else _WORDS[match[2]] for match in found)


def is_addition(stretches: Iterable[str]) -> bool:
    """Is it called an expansion?"""
    return any(_ADDITION.search(words) for words in stretches)
