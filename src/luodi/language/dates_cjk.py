"""Chinese and Japanese dates: "2025年3月4日", "明年二季度", "令和7年4月", "二〇二五年", "3月21～25日", "同10月"."""

from __future__ import annotations

import re

from luodi.language.date_parts import Atom, Parts, later_year
from luodi.language.date_words import han_number, han_year
from luodi.language.stretch import Stretch

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911}
_LETTERS = {"R": 2018, "H": 1988, "S": 1925}
_LAST = {1988: 31, 1925: 64, 1911: 200, 1867: 45, 2018: 99}

_M = r"(?:1[0-2]|0?[1-9](?!\d)|十[一二]?|[一二三四五六七八九元])"
_D = r"(?:3[01]|[12]\d|0?[1-9](?!\d)|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_TO = r"(?: ?(?:[-~至到]|から) ?)"
_LIST = "[、,・]"
_WEEK = r"(?: ?\((?:[月火水木金土日]|周[一-日]|星期.)(?:曜日?)?(?:・[祝休])?\))?"
_DAY = "[日号號](?![楼樓线線机機])"
_SMALL = "[底末初内內头頭]"
_YEAR_TAIL = (
    rf"(?:年?(?:初め|年{_SMALL}|{_SMALL}(?!来)|半ば|なかば|中(?=に|で|の|、|,|。|$))"
    r"|[の的]?(?:[初早晚]?[春夏秋冬](?![节節])[季天]?(?![节節]))|の(?:初め|終わり|半ば))"
)
_MONTH_TAIL = r"(?:[の的]?(?:[上中下初]旬|初め|はじめ|半ば|なかば|[底末初份]|[内內]|中(?=[にのは,、。]|$)))"
_MONTH_OF = (
    rf"(?:(?P<m0>{_M})(?:月?{_TO}|(?P<mand>、)))?(?P<m>{_M}) ?月"
    rf"(?: ?(?:(?P<d0>{_D})(?:[日号號]?{_WEEK}{_TO}|(?P<dand>{_LIST})))?(?P<d>{_D}) ?{_DAY}{_WEEK}"
    rf"|(?P<term>期)|{_MONTH_TAIL}|(?![间間产產産刊票饼\d]| \d))"
)
_MONTH = re.compile(_MONTH_OF)
_REST = re.compile(
    r"(?P<fy>度)?(?:(?P<of>[の的]?) ?(?:"
    rf"(?P<month>{_MONTH_OF})"
    r"|(?:第?(?P<q0>[一二三四1-4])(?:季度)?[、至到-])?第?(?P<q>[一二三四1-4])(?:个|個)?(?:季度|四半期|季(?![度节節]))"
    r"|Q(?P<qq>[1-4])|H(?P<hh>[12])"
    r"|(?P<h>[上下前後后])(?:半年|半期|期(?![货貨])|半(?![生段导導径]))"
    rf"|(?P<tail>{_YEAR_TAIL}))?)?"
)
# Behind "2025年" these make it something else than the year 2025: a span, a decade, an age.
_NO_YEAR_AFTER = re.compile(
    r"(?:[间間代级級来]|[の的]?(?:历史|歴史|歷史)|[余多]|以[上内下]|版|モデル|問題|问题|目|ぶり|生まれ|[-~]?型|款)"
)

_FULL = re.compile(r"(?P<y>(?:19|20)\d\d)(?:\((?P<era>令和|平成|昭和)?(?P<n>元|\d{1,2})年?\))? ?年")
_ERA = re.compile(
    r"(?P<era>令和|平成|昭和|大正|明治|(?:中[華华])?民[國国]) ?(?P<n>元|\d{1,3}|[一二三四五六七八九十]{1,3}) ?"
    r"(?:\((?P<y>(?:19|20)\d\d)年?\) ?年|年(?: ?\((?P<y2>(?:19|20)\d\d)年?\))?)"
)
_LETTER = re.compile(
    r"(?P<era>[RHS])\.? ?(?P<n>\d{1,2})(?:年|\.(?P<m>1[0-2]|0?[1-9])(?:\.(?P<d>3[01]|[12]\d|0?[1-9]))?(?![\d.]))"
)
_HAN_YEAR = re.compile(r"(?P<y>(?:[一二][零〇一二三四五六七八九]{3}))年")
_TWO = re.compile(r"(?P<y>\d{1,2})年")
_TWO_SURE = re.compile(
    r"(?:度|までに|ごろ|末|初め|半ば|前半|後半|春|夏|秋|底|第?[一二三四1-4](?:季度|四半期)|[上下]半年)"
)
_TWO_TO = re.compile(r"に(?=[\d、,はもの]|[^\x00-\x7f])(?!わた|及|一|渡|も)")
_TWO_BEFORE = re.compile(r"(?:[ぁ-ん、。,(「・~-]|^)$")
_ROC = re.compile(r"(?P<y>\d{2,3})年")
_REPUBLIC = re.compile("民[國国]")

_YEARS = {
    "今年": "P0Y", "本年": "P0Y", "明年": "P1Y", "来年": "P1Y", "來年": "P1Y", "去年": "P-1Y", "昨年": "P-1Y",
    "后年": "P2Y", "再来年": "P2Y", "一昨年": "P-2Y", "おととし": "P-2Y",
}  # fmt: skip
_MONTHS = {
    "本月": "P0M", "今月": "P0M", "这个月": "P0M", "這個月": "P0M", "上月": "P-1M", "上个月": "P-1M", "上個月": "P-1M",
    "先月": "P-1M", "下月": "P1M", "下个月": "P1M", "下個月": "P1M", "来月": "P1M", "來月": "P1M",
}  # fmt: skip
_DAYS = {
    "今天": "P0D", "今日": "P0D", "本日": "P0D", "昨天": "P-1D", "昨日": "P-1D", "明天": "P1D", "明日": "P1D",
    "前天": "P-2D", "后天": "P2D", "後天": "P2D", "一昨日": "P-2D", "明後日": "P2D",
}  # fmt: skip
_SEASONS = {"今": "P0Y", "来": "P1Y", "來": "P1Y", "昨": "P-1Y"}
_BACK = {
    "同日": ("D", 0), "当日": ("D", 0), "當日": ("D", 0), "当天": ("D", 0), "當天": ("D", 0), "同一天": ("D", 0),
    "翌日": ("D", 1), "次日": ("D", 1), "同月": ("M", 0), "翌月": ("M", 1), "次月": ("M", 1),
    "同年": ("Y", 0), "翌年": ("Y", 1), "次年": ("Y", 1), "当年": ("Y", 0), "當年": ("Y", 0), "第二年": ("Y", 1),
}  # fmt: skip
_ONLY_WITH_MONTH = ("当年", "當年", "第二年")


def _any(words: dict[str, object]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_REL_YEAR = re.compile(rf"(?<!明(?=后))(?:{_any({**_YEARS})})")
_REL_MONTH = re.compile(
    rf"(?P<w>{_any({**_MONTHS})})(?:[の的]?(?:(?P<d0>{_D})日?{_WEEK}{_TO})?(?P<d>{_D})[日号號]{_WEEK}|{_MONTH_TAIL})?"
)
_REL_DAY = re.compile(
    rf"(?P<w>{_any({**_DAYS})})(?![の]?(?:头条|頭條|要闻|要聞|新闻|热点|关注|的|香|之|社会|の世界))"
)
_SEASON = re.compile(r"(?P<w>[今来來昨])[春夏秋](?![节節])")
_BARE_END = re.compile(
    r"(?:年(?:底|末(?!年始)|内|內|初(?!来)|(?P<fy>度[内內末]))|(?P<month>月(?:底|末|内|內|初)))"
)
_BARE_BEFORE = re.compile(r"[每毎][年月]$|[每毎各\d一二两兩三四五六七八九十几数数半周]$|[0-9] $")
_BARE_PART = re.compile(r"第?(?P<q>[一二三四1-4])季度(?!报|報)|(?P<h>[上下])半年(?!报|報|度)")
_BACK_WORD = re.compile(rf"(?P<w>{_any({**_BACK})})|同(?=(?:1[0-2]|[1-9])月)")
_LATER = re.compile(
    r"(?P<n>\d{1,2}|[一二两兩三四五六七八九十])(?P<unit>年|个月|個月|か月|ヶ月|カ月|カ月|ケ月)[后後](?!期|半|の)"
)
_WEEK_DAY = re.compile(
    r"(?:(?P<zh>上上|上|本|这|這|下)(?:个|個)?(?:周|週|星期|礼拜|禮拜)(?P<z>[一二三四五六日天])"
    r"|(?P<ja>先週|今週|来週)の?(?P<j>[月火水木金土])曜日?)"
)
_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "這": 0, "下": 1, "先週": -1, "今週": 0, "来週": 1}

# "5日間", "30日前", "10日以内" count days; "1日3000" is "a day".
_LONE_DAY = re.compile(
    rf"(?:(?P<d0>{_D})日?{_WEEK}{_TO})?(?P<d>{_D}) ?日{_WEEK}"
    r"(?![本元圆円圓程间間前后後内內余目分当當あご游营営平产產産均連连をぶ超以\d工左量処处出发电報报刊産用本])(?!に\d|か[^ら]|ほど|程度|まで[の]?\d)"
)
_LONE_DAY_BEFORE = re.compile(
    r"[第每毎约約\d月数几近满満全计共延間每个个頃.]$|(?:[0-9一-十]\+|の営業|工作|个|个)$"
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
    """Such as "R7.4.1", "H28.12", "R7年4月"; "R7" alone is a name."""
    found = text.match(_LETTER, at)
    if found is None or not 0 < int(found["n"]) <= _LAST[_LETTERS[found["era"]]]:
        return None
    year = str(_LETTERS[found["era"]] + int(found["n"]))
    if found["m"] is None:
        return _in_year(text, at, found.end(), year, _LETTERS[found["era"]])
    day = int(found["d"]) if found["d"] else None
    return Atom(at, found.end(), Parts(year=year, month=int(found["m"]), day=day)) if day else None


def han_numbered_year(text: Stretch, at: int) -> Atom | None:
    """Such as "二〇二五年三月四日"."""
    found = text.match(_HAN_YEAR, at)
    if found is None:
        return None
    year = han_year(found["y"])
    return _in_year(text, at, found.end(), year) if "1900" <= year < "2100" else None


def short_year(text: Stretch, at: int) -> Atom | None:
    """Such as "29年6月", "22年度": a year without its century, or behind an era's; "20年" alone is a span of time."""
    found = text.match(_TWO, at)
    if found is None:
        return None
    year, end = f"-{int(found['y']):02}", found.end()
    sure = text.match(_MONTH, end) or text.match(_TWO_SURE, end)
    two_digits = len(found["y"]) == 2 and int(found["y"]) < 50
    if sure is None:
        far = two_digits and int(found["y"]) >= 20 and text.match(_TWO_TO, end)
        sure = far if far and _TWO_BEFORE.search(text.before(at, 1)) else None
    if sure is None:
        return None
    if len(found["y"]) == 1:
        year = f"-{found['y']}"
    return _in_year(text, at, end, year) if two_digits or len(found["y"]) == 1 else None


def taiwan_year(text: Stretch, at: int) -> Atom | None:
    """Such as "114年3月" where the text just before counts years of the Republic; else unread."""
    found = text.match(_ROC, at)
    if found is None or not _REPUBLIC.search(text.before(at, 80)):
        return None
    atom = _in_year(text, at, found.end(), str(1911 + int(found["y"])))
    return atom._replace(shared=True) if atom is not None else None


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
        return _months(at, rest, stem, era)
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
    if rest["hh"]:
        return f"H{rest['hh']}"
    return f"H{1 if rest['h'] in '上前' else 2}" if rest["h"] else ""


def _months(at: int, found: re.Match[str], stem: Parts, era: int | None = None) -> Atom | None:
    month = han_number(found["m"])
    if found["m0"] is not None:
        ends = stem._replace(month=han_number(found["m0"])), stem._replace(month=month)
        return _pair(at, found, *ends, era) if found["d"] is None else Atom(at, found.end(), Parts())
    if found["term"] is not None:
        return _term(at, found.end(), stem, month)
    whole = stem._replace(month=month, fiscal=False)
    if found["d"] is None:
        return Atom(at, found.end(), whole, era=era)
    last = whole._replace(day=han_number(found["d"]))
    if found["d0"] is None:
        return Atom(at, found.end(), last, era=era)
    return _pair(at, found, whole._replace(day=han_number(found["d0"])), last, era)


def _pair(at: int, found: re.Match[str], first: Parts, last: Parts, era: int | None = None) -> Atom:
    """A range; "3、5日" is none, and read as nothing."""
    apart = (last.day or last.month or 0) - (first.day or first.month or 0)
    groups = found.groupdict()
    listed = groups.get("dand") or (groups.get("mand") and not groups.get("d"))
    whole = apart > 0 and not (listed and apart > 1)
    return Atom(at, found.end(), first, last, era) if whole else Atom(at, found.end(), Parts())


def _term(at: int, end: int, stem: Parts, month: int) -> Atom | None:
    """Such as "2026年3月期": the business year that ends then, in Japan named by its beginning."""
    if stem.year is None or stem.fiscal:
        return None
    year = stem.year if month == 12 else later_year(stem.year, -1)
    if year is None or year.startswith("P"):
        return None
    return Atom(at, end, Parts(year=year, fiscal=True))


def lone_month(text: Stretch, at: int) -> Atom | None:
    """Such as "3月4日", "8月上旬", "1-6月": no year."""
    found = text.match(_MONTH, at)
    if found is None or text.char(at - 1) == "年":
        return None
    spelled = not found["m"].isascii() and text.char(at) != "元"
    if found["d"] is None and (spelled or text.char(found.end()) in ("号", "號")):
        return None
    return _months(at, found, Parts())


def lone_day(text: Stretch, at: int) -> Atom | None:
    """Such as "18日", "21～25日": no month."""
    found = text.match(_LONE_DAY, at)
    if found is None or not found["d"].isascii() or _LONE_DAY_BEFORE.search(text.before(at, 4)):
        return None
    last = Parts(day=int(found["d"]))
    if found["d0"] is None:
        return Atom(at, found.end(), last)
    return _pair(at, found, Parts(day=han_number(found["d0"])), last)


def relative_month(text: Stretch, at: int) -> Atom | None:
    """Such as "本月底", "来月10日", "上个月"."""
    found = text.match(_REL_MONTH, at)
    if found is None:
        return None
    stem = Parts(year=_MONTHS[found["w"]])
    if found["d"] is None:
        return Atom(at, found.end(), stem)
    last = stem._replace(day=han_number(found["d"]))
    if found["d0"] is None:
        return Atom(at, found.end(), last)
    return _pair(at, found, stem._replace(day=han_number(found["d0"])), last)


def relative_day(text: Stretch, at: int) -> Atom | None:
    """Such as "今天", "昨日"."""
    found = text.match(_REL_DAY, at)
    return Atom(at, found.end(), Parts(fixed=_DAYS[found["w"]])) if found else None


def season(text: Stretch, at: int) -> Atom | None:
    """Such as "来春", "昨夏": the year."""
    found = text.match(_SEASON, at)
    return Atom(at, found.end(), Parts(year=_SEASONS[found["w"]])) if found else None


def bare_end(text: Stretch, at: int) -> Atom | None:
    """Such as "年底", "年内", "月底" of no year or month named: of this one."""
    found = text.match(_BARE_END, at)
    if found is None or _BARE_BEFORE.search(text.before(at, 2)):
        return None
    return Atom(at, found.end(), Parts(year="P0M" if found["month"] else "P0Y", fiscal=bool(found["fy"])))


def bare_part(text: Stretch, at: int) -> Atom | None:
    """Such as "二季度", "上半年" of no year named."""
    found = text.match(_BARE_PART, at)
    if found is None or text.before(at, 1) in tuple("每毎前各近大十"):
        return None
    part = f"Q{han_number(found['q'])}" if found["q"] else f"H{1 if found['h'] == '上' else 2}"
    return Atom(at, found.end(), Parts(part=part))


def counted_back(text: Stretch, at: int) -> Atom | None:
    """Such as "同日", "翌年4月", "同10月", "两年后": counted from the date told before."""
    later = text.match(_LATER, at)
    if later is not None:
        unit = "Y" if later["unit"] == "年" else "M"
        return Atom(at, later.end(), Parts(back=(unit, han_number(later["n"]))))
    found = text.match(_BACK_WORD, at)
    if found is None:
        return None
    unit, count = _BACK[found["w"]] if found["w"] else ("Y", 0)
    return _behind(text, at, found, Parts(back=(unit, count)))


def _behind(text: Stretch, at: int, found: re.Match[str], stem: Parts) -> Atom | None:
    end, unit = found.end(), stem.back[0] if stem.back else ""
    month = text.match(_MONTH, end) if unit == "Y" else None
    if month is not None:
        return _months(at, month, stem)
    day = text.match(_LONE_DAY, end) if unit == "M" else None
    if day is not None:
        return Atom(at, day.end(), stem._replace(day=han_number(day["d"])))
    return None if found["w"] in _ONLY_WITH_MONTH or found["w"] is None else Atom(at, end, stem)


def week_day(text: Stretch, at: int) -> Atom | None:
    """Such as "上周五", "来週月曜日": a day of the week before, this or the next, Monday first."""
    found = text.match(_WEEK_DAY, at)
    if found is None:
        return None
    week = _WEEKS[found["zh"] or found["ja"]]
    day = 1 + (
        "一二三四五六日".index(found["z"].replace("天", "日"))
        if found["z"]
        else "月火水木金土".index(found["j"])
    )
    return Atom(at, found.end(), Parts(fixed=f"P{week}W-{day}"))
