"""The numbered sentences of a page: whole where there is room, else cut around what they are quoted for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rich.cells import cell_len

from luodi.commands.cells import clip, wrap
from luodi.commands.output import plain
from luodi.registers.model import Said
from luodi.registers.project import ProjectPage
from luodi.registers.sentences import Sentence

Quotes = Mapping[int, Sequence[str]]  # sentence number -> what it is quoted for


def sentences(page: ProjectPage, width: int, room: int) -> list[str]:
    """All sentences under the names of their texts, in `room` lines if they go into one line each.

    Where the names find no room of their own, each stands before the first sentence of its text.
    """
    groups = [(head, list(rows)) for head, rows in groupby(page.sentences, key=_text)]
    inner = width - 2 - len(f"[{len(page.sentences)}] ")
    inline = len(page.sentences) + len(groups) > room
    heights = _heights(page.sentences, inner, room - (0 if inline else len(groups)))
    quotes = _quotes(page)
    lines: list[str] = []
    for head, rows in groups:
        lines += [] if inline else [f"  {clip(head, width - 2)}"]
        for row in rows:
            told = f"{plain(row.source)}: " if inline and row is rows[0] else ""
            first, *rest = _lines(row, inner - cell_len(told), heights[row.number], quotes)
            number = f"[{row.number}]".rjust(width - 3 - inner)
            lines += [f"  {number} {told}{first}", *(" " * (width - inner) + line for line in rest)]
    return lines


def _text(sentence: Sentence) -> str:
    return f"{sentence.published or 'undated'} {plain(sentence.source)}"


def _heights(rows: Sequence[Sentence], inner: int, room: int) -> dict[int, int]:
    """Lines for each sentence: one at least, and one more in turn for those it does not hold."""
    wanted = {row.number: len(wrap(plain(row.text), inner)) for row in rows}
    given = dict.fromkeys(wanted, 1)
    spare = room - len(rows)
    while spare > 0 and (short := [number for number in wanted if given[number] < wanted[number]]):
        for number in short[:spare]:
            given[number] += 1
        spare -= len(short[:spare])
    return given


def _lines(row: Sentence, inner: int, height: int, quotes: Quotes) -> list[str]:
    """The sentence in at most so many lines."""
    words = plain(row.text)
    cells = inner * height
    lines = wrap(words, inner)
    while len(lines) > height:
        lines = wrap(clip(words, cells, quotes[row.number]), inner)
        cells -= 1
    return lines


def _quotes(page: ProjectPage) -> Quotes:
    found: dict[int, list[str]] = defaultdict(list)
    for said in _sayings(page):
        found[page.number(said)].append(plain(said.quote))
    return found


def _sayings(page: ProjectPage) -> Iterator[Said]:
    for row in page.promises:
        told = (row.first, row.current, row.delivered, *row.undated)
        yield from (said for said in told if said is not None)
        yield from (step.to for step in row.revisions)
        yield from (said for card in row.conflicts for said in card.claims)
    yield from page.happened
    yield from (signed.said for signed in page.agreements)
    yield from (met.said for met in page.encounters)
    yield from (person.said for person in page.people)
