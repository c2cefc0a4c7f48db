"""Laws of quantities: what is printed reads back, spans stand by themselves, and hostile texts take linear time."""

from __future__ import annotations

import gc
import time
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from luodi.language.fold import fold
from luodi.language.quantities import Mention, quantities

HAN_DIGITS = "〇一二三四五六七八九"
ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _han_section(n: int) -> str:
    out, zero = "", False
    for place, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = n // place % 10
        if digit:
            out += ("零" if zero and out else "") + HAN_DIGITS[digit] + sign
            zero = False
        else:
            zero = True
    return out


def _han(n: int) -> str:
    """一亿零五百万, as it is spelled out in full."""
    out = ""
    for place, sign in ((10**12, "兆"), (10**8, "亿"), (10**4, "万"), (1, "")):
        section = n // place % 10**4
        if section:
            out += ("零" if out and section < 1000 else "") + _han_section(section) + sign
    return out


def _mixed(n: int) -> str:
    """1兆2000億3万4500: digits with multipliers."""
    parts = ((10**12, "兆"), (10**8, "億"), (10**4, "万"), (1, ""))
    return "".join(f"{n // place % 10**4}{sign}" for place, sign in parts if n // place % 10**4)


def _below_hundred(n: int) -> str:
    if n < 20:
        return ONES[n]
    return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")


def _spoken(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    words = ([f"{ONES[hundreds]} hundred"] if hundreds else []) + ([_below_hundred(rest)] if rest else [])
    return " and ".join(words)


def _indian(n: int) -> str:
    head, tail = divmod(n, 1000)
    if not head:
        return str(tail)
    groups = []
    while head >= 100:
        head, group = divmod(head, 100)
        groups.append(f"{group:02d}")
    return ",".join([str(head), *reversed(groups), f"{tail:03d}"])


def _wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() or c == "," else c for c in text)


STYLES = {
    "plain": lambda n: f"{n} yuan",
    "grouped": lambda n: f"{n:,} yuan",
    "indian": lambda n: f"Rs {_indian(n)}",
    "swiss": lambda n: f"CHF {n:,}".replace(",", "'"),
    "wide": lambda n: _wide(f"{n:,}") + "円",
    "mixed": lambda n: f"{_mixed(n)}円",
    "han": lambda n: f"{_han(n)}元",
    "sign": lambda n: f"US${n:,}",
    "both": lambda n: f"USD {n:,} million dollars",
    "bn": lambda n: f"€{n}bn",
    "crore": lambda n: f"₹{n:,} crore",
    "wan": lambda n: f"{n}万元",
    "yi": lambda n: f"{n}亿美元",
}  # fmt: skip
TIMES = {"both": 10**6, "bn": 10**9, "crore": 10**7, "wan": 10**4, "yi": 10**8}


def _read(text: str) -> list[Mention]:
    folded = fold(text)
    return quantities(folded, 0, len(folded))[0]


@given(st.integers(1, 10**13), st.sampled_from(sorted(STYLES)))
def test_a_value_printed_in_any_style_reads_back(n: int, style: str) -> None:
    text = STYLES[style](n)
    folded = fold(text)
    mentions, unread = quantities(folded, 0, len(folded))
    if not mentions and style in ("mixed", "han"):
        assert unread  # 3万5: nobody can say
        return
    value = Decimal(n * TIMES.get(style, 1))
    assert [(m.low, m.high) for m in mentions] == [(value, value)], text


@given(st.integers(2, 999))
def test_a_number_in_words_reads_back(n: int) -> None:
    assert [m.low for m in _read(f"It needs {_spoken(n)} people.")] == [n]
    assert [m.low for m in _read(f"It costs {_spoken(n)} million euros.")] == [n * 10**6]


@given(st.decimals(Decimal("0.1"), 10**6, places=2), st.sampled_from(["m", "bn", " million", " billion"]))
def test_a_decimal_reads_back_exactly(value: Decimal, scale: str) -> None:
    times = 10**6 if "m" in scale and "b" not in scale else 10**9
    assert [m.low for m in _read(f"${value}{scale}")] == [value * times]


PIECES = st.sampled_from(
    ["约", "超过", "新台幣", "3億", "5000万", "元", "人", "名", " 300", "～", "-", "400", "to ", "up to ", "$", "US$", "1.2",
     "bn", "m", " million", " yuan", " people", " a year", "/年", "年产", "以上", "左右", "多", "余", "数", "十", "百", "一", "二",
     "half a ", "two ", "and ", "a ", "hundred ", "GWh", " sq ft", "%", "割", ",", ".", " ", "(", ")", "第", "A", "从", "from "]
)  # fmt: skip


@settings(max_examples=400)
@given(st.lists(PIECES | st.text(max_size=3), max_size=12).map("".join))
def test_spans_lie_in_the_text_in_order_and_read_alone(text: str) -> None:
    folded = fold(text)
    mentions, unread = quantities(folded, 0, len(folded))
    assert all(0 <= u.start < u.end <= len(text) for u in unread)
    edge = 0
    for m in mentions:
        assert edge <= m.start <= m.numeral < m.end <= len(text)
        edge = m.end


@settings(max_examples=300)
@given(
    st.sampled_from(["", "about ", "more than ", "约", "超过", "最大"]),
    st.sampled_from(["US$1.2bn", "3億5000万円", "二十億元", "新台幣3億元", "300-400 people", "10-12 GWh a year", "60%", "1,50,000 rupees",
                     "3至5亿元", "half a billion dollars", "5万台/年", "10余万人", "2.5 million square feet"]),
    st.sampled_from([".", "。", " in Dalian.", "、大连", " (RMB 8bn)", "，其中"]),
)  # fmt: skip
def test_every_span_reads_again_to_the_same_value(before: str, body: str, after: str) -> None:
    folded = fold(f"Total {before}{body}{after}")
    first = quantities(folded, 0, len(folded))[0][0]
    again = quantities(folded, first.start, first.end)[0]
    assert again == [first]


@given(st.integers(2, 900), st.sampled_from(["q", "zn", "xyz", "qq"]))
def test_an_unknown_suffix_is_unread_never_smaller(n: int, suffix: str) -> None:
    assume(suffix)
    folded = f"It invests ${n}{suffix} here."
    mentions, unread = quantities(folded, 0, len(folded))
    assert mentions == []
    assert len(unread) == 1


HOSTILE = {
    "digits": lambda n: "1" * n,
    "digits and yi": lambda n: "1" * n + "亿",
    "han digits": lambda n: "一" * n,
    "multipliers": lambda n: "百万" * n,
    "vague": lambda n: "数" * n,
    "parts": lambda n: "1万" * n,
    "brackets": lambda n: "(" * n + "5" + ")" * n,
    "separators": lambda n: "1," * n,
    "spaced": lambda n: "1 000" * n,
    "words": lambda n: "one hundred " * n,
    "scales": lambda n: "5" + " million" * n,
    "ranges": lambda n: "1-" * n,
    "halves": lambda n: "half a " * n,
    "signs": lambda n: "$" * n + "5",
    "spaces": lambda n: "5" + " " * n + "yuan",
    "numbers": lambda n: "5 million yuan, " * n,
}


def _seconds(text: str) -> float:
    """Processor time; the collector of garbage would count all that was ever found."""
    gc.disable()
    try:
        start = time.process_time()
        quantities(text, 0, len(text))
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_text_takes_about_twice_the_time(name: str) -> None:
    """Of quadratic time it would be four times; a machine busy with other things gets several tries."""
    small, large = HOSTILE[name](4_000), HOSTILE[name](8_000)
    _seconds(small)
    once = twice = 9.0
    for _ in range(12):
        once, twice = min(once, _seconds(small)), min(twice, _seconds(large))
        if twice < 2.5 * once + 0.001:
            return
    pytest.fail(f"{name}: {once:.4f} s, twice the text {twice:.4f} s")


def test_a_million_digits_are_unread_at_once() -> None:
    text = "1" * 10**6 + "亿"
    mentions, unread = quantities(text, 0, len(text))
    assert mentions == []
    assert len(unread) == 1
    assert _seconds(text) < 1
