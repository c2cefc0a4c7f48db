"""From a quantity and the rule that claims it to a figure, or to none where it is not the project's."""

from __future__ import annotations

import re

from luodi.language.quantities import Mention
from luodi.readers.asides import is_aside
from luodi.readers.figure import Figure
from luodi.readers.figure_values import PRODUCED, about, converted, produced_in, unit_of
from luodi.readers.milestone_days import over
from luodi.readers.modality import mark, marked, modality_of
from luodi.readers.page import Line, Page
from luodi.readers.parts import part_of
from luodi.readers.rule import Rule, rule
from luodi.readers.running import is_running

_ALL = 100
_LATER = re.compile("[2-4二三四]期")
# Less is a price, a fee or a fine, and so few machines are no output.
_LEAST = {"investment": 10_000, "incentive": 10_000, "registered_capital": 100, "capacity": 6}
_TYRES = 1000
_YEARS = range(1990, 2060)


def made(
    page: Page, line: Line, quantity: Mention, by: Rule, cue: tuple[int, int], earlier: list[Figure]
) -> Figure | None:
    clause = page.clause(line, quantity.start, quantity.end)
    unit = unit_of(page, line, quantity, by, cue) or _unit_before(line, quantity, by, earlier)
    if unit is None or is_aside(page, line, by.emits, quantity):
        return None
    if _is_no_figure(quantity, by) or _counts_lines(page, quantity):
        return None
    part = part_of(page, line, quantity, by)
    spans = [
        s for s in (cue, part[1:] if part else cue) if line.start <= s[0] and s[1] <= line.end and s[0] < s[1]
    ]
    modality = modality_of(page, line, quantity, clause)
    if by.id == PRODUCED:
        day = produced_in(page, line, quantity)
        # "It made 300,000" of no year, or of one to come, is no output measured.
        if day is None or (page.published and not over(day, page.published)):
            return None
        modality = "actual"
    elif (
        modality == "planned"
        and not _is_ahead(page, quantity)
        and (
            is_running(page, line, clause, by.emits, own=_is_later_phase(part))
            or _is_held(page, line, quantity, by)
            or _is_of_done(page, line, quantity, by, earlier)
        )
    ):
        modality = "actual"
    elif modality == "actual" and by.emits == "stake" and _is_to_be_held(page, line, clause):
        modality = "planned"
    return Figure(
        by.id, by.emits, quantity, unit, modality, part[0].strip() if part else None,
        min([quantity.start, *(s[0] for s in spans)]), max([quantity.end, *(s[1] for s in spans)]), line,
        converted(page, line, quantity), about(page, line, quantity, by),
    )  # fmt: skip


def _is_ahead(page: Page, quantity: Mention) -> bool:
    """ "100人へ増やす": a value still to be reached."""
    patterns = rule("mark.ahead_after").patterns_in(page.language)
    return any(p.match(page.folded, quantity.end) for p in patterns)


def _is_later_phase(part: tuple[str, int, int] | None) -> bool:
    """A phase behind the first: what runs is not yet it, where its own sentence does not say so."""
    return part is not None and _LATER.search(part[0]) is not None


def _is_of_done(page: Page, line: Line, quantity: Mention, by: Rule, earlier: list[Figure]) -> bool:
    """ "1.1 billion spent, of which 0.8 billion on machines": a part of what is done is done."""
    last = earlier[-1] if earlier else None
    if last is None or last.line is not line or (last.property, last.modality) != (by.emits, "actual"):
        return False
    return marked(page, line, "of_which", last.quantity.end, quantity.start)


def _is_held(page: Page, line: Line, quantity: Mention, by: Rule) -> bool:
    """A share told in a sentence is held already, unless the venture is only now agreed on."""
    if by.emits in ("stake", "registered_capital") and _is_set_up(page, line):
        return True
    listed = line.form in ("item", "pair") or page.folded[line.start] in "|｜【"
    if by.emits != "stake" or listed:
        return False
    before = page.folded[line.start : quantity.start]
    in_brackets = before.count("(") > before.count(")")
    end = line.end if in_brackets else page.clause(line, quantity.start, quantity.end)[1]
    told = ((line.start, end), *((other.start, other.end) for other in page.earlier(line)[-1:]))
    return not any(mark("venture_to_be").search(page.folded, *span) for span in told)


def _is_set_up(page: Page, line: Line) -> bool:
    """Whether the sentence or the one before it tells a company as founded already: 新会社を設けました."""
    told = ((line.start, line.end), *((other.start, other.end) for other in page.earlier(line)[-1:]))
    return any(
        p.search(page.folded, *s) for s in told for p in rule("mark.set_up").patterns_in(page.language)
    )


def _is_to_be_held(page: Page, line: Line, clause: tuple[int, int]) -> bool:
    """ "Both will establish a company, Acme holds 60%": nobody holds it yet."""
    return page.language == "en" and bool(mark("venture_to_be").search(page.folded, line.start, clause[0]))


def _is_no_figure(quantity: Mention, by: Rule) -> bool:
    """The whole of an own subsidiary, and what a firm spends every year, are no figures of a project."""
    whole = by.emits == "stake" and quantity.low == _ALL
    counted = by.emits != "capacity" or quantity.kind in ("count", "number")
    few = counted and quantity.low < _LEAST.get(by.emits, 0) and quantity.period is None
    parted = by.emits == "jobs" and (quantity.low % 1 != 0 or _is_year(quantity))
    dated = by.emits == "capacity" and _is_year(quantity)
    return whole or few or parted or dated or (by.emits == "investment" and quantity.period is not None)


def _counts_lines(page: Page, quantity: Mention) -> bool:
    """So few 条 are the lines of a plant; tyres and towels are counted by the thousand."""
    return quantity.low < _TYRES and page.folded[quantity.end - 1] in "条條"


def _is_year(quantity: Mention) -> bool:
    """ "Jobs from the 2022 expansion": a bare number that looks like a year counts nobody."""
    return (
        quantity.kind == "number"
        and quantity.low in _YEARS
        and quantity.end - quantity.numeral == len("2022")
    )


def _unit_before(line: Line, quantity: Mention, by: Rule, earlier: list[Figure]) -> str | None:
    """A capacity told without a period has that of the capacity told last in its paragraph."""
    stem = f"{quantity.unit}/"
    last = next((f for f in reversed(earlier) if f.property == by.emits and f.unit.startswith(stem)), None)
    return last.unit if last is not None and last.line.paragraph == line.paragraph else None
