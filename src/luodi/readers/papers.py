"""What was signed: the name of the paper beside a word of signing, and the kind of agreement it says."""

from __future__ import annotations

import re

from luodi.language.name import Name
from luodi.readers.cues import Cue, cues
from luodi.readers.page import Line, Page
from luodi.readers.party_words import told
from luodi.readers.rule import Rule, rule

_BACK = 4
_NEAR_PAPER = 12
# In Japanese the paper stands before its verb, or right behind it (締結した覚書).
_AFTER = {"ja": 14}
# "2019年に交わした人材育成に関する覚書": a verb that governs its paper.
_DONE, _ATTRIBUTE = re.compile(r"(?:し|さ)?(?:た|れた)(?=[\u3400-\u9fffァ-ヺ「])"), 34
_CLAUSE = re.compile(r"[;，；]|,(?!\d| (?:Inc|Ltd|LTD|LLC|Co|S\.|GmbH))")
_FAR = {"en": 110, "zh": 60, "ja": 60}
# "Memorandum" says more of a paper than "cooperation": of two kinds in one name the earlier one counts.
_ORDER = (
    "memorandum", "capital_increase", "joint_venture", "friendship", "purchase", "investment", "framework", "other",
)  # fmt: skip
_PASSIVE = re.compile(
    r" (?:\w+ly )?|(?: (?:agreement|contract|deal|pact|accord|partnership)| of [a-z-]+)? (?:that|which) [^.;]{2,90}|[^.;]{0,90}?(?:\b(?:was|were|been|be|is|got|are|being)(?: \w+)? $|, $| (?:between|with|by) [^.;]{2,80}$)"
)


def paper_of(page: Page, act: Cue, papers: list[Cue]) -> Cue | None:
    """The paper's name nearest to the word of signing, on the side the language has it; else what the act says."""
    if act.rule.kinds:
        return Cue(rule(f"agreement.{act.rule.kinds[0]}"), act.start, act.end)
    if told("elliptic", page.language).search(page.folded, max(0, act.start - 40), act.start):
        return _named_before(page, act)
    far = _FAR[page.language]
    reach = _ATTRIBUTE if _DONE.match(page.folded, act.end) else _AFTER.get(page.language, far)
    after = _behind(page, act, [p for p in papers if 0 <= p.start - act.start < reach])
    earlier = [
        p
        for p in papers
        if 0 < act.start - p.start < far and (page.language != "en" or _is_passive(page, p, act))
    ]
    near = earlier or after if page.language == "ja" else after or earlier
    return _most_telling(near)


def _behind(page: Page, act: Cue, papers: list[Cue]) -> list[Cue]:
    """The papers of the clause; behind a comma the word "investment" says nothing of a paper."""
    mark = _CLAUSE.search(page.folded, act.end, max(p.end for p in papers)) if papers else None
    if mark is None:
        return papers
    near = [p for p in papers if p.start < mark.start()]
    far = [p for p in papers if p.rule.id != "agreement.investment"] if page.language == "en" else []
    return near or ([] if mark.group() in ";；" else far)


def _named_before(page: Page, act: Cue) -> Cue | None:
    """ "The largest was signed by": the paper is named in the sentences before."""
    line = page.line_at(act.start)
    for other in reversed(page.lines[max(0, line.number - _BACK) : line.number] if line else ()):
        named = [c for c in cues(page, other, "agreements") if c.rule.emits not in ("", "act")]
        if named and (first := _most_telling(named)):
            return Cue(first.rule, act.start, act.end)
    return None


def _most_telling(near: list[Cue]) -> Cue | None:
    found = {p.rule.id: p for p in reversed(near)}
    return next((found[f"agreement.{kind}"] for kind in _ORDER if f"agreement.{kind}" in found), None)


def _is_passive(page: Page, paper: Cue, act: Cue) -> bool:
    """ "A memorandum with X was signed", "the contract between X and Y, signed in 2018"."""
    return paper.end >= act.start or _PASSIVE.fullmatch(page.folded, paper.end, act.start) is not None


def settled(page: Page, line: Line, paper: Cue, parties: tuple[Name, ...]) -> Rule:
    """A bare agreement of a public body with a firm over something to be built is an investment agreement."""
    bare = paper.rule.id == "agreement.other"
    if bare and _is_sale(page, line, paper):
        return rule("agreement.purchase")
    shape = told("public", page.language)
    public = [n for n in parties if n.kind == "government" or shape.search(n.text)]
    left, right = min(n.start for n in parties), line.end if page.language == "en" else paper.end
    unbuilt = told("unbuilt", page.language).search(page.folded, max(line.start, left), right)
    if not bare or unbuilt or not public or len(public) == len(parties) or not _over_works(page, line):
        return paper.rule
    return rule("agreement.investment")


def _is_sale(page: Page, line: Line, paper: Cue) -> bool:
    """Whether the sentence says that what a bare agreement is about changes hands; in Japanese before the paper."""
    end = paper.end if page.language == "ja" else line.end
    loan = told("unbuilt", page.language).search(page.folded, paper.start - _NEAR_PAPER, paper.end)
    return loan is None and told("stake", page.language).search(page.folded, line.start, end) is not None


def _over_works(page: Page, line: Line) -> bool:
    whole = page.paragraphs[line.paragraph]
    return told("works", page.language).search(page.folded, whole[0].start, whole[-1].end) is not None
