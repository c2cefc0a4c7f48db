"""Which promises ask for attention: those that come due, and those whose day has passed."""

from __future__ import annotations

from datetime import date, timedelta

from luodi.registers.model import PromiseRow

STATES = ("due", "overdue", "met")
SOON = timedelta(days=365)


def state(row: PromiseRow, today: date) -> str | None:
    """One of STATES, or None: "overdue" is due before today and not known to be kept."""
    if row.verdict in ("met", "met late"):
        return "met"
    if row.due is None or row.first is None or row.verdict in ("called off", None):
        return None
    if row.due < today:
        return "overdue"
    return "due" if row.due <= today + SOON else None
