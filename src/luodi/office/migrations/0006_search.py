"""The words of all texts, to find them by: derived, so no trigger guards it."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from luodi.office.search.engines import MADE


def make(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """The index, in the words of each database."""
    for statement in MADE[editor.connection.vendor]:
        editor.execute(statement, None)


class Migration(migrations.Migration):
    dependencies = [
        ("office", "0005_kept"),
    ]

    operations = [
        migrations.RunPython(make),
        migrations.CreateModel(
            name="SearchMark",
            fields=[
                ("id", models.SmallIntegerField(primary_key=True, serialize=False)),
                ("seq", models.BigIntegerField()),
                ("version", models.IntegerField()),
            ],
            options={
                "db_table": "search_mark",
            },
        ),
    ]
