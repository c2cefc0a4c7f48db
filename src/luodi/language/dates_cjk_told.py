"""Chinese and Japanese dates that count from today or from a date told before: "上周五", "同10月", "年底"."""

from __future__ import annotations

import re

from luodi.language.date_parts import Atom, Parts
from luodi.language.date_words import han_number
from luodi.language.dates_cjk import LONE_DAY, MONTH, MONTH_TAIL, TO, WEEK, D, any_of, months_at, pair
from luodi.language.lazily import lazily
from luodi.language.stretch import Stretch

_MONTHS = {
    "本月": "P0M", "今月": "P0M", "这个月": "P0M", "這個月": "P0M", "上月": "P-1M", "上个月": "P-1M", "上個月": "P-1M",
    "先月": "P-1M", "下月": "P1M", "下个月": "P1M", "下個月": "P1M", "来月": "P1M", "來月": "P1M",
}  # fmt: skip
_DAYS = {
    "今天": "P0D", "今日": "P0D", "本日": "P0D", "昨天": "P-1D", "昨日": "P-1D", "明天": "P1D", "明日": "P1D",
    "前天": "P-2D", "今早": "P0D", "昨早": "P-1D", "昨晨": "P-1D", "昨午": "P-1D", "今午": "P0D", "今晨": "P0D", "今晚": "P0D", "昨晚": "P-1D", "昨夜": "P-1D", "后天": "P2D", "後天": "P2D", "一昨日": "P-2D", "きのう": "P-1D", "おととい": "P-2D", "明後日": "P2D",
}  # fmt: skip
_SEASONS = {"今": "P0Y", "明": "P1Y", "来": "P1Y", "來": "P1Y", "昨": "P-1Y"}
_BACK = {
    "同日": ("D", 0), "当日": ("D", 0), "當日": ("D", 0), "当天": ("D", 0), "當天": ("D", 0), "同一天": ("D", 0),
    "翌日": ("D", 1), "次日": ("D", 1), "同月": ("M", 0), "翌月": ("M", 1), "次月": ("M", 1),
    "同年": ("Y", 0), "同じ年": ("Y", 0), "同じ日": ("D", 0), "同じ月": ("M", 0), "同晚": ("D", 0), "当晚": ("D", 0), "當晚": ("D", 0),
    "翌年": ("Y", 1), "次年": ("Y", 1), "当年": ("Y", 0), "當年": ("Y", 0), "第二年": ("Y", 1),
}  # fmt: skip
_ONLY_WITH_MONTH = ("当年", "當年", "第二年")
_REL_MONTH = lazily(
    rf"(?P<w>{any_of({**_MONTHS})})(?:[の的]?(?:(?P<d0>{D})日?{WEEK}{TO})?(?P<d>{D})[日号號]{WEEK}|{MONTH_TAIL})?"
)
_REL_DAY = lazily(
    rf"(?P<w>{any_of({**_DAYS})})(?![の]?(?:头条|頭條|要闻|要聞|新闻|热点|关注|的|香|之|社会|の世界))"
)
# "今(14)日", "今(114)年", as the news of Taiwan write it.
_NUMBERED = {"今": 0, "昨": -1, "明": 1}
_WITH_NUMBER = lazily(r"(?P<w>[今昨明])\(\d{1,3}\)(?P<u>[日年])")
_SEASON = lazily(r"(?P<w>[今明来來昨])[春夏秋](?![节節])")
_BARE_END = lazily(
    r"(?:年(?:底|末(?!年始)|内|內|初(?!来)|(?P<next>明け)|(?P<fy>度[内內末]))|(?P<month>月(?:底|末|内|內|初)))"
)
_BARE_BEFORE = lazily(r"[每毎][年月]$|[个個ヶか]$|[每毎各\d一二两兩三四五六七八九十几数数半周]$|[0-9] $")
_BARE_PART = lazily(
    r"第?(?P<q>[一二三四1-4])季度(?!报|報)|第(?P<q2>[一二三四1-4])季(?![度节節])|(?P<h>[上下])半年(?!报|報|度)"
)
_BACK_WORD = lazily(rf"(?P<w>{any_of({**_BACK})})|[同翌](?=(?:1[0-2]|[1-9])月)")
_OF = lazily("[の的]")
_LATER = lazily(
    r"(?P<n>\d{1,2}|[一二两兩三四五六七八九十])(?P<unit>年|个月|個月|か月|ヶ月|カ月|カ月|ケ月)[后後](?!期|半|の)"
)
_WEEK_DAY = lazily(
    r"(?:(?P<zh>上上|上|本|这|這|下)(?:个|個)?(?:周|週|星期|礼拜|禮拜)(?P<z>[一二三四五六日天])"
    r"|(?<![上下本这這每个個一二三四五六七八九十\d双])(?P<bare>周|週|星期|礼拜|禮拜)(?P<b>[一二三四五六日天])(?![次回至到~-]|年|期|报)"
    r"|(?P<ja>先週|今週|来週)の?(?P<j>[月火水木金土])曜日?)"
)
_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "這": 0, "下": 1, "先週": -1, "今週": 0, "来週": 1}


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
    return pair(at, found, stem._replace(day=han_number(found["d0"])), last)


def relative_day(text: Stretch, at: int) -> Atom | None:
    """Such as "今天", "昨日"."""
    counted = text.match(_WITH_NUMBER, at)
    if counted is not None:
        return Atom(
            at,
            counted.end(),
            Parts(fixed=f"P{_NUMBERED[counted['w']]}{'D' if counted['u'] == '日' else 'Y'}"),
        )
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
    year = "P0M" if found["month"] else "P1Y" if found["next"] else "P0Y"
    return Atom(at, found.end(), Parts(year=year, fiscal=bool(found["fy"])))


def bare_part(text: Stretch, at: int) -> Atom | None:
    """Such as "二季度", "上半年" of no year named."""
    found = text.match(_BARE_PART, at)
    if found is None or text.before(at, 1) in tuple("每毎前各近大十"):
        return None
    quarter = found["q"] or found["q2"]
    part = f"Q{han_number(quarter)}" if quarter else f"H{1 if found['h'] == '上' else 2}"
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
    unit, count = _BACK[found["w"]] if found["w"] else (("N" if found[0] == "翌" else "Y"), 0)
    return _behind(text, at, found, Parts(back=(unit, count)))


def _behind(text: Stretch, at: int, found: re.Match[str], stem: Parts) -> Atom | None:
    end, unit = found.end(), stem.back[0] if stem.back else ""
    gap = text.match(_OF, end) if unit == "Y" else None
    after = gap.end() if gap else end
    part = bare_part(text, after) if unit == "Y" else None
    if part is not None:
        return Atom(at, part.end, stem._replace(part=part.first.part))
    month = text.match(MONTH, after) if unit in ("Y", "N") else None
    if month is not None:
        return months_at(at, month, stem)
    day = text.match(LONE_DAY, end) if unit == "M" else None
    if day is not None:
        return Atom(at, day.end(), stem._replace(day=han_number(day["d"])))
    return None if found["w"] in _ONLY_WITH_MONTH or found["w"] is None else Atom(at, end, stem)


def week_day(text: Stretch, at: int) -> Atom | None:
    """Such as "上周五", "来週月曜日": a day of the week before, this or the next, Monday first."""
    found = text.match(_WEEK_DAY, at)
    if found is None:
        return None
    if found["bare"]:
        return Atom(
            at, found.end(), Parts(fixed=f"-W-{1 + '一二三四五六日'.index(found['b'].replace('天', '日'))}")
        )
    week = _WEEKS[found["zh"] or found["ja"]]
    day = 1 + (
        "一二三四五六日".index(found["z"].replace("天", "日"))
        if found["z"]
        else "月火水木金土".index(found["j"])
    )
    return Atom(at, found.end(), Parts(fixed=f"P{week}W-{day}"))
