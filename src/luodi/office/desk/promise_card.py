"""One promise on a project's page: its lane, and what was told of it, from the first promise on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from luodi.office.desk.books import Book
from luodi.office.desk.disputes import number
from luodi.office.desk.lanes import Lane, Scale, lane
from luodi.office.desk.shown import Shown, moved, shown, title
from luodi.office.desk.words import named, say
from luodi.registers.model import PromiseRow, Revision, Said, Step
from luodi.registers.project import ProjectPage

_TOLD = ("first", "revision", "too late", "measured")


@dataclass(frozen=True, slots=True)
class Telling:
    """One saying: the number of its mark in the lane (None for those not drawn), what it is, what changed."""

    mark: int | None
    kind: str
    label: str
    change: str
    said: Shown


@dataclass(frozen=True)
class PromiseCard:
    """`told` is what the lane draws, `more` the sayings that change nothing."""

    key: str
    title: str
    verdict: str | None
    due: date | None
    rate_first: float | None
    rate_current: float | None
    lane: Lane
    told: list[Telling]
    more: list[Telling]


def promise_cards(
    book: Book, page: ProjectPage, rows: list[PromiseRow], by: Scale, language: str
) -> list[PromiseCard]:
    """The cards of these rows, all on one scale of time."""
    return [_card(book, page, row, f"promise-{place}", by, language) for place, row in enumerate(rows, 1)]


def _card(book: Book, page: ProjectPage, row: PromiseRow, key: str, by: Scale, language: str) -> PromiseCard:
    steps = _told(row)
    drawn = {step.said.seq for step in steps}
    rest = [step for step in row.steps if step.said.seq not in drawn]
    told = [_telling(book, page, row, step, place, language) for place, step in enumerate(steps, start=1)]
    told += [
        _called_off(book, page, change, language) for change in row.revisions if change.kind == "called_off"
    ]
    return PromiseCard(
        key, title(row, language), row.verdict, row.due, row.rate_first, row.rate_current,
        lane(row, [step.said for step in steps], by, book.by.rates, book.today), told,
        [_telling(book, page, row, step, None, language) for step in rest],
    )  # fmt: skip


def _told(row: PromiseRow) -> list[Step]:
    """Promises as they changed and what was measured, each value once; what the row rests on is in it."""
    needed = {said.seq for said in (row.first, row.current, row.delivered) if said is not None}
    found: dict[object, Step] = {}
    for step in row.steps:
        if step.said.seq in needed or step.made in _TOLD:
            key = step.said.seq if step.said.seq in needed else _same(step)
            if _same(step) not in map(_same, found.values()) or step.said.seq in needed:
                found[key] = step
    return list(found.values())


def _same(step: Step) -> object:
    said = step.said
    return step.made, said.low, said.high, said.unit, said.date, said.about


def _telling(
    book: Book, page: ProjectPage, row: PromiseRow, step: Step, mark: int | None, language: str
) -> Telling:
    said = step.said
    change = moved(Revision(step.kind, step.by, said), language) if step.kind is not None else ""
    kind = "fact" if said.modality == "actual" else "promise"
    return Telling(
        mark, kind, _label(row, step, language), change, shown(book, said, language, number(page, said))
    )


def _label(row: PromiseRow, step: Step, language: str) -> str:
    """What the saying is to the row."""
    said = step.said
    if row.first is not None and said.seq == row.first.seq:
        unchanged = row.current is not None and row.current.seq == said.seq
        return say("project.only" if unchanged else "project.first", language)
    if row.current is not None and said.seq == row.current.seq:
        return say("project.now", language)
    if step.made == "measured":
        return say("project.measured" if said.low is not None else "project.reached", language)
    return named("step", step.made, language)


def _called_off(book: Book, page: ProjectPage, change: Revision, language: str) -> Telling:
    said: Said = change.to
    return Telling(
        None,
        "late",
        named("revision", "called_off", language),
        "",
        shown(book, said, language, number(page, said)),
    )


def is_promise(page: ProjectPage, row: PromiseRow) -> bool:
    """A milestone that was only reached, never promised, stands under what happened."""
    return row.current is not None or row.first is not None or row.delivered not in page.happened


def promised(page: ProjectPage) -> list[PromiseRow]:
    """The rows that have a lane."""
    return [row for row in page.promises if is_promise(page, row)]


def texts_of(page: ProjectPage) -> Iterable[str]:
    """The texts a rule joined, each once."""
    return dict.fromkeys(end for one in page.joined for end in (one.a, one.b))
