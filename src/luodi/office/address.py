"""From the address of a ledger to the kind of database it lies in.

Nothing here needs Django, and no text made here holds a password.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from luodi.errors import LedgerError

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

SQLITE = "sqlite:///"
POSTGRESQL = ("postgresql://", "postgres://")


class Address(Protocol):
    """Where one ledger lies."""

    @property
    def name(self) -> str:
        """What messages call it: a path, or an address without its password."""

    def settings(self, timeout: float) -> dict[str, Any]:
        """What Django must know to connect. `timeout`: seconds to wait for another writer."""

    def refuse_early(self) -> None:
        """Raise LedgerError for what the database would refuse only later, or in words that say less."""

    def is_made(self) -> bool | None:
        """Whether there is anything at the address; None if only the database can tell."""

    def settle(self, connection: BaseDatabaseWrapper, timeout: float) -> None:
        """See to what must be so before the first row, outside a transaction."""

    def lock(self, connection: BaseDatabaseWrapper) -> None:
        """Inside a transaction: let nobody else make or update this ledger until it ends."""


def parse(url: str) -> Address:
    """The address in `sqlite:///path` or `postgresql://user@host/database`. Raises LedgerError for others."""
    if url.startswith(SQLITE) and url != SQLITE:
        from luodi.office.sqlite import SqliteAddress

        return SqliteAddress.parse(url)
    if url.startswith(POSTGRESQL):
        from luodi.office.postgresql import PostgresAddress  # its driver takes time to load

        return PostgresAddress.parse(url)
    raise LedgerError(
        f"{_scheme(url)}: not the address of a ledger; "
        "write sqlite:///path/ledger.db or postgresql://user@host/database"
    )


def shown(url: str) -> str:
    """Any address as it may be printed, even one that is wrong."""
    try:
        return parse(url).name
    except LedgerError:
        return url if url.startswith(SQLITE) else _scheme(url)


def _scheme(url: str) -> str:
    """Of an address that cannot be read only the scheme: who knows where its password stands."""
    scheme, separator, _ = url.partition("://")
    return f"{scheme}://…" if separator else url
