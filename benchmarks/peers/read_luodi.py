"""Luodi in full: projects with their figures and milestones, agreements, encounters, parties."""

from __future__ import annotations

from typing import Any

from harness import Mention, Reader
from read_values import span

import luodi


def reader(language: str, kinds: list[str]) -> Reader:
    def read(text: str, published: str) -> Any:
        return luodi.read(text, published=published)

    return read, _mentions


def _mentions(reading: Any) -> list[Mention]:
    figures = [_figure(x) for group in ("projects", "parks") for p in reading[group] for x in p["figures"]]
    stones = [x for p in reading["projects"] for x in p["milestones"]]
    dated = [[x["start"], x["end"], "date", [days]] for x in stones if (days := span(x["date"], x["date"]))]
    return [figure for figure in figures if figure] + dated


def _figure(x: Any) -> Mention | None:
    money = len(x["unit"]) == 3 and x["unit"].isupper()
    if not money and x["unit"] != "m2":
        return None
    return [x["start"], x["end"], "money" if money else "area", [[x["low"], x["high"], x["unit"]]]]
