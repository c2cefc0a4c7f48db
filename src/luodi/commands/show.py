"""`luodi show`: one project on one page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import click
from rich.console import Console

from luodi.commands.judging import judging, judging_options
from luodi.commands.known import known_at_option, view_known
from luodi.commands.ledgers import to_read
from luodi.commands.options import day_options, judged_on, ledger_option
from luodi.commands.output import console, plain
from luodi.commands.page import render_page
from luodi.commands.promises import tell_undated
from luodi.errors import UnknownRef
from luodi.ledger.asof import View
from luodi.registers.gather import Gathered, gather, printed
from luodi.registers.names import head
from luodi.registers.project import project_page
from luodi.registers.promises import Judging

__all__ = ["command", "find_project", "print_page", "render_page"]

_EXAMPLES = """\b
Examples:
  luodi show Nidec
  luodi show p-3f2a9c10
  luodi show 日本电产 大连
  luodi show Nidec Dalian --as-of 2019-12-31
  luodi show Nidec --known-at 2026-11-20
"""
_NAMES = ("name", "investor", "place", "park")
_ID = re.compile(r"p-[0-9a-f]{8}")


@click.command("show", short_help="One project on one page.", epilog=_EXAMPLES)
@click.argument("project", nargs=-1, required=True)
@day_options
@judging_options
@known_at_option
@ledger_option
def command(
    project: tuple[str, ...],
    as_of: date | None,
    today: date | None,
    policy: str,
    rates_file: Path | None,
    trust_file: Path | None,
    known_at: datetime | None,
    ledger: str | None,
) -> None:
    """Show one PROJECT on one page, every figure with its sentence.

    Named by its id, the beginning of its id, or words of its name, investor or place in any language of
    its texts.
    """
    by = judging(judged_on(today, as_of), rates_file, trust_file)
    whole = view_known(to_read(ledger), known_at)
    day = as_of.isoformat() if as_of else None
    id = find_project(whole, " ".join(project), policy)
    tell_undated(whole, day)
    print_page(console(), whole, id, by, as_of=day, policy=policy)


def print_page(
    console: Console, whole: View, id: str, by: Judging, *, as_of: str | None = None, policy: str = "open"
) -> None:
    """The page of the project, as wide as the terminal."""
    page = project_page(whole, id, policy=policy, today=by.today, as_of=as_of, rates=by.rates, trust=by.trust)
    click.echo(render_page(page, console.width))


def find_project(whole: View, words: str, policy: str = "open") -> str:
    """The id of the one project meant. Raises UnknownRef if it is none, or one of several."""
    if _ID.fullmatch(words):
        return words
    all_ = gather(whole, policy)
    ids = all_.projects()
    if not ids:
        raise UnknownRef("there is no project in this ledger; `luodi add FILES` adds announcements")
    found = [id for id in ids if len(words) > 2 and id.startswith(words)]
    found = found or [id for id in ids if _has_words(_printed(all_, id), words)]
    if len(found) != 1:
        raise UnknownRef(_choose(all_, words, found or ids, bool(found)))
    return found[0]


def _printed(all_: Gathered, id: str) -> str:
    """Every name any text gives the project, its investors and its place, to be searched in."""
    rows = [row for row in all_.by_subject[id] if row.draft.property in _NAMES]
    return " ".join({name: None for row in rows if (name := printed(row))}).casefold()


def _has_words(names: str, words: str) -> bool:
    return all(word in names for word in words.casefold().split())


def _choose(all_: Gathered, words: str, ids: Iterable[str], several: bool) -> str:
    heads = [head(all_, id) for id in ids]
    listed = "; ".join(f"{one.id} {plain(one.name)}" for one in heads[:8]) + ("; …" if len(heads) > 8 else "")
    many = f"{len(heads)} projects are called so, name one by its id"
    return f"{words}: {many if several else 'no project is called so, there are'}: {listed}"
