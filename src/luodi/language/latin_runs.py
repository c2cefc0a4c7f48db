"""Runs of words with capitals that make one name: "Ministry of Industry and Trade", "Acme (Dalian) Co., Ltd."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from luodi.language.name_words import Spelling, longest, posts, spelling, words

Span = tuple[int, int]

_WORD = re.compile(
    r"(?<![A-Za-zÀ-ɏ\d_.-])(?:A/S|[^\W\d_\u3041-\u9fff][A-Za-zÀ-ɏ\d_&'.-]*|\d[A-Z]\w+|\([A-Z][\w&-]{0,20}(?: [A-Z][\w&-]{0,20}){0,2}\)(?= [A-Z]))"
)
_LEGAL = re.compile(
    r"(?:Ltd|Inc|LLC|LTD|Limited|Corp|Co(?!\.? (?!Ltd|LTD|Inc)[A-Z])|S\.A|SA|PLC|Plc|GmbH|Jr|L\.P|N\.V)\b"
)
_OF = frozenset(
    [" of ", " of the ", " for ", " for the ", " de ", " du ", " de la ", " for the Promotion of "]
)
_AND = frozenset([" and ", ", ", " and of "])
_OPENING = re.compile(r"""(?:^|[.!?:;"'>)\]*●・•◆■-]|\d[.)]|--) ?["'(]?$""")
_CLOSED = ("Ltd.", "Inc.", "LTD.", "Corp.", " Ltd", " LLC", " GmbH", " PLC")
_DATE = re.compile(r" \d|,| at | last| this| next|$")
_ITEM = re.compile(r"[■●○◆•*] \S+[:,]")
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_LONGEST = 160
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def runs(folded: str, start: int, end: int, cuts: list[Span]) -> Iterator[Span]:
    """Runs of capital words between two offsets; none crosses a cut (a post, which is no part of a name)."""
    titled = is_headline(folded, start, end)
    known = spelling(folded)
    held: Span | None = None
    starts = [cut[0] for cut in cuts]
    for left, right in _words(folded, start, end, cuts):
        if titled and _plain(folded[left:right], known):
            yield from _closed(folded, held, start)
            held = None
        elif held and _goes_on(folded, held, left, start) and _joined(starts, held, left):
            held = held[0], right
        else:
            yield from _closed(folded, held, start)
            held = None if folded[left] == "(" else (left, right)
    yield from _closed(folded, held, start)


def _joined(cuts: list[int], run: Span, left: int) -> bool:
    """Whether no cut stands between a run and the next word, and the run is no endless one."""
    number = bisect_left(cuts, run[1])
    return (number == len(cuts) or cuts[number] >= left) and left - run[0] < _LONGEST


def is_headline(folded: str, start: int, end: int) -> bool:
    """A line in Title Case or in capitals, where a capital says nothing."""
    if folded[start:end].isupper() and " " in folded[start:end].strip():
        return True
    long = _LONG_WORD.findall(folded, start, end)
    ends = folded[start:end].rstrip().endswith((".", "。"))
    return not ends and len(long) > 4 and sum(w[0].isupper() for w in long) > 0.75 * len(long)


def _plain(word: str, known: Spelling) -> bool:
    return word in words("latin", "openers") or known.ordinary(word)


def _words(folded: str, start: int, end: int, cuts: list[Span]) -> Iterator[Span]:
    """Words with a capital, and the bracketed ones inside a name, outside the cuts; no full stop that ends a sentence."""
    waiting = iter([*cuts, (end, end)])
    cut = next(waiting)
    for match in _WORD.finditer(folded, start, end):
        while cut[1] <= match.start() and cut[0] < end:
            cut = next(waiting)
        word, right = match.group(), match.end()
        if match.start() >= cut[0] or not (word[0].isupper() or word[0] in "(0123456789"):
            continue
        if word in words("latin", "calendar") or (word == "May" and _DATE.match(folded, match.end())):
            continue
        if (
            word.endswith((".", "'", "-"))
            and word not in words("latin", "abbreviations")
            and not _INITIALS.fullmatch(word)
        ):
            right -= 1
        yield match.start(), right


def _goes_on(folded: str, run: Span, left: int, floor: int) -> bool:
    gap, text = folded[run[1] : left], folded[run[0] : run[1]]
    last = text.rsplit(" ", 1)[-1]
    if text in words("latin", "openers") and not (gap == " " and text in words("latin", "generic")):
        return gap == " " and not _opens(folded, run[0], floor)
    if gap == " " and text.endswith(_CLOSED) and not _LEGAL.match(folded, left):
        return False
    if last.endswith("'s") and last != "People's":
        return False
    if gap in (" ", " & ", " + ") or (gap.strip() in words("latin", "particles") and len(gap) > 2):
        return True
    if gap in (", ", ",", ". ", " ,") and _LEGAL.match(folded, left):
        return True
    if gap in _OF:
        return last in words("latin", "heads")
    if gap == " in ":
        return last in ("Embassy", "Consulate", "Consulate-General") or text.endswith("Consulate General")
    return gap in _AND and _paired(text, gap)


def _paired(text: str, gap: str) -> bool:
    """ "Ministry of Industry and Trade", and the halves of a firm: "Great Plain Iron and Steel" is left to its ending."""
    first = text.split(" ", 1)[0]
    if gap == " and " and text.endswith(
        (" Iron", " Oil", " Research", " Science", " Economic", " Import", " Export")
    ):
        return True
    return (" of " in text or " for " in text) and first in words("latin", "paired")


def _closed(folded: str, run: Span | None, floor: int) -> Iterator[Span]:
    """The run without opening words and without 's; a single word that opens a sentence needs a witness."""
    if run is None:
        return
    left, right = run
    while _is_opener(word := folded[left:right].split(" ", 1)[0]) and _opens(folded, left, floor):
        left += len(word) + 1
        floor = left
        if left >= right:
            return
    right -= 2 if folded[left:right].endswith("'s") else 0
    text = folded[left:right]
    if text in words("latin", "openers") and text not in ("He", "May", "An", "Per"):
        return
    if len(text) > 1 and not (
        " " not in text and _opens(folded, left, floor) and not _witnessed(folded, left, right)
    ):
        yield left, right


def _is_opener(word: str) -> bool:
    return word in words("latin", "openers") or (
        word.lower() in words("latin", "spoken") and word[0].isupper()
    )


def _opens(folded: str, left: int, floor: int) -> bool:
    before = folded[max(floor, left - 12) : left - 1].rpartition(" ")[2]
    if before in words("latin", "abbreviations"):
        return False
    return left == floor or bool(_OPENING.search(folded, max(floor, left - 4), left))


def _witnessed(folded: str, left: int, right: int) -> bool:
    """A word is a name if it does what firms do, or the text writes it with a capital elsewhere too, and never without.

    Capitals inside a word are proof.
    """
    word = folded[left:right]
    if any(c.isupper() for c in word[1:]) or _ITEM.match(folded, max(0, left - 2), right + 1):
        return True
    known = spelling(folded)
    return not known.ordinary(word) and (known.capital[word] > 1 or bool(_deeds().match(folded, right)))


@cache
def _deeds() -> re.Pattern[str]:
    return re.compile(
        rf"(?: \([^()\n]{{1,40}}\))?(?: and [A-Z][\w-]+)?(?: {posts('en')}|,? (?:which )?{longest(words('latin', 'firm_verbs'))}(?![\w-])|, (?:the|an?|part of|owned by|maker of) (?:[\w'-]+ ){{0,4}}(?:arm|unit|subsidiary|maker|producer|company|firm|operator|group|developer|supplier|manufacturer|affiliate|brand|spin-off|start-up)\b|'s )"
    )
