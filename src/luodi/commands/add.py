"""`luodi add`: texts into the ledger, with what the rules read in them."""

from __future__ import annotations

from collections import Counter

import click

from luodi.commands.intake import Intake, files_argument
from luodi.commands.ledgers import to_write
from luodi.commands.numbers import counted
from luodi.commands.options import ledger_option
from luodi.commands.output import plain, tell
from luodi.errors import RedactedText
from luodi.ledger import append
from luodi.ledger.editions import changes, editions
from luodi.ledger.rows import Receipt, Source, text_key
from luodi.ledger.store import Store
from luodi.readers import read_text
from luodi.readers.rule import day_of
from luodi.sources.refusal import Refusal

_EXAMPLES = """\b
Examples:
  luodi add release.txt --published 2020-03-05
  luodi add announcements/ more.jsonl
  luodi add examples/story.jsonl --ledger story.db
"""


@click.command("add", short_help="Put texts into the ledger, with what they say.", epilog=_EXAMPLES)
@files_argument
@ledger_option
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    published: str | None,
    encoding: str | None,
    ledger: str | None,
) -> None:
    """Add FILES (.txt, .md, .html, .jsonl, or folders of them) to the ledger, and what they say.

    A text goes in whole or not at all; what is refused is said, one line each, and never stops the
    others. Adding the same again changes nothing. The ledger is made if there is none.
    """
    intake = Intake(files, published, encoding)
    store = to_write(ledger)
    click.echo(summary(add_all(store, intake)))
    ctx.exit(intake.exit_code())


def add_all(store: Store, intake: Intake) -> Counter[str]:
    """Add every text, one transaction each. Counts texts, texts known before, and statements."""
    done: Counter[str] = Counter()
    before = max((source.seq for source in store.sources()), default=0)
    for receipt in intake.texts(bar=True):
        done.update(_add(store, receipt, intake))
    for older, newer in editions(store.sources()):
        if newer.seq > before:
            tell(_edition(store, older, newer))
    return done


def summary(done: Counter[str]) -> str:
    """What was added, in one line."""
    known = f" ({done['known']} known before)" if done["known"] else ""
    return f"{counted(done['texts'], 'text')}{known}, {counted(done['statements'], 'statement')} added"


def _edition(store: Store, older: Source, newer: Source) -> str:
    """One line: an address has other characters than before."""
    found = changes(store.text(older.text_sha256), store.text(newer.text_sha256))
    gone, new = (sum(map(len, spans)) for spans in ([c.old for c in found], [c.new for c in found]))
    much = f"{counted(gone, 'sentence')} gone, {new} new" if found else "the same sentences"
    return f"{newer.id}: a new edition of {plain(newer.url)}: {much}; {plain(older.id)} is kept beside it"


def _day_before(store: Store, receipt: Receipt) -> str | None:
    """The day that a text was read as of when it came before: a receipt without a day takes none away."""
    read = store.readings_of(text_key(receipt.text))
    return day_of(read[-1].pack) if read else None


def _add(store: Store, receipt: Receipt, intake: Intake) -> Counter[str]:
    read = read_text(receipt.text, receipt.language, receipt.published or _day_before(store, receipt))
    draft = read.draft
    try:
        _, reading, problems = append.add(store, receipt, draft)
    except ValueError as error:  # the door found what no store keeps whole
        intake.refuse(Refusal(receipt.id, str(error), "take it out of the text, and add the file again"))
        return Counter()
    except RedactedText as error:
        intake.refuse(Refusal(receipt.id, str(error), "leave it out of what you add"))
        return Counter()
    if reading is None:
        return Counter(texts=1, known=1)
    for problem in problems:
        intake.refuse(Refusal(receipt.id, problem.message, "the rest stands; please report this"))
    for problem in read.problems:
        if problem.code == "language":
            tell(f"{plain(receipt.id)}: {problem.message}")
    return Counter(texts=1, statements=len(draft.statements) - len(problems))
