"""Headings of a table that can be sorted."""

from __future__ import annotations

from dataclasses import dataclass

from luodi.office.desk.asked import Asked


@dataclass(frozen=True, slots=True)
class Column:
    """A heading; where it can be sorted by, the address that does, and what a screen reader is told."""

    text: str
    href: str | None = None
    order: str | None = None


def column(text: str, key: str | None, by: Asked) -> Column:
    """The heading of a column that `key` sorts; None: it sorts nothing."""
    if key is None:
        return Column(text)
    up, down = by.sort == key, by.sort == f"-{key}"
    order = "ascending" if up else "descending" if down else None
    return Column(text, by.link(sort=f"-{key}" if up else key), order)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter: how many rows it leaves, and the addresses with and without it."""

    text: str
    n: int
    href: str
    without: str
    chosen: bool


def choice(text: str, n: int, name: str, value: str, by: Asked) -> Choice:
    """A value of the filter `name`."""
    chosen = by.chosen.get(name) == value
    return Choice(text, n, by.link(**{name: value}), by.link(**{name: None}), chosen)
