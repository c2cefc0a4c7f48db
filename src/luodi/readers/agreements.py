"""Agreements: who signed what with whom, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from luodi.language.dates import DateMention
from luodi.language.name import Name
from luodi.ledger.rows import Modality
from luodi.readers.cues import Cue, cues
from luodi.readers.days import of_trip, trip
from luodi.readers.event import Event, told_once
from luodi.readers.modality import PLANNED
from luodi.readers.page import Line, Page
from luodi.readers.papers import paper_of, settled
from luodi.readers.party_words import told
from luodi.readers.rule import rule
from luodi.readers.signers import signers
from luodi.readers.signers_around import listed_below, who_met

_LEAD = 40
# What stands between those who did the same: a comma or an "and", not the "with" of the other party.
_JOINED = re.compile(r"[,、]|and|及び|および|や")
_DEEDS = ("agreement.bought", "agreement.trade")
_WHOSE = re.compile(r"(?:由|[:：])[^，,。；]{3,36}$")
# No sentence tells of more signings: what has more words of signing is broken, and is not worth the time.
_MOST = 30
# Words that tell of an agreement by the way: they count only where no signing is told.
_WEAK = ("agreement.under", "agreement.standing")
# How far behind the verb its day may stand.
_NEAR = 90


def agreements(page: Page) -> list[Event]:
    """Every agreement two named parties signed; the title speaks only where no sentence does."""
    found: list[Event] = []
    before: tuple[Name, ...] = ()
    for line in page.lines:
        for event in _signed(page, line, before):
            found.append(event)
            before = event.named("party")
    return told_once([e for e in found if e.line.form != "title"] or found, _again)


def _again(old: Event, new: Event) -> bool:
    """Whether two tell one signing: of the same parties, or by persons in the paragraph of the bodies they sign for."""
    near = old.line.paragraph == new.line.paragraph
    meant = not any(new.line.start <= n.start < new.line.end for n in new.named("party"))
    kind = old.kind == new.kind or (near and meant and new.kind == "other")
    shared = sum(
        any(n.text in o.text or o.text in n.text for o in old.named("party")) for n in new.named("party")
    )
    days = old.date is None or new.date is None or old.date.raw == new.date.raw or near
    if near and meant and new.kind == "other" and shared:
        return True
    persons = all(n.kind == "person" or len(n.text) < 3 for n in new.named("party"))
    return (kind and shared > 1 and days) or (persons and near)


def _signed(page: Page, line: Line, before: tuple[Name, ...]) -> Iterator[Event]:
    found = [c for c in cues(page, line, "agreements") if c.rule.emits]
    acts = [c for c in found if c.rule.emits == "act"]
    papers = [c for c in found if c.rule.emits != "act"]
    events = list(_told(page, line, _apart([c for c in acts if c.rule.id not in _WEAK]), papers, before))
    if not events:
        weak = _apart([c for c in acts if c.rule.id in _WEAK]) or list(_listed(page, line, papers))
        events = list(_told(page, line, weak, papers, before))
    yield from events


def _told(
    page: Page, line: Line, acts: list[Cue], papers: list[Cue], before: tuple[Name, ...]
) -> Iterator[Event]:
    """What each word of signing in a sentence tells; `before` are the parties of the last signing."""
    acts = _not_too_many(page, line, acts)
    done: set[str] = set()
    for number, act in enumerate(acts):
        stop = acts[number + 1].start if number + 1 < len(acts) else line.end
        past = acts[number - 1].end if number else line.start
        paper = paper_of(page, act, [p for p in papers if past <= p.start < stop])
        if paper is None or _is(page, line, act, "denied") or _only_meant(page, line, act):
            continue
        if act.rule.id in _DEEDS and done & {"purchase", "capital_increase", "memorandum"}:
            continue  # what the paper just signed says
        parties = signers(page, line, act, paper, stop, before)
        listed = listed_below(page, line, paper, parties)
        parties = listed[0] if listed else who_met(page, line, act, parties) or parties
        if len(parties) > 1:
            before = parties
            done.add(settled(page, line, paper, parties).emits)
            for pair in listed or _several(page, line, act, parties):
                yield _event(page, line, act, paper, pair, past)


def _only_meant(page: Page, line: Line, act: Cue) -> bool:
    """A joint venture still to be founded, or one told only by whose it is, where no word of signing stands."""
    if act.rule.kinds != ("joint_venture",):
        return False
    whose = page.language == "zh" and _WHOSE.search(
        page.folded, max(line.start, act.start - _LEAD), act.start
    )
    return bool(whose) or page.folded.startswith("的", act.end) or _is(page, line, act, "planned")


def _not_too_many(page: Page, line: Line, acts: list[Cue]) -> list[Cue]:
    """The first words of signing; the line is noted where there are more, so that the reading can say so."""
    if len(acts) > _MOST:
        crowded: dict[int, Line] = page.memory.setdefault("crowded signings", {})
        crowded[line.number] = line
    return acts[:_MOST]


def crowded_lines(page: Page) -> list[Line]:
    """The lines with more words of signing than were read."""
    return list(page.memory.get("crowded signings", {}).values())


def _several(page: Page, line: Line, act: Cue, parties: tuple[Name, ...]) -> list[tuple[Name, ...]]:
    """Each of several with the one they all signed with, where the sentence says each did so by itself."""
    apart = told("severally", page.language).search(page.folded, line.start, min(line.end, act.end + _LEAD))
    if apart is None or len(parties) < 3 or any(n.start < line.start or n.end > line.end for n in parties):
        return [parties]
    ordered = sorted(parties, key=lambda n: n.start)
    gaps = [page.folded[a.end : b.start] for a, b in pairwise(ordered)]
    one = ordered[-1] if _JOINED.fullmatch(gaps[0].strip()) else ordered[0]
    return [tuple(n for n in ordered if n in (one, other)) for other in ordered if other is not one]


def _listed(page: Page, line: Line, papers: list[Cue]) -> Iterator[Cue]:
    """The colon of "A and B: memorandum", an item of a list of what was signed."""
    first = min((p.start for p in papers), default=line.start)
    colon = told("listed", page.language).search(page.folded, line.start, first)
    if colon is not None and page.language != "ja" and line.form != "title":
        yield Cue(rule("agreement.listed"), colon.start(), min(colon.start() + 1, first))


def _apart(acts: list[Cue]) -> list[Cue]:
    """Words of signing in order; of two that touch ("signed and exchanged") the first."""
    out: list[Cue] = []
    for act in sorted(acts, key=lambda c: (c.start, not c.rule.kinds)):
        if not out or act.start > out[-1].end + 6:
            out.append(act)
    return out


def _is(page: Page, line: Line, act: Cue, what: str) -> bool:
    """Whether the signing is denied or planned, by the words before it, in Japanese after it."""
    pattern = told(what, page.language)
    if page.language == "ja":
        return pattern.search(page.folded[act.end : min(line.end, act.end + _LEAD)]) is not None
    return pattern.search(page.folded, max(line.start, act.start - _LEAD), act.start) is not None


def _event(page: Page, line: Line, act: Cue, paper: Cue, parties: tuple[Name, ...], past: int) -> Event:
    inside = [n for n in parties if line.start <= n.start < line.end]
    start = min(act.start, paper.start, *(n.start for n in inside))
    end = max(act.end, paper.end, *(n.end for n in inside))
    roles = tuple(("party", name) for name in parties)
    told_as = settled(page, line, paper, parties)
    planned = _is(page, line, act, "planned")
    date = None if planned else when(page, line, act.start, past if page.language == "ja" else line.start)
    if date is not None and date.raw == date.raw_to:
        raw = of_trip(page, date.raw)
        date = replace(date, raw=raw, raw_to=raw)
    modality: Modality = "planned" if planned else "actual"
    return Event(told_as.id, told_as.emits, roles, date, None, start, end, line, modality)


def when(page: Page, line: Line, place: int, past: int) -> DateMention | None:
    """The day of an event: in its sentence, else the last one told in its paragraph, else the trip's."""
    days = [d for d in line.dates if d.start >= past]
    before = [d for d in days if d.end <= place]
    if days:
        after = [d for d in days if d.start >= place and d.start - place < _NEAR and _is_told(page, line, d)]
        if before or after:
            return (before or after)[-1 if before else 0]
    return _told_before(page, line) or trip(page)


def _told_before(page: Page, line: Line) -> DateMention | None:
    """The last date of the sentences before in the paragraph that is not of what is still to come."""
    for other in reversed(page.earlier(line)):
        for date in reversed(other.dates):
            if "-" in date.raw and _is_told(page, other, date):
                return date
    return None


def _is_told(page: Page, line: Line, date: DateMention) -> bool:
    """A day of the past, not one by when something is to be done."""
    plain = date.raw[:2] != "FY" and "H" not in date.raw and "Q" not in date.raw
    return plain and not PLANNED.search(page.folded, *page.clause(line, date.start, date.end))
