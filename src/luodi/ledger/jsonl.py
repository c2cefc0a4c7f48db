"""A row of a ledger as one line of JSON, and back to an equal row.

The line names its kind first ("row"), then every field of the row under the name it has in `ledger.rows`;
a statement's draft stands flat beside its numbers, its value in the words of `ledger.value.dump`. A text that
was redacted has null in place of its characters.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from luodi.ledger.rows import DraftStatement, Reading, Redaction, Source, Statement, Verdict
from luodi.ledger.value import dump, load


@dataclass(frozen=True, slots=True)
class StoredText:
    """A text under its sha256; None for one that was redacted."""

    sha256: str
    text: str | None


Numbered = Source | Reading | Statement | Verdict | Redaction
Row = StoredText | Numbered
_PLAIN: Mapping[str, type[Any]] = {
    "text": StoredText, "source": Source, "reading": Reading, "verdict": Verdict, "redaction": Redaction,
}  # fmt: skip
_KINDS = {made: kind for kind, made in _PLAIN.items()}
_HINTS = {made: get_type_hints(made) for made in (*_KINDS, DraftStatement, Statement)}
_NUMBERS = ("seq", "reading", "text_sha256", "claim")  # of a statement, beside its draft
_LARGEST = 2**63
_LARGEST_PLACE = 2**31  # a text has at most 20 MB


def dump_row(row: Row) -> bytes:
    """The row as a line, with its line end."""
    if isinstance(row, Statement):
        numbers = {name: getattr(row, name) for name in _NUMBERS}
        draft = {field.name: getattr(row.draft, field.name) for field in fields(DraftStatement)}
        return line({"row": "statement", **numbers, **draft, "value": json.loads(dump(row.draft.value))})
    return line({"row": _KINDS[type(row)], **{field.name: getattr(row, field.name) for field in fields(row)}})


def line(data: Mapping[str, Any]) -> bytes:
    """One line of JSON in UTF-8, the same for the same data everywhere."""
    return (json.dumps(data, ensure_ascii=False) + "\n").encode()


def load_row(written: bytes) -> Row:
    """The row of a line. Raises ValueError, in words for a person, for anything `dump_row` does not write."""
    data = load_line(written)
    kind = data.pop("row", None)
    if kind == "statement":
        return _statement(data)
    if not isinstance(kind, str) or kind not in _PLAIN:
        raise ValueError("there is no such kind of row")
    return _made(_PLAIN[kind], data)  # type: ignore[no-any-return]


def load_line(written: bytes) -> dict[str, Any]:
    """The object of a line. Raises ValueError."""
    try:
        data = json.loads(written.decode())
    except (ValueError, RecursionError):
        raise ValueError("it is not JSON in UTF-8") from None
    if not isinstance(data, dict):
        raise ValueError("it is no object")
    return data


def _statement(data: dict[str, Any]) -> Statement:
    numbers = {name: data.pop(name, None) for name in _NUMBERS}
    value = load(json.dumps(data.pop("value", None)))
    scope = data.get("scope")
    data["scope"] = tuple(scope) if isinstance(scope, list) else scope
    draft = _made(DraftStatement, data, value=value)
    if not 0 <= max(draft.start, draft.end, draft.anchor, draft.home or 0) < _LARGEST_PLACE:
        raise ValueError("a place in it lies outside every text")
    return _made(Statement, numbers, draft=draft)  # type: ignore[no-any-return]


def _made(row: type[Any], data: Mapping[str, Any], **ready: Any) -> Any:
    """The row of these fields: all of them and no others, each of its type; `ready` ones are made already."""
    wanted = {name: hint for name, hint in _HINTS[row].items() if name not in ready}
    wrong = data.keys() ^ wanted.keys()
    wrong = wrong or {name for name, hint in wanted.items() if not _fits(data[name], hint)}
    if wrong:
        raise ValueError(f"{', '.join(sorted(wrong))}: missing, unknown or of the wrong kind")
    return row(**data, **ready)


def _fits(value: Any, hint: Any) -> bool:
    """Whether a value of JSON is of the type a field has; words must be such as every store can keep."""
    if get_origin(hint) is Literal:
        return value in get_args(hint)
    if isinstance(hint, UnionType):
        return any(_fits(value, part) for part in get_args(hint))
    if get_origin(hint) is tuple:
        return isinstance(value, tuple) and all(_fits(part, str) for part in value)
    if hint is str:
        return isinstance(value, str) and _can_be_kept(value)
    if hint is int:
        return type(value) is int and 0 <= value < _LARGEST  # JSON's true is no number
    return type(value) is hint


def _can_be_kept(words: str) -> bool:
    return "\x00" not in words and not any("\ud800" <= character <= "\udfff" for character in words)
