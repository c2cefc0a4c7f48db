"""The sentences that a page's numbers rest on, numbered in the order they were published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from luodi.language.fold import fold
from luodi.language.sentences import sentences as split
from luodi.registers.gather import Gathered
from luodi.registers.model import Said

Place = tuple[str, int, int]
"""A span of a text: its sha256, start and end."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as printed; `published` is None for an undated text."""

    number: int
    source: str
    published: str | None
    text: str


def numbered(all_: Gathered, said: Iterable[Said]) -> tuple[tuple[Sentence, ...], dict[Place, int]]:
    """The sentences of all these sayings, and the number each saying's quote is found under."""
    quotes = {place_of(one) for one in said}
    spans = {sha: split(fold(all_.view.texts.get(sha, ""))) for sha in {quote[0] for quote in quotes}}
    whole = {quote: _around(quote, [(s.start, s.end) for s in spans[quote[0]]]) for quote in quotes}
    order = sorted(set(whole.values()), key=lambda place: _when(all_, place))
    numbers = {place: number for number, place in enumerate(order, start=1)}
    listed = tuple(_sentence(all_, place, number) for place, number in numbers.items())
    return listed, {quote: numbers[place] for quote, place in whole.items()}


def place_of(said: Said) -> Place:
    return said.text_sha256, said.start, said.end


def _around(quote: Place, spans: list[tuple[int, int]]) -> Place:
    """The sentence, or run of sentences, that holds the quote; the quote itself if none does."""
    sha, start, end = quote
    touched = [span for span in spans if span[0] < end and start < span[1]]
    return (sha, min(start, touched[0][0]), max(end, touched[-1][1])) if touched else quote


def _when(all_: Gathered, place: Place) -> tuple[str, int, int, int]:
    receipt = all_.receipts[place[0]]
    return receipt.published or "9999", receipt.seq, place[1], place[2]


def _sentence(all_: Gathered, place: Place, number: int) -> Sentence:
    receipt, text = all_.receipts[place[0]], all_.view.texts.get(place[0], "")
    return Sentence(number, receipt.id, receipt.published, text[place[1] : place[2]])
