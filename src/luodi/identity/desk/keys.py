"""What names share that are worth comparing: each key is the ground of some sign of the desk."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from luodi.identity.desk import cantonese, tongues
from luodi.identity.desk.book import Book
from luodi.identity.desk.finding import Kind
from luodi.identity.desk.heard import openings
from luodi.identity.desk.japanese import readings
from luodi.identity.desk.mandarin import syllables, wade_giles
from luodi.identity.desk.romaji import kana_romaji, romaji_key
from luodi.identity.desk.sound import kana_sound, latin_sound
from luodi.identity.desk.vetoes import english_parts
from luodi.identity.desk.words import Cut, Word, cut

_TRADES = ("industry", "level", "body", "relation")
_STRETCHES = (2, 3, 4)
_MOST_READINGS = 16


def keys(name: Cut, kind: Kind | None, book: Book, alone: bool = False) -> frozenset[str]:
    """The keys of a name; names without a common key share no sign. `alone`: without those of the other
    names of its party.
    """
    found = {f"key {name.key}", *_by_book(name, kind, book), *_heads(name), *_meanings(name), *_sounds(name)}
    if kind in (None, "person"):
        found.update(_persons(name))
    for number in () if alone else book.named(name, kind):
        for _, alias in book.cuts(number):
            found.update((*_sounds(alias), *_meanings(alias), *_heads(alias)))
    return frozenset(found)


def worth_comparing(a: str, b: str, kind: Kind | None, book: Book) -> bool:
    """Whether two names with a common key may share a sign of their own: of one writing they must have more
    in common than their trade (電子, Electronics) or the first letters of their words.
    """
    if cut(a).latin != cut(b).latin:
        return True
    return not _telling(a, kind, book).isdisjoint(_telling(b, kind, book))


@lru_cache(maxsize=65536)
def _telling(name: str, kind: Kind | None, book: Book) -> frozenset[str]:
    """The keys of a name but those of its trade and, of several words, their first letters."""
    told = cut(name)
    trades = [word for word in told.words if _is_trade(word)]
    if not trades or len(trades) == len(told.words):
        common: set[str] = set()
    else:
        common = {key for word in trades for key in _of_word(word)}
        if trades[-1] is told.words[-1]:
            common.update(f"read {read}" for read in (*_pinyin(told.wide[-2:]), *readings(told.wide[-2:])))
    if len(told.words) > 1:
        common.add(_initials(told))
    return keys(told, kind, book) - common


def _is_trade(word: Word) -> bool:
    return any(part.kind in _TRADES for part in english_parts((word,)))


def _initials(name: Cut) -> str:
    return f"initials {''.join(word.text[0] for word in name.words)}"


def _by_book(name: Cut, kind: Kind | None, book: Book) -> Iterator[str]:
    """Names of one party of the book, or with its name as a part of theirs."""
    for number in book.named(name, kind):
        yield f"book {number} {' '.join(word.text for word in name.local)}"
    for word in name.words:
        for number in book.bearers(word.text):
            yield f"book {number} {' '.join(word.text for word in name.local)}"


def _heads(name: Cut) -> Iterator[str]:
    """The first word that says more than a place or a trade, and the first letters of several words."""
    if name.latin and name.words:
        yield f"letters {''.join(sorted(word.text for word in name.words))}"
        yield f"joined {''.join(word.text for word in name.words)}"
    if name.latin and len(name.words) > 1:
        yield _initials(name)
    elif name.latin and name.words:
        yield f"initials {name.words[0].text}"
    if name.words and len(name.words[0].text) > 1:
        yield f"head {name.words[0].text}"


def _meanings(name: Cut) -> Iterator[str]:
    """The first two meanings in order of their characters: Sunshine Power and 阳光电源."""
    meant = sorted({part.han[0] for part in english_parts(name.words)})
    yield from (f"means {one} {other}" for one in meant for other in meant if one < other)


def _sounds(name: Cut) -> Iterator[str]:
    """How the words are read or sound, whatever they are written in."""
    for word in name.words:
        yield from _of_word(word)
    yield from _stretches(name)


def _persons(name: Cut) -> Iterator[str]:
    """How a family name may be read in any tongue, and how the last word of a foreign name sounds."""
    if not name.words:
        return
    for word in (name.words[0], name.words[-1]):
        if word.writing == "latin":
            yield f"family {word.text}"
            yield f"family {cantonese.coarse(word.text)}"
        yield from (f"heard {told}" for told in openings(word.text))
    wide = name.wide
    if len(wide) > 1 and name.words[0].writing == "han":
        yield from (f"heard {told}" for told in openings(wide[-2:]))
        yield from (f"family {told}" for told in _families(wide[0]))
        yield from (f"family {told}" for told in readings(wide[:2]))


def _families(character: str) -> frozenset[str]:
    told = (tongues.readings(character, tongue) for tongue in tongues.TONGUES)
    chinese = syllables(character) | wade_giles(character) | cantonese.keys(character)
    return chinese.union(*told)


def _of_word(word: Word) -> Iterator[str]:
    if word.writing == "latin" and len(word.text) > 3:
        yield f"read {word.text}"
        yield f"read {romaji_key(word.text)}"
        yield f"sound {latin_sound(word.text)}"
    elif word.writing == "kana":
        yield f"read {romaji_key(kana_romaji(word.text))}"
        yield f"sound {kana_sound(word.text)}"


def _stretches(name: Cut) -> Iterator[str]:
    """How the first characters, and each known stretch, are read in Mandarin and in Japanese."""
    wide = name.wide
    if not any(word.writing == "han" for word in name.words):
        return
    for length in _STRETCHES:
        if length <= len(wide):
            yield from (f"read {told}" for told in (*_pinyin(wide[:length]), *readings(wide[:length])))
    if len(wide) > 2:
        yield from (f"read {told}" for told in (*_pinyin(wide[-2:]), *readings(wide[-2:])))


def _pinyin(stretch: str) -> set[str]:
    found = {""}
    for character in stretch:
        found = {before + told for before in found for told in syllables(character)}
        if len(found) > _MOST_READINGS:
            return set()
    return found
