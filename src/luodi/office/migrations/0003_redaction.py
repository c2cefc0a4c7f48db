"""*Redact*: the table that says what left the ledger, and triggers that let just this pass.

A later migration that alters one of these tables must call `forbid_changes`, then `allow_blanking`, at its
end (see 0001).
"""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import luodi.office.fields
from luodi.office.triggers import Blanking, allow_blanking, forbid_changes

_TEXT = 'SELECT 1 FROM redaction WHERE redaction.text_sha256 = OLD."{}"'
_VERDICT = (
    "SELECT 1 FROM redaction JOIN statement ON statement.text_sha256 = redaction.text_sha256 "
    'WHERE statement.seq IN (OLD."statement", OLD."instead")'
)

BLANKING = {
    "text": Blanking(("sha256",), {"text": "''"}, _TEXT.format("sha256")),
    "source": Blanking(
        (
            "seq", "key", "text_sha256", "kind", "published", "language", "audience", "file_sha256", "extractor",
            "received_at",
        ),
        {"id": "'redacted'", "publisher": "NULL", "title": "NULL", "url": "NULL"},
        _TEXT.format("text_sha256"),
    ),
    "statement": Blanking(
        (
            "seq", "reading", "text_sha256", "claim", "subject", "property", "modality", "start", "end", "anchor",
            "home", "rule", "converted",
        ),
        {
            "value": """'["redacted"]'""", "sort": "NULL", "quote": "''", "scope": "NULL", "of": "NULL",
            "about": "NULL", "said": "NULL", "speaker": "NULL",
        },
        _TEXT.format("text_sha256"),
    ),
    "verdict": Blanking(
        ("seq", "statement", "claim", "says", "officer", "instead", "recorded_at"),
        {"because": "''"},
        _VERDICT,
    ),
}  # fmt: skip


def open_the_door(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    forbid_changes(schema_editor, ["redaction"])
    allow_blanking(schema_editor, BLANKING)


class Migration(migrations.Migration):
    dependencies = [("office", "0002_source_kind")]

    operations = [
        migrations.CreateModel(
            name="Redaction",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("officer", luodi.office.fields.ExactText()),
                ("because", luodi.office.fields.ExactText()),
                ("recorded_at", luodi.office.fields.ExactText()),
                (
                    "text",
                    models.OneToOneField(
                        db_column="text_sha256",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="office.text",
                    ),
                ),
            ],
            options={
                "db_table": "redaction",
                "ordering": ["seq"],
            },
        ),
        migrations.RunPython(open_the_door),
    ]
