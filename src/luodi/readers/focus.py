"""What a text is about, from place to place: a firm, a batch of projects, or another site of the firm told before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from luodi.language.name import Name
from luodi.readers.abreast import Part
from luodi.readers.cues import stands
from luodi.readers.firm_index import FirmIndex
from luodi.readers.firms import Firm
from luodi.readers.investors import is_aside
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule
from luodi.readers.sites import Site, sites, under
from luodi.readers.turned import turned

_BACK = 8
_WRITTEN = dict(
    zip(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        map(str, range(2, 13)),
        strict=True,
    )
) | {**dict(zip("两兩二三四五六七八九十", "22234567890", strict=True)), "十": "10"}
_NUMBER = re.compile(rf"\d+|{'|'.join(sorted(_WRITTEN, key=len, reverse=True))}", re.I)


@dataclass(frozen=True)
class Focus:
    """From `start` on a text tells of this; `deed` says that a firm's deed is told there."""

    start: int
    kind: str
    number: object
    deed: bool = False
    name: Name | None = None


class Foci:
    """The places of a page where its subject is named, by line, and which of them a fact belongs to."""

    def __init__(self, page: Page, known: list[Firm], several: bool) -> None:
        self._page = page
        self._lines: dict[int, list[Focus]] = defaultdict(list)
        self._parts: dict[int, list[tuple[int, Focus]]] = defaultdict(list)
        for firm in known:
            self._take_firm(firm)
        for line in page.lines:
            self._lines[line.number] += [*(_batches(page, line) if several else ()), *self._elsewhere(line)]
        for focus, line in self._named():
            self._lines[line.number].append(focus)
        for line, start in turned(page):
            if not any(f.kind == "firm" and f.deed for f in self._lines[line.number]):
                self._lines[line.number].append(Focus(start, "elsewhere", line.number, True))
        told = sites(page)
        for site in told:
            self._lines[site.line.number].append(_of_site(site))
        self._has_sites = bool(told)
        self._under = under(page, told)
        for group in self._lines.values():
            group.sort(key=lambda f: f.start)

    def take_part(self, line: Line, part: Part, known: FirmIndex) -> None:
        """A project told beside others: a fact in its stretch of a line is told of what its head names."""
        firm = known.called(part.investor.text) if part.investor else known.named(part.start, part.end)
        if firm is not None:
            focus = Focus(part.start, "firm", firm.number, True)
        else:
            focus = Focus(part.start, "named", part.name and part.name.text, True, part.name)
        self._parts[line.number].append((part.end, focus))
        self._lines[line.number] = sorted([*self._lines[line.number], focus], key=lambda f: f.start)

    def part(self, line: Line, start: int) -> Focus | None:
        """What the stretch of a line is about in which a fact stands, where others beside it tell other projects."""
        told = self._parts.get(line.number, ())
        return next((focus for end, focus in told if focus.start <= start < end), None)

    def _take_firm(self, firm: Firm) -> None:
        for name in firm.mentions:
            line = self._page.line_at(name.start)
            if line is not None and not is_aside(self._page, name, line):
                focus = Focus(name.start, "firm", firm.number, name.start in firm.deeds)
                self._lines[line.number].append(focus)

    def _elsewhere(self, line: Line) -> Iterator[Focus]:
        """Where a line turns to another site of the firm told before, no other firm being named in it."""
        span = stands(self._page, line, "project.elsewhere", line.start, line.end)
        if span is not None and not any(f.deed and f.start > span[0] for f in self._lines[line.number]):
            yield Focus(span[0], "elsewhere", line.number, True)

    def _named(self) -> list[tuple[Focus, Line]]:
        """Projects told by a name with no firm in it; one alone is the text's own project."""
        found = [
            (
                Focus(match.start(), "named", match["name"], True, Name(match["name"], *match.span("name"))),
                line,
            )
            for pattern in rule("project.named").patterns_in(self._page.language)
            for line in self._page.lines
            for match in pattern.finditer(self._page.folded, line.start, line.end)
            if next(_batches(self._page, line, *match.span("name")), None) is None
            and not any(
                f.kind == "firm" and match.start() <= f.start < match.end() for f in self._lines[line.number]
            )
        ]
        return found if len({focus.number for focus, _ in found}) > 1 else []

    def firm_before(self, line: Line) -> object:
        """The firm a line that names none goes on about: the last named in it or before it in its paragraph."""
        for told in (line, *reversed(self._page.earlier(line))):
            named = [f for f in self._lines.get(told.number, ()) if f.kind == "firm"]
            if named:
                return named[-1].number
        return None

    def of(self, line: Line, start: int) -> Focus | None:
        """What a fact at a place is told of: the last named before it in its sentence, the first after it there,
        else the last named in the sentences before it in its paragraph."""
        here = self._lines.get(line.number, [])
        before = [f for f in here if f.start <= start]
        found = _chosen(before) or (here[0] if here else None)
        if found is not None:
            return self._site_before(line, found) or found
        for earlier in reversed(self._page.earlier(line)):
            told = self._lines.get(earlier.number)
            if told:
                return _chosen(told)
        site = self._under.get(line.number)
        return _of_site(site) if site else None

    def _site_before(self, line: Line, firm: Focus) -> Focus | None:
        """The site told last before in the paragraph, where its firm is named again: "that of X; Acme bought land"."""
        if firm.kind != "firm" or not self._has_sites:
            return None
        here = [f for f in self._lines.get(line.number, ()) if f.start < firm.start]
        earlier = (
            f for o in reversed(self._page.earlier(line)) for f in reversed(self._lines.get(o.number, ()))
        )
        for told in (*reversed(here), *earlier):
            if told.kind == "site":
                return told
            if told.kind != "firm" or told.number != firm.number:
                return None
        return None

    def last_before(self, line: Line) -> Focus | None:
        """What the lines just before a new paragraph were about: where no title names the firm, the tale goes on."""
        for number in range(line.number - 1, max(-1, line.number - _BACK), -1):
            told = self._lines.get(number)
            if told:
                return _chosen(told)
        return None

    def side_by_side(self, line: Line) -> set[object]:
        """The firms named in a line where there are several."""
        named = {f.number for f in self._lines.get(line.number, ()) if f.kind == "firm"}
        return named if len(named) > 1 else set()

    def batches(self) -> Iterator[tuple[Line, Focus]]:
        """Where batches are told."""
        for number, group in self._lines.items():
            for focus in group:
                if focus.kind == "batch":
                    yield self._page.lines[number], focus


def _of_site(site: Site) -> Focus:
    return Focus(site.start, "site", site.key, True, site.name)


def told_together(page: Page) -> bool:
    """Whether a sum or an event of several projects is told, and some of them are singled out after it."""
    batch = next((line for line in page.lines if line.quantities and any(_batches(page, line))), None)
    return batch is not None and any(
        stands(page, line, "project.among", line.start, line.end) for line in page.lines[batch.number :]
    )


def _chosen(told: list[Focus]) -> Focus | None:
    """The last that does something, else the last named."""
    return next((f for f in reversed(told) if f.deed), told[-1] if told else None)


def _batches(page: Page, line: Line, start: int | None = None, end: int | None = None) -> Iterator[Focus]:
    cue = rule("project.batch").cue
    assert cue is not None
    for match in cue.finditer(page.folded, start or line.start, end or line.end):
        yield Focus(match.start(), "batch", _count(match.group()), True)


def _count(words: str) -> str:
    """How many a batch is told to be, so that two batches of one text are two."""
    number = _NUMBER.search(words)
    told = number.group().lower() if number else ""
    return _WRITTEN.get(told, told)
