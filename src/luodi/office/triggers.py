"""The triggers that make a ledger append-only, whoever asks, in the words of each database.

One change passes: a row of a text that has a `redaction` may be blanked, and nothing else of it changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_REFUSE = """
CREATE OR REPLACE FUNCTION luodi_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a ledger is only appended to: no % of %', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$
"""
_REFUSE_UNLESS = """
CREATE OR REPLACE FUNCTION luodi_only_blank_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {allowed} THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a ledger is only appended to: no % of %', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$
"""


_ON_SERVER = ("only_appended", "only_blanked")


@dataclass(frozen=True)
class Blanking:
    """How the rows of a table may be blanked. `kept` columns stay as they are, `blank` ones become an SQL
    literal; `ours`: a condition on OLD that holds for rows of a redacted text.
    """

    kept: tuple[str, ...]
    blank: Mapping[str, str]
    ours: str

    def allowed(self, same: str) -> str:
        """The condition on OLD and NEW; `same` is the database's word for equal or both NULL."""
        stay = [f'NEW."{column}" {same} OLD."{column}"' for column in self.kept]
        go = [f'NEW."{column}" {same} {value}' for column, value in self.blank.items()]
        return " AND ".join([*stay, *go, f"EXISTS ({self.ours})"])


def forbid_changes(editor: BaseDatabaseSchemaEditor, tables: Iterable[str]) -> None:
    """Refuse UPDATE, DELETE and (PostgreSQL) TRUNCATE of these tables; doing it again is harmless."""
    _execute(editor, [_REFUSE] if _on_server(editor) else [])
    for table in tables:
        _execute(editor, _postgresql(table, "UPDATE OR DELETE") if _on_server(editor) else _sqlite(table))


def allow_blanking(editor: BaseDatabaseSchemaEditor, tables: Mapping[str, Blanking]) -> None:
    """After `forbid_changes`: let those updates pass that blank rows of a redacted text."""
    for table, blanking in tables.items():
        if _on_server(editor):
            _execute(editor, _postgresql(table, "DELETE"))
            _execute(editor, _postgresql_blanking(table, blanking))
        else:
            _execute(editor, _sqlite_blanking(table, blanking))


def lift(editor: BaseDatabaseSchemaEditor, tables: Iterable[str]) -> None:
    """Let updates pass, for a migration that closes with `forbid_changes` and `allow_blanking` again."""
    for table in tables:
        if _on_server(editor):
            dropped = [f'DROP TRIGGER IF EXISTS {table}_{name} ON "{table}"' for name in _ON_SERVER]
        else:
            dropped = [f"DROP TRIGGER IF EXISTS {table}_no_update"]
        _execute(editor, dropped)


def _on_server(editor: BaseDatabaseSchemaEditor) -> bool:
    return bool(editor.connection.vendor == "postgresql")


def _execute(editor: BaseDatabaseSchemaEditor, statements: Iterable[str]) -> None:
    for statement in statements:
        editor.execute(statement, None)


def _postgresql(table: str, changes: str) -> list[str]:
    return [
        f'CREATE OR REPLACE TRIGGER {table}_only_appended BEFORE {changes} OR TRUNCATE ON "{table}" '
        "FOR EACH STATEMENT EXECUTE FUNCTION luodi_refuse_change()"
    ]


def _postgresql_blanking(table: str, blanking: Blanking) -> list[str]:
    allowed = blanking.allowed("IS NOT DISTINCT FROM")
    return [
        _REFUSE_UNLESS.format(table=table, allowed=allowed),
        f'CREATE OR REPLACE TRIGGER {table}_only_blanked BEFORE UPDATE ON "{table}" '
        f"FOR EACH ROW EXECUTE FUNCTION luodi_only_blank_{table}()",
    ]


def _sqlite(table: str) -> list[str]:
    return [_sqlite_trigger(table, change, "") for change in ("UPDATE", "DELETE")]


def _sqlite_blanking(table: str, blanking: Blanking) -> list[str]:
    unless = f"WHEN ({blanking.allowed('IS')}) IS NOT TRUE "
    return [f"DROP TRIGGER IF EXISTS {table}_no_update", _sqlite_trigger(table, "UPDATE", unless)]


def _sqlite_trigger(table: str, change: str, when: str) -> str:
    return (
        f'CREATE TRIGGER IF NOT EXISTS {table}_no_{change.lower()} BEFORE {change} ON "{table}" {when}'
        f"BEGIN SELECT RAISE(ABORT, 'a ledger is only appended to: no {change} of {table}'); END"
    )
