"""Who signed: the parties beside a word of signing, by the order of each language, each as the body it signs for."""

from __future__ import annotations

import re

from luodi.language.name import Name
from luodi.readers.cues import Cue
from luodi.readers.investors import investors_within
from luodi.readers.page import Line, Page
from luodi.readers.party_bodies import body_of
from luodi.readers.party_meant import guests, implied, resolved, told_pair
from luodi.readers.party_words import told
from luodi.readers.signers_chinese import chinese
from luodi.readers.signers_english import english
from luodi.readers.signers_japanese import japanese

_SHORT = 44
# In how many sentences behind a signing those are named who signed.
_NEXT = 4
# "With the city and the port": no name was found for the city, and who signed with both is left out.
# "The contract was signed in Seoul": who signed is told before.
_PASSIVE = 60
_ITSELF = re.compile(
    r"\b(?:[Tt]he |[Tt]his |[Tt]heir )?(?:[\w'’-]+ ){0,3}(?:agreement|contract|deal|pact|accord|memorandum(?: of understanding)?|MOU|MoU|letter of intent)\b(?:, [^,;.]{2,30},)?(?: (?:was|were|has been|is|will be|is to be)\b| signed (?:in|on|at)\b)"
)
_COMMON = ("the ", "The ")
_NO_PARTY = re.compile(r"^\d|\d[年月日]|[\"「」“”《》]")
# The first party is governed by "with", and nobody stands before it: who signed with it is left out.
_WITH = {
    "en": re.compile(r"\bwith (?:[a-z]+ ){0,3}$"),
    "zh": re.compile(r"(?:^|[，,。；])(?:\d{1,2}月\d{1,2}日|同日|昨天|今天|又|还|已|也)?[与與同和跟]$"),
}
_BY_LANGUAGE = {"en": english, "zh": chinese, "ja": japanese}


def signers(
    page: Page, line: Line, act: Cue, paper: Cue, stop: int, before: tuple[Name, ...]
) -> tuple[Name, ...]:
    """The parties of one signing in order of the text, each once; `before` are those of the last one told."""
    found = _BY_LANGUAGE[page.language](page, line, act, paper, stop)
    if any(told("anonymous", page.language).search(name.text) for name in found):
        return ()
    known = _once(page, [body_of(page, line, n) for m in found for n in resolved(page, line, m, before)])
    known = _with_several(page, line, known)
    if act.rule.id != "agreement.listed" and _lacks(page, line, found, known):
        left_out = _left_out(page, line, act, paper, known)
        known = _once(page, [*(body_of(page, line, n) for n in left_out), *known])
    vague = all(n.kind == "government" for n in known) and any(n.text.startswith(_COMMON) for n in known)
    if vague and _lacks(page, line, found, known):
        return ()
    return known or _of_heading(page, line, paper, before)


def _with_several(page: Page, line: Line, known: tuple[Name, ...]) -> tuple[Name, ...]:
    """The firms that "three companies" are: those named in the rest of the sentence and the next ones."""
    several = told("several", page.language)
    named = tuple(n for n in known if not several.search(n.text))
    match = several.search(page.folded, line.start, line.end) if len(named) == 1 else None
    if match is None:
        return known
    group = page.paragraphs[line.paragraph]
    last = group[min(len(group) - 1, line.number - group[0].number + _NEXT)]
    firms = [i.name for i in investors_within(page, match.end(), last.end)]
    firms += [n for n in page.names(line) if n.kind == "enterprise" and n.start >= match.end()]
    return _once(page, [*named, *sorted(firms, key=lambda n: n.start)]) if firms else known


def _left_out(page: Page, line: Line, act: Cue, paper: Cue, known: tuple[Name, ...]) -> tuple[Name, ...]:
    place, first = min(act.start, paper.start), paper.start < act.start or bool(act.rule.kinds)
    return implied(page, line, place, known, paper.rule.emits, first)


def _of_heading(page: Page, line: Line, paper: Cue, before: tuple[Name, ...]) -> tuple[Name, ...]:
    """An item of a schedule (合弁契約の締結 2025年6月) is of those who signed last; 提携から34年 of home and guest."""
    if page.language == "en" and _ITSELF.search(page.folded, line.start, min(line.end, paper.end + _PASSIVE)):
        return told_pair(page, line)
    if page.language != "ja":
        return ()
    if line.end - line.start < _SHORT and line.form != "prose":
        return before
    return guests(page, line) if paper.rule.emits == "friendship" else ()


def _lacks(page: Page, line: Line, found: list[Name], known: tuple[Name, ...]) -> bool:
    """Whether a party is left out: only one is told, and it is a body, or all are told as "with" them."""
    if len(known) == 1:
        return known[0].kind != "person"
    if not known or not found:
        return False
    if page.language == "ja":
        return all(page.folded[n.end : n.end + 1] in "と、" for n in found)
    first = found[0].start
    return _WITH[page.language].search(page.folded, max(line.start, first - 30), first) is not None


def _once(page: Page, found: list[Name]) -> tuple[Name, ...]:
    once: list[Name] = []
    nobody = told("nobody", page.language)
    for name in found:
        if nobody.search(name.text):
            continue
        if not _NO_PARTY.search(name.text) and not any(_same(name, o) for o in once):
            once.append(name)
    return tuple(once)


def _same(one: Name, other: Name) -> bool:
    return one.text == other.text or (one.start < other.end and other.start < one.end)
