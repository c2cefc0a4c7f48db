"""Sign of sameness: Latin letters or kana that spell a reading of Han characters.

Eight ways of reading are tried: Japanese, pinyin, Wade-Giles and Cantonese, and for names of persons
Korean, Vietnamese, Southern Min and the customary spellings of Taiwan. Each goes through the characters
from the left and through the letters with them, by all readings the tables give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Literal

from luodi.identity.desk import cantonese, japanese, mandarin, tongues
from luodi.identity.desk.romaji import kana_key, kana_romaji, romaji_key

System = Literal[
    "japanese",
    "pinyin",
    "wade-giles",
    "cantonese",
    "customary",
    "korean",
    "vietnamese",
    "southern-min",
]
SYSTEMS: tuple[System, ...] = ("japanese", "pinyin", "wade-giles", "cantonese")
"""Of every name."""
OF_PERSONS: tuple[System, ...] = (*SYSTEMS, "customary", "korean", "vietnamese", "southern-min")
MANNERS: tuple[tuple[System, ...], ...] = (
    ("japanese",), ("pinyin",), ("pinyin", "wade-giles"), ("pinyin", "wade-giles", "customary"),
    ("cantonese",), ("korean",), ("vietnamese",),
    ("southern-min",), ("southern-min", "pinyin", "wade-giles"),
)  # fmt: skip
"""Ways of reading that one person's name mixes: Taiwan writes Chen Shui-bian, Singapore Lee Hsien Loong."""
LABELS: dict[System, str] = {
    "japanese": "the Japanese reading", "pinyin": "pinyin", "wade-giles": "Wade-Giles",
    "cantonese": "Cantonese", "korean": "the Korean reading", "vietnamese": "the Vietnamese reading",
    "southern-min": "the Southern Min reading", "customary": "a customary spelling",
}  # fmt: skip

_KANA = "ぁ", "ヿ"
Steps = Callable[[str, int], Iterator[tuple[int, frozenset[str]]]]


@lru_cache(maxsize=65536)
def reading_ends(wide: str, start: int, letters: str, system: System) -> frozenset[int]:
    """Where a stretch of `wide` from `start` may end that the letters spell in full."""
    key = _KEYS[system](kana_romaji(letters) if _is_kana(letters) else letters)
    if not key or (system != "japanese" and _is_kana(letters)):
        return frozenset()
    return frozenset(_ends(wide, start, key, _STEPS[system]))


def reads_as(wide: str, letters: str) -> System | None:
    """The first way of reading in which the letters spell the whole; None for none."""
    fits = (system for system in SYSTEMS if len(wide) in reading_ends(wide, 0, letters, system))
    return next(fits, None)


def manner(stretches: tuple[tuple[str, str], ...]) -> tuple[System, ...] | None:
    """The ways of one manner of writing names in which all stretches (characters, letters) are read."""
    fits = (
        ways
        for ways in MANNERS
        if all(any(len(wide) in reading_ends(wide, 0, said, way) for way in ways) for wide, said in stretches)
    )
    return next(fits, None)


def machine_made(stretches: tuple[tuple[str, str], ...]) -> bool:
    """Whether a machine read a name so: the Japanese family name as its dictionary has it, a given name
    it does not know in pinyin. Igarashi Yisi is 五十嵐一嗣.
    """
    if len(stretches) != 2:
        return False
    (family, said), (given, spelt) = stretches
    return (
        min(len(family), len(given)) > 1
        and japanese.is_surname(family)
        and len(family) in reading_ends(family, 0, said, "japanese")
        and len(given) in reading_ends(given, 0, spelt, "pinyin")
    )


def _ends(wide: str, start: int, key: str, steps: Steps) -> Iterator[int]:
    reached: set[tuple[int, int]] = set()
    open_at = [(start, 0)]
    while open_at:
        at, spelt = open_at.pop()
        for end, told in steps(wide, at):
            for reading in told:
                if not reading or not key.startswith(reading, spelt):
                    continue
                state = (end, spelt + len(reading))
                if state not in reached:
                    reached.add(state)
                    open_at.append(state)
    return (end for end, spelt in reached if spelt == len(key))


def _japanese(wide: str, at: int) -> Iterator[tuple[int, frozenset[str]]]:
    read = japanese.inner_readings if at else japanese.readings
    for end in range(at + 1, min(len(wide), at + japanese.LONGEST) + 1):
        stretch = wide[at:end]
        yield end, frozenset({kana_key(stretch)}) if _is_kana(stretch) else read(stretch)


def _is_kana(text: str) -> bool:
    return all(_KANA[0] <= c <= _KANA[1] for c in text)


def _by_character(told: Callable[[str], frozenset[str]]) -> Steps:
    def steps(wide: str, at: int) -> Iterator[tuple[int, frozenset[str]]]:
        if at < len(wide):
            yield at + 1, told(wide[at])

    return steps


_KEYS: dict[System, Callable[[str], str]] = {
    "japanese": romaji_key, "pinyin": mandarin.latin_key, "wade-giles": mandarin.latin_key,
    "cantonese": cantonese.coarse, "korean": mandarin.latin_key, "vietnamese": mandarin.latin_key,
    "southern-min": mandarin.latin_key, "customary": mandarin.latin_key,
}  # fmt: skip
_STEPS: dict[System, Steps] = {
    "japanese": _japanese, "pinyin": _by_character(mandarin.syllables),
    "wade-giles": _by_character(mandarin.wade_giles), "cantonese": _by_character(cantonese.keys),
    **{tongue: _by_character(partial(tongues.readings, tongue=tongue)) for tongue in OF_PERSONS[4:]},
}  # fmt: skip
