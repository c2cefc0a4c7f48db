"""Whose fiscal year a place's name tells."""

from __future__ import annotations

import pytest

from luodi.registers.gather import country


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("岩手県北上市", "JP"),
        ("日本岩手縣", "JP"),
        ("Kitakami, Iwate Prefecture", "JP"),
        ("Pune, India", "IN"),
        ("インドネシア", None),
        ("印度尼西亚", None),
        ("Ohio, United States", "US"),
        ("Perth, Australia", "AU"),
        ("苗栗縣", None),
        ("大连金普新区", None),
        ("Liangshan Autonomous Prefecture", None),
        (None, None),
    ],
)
def test_country(place: str | None, code: str | None) -> None:
    assert country(place) == code
