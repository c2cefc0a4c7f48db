"""The audit trail is only appended to, whoever asks."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from luodi.office.triggers import forbid_changes


def forbid(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Refuse UPDATE and DELETE of what was logged."""
    forbid_changes(editor, ["desk_audit"])


class Migration(migrations.Migration):
    """Triggers in the words of each database."""

    dependencies = [("desk", "0001_initial")]
    operations = [migrations.RunPython(forbid)]
