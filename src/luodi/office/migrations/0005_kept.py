"""What is derived and kept beside the rows: it is thrown away and made anew, so no trigger guards it."""

import django.db.models.deletion
from django.db import migrations, models

import luodi.office.fields


class Migration(migrations.Migration):
    dependencies = [
        ("office", "0004_claim_keys"),
    ]

    operations = [
        migrations.CreateModel(
            name="KeptMark",
            fields=[
                ("id", models.SmallIntegerField(primary_key=True, serialize=False)),
                ("seq", models.BigIntegerField()),
                ("day", luodi.office.fields.ExactText()),
                ("by", luodi.office.fields.ExactText()),
            ],
            options={
                "db_table": "kept_mark",
            },
        ),
        migrations.CreateModel(
            name="Kept",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("project", luodi.office.fields.ExactText(db_index=True)),
                ("first", models.BigIntegerField()),
                ("name", luodi.office.fields.ExactText()),
                ("investors", luodi.office.fields.ExactText()),
                ("place", luodi.office.fields.ExactText(null=True)),
                ("park", luodi.office.fields.ExactText(null=True)),
                ("sector", luodi.office.fields.ExactText(null=True)),
                ("verdicts", luodi.office.fields.ExactText()),
                ("stage", luodi.office.fields.ExactText(null=True)),
                ("first_said", luodi.office.fields.ExactText(null=True)),
                ("last_said", luodi.office.fields.ExactText(null=True)),
                ("open_conflicts", models.IntegerField()),
                ("suggestions", models.IntegerField()),
                ("silence", luodi.office.fields.ExactText(null=True)),
                ("until", luodi.office.fields.ExactText(null=True)),
                ("seq", models.BigIntegerField()),
                ("line", luodi.office.fields.ExactText()),
                ("promises", luodi.office.fields.ExactText()),
            ],
            options={
                "db_table": "kept",
                "ordering": ["first", "project"],
                "indexes": [
                    models.Index(fields=["first", "project"], name="kept_first"),
                    models.Index(fields=["until"], name="kept_until"),
                    models.Index(fields=["last_said"], name="kept_last_said"),
                ],
            },
        ),
        migrations.CreateModel(
            name="KeptText",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("text_sha256", luodi.office.fields.ExactText(db_index=True)),
                (
                    "row",
                    models.ForeignKey(
                        db_column="row",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="texts",
                        to="office.kept",
                    ),
                ),
            ],
            options={
                "db_table": "kept_text",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Tie",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("role", luodi.office.fields.ExactText()),
                ("node", luodi.office.fields.ExactText()),
                ("owner", luodi.office.fields.ExactText()),
                ("data", luodi.office.fields.ExactText()),
            ],
            options={
                "db_table": "tie",
                "ordering": ["id"],
                "indexes": [
                    models.Index(fields=["node", "role"], name="tie_node"),
                    models.Index(fields=["owner", "role"], name="tie_owner"),
                ],
            },
        ),
    ]
