"""Django's settings: one app, no web yet. Ledgers are registered when they are opened (`office.database`)."""

from __future__ import annotations

from typing import Any

DATABASES: dict[str, dict[str, Any]] = {}
INSTALLED_APPS = ["luodi.office"]
USE_TZ = True
