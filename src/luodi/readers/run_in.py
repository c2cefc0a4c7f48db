"""Run-in headings: paragraphs of a digest or yearly report that each open with a name and a full stop, no verb.

"Acme Motion (until 2023 Acme Gears). Production at …", "Nantong, China. The plant opened …", "佛山（中国）。项目…".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from luodi.language.name import Name
from luodi.language.place_names import is_place, known_countries
from luodi.readers.investors import candidates
from luodi.readers.page import Line, Page, once_a_page

_LEAST = 2
_WORD = r"(?:(?:Ltd|Inc|Co|Corp)\.|[A-Z][\w'’&/-]*|[A-Z]\.)"
_SMALL = r"(?:of|de|and|&|no|la|del|von|at|in)"
_SITE = r"plant|factory|works|mill|project|site|fab|foundry|refinery|brewery|base|centre|center|hall|complex|line|yard|warehouse|venture"
_NAMES = rf"{_WORD}(?: (?:{_SMALL} )?{_WORD}){{0,6}}"
# A noun behind a name ("Kitakami wafer plant"); articles, verbs and prepositions make a sentence of it.
_NOUN = (
    rf"(?: (?!(?:its?|the|an?|has|have|had|is|are|was|were|will|to|for|with|from|by|on)\b|[a-z]+(?:ed|ing)\b)[a-z][\w-]*){{0,4}}"
    rf" (?:{_SITE})"
)
_ASIDE = r"(?: \((?P<aside>[^()\n]{2,60})\))?"
_EN = re.compile(
    rf"(?:\d{{1,2}}[.)] )?(?:[Tt]he )?(?P<head>{_NAMES})(?P<noun>{_NOUN})?{_ASIDE}(?P<rest>(?:(?:, | - | – | in | at ){_NAMES}(?:{_NOUN})?){{0,3}})(?: \([^()\n]{2, 60}\))?[.:]$"
)
_HAN = r"[\u3041-\u9fffA-Za-z0-9&・ー·]"
_WIDE = re.compile(
    rf"(?P<head>{_HAN}{{2,16}}?)(?P<aside>\([^()\n]{{2,30}}\))?(?P<rest>(?:[,、・·]{_HAN}{{2,12}}){{0,2}})[。:]$"
)
_WIDE_SITE = re.compile(r"(?:工厂|工廠|新?[厂廠]|工場|项目|項目|基地|拠点|計画|事業)$")
_TAIL = re.compile(r"(?:, | - | – | in | at )")
_SHORT = 90


@dataclass(frozen=True)
class RunIn:
    """The heading of a paragraph: the name it opens with, whether that is a place, and the place it tells."""

    line: Line
    name: Name
    is_site: bool
    place: Name | None


@once_a_page
def run_ins(page: Page) -> dict[int, RunIn]:
    """By the number of the line that is the heading; empty where fewer than two paragraphs have one."""
    found = {}
    for group in page.paragraphs.values():
        first = group[0]
        if first.number and len(group) > 1 and first.end - first.start <= _SHORT:
            head = _head(page, first)
            if head is not None:
                found[first.number] = head
    return found if len(found) >= _LEAST else {}


def _head(page: Page, line: Line) -> RunIn | None:
    # Capitals are datelines: sections.py knows them.
    if line.quantities or page.words(line).rstrip(".:").split(" (")[0].isupper():
        return None
    match = (_EN if page.language == "en" else _WIDE).match(page.folded, line.start, line.end)
    if match is None:
        return None
    return _latin(line, match) if page.language == "en" else _wide(page, line, match)


def _latin(line: Line, match: re.Match[str]) -> RunIn | None:
    head = _span(match, "head")
    rest = [part for part in _TAIL.split(match["rest"]) if part]
    is_site = bool(match["noun"]) or is_place(head.text) or is_place(match["aside"] or "")
    tail = [_found(match, part) for part in rest if is_place(part)]
    if is_site and not match["noun"]:
        return RunIn(line, head, True, _finer(head, *tail))
    if not is_site and " " not in head.text and not rest and not match["rest"]:
        return RunIn(line, head, False, None) if _is_named_again(match, head) else None
    if is_site:
        return RunIn(line, _with_noun(match), True, _finer(*tail, head) if not is_place(head.text) else head)
    # "Acme Motion, Foshan": the second is where, though no list knows the town.
    unknown = [_found(match, part) for part in rest[:1] if not _is_more(part)]
    return RunIn(line, head, False, next(iter([*tail, *unknown]), None))


def _with_noun(match: re.Match[str]) -> Name:
    return Name(match.string[match.start("head") : match.end("noun")], match.start("head"), match.end("noun"))


def _is_more(part: str) -> bool:
    """What follows a firm behind a comma and is no town: "Acme Motion, Inc"."""
    return (
        bool(re.match(r"(?:Inc|Ltd|Co|Corp|Corporation|LLC|SA|AG|Limited|Plc)\b", part)) or part[0].islower()
    )


def _is_named_again(match: re.Match[str], head: Name) -> bool:
    """One word with a stop behind it ("Outlook.") heads a tale of what the text names elsewhere too."""
    return match.string.count(head.text) > 1 and f" {head.text.lower()}" not in match.string


def _wide(page: Page, line: Line, match: re.Match[str]) -> RunIn | None:
    head = _span(match, "head")
    tail = [_found(match, part) for part in re.split("[,、・·]", match["rest"]) if part]
    if is_place(head.text):
        return RunIn(line, head, True, _finer(head, *(n for n in tail if is_place(n.text))))
    if _WIDE_SITE.search(head.text):
        return RunIn(line, head, True, next((n for n in tail if is_place(n.text)), None))
    where = next((n for n in tail if is_place(n.text)), None)
    named = any((n.start, n.end) == (head.start, head.end) for n in candidates(page, line))
    return RunIn(line, head, False, where) if where or match["aside"] or named else None


def _finer(*told: Name) -> Name:
    """Of "China, Nantong" and "Nantong, China" the town."""
    return next((name for name in told if name.text not in known_countries()), told[0])


def _span(match: re.Match[str], group: str) -> Name:
    return Name(match[group], *match.span(group))


def _found(match: re.Match[str], part: str) -> Name:
    start = match.string.index(part, match.start("rest"))
    return Name(part, start, start + len(part))
