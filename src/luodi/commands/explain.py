"""`luodi explain`: for each number of a text what it became and why, or why not."""

from __future__ import annotations

import click

from luodi.commands.intake import Intake, encoding_option, rules_option
from luodi.commands.options import format_option
from luodi.commands.output import console, emit, plain, table
from luodi.readers import explain_text
from luodi.readers.explain import Explained

_EXAMPLES = """\b
Examples:
  luodi explain release.txt
  luodi explain release.txt --rules ours.toml
  luodi explain examples/story.jsonl --format jsonl
"""


@click.command("explain", short_help="Why each number became a fact, or none.", epilog=_EXAMPLES)
@click.argument("files", nargs=-1, required=True, type=click.Path())
@encoding_option
@rules_option
@format_option
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], encoding: str | None, shape: str) -> None:
    """Show for each number of FILES the fact it became, its cue, rule and what that beat, or why none."""
    intake = Intake(files, encoding=encoding)
    for receipt in intake.texts(bar=False):
        told = explain_text(receipt.text, receipt.language, receipt.published)
        if shape == "jsonl":
            numbers, names = ([_row(one) for one in rows] for rows in (told.numbers, told.names))
            emit({"id": receipt.id, "numbers": numbers, "names": names})
        else:
            _print(receipt.id, told.numbers, told.names)
    ctx.exit(intake.exit_code())


def _row(told: Explained) -> dict[str, object]:
    return {
        "quote": told.quote, "start": told.start, "end": told.end, "fact": told.fact, "rule": told.rule,
        "cue": told.cue, "beaten": [{"rule": rule, "cue": cue} for rule, cue in told.beaten], "why": told.why,
    }  # fmt: skip


def _print(id: str, told: tuple[Explained, ...], named: tuple[Explained, ...]) -> None:
    out = console()
    out.print(plain(id), style="bold", soft_wrap=True)
    made = table(as_the_text_says=16, fact=8, cue=8, rule=12, why=16, beaten=10)
    for one in told:
        beaten = ", ".join(f"{rule} ({cue})" for rule, cue in one.beaten)
        made.add_row(
            plain(one.quote), one.fact or "-", plain(one.cue), one.rule or "", plain(one.why), beaten
        )
    if told:
        out.print(made)
    else:
        out.print("  no number in this text")
    if named:
        names = table(name=16, fact=8, why=40)
        for one in named:
            names.add_row(plain(one.quote), one.fact or "-", plain(one.why))
        out.print(names)
    out.print()
