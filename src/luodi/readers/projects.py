"""Projects: which figures and milestones belong to one undertaking, who invests, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from luodi.language.name import Name
from luodi.ledger.rows import Modality
from luodi.readers.event import Event
from luodi.readers.figures import Figure
from luodi.readers.firms import Firm, firms, joined, main_firm
from luodi.readers.milestones import Milestone
from luodi.readers.page import Line, Page
from luodi.readers.places import park, place
from luodi.readers.rule import rule
from luodi.readers.undertakings import Undertaking, undertakings

Fact = Figure | Milestone
# What happens to a batch happens to each of its members.
_SHARED = ("agreed", "approved", "construction_start", "construction_end", "production_start", "announced")


@dataclass(frozen=True)
class Project:
    """One undertaking of one investor at one place, with what is said of it.

    `home` is where its investor, else the project itself, is first named. A project only spoken of has a name,
    an investor and the modality considered.
    """

    home: int
    name: Name | None = None
    investors: tuple[Name, ...] = ()
    place: Name | None = None
    park: Name | None = None
    modality: Modality = "planned"
    figures: tuple[Figure, ...] = ()
    milestones: tuple[Milestone, ...] = ()


@dataclass
class _Draft:
    """A project being filled."""

    firm: Firm | None = None
    name: Name | None = None
    facts: list[Fact] = field(default_factory=list)
    batch: bool = False


def projects(page: Page, found: list[Figure], stones: list[Milestone], signed: list[Event]) -> list[Project]:
    """Every project of a page with its own figures and milestones, in order of the text."""
    listed = undertakings(page)
    known = firms(page, signed)
    main = main_firm(page, known)
    drafts: dict[object, _Draft] = {}
    facts: list[Fact] = [*found, *stones]
    for fact in sorted(facts, key=lambda f: f.start):
        key, fresh = _owner(page, fact, listed, known, main)
        drafts.setdefault(key, fresh).facts.append(fact)
    told = [draft for draft in drafts.values() if draft.facts]
    _share(told)
    return [_made(page, draft, told, signed) for draft in told]


def _owner(
    page: Page, fact: Fact, listed: dict[int, Undertaking], known: list[Firm], main: Firm | None
) -> tuple[object, _Draft]:
    """Whose a fact is: the item's it stands in, the batch's, else the firm's told last before it."""
    item = listed.get(fact.line.number)
    if item is not None:
        return ("item", item.number), _Draft(item.firm(known), item.name)
    for line in (fact.line, *reversed(page.earlier(fact.line))):
        firm = _told_last(line, fact, known)
        if firm is not None:
            return ("firm", firm.number), _Draft(firm)
        if _of_batch(page, line) and len(known) + len(listed) > 1:
            return "batch", _Draft(batch=True)
    return ("firm", main.number if main else -1), _Draft(main)


def _of_batch(page: Page, line: Line) -> bool:
    cue = rule("project.batch").cue
    assert cue is not None
    return bool(cue.search(page.folded, line.start, line.end))


def _told_last(line: Line, fact: Fact, known: list[Firm]) -> Firm | None:
    """The firm named last in a line before a fact, else the first after it."""
    here = [(m.start, firm) for firm in known for m in firm.mentions if line.start <= m.start < line.end]
    before = [entry for entry in here if entry[0] <= fact.start or line is not fact.line]
    if before:
        return max(before, key=lambda e: e[0])[1]
    return min(here, key=lambda e: e[0])[1] if here else None


def _share(drafts: list[_Draft]) -> None:
    """Give each member of a batch the milestones of the batch it has none of."""
    batch = next((d for d in drafts if d.batch), None)
    if batch is None:
        return
    stones = [
        f for f in batch.facts if isinstance(f, Milestone) and f.stage in _SHARED and f.modality == "actual"
    ]
    for member in drafts:
        own = {f.stage for f in member.facts if isinstance(f, Milestone)}
        if not member.batch:
            member.facts += [s for s in stones if s.stage not in own]


def _made(page: Page, draft: _Draft, all_drafts: list[_Draft], signed: list[Event]) -> Project:
    own = draft.firm.names() if draft.firm else ()
    if draft.batch:
        own = tuple(name for d in all_drafts if d.firm and not d.batch for name in d.firm.names()[:1])
    investors = joined(own, signed) if not draft.batch else own
    first: Line = draft.facts[0].line
    home = investors[0].start if investors else (draft.name.start if draft.name else first.start)
    lines = tuple(dict.fromkeys(f.line for f in draft.facts))
    return Project(
        home, draft.name, investors, place(page, lines), park(page, lines), "planned",
        tuple(_figures(draft)), tuple(_milestones(draft)),
    )  # fmt: skip


def _figures(draft: _Draft) -> Iterator[Figure]:
    return (f for f in draft.facts if isinstance(f, Figure))


def _milestones(draft: _Draft) -> Iterator[Milestone]:
    return (f for f in draft.facts if isinstance(f, Milestone))
