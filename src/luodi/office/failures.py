"""What a database says when it cannot be used, in words for a person, and without a password."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import DatabaseError, InterfaceError, OperationalError

from luodi.errors import LedgerError

_READ_ONLY = "the ledger is read-only; see that you may write"
_BUSY = "another program has been writing to the ledger for too long; try again later"
_DAMAGED = "the ledger's file is damaged; put back your last copy of it"

# What SQLite says -> what is wrong, and what to do.
_SQLITE = {
    "unable to open database file": "the file cannot be opened or made; see that you may write in its folder",
    "readonly database": f"{_READ_ONLY} to the file and in its folder",
    "database is locked": _BUSY,
    "not a database": "this file is not a ledger; name another file",
    "malformed": _DAMAGED,
    "disk is full": "the disk is full; make room and try again",
    "disk I/O error": "the disk cannot be read or written; look to the disk, then try again",
}

# SQLSTATE (PostgreSQL's documentation, appendix A) -> the same.
_POSTGRESQL = {
    "25006": f"{_READ_ONLY} on this server, and that it is no standby",
    "42501": f"{_READ_ONLY} to its tables, and make tables where there are none",
    "53100": "the server's disk is full; make room there and try again",
    "53300": "the server has too many connections; try again later",
    "55P03": _BUSY,
    "57P01": "the server is shutting down; try again later",
    "57P02": "the server broke off; try again later",
    "57P03": "the server is starting or stopping; try again later",
    "58030": "the server's disk cannot be read or written; look to the disk, then try again",
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
}

# What the server says when it lets nobody in; it comes without a SQLSTATE.
_WRONG_USER = "the server refuses this user or password; see that both are right"
_NO_ENTRY = {
    "password authentication": _WRONG_USER,
    "no password": _WRONG_USER,
    'role "': _WRONG_USER,
    'database "': "the server has no such database for this user; make it with createdb, or name another",
}


@contextmanager
def told_plainly(name: str) -> Iterator[None]:
    """Turn a database's refusal into a LedgerError of one line; a mistake of ours stays what it is."""
    try:
        yield
    except (DatabaseError, InterfaceError) as error:
        plain = _plain(error)
        if plain is None:
            raise
        raise LedgerError(f"{name}: {plain}") from error


def _plain(error: Exception) -> str | None:
    own = _drivers(error)
    if own is None:
        return next((plain for said, plain in _SQLITE.items() if said in str(error)), None)
    if own.sqlstate is not None:
        return _POSTGRESQL.get(own.sqlstate)
    return _unreachable(str(error)) if isinstance(error, OperationalError | InterfaceError) else None


def _drivers(error: BaseException | None) -> Any:
    """PostgreSQL's own error, which Django has wrapped once or twice; None in any other database."""
    while error is not None and not hasattr(error, "sqlstate"):
        error = error.__cause__ or error.__context__
    return error


def _unreachable(said: str) -> str:
    """Why there is no connection, from the last words of libpq's first line."""
    _, fatal, reason = said.partition("FATAL:")
    if fatal:
        return next((plain for word, plain in _NO_ENTRY.items() if word in reason), _refused(reason))
    reason = said.strip().splitlines()[0].rpartition(" failed: ")[2]
    return f"the server cannot be reached ({reason}); see that it runs and that the address is right"


def _refused(reason: str) -> str:
    return f"the server refuses the connection ({' '.join(reason.split())}); ask who keeps it"
