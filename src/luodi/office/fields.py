"""A column for words, the same in every database."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class ExactText(models.TextField):  # type: ignore[type-arg]
    """Text of any length, sorted and compared by code point.

    SQLite does so of itself; PostgreSQL would sort by the language its database was made for, and may sort
    otherwise after an update of the system, which spoils every index.
    """

    def db_parameters(self, connection: BaseDatabaseWrapper) -> Any:
        """As Django has them, with PostgreSQL's collation "C"; a foreign key takes it from here."""
        found = super().db_parameters(connection)
        return {**found, "collation": "C" if connection.vendor == "postgresql" else None}
