"""Persons: family and given name, and how many bear the same name."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from luodi.identity.desk.align import Alignment
from luodi.identity.desk.finding import Finding, different
from luodi.identity.desk.japanese import is_given, is_surname
from luodi.identity.desk.mandarin import syllables_of_pinyin, wade_giles_of
from luodi.identity.desk.script import one_form, plain
from luodi.identity.desk.words import DOTS, Cut

_ROMAJI = re.compile(
    r"(?:(?:[kgsztdnhbpmrwy]|[kgnhbpmrzj]y|sh|ch|ts|j|f)?[aiueo]|n(?![aiueo])|(?<=[aiueo])[kstp](?=[kstpc]))+"
)


_TITLED = "a family name with a title names nobody in particular"


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = files("luodi.identity.desk").joinpath("people.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


def family_of(wide: str) -> str:
    """The family name a name in Han begins with; empty where no list has one."""
    for length in (3, 2):
        if wide[:length] in _lists()["compound"] or (len(wide) >= length and is_surname(wide[:length])):
            return wide[:length]
    return wide[:1] if wide[:1] in _lists()["chinese"] or is_surname(wide[:1]) else ""


@lru_cache(maxsize=8192)
def without_title(name: str) -> str:
    """安倍晋三首相 and Prime Minister Shinzo Abe without the title; a family name alone keeps it."""
    text = plain(name)
    before = ""
    while before != text:
        before, text = text, _without_last(_without_first(text))
    return text


def _without_first(text: str) -> str:
    first, _, rest = text.partition(" ")
    titled = first.rstrip(".").casefold() in _lists()["latin_titles"]
    return rest if titled and len(rest.split()) > 1 else text


def _without_last(text: str) -> str:
    shared = one_form(text)
    for title in sorted(_lists()["titles"], key=len, reverse=True):
        rest = text[: -len(title)].rstrip()
        if shared.endswith(title) and len(shared) == len(text) and _is_full(one_form(rest)):
            return rest
    return text


def _is_full(rest: str) -> bool:
    """Whether a given name is left: 安倍晋三, not 安倍; 李强, not 李."""
    if len(rest) > 3 and not family_of(rest):
        return True
    family = family_of(rest)
    return bool(family) and len(rest) > max(1, len(family))


def is_rendered(name: Cut) -> bool:
    """Whether a name in Han renders the sound of a foreign one, in which other characters may be chosen:
    里根 and 雷根.
    """
    dotted = any(dot in name.text for dot in DOTS)
    return name.wide != "" and (dotted or set(name.wide) <= _lists()["rendering"])


def borne_by_many(name: Cut) -> str | None:
    """Why a name in Han points to nobody in particular; None if it does point to somebody."""
    if name.latin:
        return _latin_borne_by_many(name)
    wide = name.wide
    if wide in _lists()["anybody"]:
        return "it is a name used for anybody"
    if any(wide.endswith(title) for title in _lists()["titles"]):
        return _TITLED
    family = family_of(wide)
    if wide and wide == family:
        return "a family name alone names nobody in particular"
    given = wide[len(family) :]
    if len(given) == 1 and family in _lists()["chinese"] | _lists()["commonest_japanese"]:
        return "a common family name with one character is borne by many"
    return None


def _latin_borne_by_many(name: Cut) -> str | None:
    if len(name.words) == 1:
        return "one name alone names nobody in particular"
    if len(name.words) == 2 and all((w.text,) in syllables_of_pinyin(w.text) for w in name.words):
        return "a family name with a given name of one syllable is borne by many"
    if len(name.words) == 2 and {w.text for w in name.words} & _lists()["commonest_english"]:
        return "one of the commonest family names of English with one given name is borne by many"
    return None


def other_given(a: Cut, b: Cut, laid: Alignment) -> Finding | None:
    """菅義偉 and 菅直人, Yasuo and Takeo Fukuda: one family, another given name, another person."""
    if borne_by_many(a) == _TITLED or borne_by_many(b) == _TITLED:
        return None
    if _younger(a) != _younger(b):
        return different("one of them is the younger of that name")
    if not laid.left or not laid.over:
        return _longer_given(a, b)
    left, over = (" ".join(w.text for w in words) for words in (laid.left, laid.over))
    told = different(f"another given name: {left} and {over}")
    if not laid.steps:
        if is_rendered(a) or is_rendered(b):
            return None
        both_han = not a.latin and not b.latin and all(w.writing == "han" for w in (*laid.left, *laid.over))
        return different(f"another name: {left} and {over}") if both_han and family_of(a.wide) else None
    if any(step.sign == "sound" for step in laid.steps) and not is_rendered(a):
        return None
    if any(len(w.text) == 1 and w.writing == "latin" for w in (*laid.left, *laid.over)):
        return None
    if all(w.writing == "latin" for w in laid.over) and not a.latin:
        return told if _spells_a_given_name(laid) else None
    return told


def _younger(name: Cut) -> bool:
    return any(word.text in ("jr", "junior", "ジュニア") for word in name.words)


def _longer_given(a: Cut, b: Cut) -> Finding | None:
    """李鹏 and 李鹏飞: the one given name goes on where the other ends."""
    one, other = a.wide, b.wide
    if a.latin or b.latin or one == other or not one.startswith(other) or family_of(other) == other:
        return None
    return different(f"another given name: {one} and {other}")


def _spells_a_given_name(laid: Alignment) -> bool:
    """Whether the Latin words could be characters read in the way the family name is: Takeo, not Victor."""
    ways = [step.way for step in laid.steps if step.sign == "reading"]
    joined = "".join(word.text for word in laid.over)
    if any("Japanese" in way for way in ways) and all(_ROMAJI.fullmatch(w.text) for w in laid.over):
        return all(is_given(word.text) and len(word.text) > 1 for word in laid.left)
    if any("pinyin" in way for way in ways):
        return bool(syllables_of_pinyin(joined))
    return any("Wade" in way for way in ways) and _is_wade(joined)


def _is_wade(letters: str) -> bool:
    spelt = _wade_syllables()
    reached = {0}
    for at in range(len(letters)):
        if at in reached:
            reached |= {
                end for end in range(at + 1, min(len(letters), at + 6) + 1) if letters[at:end] in spelt
            }
    return len(letters) in reached


@cache
def _wade_syllables() -> frozenset[str]:
    from luodi.identity.desk.mandarin import all_syllables

    return frozenset(map(wade_giles_of, all_syllables()))
