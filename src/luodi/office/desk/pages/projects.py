"""The list of projects, and the same rows as CSV and as an Excel file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from luodi.office.desk import written
from luodi.office.desk.asked import Asked, asked, paged
from luodi.office.desk.books import Book, book
from luodi.office.desk.csv_out import csv_response
from luodi.office.desk.excel import excel_response
from luodi.office.desk.listing import FACETS, Facet, Listing, ProjectRow, project_rows, select
from luodi.office.desk.shown import Shown, shown
from luodi.office.desk.words import language_of, named, say

_COLUMNS = ("name", "investors", "place", "stage", "investment", "verdicts", "first_told", "told", "open")
_SORTED_BY = {
    "name": "name",
    "investment": "investment",
    "first_told": "first",
    "told": "told",
    "open": "open",
}
_SHOWN = 8  # values of a facet before "more"


@dataclass(frozen=True, slots=True)
class Line:
    """A project as the list shows it."""

    id: str
    name: str
    investors: str
    place: str
    stage: str
    investment: Shown | None
    verdicts: str
    first: str
    told: str
    open: int


def page(request: HttpRequest) -> HttpResponse:
    """The list; htmx asks for the same address and takes what it needs of it."""
    known, language, by = book(request), language_of(request), asked(request, FACETS)
    found = _found(known, by)
    chosen = paged(found.rows, by)
    given = {
        "book": known, "by": by, "page": chosen,
        "lines": [_line(known, row, language) for row in chosen.rows],
        "columns": [_column(name, by, language) for name in _COLUMNS],
        "facets": [_facet(facet, by, language) for facet in found.facets],
        "chosen": _chips(by, language), "csv": by.link(reverse("projects_csv")),
        "excel": by.link(reverse("projects_excel")), "clear": reverse("projects"),
    }  # fmt: skip
    return render(request, "desk/projects.html", given)


def as_csv(request: HttpRequest) -> HttpResponse:
    """All rows of the selection, in its order, with the columns of the page."""
    head, rows = _table(request)
    return csv_response("luodi-projects.csv", head, ([str(cell) for cell in row] for row in rows))


def as_excel(request: HttpRequest) -> HttpResponse:
    """The same rows in an Excel file."""
    head, rows = _table(request)
    return excel_response("luodi-projects.xlsx", say("projects.title", language_of(request)), head, rows)


def _table(request: HttpRequest) -> tuple[list[str], Iterator[list[str | int]]]:
    """Head and rows of the selection."""
    known, language, by = book(request), language_of(request), asked(request, FACETS)
    head = ["id", *(say(f"projects.{name}", language) for name in _COLUMNS)]
    lines = (_line(known, row, language) for row in _found(known, by).rows)
    return head, map(_cells, lines)


def _found(known: Book, by: Asked) -> Listing:
    return select(project_rows(known), by.words, by.chosen, by.sort)


def _line(known: Book, row: ProjectRow, language: str) -> Line:
    line, one = row.line, row.line.project
    counts = (f"{n} {named('verdict', verdict, language)}" for verdict, n in line.verdicts.items())
    return Line(
        one.id, one.name, ", ".join(one.investors),
        ", ".join(dict.fromkeys(part for part in (one.place, one.park) if part)),
        named("property", row.stage, language) if row.stage else "",
        shown(known, row.investment, language) if row.investment else None, ", ".join(counts),
        written.day(line.first_said, language) if line.first_said else "",
        written.day(line.last_said, language) if line.last_said else "", len(line.open),
    )  # fmt: skip


def _cells(line: Line) -> list[str | int]:
    investment = line.investment.text if line.investment else ""
    return [
        line.id, line.name, line.investors, line.place, line.stage, investment, line.verdicts, line.first,
        line.told, line.open,
    ]  # fmt: skip


def _column(name: str, by: Asked, language: str) -> dict[str, Any]:
    """A heading: its text, and where it can be sorted by, the address and what a screen reader is told."""
    key = _SORTED_BY.get(name)
    told: dict[str, Any] = {"text": say(f"projects.{name}", language), "href": None, "order": None}
    if key is not None:
        up, down = by.sort == key, by.sort == f"-{key}"
        told["href"] = by.link(sort=f"-{key}" if up else key)
        told["order"] = "ascending" if up else "descending" if down else None
    return told


def _facet(facet: Facet, by: Asked, language: str) -> dict[str, Any]:
    values = [
        {
            "text": _value(facet.name, value, language), "n": n, "href": by.link(**{facet.name: value}),
            "chosen": by.chosen.get(facet.name) == value,
            "without": by.link(**{facet.name: None}),
        }
        for value, n in facet.values
    ]  # fmt: skip
    title = say(f"projects.{facet.name}", language)
    return {"title": title, "values": values[:_SHOWN], "more": values[_SHOWN:]}


def _chips(by: Asked, language: str) -> list[dict[str, str]]:
    """The filters in force, each with the address without it."""
    return [
        {"text": _value(name, value, language), "href": by.link(**{name: None})}
        for name, value in by.chosen.items()
    ]


def _value(facet: str, value: str, language: str) -> str:
    if not value:
        return say("projects.none", language)
    match facet:
        case "verdict":
            return named("verdict", value, language)
        case "stage":
            return named("property", value, language)
        case "state":
            return named("projects", f"state_{value}", language)
    return value
