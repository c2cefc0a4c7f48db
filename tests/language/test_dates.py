"""Dates as announcements write them: forms with what they mean, laws, and time on hostile text."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from luodi.language.dates import DateMention, dates
from luodi.language.fold import fold
from luodi.language.periods import resolve

Form = dict[str, Any]
Told = tuple[str, str | None, str | None, str]

FORMS = Path(__file__).parents[1] / "data" / "forms" / "dates.jsonl"
ERAS = [
    (date(2019, 5, 1), "令和", 2018),
    (date(1989, 1, 8), "平成", 1988),
    (date(1926, 12, 25), "昭和", 1925),
]


def read(text: str) -> list[DateMention]:
    folded = fold(text)
    return dates(folded, 0, len(folded))


def forms() -> list[Form]:
    return [json.loads(line) for line in FORMS.read_text(encoding="utf-8").splitlines()]


def told(form: Form) -> list[Told]:
    forward = form["tense"] == "future"
    found: list[Told] = []
    for mention in read(form["text"]):
        first, last = (resolve(raw, form["published"], forward) for raw in (mention.raw, mention.raw_to))
        found.append((form["text"][mention.start : mention.end], first, last, mention.bound))
    return found


def expected(form: Form, read: list[Told]) -> list[Told]:
    """A form that says nothing of the bound leaves it open."""
    bounds = [bound for *_, bound in read] + ["exact"] * len(form["found"])
    return [
        (f["quote"], f["date"], f.get("to", f["date"]), f.get("bound", bound))
        for f, bound in zip(form["found"], bounds, strict=False)
    ]


def test_there_are_forms_enough() -> None:
    assert sum(len(form["found"]) for form in forms()) >= 150
    assert sum(not form["found"] for form in forms()) >= 50


def test_forms_are_read_right_and_none_wrong() -> None:
    wrong, missed = [], []
    for form in forms():
        got = told(form)
        want = expected(form, got)
        wrong += [(form["text"], one) for one in got if one not in want]
        missed += [(form["text"], one) for one in want if one not in got]
    assert wrong == []
    assert len(missed) <= 0.02 * len(forms()), missed


def english(day: date, pattern: str) -> str:
    """The day by strftime, numbers without their zero."""
    return day.strftime(pattern).replace(" 0", " ").removeprefix("0")


def in_era(day: date) -> str:
    _, era, before = next(e for e in ERAS if day >= e[0])
    return f"{era}{day.year - before}年{day.month}月{day.day}日"


STYLES: list[Callable[[date], str]] = [
    lambda d: english(d, "%B %d, %Y"),
    lambda d: english(d, "%d %B %Y"),
    lambda d: english(d, "%A, %B %d, %Y"),
    lambda d: english(d, "%d %b %Y"),
    lambda d: english(d, "%d %b. %Y").replace("May.", "May"),
    lambda d: f"{d:%B %Y}".upper().replace(f" {d.year}", f" {d.day}, {d.year}"),
    lambda d: d.isoformat(),
    lambda d: f"{d.year}/{d.month}/{d.day}",
    lambda d: f"{d.year}.{d.month}.{d.day}",
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.year}年{d.month}月{d.day}號",
    lambda d: f"{d.year}年{d.month}月{d.day}日({'月火水木金土日'[d.weekday()]})",
    lambda d: f"民國{d.year - 1911}年{d.month}月{d.day}日",
    in_era,
]
days = st.dates(date(1930, 1, 1), date(2099, 12, 31))
FRAMES = st.sampled_from(
    ["{}", "It opened on {}.", "開業は{}です。", "{}，新工厂开工。", "({})", "Date: {} Source"]
)


@pytest.mark.parametrize("style", range(len(STYLES)))
@settings(max_examples=60)
@given(days, FRAMES)
def test_a_printed_day_reads_back(style: int, day: date, frame: str) -> None:
    text = frame.format(STYLES[style](day))
    assert [(m.raw, m.raw_to) for m in read(text)] == [(day.isoformat(), day.isoformat())], text


@example(date(1999, 12, 12), 20)
@given(days, st.integers(1, 20))
def test_a_range_of_days_reads_back(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    printed = [
        f"{english(first, '%B %d, %Y')} to {english(last, '%B %d, %Y')}",
        f"{english(first, '%d %B %Y')} - {english(last, '%d %B %Y')}",
        f"{first.year}年{first.month}月{first.day}日至{last.year}年{last.month}月{last.day}日",
        f"{first.year}年{first.month}月{first.day}日から{last.year}年{last.month}月{last.day}日まで",
        f"{first}~{last}",
    ]
    for text in printed:
        assert [(m.raw, m.raw_to) for m in read(text)] == [(first.isoformat(), last.isoformat())], text


PIECES = st.sampled_from(
    [form["text"] for form in forms()]
    + ["March", " 4", "2025", "年", "3月", "4日", "-", "~", " to ", "至", "/", ".", ", ", "year", "next ", "the ", "同日", "令和",
       "7", "Q2", "quarter", " of ", "FY", "(火)", "一", "十", "May", "first half", "\n", "year-end", "上半", "月底", "、", "と"]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=8).map("".join)


@given(TEXTS)
def test_dates_never_overlap_and_stay_inside(text: str) -> None:
    place = 0
    for mention in read(text):
        assert place <= mention.start < mention.end <= len(text)
        place = mention.end


@given(TEXTS, st.integers(0, 30), st.integers(0, 60))
def test_nothing_is_seen_outside_the_stretch(text: str, start: int, length: int) -> None:
    folded = fold(text)
    start, end = min(start, len(folded)), min(start + length, len(folded))
    for mention in dates(folded, start, end):
        assert start <= mention.start < mention.end <= end


@settings(max_examples=300)
@example("It was declared on Tuesday (13th).")
@example("It was signed on the 4th of March, 2025. From the 5th of this month, they train.")
@given(TEXTS)
def test_every_span_reads_to_the_same_value(text: str) -> None:
    folded = fold(text)
    for mention in dates(folded, 0, len(folded)):
        if mention.counted:
            continue
        alone = folded[mention.start : mention.end]
        again = dates(alone, 0, len(alone))
        assert [(m.raw, m.raw_to) for m in again] == [(mention.raw, mention.raw_to)], (text, alone)


@pytest.mark.parametrize(
    "piece",
    ["2025-", "4月", "March ", "同日", "1,", "令和", "the 4th of ", "year ", "quarter of ", "3日、", "2025年", "~1", "next ", "FY", "二〇",
     "4 ", "Monday, ", "two years later ", "年", "1/1/", "2025 to ", "early ", "from the ", "(火)", "十", "翌年4月", "st", "114年", "民國1年", "1to2", "24年3月期", "May "],
)  # fmt: skip
def test_hostile_text_takes_time_by_its_length(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        start = process_time()
        dates(text, 0, len(text))
        return process_time() - start

    seconds(200)
    short = min(seconds(500) for _ in range(3))
    assert min(seconds(4000) for _ in range(3)) < 8 * 4 * short + 0.01


def test_a_bare_day_counts_from_a_date_in_the_sentence_before() -> None:
    text = "計画の公表は2019年8月19日。同10月に着工した。\n同日に稼働。"
    start = text.index("同10月")
    (mention,) = dates(text, start, start + 9)
    assert (mention.raw, mention.counted) == ("2019-10", True)
    assert dates(text, text.index("同日"), len(text)) == []


def test_a_range_of_days_is_told_from_one_of_years() -> None:
    (trip,), (plan,) = read("from April 21 to 25"), read("2025 to 2027")
    assert trip.of_days and not plan.of_days


def test_digits_of_other_scripts_are_no_date() -> None:
    assert read("in 20\u0662\u0665, on March 4, 20\u0662\u0665") == []


@pytest.mark.parametrize(
    "text",
    ["建成后年产隔膜5亿平方米", "全部投产后年产值10亿元", "达产后年纳税1亿元", "投用后年处理污水3万吨"],
)
def test_a_year_after_it_is_built_is_no_year_after_next(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["预计后年投产", "明年或后年建成", "力争后年底投产"])
def test_the_year_after_next_is_read(text: str) -> None:
    assert read(text)[-1].raw == "P2Y"
