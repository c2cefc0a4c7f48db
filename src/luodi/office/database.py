"""From the address of a ledger to an open store.

Django wants its databases known beforehand; a ledger is named on the command line, and one process may
open several. So each file gets a connection alias of its own when it is first opened.
"""

from __future__ import annotations

import atexit
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import django
from django.apps import apps
from django.db import OperationalError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from luodi.errors import LedgerError, NewerLedger
from luodi.office.failures import told_plainly

if TYPE_CHECKING:
    from django.db.migrations.executor import MigrationExecutor

    from luodi.office.store import DjangoStore

TIMEOUT = 20  # seconds to wait for another writer
_APP = "office"
_SQLITE = "sqlite:///"

# Closing folds the write-ahead log into the file: a ledger someone copies afterwards is whole.
atexit.register(connections.close_all)


def open_store(url: str) -> DjangoStore:
    """The ledger at `sqlite:///path` (`sqlite:////path` from the root), made or updated if need be.

    Raises NewerLedger if a newer Luodi wrote it, LedgerError if it cannot be used; one line each.
    """
    path = _path(url)
    _refuse_early(path)
    _set_up_django()
    from luodi.office.store import DjangoStore  # its tables need Django set up

    alias = _register(path)
    with told_plainly(str(path)):
        _prepare(connections[alias], path)
    return DjangoStore(alias, str(path))


def exists_ledger(url: str) -> bool:
    """Whether there is a file at this address. Raises LedgerError for an address that is none."""
    return _path(url).is_file()


def _path(url: str) -> Path:
    """The file an address names, as an absolute path; that it can be looked for is made sure of."""
    if url.startswith(("postgres:", "postgresql:")):
        raise LedgerError(
            f"{url}: PostgreSQL comes with a later version; use sqlite:///path/ledger.db for now"
        )
    if not url.startswith(_SQLITE) or url == _SQLITE:
        raise LedgerError(
            f"{url}: not the address of a ledger; write sqlite:///path/ledger.db (PostgreSQL comes later)"
        )
    path = Path(url.removeprefix(_SQLITE)).expanduser().resolve()
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        pass  # not made yet
    except OSError as error:
        raise LedgerError(f"{path}: {error.strerror}; name another place") from error
    return path


def _refuse_early(path: Path) -> None:
    """Refuse what SQLite would refuse only later, or in words that say less."""
    if not path.parent.is_dir():
        raise LedgerError(f"{path}: there is no folder {path.parent}; make it or name another place")
    if path.is_dir():
        raise LedgerError(f"{path}: this is a folder; name a file in it")
    effective = os.access in os.supports_effective_ids
    if path.exists() and not os.access(path, os.W_OK, effective_ids=effective):
        raise LedgerError(f"{path}: the ledger is read-only; give yourself the right to write to it")


def _set_up_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luodi.office.settings")
    if not apps.ready:
        django.setup()


def _register(path: Path) -> str:
    """The connection alias of this file, known to Django from now on."""
    alias = f"ledger:{path}"
    if alias not in connections.settings:
        # Django fills in the rest only for a dictionary that has a "default".
        connections.settings[alias] = connections.configure_settings({"default": _options(path)})["default"]
    return alias


def _options(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "timeout": TIMEOUT,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA synchronous=NORMAL",
        },
    }


def _prepare(connection: BaseDatabaseWrapper, path: Path) -> None:
    """See that the file is a ledger of this version: made if empty, migrated if older, refused if newer."""
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    _refuse_foreign(executor, path)
    _write_ahead(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        _migrate(connection)


def _refuse_foreign(executor: MigrationExecutor, path: Path) -> None:
    applied = {key for key in executor.loader.applied_migrations if key[0] == _APP}
    if applied - set(executor.loader.disk_migrations):
        raise NewerLedger(
            f"{path}: a newer version of Luodi wrote this ledger; install that version or a later one"
        )
    if not applied and executor.connection.introspection.table_names():
        raise LedgerError(f"{path}: this database is not a ledger; name another file")


def _write_ahead(connection: BaseDatabaseWrapper) -> None:
    """Switch the file to WAL, so that readers never wait. SQLite does not wait its turn for this; we do."""
    patience = time.monotonic() + TIMEOUT
    while True:
        try:
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA journal_mode=WAL")
            return
        except OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > patience:
                raise
            time.sleep(0.05)


def _migrate(connection: BaseDatabaseWrapper) -> None:
    """Bring the tables up to date in one transaction: of two who make a ledger, the second finds it made."""
    from django.db.migrations.executor import MigrationExecutor

    connection.disable_constraint_checking()  # Django's schema editor needs it, and inside it has no effect
    try:
        with transaction.atomic(using=connection.alias):
            executor = MigrationExecutor(connection)  # looks again, now that it holds the lock
            executor.migrate(executor.loader.graph.leaf_nodes())
    finally:
        connection.enable_constraint_checking()
