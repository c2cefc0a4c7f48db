"""Lists of undertakings: bullets and headings that each tell a project of their own."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from luodi.language.lazily import lazily
from luodi.language.name import Name
from luodi.language.place_names import is_place
from luodi.readers.firm_index import FirmIndex
from luodi.readers.firm_words import firm_words
from luodi.readers.firms import Firm
from luodi.readers.investor_cells import investor_cells
from luodi.readers.investors import candidates, likeliest, may_be_firm
from luodi.readers.page import Line, Page
from luodi.readers.run_in import run_ins
from luodi.readers.sections import LABEL, LOOSE, ROW, Section, sections

_HEAD_END = lazily(
    r"[,，:：;；。、|｜]|\((?![^)]{1,8}\)[\u3400-\u9fff])| - | / |(?<=[\u3041-\u9fff])(?:[ ·](?=[\u3041-\u9fff\d])|[·/ ]+$)"
)
PROJECT_NAME = lazily(
    r"(?:项目|項目|技改|母港|港区|产线|堆场|仓储|冷库|园|厂房|一期|二期|三期|工厂|工廠|基地|产业园|產業園|园区|院区|中心|综合体|改造|更新|工程|公路|大厦|广场|学校|医院|装置|生产线|产线|厂房|扩建|总部|仓库|码头|电站|工場|センター|計画|[Pp]roject|[Pp]lant|[Pp]ark|[Ff]actory|[Bb]ase|[Ff]acility|[Ww]orks|[Mm]ill|[Ss]torage|[Ww]arehouse|[Cc]ent(?:er|re)|[Cc]omplex|[Hh]ub|[Tt]erminal|[Ww]orkshop|[Cc]ampus|[Ff]arm|[Bb]rewery|[Rr]efinery|[Ff]oundry)$"
)

_OF_FIRMS = lazily(
    r"(?:(?:番号|No\.?) ?\| ?)?(?:会?社名|企業(?:名|\||\()|事業者(?:名|\|)|(?:進出|立地|誘致)企業(?:名|\||\()|申請者)"
)
_SITE = lazily(r"[\u3400-\u9fff]{1,4}")
_AND = lazily("[とや・]")
# What a label says of the place it opens with: 【米国=中止】, 【国内/計画どおり】.
_STATE = lazily("[=・:：/ (~-]")
_LAND = lazily("(?:国内|海外|県内|県外|北米|欧州|中国|アジア|東南アジア|本社|地元)[=・:：/ (~-]")
_SHORT = 40
_ROWS = 4
_LATIN = lazily(r"[A-Z][\w'&.-]+(?: (?:[A-Z&][\w'&.-]*|no|de|of|la|and)){0,4}")
_WIDE = lazily(r"(?![^\u3041-\u30ff]*[的了已将拟在])[\u3041-\u9fffA-Za-z0-9&()・-]{3,16}")
# Heads of these lists say no name but a place, a time or a field: what is told under them tells whose it is.
_PARALLEL = frozenset("■□●○◆◇▼▲▽△▶►◎★☆※・•*·▎▍▌▸▹❖➢-1/|") | {
    "(1)",
    "1.",
    "1)",
    "1、",
    "[1]",
    "(1",
    "1]",
    "arrow",
}


@dataclass(frozen=True)
class Undertaking:
    """One item of a list of projects: its investor as its head names it, or the name of the project."""

    number: int
    investor: Name | None
    name: Name | None
    lines: tuple[Line, ...]
    # Its head is a place or a plant of the firm the text is about.
    is_site: bool = False

    @property
    def named(self) -> bool:
        """Whether its head says whose it is; else what is told under it does."""
        return self.is_site or self.investor is not None or self.name is not None

    def firm(self, known: FirmIndex) -> Firm | None:
        """The investor: as the head names it, else the one whose deed the item tells, else the first it names."""
        if self.investor is not None:
            return known.called(self.investor.text) or Firm(-1, [self.investor])
        start, end = self.lines[0].start, self.lines[-1].end
        return known.doing(start, end) or known.named(start, end)


def undertakings(page: Page) -> dict[int, Undertaking]:
    """By the number of each line the item it belongs to; empty where no list of two projects or more stands."""
    groups: dict[str, list[Undertaking]] = defaultdict(list)
    cut = [(number, section) for number, section in enumerate(sections(page)) if section.mark]
    rows = sum(section.mark == "/" for _, section in cut)
    firmly = {section.mark for _, section in cut if _is_firm(page, section)} | (
        {"/"} if rows >= _ROWS else set()
    )
    firmly |= {"|"} if any(_heads_firms(page, section) for _, section in cut) else set()
    for number, section in cut:
        item = _item(page, number, section, section.mark in firmly)
        if item is not None:
            groups[section.mark].append(item)
    lists = [items for items in groups.values() if len(items) > 1]
    return {line.number: item for items in lists for item in items for line in item.lines}


def _heads_firms(page: Page, section: Section) -> bool:
    """Whether the head of a Japanese table closes a section, and its first column holds firms: "社名|投資額|雇用"."""
    last = section.lines[-1]
    return page.language == "ja" and bool(_OF_FIRMS.match(page.folded, last.start, last.end))


def _item(page: Page, number: int, section: Section, firmly: bool) -> Undertaking | None:
    """A section is an undertaking where a quantity or date follows its head, and its head names a firm or a project,
    or is a heading under which a firm's deed is told; `firmly` says that the heads of its list are names of firms."""
    head = _head_line(page, section)
    if not any(line.quantities or line.dates for line in section.lines):
        return None
    if section.mark == "run-in":
        return _run_in(page, number, section)
    start, end = _head(page, section)
    capitals = section.mark in LOOSE
    words = page.folded[start:end].strip(' "「」“”')
    site = _site(page, head) if section.mark == "【】" else None
    name = site or (Name(words, start, start + len(words)) if PROJECT_NAME.search(words) else None)
    firm = None if capitals else _head_firm(page, head, start, end) or _rest_of_head(page, head, end)
    if firm is None and name is None and head.number in investor_cells(page):
        firm = Name(words, start, start + len(words))
    if firmly and name is None and (firm is None or firm.start > start) and section.mark in _PARALLEL:
        firm = _by_shape(page, start, end) or firm
    if site is not None and firm is not None and firm.start <= site.start and site.end <= firm.end:
        firm = None
    if firm is not None and name is not None and firm.start <= start and end <= firm.end:
        firm = None
    if section.mark == "()":
        firm = firm or likeliest(page, head)
    if firm is None and name is None and not capitals and section.mark not in ("【】", "key", "()"):
        return None
    return Undertaking(number, firm, name, section.lines)


def _run_in(page: Page, number: int, section: Section) -> Undertaking:
    head = run_ins(page)[section.lines[0].number]
    if not head.is_site:
        return Undertaking(number, head.name, None, section.lines)
    name = head.name if PROJECT_NAME.search(head.name.text) else None
    return Undertaking(number, None, name, section.lines, is_site=True)


def _site(page: Page, head: Line) -> Name | None:
    """The place a Japanese label tells (〔倉敷〕), one of several the text lists: a site of the firm it is about."""
    label = LABEL.match(page.folded, head.start, head.end) if page.language == "ja" else None
    if label is None:
        return None
    start, end = label.span(label.lastgroup or 0)
    part = _STATE.search(page.folded, start, end)
    if part is not None and (is_place(page.folded[start : part.start()]) or _LAND.match(page.folded, start)):
        return Name(page.folded[start : part.start()], start, part.start())
    name = Name(page.folded[start:end], start, end)
    if not _SITE.fullmatch(name.text):
        return None
    beside = (f"、{name.text}", f"{name.text}、")
    return name if is_place(name.text) or any(b in page.folded for b in beside) else None


def _is_firm(page: Page, section: Section) -> bool:
    """Whether the head of a section is the name of a firm and nothing else."""
    start, end = _head(page, section)
    return any(
        n.start == start and n.end == end and not _generic(page, n) and not PROJECT_NAME.search(n.text)
        for n in candidates(page, _head_line(page, section))
    )


def _rest_of_head(page: Page, head: Line, cut: int) -> Name | None:
    """The firm a short heading ends with: "[Poland] Heat pumps  Acme"."""
    short = head.end - head.start <= _SHORT and page.folded[head.end - 1] not in "。.；;"
    return _head_firm(page, head, cut, head.end) if short else None


def _by_shape(page: Page, start: int, end: int) -> Name | None:
    """The head of a list whose other heads are firms: a short run of letters that could be a name."""
    name = Name(page.folded[start:end], start, end)
    if all(_is_word(part) for part in _AND.split(name.text)):
        return None
    shape = _LATIN if name.text.isascii() else _WIDE
    return name if shape.fullmatch(name.text) and may_be_firm(name, page.surnames) else None


def _is_word(text: str) -> bool:
    """A common word of headings: 用地, 人員, 公的支援."""
    return text in firm_words().never or bool(firm_words().group.search(text))


def _head_firm(page: Page, head: Line, start: int, end: int) -> Name | None:
    """The firm a head names: the one it ends with ("New lab for Cork - Acme"), else the first."""
    named = [n for n in candidates(page, head) if start <= n.start < end and not _generic(page, n)]
    named += [n for n in page.names(head) if n.kind == "association" and n.start == start]
    return next((n for n in named if n.end == end), named[0] if named else None)


def _head_line(page: Page, section: Section) -> Line:
    """The line of the head: the second after a bare number or a place before a stroke ("Laos / Acme: …")."""
    first = section.lines[0]
    lead = page.folded[first.body : first.end].removesuffix(" /")
    if len(section.lines) > 1 and not any(c.isalpha() for c in page.folded[first.start : first.end]):
        return section.lines[1]
    after_place = len(section.lines) > 1 and lead != page.folded[first.body : first.end] and is_place(lead)
    return section.lines[1] if after_place else first


def _head(page: Page, section: Section) -> tuple[int, int]:
    """Where the head of a section begins and ends: a cell of a table, a key, else the words up to the first mark."""
    line = _head_line(page, section)
    cell = investor_cells(page).get(line.number)
    if cell is not None:
        return cell
    row = ROW.match(page.folded, line.start, line.end) if section.mark == "|" else None
    if row is not None:
        return row.span("head")
    if section.mark == "/":
        return line.body, page.folded.index(" / ", line.start)
    if section.mark == "key":
        return line.body, _cut(page, line.body, line.end)
    if line.key is not None:
        return line.key
    end = _cut(page, line.body, line.end)
    return line.body, line.body + len(page.folded[line.body : end].rstrip())


def _cut(page: Page, start: int, end: int) -> int:
    cut = _HEAD_END.search(page.folded, start + 2, end)
    return cut.start() if cut else end


def _generic(page: Page, name: Name) -> bool:
    """ "Battery: 300MW" names a thing: its word stands elsewhere in lower case."""
    word = name.text.lower()
    opens = name.kind == "unknown" and name.text.isascii() and " " not in name.text
    if opens and _sentence_goes_on(page.folded[name.end : name.end + 2]):
        return page.folded.count(name.text) < 2
    return name.kind == "unknown" and name.text.isascii() and " " not in word and word in page.folded


def _sentence_goes_on(following: str) -> bool:
    """ "Gone into production", "Speed.": a first word with its sentence or its stop after it is no head."""
    return following.startswith(".") or following.strip()[:1].islower()
