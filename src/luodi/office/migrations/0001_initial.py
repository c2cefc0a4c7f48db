"""The tables of a ledger, and the triggers that make it append-only.

Django alters a table on SQLite by making it anew, which drops its triggers: a later migration that alters
one of `APPEND_ONLY` must end with `forbid_changes` too.
"""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.db.utils import NotSupportedError

APPEND_ONLY = ("text", "source", "reading", "statement", "verdict")


def forbid_changes(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Refuse UPDATE and DELETE in the database itself, whoever asks."""
    if schema_editor.connection.vendor != "sqlite":
        raise NotSupportedError("the triggers of a ledger are written for SQLite")
    for table in APPEND_ONLY:
        for change in ("UPDATE", "DELETE"):
            schema_editor.execute(
                f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'a ledger is only appended to: no {change} of {table}'); END",
                None,
            )


def start_sequence(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    sequence = apps.get_model("office", "Sequence")
    sequence._default_manager.using(schema_editor.connection.alias).create(id=1, last=0)


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Reading",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=8)),
                ("reader", models.TextField()),
                ("version", models.TextField()),
                ("pack", models.TextField()),
                ("recorded_at", models.CharField(max_length=32)),
            ],
            options={
                "db_table": "reading",
                "ordering": ["seq"],
            },
        ),
        migrations.CreateModel(
            name="Sequence",
            fields=[
                ("id", models.SmallIntegerField(primary_key=True, serialize=False)),
                ("last", models.BigIntegerField()),
            ],
            options={
                "db_table": "sequence",
            },
        ),
        migrations.CreateModel(
            name="Text",
            fields=[
                ("sha256", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("text", models.TextField()),
            ],
            options={
                "db_table": "text",
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("claim", models.CharField(db_index=True, max_length=32)),
                ("subject", models.TextField()),
                ("property", models.TextField()),
                ("value", models.TextField()),
                ("sort", models.FloatField(null=True)),
                ("modality", models.CharField(max_length=16)),
                ("start", models.IntegerField()),
                ("end", models.IntegerField()),
                ("quote", models.TextField()),
                ("anchor", models.IntegerField()),
                ("home", models.IntegerField(null=True)),
                ("scope", models.JSONField(null=True)),
                ("of", models.TextField(null=True)),
                ("about", models.TextField(null=True)),
                ("said", models.TextField(null=True)),
                ("speaker", models.TextField(null=True)),
                ("rule", models.TextField(null=True)),
                ("converted", models.BooleanField()),
                (
                    "reading",
                    models.ForeignKey(
                        db_column="reading",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="office.reading",
                    ),
                ),
                (
                    "text",
                    models.ForeignKey(
                        db_column="text_sha256",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="office.text",
                    ),
                ),
            ],
            options={
                "db_table": "statement",
                "ordering": ["seq"],
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("key", models.CharField(max_length=64, unique=True)),
                ("ref", models.TextField(db_column="id")),
                ("kind", models.CharField(max_length=8)),
                ("publisher", models.TextField(null=True)),
                ("published", models.CharField(max_length=10, null=True)),
                ("title", models.TextField(null=True)),
                ("url", models.TextField(null=True)),
                ("language", models.CharField(max_length=16, null=True)),
                ("audience", models.TextField(null=True)),
                ("file_sha256", models.CharField(max_length=64, null=True)),
                ("extractor", models.TextField(null=True)),
                ("received_at", models.CharField(max_length=32)),
                (
                    "text",
                    models.ForeignKey(
                        db_column="text_sha256",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="office.text",
                    ),
                ),
            ],
            options={
                "db_table": "source",
                "ordering": ["seq"],
            },
        ),
        migrations.AddField(
            model_name="reading",
            name="text",
            field=models.ForeignKey(
                db_column="text_sha256",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="office.text",
            ),
        ),
        migrations.CreateModel(
            name="Verdict",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("claim", models.CharField(db_index=True, max_length=32)),
                ("says", models.CharField(max_length=8)),
                ("officer", models.TextField()),
                ("because", models.TextField()),
                ("recorded_at", models.CharField(max_length=32)),
                (
                    "instead",
                    models.ForeignKey(
                        db_column="instead",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="office.statement",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        db_column="statement",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="office.statement",
                    ),
                ),
            ],
            options={
                "db_table": "verdict",
                "ordering": ["seq"],
            },
        ),
        migrations.RunPython(start_sequence),
        migrations.RunPython(forbid_changes),
    ]
