"""Agreements: who signed what with whom, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.dates import DateMention
from luodi.language.name import Name
from luodi.language.names import split_list
from luodi.readers.days import told_before, trip
from luodi.readers.event import Event
from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, rules, words

_VERB = words("signed")
_SIGNED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<a>[^.,;]{{2,90}}?) (?:has |have |had )?(?:also |thereby |officially |formally )*{_VERB} (?P<what>[^.;]{{3,120}}?) with (?P<b>.{{2,160}}?)(?=,? and signed |,? to | on | about | for | in |, (?:under|by|which|according)|(?<!Co)(?<!Ltd)\. |\.$|;|$)",
        rf",? and {_VERB} (?P<what>[^.;]{{3,120}}?) with (?P<b>.{{2,160}}?)(?=,? to | on | about | for |(?<!Co)(?<!Ltd)\. |\.$|;|$)",
        r"(?P<what>(?:[a-z]+ ){0,3}(?:memorandum|agreement|contract|MOU)[^.,;]{0,90}?) between (?P<a>[^.,;]{2,60}?) and (?P<b>[^.,;]{2,60}?)(?=,| and the | was | were |(?<!Co)(?<!Ltd)\. |\.$|;|$)",
        rf"(?P<a>[A-Z][^.;]{{2,90}}?) and (?P<b>(?:the )?[A-Z][^.,;]{{2,80}}?) (?:have |has )?(?:also |thereby )?{_VERB} (?P<what>[^.;]{{3,120}}?)(?=,|(?<!Co)(?<!Ltd)\. |\.$|;|$)",
        r"(?P<a>[^,，。；、]{2,24}?)(?:与|與|和|同)(?P<b>[^,，。；]{2,30}?)(?:正式)?(?:签署|签订|簽署|簽訂)了?(?P<what>[^,，。；]{2,40})",
        r"(?P<a>[^、。]{2,24}?)(?:は|と)、?(?P<b>[^、。]{2,24}?)(?:は|と)、?(?P<what>[^、。]{2,40}?)(?:を結|に署名|に調印|を交わ|を締結)",
    )
)
_HE = re.compile(
    r"^(?:he|she|they|I|it|both sides|the two sides|the delegation|during .*|(?:on|in|at|by) .*|.* how .*|.*witnessed.*)$",
    re.I,
)


def agreements(page: Page) -> list[Event]:
    """Every agreement two named parties signed."""
    found = [event for line in page.lines for event in _signed(page, line)]
    return [
        e
        for n, e in enumerate(found)
        if not any(o.start < e.end and e.start < o.end and o.kind == e.kind for o in found[:n])
    ]


def _signed(page: Page, line: Line) -> Iterator[Event]:
    last: tuple[Name, ...] = ()
    for pattern in _SIGNED:
        for match in pattern.finditer(page.folded, line.start, line.end):
            first = tuple(list_of(page, match, "a")) or last
            names = (*first, *list_of(page, match, "b"))
            rule = _kind(page, match, line.end)
            if rule and len(names) > 1:
                roles = tuple(("party", name) for name in names)
                start, end = match.start(), match.end()
                yield Event(rule.id, rule.emits, roles, when(page, line, start), None, start, end, line)
                last = first


def _kind(page: Page, match: re.Match[str], end: int) -> Rule | None:
    """By what was signed; a bare "agreement" is known by what the sentence says it is for."""
    purpose = page.folded[match.end() : min(end, match.end() + 80)].split(" signed ")[0]
    for phrase in (match["what"], purpose):
        rule = next((r for r in rules("agreements") if r.cue and r.cue.search(phrase)), None)
        if rule is not None and rule.emits != "other":
            return rule
    return next((r for r in rules("agreements") if r.cue and r.cue.search(match.group())), None)


def list_of(page: Page, match: re.Match[str], group: str) -> list[Name]:
    if group not in match.groupdict() or match[group] is None:
        return []
    return [n for n in split_list(page.folded, *match.span(group)) if not _HE.match(n.text)]


def when(page: Page, line: Line, place: int) -> DateMention | None:
    """The day of an event: in its sentence, else the last one told in its paragraph, else the trip's."""
    near = [d for d in line.dates if d.end <= place + 30]
    return near[-1] if near else (line.dates[0] if line.dates else told_before(page, line) or trip(page))
