"""The tables of a ledger, and the triggers that make it append-only.

Django alters a table on SQLite by making it anew, which drops its triggers: a later migration that alters
one of `APPEND_ONLY` must end with `forbid_changes` too.
"""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import luodi.office.fields
from luodi.office.triggers import forbid_changes

APPEND_ONLY = ("text", "source", "reading", "statement", "verdict")


def forbid(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    forbid_changes(schema_editor, APPEND_ONLY)


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
                ("kind", luodi.office.fields.ExactText()),
                ("reader", luodi.office.fields.ExactText()),
                ("version", luodi.office.fields.ExactText()),
                ("pack", luodi.office.fields.ExactText()),
                ("recorded_at", luodi.office.fields.ExactText()),
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
                ("sha256", luodi.office.fields.ExactText(primary_key=True, serialize=False)),
                ("text", luodi.office.fields.ExactText()),
            ],
            options={
                "db_table": "text",
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("claim", luodi.office.fields.ExactText(db_index=True)),
                ("subject", luodi.office.fields.ExactText()),
                ("property", luodi.office.fields.ExactText()),
                ("value", luodi.office.fields.ExactText()),
                ("sort", models.FloatField(null=True)),
                ("modality", luodi.office.fields.ExactText()),
                ("start", models.IntegerField()),
                ("end", models.IntegerField()),
                ("quote", luodi.office.fields.ExactText()),
                ("anchor", models.IntegerField()),
                ("home", models.IntegerField(null=True)),
                ("scope", models.JSONField(null=True)),
                ("of", luodi.office.fields.ExactText(null=True)),
                ("about", luodi.office.fields.ExactText(null=True)),
                ("said", luodi.office.fields.ExactText(null=True)),
                ("speaker", luodi.office.fields.ExactText(null=True)),
                ("rule", luodi.office.fields.ExactText(null=True)),
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
                ("key", luodi.office.fields.ExactText(unique=True)),
                ("ref", luodi.office.fields.ExactText(db_column="id")),
                ("kind", luodi.office.fields.ExactText()),
                ("publisher", luodi.office.fields.ExactText(null=True)),
                ("published", luodi.office.fields.ExactText(null=True)),
                ("title", luodi.office.fields.ExactText(null=True)),
                ("url", luodi.office.fields.ExactText(null=True)),
                ("language", luodi.office.fields.ExactText(null=True)),
                ("audience", luodi.office.fields.ExactText(null=True)),
                ("file_sha256", luodi.office.fields.ExactText(null=True)),
                ("extractor", luodi.office.fields.ExactText(null=True)),
                ("received_at", luodi.office.fields.ExactText()),
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
                ("claim", luodi.office.fields.ExactText(db_index=True)),
                ("says", luodi.office.fields.ExactText()),
                ("officer", luodi.office.fields.ExactText()),
                ("because", luodi.office.fields.ExactText()),
                ("recorded_at", luodi.office.fields.ExactText()),
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
        migrations.RunPython(forbid),
    ]
