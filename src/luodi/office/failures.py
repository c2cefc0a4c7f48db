"""What a database says when it cannot be used, in words for a person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError

from luodi.errors import LedgerError

# What SQLite says -> what is wrong, and what to do.
_PLAIN = {
    "unable to open database file": "the file cannot be opened or made; see that you may write in its folder",
    "readonly database": "the ledger is read-only; see that you may write to the file and in its folder",
    "database is locked": "another program has been writing to the ledger for too long; try again later",
    "not a database": "this file is not a ledger; name another file",
    "malformed": "the ledger's file is damaged; put back your last copy of it",
    "disk is full": "the disk is full; make room and try again",
    "disk I/O error": "the disk cannot be read or written; look to the disk, then try again",
}


@contextmanager
def told_plainly(name: str) -> Iterator[None]:
    """Turn a database's refusal into a LedgerError of one line; a mistake of ours stays what it is."""
    try:
        yield
    except DatabaseError as error:
        for said, plain in _PLAIN.items():
            if said in str(error):
                raise LedgerError(f"{name}: {plain}") from error
        raise
