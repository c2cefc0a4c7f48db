"""One undertaking told under two names: the parent that announces it and the company that builds it are one project."""

from __future__ import annotations

from luodi.language.place_names import place_before
from luodi.readers.drafts import Draft
from luodi.readers.firms import Firm
from luodi.readers.investors import firm_key
from luodi.readers.page import Page
from luodi.readers.site_drafts import with_site

_ALIKE = 2
# Of a text that tells of more firms each is taken to have a project of its own.
_FEW = 3


def joined(page: Page, drafts: dict[object, Draft], main: object) -> dict[object, Draft]:
    """The drafts with what completes another taken into it: two whose facts would contradict each other stay two."""
    drafts = with_site(page, drafts)
    firms = [key for key, draft in drafts.items() if draft.kind == "firm" and draft.facts]
    if len(firms) < 2 or any(draft.kind in ("batch", "item", "named", "site") for draft in drafts.values()):
        return drafts
    head = main if main in firms else max(firms, key=lambda key: len(drafts[key].facts))
    lines = {key: _lines(page, drafts[key].firms) for key in firms}
    for key in firms:
        one, other = drafts[head], drafts[key]
        near = len(firms) <= _FEW and (lines[head] & lines[key] or _around(one, other))
        related = near or _alike(one, other)
        if key != head and related and not _contradict(one, other):
            _take(one, drafts.pop(key))
    return drafts


def _lines(page: Page, firms: tuple[Firm, ...]) -> set[int]:
    """The sentences that name a firm; a title names all side by side."""
    found = (page.line_at(name.start) for firm in firms for name in firm.mentions)
    return {line.number for line in found if line is not None and line.number}


def _alike(one: Draft, other: Draft) -> bool:
    """Whether two firms bear one family name: "Acme" and "Acme (China) Co., Ltd.", 宁川能源 and 宁川绿色化工."""
    return bool(_family(one) & _family(other))


def _family(draft: Draft) -> set[str]:
    keys = (firm_key(name.text) for firm in draft.firms for name in firm.mentions)
    return {_head(key) for key in keys if len(key) > _ALIKE}


def _head(key: str) -> str:
    """The family name of a firm, without the land of a daughter: 泰国晟轮."""
    if key.isascii():
        return key.split(" ")[0]
    placed = place_before(key)
    return key[placed if len(key) - placed >= _ALIKE else 0 :][:_ALIKE]


def _around(one: Draft, other: Draft) -> bool:
    """Whether a tale goes on after what is told of another: the other was named in passing."""
    starts, inner = [f.start for f in one.facts], [f.start for f in other.facts]
    return min(starts) < min(inner) and max(inner) < max(starts)


def _contradict(one: Draft, other: Draft) -> bool:
    """Whether each has a value of its own for the same thing: an investment, a staff, a day work starts.

    What firms of one family have spent so far is no other investment than the one they plan.
    """
    both = _told(one) & _told(other)
    modalities = [{f.modality for f in d.figures() if f.property == "investment"} for d in (one, other)]
    spent = {"actual"} in modalities
    return bool(both - {"investment"} if spent and _alike(one, other) else both)


def _told(draft: Draft) -> set[str]:
    figures = {f.property for f in draft.figures() if f.of is None and f.modality != "superseded"}
    return figures | {f"{s.stage} {s.modality}" for s in draft.milestones() if s.of is None}


def _take(into: Draft, other: Draft) -> None:
    into.facts = sorted([*into.facts, *other.facts], key=lambda fact: fact.start)
    into.firms = (*into.firms, *(firm for firm in other.firms if _alike(into, other)))
