"""The triggers that make a ledger append-only, whoever asks, in the words of each database."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_FUNCTION = """
CREATE OR REPLACE FUNCTION luodi_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a ledger is only appended to: no % of %', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$
"""


def forbid_changes(editor: BaseDatabaseSchemaEditor, tables: Iterable[str]) -> None:
    """Refuse UPDATE, DELETE and (PostgreSQL) TRUNCATE of these tables; doing it again is harmless."""
    if editor.connection.vendor == "postgresql":
        editor.execute(_FUNCTION, None)
    for table in tables:
        statements = _postgresql(table) if editor.connection.vendor == "postgresql" else _sqlite(table)
        for statement in statements:
            editor.execute(statement, None)


def _postgresql(table: str) -> list[str]:
    return [
        f'CREATE OR REPLACE TRIGGER {table}_only_appended BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}" '
        "FOR EACH STATEMENT EXECUTE FUNCTION luodi_refuse_change()"
    ]


def _sqlite(table: str) -> list[str]:
    return [
        f'CREATE TRIGGER IF NOT EXISTS {table}_no_{change.lower()} BEFORE {change} ON "{table}" '
        f"BEGIN SELECT RAISE(ABORT, 'a ledger is only appended to: no {change} of {table}'); END"
        for change in ("UPDATE", "DELETE")
    ]
