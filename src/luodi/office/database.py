"""From the address of a ledger to an open store.

Django wants its databases known beforehand; a ledger is named on the command line, and one process may
open several. So each gets a connection alias of its own when it is first opened.
"""

from __future__ import annotations

import atexit
import os
from functools import cache
from typing import TYPE_CHECKING

import django
from django.apps import apps
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from luodi.errors import LedgerError, NewerLedger
from luodi.office.address import Address, parse
from luodi.office.failures import told_plainly

if TYPE_CHECKING:
    from django.db.migrations.executor import MigrationExecutor

    from luodi.office.store import DjangoStore

TIMEOUT = 20.0  # seconds to wait for another writer
_APP = "office"


def open_store(url: str) -> DjangoStore:
    """The ledger at `sqlite:///path` or `postgresql://user@host/database`, made or updated if need be.

    Raises NewerLedger if a newer Luodi wrote it, LedgerError if it cannot be used; one line each, and never
    with a password in it.
    """
    address = parse(url)
    address.refuse_early()
    connection = _connection(address)
    from luodi.office.store import DjangoStore  # its tables need Django set up

    with told_plainly(address.name):
        _prepare(connection, address)
    return DjangoStore(connection.alias, address.name)


def exists_ledger(url: str) -> bool:
    """Whether there is a ledger at this address. Raises LedgerError for one that cannot be looked at."""
    address = parse(url)
    made = address.is_made()
    if made is not None:
        return made
    with told_plainly(address.name):
        return bool(_connection(address).introspection.table_names())


def _connection(address: Address) -> BaseDatabaseWrapper:
    """The connection of this ledger, known to Django from now on. Its alias never holds a password."""
    _set_up_django()
    alias = f"ledger:{address.name}"
    # Django fills in the rest only for a dictionary that has a "default".
    settings = connections.configure_settings({"default": address.settings(TIMEOUT)})["default"]
    if connections.settings.get(alias, settings) != settings:  # another password, or another patience
        connections[alias].close()
        del connections[alias]
    connections.settings[alias] = settings
    return connections[alias]


@cache
def _set_up_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luodi.office.settings")
    if not apps.ready:
        django.setup()
    # Closing folds SQLite's write-ahead log into the file: a ledger someone copies afterwards is whole.
    atexit.register(connections.close_all)


def _prepare(connection: BaseDatabaseWrapper, address: Address) -> None:
    """See that this is a ledger of this version: made if empty, migrated if older, refused if newer."""
    from django.db.migrations.executor import MigrationExecutor

    tables = connection.introspection.table_names()  # before what was applied: someone may be making it now
    executor = MigrationExecutor(connection)
    _refuse_foreign(executor, tables, address.name)
    address.settle(connection, TIMEOUT)
    if executor.migration_plan(executor.loader.graph.leaf_nodes(_APP)):
        _migrate(connection, address)


def _refuse_foreign(executor: MigrationExecutor, tables: list[str], name: str) -> None:
    applied = {key for key in executor.loader.applied_migrations if key[0] == _APP}
    if applied - set(executor.loader.disk_migrations):
        raise NewerLedger(
            f"{name}: a newer version of Luodi wrote this ledger; install that version or a later one"
        )
    if not applied and tables:
        raise LedgerError(f"{name}: this database is not a ledger; name another")


def _migrate(connection: BaseDatabaseWrapper, address: Address) -> None:
    """Bring the tables up to date in one transaction: of two who make a ledger, the second finds it made.

    The ledger's own tables only: what the desk needs beside them `luodi serve` makes (`office.desk.opening`).
    """
    from django.db.migrations.executor import MigrationExecutor

    connection.disable_constraint_checking()  # SQLite's schema editor needs it, and inside it has no effect
    try:
        with transaction.atomic(using=connection.alias):
            address.lock(connection)
            executor = MigrationExecutor(connection)  # looks again, now that it holds the lock
            executor.migrate(executor.loader.graph.leaf_nodes(_APP))
    finally:
        connection.enable_constraint_checking()
