"""An office's own rates: used as they are, and refused by line."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.registers.rates import convert, ecb
from luodi.registers.rates_file import FileRates, Several, read_rates

GOOD = "Date,TWD,VND\n2022-06-13,30.97,24230\n2022-06-15,31.01,24299\n2022-06-20,31.25,24401\n"


def read(tmp_path: Path, text: str) -> tuple[FileRates | None, list[str]]:
    path = tmp_path / "rates.csv"
    path.write_text(text, encoding="utf-8")
    found, refusals = read_rates(path)
    return found, [str(refusal).partition("rates.csv: ")[2] for refusal in refusals]


def test_a_rate_is_that_of_the_day_or_of_the_last_before(tmp_path: Path) -> None:
    rates, refused = read(tmp_path, GOOD)
    assert rates is not None and refused == []
    rate = rates.rate("TWD", date(2022, 6, 16))
    assert rate is not None
    assert (rate.per_euro, rate.day, rate.source) == (Decimal("31.01"), date(2022, 6, 15), "rates.csv")
    assert rates.rate("TWD", date(2022, 6, 27)) is not None
    assert rates.rate("TWD", date(2022, 6, 28)) is None  # more than seven days back
    assert rates.rate("TWD", date(2022, 6, 12)) is None
    assert rates.rate("JPY", date(2022, 6, 16)) is None


def test_both_sources_together(tmp_path: Path) -> None:
    rates, _ = read(tmp_path, GOOD)
    assert rates is not None
    both = Several((rates, ecb()))
    yen = convert(Decimal(6_000_000_000), "TWD", "JPY", date(2022, 6, 15), both)
    assert yen is not None and 26 < yen / 10**9 < 28


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Date,TWD\n", ["line 1: no rates"]),
        ("Day,TWD\n2022-06-13,31\n", ["line 1: no rates"]),
        ("Date,twd\n2022-06-13,31\n", ["line 1: no rates"]),
        ("Date,TWD,TWD\n2022-06-13,31,31\n", ["line 1: no rates"]),
        ("Date,TWD\n2022-02-30,31\n", ["line 2: '2022-02-30' is no day"]),
        ("Date,TWD\n20220613,31\n", ["line 2: '20220613' is no day"]),
        ("Date,TWD\n2022-06-13,\n2022-06-14,31\n", ["line 2: a gap: no rate for TWD"]),
        ("Date,TWD\n2022-06-13,N/A\n", ["line 2: 'N/A' is no rate for TWD"]),
        ("Date,TWD\n2022-06-13,0\n2022-06-14,-1\n", ["line 2: '0' is no", "line 3: '-1' is no"]),
        ("Date,TWD\n2022-06-13,NaN\n", ["line 2: 'NaN' is no rate for TWD"]),
        ("Date,TWD\n2022-06-13,31,5\n", ["line 2: 3 cells under 2 columns"]),
        ("Date,TWD\n2022-06-13,31\n2022-06-13,31\n", ["line 3: 2022-06-13 does not come after"]),
        ("Date,TWD\n2022-06-13,31\n2022-06-10,31\n", ["line 3: 2022-06-10 does not come after"]),
        (
            "Date,TWD\n2022-06-13,31\n2022-06-21,31\n",
            ["line 3: a gap: no rate between 2022-06-13 and 2022-06-21"],
        ),
    ],
)
def test_what_is_wrong_is_said_by_line_and_nothing_is_used(
    tmp_path: Path, text: str, refused: list[str]
) -> None:
    rates, said = read(tmp_path, text)
    assert rates is None
    assert [words.startswith(wanted) for words, wanted in zip(said, refused, strict=True)] == [True] * len(
        said
    )


def test_an_empty_file(tmp_path: Path) -> None:
    assert read(tmp_path, "") == (None, ["the file is empty; give a file with a text in it"])


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    found, [refusal] = read_rates(tmp_path / "none.csv")
    assert found is None and "cannot be read" in str(refusal)


@given(
    st.lists(st.tuples(st.integers(1, 7), st.decimals("0.01", "99999", places=4)), min_size=1, max_size=20)
)
def test_every_rate_written_is_the_rate_of_its_day(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, Decimal]]
) -> None:
    day, days = date(2020, 1, 1), {}
    for apart, rate in steps:
        day += timedelta(days=apart)
        days[day] = rate
    text = "Date,TWD\n" + "".join(f"{day},{rate}\n" for day, rate in days.items())
    rates, refused = read(tmp_path_factory.mktemp("rates"), text)
    assert rates is not None and refused == []
    assert {day: found.per_euro for day in days if (found := rates.rate("TWD", day))} == days
