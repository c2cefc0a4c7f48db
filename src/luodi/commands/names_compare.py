"""`luodi names compare` and `luodi names explain`: are two names one party's, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import click

from luodi.commands.names_book import book_of
from luodi.commands.names_related import beside, sentences_of
from luodi.commands.options import format_option, ledger_option
from luodi.commands.output import console, emit, plain, table, tell
from luodi.errors import InputRefused
from luodi.identity.desk.compare import Comparison, Pair, compare
from luodi.identity.desk.finding import Kind
from luodi.identity.desk.rows import LANGUAGES, PARTY_KINDS
from luodi.ledger.value import fold_name
from luodi.sources.decode import decode
from luodi.sources.refusal import Refusal

_REMEDY = (
    'write {"id": "1", "a": "日本電産", "b": "Nidec", "kind": "enterprise"}; kind and languages may be null'
)
_SAME = {True: "same", False: "different", None: "abstained"}


@click.command("compare", short_help="A file of pairs of names: the same, not the same, or not to be known.")
@click.argument("path", metavar="PAIRS.jsonl", type=click.Path(path_type=Path))
@format_option
@ledger_option
@click.pass_context
def command(ctx: click.Context, path: Path, shape: str, ledger: str | None) -> None:
    """Compare the two names of every line of PAIRS.jsonl.

    A line: {"id", "a", "b", "kind", "a_language", "b_language", "context"}; id (words or a whole number,
    printed as it came), a and b are needed. Imported names count. Nothing is looked up on a network.
    """
    book, refused, rows = book_of(ledger), 0, table(id=4, same=9, score=5, a=8, b=8, because=20)
    for found in _pairs(path):
        if isinstance(found, Refusal):
            refused += 1
            tell(str(found))
            continue
        id, pair = found
        verdict = compare(pair, book)
        if shape == "jsonl":
            emit({"id": id, "same": verdict.same, "score": verdict.score, "because": verdict.because})
        else:
            rows.add_row(
                *map(
                    plain, (str(id), _told(verdict), f"{verdict.score:.2f}", pair.a, pair.b, verdict.because)
                )
            )
    if shape == "table":
        console().print(rows)
    ctx.exit(1 if refused else 0)


@click.command("explain", short_help="Two names: the verdict and its reason.")
@click.argument("a")
@click.argument("b")
@click.option(
    "--kind", type=click.Choice(PARTY_KINDS), help="What both are. Without it, what they look like."
)
@ledger_option
def explain(a: str, b: str, kind: str | None, ledger: str | None) -> None:
    """Say whether A and B are names of one party, and why; and how texts say that they are related."""
    verdict = compare(Pair(a, b, cast("Kind | None", kind)), book_of(ledger))
    click.echo(f"{_told(verdict)} ({verdict.score:.2f}, {verdict.sign}): {verdict.because}")
    kin, _ = beside(ledger, a)
    both = {fold_name(a), fold_name(b)}
    between = [one for one in kin if both <= {fold_name(name) for name in (one.party, *one.of)}]
    for line in sentences_of(between, []):
        click.echo(f"related: {line}")


def _told(verdict: Comparison) -> str:
    return "suggested" if verdict.standing == "suggested" else _SAME[verdict.same]


def _pairs(path: Path) -> Iterator[tuple[str | int, Pair] | Refusal]:
    try:
        text = decode(str(path), path.read_bytes())
    except InputRefused as error:
        yield Refusal.of(error)
        return
    except OSError as error:
        yield Refusal(str(path), f"cannot be read ({error.strerror})", "check the path and who may read it")
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _pair(line) or Refusal(str(path), f"line {number} is no pair of names", _REMEDY)


def _pair(line: str) -> tuple[str | int, Pair] | None:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, dict) or not all(isinstance(given.get(name), str) for name in ("a", "b")):
        return None
    if not isinstance(given.get("id"), str | int) or isinstance(given["id"], bool):
        return None
    if given.get("kind") not in (None, *PARTY_KINDS) or not _languages(given):
        return None
    context = given.get("context")
    if context is not None and not isinstance(context, str):
        return None
    return given["id"], Pair(
        given["a"], given["b"], given.get("kind"), given.get("a_language"), given.get("b_language"), context
    )


def _languages(given: dict[str, Any]) -> bool:
    return all(given.get(name) in (None, *LANGUAGES) for name in ("a_language", "b_language"))
