"""Who signed: the names beside a word of signing, by the order of each language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.language.names import names_in
from luodi.readers.cues import Cue
from luodi.readers.page import Line, Page

# English: what may stand between the names of one group, and between the last and its verb.
_BETWEEN = re.compile(
    r"(?:'s)?,? ?(?:and |as well as |together with |jointly with |or |both |the |its |Japan's |China's |local |state-backed |dealer |partnership |maker |operator |company |firm |group |\([^)]{1,30}\) ?|(?!was|were|is|are|in|at|on|to|for|by|from|will|has|have|had|signed|who|which|that|about|under|after|of|met|visited|concluded)[a-z-]+ ){0,4}"
)
_TO_VERB = re.compile(
    r"(?:,[^,;]{1,80},)? ?(?:\([^)]{1,40}\) ?)?(?:of [A-Z]\w+ |of the [a-z ]{3,20}|respectively |has |have |had |also |then |thereby |formally |officially |jointly |on the spot |today |yesterday |on [A-Z][a-z]+ \d+ |together |each |were |is |and [a-z ]{2,30}? )*"
)
_GOVERNED = re.compile(r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|from|to|for|of|by) (?:the )?$")
_WITH = re.compile(
    r"\b(?:with|between|by|from) (?:the |both |a |an |its |local |Japan's |China's |[a-z]+ ){0,5}"
)
_STOP = re.compile(
    r",? (?:to|on|about|for|in|at|under|by which|which|according|where|that|as|after|during|worth|covering) |;|\. "
)
_NO_PARTY = re.compile(
    r"^\d|\d[年月日]|[\"「」“”《》]|^(?:去年|今年|昨年|昨天|今天|日前|双方|雙方|两市|兩|一行|走访|访问|接下来|下一步|其中|同日|同年|当日)|(?:年|月|日|に|で)$|^(?:He|She|It|They|Both|This|That|The)$"
)
# How many sentences back the one meant may stand.
_BACK = 14
_CALLED = re.compile(r"(?:同|本|当|當)(?P<what>社|県|市|町|村|省|州|郷|公司)")
# Chinese and Japanese: the mark or word between two parties.
_CONNECT_ZH = re.compile(r"[与與、及]|(?<![同共中])和(?![歌平谐諧])|(?<![共大])同(?!济|濟|方|仁)|以及")
_OPEN_ZH = re.compile(
    r"^.*?(?:见证下|見證下|上|中|后|時|时|期间|当天|当日|[,，；：:。]|\d日|\d月|\d年|由|其中|此前|此外|分别|昨天|今天|在[^，与與和]{2,12}?(?:，|,))"
)
_CLOSE_ZH = re.compile(
    r"(?:当场|當場|共同|分别|分別|正式|代表[^，]{0,4}|双方|雙方|又|已|还|還|就[^，]{2,20}|在[^，]{2,12}|现场|顺利|昨天也|昨天|今天|于[^，]{2,12}|\d{1,2}月\d{1,2}日|也)+$"
)


def signers(page: Page, line: Line, act: Cue, paper: Cue, stop: int) -> tuple[Name, ...]:
    """The parties of one signing in a sentence, in order of the text, each once."""
    found = {"en": _english, "zh": _chinese, "ja": _japanese}[page.language](page, line, act, paper, stop)
    once: dict[str, Name] = {}
    for name in found:
        if not _NO_PARTY.search(name.text):
            once.setdefault(name.text, name)
    return tuple(once.values())


def implied(page: Page, line: Line, act: Cue, known: tuple[Name, ...]) -> tuple[Name, ...]:
    """The party a sentence leaves out or calls 同社, 本県, "it": the last one before it that can be meant."""
    called = _CALLED.search(page.folded, line.start, act.start)
    ending = called["what"].removesuffix("社") if called else ""
    best: Name | None = None
    for other in page.lines[max(0, line.number - _BACK) : line.number + 1]:
        for name in page.names(other):
            fits = name.text.endswith(ending) if ending else name.kind in ("enterprise", "government")
            if (
                name.start < act.start
                and fits
                and not any(name.text in k.text or k.text in name.text for k in known)
            ):
                best = best if best is not None and not called else name
    return (best,) if best is not None else ()


def _english(page: Page, line: Line, act: Cue, paper: Cue, stop: int) -> Iterator[Name]:
    yield from _subjects(page, line, act)
    for match in _WITH.finditer(page.folded, min(paper.end, act.end), stop):
        group = _group(page, match.end(), min(stop, match.end() + 200))
        if group:
            yield from group
            return


def _subjects(page: Page, line: Line, act: Cue) -> list[Name]:
    """The names right before a verb, back to what governs them: "in Bangkok, A, B and C signed"."""
    group: list[Name] = []
    edge = act.start
    for name in reversed(names_in(page.folded, line.start, act.start, page.language)):
        gap = _TO_VERB if not group else _BETWEEN
        governed = _GOVERNED.search(page.folded, line.start, name.start)
        if not gap.fullmatch(page.folded, name.end, edge) or (governed and governed.group()[:2] != "of"):
            break
        edge = governed.start() if governed else _with_the(page, name)
        if governed is None:
            group.insert(0, name)
    return [_body_of(page, name) for name in group]


def _with_the(page: Page, name: Name) -> int:
    return name.start - (4 if page.folded[name.start - 4 : name.start] == "the " else 0)


def _group(page: Page, start: int, end: int) -> list[Name]:
    """The names of a list from its first on."""
    group: list[Name] = []
    edge = start
    for name in names_in(page.folded, start, end, page.language):
        if not _BETWEEN.fullmatch(page.folded, edge, name.start) and not _apposed(page, edge, name):
            break
        group.append(name)
        edge = name.end
        if _STOP.match(page.folded, edge, end):
            break
    return [_body_of(page, name) for name in group]


def _apposed(page: Page, edge: int, name: Name) -> bool:
    """ "Mehmet Koc, head of the holding Anka Tavuk": the body of a person's post."""
    return (
        name.start - edge < 60
        and page.folded[edge : edge + 2] == ", "
        and " of " in page.folded[edge : name.start]
    )


def _body_of(page: Page, name: Name) -> Name:
    """Who signs for a body signs as that body."""
    of = name.of if name.kind == "person" else None
    start = page.folded.find(of, max(0, name.start - 80), name.end + 120) if of else -1
    return Name(of, start, start + len(of), "government") if of and start >= 0 else name


def _chinese(page: Page, line: Line, act: Cue, paper: Cue, stop: int) -> Iterator[Name]:
    yield from _pieces(page, _clause_start(page, line, act.start), act.start)
    if paper.start < act.start or "与" in page.folded[act.end : paper.start]:
        yield from _pieces(page, act.end, min(paper.start, stop)) if paper.start > act.end else ()


def _clause_start(page: Page, line: Line, end: int) -> int:
    for mark in ("，", ",", "；", "。", "：", ":"):
        found = page.folded.rfind(mark, line.start, end)
        if found >= 0 and _CONNECT_ZH.search(page.folded, found, end):
            return found + 1
    return line.start


def _pieces(page: Page, start: int, end: int) -> Iterator[Name]:
    """The names of a Chinese group: 甲公司与乙集团、丙集团当场."""
    close = _CLOSE_ZH.search(page.folded[start:end])
    end -= len(close.group()) if close else 0
    left = start
    for cut in [*(m.span() for m in _CONNECT_ZH.finditer(page.folded, start, end)), (end, end)]:
        name = _one(page, left, cut[0])
        if name is not None:
            yield name
        left = cut[1]


def _one(page: Page, start: int, end: int) -> Name | None:
    opened = _OPEN_ZH.match(page.folded[start:end])
    start += opened.end() if opened else 0
    named = names_in(page.folded, start, end, "zh")
    if named:
        return _body_of(page, named[-1])
    text = page.folded[start:end].strip()
    start = page.folded.find(text, start, end)
    return Name(text, start, start + len(text)) if 2 <= len(text) <= 14 and "," not in text else None


_JA_PARTY = re.compile(
    r"(?P<name>[\u3400-\u9fff々ァ-ヺー・A-Za-z0-9&\-]{2,30})(?:\([^)]{1,40}\))?(?:は|が|と(?!し|な|も|い)|、(?=[^。]{0,40}?の[2-9]者|[^。、]{0,20}[はと]))"
)
_JA_OPEN = re.compile(
    r"^(?:同|本|当|両|各)(?:社|県|市|町|村|省|州|庁|郷)$|^(?:政府|両者|双方|一行|知事|市長|社長|関係者)$"
)


def _japanese(page: Page, line: Line, act: Cue, paper: Cue, stop: int) -> Iterator[Name]:
    for match in _JA_PARTY.finditer(page.folded, line.start, act.start):
        if _JA_OPEN.match(match["name"]) or match["name"].isdigit():
            continue
        named = [
            n for n in names_in(page.folded, *match.span("name"), "ja") if n.end >= match.end("name") - 1
        ]
        yield _body_of(page, named[-1]) if named else Name(match["name"], *match.span("name"))
