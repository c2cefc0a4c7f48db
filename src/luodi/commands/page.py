"""The page of a project on one screen: who and where, promises, what happened, what is open, agreements and
people, and the sentences all of it rests on. Every figure carries the number of its sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from rich.cells import cell_len

from luodi.commands.cells import TIED, clip, columns, pad, wrap
from luodi.commands.numbers import percent
from luodi.commands.output import plain
from luodi.commands.page_sentences import sentences
from luodi.commands.said import moved, value, what, who_and_where
from luodi.registers.around import Agreement, Encounter, Person
from luodi.registers.model import PromiseRow, Said
from luodi.registers.project import ProjectPage

_SPEAKER = 26  # cells; a publisher may call itself anything
_QUOTE = 40  # cells of a quote in a reason; its sentence stands below


def render_page(page: ProjectPage, width: int = 100, height: int = 50) -> str:
    """The page as lines of at most `width` cells. Long sentences are cut around what they are quoted for,
    so that all fits into `height` lines if that can be.
    """
    end = _common_end(page)
    sections = (
        ("promised" + (f" (due {end.isoformat()})" if end else ""), list(_promised(page, width, end))),
        ("happened", list(_happened(page, width))),
        ("open", list(_open(page, width))),
        ("agreements and people", list(_around(page, width))),
    )
    lines = [*_head(page, width), *_joined(page, width)]
    for title, body in sections:
        lines += [_heading(title), *(body or ["  -"])]
    room = height - len(lines) - 1
    lines += ["SENTENCES", *sentences(page, width, room)]
    return "\n".join(lines)


def _head(page: ProjectPage, width: int) -> list[str]:
    words = who_and_where(page.name, page.investors, page.place, page.park)
    lines = wrap(words, width)
    if cell_len(lines[-1]) + len(page.id) + 2 > width:
        lines.append("")
    return [*lines[:-1], pad(lines[-1], width - len(page.id)) + page.id, "─" * width]


def _joined(page: ProjectPage, width: int) -> Iterator[str]:
    """Which texts a rule joined, and under which policy; why is said by `luodi projects --joins`."""
    if page.joined:
        texts = dict.fromkeys(plain(end) for one in page.joined for end in (one.a, one.b))
        yield from wrap(f"joined by {page.joined[0].join.policy}: {', '.join(texts)}", width)


def _heading(title: str) -> str:
    name, bracket, rest = title.partition(" (")
    return name.upper() + bracket + rest


def _common_end(page: ProjectPage) -> date | None:
    """The day on which most promises are due: said once above them."""
    ends = [row.due for row in page.promises if row.due is not None and _is_promise(page, row)]
    usual = max(ends, key=ends.count, default=None)
    return usual if usual is not None and ends.count(usual) > 1 else None


def _promised(page: ProjectPage, width: int, end: date | None) -> Iterator[str]:
    rows = [(what(row.property, row.of, row.scope), row) for row in page.promises if _is_promise(page, row)]
    label = min(max((cell_len(title) for title, _ in rows), default=0), width // 4)
    for title, row in rows:
        yield from ("  " + line for line in columns(title, label, _promise(page, row, end), width - 2))


def _is_promise(page: ProjectPage, row: PromiseRow) -> bool:
    """A milestone that was only reached, never promised, stands under what happened."""
    return row.current is not None or row.first is not None or row.delivered not in page.happened


def _promise(page: ProjectPage, row: PromiseRow, end: date | None) -> str:
    first, current = row.first, row.current
    steps = dict.fromkeys(said for said in (first, current) if said is not None)
    told = " → ".join(f"{_cited(page, said)} {_by(said)}" for said in steps)
    changes = ", ".join(f"{moved(step)}{TIED}{_number(page, step.to)}" for step in row.revisions)
    return "; ".join(part for part in (told, changes, _delivered(page, row), _verdict(row, end)) if part)


def _delivered(page: ProjectPage, row: PromiseRow) -> str:
    if row.delivered is None:
        return ""
    rate = f", {percent(row.rate_current)} of the promise" if row.rate_current is not None else ""
    return f"measured {_cited(page, row.delivered)} {_by(row.delivered)}{rate}"


def _verdict(row: PromiseRow, end: date | None) -> str:
    if row.verdict is None:
        return ""
    if row.due == end:
        return row.verdict
    return row.verdict + (f" (due {row.due.isoformat()})" if row.due is not None else " (no due day)")


def _happened(page: ProjectPage, width: int) -> Iterator[str]:
    for said in page.happened:
        day = plain(said.date) if said.date else "no day"
        told = f"{what(said.property, said.of, said.scope)}{TIED}{_number(page, said)} {_by(said)}"
        yield from _dated(day, told, width)


def _open(page: ProjectPage, width: int) -> Iterator[str]:
    for reason in page.open:
        first, *rest = wrap(_numbered(page, reason), width - 4)
        yield from (f"  ? {first}", *(f"    {line}" for line in rest))


def _numbered(page: ProjectPage, reason: str) -> str:
    """The reason with a sentence's number in place of its text's name."""
    for said in (said for row in page.promises for said in _sayings(row)):
        short = f'"{clip(plain(said.quote), _QUOTE)}" {_number(page, said)}'
        reason = reason.replace(f'"{said.quote}" ({said.source})', short)
    return plain(reason).replace("_", " ")


def _sayings(row: PromiseRow) -> Iterable[Said]:
    return [*row.undated, *(said for card in row.conflicts for said in card.claims)]


def _around(page: ProjectPage, width: int) -> Iterator[str]:
    for signed in page.agreements:
        yield from _dated(signed.on or "no day", _agreement(page, signed), width)
    for met in page.encounters:
        until = f" to {met.to}" if met.to not in (None, met.from_) else ""
        yield from _dated(met.from_ or "no day", _encounter(page, met, until), width)
    if page.people:
        told = "; ".join(_person(page, person) for person in page.people)
        yield from _dated("people", told, width)


def _agreement(page: ProjectPage, signed: Agreement) -> str:
    parties = " + ".join(map(plain, signed.parties))
    return f"{_kind(signed.kind)}: {parties}{TIED}{_number(page, signed.said)}"


def _encounter(page: ProjectPage, met: Encounter, until: str) -> str:
    who = " with ".join(", ".join(map(plain, side)) for side in (met.who, met.with_) if side)
    place = f" at {plain(met.place)}" if met.place else ""
    return f"{_kind(met.kind)}{until}: {who}{place}{TIED}{_number(page, met.said)}"


def _person(page: ProjectPage, person: Person) -> str:
    held = f" ({'; '.join(map(plain, person.posts))})" if person.posts else ""
    return f"{plain(person.name)}{held}{TIED}{_number(page, person.said)}"


def _dated(day: str, told: str, width: int) -> list[str]:
    return ["  " + line for line in columns(day, 10, told, width - 2)]


def _kind(code: str) -> str:
    return code.replace("_", " ")


def _cited(page: ProjectPage, said: Said) -> str:
    return f"{value(said)}{TIED}{_number(page, said)}"


def _number(page: ProjectPage, said: Said) -> str:
    return f"[{page.number(said)}]"


def _by(said: Said) -> str:
    """When, and by whom: "(2020-03-05, city office)"."""
    return f"({said.said_on or 'undated'}, {clip(plain(said.speaker or said.source), _SPEAKER)})"
