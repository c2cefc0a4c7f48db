"""What a text tells of a firm beside its sites: a programme of its own, else what completes one of the sites."""

from __future__ import annotations

from luodi.readers.drafts import Draft
from luodi.readers.page import Line, Page
from luodi.readers.sites import in_a_row

_OF_ALL = ("agreed", "approved", "announced")


def with_site(page: Page, drafts: dict[object, Draft]) -> dict[object, Draft]:
    """The drafts without those of firms that tell what is true of their sites, or what completes one of them."""
    for key, draft in list(drafts.items()):
        own = [d for d in drafts.values() if d.kind == "site" and d.firms[:1] == draft.firms[:1]]
        if draft.kind != "firm" or not own:
            continue
        if not any(draft.figures()) and all(stone.stage in _OF_ALL for stone in draft.milestones()):
            for site in own:
                # A paper for one of the sites, as its sentence says, is none of the others'.
                told = {stone.stage for stone in site.milestones()}
                site.facts += [
                    s
                    for s in draft.milestones()
                    if s.stage not in told and _may_be_of(page, s.line, site, own)
                ]
            del drafts[key]
        elif not in_a_row(page) and (fit := _fitting(page, draft, own)) is not None:
            fit.facts = sorted([*draft.facts, *fit.facts], key=lambda fact: fact.start)
            del drafts[key]
    return drafts


def _may_be_of(page: Page, line: Line, site: Draft, own: list[Draft]) -> bool:
    """Whether a sentence names a site's place, or that of none of them."""
    here = [one for one in own if one.placed and one.placed in page.words(line)]
    return not here or site in here


def _fitting(page: Page, draft: Draft, own: list[Draft]) -> Draft | None:
    """The site of the title, else the first, where nothing told of it is told otherwise of the firm."""
    title = page.folded[: page.lines[0].end]
    first = sorted(own, key=lambda d: not (d.name and d.name.text in title))[0]
    return first if not _told(draft) & _told(first) else None


def _told(draft: Draft) -> set[str]:
    figures = {f.property for f in draft.figures() if f.of is None and f.modality != "superseded"}
    return figures | {f"{s.stage} {s.modality}" for s in draft.milestones() if s.of is None}
