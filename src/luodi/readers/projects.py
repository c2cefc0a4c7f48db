"""Projects: which figures and milestones belong to one undertaking, who invests, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from luodi.language.name import Name
from luodi.ledger.rows import Modality
from luodi.readers.drafts import Draft, Fact
from luodi.readers.event import Event
from luodi.readers.figures import Figure
from luodi.readers.joining import joined
from luodi.readers.milestone_days import now, span
from luodi.readers.milestones import Milestone
from luodi.readers.owners import Owners
from luodi.readers.page import Line, Page
from luodi.readers.places import park, place
from luodi.readers.sharing import share


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


def projects(page: Page, found: list[Figure], stones: list[Milestone], signed: list[Event]) -> list[Project]:
    """Every project of a page with its own figures and milestones, in order of the text."""
    owners = Owners(page, signed)
    drafts: dict[object, Draft] = {}
    facts: list[Fact] = [*found, *stones]
    told_of = [(fact, owners.of(fact.line, fact.start)) for fact in sorted(facts, key=lambda f: f.start)]
    counted = {owner.key for fact, owner in told_of if isinstance(fact, Figure)}
    for fact, sight in told_of:
        owner = sight.back if sight.back is not None and sight.key not in counted else sight
        draft = drafts.setdefault(owner.key, Draft(owner.kind, owner.firms, owner.name, count=owner.count))
        draft.facts.append(fact)
    drafts = joined(page, drafts, owners.main_key)
    drafts = _with_members(owners, drafts)
    share(page, drafts.values())
    told = [draft for draft in drafts.values() if draft.facts]
    return [_made(page, draft, told) for draft in told]


def _with_members(owners: Owners, drafts: dict[object, Draft]) -> dict[object, Draft]:
    """The drafts with those members of a batch of which nothing but the name is told."""
    if any(draft.batch and any(draft.milestones()) for draft in drafts.values()):
        for owner in owners.members():
            drafts.setdefault(owner.key, Draft(owner.kind, owner.firms, owner.name))
    return drafts


def _made(page: Page, draft: Draft, all_drafts: list[Draft]) -> Project:
    drafts = _members(page, draft, all_drafts) if draft.batch else [draft]
    investors = tuple(dict.fromkeys(name for d in drafts for firm in d.firms for name in firm.names()[:1]))
    first: Line = draft.facts[0].line
    home = investors[0].start if investors else (draft.name.start if draft.name else first.start)
    lines, alone = tuple(dict.fromkeys(f.line for f in draft.facts)), len(all_drafts) == 1
    return Project(
        home, draft.name, investors, _place(page, draft, lines, alone), park(page, lines, alone), "planned",
        tuple(draft.figures()), _once(page, draft.milestones()),
    )  # fmt: skip


def _place(page: Page, draft: Draft, lines: tuple[Line, ...], alone: bool) -> Name | None:
    """Where its sentences say it stands, else, or where that is another town, the place a site is called by."""
    found = place(page, lines, alone)
    if draft.name is None or not draft.placed or (found is not None and draft.placed in found.text):
        return found
    return Name(draft.placed, draft.name.start, draft.name.start + len(draft.placed))


def _once(page: Page, stones: Iterable[Milestone]) -> tuple[Milestone, ...]:
    """One of each stage, status and day, though two sections of the page tell it: "2月14日" and "2023年2月14日"."""
    today = now(page)
    first: dict[object, Milestone] = {}
    for stone in stones:
        days = span(stone.raw, today, stone.modality == "planned") if stone.raw else None
        first.setdefault((stone.stage, stone.modality, stone.of, days or stone.raw), stone)
    return tuple(first.values())


def _members(page: Page, batch: Draft, all_drafts: list[Draft]) -> list[Draft]:
    """Those who invest in a batch; where it counts far more than the text names, it is nobody's as a whole.
    A Chinese batch is that of those whom its own sentences name, unless it counts just those the text names.
    """
    named = [draft for draft in all_drafts if not draft.batch and draft.firms]
    if page.language == "zh" and batch.count != len({firm.number for d in named for firm in d.firms}):
        lines = {fact.line for fact in batch.facts}
        named = [draft for draft in named if any(any(draft.names_in(line)) for line in lines)]
    firms = {firm.number for draft in named for firm in draft.firms}
    return named if batch.count <= 2 * len(firms) or len(firms) == 1 else []
