"""The rule reader: one text to a draft reading, and what it could not read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from luodi.language.long_sentences import LONGEST
from luodi.language.scripts import fourth_language
from luodi.ledger.problem import Problem
from luodi.ledger.rows import DraftReading, DraftStatement
from luodi.readers import rulebook
from luodi.readers.agreements import agreements, crowded_lines
from luodi.readers.cues import cues_of
from luodi.readers.encounters import encounters
from luodi.readers.explain import Explained, explain, left_over
from luodi.readers.explain_investors import explain_investors
from luodi.readers.figures import figures
from luodi.readers.page import Page, open_page
from luodi.readers.parks import parks
from luodi.readers.projects import projects
from luodi.readers.rule import pack
from luodi.readers.scoping import scoped
from luodi.readers.stages_told import stages_told
from luodi.readers.statements import statements
from luodi.readers.talks import talks

NAME, VERSION = "rules", "1"


@dataclass(frozen=True)
class Explanation:
    """Why each number became the fact it is, or none; why each name that may invest was taken for an investor, or
    not. Both in order of the text.
    """

    numbers: tuple[Explained, ...]
    names: tuple[Explained, ...]


@dataclass(frozen=True)
class Result:
    """A draft for the ledger's door, the language read in, and what was left unread."""

    draft: DraftReading
    language: str
    problems: tuple[Problem, ...]


def read_text(text: str, language: str | None = None, published: str | None = None) -> Result:
    """Read one text by the rules. Needs no database and no network.

    `published`, an ISO day, tells what was done by then and what was still to come; a month or year tells nothing.

    The first call runs the examples of all rules. Raises RuleError if one does not do what they say.
    """
    rulebook.checked(_unchecked)
    page = open_page(text, language, whole_day(published))
    drafts = _drafts(page)
    return Result(
        DraftReading(NAME, VERSION, pack(page.published), "rule", tuple(drafts)),
        language or page.language,
        (
            *_unread_language(page.folded),
            *_endless(page),
            *_crowded(page),
            *sorted([*_unread(page), *_left_over(page), *_undisclosed(page)], key=lambda p: p.start or 0),
        ),
    )


def whole_day(published: str | None) -> str | None:
    """The day a text was published on, if it is known to the day."""
    return published if published and len(published) == len("2020-03-05") else None


def _endless(page: Page) -> Iterator[Problem]:
    """A sentence too long to be one: what belongs together may stand in two of its pieces."""
    for line in page.lines:
        if line.sentence.piece == 1:
            said = (
                f"a sentence of more than {LONGEST} letters, read in pieces: check what stands at their edges"
            )
            yield Problem("long-sentence", said, line.start, line.end)


def _crowded(page: Page) -> Iterator[Problem]:
    """A sentence with more words of signing than any that tells of signings has."""
    for line in crowded_lines(page):
        said = "a sentence with more signings than are read of one: check those at its end"
        yield Problem("crowded-signings", said, line.start, line.end)


def _unread(page: Page) -> Iterator[Problem]:
    for line in page.lines:
        for u in line.unread:
            yield Problem(
                "unread", f"a number that is not understood: {page.text[u.start : u.end]}", u.start, u.end
            )


def _left_over(page: Page) -> Iterator[Problem]:
    """Numbers near a cue that became no fact, so that a person can look."""
    for told in left_over(page):
        said = f"a number near {told.cue!r} that became no fact: {told.quote}"
        yield Problem("left-over", said, told.start, told.end)


def _undisclosed(page: Page) -> Iterator[Problem]:
    """What the text says it does not give: no gap of ours, and in the ledger the value *undisclosed*."""
    for line in page.lines:
        for cue in cues_of(page, line, "mark.undisclosed"):
            said = page.text[cue.start : cue.end]
            yield Problem("undisclosed", f"the text does not give it: {said}", cue.start, cue.end)


def explain_text(text: str, language: str | None = None, published: str | None = None) -> Explanation:
    """Why a text is read as it is. Raises RuleError as `read_text` does."""
    rulebook.checked(_unchecked)
    page = open_page(text, language, whole_day(published))
    return Explanation(tuple(explain(page)), tuple(explain_investors(page)))


def use_rules(files: Sequence[str | Path]) -> None:
    """Read with an office's own rule files besides the built-in ones. Raises RuleError for one that will not do."""
    rulebook.use(files, _unchecked)


def _unchecked(text: str) -> tuple[DraftStatement, ...]:
    return tuple(_drafts(open_page(text)))


def _drafts(page: Page) -> list[DraftStatement]:
    found, stones = scoped(page, figures(page), stages_told(page))
    signed = agreements(page)
    land = parks(page, found)
    of_parks = {id(figure) for park in land for figure in park.figures}
    own = [figure for figure in found if id(figure) not in of_parks]
    told = [*projects(page, own, stones, signed), *talks(page)]
    return statements(page, told, land, signed, encounters(page))


def _unread_language(folded: str) -> Iterator[Problem]:
    name = fourth_language(folded)
    if name is not None:
        yield Problem("language", f"the text seems to be {name}: read for what can be read, no more")
