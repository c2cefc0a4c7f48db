"""`luodi redact`: blank a text for good."""

from __future__ import annotations

import re

import click

from luodi.commands.ledgers import keep_up, to_read
from luodi.commands.note import user
from luodi.commands.numbers import counted
from luodi.commands.options import ledger_option
from luodi.commands.output import plain, tell
from luodi.errors import RedactedText, UnknownRef
from luodi.ledger.asof import View, view
from luodi.ledger.notes import notes
from luodi.ledger.redact import redact

_EXAMPLES = """\b
Examples:
  luodi redact minutes-2024-05-17 --because "request of a person named in it, 3 June 2024"
  luodi redact 3f2a9c10 --because "uploaded by mistake" --by wang --yes
"""
_FINAL = "This cannot be undone. Backups, copies and earlier exports keep what they have. Blank it?"


@click.command("redact", short_help="Blank a text for good.", epilog=_EXAMPLES)
@click.argument("text")
@click.option("--because", required=True, help="On what ground: a law, a request, a wrong upload.")
@click.option("--by", help="Who does it. Default: your user name.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@ledger_option
def command(text: str, because: str, by: str | None, yes: bool, ledger: str | None) -> None:
    """Blank TEXT, what its receipts call it, and every quote and value read in it, for good.

    TEXT is the id of a text, or the first characters of its sha256. Hashes, offsets, and who did it, when and
    on what ground stay; every table and page is made without it from now on, and the same characters are
    refused when they are added again. The words of notes about it are texts of their own.
    """
    store = keep_up(to_read(ledger))
    whole = view(store)
    key = find_text(whole, text)
    for line in affected(whole, key):
        tell(line)
    if not yes:
        click.confirm(_FINAL, abort=True, err=True)
    done = redact(store, key, officer=by or user(), because=because)
    ground = f"{plain(done.officer)}: {plain(done.because)}"
    click.echo(f"redacted {key[:12]} on {done.recorded_at[:10]} ({ground})")


def find_text(whole: View, ref: str) -> str:
    """The sha256 of the one text meant. Raises UnknownRef if it is none or one of several, RedactedText."""
    by_hash = re.fullmatch("[0-9a-f]{6,64}", ref) is not None
    texts = [(row.text_sha256, row.id) for row in whole.sources]
    found = {key: id for key, id in texts if id == ref or (by_hash and key.startswith(ref))}
    if len(found) == 1:
        return next(iter(found))
    if found:
        listed = "; ".join(f"{key[:12]} {plain(id)}" for key, id in found.items())
        raise UnknownRef(f"{ref}: several texts are called so, name one by its sha256: {listed}")
    if by_hash and any(row.text_sha256.startswith(ref) for row in whole.redactions):
        raise RedactedText(f"{ref}: this text was redacted before")
    raise UnknownRef(f"{ref}: no text has this id, and none a sha256 that starts so")


def affected(whole: View, key: str) -> list[str]:
    """What a redaction of this text blanks, and what else may hold its words; one line each."""
    receipts = [row for row in whole.sources if row.text_sha256 == key]
    rows = {row.seq: row.claim for row in whole.statements if row.text_sha256 == key}
    judged = sum(row.statement in rows or row.instead in rows for row in whole.verdicts)
    counts = (counted(len(receipts), "receipt"), counted(len(rows), "statement"), counted(judged, "verdict"))
    lines = [f"{plain(receipts[-1].id)} ({key[:12]}): {', '.join(counts)}"]
    about = [note for note in notes(whole) if set(note.claims) & set(rows.values()) and note.seq not in rows]
    texts = {row.seq: row.text_sha256 for row in whole.statements}
    ids = {row.text_sha256: row.id for row in whole.sources}
    lines += [f"{ids[texts[note.seq]]} speaks of it: redact it too if it repeats its words" for note in about]
    urls = {row.url for row in receipts if row.url is not None}
    editions = {s.text_sha256: s.id for s in whole.sources if s.url in urls and s.text_sha256 != key}
    lines += [f"{plain(id)} ({sha[:12]}) came from the same address" for sha, id in editions.items()]
    return lines
