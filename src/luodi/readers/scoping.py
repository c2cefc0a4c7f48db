"""What each fact of a page is for, once all are found: its part as printed, and the codes that are its row's key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from luodi.readers.considered import is_considered
from luodi.readers.figure import Figure
from luodi.readers.measured import about_told, of_one_day
from luodi.readers.milestones import Milestone
from luodi.readers.page import Page
from luodi.readers.part_carried import place_of
from luodi.readers.part_holders import giver, holder, meant
from luodi.readers.part_products import product
from luodi.readers.parts import is_phase, phase_told
from luodi.readers.said_before import said_before
from luodi.vocabulary.scopes import codes_of

_Fact = TypeVar("_Fact", Figure, Milestone)
_DEEDS = ("announced", "agreed", "approved")
_OF_BUILDINGS = (
    "construction_start",
    "construction_end",
    "trial_production",
    "production_start",
    "full_capacity",
)


def scoped(
    page: Page, found: Sequence[Figure], stones: Sequence[Milestone]
) -> tuple[list[Figure], list[Milestone]]:
    """Figures and milestones with their part and its codes."""
    figures = [replace(_figure(page, figure), about=about_told(page, figure, stones)) for figure in found]
    figures = of_one_day(page, figures)
    milestones = [_milestone(page, stone) for stone in stones]
    told = [stone if stone.stage in _DEEDS else _as_said(page, stone) for stone in milestones]
    return [_as_said(page, figure) for figure in figures], told


def _as_said(page: Page, fact: _Fact) -> _Fact:
    """With the day of the saying it is taken from, and considered where nobody has promised it yet."""
    modality = "considered" if fact.modality == "planned" and is_considered(page, fact) else fact.modality
    return replace(fact, said=said_before(page, fact), modality=modality)


def _figure(page: Page, figure: Figure) -> Figure:
    if figure.property == "capacity":
        return _capacity(page, figure)
    if figure.property == "stake":
        held = holder(page, figure)
        return replace(figure, of=held, scope=(f"by:{meant(page, figure, held)}",) if held else None)
    if figure.property == "incentive" and not figure.of:
        given = giver(page, figure)
        return replace(figure, scope=(f"by:{given}",) if given else None)
    return replace(figure, scope=codes_of(figure.of) if figure.of else None)


def _milestone(page: Page, stone: Milestone) -> Milestone:
    """A stage of a phase, or of the research centre its sentence is about."""
    told = stone.of
    if told is None and stone.stage in _OF_BUILDINGS:
        found = place_of(page, stone.line, stone.start, stone.end)
        told = found[0] if found else None
    return replace(stone, of=told, scope=codes_of(told) if told else None)


def _capacity(page: Page, figure: Figure) -> Figure:
    """A capacity is told for a product, and it may be that of one phase."""
    phase = figure.of if figure.of and is_phase(figure.of) else phase_told(page, figure.line, figure.quantity)
    goods = None
    if figure.rule not in ("figure.power", "figure.racks"):
        goods = product(page, figure.line, figure.quantity)
    name = goods[0] if goods else None
    codes = (*(codes_of(phase) or () if phase else ()), *((f"product:{name.casefold()}",) if name else ()))
    return replace(figure, of=", ".join(filter(None, (name, phase))) or None, scope=codes or None)
