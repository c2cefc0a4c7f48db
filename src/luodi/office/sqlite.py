"""Ledgers in a file: SQLite, with a write-ahead log."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper

from luodi.errors import LedgerError
from luodi.office.address import SQLITE


@dataclass(frozen=True, slots=True)
class SqliteAddress:
    """A ledger in the file at `path`, which is absolute."""

    path: Path

    @classmethod
    def parse(cls, url: str) -> SqliteAddress:
        """`sqlite:///path` (`sqlite:////path` from the root). Raises LedgerError where one may not look."""
        path = Path(url.removeprefix(SQLITE)).expanduser().resolve()
        try:
            path.stat()
        except (FileNotFoundError, NotADirectoryError):
            pass  # not made yet
        except OSError as error:
            raise LedgerError(f"{path}: {error.strerror}; name another place") from error
        return cls(path)

    @property
    def name(self) -> str:
        return str(self.path)

    def settings(self, timeout: float) -> dict[str, Any]:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(self.path),
            "OPTIONS": {
                "timeout": timeout,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA synchronous=NORMAL",
            },
        }

    def refuse_early(self) -> None:
        path = self.path
        if not path.parent.is_dir():
            raise LedgerError(f"{path}: there is no folder {path.parent}; make it or name another place")
        if path.is_dir():
            raise LedgerError(f"{path}: this is a folder; name a file in it")
        effective = os.access in os.supports_effective_ids
        if path.exists() and not os.access(path, os.W_OK, effective_ids=effective):
            raise LedgerError(f"{path}: the ledger is read-only; give yourself the right to write to it")

    def is_made(self) -> bool | None:
        return self.path.is_file()

    def settle(self, connection: BaseDatabaseWrapper, timeout: float) -> None:
        """Switch to WAL, so that readers never wait. SQLite does not wait its turn for this; we do."""
        patience = time.monotonic() + timeout
        while True:
            try:
                with connection.cursor() as cursor:
                    cursor.execute("PRAGMA journal_mode=WAL")
                return
            except OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > patience:
                    raise
                time.sleep(0.05)

    def lock(self, connection: BaseDatabaseWrapper) -> None:
        """Nothing to do: every transaction of ours is IMMEDIATE."""
