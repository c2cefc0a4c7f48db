"""A corpus file: JSON Lines, one text a line. A bad line is refused, and the rest is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from luodi.errors import InputRefused
from luodi.ledger.rows import Receipt, text_key
from luodi.sources.corpus_lines import LONGEST, lines, opened
from luodi.sources.decode import characters, check_characters, check_text, too_large
from luodi.sources.published import WANTED, is_published
from luodi.sources.refusal import Refusal, one_line

FIELDS = ("id", "text", "title", "published", "publisher", "url", "language", "audience")
LANGUAGES = ("en", "ja", "zh-Hans", "zh-Hant", "zh")
_MEND = "mend that line, or take it out"


@dataclass
class _Corpus:
    """One file as it is walked through: what is known of it so far."""

    path: Path
    published: str | None
    encoding: str
    single: bool
    seen: dict[str, str] = field(default_factory=dict)  # id -> sha256 of the text that has it


def read_corpus(
    path: Path, published: str | None = None, encoding: str | None = None
) -> Iterator[Receipt | Refusal]:
    """Every text of the file in order. `published` serves the lines that give none themselves."""
    try:
        file = opened(path, encoding)
    except InputRefused as error:
        yield Refusal.of(error)
        return
    corpus = _Corpus(path, published, file.encoding, single=sum(1 for _ in lines(file)) == 1)
    for nth, (number, offset, raw) in enumerate(lines(file), start=1):
        try:
            yield _receipt(corpus, nth, number, offset, raw)
        except InputRefused as error:
            yield Refusal.of(error)


def count_corpus(path: Path, encoding: str | None = None) -> int:
    """How many answers `read_corpus` will give."""
    try:
        return sum(1 for _ in lines(opened(path, encoding)))
    except InputRefused:
        return 1


def _receipt(corpus: _Corpus, nth: int, number: int, offset: int, raw: bytes) -> Receipt:
    file, line = str(corpus.path), f"line {number}"
    if len(raw) >= LONGEST:
        raise too_large(file, line)
    given = _object(file, line, characters(file, raw, offset, f"{line}: ", corpus.encoding))
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
