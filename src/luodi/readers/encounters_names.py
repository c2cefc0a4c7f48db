"""Who an encounter is with: the names, or the group, a stretch of a sentence names."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from luodi.language.lazily import lazily
from luodi.language.name import Name
from luodi.language.names import split_list
from luodi.readers.page import Line, Page, once_a_page
from luodi.readers.rule import words

_HAN = lazily(r"[\u3041-\u30ff\u3400-\u9fff]")
_LEAD_ZH = lazily(r"^.*(?:的|了|位于|来自|來自|著名|知名|在|赴|到)(?=.{2})")
_HOUSE = (
    r"(?P<name>[^的]{{3,20}}(?:公司|集团|集團|中心|研究院|研究所|大学|大學|学院|學院|厂|廠|企业|企業|园区?|園區?|协会|商会|银行)"
    r"|[^的]{{1,12}}?(?:{sectors}))的[^的]{{0,10}}"
    r"(?:实验室|實驗室|车间|車間|工厂|工廠|厂房|廠房|展厅|展廳|生产线|生產線|基地|产品|总部|總部|园区|园|线|站|中心|仓库|倉庫|冷库|冷庫|机房|機房|门店|門店)$"
)
# "傑貝阿里自貿區的港資企業瑞通冷鏈": the zone tells where, the word of a trade who.
_IN_A_ZONE = lazily(
    r"的[^，。的]{0,10}?(?:企业|企業|厂商|廠商|大厂|大廠|龙头|龍頭|供应商|供應商)(?P<name>[\u3400-\u9fffA-Za-z]{2,10})$"
)
_TAIL = lazily(
    r"(?:的?(?:高管|负责人|負責人|高层|高層|代表|管理层|管理層|总部|總部|一行|等.*|客人|团队|有关.*|工厂|相关.*)|本社|社)$"
)
_DELEGATION = lazily(
    r"[\u3400-\u9fffァ-ヺー]{0,8}(?:訪問団|使節団|代表団|視察団|ミッション|代表团|代表團|考察团|访问团)|[市区县省]领导|市領導|[Cc]ity leaders|[Dd]elegation(?: of [A-Z]\w+)?|[Tt]he (?:mission|group|party|team)\b"
)
_STOP_JA = lazily(r"(?<=..)(?:社?(?:表敬)?(?:訪問|視察|見学|表敬)|一行)$")
_OFFICE = lazily(
    r"(?P<ja>(?:副?知事|副?市長|町長|村長|区長|大臣)(?=は|が|も|、|から))|\b(?P<he>H(?:is|er) (?:Excellency|Honou?r|Worship|Majesty|Royal Highness))|\b[Tt]he (?P<en>[Gg]overnor|Princess|Prince|King|Queen|Duke|Duchess|Sultan|[Mm]ayor|[Mm]inister|[Pp]remier|[Pp]refect)\b"
)
_SENTENCE = lazily(
    r"[\u3041-\u309f\d]|出席|宣布|主持|见证|見證|举行|舉行|开展|開展|致辞|致辭|参加|參加|表示|标志|標誌|介绍|副$|并$|並$"
)
_LANDS = "欧歐美日韩韓德法英俄京沪深港澳台臺"
_LEGAL_ZH = lazily(r".{2,}?(?:有限公司|集团公司|集团|集團)(?!有限|股份|公司)")


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(words(name))


def counterparts(page: Page, line: Line, start: int, end: int) -> list[Name]:
    """The persons and bodies named between two offsets of a line, else the words themselves, else a group."""
    inside = [_clipped(n, end) for n in page.names(line) if start <= n.start < end and is_somebody(n)]
    housed = _IN_A_ZONE.search(page.folded, start, end) if _HAN.search(page.folded, start, end) else None
    if housed and all(n.kind == "government" and n.end <= housed.start() for n in inside):
        return [Name(housed["name"], *housed.span("name"))]
    if inside:
        return [*inside, *_unshaped(page, start, end, inside)]
    told = [_bare(n) for n in split_list(page.folded, start, end) if is_somebody(n)]
    plain = [n for n in (_plain(name) for name in told) if n is not None]
    return plain or [g for g in groups(page, start, end) if is_somebody(g)]


def _unshaped(page: Page, start: int, end: int, known: list[Name]) -> list[Name]:
    """The members of a Chinese list whose shape says nothing: 华星光电 in 华星光电、欣旺达电子等企业."""
    if "、" not in page.folded[start:end] or not _HAN.search(page.folded, start, end):
        return []
    pieces = [
        n
        for n in split_list(page.folded, start, end)
        if not any(n.start < o.end and o.start < n.end for o in known)
    ]
    plain = [_plain(n) for n in pieces]
    return [n for n in plain if n is not None and is_somebody(n) and not _words("public_post").search(n.text)]


def _clipped(name: Name, end: int) -> Name:
    """A name does not run on into the verb, nor a firm into its works ("宏远电池股份有限公司滨江基地")."""
    legal, stop = _LEGAL_ZH.match(name.text), _STOP_JA.search(name.text)
    size = min(
        end - name.start, legal.end() if legal else len(name.text), stop.start() if stop else len(name.text)
    )
    return name if size == len(name.text) else replace(name, text=name.text[:size], end=name.start + size)


def in_office(page: Page, name: Name) -> bool:
    """An official by the post, or "President X" of a page that tells of a state."""
    return is_official(name) or (
        name.kind == "person"
        and any(p.title == "President" and p.of is None for p in name.posts)
        and _state_page(page)
    )


@once_a_page
def _state_page(page: Page) -> bool:
    return _words("head_of_state").search(page.folded) is not None


def office(page: Page, start: int, end: int) -> tuple[Name, ...]:
    """A bare office ("the governor", 知事) that stands for the one who holds it."""
    found = _OFFICE.search(page.folded, start, end)
    group = found.lastgroup if found else None
    return (Name(found[group], *found.span(group)),) if found and group else ()


def named_so(page: Page, start: int, end: int) -> tuple[Name, ...]:
    """A delegation by the word it is called by, where the text gives no other name for those who travel."""
    found = _DELEGATION.search(page.folded, start, end)
    return (Name(found.group(), *found.span()),) if found else ()


def groups(page: Page, start: int, end: int) -> list[Name]:
    """Guests told as a group: "400 guests from 18 countries", 企业代表."""
    return [Name(m.group(), m.start(), m.end()) for m in _words("groups").finditer(page.folded, start, end)]


def is_somebody(name: Name) -> bool:
    """No pronoun, no house of one's own, no common noun."""
    return (len(name.text) > 1 or name.text in tuple(_LANDS)) and not _words("nobody").match(name.text)


def is_clause(name: Name) -> bool:
    """A run of Han letters that holds an office or a verb is a piece of a sentence, not a name."""
    told = _SENTENCE.search(name.text) or _words("public_post").search(name.text)
    return name.kind != "person" and bool(_HAN.search(name.text)) and told is not None


def is_official(name: Name) -> bool:
    """A person who holds a public office, by the post as printed beside the name."""
    return name.kind == "person" and _words("public_post").search(_post(name)) is not None


def is_manager(name: Name) -> bool:
    """A person who holds office in a firm."""
    return (
        name.kind == "person"
        and _words("firm_post").search(_post(name)) is not None
        and not is_official(name)
    )


def is_envoy(name: Name) -> bool:
    """An ambassador or consul: a guest wherever a town or province is told of."""
    return name.kind == "person" and _words("envoy_post").search(_post(name)) is not None


def _post(name: Name) -> str:
    return " ".join(f"{post.title} of {post.of or ''}" for post in name.posts)


def officials_told(page: Page, start: int, end: int) -> bool:
    """Whether a public office stands in a stretch of the text."""
    return _words("public_post").search(page.folded, start, end) is not None


def _bare(name: Name) -> Name:
    """ "Hanwha Qcells'" without the mark of its genitive."""
    text = name.text.removesuffix("'s").removesuffix("'")
    return replace(name, text=text, end=name.start + len(text))


def _plain(name: Name) -> Name | None:
    """A piece of a list that no shape of a name was found in: Latin with a capital, or a few letters of Han or kana."""
    text, start = name.text, name.start
    if not _HAN.search(text):
        return name if text[:1].isupper() else None
    house = _house().match(text)
    if house:
        text = house["name"]
    lead = _LEAD_ZH.match(text)
    if lead:
        text, start = text[lead.end() :], start + lead.end()
    text = _TAIL.sub("", text)
    short = len(text) <= 16 and not _SENTENCE.search(text) and not _words("public_post").search(text)
    found = Name(text, start, start + len(text))
    return found if short and is_somebody(found) else None


@cache
def _house() -> re.Pattern[str]:
    """The workshop of a house one looks round: "研究中心的实验室" is a visit to the centre."""
    return re.compile(_HOUSE.format(sectors=f"{words('sectors_zh')}|{words('sectors_more_zh')}"))


def managers(page: Page, line: Line) -> list[Name]:
    """Names that stand right before a post in a firm ("北斗精機の山本社長"), where no shape of a name was found."""
    found = _manager().finditer(page.folded, line.start, line.end)
    names = [Name(m["name"], *m.span("name")) for m in found]
    return [replace(name, kind="person") for name in names if not is_clause(name)]


@cache
def _manager() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\u3400-\u9fff])(?P<name>[\u3400-\u9fffァ-ヺー・]{{2,12}}?)(?={words('firm_post')})"
    )
