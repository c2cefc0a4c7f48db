"""Which ledger a command uses, and how it is opened. Every command says which one, on standard error."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from luodi.commands.output import tell
from luodi.errors import LedgerError

if TYPE_CHECKING:
    from luodi.ledger.store import Store

_SQLITE = "sqlite:///"


def to_write(given: str | None) -> Store:
    """The ledger to write to; made if there is none. When the command ends, what is kept catches up."""
    if given is None:
        _make_folder(own_file().parent)
    return keep_up(_open(address(given)))


def keep_up(store: Store) -> Store:
    """The same store, of which what is kept catches up when the command ends."""
    click.get_current_context().call_on_close(lambda: _catch_up(store))
    return store


def _catch_up(store: Store) -> None:
    """What was recorded stands whether this goes well or not: `luodi check` says if it did not.

    A ledger the command could not write to has been told of already.
    """
    from luodi.registers.kept import catch_up

    if isinstance(sys.exc_info()[1], LedgerError):
        return
    try:
        catch_up(store, date.today())
    except LedgerError as error:
        tell(f"the list of projects is behind ({error}); `luodi rebuild` mends it")


def to_read(given: str | None) -> Store:
    """The ledger to read from. Raises LedgerError if there is none: a reader makes no empty one."""
    from luodi.office.address import shown
    from luodi.office.database import exists_ledger

    url = address(given)
    if not exists_ledger(url):
        raise LedgerError(f"{shown(url)}: no ledger yet; `luodi add FILES` makes one, or name another")
    return _open(url)


def to_serve(given: str | None) -> str:
    """The address of the ledger to serve; it may be one that is not made yet."""
    from luodi.office.address import shown

    if given is None:
        _make_folder(own_file().parent)
    url = address(given)
    tell(f"ledger: {shown(url)}")
    return url


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


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        wrong = f"the folder cannot be made ({error.strerror})"
        raise LedgerError(f"{folder}: {wrong}; name another ledger with --ledger") from error


def _open(url: str) -> Store:
    from luodi.office.address import shown
    from luodi.office.database import open_store  # Django takes its time; `luodi --help` need not wait

    tell(f"ledger: {shown(url)}")
    store = open_store(url)
    click.get_current_context().call_on_close(store.close)
    return store
