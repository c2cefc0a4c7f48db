"""What each fact of a page is for, once all are found: its part as printed, and the codes that are its row's key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from luodi.readers.figure import Figure
from luodi.readers.milestones import Milestone
from luodi.readers.page import Page
from luodi.readers.part_holders import giver, holder, meant
from luodi.readers.part_products import product
from luodi.vocabulary.scopes import codes_of


def scoped(
    page: Page, found: Sequence[Figure], stones: Sequence[Milestone]
) -> tuple[list[Figure], list[Milestone]]:
    """Figures and milestones with their part and its codes."""
    return [_figure(page, figure) for figure in found], [_milestone(stone) for stone in stones]


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


def _milestone(stone: Milestone) -> Milestone:
    return replace(stone, scope=codes_of(stone.of) if stone.of else None)


def _capacity(page: Page, figure: Figure) -> Figure:
    """A capacity is told for a product, and it may be that of one phase."""
    phase = figure.of if figure.of and _is_phase(figure.of) else None
    goods = None
    if figure.rule not in ("figure.power", "figure.racks"):
        goods = product(page, figure.line, figure.quantity)
    name = goods[0] if goods else None
    codes = (*(codes_of(phase) or () if phase else ()), *((f"product:{name.casefold()}",) if name else ()))
    return replace(figure, of=", ".join(filter(None, (name, phase))) or None, scope=codes or None)


def _is_phase(words: str) -> bool:
    return any(code.startswith("phase:") for code in codes_of(words) or ())
