"""The two databases' ways to keep tokens and to look them up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from django.db.backends.base.base import BaseDatabaseWrapper

from luodi.office.search.cuts import Phrase

MADE = {
    "sqlite": (
        "CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')",
    ),
    "postgresql": (
        "CREATE TABLE search (seq bigint NOT NULL, words tsvector NOT NULL)",
        "CREATE INDEX search_words ON search USING gin (words)",
        "CREATE INDEX search_seq ON search (seq)",
    ),
}
"""How each database makes the table; a migration runs it."""
_PART, _OVER = 10_000, 100  # tokens of a vector, which counts to 16,383; and how many the next one repeats


class Engine(Protocol):
    """One database's index."""

    def put(self, seq: int, tokens: Sequence[str]) -> None: ...

    def holding(self, phrase: Phrase) -> set[int]:
        """The receipts in which the phrase stands."""
        ...

    def clear(self) -> None: ...


def engine(connection: BaseDatabaseWrapper) -> Engine:
    """The index behind a connection."""
    return _Postgresql(connection) if connection.vendor == "postgresql" else _Sqlite(connection)


class _Sqlite:
    """An FTS5 table without the text: what it cuts the tokens by has nothing left to do."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self._connection = connection

    def put(self, seq: int, tokens: Sequence[str]) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute("INSERT INTO search (rowid, words) VALUES (%s, %s)", [seq, " ".join(tokens)])

    def holding(self, phrase: Phrase) -> set[int]:
        asked = '"' + " ".join(phrase.tokens) + '"' + (" *" if phrase.open else "")
        with self._connection.cursor() as cursor:
            cursor.execute("SELECT rowid FROM search WHERE search MATCH %s", [asked])
            return {int(row[0]) for row in cursor.fetchall()}

    def clear(self) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute("INSERT INTO search (search) VALUES ('delete-all')")


class _Postgresql:
    """Vectors made of our tokens and their places; the server's own dictionaries have no say."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self._connection = connection

    def put(self, seq: int, tokens: Sequence[str]) -> None:
        vectors = [(seq, _vector(part)) for part in _parts(tokens)]
        with self._connection.cursor() as cursor:
            cursor.executemany("INSERT INTO search (seq, words) VALUES (%s, %s::tsvector)", vectors)

    def holding(self, phrase: Phrase) -> set[int]:
        asked = " <-> ".join(f"'{token}'" for token in phrase.tokens) + (":*" if phrase.open else "")
        with self._connection.cursor() as cursor:
            cursor.execute("SELECT DISTINCT seq FROM search WHERE words @@ %s::tsquery", [asked])
            return {int(row[0]) for row in cursor.fetchall()}

    def clear(self) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute("DELETE FROM search")


def _parts(tokens: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, max(len(tokens), 1), _PART):
        yield tokens[start : start + _PART + _OVER]


def _vector(tokens: Sequence[str]) -> str:
    """Each token with its place."""
    return " ".join(f"'{token}':{place}" for place, token in enumerate(tokens, start=1))
