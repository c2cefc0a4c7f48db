"""Where an encounter was: told in its sentence, else by the heading of its day ("Tue 24 Oct, Riga"), by the sentences
around it in its paragraph, or by the trip it was part of."""

from __future__ import annotations

from collections.abc import Iterator

from luodi.language.lazily import lazily
from luodi.language.name import Name
from luodi.language.place_names import is_place
from luodi.readers.event import Event
from luodi.readers.page import Line, Page

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_PLACE = lazily(
    rf"\b(?:[Ii]n|[Aa]t) (?P<en>the (?:prefectural|provincial|municipal|city|county|state|governor's|mayor's|president's) (?:office|hall|building|palace|residence)|(?!{_MONTHS}|{_DAYS})(?:the )?[A-Z][\w'-]+(?: [A-Z][\w-]+){{0,3}})"
    r"|[在于於](?P<zh>[\u3400-\u9fff]{2,12}?)(?=会见|會見|会谈|會談|与|與|举行|舉行|召开|召開|举办|舉辦|签|簽|开|開|拜|接见|接見|会晤|會晤|出席|参加|參加|考察|走访|参观|同|和|，|隆重|正式|成功|奠基|动土|動土|落成|启用|啟用)"
    r"|(?P<ja>[\u3400-\u9fffァ-ヺー・]{2,12})(?:で|において|にて)(?=[^。]{0,30}?(?:会談|面談|懇談|会見|開|行い|行わ|会い|会っ|締結|署名|調印|起工|着工|竣工|式))"
    r"|(?:抵达|抵達|转赴|轉赴|转抵|轉抵|转往|轉往|转至|轉至|飞抵|飛抵|赶赴|趕赴)(?P<move>[\u3400-\u9fff]{2,8}?)(?=[，。、;；后後]|参|參|拜|考|出席|与|與|访|訪|会|會|举|舉)"
    r"|(?:^|(?<=[。、日]))(?P<at>[\u3400-\u9fffァ-ヺー・]{2,10}(?:県|市|町|村|区|州|省|府|都))(?:を(?:訪|視察)|に|内)"
)
# No place: a company, a fair, an event, what only looks like one.
_NONE = lazily(
    r"(?:Ltd|Inc|Corp|Co|Group|Company|AG|SA|KG|GmbH|Forum|Expo|Fair|Summit|Week|Conference|Seminar|Exhibition|Ministry|Government|Bank|Q[1-4])\b|^(?:the )?(?:Chamber|Company|Group|US|EU)$"
    r"|会上|會上|见证|見證|现场|現場|仪式|儀式|签约|簽約|会见|期间|期間|其中|主会场|会后|背景|[前后後中]$|^(?:同|当|初|最終|翌)日$|企業|企业|公司|協定|覚書"
)
_ZONE = lazily(
    r"(?:City|Town|District|County|Province|Prefecture|Zone|Park|Port|Hall|Hotel|Centre|Center|Village|[区區市县縣省州镇鎮国國港園园村町])$|-(?:shi|cho|machi|mura|ken|gu|do|si)$"
)
_HEADED = lazily(
    r"(?:\([^()]{1,6}\)\.?|[,(・])\s*(?P<place>[A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+){0,2}|[\u3400-\u9fffァ-ヺー]{2,10})[)》】 ]*$"
)
_DATELINE = lazily(
    r"(?P<place>[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'-]+){0,2})(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}))?(?: \([^)\n]{2,30}\))? ?(?:[-–—]+|:) "
)
_ARTICLE = 4
_DAY_AND_PLACE = lazily(
    r"(?: ?\([^()\n]{1,8}\)\.?)?[,，、 ]{1,2}(?P<place>[A-Z][\w'-]+(?:(?: and)? [A-Z][\w'-]+){0,2}|[\u3400-\u9fffァ-ヺー]{2,8})[:：]"
)
_CHAINED = (", ", " of ", " in ")
_REACH, _SHORT, _BACK = 6, 48, 3


def place_of(page: Page, line: Line, start: int | None = None) -> Name | None:
    """The place a sentence tells, the last one before the end of what happens at `start`, else that of the heading above."""
    if (opening := _opening(page, line)) is not None:
        return opening
    found = list(_told(page, line, line.start, line.end))
    if start is None or not found:
        return next(iter(found), None) or _headed(page, line)
    left, right = page.clause(line, start, start)
    here = [n for n in found if left <= n.start < right]
    before = [n for n in found if n.start <= start]
    return (here or before[-1:] or found)[0]


def placed(page: Page, event: Event, trip: Event | None) -> Name | None:
    """Where an event was that its own sentence does not say: told around it, else where its trip went."""
    if event.kind == "call":
        return None
    names = {n.text for _, n in event.roles}
    site = event.kind == "ceremony" or event.rule in ("encounter.site", "encounter.fair")
    for other in _around(page, event):
        for name in reversed(list(_told(page, other, other.start, other.end))):
            if name.text.removeprefix("the ") in names:
                continue
            if _is_sure(name) or (site and page.folded.endswith((" in ", "In "), 0, name.start)):
                return name
    return _of_trip(page, trip) or _dateline(page, event.line)


def _of_trip(page: Page, trip: Event | None) -> Name | None:
    """Where a trip to one place went: "Melbourne, Australia" is one."""
    gone = trip.named("with") if trip is not None else ()
    one = len(gone) == 2 and page.folded[gone[0].end : gone[1].start] in _CHAINED
    return gone[0] if len(gone) == 1 or one else None


def _around(page: Page, event: Event) -> Iterator[Line]:
    """The sentences before in the paragraph, the nearest first; of a ceremony the next ones too."""
    yield from reversed(page.earlier(event.line)[-_BACK:])
    if event.kind in ("ceremony", "fair"):
        following = page.lines[event.line.number + 1 : event.line.number + _BACK]
        yield from (o for o in following if o.paragraph == event.line.paragraph)


def _told(page: Page, line: Line, start: int, end: int) -> Iterator[Name]:
    taken = [n for n in page.names(line) if n.kind in ("person", "enterprise")]
    for match in _PLACE.finditer(page.folded, start, end):
        group = match.lastgroup or ""
        text = match[group]
        if any(n.start < match.end(group) and match.start(group) < n.end for n in taken):
            continue
        cut = len(text) - len(text.removesuffix("'s"))
        if not _NONE.search(text):
            yield Name(text[: len(text) - cut], match.start(group), match.end(group) - cut)


def _is_sure(name: Name) -> bool:
    """A place by its name, not only by the word before it."""
    text = name.text.removeprefix("the ")
    return _ZONE.search(text) is not None or is_place(text)


def _dateline(page: Page, line: Line) -> Name | None:
    """ "DURBAN - ", "Amman, Sept. 9 (Levant News) - ", before the paragraph of an English report."""
    if page.language != "en":
        return None
    match = _DATELINE.match(page.folded, page.paragraphs[line.paragraph][0].start)
    return Name(match["place"], *match.span("place")) if match else None


def _opening(page: Page, line: Line) -> Name | None:
    """The place beside the day a line opens with: "April 15, Shenzhen: …"."""
    if not line.dates or line.dates[0].start - line.body > _ARTICLE:
        return None
    match = _DAY_AND_PLACE.match(page.folded, line.dates[0].end, line.end)
    return Name(match["place"], *match.span("place")) if match else None


def _headed(page: Page, line: Line) -> Name | None:
    for other in reversed(page.lines[max(0, line.number - _REACH) : line.number + 1]):
        if other.sentence.block != line.sentence.block:
            return None
        if other.dates and other.end - other.start < _SHORT:
            found = _HEADED.search(page.folded, other.dates[0].end, other.end)
            return Name(found["place"], *found.span("place")) if found else None
    return None
