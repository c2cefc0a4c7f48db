"""Facts of made-up projects: one of them, and the others by what is different."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from luodi.identity.projects.facts import Facts, Size, Stage

PLANT = Facts(
    subject=("t1", "p1"),
    investors={"towa": "東和精機"}, firms={"towa": "東和精機"}, groups=frozenset({"towa"}),
    towns={"town 1": "無錫市"}, regions=frozenset(), sites={}, near={"town 1": "無錫市"},
    sizes=(Size("investment", Decimal(8_000_000_000), Decimal(8_000_000_000), "JPY", "80億円", "planned"),),
    stages=(Stage("production_start", (date(2023, 4, 1), date(2023, 4, 30)), "2023年4月", False),),
    products={"reducer": "減速機"}, names=frozenset(), ordinals=frozenset(),
    said=(date(2021, 5, 12), date(2021, 5, 12)),
)  # fmt: skip


def plant(text: str, **other: Any) -> Facts:
    """The plant as another text tells it."""
    return replace(PLANT, subject=(text, "p1"), **other)


def money(amount: int, currency: str = "JPY") -> tuple[Size, ...]:
    return (
        Size("investment", Decimal(amount), Decimal(amount), currency, f"{amount} {currency}", "planned"),
    )


def start(year: int, month: int | None = None) -> tuple[Stage, ...]:
    first = date(year, month or 1, 1)
    last = date(year, month, 28) if month else date(year, 12, 31)
    return (Stage("production_start", (first, last), str(year), False),)


def on(year: int, month: int, day: int) -> tuple[date, date]:
    return date(year, month, day), date(year, month, day)
