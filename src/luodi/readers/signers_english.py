"""Who signed, in English: the group before the word of signing, and those it was signed with, between or by."""

from __future__ import annotations

import re

from luodi.language.name import Name
from luodi.readers.cues import Cue
from luodi.readers.page import Line, Page
from luodi.readers.party_groups import Group, groups
from luodi.readers.party_words import told

_FAR = 120
_NEXT = re.compile(r"\)?,? ?(?:and )?(?:with|by|between) (?:the |its )?")
_FACED = ("agreement.deal", "agreement.bought", "agreement.joint")
# A conjunction, not a preposition: "as A and B signed".
_WHILE = re.compile(r"\b(?:[Aa]s|[Aa]fter|[Bb]efore) (?:the |its )?$")
# Behind a word that calls for the other party only plain words may stand: "with the Norwegian maker Bolt".
_PLAIN = re.compile(
    r"(?:(?:[a-z0-9][\w'-]*|[A-Z][a-z]+(?:ese|ish|ian|ean|an|ch|'s)|German|Swiss|Greek|Thai|Dutch) ){0,5}"
)
_TRADED = re.compile(r"\b(?:from|to) (?:the |its )?$")


def english(page: Page, line: Line, act: Cue, paper: Cue, stop: int) -> list[Name]:
    """The parties of one signing, in order of the text."""
    found = groups(page, line)
    if act.rule.id == "agreement.under":
        doer = _doer(found, act)
        return [*doer, *_facing(page, found, act)] if doer else []
    before = _subject(page, found, act) if act.rule.id != "agreement.standing" else []
    if act.rule.id in _FACED:
        before = before or _nearly(page, found, act)
        return [*before, *_facing(page, found, act)] if before else []
    if act.rule.id in ("agreement.trade", "agreement.award"):
        return [*before, *_object(page, found, act, stop)]
    others = _others(page, found, min(paper.end, act.end), stop, before)
    if sum(not _stands(n) for n in (*before, *others)) > 1:
        before, others = _explicit(before), _explicit(others)
    if len(others) > 1 and all(n.kind in ("person", "unknown") or _stands(n) for n in before):
        before = [] if any(n.kind not in ("person", "unknown") for n in others) else before
    return [*before, *(others or _fronted(found, act, before, paper))]


def _stands(name: Name) -> bool:
    """Whether a word only stands for names told before."""
    return any(told(id, "en").fullmatch(name.text) for id in ("both", "he", "it"))


def _explicit(names: list[Name]) -> list[Name]:
    return [n for n in names if not told("both", "en").fullmatch(n.text)]


def _subject(page: Page, found: list[Group], act: Cue) -> list[Name]:
    """The group right before the verb, unless it is a place or a source."""
    near = [g for g in found if g.end <= act.start]
    if not near or (near[-1].governor == "beside" and not _is_clause(page, near[-1])):
        return []
    gap = page.folded[near[-1].end : act.start].rstrip()
    return near[-1].names if told("reach", "en").fullmatch(gap) or not gap else []


def _is_clause(page: Page, group: Group) -> bool:
    """Whether the word before a group opens a clause, of which the group is the subject: "as A and B signed"."""
    return _WHILE.search(page.folded, max(0, group.start - 16), group.start) is not None


def _facing(page: Page, found: list[Group], act: Cue) -> list[Name]:
    """Those right behind the words of the deed: "ordered two kilns from Bolt"."""
    for group in found:
        if group.start >= act.end:
            beside = _PLAIN.fullmatch(page.folded, act.end, group.start) is not None
            return group.names if beside else []
    return []


def _nearly(page: Page, found: list[Group], act: Cue) -> list[Name]:
    """Who stands before a deed with only plain words between: "Acme is in a tie-up with"."""
    near = [g for g in found if g.end <= act.start][-1:]
    plain = near and not near[0].governor and _PLAIN.fullmatch(page.folded, near[0].end + 1, act.start)
    return near[0].names if plain else []


def _doer(found: list[Group], act: Cue) -> list[Name]:
    """Whose agreement it is: the first of the sentence that nothing governs, before the words, else behind them."""
    free = [g for g in found if not g.governor]
    before = [g for g in free if g.end <= act.start]
    after = [g for g in free if g.start > act.end]
    return (before or after)[0].names if before or after else []


def _others(page: Page, found: list[Group], start: int, stop: int, before: list[Name]) -> list[Name]:
    """The first group governed by "with", "between" or "by" from a place on, and those right behind it."""
    names: list[Name] = []
    end = start
    for group in found:
        if group.start < start or group.start >= stop or group.governor != "with":
            continue
        if names and not _NEXT.fullmatch(page.folded, end, group.start):
            break
        if len(before) > 1 and "," in page.folded[start : group.start]:
            break
        if not names and (group.start - start > _FAR or ";" in page.folded[start : group.start]):
            break
        names += [n for n in group.names if n not in before]
        end = group.end
    return names


def _fronted(found: list[Group], act: Cue, before: list[Name], paper: Cue) -> list[Name]:
    """ "With Acme the county agreed on …", "As for Acme and Bolt, the contract is to be signed"."""
    edge = before[0].start if before else min(act.start, paper.start)
    ahead = [g for g in found if g.governor == "with" and g.end <= edge]
    return ahead[-1].names if ahead and edge - ahead[-1].end < 8 else []


def _object(page: Page, found: list[Group], act: Cue, stop: int) -> list[Name]:
    """Who sold it, or got it: behind "from" or "to"."""
    for group in found:
        if act.end <= group.start < stop and _TRADED.search(
            page.folded, max(act.start, group.start - 12), group.start
        ):
            return group.names[:1]
    return []
