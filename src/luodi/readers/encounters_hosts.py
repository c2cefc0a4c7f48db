"""Whose side an encounter is told from, where its verb does not say: the leader of a trip, or who was named before."""

from __future__ import annotations

import re
from functools import cache

from luodi.language.name import Name
from luodi.readers.encounters_ground import Ground
from luodi.readers.encounters_meant import holder, meant
from luodi.readers.encounters_names import counterparts, is_official, is_somebody, named_so, office
from luodi.readers.encounters_subjects import unheard
from luodi.readers.event import Past
from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, words

_REACH = 4
_SHORT, _BESIDE = 5, 2
_OFFICIALS = 40
_ASIDE = re.compile(r"(?:に|の|社の|で|へ|を|から|まで|との|への|において)")
_FIRST = re.compile(r"\b(?:I|[Ww]e)\b(?! (?:hope|think))|私(?:が|は|も|と|自身)|わたくし")
_OPENS = re.compile(r"\W{0,2}(?:[A-Z][a-z]+ )?")
_IN = re.compile(r"\b(?:[Ii]n|[Aa]t|[Tt]o|near|[Ff]rom) (?:the )?$")


def hosts_of(
    page: Page, line: Line, told_by: Rule, match: re.Match[str], ground: Ground, past: Past
) -> tuple[Name, ...]:
    """Those the pattern names, else the persons before it, the leader of the trip, what else is named before it, an
    official named after it, and the last person of the lines before."""
    if match.groupdict().get("who"):
        return _named(page, line, match, ground)
    place = match.start("with")
    met = past.met(line)
    named = [
        n
        for n in page.names(line)
        if is_somebody(n) and n.start not in met and not n.start < match.start() < n.end
    ]
    before = [n for n in named if n.end <= match.start()] or [n for n in named if n.end <= place]
    subject = [n for n in before if _is_subject(page, line, n)]
    subject.sort(key=lambda n: match.start() - n.end > _BESIDE)  # one right before the verb goes first
    persons = tuple(n for n in before if n.kind == "person")
    after = tuple(n for n in named if n.start >= match.end() and is_official(n))
    bold = told_by.id != "encounter.trip"
    held = office(page, line.start, place)
    bare = _holder(ground, match, held) if held else named_so(page, line.start, place)
    if _FIRST.search(page.folded, line.start, place) and not persons and not ground.trip.leader:
        return ground.officials[:1]
    left = page.clause(line, match.start(), match.start())[0]
    again = (
        _travellers().search(page.folded, left, match.start()) if not persons or ground.trip.leader else None
    )
    if again and not any(n.start >= again.start() for n in persons):
        led = ground.trip.leader or (
            _last_person(page, line, place, ground, bold=True) if not persons else ()
        )
        if led:
            return led
    own = (
        persons
        or _known(page, line, match, ground)
        or ground.trip.leader
        or bare
        or tuple(subject[:1])
        or after
        or unheard(page, line, match)
    )
    return own or _last_person(page, line, place, ground, bold=bold) or _unsaid(page, line, match, ground)


@cache
def _travellers() -> re.Pattern[str]:
    return re.compile(words("travellers"))


def _known(page: Page, line: Line, match: re.Match[str], ground: Ground) -> tuple[Name, ...]:
    """An official told with the post before, who opens the clause by the bare name."""
    left = page.clause(line, match.start(), match.start())[0]
    for name in ground.officials[:_OFFICIALS]:
        short = [name.text[0] + post.title for post in name.posts if page.language == "zh"]
        for text in (name.text, *short) if len(name.text) > 1 and name.start < line.start else ():
            if page.folded.startswith(text, left) and left + len(text) <= match.start() + 1:
                return (Name(name.text, left, left + len(text), "person"),)
    return ()


def _is_subject(page: Page, line: Line, name: Name) -> bool:
    """Neither a place one is in, nor a common word that opens its sentence with a capital."""
    opens = name.start <= line.body and name.kind == "unknown" and name.text.isalpha() and name.text.istitle()
    aside = _ASIDE.match(page.folded, name.end) if page.language == "ja" else None
    return not opens and aside is None and not _IN.search(page.folded, max(0, name.start - 6), name.start)


def _holder(ground: Ground, match: re.Match[str], held: tuple[Name, ...]) -> tuple[Name, ...]:
    """Who holds a bare office: the first official of the text, unless it is the one who is met."""
    first = ground.officials[:1]
    return first if first and not match.start() <= first[0].start < match.end() else held


def _unsaid(page: Page, line: Line, match: re.Match[str], ground: Ground) -> tuple[Name, ...]:
    """A line of a calendar opens with what was done: it is the calendar of the first who holds office."""
    return ground.officials[:1] if _OPENS.fullmatch(page.folded, line.body, match.start()) else ()


def _named(page: Page, line: Line, match: re.Match[str], ground: Ground) -> tuple[Name, ...]:
    """The names of the pattern; a bare "the governor" is the first who holds office in the text."""
    named = counterparts(page, line, *match.span("who"))
    persons = tuple(n for n in named if n.kind == "person")
    return (
        persons
        or tuple(holder(page, *match.span("who")))
        or tuple(meant(page, line, *match.span("who")))
        or tuple(named[-2:])
        or named_so(page, *match.span("who"))
        or office(page, *match.span("who"))
        or ground.officials[:1]
        or _office(match)
    )


def _office(match: re.Match[str]) -> tuple[Name, ...]:
    """The bare office (知事), where the text never says who holds it."""
    return (Name(match["who"], *match.span("who")),) if len(match["who"]) < _SHORT else ()


def _last_person(page: Page, line: Line, place: int, ground: Ground, *, bold: bool) -> tuple[Name, ...]:
    """The person named first in the lines before: who "he" is or, if `bold`, the subject left unsaid; of a trip, the first official."""
    said = _travellers().search(page.folded, line.start, place)
    if not bold:
        return ground.officials[:1] if said else ()
    reach = 4 * _REACH if said else _REACH
    for other in reversed(page.lines[max(0, line.number - reach) : line.number]):
        persons = [n for n in page.names(other) if n.kind == "person" and is_somebody(n)]
        if persons:
            return (persons[0],)
    return ()
