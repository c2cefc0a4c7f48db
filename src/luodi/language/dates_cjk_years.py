"""Years in Chinese and Japanese with what follows: "2025年3月4日", "明年二季度", "令和7年4月", "29年6月"."""

from __future__ import annotations

import re

from luodi.language.date_parts import Atom, Parts
from luodi.language.date_words import han_number, han_year
from luodi.language.dates_cjk import MONTH, MONTH_OF, any_of, months_at
from luodi.language.lazily import lazily
from luodi.language.stretch import Stretch

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911}
_LETTERS = {"R": 2018, "H": 1988, "S": 1925}
_LAST = {1988: 31, 1925: 64, 1911: 200, 1867: 45, 2018: 99}
_SMALL = "[底末初内內头頭]"
_YEAR_TAIL = (
    rf"(?:年?(?:初め|年{_SMALL}|{_SMALL}(?!来)|半ば|なかば|中(?=に|で|の|、|,|。|$))"
    r"|[の的]?(?:[初早晚]?[春夏秋冬](?![节節])[季天]?(?![节節]))|の(?:初め|終わり|半ば))"
)
_REST = lazily(
    r"(?P<fy>度)?(?:(?P<of>[の的]?) ?(?:"
    rf"(?P<month>{MONTH_OF})"
    r"|(?:第?(?P<q0>[一二三四1-4])(?:季度)?[、至到-])?第?(?P<q>[一二三四1-4])(?:个|個)?(?:季度|四半期|季(?![度节節]))"
    r"|(?P<qw>[首次末])季(?![度节節])|Q(?P<qq>[1-4])|H(?P<hh>[12])"
    r"|(?P<h>[上下前後后])(?:半年|半期|期(?![货貨])|半(?![生段导導径]))"
    rf"|(?P<tail>{_YEAR_TAIL}))?)?"
)
# Behind "2025年" these make it something else than the year 2025: a span, a decade, an age.
_NO_YEAR_AFTER = lazily(
    r"(?:[间間代级級来]|[の的]?(?:历史|歴史|歷史)|[余多]|以[上内下]|版|モデル|問題|问题|目|ぶり|生まれ|[-~]?型|款)"
)
_FULL = lazily(r"(?P<y>(?:19|20)\d\d)(?:\((?P<era>令和|平成|昭和)?(?P<n>元|\d{1,2})年?\))? ?年")
_ERA = lazily(
    r"(?P<era>令和|平成|昭和|大正|明治|(?:中[華华])?民[國国]) ?(?P<n>元|\d{1,3}|[一二三四五六七八九十]{1,3}) ?"
    r"(?:\((?P<y>(?:19|20)\d\d)年?\) ?年|年(?: ?\((?P<y2>(?:19|20)\d\d)年?\))?)"
)
_LETTER = lazily(
    r"(?P<era>[RHS])\.? ?(?P<n>\d{1,2})(?:年|\.(?P<m>1[0-2]|0?[1-9])(?:\.(?P<d>3[01]|[12]\d|0?[1-9]))?(?![\d.]))"
)
_HAN_YEAR = lazily(r"(?P<y>(?:[一二][零〇一二三四五六七八九]{3}))年")
_HAN_SHORT = lazily(
    r"(?P<y>[一二三][〇零一二三四五六七八九])年(?=(?:十[一二]?|[一二三四五六七八九])月|[春夏秋冬度末]|初め|までに|[上下]期|に(?=[^わ一渡及]))"
)
_TWO = lazily(r"(?P<y>\d{1,2})年")
_TWO_SURE = lazily(
    r"(?:度|までに|中(?=[にのでは、])|ごろ|末|初め|半ば|前半|後半|春|夏|秋|底|第?[一二三四1-4](?:季度|四半期)|[上下](?:半年|半期|期(?!間|间)))"
)
_TWO_TO = lazily(r"に(?=[\d、,はもの]|[^\x00-\x7f])(?!わた|及|一|渡|も)")
# "稼働は28年。"
_DUE_BEFORE = lazily(r"(?:働|工|成|業|産|転|始|荷|所|園)は$")
_TWO_BEFORE = lazily(r"(?:[ぁ-ん、。,(「・~-]|^)$")
_ROC = lazily(r"(?P<y>\d{2,3})年")
# Of three digits and with a month or quarter behind it a year can be none but one of the Republic.
_ROC_ALONE = lazily(r"1[0-4]\d年(?:1[0-2]月|[1-9]月|第?[1-4一二三四]季|[上下]半年|[初底])")
_REPUBLIC = lazily("民[國国]")
_YEARS = {
    "今年": "P0Y", "本年": "P0Y", "明年": "P1Y", "来年": "P1Y", "來年": "P1Y", "去年": "P-1Y", "昨年": "P-1Y",
    "后年": "P2Y", "後年": "P2Y", "前年": "P-2Y", "再来年": "P2Y", "一昨年": "P-2Y", "おととし": "P-2Y",
}  # fmt: skip
# 建成后年产 is "after it is built, a year it makes": the year after next needs a word it can follow. In Japanese 前年
# is the year before another, and 後年 are later years.
_MAKES = "[产產均销銷营營缴繳纳納处處加可发發供生收入实實吞储儲]"
_MAY_LEAD = "\\s\\d,、。;:(「“至到于於在从從将將或和及与與拟擬望快迟遲早约約计計划劃争爭定是料至"
_REL_YEAR = lazily(
    rf"(?![后後]年{_MAKES}|(?<=[^{_MAY_LEAD}])[后後]年|[前後][^。\n]{{0,12}}[ぁ-ヺ]"
    rf"|前年(?:{_MAKES}|[比同度相末值的])|(?<=[年月日产產天大ぁ-ヺ])前年)(?:{any_of({**_YEARS})})"
)


def numbered_year(text: Stretch, at: int) -> Atom | None:
    """Such as "2025年3月", "2024（令和6）年": a full year and what follows."""
    found = text.match(_FULL, at)
    if found is None:
        return None
    if found["n"] is not None and found["era"] is not None:
        if int(found["y"]) != _ERAS[found["era"]] + han_number(found["n"]):
            return None
        return _in_year(text, at, found.end(), found["y"], _ERAS[found["era"]])
    return _in_year(text, at, found.end(), found["y"])


def era_year(text: Stretch, at: int) -> Atom | None:
    """Such as "令和7年4月1日", "平成28年度", "民國114年"; the year in brackets must agree."""
    found = text.match(_ERA, at)
    if found is None:
        return None
    base = _ERAS[found["era"][-2:]]
    number = han_number(found["n"])
    written = found["y"] or found["y2"]
    if not 0 < number <= _LAST[base] or (written is not None and int(written) != base + number):
        return None
    return _in_year(text, at, found.end(), str(base + number), base)


def letter_year(text: Stretch, at: int) -> Atom | None:
    """Such as "R7.4.1", "R7年4月"; "R7" alone and, outside of the cells of a table, "H28.12" may be names."""
    found = text.match(_LETTER, at)
    if found is None or not 0 < int(found["n"]) <= _LAST[_LETTERS[found["era"]]]:
        return None
    year = str(_LETTERS[found["era"]] + int(found["n"]))
    if found["m"] is None:
        return _in_year(text, at, found.end(), year, _LETTERS[found["era"]])
    day = int(found["d"]) if found["d"] else None
    told = day is not None or text.char(at - 1) in ("|", "/")
    return Atom(at, found.end(), Parts(year=year, month=int(found["m"]), day=day)) if told else None


def han_numbered_year(text: Stretch, at: int) -> Atom | None:
    """Such as "二〇二五年三月四日"."""
    found = text.match(_HAN_YEAR, at)
    if found is None:
        return _han_short_year(text, at)
    year = han_year(found["y"])
    return _in_year(text, at, found.end(), year) if "1900" <= year < "2100" else None


def _han_short_year(text: Stretch, at: int) -> Atom | None:
    """Such as "二九年春": a year without its century as papers set in columns write it."""
    found = text.match(_HAN_SHORT, at)
    if found is None or text.char(at - 1) in tuple("〇零一二三四五六七八九十百千"):
        return None
    return _in_year(text, at, found.end(), f"-{han_year(found['y'])}")


def short_year(text: Stretch, at: int) -> Atom | None:
    """Such as "29年6月", "22年度": a year without its century, or behind an era's; "20年" alone is a span of time."""
    found = text.match(_TWO, at)
    if found is None:
        return None
    year, end = f"-{int(found['y']):02}", found.end()
    sure = text.match(MONTH, end) or text.match(_TWO_SURE, end)
    two_digits = len(found["y"]) == 2 and int(found["y"]) < 50
    if sure is None:
        far = two_digits and int(found["y"]) >= 20 and text.match(_TWO_TO, end)
        due = _DUE_BEFORE.search(text.before(at, 2)) if two_digits and int(found["y"]) >= 20 else None
        sure = far if far and _TWO_BEFORE.search(text.before(at, 1)) else due
    if sure is None:
        return None
    if len(found["y"]) == 1:
        year = f"-{found['y']}"
    return _in_year(text, at, end, year) if two_digits or len(found["y"]) == 1 else None


def taiwan_year(text: Stretch, at: int) -> Atom | None:
    """Such as "114年3月", "98年" where the text just before counts years of the Republic; else unread."""
    found = text.match(_ROC, at)
    if found is None or not (text.match(_ROC_ALONE, at) or _republic_before(text, at, found["y"])):
        return None
    atom = _in_year(text, at, found.end(), str(1911 + int(found["y"])))
    return atom._replace(shared=True) if atom is not None else None


def _republic_before(text: Stretch, at: int, year: str) -> bool:
    before = text.before(at, 80)
    return bool(_REPUBLIC.search(before) or (len(year) == 3 and _ROC_ALONE.search(before)))


def relative_year(text: Stretch, at: int) -> Atom | None:
    """Such as "今年3月", "明年上半年", "来年度", "去年底"."""
    found = text.match(_REL_YEAR, at)
    return _in_year(text, at, found.end(), _YEARS[found[0]]) if found else None


def _in_year(text: Stretch, at: int, end: int, year: str, era: int | None = None) -> Atom | None:
    """A year and the month, quarter, half or season of it that follows."""
    rest = text.match(_REST, end)
    if rest is None or (not _tells(rest) and text.match(_NO_YEAR_AFTER, end)):
        return None
    stem = Parts(year=year, fiscal=rest["fy"] is not None)
    if rest["month"] is not None:
        return months_at(at, rest, stem, era)
    part = _part(rest)
    if part:
        first = stem._replace(part=f"Q{han_number(rest['q0'])}") if rest["q0"] and not stem.fiscal else None
        last = stem if stem.fiscal else stem._replace(part=part)
        return Atom(at, rest.end(), first or last, last if first else None, era)
    stop = rest.end() if rest["tail"] or not rest["of"] else rest.start("of")
    return Atom(at, stop if rest["tail"] else rest.end("fy") if rest["fy"] else end, stem, era=era)


def _tells(rest: re.Match[str]) -> bool:
    return any(value for name, value in rest.groupdict().items() if name != "of")


def _part(rest: re.Match[str]) -> str:
    if rest["q"] or rest["qq"]:
        return f"Q{han_number(rest['q'] or rest['qq'])}"
    if rest["qw"]:
        return f"Q{1 + '首次_末'.index(rest['qw'])}"
    if rest["hh"]:
        return f"H{rest['hh']}"
    return f"H{1 if rest['h'] in '上前' else 2}" if rest["h"] else ""
