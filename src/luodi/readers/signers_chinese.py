"""Who signed, in Chinese: 甲公司与乙集团、丙集团当场签约, 由甲与乙签署, 与乙签署."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.lazily import lazily
from luodi.language.name import Name
from luodi.readers.cues import Cue
from luodi.readers.page import Line, Page
from luodi.readers.party_words import told

_CONNECT = lazily(
    r"以及|携手|攜手|牵手|牽手|联手|聯手|会同|會同|及(?![时時其])|[与與跟]|、|(?<![饱东東])和(?![歌平谐諧解])|(?<![共大])同(?!济|濟|方|仁|时|時|意|日|年|期|步)"
)
_OPEN = lazily(
    r"^.*(?:见证下|見證下|(?<![海])上(?=[^海市])|[其会會]中|(?<![今先])后|時|(?<![及])时|期间|期間|当天|當天|当日|[,，；：:。]|\d日|\d月|\d年|(?<!自)由|此前|此外|分别|分別|昨天|今天|日前|近日|在[^，与與和]{2,12}?(?:，|,)|作为|企业(?=.{3})|商(?=[^务務业業会會贸貿场場城厦]{3}))"
)
_MARKS = ("，", ",", "；", "。", "：", ":", "(", "（", ";")
_LONGEST = 14
# Deeds whose other party stands right behind their words: 收购乙公司三成股权.
_FACED = ("agreement.trade", "agreement.deal", "agreement.bought")
_BEHIND = 6
# "签署与B的协议": what is joined behind the verb is a party only there, or where nobody stands before it.
_LED = lazily(r"了?(?:[与與同和]|由)")
# Projects without names sign nothing: 6个项目集体签约.
_COUNT = 24
_PROJECTS = lazily(
    r"(?:\d+|[一二两三四五六七八九十兩]+)(?:个|個|项|項)[\u3400-\u9fff]{0,6}(?:项目|項目)(?:集体|集中|集體|现场|現場|成功|正式|当场|當場|齐|齊)*$"
)
# "甲公司7日宣布，与乙签订": who announces it signs.
_SAID = lazily(
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:晚间|晚)?(?:今|昨)?(?:天|日)?(?:宣布|公告|发布公告|發布公告|公布|透露|表示|称|稱|披露)(?:称|稱)?[，,:：]$"
)
# A name that no shape shows, up to what is bought or ordered of it.
_RUN = lazily(
    r"(?P<name>[\u3400-\u9fffA-Za-z·]{2,10}?)(?=的|手[中里]|处|處|所持|持有|旗下|[0-9]|全部|百分之|订购|訂購|采购|採購|租|下单|下了|授信|贷款|貸款|股权|股權|控股|过半|多数)"
)


def chinese(page: Page, line: Line, act: Cue, paper: Cue, stop: int) -> list[Name]:
    """The parties of one signing, in order of the text."""
    named = _mentions(page, line)
    found = list(_group(page, line, named, _clause_start(page, line, named, act.start), act.start))
    if _PROJECTS.search(page.folded, max(line.start, act.start - _COUNT), act.start):
        return []
    if len(found) == 1 and page.folded[found[0].start - 1] in "与與和同":
        found = [*_speaker(page, line, named, found[0].start), *found]
    if act.rule.id in _FACED:
        return [*found[-1:], *_facing(page, named, act)]
    quoted = page.folded.find("《", act.end, paper.start)
    end = min(paper.start if quoted < 0 else quoted, stop)
    led = _LED.match(page.folded, act.end) is not None or not found
    if end > act.end and led and _CONNECT.search(page.folded, act.end, end):
        found += _group(page, line, named, act.end, end)
    return found


def _speaker(page: Page, line: Line, named: list[Name], place: int) -> list[Name]:
    """Who announces what is told next."""
    said = _SAID.search(page.folded, max(line.start, place - _COUNT), place - 1)
    if said is None:
        return []
    shaped = [n for n in named if n.end == said.start()]
    return (
        shaped[-1:]
        or list(_group(page, line, named, _clause_start(page, line, named, said.start()), said.start()))[-1:]
    )


def _facing(page: Page, named: list[Name], act: Cue) -> list[Name]:
    """The one right behind the words of the deed."""
    shaped = [n for n in named if act.end <= n.start <= act.end + _BEHIND][:1]
    run = _RUN.match(page.folded, act.end)
    return shaped or ([Name(run["name"], *run.span("name"))] if run else [])


def _mentions(page: Page, line: Line) -> list[Name]:
    """Names, and what stands for one named before."""
    found = list(page.names(line))
    for id in ("both", "it"):
        for match in told(id, "zh").finditer(page.folded, line.start, line.end):
            beside = any(n.start < match.end() and match.start() <= n.end for n in found)
            if not beside:
                found.append(Name(match.group(), *match.span()))
    return sorted(found, key=lambda n: n.start)


def _connectors(page: Page, named: list[Name], start: int, end: int) -> list[tuple[int, int]]:
    """Where parties are joined: not inside a name, nor at the head of one that no shape shows (和田)."""
    return [
        m.span()
        for m in _CONNECT.finditer(page.folded, start, end)
        if not any(n.start <= m.start() < n.end for n in named)
    ]


def _clause_start(page: Page, line: Line, named: list[Name], end: int) -> int:
    """From the last mark before which nothing is joined: 甲、乙与丙 are one clause."""
    reach = _close(page, line.start, end)
    for place in range(reach - 1, line.start, -1):
        if page.folded[place] in _MARKS and not any(n.start <= place < n.end for n in named):
            inside = any(n.start > place and n.end <= end for n in named)
            if _connectors(page, named, place + 1, reach) or inside:
                return place + 1
    return line.start


def _close(page: Page, start: int, end: int) -> int:
    """Where the group ends, without the adverbs before the verb."""
    for place in range(max(start, end - 40), end):
        if told("reach", "zh").fullmatch(page.folded, place, end):
            return place
    return end


def _group(page: Page, line: Line, named: list[Name], start: int, end: int) -> Iterator[Name]:
    end = _close(page, start, end)
    left = start
    for cut in [*_connectors(page, named, start, end), (end, end)]:
        name = _one(page, named, left, cut[0])
        if name is not None:
            yield name
        left = cut[1]


def _one(page: Page, named: list[Name], start: int, end: int) -> Name | None:
    """The name a piece ends with, else the piece itself if it is short."""
    end = _close(page, start, end)
    inside = [n for n in named if start <= n.start and n.end <= end]
    if inside and (end - inside[-1].end <= 6 or page.folded[inside[-1].end] in "(（"):
        return inside[-1]
    opened = _OPEN.match(page.folded[start:end])
    start += opened.end() if opened else 0
    text = page.folded[start:end].strip(' 　"“”').rpartition(" ")[2]
    start = page.folded.find(text, start, end)
    short = (
        re.search(r"[\u3400-\u9fffA-Za-z]{2}", text) is not None
        and 2 <= len(text) <= _LONGEST
        and not re.search(r"[,，。;；:：]|[的了在将把]", text)
    )
    return Name(text, start, start + len(text)) if short else None
