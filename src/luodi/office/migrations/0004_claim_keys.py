"""Claim keys of version 2 (docs/decisions/0008): planned and actual are one claim.

Statements and verdicts get the key their words give today; those of a redacted text have no words left and keep theirs.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from luodi.ledger.claim import claim_key
from luodi.ledger.rows import DraftStatement
from luodi.ledger.value import Redacted, load
from luodi.office.triggers import allow_blanking, forbid_changes, lift

_TABLES = ("statement", "verdict")
_MANY = 500


def renew_keys(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    blanking = import_module("luodi.office.migrations.0003_redaction").BLANKING
    alias = schema_editor.connection.alias
    lift(schema_editor, _TABLES)
    renamed = _renew_statements(apps.get_model("office", "Statement").objects.using(alias))
    verdicts = apps.get_model("office", "Verdict").objects.using(alias)
    for verdict in verdicts.filter(claim__in=list(renamed)):
        verdict.claim = renamed[verdict.claim]
        verdict.save(using=alias, update_fields=["claim"])
    forbid_changes(schema_editor, _TABLES)
    allow_blanking(schema_editor, {table: blanking[table] for table in _TABLES})


def _renew_statements(rows: Any) -> dict[str, str]:
    renamed: dict[str, str] = {}
    changed = []
    for row in rows.iterator(chunk_size=_MANY):
        key = _key(row)
        if key is not None and key != row.claim:
            renamed[row.claim] = key
            row.claim = key
            changed.append(row)
    rows.bulk_update(changed, ["claim"], batch_size=_MANY)
    return renamed


def _key(row: Any) -> str | None:
    value = load(row.value)
    if isinstance(value, Redacted):
        return None
    draft = DraftStatement(
        row.subject, row.property, value, row.modality, row.start, row.end, row.quote, row.anchor, row.home
    )
    return claim_key(row.text_id, draft)


class Migration(migrations.Migration):
    dependencies = [("office", "0003_redaction")]

    operations = [migrations.RunPython(renew_keys, migrations.RunPython.noop)]
