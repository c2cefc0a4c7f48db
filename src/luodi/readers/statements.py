"""From what the rules found to draft statements, in order of subject."""

from __future__ import annotations

from collections.abc import Iterator

from luodi.language.name import Name
from luodi.ledger.rows import DraftStatement, Modality
from luodi.ledger.value import Code, Date, Party, Quantity, Text, Value
from luodi.readers.event import Event
from luodi.readers.figures import Figure
from luodi.readers.milestones import Milestone
from luodi.readers.page import Page
from luodi.readers.parks import Park
from luodi.readers.parties import parties
from luodi.readers.projects import Project
from luodi.readers.speakers import speaker


def statements(
    page: Page, projects: list[Project], parks: list[Park], signed: list[Event], met: list[Event]
) -> list[DraftStatement]:
    """All draft statements of a page: projects p1…, parks k1…, agreements a1…, encounters e1…, parties n1…."""
    out = [s for n, project in enumerate(projects, 1) for s in _project(page, f"p{n}", project)]
    out += [s for n, park in enumerate(parks, 1) for s in _park(page, f"k{n}", park)]
    out += [s for n, e in enumerate(signed, 1) for s in _event(page, f"a{n}", e)]
    out += [s for n, e in enumerate(met, 1) for s in _event(page, f"e{n}", e)]
    out += parties(page, out, [name for e in (*signed, *met) for _, name in e.roles])
    return out


def _project(page: Page, subject: str, project: Project) -> Iterator[DraftStatement]:
    home, modality = project.home, project.modality
    if project.name is not None:
        yield _named(page, subject, "name", Text(project.name.text), project.name, home, modality)
    for name in project.investors:
        yield _named(page, subject, "investor", Party(name.text), name, home, modality, "project.investor")
    for prop, place in (("place", project.place), ("park", project.park)):
        if place is not None:
            yield _named(page, subject, prop, Text(place.text), place, home, modality)
    for figure in project.figures:
        yield _figure(page, subject, figure, home)
    for stone in project.milestones:
        yield _milestone(page, subject, stone, home)


def _milestone(page: Page, subject: str, stone: Milestone, home: int) -> DraftStatement:
    value = Date(stone.raw, "about" if stone.bound == "about" else "exact")
    return DraftStatement(
        subject=subject, property=stone.stage, value=value, modality=stone.modality, start=stone.start, end=stone.end,
        quote=page.text[stone.start : stone.end], anchor=stone.line.start, home=home,
        scope=stone.scope, of=stone.of, rule=stone.rule, said=stone.said,
        speaker=speaker(page, stone.line),
    )  # fmt: skip


def _park(page: Page, subject: str, park: Park) -> Iterator[DraftStatement]:
    yield _named(page, subject, "name", Party(park.name.text), park.name, park.name.start, "planned")
    for figure in park.figures:
        yield _figure(page, subject, figure, park.figures[0].line.start)


def _event(page: Page, subject: str, event: Event) -> Iterator[DraftStatement]:
    anchor, home = event.line.start, event.start
    yield _statement(
        page,
        subject,
        "kind",
        Code(event.kind),
        event.modality,
        event.start,
        event.end,
        anchor,
        home,
        event.rule,
    )
    for role, name in event.roles:
        yield _named(page, subject, role, Party(name.text), name, home, event.modality, event.rule)
    if event.date is not None:
        ends = (
            (("on", event.date.raw),)
            if subject[0] == "a"
            else (("from", event.date.raw), ("to", event.date.raw_to))
        )
        for role, raw in ends:
            date = event.date
            yield _statement(
                page,
                subject,
                role,
                Date(raw),
                event.modality,
                date.start,
                date.end,
                date.start,
                home,
                event.rule,
            )
    if event.place is not None and subject[0] == "e":
        yield _named(page, subject, "place", Text(event.place.text), event.place, home, "actual", event.rule)


def _figure(page: Page, subject: str, figure: Figure, home: int) -> DraftStatement:
    q = figure.quantity
    return DraftStatement(
        subject=subject, property=figure.property, value=Quantity(q.low, q.high, figure.unit, q.bound),
        modality=figure.modality, start=figure.start, end=figure.end, quote=page.text[figure.start : figure.end],
        anchor=q.numeral, home=home, scope=figure.scope, of=figure.of, rule=figure.rule, said=figure.said,
        about=figure.about, speaker=speaker(page, figure.line), converted=figure.converted,
    )  # fmt: skip


def _named(
    page: Page,
    subject: str,
    prop: str,
    value: Value,
    name: Name,
    home: int,
    modality: Modality,
    rule: str | None = None,
) -> DraftStatement:
    return _statement(page, subject, prop, value, modality, name.start, name.end, name.start, home, rule)


def _statement(
    page: Page,
    subject: str,
    prop: str,
    value: Value,
    modality: Modality,
    start: int,
    end: int,
    anchor: int,
    home: int,
    rule: str | None,
) -> DraftStatement:
    return DraftStatement(
        subject=subject, property=prop, value=value, modality=modality, start=start, end=end,
        quote=page.text[start:end], anchor=anchor, home=home, rule=rule,
    )  # fmt: skip
