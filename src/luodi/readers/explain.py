"""Why a number became the fact it is, or none: its cue, the rule, what it beat, and what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from luodi.language.quantities import Mention
from luodi.readers.figure import Figure
from luodi.readers.figure_cues import Claim, claims, line_cues
from luodi.readers.figures import figures
from luodi.readers.page import Page


@dataclass(frozen=True)
class Explained:
    """One number of a text. `fact`: the property it became, or None; `rule` and `cue` made it so, or took it away;
    `beaten`: rules whose cues stood farther off, with those cues; `why`: one sentence."""

    quote: str
    start: int
    end: int
    fact: str | None
    rule: str | None
    cue: str | None
    beaten: tuple[tuple[str, str], ...]
    why: str


def explain(page: Page) -> Iterator[Explained]:
    """Every number of a page in order, dates left out."""
    made = {(f.quantity.start, f.quantity.end): f for f in figures(page)}
    told = {_value(f.quantity) for f in made.values()}
    for line in page.lines:
        known = line_cues(page, line) if line.quantities else None
        for quantity in line.quantities:
            near = claims(page, line, quantity, known) if known else []
            figure = made.get((quantity.start, quantity.end))
            if figure is not None:
                yield _as_fact(page, figure, near)
            else:
                yield _left_over(page, quantity, near, again=_value(quantity) in told)
        for unread in line.unread:
            quote = page.text[unread.start : unread.end]
            yield Explained(
                quote, unread.start, unread.end, None, None, None, (), "the number itself is not understood"
            )


def _as_fact(page: Page, figure: Figure, near: list[Claim]) -> Explained:
    own = next((c for c in near if c.cue.rule.id == figure.rule), None)
    why = "its cue stands nearest" if own else "it goes on from the value before it, or stands in its list"
    return Explained(
        page.text[figure.start : figure.end], figure.start, figure.end, figure.property, figure.rule,
        _words(page, own) if own else None, _beaten(page, near, own), why,
    )  # fmt: skip


def _left_over(page: Page, quantity: Mention, near: list[Claim], again: bool = False) -> Explained:
    first = near[0] if near else None
    return Explained(
        page.text[quantity.start : quantity.end], quantity.start, quantity.end, None,
        first.cue.rule.id if first else None, _words(page, first) if first else None,
        _beaten(page, near, first), "a fact elsewhere in the text says it" if again else _why_not(quantity, first),
    )  # fmt: skip


def _why_not(quantity: Mention, first: Claim | None) -> str:
    if first is None:
        return f"no word near by says what this {quantity.kind} is"
    if not first.is_figure:
        return f"it is told of something else: {first.cue.rule.says[:1].lower()}{first.cue.rule.says[1:].rstrip('.')}"
    return "its period is not told, or it is told of another place, another firm or another time"


def _beaten(page: Page, near: list[Claim], own: Claim | None) -> tuple[tuple[str, str], ...]:
    return tuple((c.cue.rule.id, _words(page, c)) for c in near if c is not own)


def _words(page: Page, claim: Claim) -> str:
    return page.text[claim.cue.start : claim.cue.end].strip()


def _value(quantity: Mention) -> tuple[object, ...]:
    return quantity.low, quantity.high, quantity.kind


def left_over(page: Page) -> Iterator[Explained]:
    """Numbers that stand near a cue of a figure and became none: for a person to look at. A value that is a fact
    elsewhere on the page, as that of a title mostly is, needs no second look."""
    told = {_value(f.quantity) for f in figures(page)}
    for line in page.lines:
        for quantity in line.quantities:
            if _value(quantity) not in told:
                near = claims(page, line, quantity, line_cues(page, line))
                if near and near[0].is_figure:
                    yield _left_over(page, quantity, near)
