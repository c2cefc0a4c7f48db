"""Ledgers on a server: PostgreSQL."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import psycopg
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg.conninfo import conninfo_to_dict

from luodi.errors import LedgerError

_CONNECT = 10  # seconds to wait for the server itself
_MAKING = 0x6C756F6469  # "luodi": the number of our advisory lock
_WRITE = "write postgresql://user:password@host:5432/database, with %40 for @ and %2F for / in the password"
_PORT = re.compile(r"[0-9]{0,5}(,[0-9]{0,5})*")
_NAME = re.compile(r"[^@/:?]*")


@dataclass(frozen=True, slots=True)
class PostgresAddress:
    """A ledger in a database on a server. `given` is what the address says, in libpq's words."""

    given: dict[str, str] = field(repr=False)

    @classmethod
    def parse(cls, url: str) -> PostgresAddress:
        """A URI as libpq reads it; what it leaves out comes from PGUSER, ~/.pgpass and the like.

        Raises LedgerError for one that cannot be read, or in which part of a password may stand elsewhere.
        """
        try:
            given = {key: str(value) for key, value in conninfo_to_dict(url).items()}
        except psycopg.ProgrammingError:  # whose text may hold the password
            raise LedgerError(f"postgresql://…: this address cannot be read; {_WRITE}") from None
        if _misread(given):
            raise LedgerError(f"postgresql://…: this address can be read in two ways; {_WRITE}")
        if not given.get("dbname") and "service" not in given:
            raise LedgerError(f"postgresql://…: the address names no database; {_WRITE}")
        return cls(given)

    @property
    def name(self) -> str:
        user, port = self.given.get("user"), self.given.get("port")
        before, after = f"{user}@" if user else "", f":{port}" if port else ""
        place = f"{before}{self.given.get('host', '')}{after}"
        return f"postgresql://{place}/{self.given.get('dbname', '')}"

    def settings(self, timeout: float) -> dict[str, Any]:
        options = dict(self.given)
        named = {key: options.pop(name, "") for key, name in _DJANGO.items()}
        waiting = f"-c lock_timeout={round(timeout * 1000)}"
        options["options"] = f"{options.get('options', '')} {waiting}".strip()
        defaults = {"connect_timeout": _CONNECT, "application_name": "luodi"}
        return {"ENGINE": "django.db.backends.postgresql", **named, "OPTIONS": defaults | options}

    def refuse_early(self) -> None:
        """Nothing: only the server knows."""

    def is_made(self) -> bool | None:
        return None

    def settle(self, connection: BaseDatabaseWrapper, timeout: float) -> None:
        """Refuse a database of another encoding: it has no place for some characters, and another order."""
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_encoding")
            (encoding,) = cursor.fetchone()
        if encoding != "UTF8":
            raise LedgerError(
                f"{self.name}: the database is in {encoding}; "
                "make one with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0"
            )

    def lock(self, connection: BaseDatabaseWrapper) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_MAKING])


_DJANGO = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}


def _misread(given: dict[str, str]) -> bool:
    """Whether an unescaped @ or / of a password may have cut the address in the wrong place."""
    host = given.get("host", "")
    return (
        _PORT.fullmatch(given.get("port", "")) is None
        or _NAME.fullmatch(given.get("dbname", "")) is None
        or "@" in host
    )
