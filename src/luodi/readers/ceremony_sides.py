"""The other side of a ceremony: whose it is, who signs, who is told as a group, whom the page is about."""

from __future__ import annotations

import re

from luodi.language.name import Name
from luodi.readers.encounters_ground import Ground
from luodi.readers.encounters_names import (
    counterparts,
    groups,
    in_office,
    is_clause,
    is_manager,
    is_somebody,
    managers,
)
from luodi.readers.event import Event, near
from luodi.readers.investors import candidates
from luodi.readers.page import Line, Page
from luodi.readers.party_meant import main_names, subject_of
from luodi.readers.rule import Rule, rule

_SHORT, _HEADED = 40, 4
_IN = re.compile(r"(?:[在于於]|\b(?:in|at|near) (?:the )?)$")
_QUOTED = re.compile(r"[「『](?P<name>[^」』]{2,30})[」』]")
_DEED = re.compile(r"(?:覚書|協定書?|宣言書?|合意書?|文書|契約書?|备忘录|協議書?|协议书?)$")
_BATCH = re.compile(
    r"集中|\d+ ?(?:个|個|社|家|项|項|件|projects|companies|firms|enterprises|deals)|(?:several|a batch of) (?:projects|firms|companies)"
)
_ITEM = re.compile(
    r"(?:\d+[.)、]|[①-⑳▎■◆●▲★◇□▪▶➤✦※・•]) ?(?P<name>[^\s·・(（:：—|/、，。,](?:[^·・(（:：—|/、，。,\n]{1,40}?))(?=\s?[·・(（:：—|/]|\s-|$)"
)
_BELOW = 40
# How many lines back the last host of a trip may be told.
_NEAR = 30
_PUBLIC = ("government", "person")


def others_of(
    page: Page, line: Line, told: Rule, scene: tuple[Line, ...], ground: Ground, events: list[Event]
) -> list[Name]:
    """The first of these that is named: firms and managers of the scene; who signed; guests told as a group; the
    firm the lines are headed by; the hosts of the trip; the firm told last."""
    found = (
        _signers(page, (line,), told)
        or _firms(page, line, told, scene, ground)
        or _signers(page, scene, told)
        or _groups(page, line, told, scene)
    )
    found = found or _headed(page, line) or _of_trip(page, line, ground, events)
    found = (
        found or _listed(page, line, scene) or ground.firm_before(line.end) or ground.firms_after(line.end)
    )
    return found or list(main_names(page))[:1] or subject_of(page, scene[0])


def _firms(page: Page, line: Line, told: Rule, scene: tuple[Line, ...], ground: Ground) -> list[Name]:
    start, end = scene[0].start, scene[-1].end
    deeds = {i.name.start for i in ground.investors if start <= i.name.start < end}
    named = [
        n
        for o in scene
        for n in page.names(o)
        if n.kind == "enterprise" or (is_manager(n) and not in_office(page, n))
    ]
    named += [n for o in scene for n in managers(page, o)]
    named += [n for o in scene for n in candidates(page, o) if n.start in deeds]
    return _apart(page, [*_whose(page, line, told), *named])


def _whose(page: Page, line: Line, told: Rule) -> list[Name]:
    """Whose plant is opened, by the first pattern of the rule that finds a name."""
    common = rule("encounter.ceremony")
    others = common.patterns_in(page.language) if told is not common else ()
    for pattern in (*told.patterns_in(page.language), *others):
        match = pattern.search(page.folded, line.start, line.end)
        found = counterparts(page, line, *match.span("with")) if match else []
        found = [n for n in found if not in_office(page, n) and n.kind not in _PUBLIC]
        if found:
            return found
    return []


def _apart(page: Page, names: list[Name]) -> list[Name]:
    """Each somebody once, in order of the text."""
    found: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if (
            is_somebody(name)
            and not is_clause(name)
            and (
                not _IN.search(page.folded, max(0, name.start - 5), name.start)
                or page.folded.startswith("'s ", name.end)
            )
            and not any(name.text == o.text or (name.start < o.end and o.start < name.end) for o in found)
        ):
            found.append(name)
    return found


def _signers(page: Page, scene: tuple[Line, ...], told: Rule) -> list[Name]:
    """Who signed: all bodies of a sentence of the scene that tells of a signing, if they are two."""
    signed = [o for o in scene if told.before and told.before.search(page.folded, o.start, o.end)]
    found = _apart(page, [n for o in signed for n in page.names(o) if n.kind != "person"])
    if len(scene) > 1:
        return found
    guests = [g for o in signed for g in groups(page, o.start, o.end)]
    return (
        [*found, *(g for g in guests if all(n.kind == "government" for n in found))] if len(found) > 1 else []
    )


def _groups(page: Page, line: Line, told: Rule, scene: tuple[Line, ...]) -> list[Name]:
    came = [o for o in scene if o is line or (told.after and told.after.search(page.folded, o.start, o.end))]
    return [g for o in came for g in groups(page, o.start, o.end)]


def _headed(page: Page, line: Line) -> list[Name]:
    """The firm a list item is headed by."""
    for other in reversed(page.lines[max(0, line.number - _HEADED) : line.number]):
        if other.form in ("item", "heading") and other.end - other.body < _SHORT:
            return counterparts(page, other, other.body, other.end)
    return []


def _listed(page: Page, line: Line, scene: tuple[Line, ...]) -> list[Name]:
    """The heads of the list that follows a batch ("6个项目集中签约": ▎…)."""
    if not any(_BATCH.search(page.folded, o.start, o.end) for o in scene):
        return []
    below = page.lines[line.number + 1 : line.number + _BELOW]
    heads = (_ITEM.match(page.folded, o.start, o.end) for o in below)
    return [Name(m["name"].strip(), *m.span("name")) for m in heads if m is not None]


def _of_trip(page: Page, line: Line, ground: Ground, told: list[Event]) -> list[Name]:
    """On a trip a ceremony without names is with the last host before it, or with where the trip went."""
    if ground.trip.event is None:
        return []
    quoted = _QUOTED.search(page.folded, line.start, line.end)
    if quoted is not None and not _DEED.search(quoted["name"]):
        return [Name(quoted["name"], *quoted.span("name"))]
    before = near(told, line.number - _NEAR, line.number - 1)
    last = [e for e in before if e.line.sentence.block == line.sentence.block]
    return list((last[-1] if last else ground.trip.event).named("with"))
