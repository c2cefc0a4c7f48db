"""Sign of sameness for foreign persons: characters or kana render the sound of a name. 巴菲特 is Buffett.

Chinese renders a foreign name syllable by syllable, so what can be compared is the row of consonants. Each is
a class of sounds that renderings mix up (l and r, b and p, d and t); some are often not rendered, and
are cheap to leave out: the r of Carter, the l of Donald, the n of a nasal vowel.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal

from luodi.identity.desk.mandarin import syllables
from luodi.identity.desk.romaji import kana_romaji
from luodi.identity.desk.script import without_accents

_CLOSE, _WHOLE = 0.5, 1.0
"""What it costs to leave out a sound that often is, and any other. A word may differ by one that often
is, a long one by two.
"""
_LONG = 5
_LONGEST = 8

_INITIALS = {
    "zh": "s", "ch": "s", "sh": "s", "b": "p", "p": "p", "m": "n", "f": "f", "d": "t", "t": "t", "n": "n",
    "l": "l", "g": "k", "k": "k", "h": "h", "j": "stk", "q": "stk", "x": "sh", "r": "l", "z": "s", "c": "s",
    "s": "s", "w": "wf",
}  # fmt: skip
_LATIN = (
    ("sch", "s"), ("tch", "s"), ("ch", "S"), ("sh", "s"), ("ph", "f"), ("th", "T"), ("ck", "k"),
    ("gh", ""), ("qu", "kw"), ("x", "ks"), ("ce", "s"), ("ci", "s"), ("cy", "s"), ("ge", "G"), ("gi", "G"),
    ("ts", "Z"), ("tz", "Z"), ("dz", "Z"),
)  # fmt: skip
_SOUNDS = {
    "b": "p", "p": "p", "m": "n", "n": "n", "f": "f", "v": "fwp", "d": "t", "t": "t", "l": "l", "r": "l",
    "g": "k", "G": "ks", "k": "k", "c": "k", "q": "k", "h": "h", "j": "shk", "z": "s", "s": "s", "S": "skh",
    "T": "ts", "Z": "s", "w": "wf",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sound:
    """Consonants that may be meant, and what it costs to leave it out."""

    of: frozenset[str]
    cost: float = _WHOLE


@lru_cache(maxsize=65536)
def like(rendered: str, word: str) -> int:
    """How many consonants the two share, if the one renders the sound of the other; 0 if it does not.

    `rendered` is in Han or kana, `word` in Latin letters or kana.
    """
    theirs = _spoken(word)
    best = 0
    for ours in _said(rendered):
        shared = min(len(ours[1]), len(theirs[1]))
        most = _WHOLE if shared >= _LONG - 1 else _CLOSE
        if {ours[0], theirs[0]} != {"vowel", "consonant"} and _distance(ours[1], theirs[1]) <= most:
            best = max(best, shared)
    return best


def openings(word: str) -> frozenset[str]:
    """The first two consonants that no rendering leaves out, in every class they may be of: two words that
    sound alike share one.
    """
    found: set[str] = set()
    for _, sounds in _said(word) if word else []:
        firm = [sound.of for sound in sounds if sound.cost == _WHOLE][:2]
        found.update("".join(pair) for pair in product(*map(sorted, firm)) if len(pair) > 1)
    return frozenset(found)


_Opening = Literal["vowel", "glide", "consonant"]
_Row = tuple[_Opening, tuple[_Sound, ...]]
"""What it opens with, and its consonants: a glide may stand for both, as in 约翰, 沃伦 and ウォーレン."""


def _said(text: str) -> list[_Row]:
    """All ways to say a stretch of Han, or the one of a word in kana; none if it is too long for a name."""
    if not all("\u3400" <= c <= "\u9fff" for c in text):
        return [_spoken(text)]
    if len(text) > _LONGEST:
        return []
    rows: list[str] = [""]
    for character in text:
        rows = [f"{row} {told}".strip() for row in rows for told in sorted(syllables(character))][:16]
    return [_mandarin(row.split()) for row in rows]


def _mandarin(row: list[str]) -> _Row:
    found: list[_Sound] = []
    for syllable in row:
        found.extend(_of_syllable(syllable))
    return _opening(row[0] if row else ""), _once(found)


def _of_syllable(syllable: str) -> list[_Sound]:
    if syllable == "er":
        return [_Sound(frozenset("l"), _CLOSE)]
    initial = next((i for i in _INITIALS if syllable.startswith(i)), "")
    found = []
    if initial:
        weak = initial in ("h", "w", "x")
        found.append(_Sound(frozenset(_INITIALS[initial]), _CLOSE if weak else _WHOLE))
    if syllable.endswith(("n", "ng")) and len(syllable) > 1:
        found.append(_Sound(frozenset("n"), _CLOSE))
    return found


@lru_cache(maxsize=65536)
def _spoken(word: str) -> _Row:
    low = re.sub(r"[^a-z]", "", without_accents(word if word.isascii() else _letters(word)))
    opens = _opening(low)
    low = re.sub(r"tes$", "ts", low)
    for old, new in _LATIN:
        low = low.replace(old, new + ("e" if old[-1] in "eiy" and old[0] in "cg" else ""))
    found = []
    for at, letter in enumerate(low):
        if letter in _SOUNDS:
            after = low[at + 1 : at + 2]
            open_after = bool(after) and after in "aeiouy"
            quiet = letter in "hw" or (letter in "rlndtm" and not open_after and at > 0)
            found.append(_Sound(frozenset(_SOUNDS[letter]), _CLOSE if quiet else _WHOLE))
    return opens, _once(found)


def _opening(letters: str) -> _Opening:
    if letters.startswith(("w", "y", "j", "uo", "ui", "ue")):
        return "glide"
    return "vowel" if letters[:1] in tuple("aeiou") else "consonant"


def _letters(word: str) -> str:
    return kana_romaji(word) if re.search("[ぁ-ヿ]", word) else word


def _once(sounds: list[_Sound]) -> tuple[_Sound, ...]:
    """Neighbours of one class said once: the double t of Buffett, 姆 after 拉."""
    kept: list[_Sound] = []
    for sound in sounds:
        if kept and kept[-1].of == sound.of:
            kept[-1] = max(kept[-1], sound, key=lambda one: one.cost)
        else:
            kept.append(sound)
    return tuple(kept)


def _distance(ours: tuple[_Sound, ...], theirs: tuple[_Sound, ...]) -> float:
    """What it costs to leave out of both rows what they do not share, in order."""
    costs = [sum(s.cost for s in theirs[:n]) for n in range(len(theirs) + 1)]
    for sound in ours:
        before, costs[0] = costs[0], costs[0] + sound.cost
        for at, other in enumerate(theirs, start=1):
            shared = before if sound.of & other.of else float("inf")
            before, costs[at] = costs[at], min(shared, costs[at] + sound.cost, costs[at - 1] + other.cost)
    return costs[-1]
