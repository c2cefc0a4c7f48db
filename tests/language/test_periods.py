"""Dates as texts give them, against the day of publication."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.language.periods import interval, resolve


@pytest.mark.parametrize(
    ("raw", "published", "forward", "expected"),
    [
        (None, "2020-03-05", True, None),
        ("2021", "2020-03-05", True, "2021"),
        ("2021-Q2", None, False, "2021-Q2"),
        ("FY2025", None, True, "FY2025"),
        # no year
        ("--03-04", "2020-03-05", False, "2020-03-04"),
        ("--03-04", "2020-03-05", True, "2021-03-04"),
        ("--03-05", "2020-03-05", True, "2020-03-05"),
        ("--03-05", "2020-03-05", False, "2020-03-05"),
        ("--12-30", "2020-03-05", False, "2019-12-30"),
        ("--02-29", "2021-05-01", True, "2024-02-29"),
        ("--02-29", "2021-05-01", False, "2020-02-29"),
        ("--06", "2020-03-05", True, "2020-06"),
        ("--06", "2020-03-05", False, "2019-06"),
        ("--03", "2020-03-05", True, "2020-03"),
        ("--03", "2020-03-05", False, "2020-03"),
        ("---05", "2020-03-05", True, "2020-03-05"),
        ("---04", "2020-03-05", True, "2020-04-04"),
        ("---31", "2020-03-05", False, "2020-01-31"),
        # nothing, or not enough, to resolve against
        ("--03-04", None, False, "--03-04"),
        ("--03-04", "2020-03", False, "--03-04"),
        ("--03-04", "2020-06", False, "2020-03-04"),
        ("--06", "2020", True, "--06"),
        ("--13", "2020-03-05", True, "--13"),
        ("P-1D", None, False, None),
        ("P1Y", "no date", True, None),
        # counted from publication
        ("P-1D", "2020-03-01", False, "2020-02-29"),
        ("P0D", "2020-03-05", False, "2020-03-05"),
        ("P0D", "2020-03", False, "2020-03"),
        ("P-1D", "2020-03", False, "2020"),
        ("P-1D", "2020", False, None),
        ("P1Y", "2020", True, "2021"),
        ("P-1Y-10", "2020-03-05", False, "2019-10"),
        ("P1Y-Q1", "2020-03", True, "2021-Q1"),
        ("P0Y-H2", "2020-03-05", True, "2020-H2"),
        ("P-1M", "2020-01-05", False, "2019-12"),
        ("P0M-15", "2020-03-05", True, "2020-03-15"),
        ("P0M-15", "2020", True, "2020"),
        ("PFY0", "2020-02-05", True, "FY2020"),
        # a quarter, half or weekday of no year or week named
        ("--Q4", "2024-11-07", False, "2024-Q4"),
        ("--Q4", "2024-03-07", False, "2023-Q4"),
        ("--Q1", "2024-05-07", True, "2025-Q1"),
        ("--H1", "2024-05-07", True, "2024-H1"),
        ("-W-3", "2024-06-19", False, "2024-06-19"),
        ("-W-3", "2024-06-18", False, "2024-06-12"),
        ("-W-3", "2024-06-18", True, "2024-06-19"),
        ("-W-3", None, True, "-W-3"),
        ("P-1W-6", "2020-07-14", False, "2020-07-11"),
        ("P1W-1", "2020-07-14", True, "2020-07-20"),
        # no century
        ("-29-06", "2026-03-10", True, "2029-06"),
        ("-18-07", "2017-07-05", True, "2018-07"),
        ("-28-12", "2016-04-11", True, "-28-12"),
        ("-24-Q1", "2025-04-11", False, "2024-Q1"),
        ("-29-06", None, True, "-29-06"),
        ("FY22", "2017-07-05", True, "FY2022"),
        # next and last
        ("P>04", "2024-05-01", True, "2025-04"),
        ("P>04", "2024-03-01", True, None),
        ("P<12", "2023-10-22", False, "2022-12"),
        ("P<08", "2023-10-22", False, None),
        ("P<08", "2023-08-22", False, "2022-08"),
        ("P>04", None, True, None),
        # a fiscal year by its end, no country
        ("FYE2026-03", None, True, "FY2025"),
        ("FYE2026-06", None, True, "FY2026"),
        ("FYE2026-12", None, True, "FY2026"),
        ("FYE2026", None, True, "FY2026"),
        ("P-9D", "0001-01-05", False, None),
    ],
)  # fmt: skip
def test_resolve(raw: str | None, published: str | None, forward: bool, expected: str | None) -> None:
    assert resolve(raw, published, forward) == expected


@pytest.mark.parametrize(
    ("country", "expected"), [("JP", "FY2019"), ("US", "FY2020"), ("IN", "FY2020"), (None, "FY2020")]
)
def test_this_fiscal_year_is_the_countrys(country: str | None, expected: str) -> None:
    assert resolve("PFY0", "2020-02-05", True, country) == expected


@pytest.mark.parametrize(
    ("raw", "country", "expected"),
    [
        ("FYE2026-03", "JP", "FY2025"),
        ("FYE2026-03", "IN", "FY2026"),
        ("FYE2025-09", "US", "FY2025"),
        ("FYE2025-06", "AU", "FY2025"),
        ("FYE2025-12", "JP", "FY2025"),
        ("FYE2025", "JP", "FY2024"),
        ("FYE2025", "IN", "FY2025"),
    ],
)
def test_a_fiscal_year_is_named_by_the_country(raw: str, country: str, expected: str) -> None:
    assert resolve(raw, None, True, country) == expected


@pytest.mark.parametrize(
    ("iso", "country", "first", "last"),
    [
        ("2021", None, "2021-01-01", "2021-12-31"),
        ("2020-02", None, "2020-02-01", "2020-02-29"),
        ("2021-06-30", None, "2021-06-30", "2021-06-30"),
        ("2021-Q2", None, "2021-04-01", "2021-06-30"),
        ("2021-H2", None, "2021-07-01", "2021-12-31"),
        ("FY2025", None, "2025-01-01", "2025-12-31"),
        ("FY2025", "JP", "2025-04-01", "2026-03-31"),
        ("FY2025", "IN", "2024-04-01", "2025-03-31"),
        ("FY2025", "US", "2024-10-01", "2025-09-30"),
        ("FY2025", "AU", "2024-07-01", "2025-06-30"),
        ("FYE2026-03", None, "2025-04-01", "2026-03-31"),
        ("FYE2025-12", "JP", "2025-01-01", "2025-12-31"),
        ("FYE2026", "IN", "2025-04-01", "2026-03-31"),
    ],
)
def test_interval(iso: str, country: str | None, first: str, last: str) -> None:
    assert interval(iso, country) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "iso",
    [
        None,
        "--03-04",
        "--06",
        "---05",
        "2021-02-30",
        "0000",
        "P1Y",
        "soon",
        "FYE2025-13",
        "FYE0001-03",
        "-29-06",
        "-W-3",
    ],
)
def test_no_interval(iso: str | None) -> None:
    assert interval(iso) is None


days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(days, days)
def test_an_incomplete_date_comes_next_or_was_last(named: date, published: date) -> None:
    raw = f"--{named:%m-%d}"
    after, before = (resolve(raw, published.isoformat(), forward) for forward in (True, False))
    assert after is not None and before is not None
    assert after[4:] == before[4:] == raw[1:]
    assert before <= published.isoformat() <= after


@given(
    days,
    st.sampled_from(
        ["--06", "--02-28", "---05", "P-1D", "P0M-15", "P1Y-Q1", "P-1M", "--Q3", "-W-2", "P-1W-6"]
    ),
    st.booleans(),
)
def test_a_shorter_published_never_says_something_else(published: date, raw: str, forward: bool) -> None:
    exact = interval(resolve(raw, published.isoformat(), forward))
    for length in (4, 7):
        shorter = interval(resolve(raw, published.isoformat()[:length], forward))
        assert exact is not None
        assert shorter is None or shorter[0] <= exact[0] <= exact[1] <= shorter[1]


@given(st.text(max_size=12), st.none() | st.text(max_size=10), st.booleans())
def test_anything_may_come_in(raw: str, published: str | None, forward: bool) -> None:
    interval(resolve(raw, published, forward))
