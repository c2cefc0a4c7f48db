"""A corpus file: JSON Lines, one text a line. A bad line is refused, and the rest is read."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from luodi.errors import InputRefused
from luodi.ledger.rows import Receipt, text_key
from luodi.sources.decode import LARGEST, characters, check_characters, check_text, refuse_binary, too_large
from luodi.sources.published import WANTED, is_published
from luodi.sources.refusal import Refusal, one_line

FIELDS = ("id", "text", "title", "published", "publisher", "url", "language", "audience")
LANGUAGES = ("en", "ja", "zh-Hans", "zh-Hant", "zh")
_LONGEST = 12 * LARGEST  # a character of one byte may be written in six: \u0061
_MEND = "mend that line, or take it out"


@dataclass
class _Corpus:
    """One file as it is walked through: what is known of it so far."""

    path: Path
    published: str | None
    single: bool
    seen: dict[str, str] = field(default_factory=dict)  # id -> sha256 of the text that has it


def read_corpus(path: Path, published: str | None = None) -> Iterator[Receipt | Refusal]:
    """Every text of the file in order. `published` serves the lines that give none themselves."""
    try:
        _refuse_whole(path)
    except InputRefused as error:
        yield Refusal.of(error)
        return
    corpus = _Corpus(path, published, single=sum(1 for _ in _lines(path)) == 1)
    for nth, (number, offset, raw) in enumerate(_lines(path), start=1):
        try:
            yield _receipt(corpus, nth, number, offset, raw)
        except InputRefused as error:
            yield Refusal.of(error)


def count_corpus(path: Path) -> int:
    """How many lines `read_corpus` will answer for."""
    return sum(1 for _ in _lines(path))


def _refuse_whole(path: Path) -> None:
    """Raises InputRefused where the file is no corpus at all: one line to the person, not one a line."""
    with path.open("rb") as file:
        start = file.read(65_536)
    inside = start.removeprefix(BOM_UTF8).lstrip()
    if not inside:
        raise InputRefused(str(path), "the file is empty", "give one JSON object a line, each with a text")
    if inside.startswith(b"["):
        wrong = "one JSON list, not JSON Lines"
        raise InputRefused(str(path), wrong, "write one object a line, for example with: jq -c '.[]'")
    if not inside.startswith(b"{"):  # a corpus with one spoilt line is read; a picture is not
        refuse_binary(str(path), start)


def _lines(path: Path) -> Iterator[tuple[int, int, bytes]]:
    """(line number, byte offset, bytes) of each line that is not blank, cut at the limit."""
    offset = 0
    with path.open("rb") as file:
        number = 0
        while raw := file.readline(_LONGEST):
            number += 1
            body = raw.removeprefix(BOM_UTF8) if number == 1 else raw
            if body.strip():
                yield number, offset + len(raw) - len(body), body
            offset += len(raw)
            while raw and not raw.endswith(b"\n"):
                raw = file.readline(_LONGEST)
                offset += len(raw)


def _receipt(corpus: _Corpus, nth: int, number: int, offset: int, raw: bytes) -> Receipt:
    file, line = str(corpus.path), f"line {number}"
    if len(raw) >= _LONGEST:
        raise too_large(file, line)
    given = _object(file, line, characters(file, raw, offset, f"{line}: "))
    fields = {name: _string(file, line, given, name) for name in FIELDS if name != "text"}
    text = _text(file, line, given)
    published = _published(file, line, fields["published"], corpus.published)
    language = _language(file, line, fields["language"])
    stem = one_line(corpus.path.stem)
    name = fields["id"] or (stem if corpus.single else f"{stem}#{nth}")
    _refuse_second(corpus, line, name, text)
    return Receipt(
        name, text, publisher=fields["publisher"], published=published, title=fields["title"],
        url=fields["url"], language=language, audience=fields["audience"],
    )  # fmt: skip


def _object(file: str, line: str, words: str) -> dict[str, object]:
    try:
        given = json.loads(words)
    except json.JSONDecodeError as error:
        raise InputRefused(file, f"{line} is not JSON ({error.msg} at column {error.colno})", _MEND) from None
    except (ValueError, RecursionError):
        raise InputRefused(file, f"{line} is not JSON that can be read", _MEND) from None
    if not isinstance(given, dict):
        raise InputRefused(file, f"{line} is no JSON object", 'write it as {"text": "…"}')
    unknown = next((name for name in given if name not in FIELDS), None)
    if unknown is not None:
        raise InputRefused(file, f'{line} has an unknown field "{unknown}"', f"known are {', '.join(FIELDS)}")
    return given


def _string(file: str, line: str, given: dict[str, object], name: str) -> str | None:
    value = given.get(name)
    if value is None:
        return None
    what = f'{line}: "{name}"'
    if not isinstance(value, str):
        raise InputRefused(
            file, f"{what} is {_kind(value)}, not a string", "put it in quotes, or leave it out"
        )
    check_characters(file, what, value)
    if name == "id" and one_line(value) != value:
        raise InputRefused(file, f"{what} is more than one line", "give each text an id of one line")
    return value if value.strip() else None


def _text(file: str, line: str, given: dict[str, object]) -> str:
    text = given.get("text")
    if text is None:
        raise InputRefused(file, f"{line} has no text", 'give it as "text": "…"')
    if not isinstance(text, str):
        raise InputRefused(file, f'{line}: "text" is {_kind(text)}, not a string', "put it in quotes")
    check_text(file, f"{line}: the text", text)
    return text


def _published(file: str, line: str, own: str | None, given: str | None) -> str | None:
    if own is not None and not is_published(own):
        raise InputRefused(file, f'{line}: "published" is no date ("{own}")', f"give {WANTED}, or null")
    return own or given


def _language(file: str, line: str, own: str | None) -> str | None:
    if own is not None and own not in LANGUAGES:
        remedy = f"give one of {', '.join(LANGUAGES)}, or null"
        raise InputRefused(file, f'{line}: "language" is "{own}", which is not read', remedy)
    return own


def _refuse_second(corpus: _Corpus, line: str, name: str, text: str) -> None:
    """Two different texts under one id: the first stands."""
    key = text_key(text)
    if corpus.seen.setdefault(name, key) != key:
        wrong = f'{line}: the id "{name}" belongs to another text of this file'
        raise InputRefused(str(corpus.path), wrong, "give each text an id of its own")


def _kind(value: object) -> str:
    kinds = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return kinds.get(type(value), "something else")
