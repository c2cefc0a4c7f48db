"""Who is meant where no name stands: "him", 同社, 知事, 両氏, "the two countries"."""

from __future__ import annotations

import re
from functools import cache

from luodi.language.name import Name
from luodi.language.name_words import longest
from luodi.language.name_words import words as name_words
from luodi.readers.encounters_names import is_somebody
from luodi.readers.page import Line, Page, once_a_page

_SOME_LANDS = re.compile(
    r"the (?:above |above-mentioned |said )?(?:two|three|four|five) (?:countries|cities|places|states)"
)
_TWO = re.compile(
    r"[Tt]he two (?:mayors|governors|ministers|presidents|leaders|premiers|chairmen|heads|secretaries)$|両(?:氏|者|大臣|首脳|市長|知事|代表|トップ)$|[2二]人$"
)
_PRONOUN = re.compile(r"\b(?:him|her|them)\b")
_SAME_FIRM = re.compile(
    r"同社|同グループ|该公司|該公司|该集团|該集團|该企业|該企業|该厂|該廠|该行|这家企业|這家企業|这家公司|這家公司|the company|the firm|the group\b|the bank\b|the maker\b"
    r"|the (?:[a-z-]+ )?(?:site|plant|factory|works|mill|facility|base|workshops?|project|complex|yard|park|terminal|hub|building)$"
    r"|(?:该|該)(?:项目|項目|工厂|工廠|厂区|廠區|基地|园区)|(?:项目|項目)(?:现场|現場|工地|建设现场)|施工现场|建设工地|^工地$|同工場|同施設|^新工場$|建設現場|工事現場|建設地|予定地"
)
_HOLDER = re.compile(
    r"^(?:副?知事|副?市長|町長|村長|区長|大臣|大使|総領事|社長|会長|総裁|首相|议长|市长|省长|县长|区长|the (?:governor|mayor|minister|premier|president|ambassador|chairman))$",
    re.I,
)
_OWN_PLACE = re.compile("[本当](?P<of>[県市町村区都府道])")
_HEAD = 6
_BACK = 14


def meant(page: Page, line: Line, start: int, end: int) -> list[Name]:
    """Who "him" is: the last person named before."""
    pronoun = _PRONOUN.search(page.folded, start, end)
    if pronoun is None:
        return []
    for other in reversed(page.lines[max(0, line.number - _BACK) : line.number]):
        named = [n for n in page.names(other) if n.kind == "person" and n.end <= start and is_somebody(n)]
        if named:
            return named[-1:]
    return []


def own_place(page: Page, start: int, end: int) -> list[Name]:
    """The body whose page this is, told as 本県 or 当市: the first of its kind that the head of the page names."""
    told = _OWN_PLACE.fullmatch(page.folded, start, end)
    if told is None:
        return []
    bodies = (n for line in page.lines[:_HEAD] for n in page.names(line) if n.kind == "government")
    return [n for n in bodies if n.text.endswith(told["of"]) and n.text[0] not in "本当同"][:1]


def one_of_two(page: Page, line: Line, start: int, end: int) -> list[Name]:
    """The second of the two persons that 両氏 are: those of the last line that names two."""
    if not _TWO.match(page.folded, start, end):
        return []
    for other in reversed(page.lines[max(0, line.number - _BACK) : line.number]):
        named = [n for n in page.names(other) if n.kind == "person" and is_somebody(n)]
        if len(named) > 1:
            return named[1:2]
    return []


def same_firm(page: Page, start: int, end: int) -> bool:
    """Whether a stretch only says "the company"."""
    return _SAME_FIRM.search(page.folded, start, end) is not None


def holder(page: Page, start: int, end: int) -> list[Name]:
    """Who holds a bare office that is called on (知事を訪ね): the first person of the text with that post."""
    said = page.folded[start:end]
    if not _HOLDER.match(said):
        return []
    post = said.removeprefix("the ").lower()
    return [n for title, n in _holders(page).items() if title.endswith(post)][:1]


@once_a_page
def _holders(page: Page) -> dict[str, Name]:
    """The first person of the page with each title."""
    first: dict[str, Name] = {}
    for name in page.people:
        for post in name.posts:
            first.setdefault(post.title.lower(), name)
    return first


def lands(page: Page, line: Line, start: int, end: int) -> list[Name]:
    """The countries or cities of the title or of the sentence that "the two countries" are."""
    if not _SOME_LANDS.match(page.folded, start, end):
        return []
    for other in (line, page.lines[0]):
        found = _lands().finditer(page.folded, other.start, other.end)
        if named := [Name(m.group(), *m.span(), "government") for m in found]:
            return named
    return []


@cache
def _lands() -> re.Pattern[str]:
    return re.compile(rf"\b{longest(name_words('places', 'countries_en'))}\b")
