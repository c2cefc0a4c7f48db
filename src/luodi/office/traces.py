"""What a database keeps of a row after it was changed, and how to be rid of it.

A redaction is not done while the words still lie in freed pages of the file. Copies, backups and the
server's own archives are beyond our reach; `luodi redact` says so.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

_VACUUM = "VACUUM (SKIP_LOCKED) text, source, statement, verdict, tie, kept, kept_text, search"


def wipe_as_it_goes(connection: BaseDatabaseWrapper) -> None:
    """SQLite: overwrite with zeros what this connection frees from now on."""
    if connection.vendor == "sqlite":
        _execute(connection, "PRAGMA secure_delete=ON")


def wipe(connection: BaseDatabaseWrapper) -> None:
    """After the transaction: empty SQLite's write-ahead log, or let PostgreSQL free the old rows.

    Neither waits for other connections: what they still look at is freed when they are done.
    """
    _execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)" if connection.vendor == "sqlite" else _VACUUM)


def _execute(connection: BaseDatabaseWrapper, statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
