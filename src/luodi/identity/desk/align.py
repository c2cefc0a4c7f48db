"""Two names laid beside each other, stretch by stretch: what of the one is what of the other, and by
which sign.

One name gives its Han and kana (`wide`), the other its words in any order, so that family names may come
first or last and "Bank of China" is 中国银行. What finds no partner is left over, and says why two
names differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, Protocol

from luodi.identity.desk.characters import means
from luodi.identity.desk.heard import like
from luodi.identity.desk.japanese import is_usual
from luodi.identity.desk.mandarin import syllables_of_pinyin
from luodi.identity.desk.parts import Part, parts
from luodi.identity.desk.reading import LABELS, OF_PERSONS, SYSTEMS, System, reading_ends
from luodi.identity.desk.sound import sounds_like
from luodi.identity.desk.words import DOTS, Cut, Word

Sign = Literal["script", "reading", "meaning", "character", "sound", "known"]

_MOST_WORDS = 9
_MOST_WIDE = 32
_SPAN = 5
_LEFT = 100


class Known(Protocol):
    """What a book of names says of stretches of names."""

    def bearers(self, key: str) -> frozenset[int]:
        """The parties that bear the name with this key."""

    def has_place(self, key: str) -> bool:
        """Whether a place bears the name with this key."""

    @property
    def longest(self) -> int:
        """Characters of the longest name in Han or kana."""


@dataclass(frozen=True)
class Step:
    """One stretch of the one name that is some words of the other. `way` says how, for people; `rooted`
    that what is read is a known name and no new one, `heard` how many consonants sound alike.
    """

    sign: Sign
    wide: str
    words: tuple[str, ...]
    way: str
    common: bool = False
    rooted: bool = False
    heard: int = 0


@dataclass(frozen=True)
class Alignment:
    """The best way to lay two names beside each other; `left` and `over` are the words without a partner."""

    steps: tuple[Step, ...]
    left: tuple[Word, ...]
    over: tuple[Word, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is left on either side."""
        return bool(self.steps) and not self.left and not self.over


@lru_cache(maxsize=8192)
def align(a: Cut, b: Cut, known: Known, person: bool = False) -> Alignment | None:
    """Lay `b` beside the Han, kana and Latin words of `a`, with what the book knows of stretches of them.

    Persons' names are also read in the ways of `OF_PERSONS` and heard (`heard.py`). None where names are too
    long to try all ways.
    """
    units = _units(a)
    if len(b.all_words) > _MOST_WORDS or len(units) > _MOST_WIDE or not units or not b.all_words:
        return None
    return _Search(a, units, b.all_words, known, person).best()


@dataclass(frozen=True)
class _Unit:
    """A character of Han or kana, or a Latin word: what a stretch is counted in."""

    text: str
    word: int


def _units(a: Cut) -> tuple[_Unit, ...]:
    return tuple(
        _Unit(text, number)
        for number, word in enumerate(a.all_words)
        for text in ([word.text] if word.writing == "latin" else word.text)
    )


class _Search:
    """All ways, remembered by place and by the words already used; the one that leaves least wins."""

    def __init__(
        self, a: Cut, units: tuple[_Unit, ...], words: tuple[Word, ...], known: Known, person: bool
    ) -> None:
        self._known, self._person = known, person
        self._a, self._units, self._words = a, units, words
        self._seen: dict[tuple[int, int], tuple[int, tuple[Step | int, ...]]] = {}
        self._pairs: dict[int, list[tuple[int, int, Step]]] = {}

    def best(self) -> Alignment:
        _, path = self._from(0, 0)
        steps = tuple(step for step in path if isinstance(step, Step))
        left = self._left([at for at in path if isinstance(at, int) and at >= 0])
        used = next((-at - 1 for at in path if isinstance(at, int) and at < 0), 0)
        over = tuple(word for n, word in enumerate(self._words) if not used >> n & 1)
        return Alignment(steps, left, over)

    def _from(self, at: int, used: int) -> tuple[int, tuple[Step | int, ...]]:
        if (at, used) not in self._seen:
            self._seen[at, used] = min(self._ways(at, used), key=lambda way: way[0])
        return self._seen[at, used]

    def _ways(self, at: int, used: int) -> Iterator[tuple[int, tuple[Step | int, ...]]]:
        if at == len(self._units):
            yield _LEFT * (len(self._words) - used.bit_count()), (-used - 1,)
            return
        for end, mask, step in self._steps(at):
            if not used & mask:
                cost, rest = self._from(end, used | mask)
                yield cost + 1, (step, *rest)
        cost, rest = self._from(at + 1, used)
        yield cost + _LEFT, (at, *rest)

    def _left(self, places: list[int]) -> tuple[Word, ...]:
        """The units without a partner, as words: neighbours of one word together, its parts known if
        whole.
        """
        found: list[Word] = []
        for number, word in enumerate(self._a.all_words):
            text = "".join(self._units[at].text for at in places if self._units[at].word == number)
            if text:
                found.append(
                    word if text == word.text else Word(word.writing, text, parts().written.get(text, ()))
                )
        return tuple(found)

    def _steps(self, at: int) -> list[tuple[int, int, Step]]:
        if at not in self._pairs:
            self._pairs[at] = [
                (end, ((1 << (last - first)) - 1) << first, step)
                for first in range(len(self._words))
                for last in range(first + 1, min(len(self._words), first + _SPAN) + 1)
                for end, step in self._matches(at, self._words[first:last])
            ]
        return self._pairs[at]

    def _matches(self, at: int, span: tuple[Word, ...]) -> Iterator[tuple[int, Step]]:
        unit = self._units[at]
        texts = tuple(word.text for word in span)
        if self._a.all_words[unit.word].writing == "latin":
            yield from self._beside_latin(at, span)
            return
        wide = self._wide_from(at)
        joined = "".join(texts)
        if wide.startswith(joined):
            yield at + len(joined), Step("script", joined, texts, "the same characters")
        yield from self._meanings(at, wide, span)
        if len(texts) == 1 and means(wide[0], joined):
            yield at + 1, Step("character", wide[0], texts, f"{wide[0]} means {joined}")
        yield from self._bearers(at, wide, joined, texts)
        if all(word.writing != "han" for word in span):
            yield from self._readings(at, wide, joined, texts)

    def _wide_from(self, at: int) -> str:
        found = []
        for unit in self._units[at:]:
            if self._a.all_words[unit.word].writing == "latin":
                break
            found.append(unit.text)
        return "".join(found)

    def _meanings(self, at: int, wide: str, span: tuple[Word, ...]) -> Iterator[tuple[int, Step]]:
        wanted = _parts_of(span)
        for length in range(1, min(len(wide), parts().longest) + 1):
            if length == 1 and not self._ends_word(at):
                continue
            stretch = wide[:length]
            for part in parts().written.get(stretch, ()):
                if part in wanted or _same_han(part, span):
                    texts = tuple(word.text for word in span)
                    way = f"{stretch} means {' '.join(texts)}"
                    yield at + length, Step("meaning", stretch, texts, way, part.common)
                    break

    def _bearers(self, at: int, wide: str, joined: str, texts: tuple[str, ...]) -> Iterator[tuple[int, Step]]:
        parties = self._known.bearers(joined) if len(joined) > 1 else frozenset()
        for length in range(2, min(len(wide), self._known.longest) + 1 if parties else 0):
            stretch = wide[:length]
            if stretch != joined and parties & self._known.bearers(stretch):
                way = f"{stretch} is {' '.join(texts)} by the book"
                yield at + length, Step("known", stretch, texts, way)

    def _ends_word(self, at: int) -> bool:
        """One character may be a part only where the words of the name say so."""
        unit = self._units[at]
        return self._a.all_words[unit.word].text == unit.text

    def _readings(
        self, at: int, wide: str, joined: str, texts: tuple[str, ...]
    ) -> Iterator[tuple[int, Step]]:
        said = " ".join(texts)
        for system in OF_PERSONS if self._person else SYSTEMS:
            for length in reading_ends(wide, 0, joined, system):
                stretch = wide[:length]
                if system != "japanese" and all("ぁ" <= c <= "ヿ" for c in stretch):
                    continue
                way = f"{said} is {LABELS[system]} of {stretch}"
                rooted = self._rooted(stretch, joined, system)
                yield at + length, Step("reading", stretch, texts, way, rooted=rooted)
        if len(texts) == 1:
            yield from self._sounds(at, texts[0])

    def _rooted(self, stretch: str, said: str, system: System) -> bool:
        """Whether a stretch is a name that people know, so that a reading of it points to it: a place of
        the book, a Japanese family name or place. Of a name made up lately there are many
        that are read alike.
        """
        if any("ぁ" <= c <= "ヿ" for c in stretch) or len(stretch) > 2:
            return True
        return self._known.has_place(stretch) or (system == "japanese" and is_usual(stretch, said))

    def _sounds(self, at: int, said: str) -> Iterator[tuple[int, Step]]:
        word = self._a.all_words[self._units[at].word]
        dotted = self._person and any(dot in self._a.text for dot in DOTS)
        if said.isascii() and word.writing == "han" and syllables_of_pinyin(said) and not dotted:
            return
        if self._person:
            for length in self._heard_lengths(at, word, said):
                stretch = self._wide_from(at)[:length]
                if heard := like(stretch, said):
                    way = f"{stretch} sounds like {said}"
                    yield at + length, Step("sound", stretch, (said,), way, heard=heard)
        elif self._starts(at) and word.writing == "kana" and said.isascii() and sounds_like(word.text, said):
            yield at + len(word.text), Step("sound", word.text, (said,), f"{word.text} sounds like {said}")
        elif self._starts(at) and word.writing == "han" and (heard := like(word.text, said)) > 2:
            way = f"{word.text} sounds like {said}"
            yield at + len(word.text), Step("sound", word.text, (said,), way, heard=heard)

    def _heard_lengths(self, at: int, word: Word, said: str) -> Iterator[int]:
        """A foreign name is rendered word by word; a Chinese one in kana has no marks between its parts."""
        if word.writing == "han" and not said.isascii():
            yield from range(1, min(3, len(self._wide_from(at))) + 1)
        elif self._starts(at) and (len(self._a.words) == 1 or any(dot in self._a.text for dot in DOTS)):
            yield len(word.text)

    def _starts(self, at: int) -> bool:
        return at == 0 or self._units[at - 1].word != self._units[at].word

    def _beside_latin(self, at: int, span: tuple[Word, ...]) -> Iterator[tuple[int, Step]]:
        text = self._units[at].text
        if len(span) == 1 and span[0].text == text:
            yield at + 1, Step("script", text, (text,), "the same word")


def _parts_of(span: tuple[Word, ...]) -> frozenset[Part]:
    texts = tuple(word.text for word in span)
    if all(word.writing == "latin" for word in span):
        return frozenset(parts().english.get(texts, ()))
    return frozenset(span[0].parts) if len(span) == 1 else frozenset()


def _same_han(part: Part, span: tuple[Word, ...]) -> bool:
    return len(span) == 1 and span[0].text in part.han
