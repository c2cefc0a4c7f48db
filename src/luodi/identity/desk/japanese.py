"""Japanese readings of Han characters, from Sudachi's dictionary: common words, surnames and given names.

A dictionary that lists 重信 as Shigenobu is asked for every stretch of a name; what a reading of the whole is
pieced together from may come from several entries.
"""

from __future__ import annotations

from functools import cache, lru_cache

from sudachipy import Dictionary

from luodi.identity.desk.romaji import kana_key, romaji_key
from luodi.identity.desk.script import japanese_form

LONGEST = 4
"""Characters of the longest stretch that is looked up."""
_VOICED = {"k": "g", "s": "z", "t": "d", "h": "bp", "p": "b"}


@cache
def _dictionary() -> Dictionary:
    return Dictionary(dict="small")


@lru_cache(maxsize=65536)
def readings(stretch: str) -> frozenset[str]:
    """Keys (`romaji_key`) of all readings of a stretch; none if no dictionary has it as one word."""
    found = {m.reading_form() for form in _forms(stretch) for m in _dictionary().lookup(form)}
    return frozenset(key for kana in found if (key := kana_key(kana)))


@lru_cache(maxsize=65536)
def inner_readings(stretch: str) -> frozenset[str]:
    """Readings inside a name, where the first sound may be voiced: 川 is kawa, in 石川 gawa is told too."""
    plain = readings(stretch)
    return plain | {voiced + key[1:] for key in plain for voiced in _VOICED.get(key[0], "")}


@lru_cache(maxsize=4096)
def is_surname(stretch: str) -> bool:
    """Whether the dictionary has the stretch as a family name."""
    return _is_name(stretch, "姓")


@lru_cache(maxsize=4096)
def is_given(stretch: str) -> bool:
    """Whether the dictionary has the stretch as a given name."""
    return _is_name(stretch, "名")


@lru_cache(maxsize=4096)
def is_usual(stretch: str, letters: str) -> bool:
    """Whether the dictionary has the stretch, read so, as a family name or place: 川崎 as Kawasaki. Where it
    has it as a firm's name, the firm's reading counts: 大和 is Daiwa, whoever else is called Yamato.
    """
    found = [m for form in _forms(stretch) for m in _dictionary().lookup(form)]
    proper = [m for m in found if m.part_of_speech()[1] == "固有名詞"]
    firms = [m for m in proper if m.part_of_speech()[2] == "一般"]
    known = [m for m in proper if m.part_of_speech()[2] == "地名" or m.part_of_speech()[3] == "姓"]
    told = {kana_key(m.reading_form()) for m in (firms if firms and known else known)}
    return (romaji_key(letters) if letters.isascii() else kana_key(letters)) in told


def _is_name(stretch: str, part: str) -> bool:
    return any(
        m.part_of_speech()[2:4] == ("人名", part)
        for form in _forms(stretch)
        for m in _dictionary().lookup(form)
    )


def _forms(stretch: str) -> tuple[str, ...]:
    usual = japanese_form(stretch)
    return tuple(dict.fromkeys((stretch, usual, usual.replace("冢", "塚").replace("筿", "篠"))))
