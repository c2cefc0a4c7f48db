"""From the address of a ledger to a desk that can be asked.

For the web the ledger is Django's "default": accounts, sessions and the record lie in one database, and
what an officer does is written with who did it in one transaction.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from luodi.errors import NewerLedger

if TYPE_CHECKING:
    from luodi.office.store import DjangoStore

OFFICER = "officer"
SETTINGS = "luodi.office.desk.settings"
_APPS = ("contenttypes", "auth", "sessions", "desk")
_LOCAL = ("localhost", "127.0.0.1", "[::1]")


def open_desk(url: str, *, names: Iterable[str] = (), today: date | None = None) -> DjangoStore:
    """The desk over the ledger at this address; ledger and tables are made or updated if need be.

    `names`: hosts it answers as, besides this machine's own. `today`: the day to judge by, if not this one.
    Raises NewerLedger and LedgerError as `open_store` does.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    from luodi.office.database import open_store
    from luodi.office.failures import told_plainly

    ledger = open_store(url)
    store = _as_default(ledger)
    with told_plainly(store.name):
        _make_tables(store.name)
        _settle(store.name, list(names), today)
    return store


def new_password() -> str | None:
    """Give `officer` a password to be used once, and return it; None if there is no such account."""
    from luodi.office.desk.models import Account

    account = Account.objects.filter(username=OFFICER).first()
    return None if account is None else _give_password(account, "new_password")


def first_password() -> str | None:
    """On a first run make the account `officer` and return its password; None if there are accounts."""
    from luodi.office.desk.models import Account

    if Account.objects.exists():
        return None
    return _give_password(Account(username=OFFICER, is_superuser=True), "new_account")


def _give_password(account: object, verb: str) -> str:
    from django.db import transaction

    from luodi.office.desk.models import Account, Audit

    assert isinstance(account, Account)
    password = secrets.token_urlsafe(12)
    account.set_password(password)
    account.new_password = True
    with transaction.atomic():
        account.save()
        Audit.objects.create(who="luodi serve", verb=verb, what=account.username, because="")
    return password


def _as_default(ledger: DjangoStore) -> DjangoStore:
    """The same ledger under the alias that Django's own apps use."""
    from django.db import connections

    from luodi.office.store import DjangoStore

    ledger.close()
    connections["default"].close()
    del connections["default"]
    # One connection a thread, looked at before it is used again: a server may have been away.
    lasting = {"CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True}
    connections.settings["default"] = connections.settings[ledger.alias] | lasting
    return DjangoStore("default", ledger.name)


def _make_tables(name: str) -> None:
    from django.db import connection, transaction
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    applied = {key for key in executor.loader.applied_migrations if key[0] == "desk"}
    if applied - set(executor.loader.disk_migrations):
        raise NewerLedger(f"{name}: a newer version of Luodi served this ledger; install that or a later one")
    wanted = [node for app in _APPS for node in executor.loader.graph.leaf_nodes(app)]
    if not executor.migration_plan(wanted):
        return
    connection.disable_constraint_checking()
    try:
        with transaction.atomic():
            MigrationExecutor(connection).migrate(wanted)
    finally:
        connection.enable_constraint_checking()


def _settle(name: str, names: list[str], today: date | None) -> None:
    """What the settings leave open."""
    from django.conf import settings

    from luodi.office.desk.models import Secret

    made, _ = Secret.objects.get_or_create(id=1, defaults={"key": secrets.token_urlsafe(50)})
    settings.SECRET_KEY = made.key
    settings.ALLOWED_HOSTS = [*_LOCAL, *names]
    settings.CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in names]
    settings.DESK_LEDGER, settings.DESK_TODAY = name, today
