"""Which ledger a command uses, and how it is opened. Every command says which one, on standard error."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from luodi.commands.output import tell
from luodi.errors import LedgerError

if TYPE_CHECKING:
    from luodi.ledger.store import Store

_SQLITE = "sqlite:///"
_PASSWORD = re.compile(r"(?<=://)([^/@:]*):[^/]*@")


def to_write(given: str | None) -> Store:
    """The ledger to write to; made if there is none."""
    if given is None:
        own_file().parent.mkdir(parents=True, exist_ok=True)
    return _open(address(given))


def to_read(given: str | None) -> Store:
    """The ledger to read from. Raises LedgerError if there is none: a reader makes no empty one."""
    from luodi.office.database import exists_ledger

    url = address(given)
    if url.startswith(_SQLITE) and not exists_ledger(url):
        raise LedgerError(f"{shown(url)}: no ledger yet; `luodi add FILES` makes one, or name another")
    return _open(url)


def address(given: str | None) -> str:
    """The address of a ledger: an address stays, a path becomes one, nothing means the user's own."""
    if given is not None and "://" in given:
        return given
    path = own_file() if given is None else Path(given)
    return _SQLITE + str(path.expanduser().absolute())


def own_file() -> Path:
    """The ledger in the user's data folder."""
    folder = Path(os.environ.get("XDG_DATA_HOME", ""))
    base = folder if folder.is_absolute() else Path.home() / ".local" / "share"
    return base / "luodi" / "ledger.db"


def shown(url: str) -> str:
    """An address as it may be printed: a plain path, or an address without its password."""
    if url.startswith(_SQLITE):
        return str(Path(url.removeprefix(_SQLITE)).expanduser().absolute())
    return _PASSWORD.sub(r"\1:***@", url)


def _open(url: str) -> Store:
    from luodi.office.database import open_store  # Django takes its time; `luodi --help` need not wait

    tell(f"ledger: {shown(url)}")
    try:
        store = open_store(url)
    except LedgerError as error:
        raise type(error)(str(error).replace(url, shown(url))) from error
    click.get_current_context().call_on_close(store.close)
    return store
