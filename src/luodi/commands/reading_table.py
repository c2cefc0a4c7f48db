"""One reading as a table for people; `readers.output.shape` is what it prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import Console

from luodi.commands.numbers import figure
from luodi.commands.output import plain, table

Line = Mapping[str, Any]
Row = tuple[str, str, str, str, str]  # about, what, value, status, as the text says


def print_reading(console: Console, line: Line) -> None:
    """The text's id and day, then a row for each thing it says, then what was left unread."""
    console.print(_head(line), soft_wrap=True, style="bold")
    made = table(about=8, what=8, value=8, status=7, as_the_text_says=12)
    for row in _rows(line):
        made.add_row(*row)
    if made.row_count:
        console.print(made)
    for problem in line["problems"]:
        console.print(f"  not read: {plain(problem['message'])} ({problem['code']})", soft_wrap=True)
    if not made.row_count:
        console.print("  nothing of investment found in this text", soft_wrap=True)
    console.print()


def value(said: Line) -> str:
    """The value of a figure or of a milestone, for people."""
    if "stage" in said:
        return _day(said)
    words = figure(said["low"], said["high"], plain(said["unit"]), said["bound"])
    about = said.get("about")
    return f"{words} ({plain(about)})" if about else words


def _head(line: Line) -> str:
    return " · ".join(
        plain(line[name]) for name in ("id", "language", "published", "title") if line.get(name)
    )


def _rows(line: Line) -> Iterator[Row]:
    for project in line["projects"]:
        yield from _project(project)
    for park in line["parks"]:
        for said in park["figures"]:
            yield _said(plain(park["name"]), said)
    for agreement in line["agreements"]:
        who, day = plain(" + ".join(agreement["parties"])), plain(agreement["date"])
        yield who, agreement["kind"], day, plain(agreement["status"]), plain(agreement["quote"])
    for meeting in line["encounters"]:
        who = plain(_names(meeting["who"]) + " / " + _names(meeting["with"]))
        yield who, meeting["kind"], plain(meeting["from"]), "actual", plain(meeting["quote"])


def _project(project: Line) -> Iterator[Row]:
    about = f"{project['id']} {plain(project['name'] or _names(project['investors']))}"
    said = [*project["figures"], *project["milestones"]]
    for each in said:
        yield _said(about, each)
    if not said:
        yield about, "project", "-", project["modality"], plain(project["quote"])


def _said(about: str, said: Line) -> Row:
    what = said.get("stage") or said["property"]
    of = f" ({plain(said['of'])})" if said.get("of") else ""
    return about, what.replace("_", " ") + of, value(said), said["status"], plain(said["quote"])


def _day(milestone: Line) -> str:
    bounds = {"about": "about ", "at_least": "not before ", "at_most": "by "}
    return bounds.get(milestone["bound"], "") + plain(milestone["date"])


def _names(names: Sequence[object]) -> str:
    return ", ".join(str(name) for name in names)
