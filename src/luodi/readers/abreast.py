"""Firms named side by side in one sentence, each with figures of its own: in its brackets, or after a verb said once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luodi.language.name import Name
from luodi.readers.investors import candidates, is_deed
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule

_BRACKET = re.compile(r" ?\([^()\n]{1,80}\)")


@dataclass(frozen=True)
class Part:
    """A stretch of a sentence that tells one project: of the firm its head names, else of the project's name."""

    start: int
    end: int
    investor: Name | None
    name: Name | None


def beside(page: Page, line: Line) -> Iterator[Part]:
    """The stretches of a line that tell of one firm each; of a line with fewer than two figures none."""
    if len(line.quantities) > 1:
        named = candidates(page, line)
        yield from _in_brackets(page, line, named)
        yield from _verb_once(page, line, named)


def _in_brackets(page: Page, line: Line, named: list[Name]) -> Iterator[Part]:
    """ "Acme (4 ha), Bolt (2 ha)": what stands in the brackets after a name is told of it."""
    for name in named:
        bracket = _BRACKET.match(page.folded, name.end, line.end)
        if bracket and any(
            q.kind != "percent" and bracket.start() < q.start < bracket.end() for q in line.quantities
        ):
            yield Part(name.start, bracket.end(), name, None)


def _verb_once(page: Page, line: Line, named: list[Name]) -> Iterator[Part]:
    """ "Acme will build a mill for $2m, Bolt a $3m brewery": the verb is said of the first only."""
    gap = rule("project.gapped")
    after, before = gap.after, gap.before
    assert after is not None and before is not None
    starts = [
        name
        for name in named
        if after.match(page.folded, name.end, line.end)
        and any(m.end() == name.start for m in before.finditer(page.folded, name.start - 40, name.start))
    ]
    opens = next((n for n in named if n.kind == "enterprise" or is_deed(page, line, n)), None)
    if not starts or opens is None or opens.start >= starts[0].start:
        return
    told = [opens, *starts]
    edges = [*(name.start for name in starts), line.end]
    for name, end in zip(told, edges, strict=True):
        yield Part(name.start, end, name, None)
