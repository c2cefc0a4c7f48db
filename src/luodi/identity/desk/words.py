"""A name cut into words: legal form off, brackets told, Latin words apart, Han cut at the parts it is
made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from luodi.identity.desk.legal import is_form, is_group, is_small, without_form
from luodi.identity.desk.parts import Part, parts
from luodi.identity.desk.script import Writing, one_form, plain, runs, without_accents

DOTS = "·・‧•"
"""Between the parts of a foreign person's name."""
_BRACKET = re.compile(r"\(([^()]*)\)")
_POSSESSIVE = re.compile(r"'s\b", re.IGNORECASE)
_OF = re.compile(r"(?<=[\u3400-\u9fff])[のノ乃](?=[\u3400-\u9fff])")
_KANA = str.maketrans("ァィゥェォャュョヮッ", "アイウエオヤユヨワツ")
"""キャノン is written for キヤノン, and nobody is misled."""
_FULL = {"co": "company", "corp": "corporation"}
_LIMITED = frozenset(["ltd", "limited", "plc", "inc"])
_GLUE = re.compile(r"(?<=\w)['.](?=\w)|(?<=\w)\.(?=\w\.)|(?<=\w)-(?=(?:in|on|to|de)\b)", re.IGNORECASE)
"""Marks inside a word, and the hyphen before what else would be a small word: Jae-in."""


@dataclass(frozen=True)
class Word:
    """A word of a name. `text` is Han in the shared form, kana as written, Latin in lower case without
    marks.
    """

    writing: Writing
    text: str
    parts: tuple[Part, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Cut:
    """A name taken apart. `core` is without legal form and brackets; `local` what its brackets held."""

    text: str
    core: str
    words: tuple[Word, ...]
    local: tuple[Word, ...]
    official: bool
    """Whether the name has its legal form."""

    @property
    def all_words(self) -> tuple[Word, ...]:
        """The words of the core, then those of the brackets: a local firm is told by them."""
        return (*self.words, *self.local)

    @property
    def latin(self) -> bool:
        """Whether the core is in Latin letters alone."""
        return all(word.writing == "latin" for word in self.words)

    @property
    def wide(self) -> str:
        """The Han and kana of the core in their shared form, joined."""
        return "".join(word.text for word in self.words if word.writing != "latin")

    @property
    def key(self) -> str:
        """What two spellings of one name share; empty for a name of no letters."""
        return "".join(word.text for word in self.all_words).translate(_KANA)


@lru_cache(maxsize=65536)
def cut(name: str) -> Cut:
    """Take a name apart; every name has a cut, an empty one at worst."""
    text = _OF.sub("之", plain(name))
    bare = without_form(text)
    local = " ".join(_BRACKET.findall(bare))
    core = _BRACKET.sub(" ", bare).strip() or bare
    told = tuple(_words(core))
    kept = tuple(w for w in told if not (w.writing == "latin" and is_form(w.text))) or told
    if is_group(tuple(word.text for word in kept)):
        kept = tuple(Word(w.writing, _FULL.get(w.text, w.text)) for w in told if w.text not in _LIMITED)
    aside = tuple(w for w in _words(local) if not (w.writing == "latin" and is_form(w.text)))
    return Cut(text, core, kept, aside, bare != text or len(kept) < len(told))


def _words(text: str) -> list[Word]:
    found: list[Word] = []
    for writing, run in runs(_GLUE.sub("", _POSSESSIVE.sub("", text))):
        if writing == "latin":
            word = without_accents(run)
            if not is_small(word):
                found.append(Word("latin", word))
        elif writing == "kana":
            found.extend(_kana(run))
        else:
            found.extend(_stretches(one_form(run)))
    return found


def _kana(run: str) -> Iterator[Word]:
    """A run of kana; グループ and ホールディングス at its end say that another of the family is meant."""
    written = parts().written
    end = "" if run in written else next((form for form in _kin() if run.endswith(form)), "")
    for word in filter(None, (run.removesuffix(end) if end else run, end)):
        yield Word("kana", word, written.get(word, ()))


@cache
def _kin() -> tuple[str, ...]:
    return tuple(form for part in parts().all if part.kind == "relation" for form in part.kana)


@lru_cache(maxsize=65536)
def _stretches(han: str) -> tuple[Word, ...]:
    """Cut a run of Han so that parts of two characters or more cover as much as they can, the fewest
    first.
    """
    best: list[tuple[int, int, tuple[Word, ...]]] = [(0, 0, ())]
    for end in range(1, len(han) + 1):
        options = []
        for start in range(max(0, end - parts().longest), end):
            bare, count, before = best[start]
            stretch = han[start:end]
            known = parts().written.get(stretch, ()) if _may_stand(stretch, start, end, len(han)) else ()
            if known:
                options.append((bare, count + 1, (*before, Word("han", stretch, known))))
            elif len(stretch) == 1:
                options.append((bare + 1, count + 1, _grown(before, stretch)))
        best.append(min(options, key=lambda option: option[:2]))
    return best[-1][2]


def _may_stand(stretch: str, start: int, end: int, length: int) -> bool:
    """One character is a part only as the last of a longer name: 市 in 大连市, not in 市川."""
    return len(stretch) > 1 or (end == length and start > 1)


def _grown(before: tuple[Word, ...], character: str) -> tuple[Word, ...]:
    if before and not before[-1].parts:
        return (*before[:-1], Word("han", before[-1].text + character))
    return (*before, Word("han", character))
