"""What a Chinese name cannot run across: marks, particles, and verbs that stand before a name (`names.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from luodi.language.han_names import HAN
from luodi.language.name_words import endings, longest, words


@cache
def cuts() -> re.Pattern[str]:
    """Marks, particles and verbs that part names."""
    return re.compile(
        rf"[^\u3400-\u9fffA-Za-z0-9()·&\-]|\((?![\u3400-\u9fff]{{2,6}}(?<![电電讯訊])\)[\u3400-\u9fff])|(?<![\u3400-\u9fff])\)|(?<=[电電讯訊])\)|设(?!计|备|施|厅)|于(?!洪|都|田|阗)|{longest(words('chinese', 'cuts'))}"
        r"|今(?=[(（\d])|投[资資](?!局|部|办|辦|公司|促|银|銀|基金|集|控|委|署|推|开)"
        r"|(?<![同共中调])和(?![歌平谐諧田记記黄信碩硕])|[与與跟赴到由从從是為为被把将將及率以等的称稱]|[在对對向](?![\u3400-\u9fff]?公司|外经|外经济|外貿|外贸)|(?<![共大协協合])同(?!济|濟|方|仁|业|業)|(?<=\d)[年月日晚号]"
    )


def pieces(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between cuts."""
    left = start
    for cut in cuts().finditer(folded, start, end):
        if cut.start() > left:
            yield left, cut.start()
        left = cut.end()
    if left < end:
        yield left, end


def last_cut(folded: str, left: int, place: int) -> int:
    """Where the stretch before a place begins."""
    for cut in cuts().finditer(folded, left, place):
        left = cut.end()
    return left


@cache
def _leads() -> re.Pattern[str]:
    """ "椰枣加工商", "会员企业": what stands before a firm and tells what it is."""
    return re.compile(rf"[\d{HAN[1:-1]}]{{0,8}}?{longest(words('chinese', 'leads'))}(?={HAN}{{2}})")


@cache
def _country() -> re.Pattern[str]:
    return re.compile(longest(words("places", "countries_zh")))


def trimmed(folded: str, left: int, right: int) -> int:
    """Where the name begins, after what it is called and the country it is from."""
    lead = _leads().match(folded, left, right)
    while lead and right - lead.end() > 2 and not endings("zh").pattern.fullmatch(folded, lead.end(), right):
        left = lead.end()
        lead = _leads().match(folded, left, right)
    country = _country().match(folded, left, right)
    rest = right - country.end() if country else 0
    if (
        country
        and rest > 3
        and not re.search(
            r"有限|株式|(?:银行|銀行|政府|使馆|使館|领馆|省|市|州|协会|商会|部|会|會|局|大学)$",
            folded[left:right],
        )
    ):
        return country.end()
    return left


_PLAIN = re.compile(
    r"^(?:本|该|該|各|两|其|全|新|总|分|子|母|这|上市|外资|合资|合營|合资|跨国|贸易|项目|控股|投资|过半|不少|全部|许多|部分|多数|少数|一些|更多|有的|众多|所有|多家|哪些|这些|那些|个别|一家|\d+家|多家|国有|民营|大型|重点|相关|有关|所在|当地|我|贵|省|市|区|县|中|外|东|西|南|北|[一二三四五六七八九十百千万数几多]+[家个名位]?)*$"
)


def plain_body(text: str) -> bool:
    """Whether a text that ends like a body, or stands before a post, is no name: "120多家企业", "公司", "四座城市"."""
    if not text or text[0].isdigit() or text in words("chinese", "not_bodies") or _COUNTED.search(text):
        return True
    if text.endswith(_not_ends()):
        return True
    ending = next((m for m in endings("zh").pattern.finditer(text) if m.end() == len(text)), None)
    if ending and len(ending.group()) > 1 and endings("zh").kinds[ending.group()] == "government":
        return False
    told = ending or _weak_end().search(text)
    return bool(_PLAIN.match(text[: told.start()] if told else text))


_COUNTED = re.compile(r"\d+(?:多|余|餘)?[家间間所个個]")


@cache
def _weak_end() -> re.Pattern[str]:
    return re.compile(longest(words("bodies", "weak", "zh")) + "$")


@cache
def _not_ends() -> tuple[str, ...]:
    """Endings of words that are no body: 全部, 城市; "开发公司" alone is none, but may end one."""
    return tuple(w for w in words("chinese", "not_bodies") if len(w) < 4 and w[-1] in "部区區市局处處")
