"""The picture of a terminal: a wide letter takes two cells, and what follows it stands where it stood."""

from __future__ import annotations

import re

from benchmarks.screenshot import picture


def test_columns_stay_under_each_other() -> None:
    drawn = picture("jobs (研发)   700\njobs (R&D)    700")
    places = re.findall(r'<text x="([\d.]+)" y="[\d.]+" textLength="([\d.]+)"[^>]*>700</text>', drawn)
    wide = re.search(r'textLength="([\d.]+)"[^>]*>研发</text>', drawn)
    assert wide is not None and float(wide[1]) == 4 * 8.4
    assert "jobs (R&amp;D)" in drawn and len(set(places)) == 1


def test_bold_and_dim_are_kept() -> None:
    drawn = picture("\x1b[1mwhat\x1b[0m \x1b[2mp-1\x1b[0m")
    assert re.search(r'font-weight="700">what', drawn) and re.search(r'fill="#9a9aa3">p-1', drawn)
