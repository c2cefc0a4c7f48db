"""Who signed, in Japanese: names and what stands for them, by the particle behind: AはBと、AとBとCの3者が."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.lazily import lazily
from luodi.language.name import Name
from luodi.readers.cues import Cue
from luodi.readers.page import Line, Page
from luodi.readers.party_words import told

# What may stand between a name and its particle: 社, a post, a bracket; and the particles of a party.
_PARTICLE = lazily(
    r"(?:社)?(?:の(?:市長|知事|代表|首長|町長|トップ))?(?:[\u3400-\u9fff]{1,10}(?=[とはが、の](?!し)))?(?:\([^)]{1,40}\))?(?:さん|氏|側|など|ほか)?"
    r"(?:との(?:間|あいだ|[2-9二三四両]者)|と(?!し|な|も|い|ころ)|は|から(?=[^。]{0,14}(?:取得|買|譲|購入))|が|も(?=[、\u3400-\u9fff])|間で|の間|および|及び|並びに|ならびに|や|、(?=[^。]{0,60}?(?:の|など)[2-9二三四][者人市町社]|[^。、]{0,20}[はと](?!し))|、(?=[^。、はがと]{2,24}を?(?:締結|結|交わ|取り交わ|署名|調印))|(?:など)?(?:の)?[2-9二三四][者人市町社])"
)
_TITLE = lazily(r"[\u3400-\u9fff]{1,8}")
_RUN = lazily(
    r"(?P<name>[\u3400-\u9fff々ァ-ヺー・A-Za-z0-9&\-]{3,24})(?:\([^)]{1,40}\))?(?:は(?=[^。]{0,90}(?:と|から|締結|結[びん]|署名|調印))|と(?!し|な|も|い|の))"
)
_BEHIND = lazily(
    r"(?:し)?(?:た|だ|ている|ていた|でいる|でいた)(?P<name>[\u3400-\u9fff々ァ-ヺー・A-Za-z0-9&\-]{3,24})(?=\(|の|は|が|を|に|と)"
)
# Deeds whose other party stands right before their words, and what marks the one who did it.
_FACED = ("agreement.deal", "agreement.bought")
_CLOSED = lazily(r"社?(?:\([^)]{1,40}\))?社?")
_DOER = lazily(r"社?(?:\([^)]{1,40}\))?(?:は|が|も)")
# A list that is counted: 甲、乙、丙の3者で.
_COUNTED = lazily(
    r"(?P<list>(?:[^、。はがをで「」\s]{2,24}、){1,7}[^、。はがをで「」\s]{2,24}?)(?:など)?の[2-9二三四五六七八]?(?:者|社|市|町|村|団体|機関)(?=[がはでと、])"
)
# Of whom it was bought: 英 and 米 before the name are where the firm is from.
_SELLER = lazily(
    r"(?<![ァ-ヺー])(?:[英米独仏伊豪加韓中印](?=[ァ-ヺ]))?(?P<name>[\u3400-\u9fff々ァ-ヺー・A-Za-z0-9&]{3,24})から(?=[^。]{0,14}(?:取得|買い取|買収|譲り受け|購入))"
)
# A plain list before its particle: 甲、乙、丙は…署名した.
_LISTED = lazily(
    r"(?:^|(?<=[。、」\s])|(?<=の))(?P<list>(?:[\u3400-\u9fff々ァ-ヺー・A-Za-z0-9&]{3,20}、){1,6}[\u3400-\u9fff々ァ-ヺー・A-Za-z0-9&]{3,20})(?=(?:は|が)[^。]{0,90}(?:署名|調印|締結|結[びんぶ]|交わ|サイン|手を組))"
)
# "3社": firms that are not named here.
_SEVERAL = lazily(r"[0-9数]+社(?=と|、(?:および|及び)?)")
_POLITE = lazily(r"(?:さん|様|氏)?(?:\([^)]{1,40}\))?$")
_NO = lazily(
    r"(?:年|月|日|者|側|内容|関係|事業|協力|計画|今回|今後|同時|昨年|今年|一環|予定|人材|分野|目的|以降|以来|協定|覚書|契約|^(?:合弁|子|親|同|株式)?会社|式典|調印式|[都道府県市町村]内)$|^(?:\d|[一二三四]者|知事|市長|社長|町長|首相)"
)


def japanese(page: Page, line: Line, act: Cue, paper: Cue, stop: int) -> list[Name]:
    """The parties of one signing, in order of the text."""
    start, end = line.start, act.end if act.rule.kinds else act.start
    if act.rule.id in _FACED:
        return _deed(page, line, act)
    named = [n for n in _mentions(page, line, start, end) if _is_party(page, n)]
    named += [
        n
        for n in _unshaped(page, start, act.start)
        if not _taken(n, _mentions(page, line, line.start, act.start))
    ]
    sold = _SELLER.search(page.folded, start, end) if act.rule.kinds else None
    if sold is not None:
        named = [n for n in named if not sold.start() <= n.start < sold.end()]
        named.append(Name(sold["name"], *sold.span("name")))
    named = sorted(named, key=lambda n: n.start)
    return named if len(named) != 1 else [*named, *_after(page, line, act, named[0])]


def _deed(page: Page, line: Line, act: Cue) -> list[Name]:
    """Who did it, and to whom: the name right before the words of the deed (乙社を買収した)."""
    faced = [
        n
        for n in page.names(line)
        if n.end == act.start or (n.end < act.start and _CLOSED.fullmatch(page.folded, n.end, act.start))
    ]
    doers = [
        n
        for n in page.names(line)
        if n not in faced and n.end < act.start and _DOER.match(page.folded, n.end)
    ]
    return [*doers[-1:], *faced[-1:]] if faced else []


def _taken(name: Name, found: list[Name]) -> bool:
    return any(n.start < name.end and name.start < n.end for n in found)


def _mentions(page: Page, line: Line, start: int, end: int) -> list[Name]:
    """Names, and what stands for one named before."""
    found = [n for n in page.names(line) if start <= n.start and n.end <= end]
    for id in ("both", "it"):
        for match in told(id, "ja").finditer(page.folded, start, end):
            name = Name(match.group(), *match.span())
            if not _taken(name, found):
                found.append(name)
    return sorted(found, key=lambda n: n.start)


def _is_party(page: Page, name: Name) -> bool:
    line = page.line_at(name.start)
    left = line.start if line else 0
    aside = page.folded.count("(", left, name.start) > page.folded.count(")", left, name.start)
    return not aside and _PARTICLE.match(page.folded, name.end) is not None


def _unshaped(page: Page, start: int, end: int) -> Iterator[Name]:
    """A run before a particle that no shape of a name was found in."""
    for match in _SEVERAL.finditer(page.folded, start, end):
        yield Name(match.group(), *match.span())
    for pattern in (_COUNTED, _LISTED):
        for match in pattern.finditer(page.folded, start, end):
            yield from _counted(match)
    for match in _RUN.finditer(page.folded, start, end):
        if not _NO.search(match["name"]):
            yield Name(match["name"], *match.span("name"))


def _counted(match: re.Match[str]) -> Iterator[Name]:
    """The names of a counted list, without their さん and brackets."""
    place = match.start("list")
    for piece in match["list"].split("、"):
        name = _POLITE.sub("", piece)
        if not _NO.search(name):
            yield Name(name, place, place + len(name))
        place += len(piece) + 1


def _after(page: Page, line: Line, act: Cue, known: Name) -> list[Name]:
    """本県と覚書を交わしたB省: who signed stands behind the verb."""
    behind = _BEHIND.match(page.folded, act.end, line.end) if known.end < act.start else None
    if behind is None:
        return []
    named = [n for n in page.names(line) if behind.start("name") <= n.start and n.end <= behind.end()]
    return named[-1:] or [Name(behind["name"], *behind.span("name"))]
