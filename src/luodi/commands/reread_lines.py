"""What a new reading changed, in lines for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from luodi.commands.numbers import figure
from luodi.commands.output import plain
from luodi.language.fold import fold
from luodi.language.sentences import sentences
from luodi.ledger.asof import View, latest_receipts
from luodi.ledger.rows import Source, Statement
from luodi.ledger.value import Claims, Code, Date, Party, Quantity, Redacted, Text, Value, dump
from luodi.review.reread import Change

_SIGNS = {"gained": "+", "lost": "-", "changed": "~"}


def told(whole: View, found: Iterable[Change]) -> Iterable[str]:
    """For people: the texts, under each its changes with their sentences."""
    receipts = latest_receipts(whole)
    for key, group in groupby(found, key=lambda change: change.said.text_sha256):
        yield plain(receipts[key].id)
        for change in group:
            yield f"  {_SIGNS[change.kind]} {_what(change)}"
            yield f'      "{plain(_sentence(whole, change.said))}"'


def as_json(whole: View, receipt: Source, change: Change) -> dict[str, Any]:
    """One line for programs; values as an export has them."""
    verdict = change.verdict
    return {
        "change": change.kind, "source": receipt.id, "text_sha256": change.said.text_sha256,
        "property": change.said.draft.property, "before": _side(change.before), "after": _side(change.after),
        "sentence": _sentence(whole, change.said),
        "verdict": None if verdict is None else {"says": verdict.says, "officer": verdict.officer},
    }  # fmt: skip


def _side(row: Statement | None) -> dict[str, Any] | None:
    if row is None:
        return None
    draft = row.draft
    return {
        "claim": row.claim, "subject": draft.subject, "value": json.loads(dump(draft.value)),
        "modality": draft.modality, "scope": list(draft.scope) if draft.scope else None, "about": draft.about,
        "said": draft.said, "speaker": draft.speaker, "quote": draft.quote, "start": draft.start,
        "end": draft.end, "rule": draft.rule,
    }  # fmt: skip


def _what(change: Change) -> str:
    sides = [words for row in (change.before, change.after) if row is not None and (words := _words(row))]
    judged = f" [{change.verdict.says} by {plain(change.verdict.officer)}, kept]" if change.verdict else ""
    return f"{change.said.draft.property.replace('_', ' ')}: {' → '.join(sides)}{judged}"


def _words(row: Statement) -> str:
    """The value, and what the reader made of it."""
    draft = row.draft
    parts = (draft.subject, draft.modality, *(draft.scope or ()), draft.about, draft.said, draft.speaker)
    return f"{in_words(draft.value)} ({', '.join(plain(part) for part in parts if part)})"


def in_words(value: Value) -> str:
    """A value of any kind, for people."""
    match value:
        case Quantity(low, high, unit, bound):
            return figure(low, high, unit, bound)
        case Date(raw):
            return plain(raw)
        case Party(words) | Text(words) | Code(words):
            return plain(words)
        case Claims(keys):
            return " ".join(keys)
        case Redacted():
            return "redacted"


def _sentence(whole: View, row: Statement) -> str:
    """The sentence, or run of sentences, that the quote stands in."""
    text, draft = whole.texts[row.text_sha256], row.draft
    held = [s for s in sentences(fold(text)) if s.start < draft.end and draft.start < s.end]
    return text[min(held[0].start, draft.start) : max(held[-1].end, draft.end)] if held else draft.quote
