"""Agreements: who signed what with whom, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.dates import DateMention
from luodi.language.name import Name
from luodi.readers.cues import Cue, cues
from luodi.readers.days import told_before, trip
from luodi.readers.event import Event
from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, rule
from luodi.readers.signers import implied, signers

_FAR = {"en": 110, "zh": 60, "ja": 60}
# "Memorandum" says more of a paper than "cooperation": of two kinds in one name the earlier rule counts.
_PASSIVE = re.compile(r"[^.;]{0,60}?(?:was|were|been|be|is|got) (?:\w+ )?$")


def agreements(page: Page) -> list[Event]:
    """Every agreement two named parties signed; the title speaks only where no sentence does."""
    told: list[Event] = []
    before: tuple[Name, ...] = ()
    for line in page.lines:
        for event in _signed(page, line, before):
            told.append(event)
            before = event.named("party")[:1]
    told = [e for e in told if e.line.form != "title"] or told
    return [e for n, e in enumerate(told) if not any(_again(o, e) for o in told[:n])]


def _again(old: Event, new: Event) -> bool:
    """Whether two tell one signing: of the same parties, or by persons in the paragraph of the bodies they sign for."""
    shared = {n.text for n in old.named("party")} & {n.text for n in new.named("party")}
    persons = all(n.kind == "person" or len(n.text) < 3 for n in new.named("party"))
    return (old.kind == new.kind and len(shared) > 1) or (
        persons and old.line.paragraph == new.line.paragraph
    )


def _signed(page: Page, line: Line, before: tuple[Name, ...]) -> Iterator[Event]:
    found = cues(page, line, "agreements")
    acts = _apart([c for c in found if c.rule.emits == "act"])
    papers = [c for c in found if c.rule.emits != "act"]
    for number, act in enumerate(acts):
        stop = acts[number + 1].start if number + 1 < len(acts) else line.end
        paper = _paper(page, line, act, [p for p in papers if p.start < stop])
        if paper is None:
            continue
        parties = signers(page, line, act, paper, stop)
        if len(parties) == 1 and paper.start != act.start:
            parties = (*(before or implied(page, line, act, parties)), *parties)
        if len(parties) > 1:
            yield _event(page, line, act, paper, parties)


def _apart(acts: list[Cue]) -> list[Cue]:
    """Words of signing in order; of two that touch ("signed and exchanged") the first."""
    out: list[Cue] = []
    for act in sorted(acts, key=lambda c: c.start):
        if not out or act.start > out[-1].end + 6:
            out.append(act)
    return out


def _paper(page: Page, line: Line, act: Cue, papers: list[Cue]) -> Cue | None:
    """What was signed: the papers' name nearest to the word of signing, on the side the language has it."""
    far = _FAR[page.language]
    after = [p for p in papers if 0 <= p.start - act.start < far]
    earlier = [
        p
        for p in papers
        if 0 < act.start - p.start < far and (page.language != "en" or _passive(page, p, act))
    ]
    near = earlier or after if page.language == "ja" else after or earlier
    if not near:
        return None
    kinds = {p.rule.id for p in near}
    first: Rule = next(r for r in _kinds() if r.id in kinds)
    return next(p for p in near if p.rule.id == first.id)


def _passive(page: Page, paper: Cue, act: Cue) -> bool:
    """ "A memorandum with X was signed", "the contract between X and Y, signed in 2018"."""
    gap = page.folded[paper.end : act.start]
    return (
        bool(_PASSIVE.match(gap))
        or gap.rstrip().endswith((",", "had been", "has been"))
        or "between" in gap
        or " with " in gap
    )


def _kinds() -> tuple[Rule, ...]:
    order = (
        "memorandum",
        "capital_increase",
        "joint_venture",
        "friendship",
        "purchase",
        "investment",
        "framework",
        "other",
    )
    return tuple(rule(f"agreement.{kind}") for kind in order)


def _event(page: Page, line: Line, act: Cue, paper: Cue, parties: tuple[Name, ...]) -> Event:
    inside = [n for n in parties if line.start <= n.start < line.end]
    start = min(act.start, paper.start, *(n.start for n in inside))
    end = max(act.end, paper.end, *(n.end for n in inside))
    roles = tuple(("party", name) for name in parties)
    return Event(paper.rule.id, paper.rule.emits, roles, when(page, line, act.start), None, start, end, line)


def when(page: Page, line: Line, place: int) -> DateMention | None:
    """The day of an event: in its sentence, else the last one told in its paragraph, else the trip's."""
    near = [d for d in line.dates if d.end <= place + 30]
    return near[-1] if near else (line.dates[0] if line.dates else told_before(page, line) or trip(page))
