"""The list of projects for pages: rows kept beside the ledger, filtered and sorted by the database.

They say what is now, under the policy "open", for who may see everything; other days and policies are
computed (`registers.overview`). `listed` gives a query set to page through; `kept_rows` gives what rows hold.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from luodi.ledger.shelf import KeptRow
from luodi.office import models as tables
from luodi.office.shelf import loaded

SORTS = ("first", "name", "place", "park", "sector", "stage", "first_said", "last_said", "open_conflicts")
"""What a list may be sorted by; with "-" before it the other way round. Rows without the value come last."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to; None: no matter. `words`: each must stand in name, investors, place or
    park. `place`, `park`, `sector`, `stage`, `silence` equal the row's; `verdict` is one of its verdicts.
    `said_from` and `said_to`: ISO days between which the last text lies, ends included. `differing`: has open
    differences; `suggested`: may be one with another.
    """

    words: str | None = None
    place: str | None = None
    park: str | None = None
    sector: str | None = None
    stage: str | None = None
    verdict: str | None = None
    silence: str | None = None
    said_from: str | None = None
    said_to: str | None = None
    differing: bool | None = None
    suggested: bool | None = None


def listed(alias: str, filters: Filters | None = None, sort: str = "first") -> QuerySet[tables.Kept]:
    """The rows of the ledger behind a connection alias (`DjangoStore.alias`). Raises ValueError for a sort
    that there is not.
    """
    column = sort.removeprefix("-")
    if column not in SORTS:
        raise ValueError(f"no sort {sort!r}; there is {', '.join(SORTS)}")
    order = F(column).desc(nulls_last=True) if sort.startswith("-") else F(column).asc(nulls_last=True)
    found = tables.Kept.objects.using(alias).filter(_narrowed(filters or Filters()))
    return found.order_by(order, "first", "project")


def kept_rows(rows: QuerySet[tables.Kept]) -> list[KeptRow]:
    """What these rows hold, with the texts they rest on: two queries."""
    return loaded(rows, rows.db)


def row_of(alias: str, project: str) -> tables.Kept | None:
    """The row of a project by its id; None for an id that was joined to another, or of no project."""
    return tables.Kept.objects.using(alias).filter(project=project).first()


def line_of(row: tables.Kept) -> dict[str, Any]:
    """As `luodi projects --format jsonl` prints it."""
    found: dict[str, Any] = json.loads(row.line)
    return found


def promises_of(row: tables.Kept) -> list[dict[str, Any]]:
    """As `luodi promises --format jsonl` prints them."""
    found: list[dict[str, Any]] = json.loads(row.promises)
    return found


def choices(alias: str, column: str) -> list[str]:
    """The values that rows have in `place`, `park`, `sector` or `stage`, sorted, to choose from."""
    if column not in ("place", "park", "sector", "stage"):
        raise ValueError(f"no choices of {column!r}; there are place, park, sector, stage")
    told = tables.Kept.objects.using(alias).exclude(**{column: None})
    return list(told.order_by(column).values_list(column, flat=True).distinct())


def is_current(alias: str, last_seq: int, today: date) -> bool:
    """Do the rows show the ledger at its number `last_seq` (`Store.last_seq`) on this day?"""
    mark = tables.KeptMark.objects.using(alias).first()
    if mark is None or mark.seq != last_seq or mark.day > today.isoformat():
        return False
    return not tables.Kept.objects.using(alias).filter(until__lt=today.isoformat()).exists()


def _narrowed(filters: Filters) -> Q:
    equal = ("place", "park", "sector", "stage", "silence")
    told = {name: value for name in equal if (value := getattr(filters, name)) is not None}
    found = Q(**told)
    for word in (filters.words or "").split():
        columns = ("name", "investors", "place", "park")
        of_word = Q()
        for column in columns:
            of_word |= Q(**{f"{column}__icontains": word})
        found &= of_word
    if filters.verdict is not None:
        found &= Q(verdicts__contains=json.dumps(filters.verdict, ensure_ascii=False))
    return found & _days(filters) & _counts(filters)


def _days(filters: Filters) -> Q:
    found = Q() if filters.said_from is None else Q(last_said__gte=filters.said_from)
    return found if filters.said_to is None else found & Q(last_said__lte=filters.said_to)


def _counts(filters: Filters) -> Q:
    wanted = {"open_conflicts": filters.differing, "suggestions": filters.suggested}
    found = Q()
    for column, some in wanted.items():
        if some is not None:
            found &= Q(**{f"{column}__gt": 0}) if some else Q(**{column: 0})
    return found
