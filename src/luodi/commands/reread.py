"""`luodi reread`: every text read again by today's rules, and what that changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import click

from luodi.commands.ledgers import keep_up, to_read
from luodi.commands.numbers import counted
from luodi.commands.options import format_option, ledger_option
from luodi.commands.output import emit
from luodi.commands.progress import watched
from luodi.commands.rebuild import replayed
from luodi.commands.reread_lines import as_json, told
from luodi.errors import RedactedText
from luodi.ledger.append import add_reading
from luodi.ledger.asof import latest_receipts, recorded, view
from luodi.ledger.checks import latest_readings
from luodi.ledger.store import Store
from luodi.readers import read_text
from luodi.readers.rule import pack
from luodi.readers.rule_reader import NAME, VERSION, whole_day
from luodi.review.reread import Change, changes

_EXAMPLES = """\b
Examples:
  luodi reread --dry-run
  luodi reread
  luodi reread --format jsonl > changes.jsonl
"""


@click.command("reread", short_help="Read every text again, and say what changed.", epilog=_EXAMPLES)
@format_option
@click.option("--dry-run", is_flag=True, help="Say what would change, and record nothing.")
@ledger_option
def command(shape: str, dry_run: bool, ledger: str | None) -> None:
    """Read again every text that another version of the reader, or other rules, read last.

    Says what the new readings gained (+), lost (-) and changed (~), each with its sentence. The older
    readings stay in the ledger; of one text and one reader the latest stands. Every verdict of an officer
    stays in force: one on a claim that is no longer read is also listed by `luodi check`.
    """
    store = to_read(ledger)
    store = replayed(recorded(store)) if dry_run else keep_up(store)
    again = read_again(store)
    whole = view(store)
    found = changes(whole, again)
    if shape == "jsonl":
        receipts = latest_receipts(whole)
        for change in found:
            emit(as_json(whole, receipts[change.said.text_sha256], change))
        click.echo(summary(len(again), found, dry_run), err=True)
        return
    for line in told(whole, found):
        click.echo(line)
    click.echo(summary(len(again), found, dry_run))


def read_again(store: Store) -> dict[int, int]:
    """Record a new reading, one transaction each, of every text that needs one: new -> the one before it."""
    whole = view(store)
    latest, rows = latest_readings(whole), {row.seq: row for row in whole.readings}
    receipts = latest_receipts(whole)
    olds = {key: rows[latest[key, NAME]] for key in receipts if (key, NAME) in latest}
    days = {key: whole_day(receipts[key].published) for key in olds}
    due = [key for key, old in olds.items() if (old.version, old.pack) != (VERSION, pack(days[key]))]
    again: dict[int, int] = {}
    for key in watched(due, len(due)):
        draft = read_text(whole.texts[key], receipts[key].language, receipts[key].published).draft
        try:
            reading, _ = add_reading(store, key, draft)
        except RedactedText:  # since we looked
            continue
        again[reading.seq] = olds[key].seq
    return again


def summary(texts: int, found: Iterable[Change], dry_run: bool) -> str:
    """What was done, in one line."""
    if not texts:
        return "every text was last read by this reader and these rules; nothing was read again"
    kinds = Counter(change.kind for change in found)
    judged = [change for change in found if change.verdict is not None]
    how = ", ".join(f"{kinds[kind]} {kind}" for kind in ("gained", "lost", "changed"))
    kept = f"; {counted(len(judged), 'verdict')} on these kept" if judged else ""
    left = " (nothing was recorded)" if dry_run else ""
    return f"{counted(texts, 'text')} read again: {how}{kept}{left}"
