"""Who invests: names beside the words that an investor's deeds are told with (`rules/projects.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luodi.language.name import Name
from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, rules

# A run of letters that may be a firm's short name: from a mark to the word that tells its deed.
_TOPIC_JA = re.compile(
    r"(?:^|(?<=[。、\s「」()]))(?P<name>[\u3400-\u9fff々ァ-ヺー・A-Za-z0-9&\-]{2,24})(?=\([^)]{1,40}\)(?:は|が|も)|は|が|も)"
)
_TOPIC_ZH = re.compile(
    r"(?:^|(?<=[，。；、,;】：:—●()\s]))(?:但|而|此外|其中|另外|记者从)?(?P<name>[\u3400-\u9fffA-Za-z0-9·]{2,16}?)(?=\d{1,2}月|近日|日前|将|將|拟|擬|计划|計劃|宣布|决定|決定|要[在到]|在|投资|投資|新建|中卫项目|项目|食品|項目)"
)
_LEAD = 60


@dataclass(frozen=True)
class Investor:
    """A name that invests, where it stands, and the rule that says so."""

    name: Name
    line: Line
    rule: str


def investors(page: Page) -> list[Investor]:
    """Every mention of an investor by its deeds, in order of the text."""
    return [found for line in page.lines for found in _of_line(page, line)]


def _of_line(page: Page, line: Line) -> Iterator[Investor]:
    for name in candidates(page, line):
        rule = next(
            (r for r in rules("projects") if r.emits == "investor" and _told(page, line, name, r)), None
        )
        if rule is not None:
            yield Investor(name, line, rule.id)


def candidates(page: Page, line: Line) -> list[Name]:
    """Firms, and names of which nothing is known yet; no persons, no public bodies."""
    found = [n for n in page.names(line) if n.kind in ("enterprise", "unknown") and not _NEVER.search(n.text)]
    topic = {"ja": _TOPIC_JA, "zh": _TOPIC_ZH}.get(page.language)
    for match in topic.finditer(page.folded, line.body, line.end) if topic else ():
        name = Name(match["name"], *match.span("name"))
        if not _NEVER.search(name.text) and not any(
            n.start < name.end and name.start < n.end for n in page.names(line)
        ):
            found.append(name)
    return sorted(found, key=lambda n: n.start)


def _told(page: Page, line: Line, name: Name, rule: Rule) -> bool:
    if rule.after and rule.after.match(page.folded, name.end, line.end):
        return True
    left = max(line.start, name.start - _LEAD)
    return bool(
        rule.before
        and any(m.end() == name.start for m in rule.before.finditer(page.folded, left, name.start))
    )


# Words that look like a firm's name and are a place, a time, a plan or a pronoun.
_NEVER = re.compile(
    r"^(?:[A-Z]{2,3}|Phase|Plant|Site|Europe|Asia|America|Africa|China|Japan|Korea|India|Government|State|Group|Company|Mr|President|Governor|Minister)$"
    r"|(?:Province|County|City|Park|Zone|District|Area|Prefecture|Island|Bay|River|Street|Road|Day|Week|Forum|Fair|Agreement|Memorandum|Plan|Act|Programme|Program)s?$"
    r"|^(?:公司|企业|企業|项目|項目|工厂|工廠|全市|全区|全县|全省|该|本|此|其|各|两|双方|该公司|该项目|目前|今年|去年|明年|未来|未來|預計|预计|总投资|計劃|计划|首批|一期|二期|三期|新厂房|新工厂|另外|其中|同时|同時|记者|記者|报道|我们|我們|他|她)"
    r"|(?:市|省|区|區|县|縣|镇|园区|開發區|开发区|地区|年|月|日|期|方面|的|人士|部门|双方)$|^\d"
    r"|^(?:当社|同社|本社|当|同|今回|工場|新工場|投資|計画|事業|県|市|町|村|知事|市長|首相|政府|式典|総投資|生産|建屋|敷地|床面積|年間|従業員|国|県内|市内|これ|それ|会社|企業|両|製品|完成|着工|稼働|規模|場所|人口|出力|協定)$"
    r"|(?:県|市|町|村|知事|市長|国|庁|省|年度|月|年|日|期|額|面積|者|式|後|分|人|量|時|中|先|側)$"
)
