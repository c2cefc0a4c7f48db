"""Milestones: a cue in a clause, with the nearest date of its sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luodi.language.dates import DateMention
from luodi.ledger.rows import Modality
from luodi.readers.days import told_before, trip
from luodi.readers.modality import PLANNED
from luodi.readers.page import Line, Page
from luodi.readers.rule import rules

# The present tense of a stage tells a plan: "operation begins in January"; so does an outline's "Operation: April".
_PRESENT = re.compile(r"\b(?:begins|starts|commences|opens|enters|Operation:|[Cc]ompletion|Start of)", re.I)


@dataclass(frozen=True)
class Milestone:
    """A stage with its raw date (None: undated) and the quote's edges."""

    rule: str
    stage: str
    raw: str | None
    bound: str
    modality: Modality
    start: int
    end: int
    line: Line


def milestones(page: Page) -> list[Milestone]:
    """Every milestone, in order; an undated one only if it has happened and no dated one says the same."""
    found: dict[tuple[str, str, str | None], Milestone] = {}
    for line in page.lines:
        for rule in rules("milestones"):
            match = rule.cue.search(page.folded, line.start, line.end) if rule.cue else None
            if match:
                made = _made(page, line, rule.id, rule.emits, match.start(), match.end())
                found.setdefault((made.stage, made.modality, made.raw), made)
    dated = {(m.stage, m.modality) for m in found.values() if m.raw}
    return [
        m
        for m in found.values()
        if m.raw or (m.modality == "actual" and _tells(m) and (m.stage, "actual") not in dated)
    ]


def _tells(milestone: Milestone) -> bool:
    """An undated milestone must be told in a sentence of the body, not in the title."""
    return milestone.line.sentence.paragraph > 0 and milestone.stage in ("construction_start", "agreed")


def _made(page: Page, line: Line, rule: str, stage: str, start: int, end: int) -> Milestone:
    left, right = page.clause(line, start, end)
    date = _date(page, line, start, end, left, right)
    around = page.folded[max(line.start, start - 60) : min(right, end + 30)]
    present = stage != "agreed" and _PRESENT.search(page.folded[start:end])
    modality: Modality = "planned" if present or PLANNED.search(around) else "actual"
    if date is not None:
        edges = min(start, date.start), max(end, date.end)
        return Milestone(rule, stage, date.raw, date.bound, modality, *edges, line)
    signed = stage == "agreed" and modality == "actual"
    raw, bound = _signed_when(page, line) if signed else (None, "exact")
    return Milestone(rule, stage, raw, bound, modality, start, end, line)


def _signed_when(page: Page, line: Line) -> tuple[str | None, str]:
    """A signing without a day of its own: the last day told in its paragraph, else the month of the trip."""
    before, whole = told_before(page, line), trip(page)
    if before is not None:
        return before.raw, before.bound
    if whole is None:
        return None, "exact"
    return whole.raw[:4] if whole.raw.startswith("--") else whole.raw[:7], "exact"


def _date(page: Page, line: Line, start: int, end: int, left: int, right: int) -> DateMention | None:
    inside = [d for d in line.dates if left <= d.start and d.end <= right] or list(line.dates)
    near = [d for d in inside if d.end <= start or d.start >= end]
    return min(near, key=lambda d: _far(page, d, start, end), default=None)


def _far(page: Page, date: DateMention, start: int, end: int) -> int:
    """English says the day after the verb ("completed in August"), unless a clause opens with it; Chinese before."""
    if date.end <= start:
        joined = " and " in page.folded[date.end : start] and page.folded[start].isascii()
        return start - date.end + (60 if joined else 0)
    return date.start - end - (15 if page.folded[start].isascii() else 0)
