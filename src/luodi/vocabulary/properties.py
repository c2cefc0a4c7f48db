"""The properties of a project, in the order pages list them: figures, then stages."""

from __future__ import annotations

FIGURES = (
    "investment", "registered_capital", "jobs", "capacity", "output_value", "tax", "site_area", "floor_area",
    "incentive", "stake",
)  # fmt: skip
STAGES = (
    "announced", "agreed", "approved", "land_acquired", "construction_start", "construction_end",
    "trial_production", "production_start", "full_capacity", "suspended", "cancelled", "closed",
)  # fmt: skip
PROPERTIES = FIGURES + STAGES
