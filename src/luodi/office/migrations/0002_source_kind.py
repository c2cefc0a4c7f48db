"""Notes are numbered by counting them: an index, so that one more costs the same in a long ledger."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("office", "0001_initial")]

    operations = [
        migrations.AddIndex(
            model_name="source",
            index=models.Index(fields=["kind"], name="source_kind"),
        ),
    ]
