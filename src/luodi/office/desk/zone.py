"""In which time zone the pages show when something was done: that of the machine they run on."""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_LINK = Path("/etc/localtime")


def local_zone(environ: dict[str, str] | None = None, link: Path = _LINK) -> str:
    """The name of the zone: of TZ, else what /etc/localtime points to; UTC where neither names one."""
    told = (os.environ if environ is None else environ).get("TZ", "")
    _, _, linked = str(link.resolve()).partition("zoneinfo/")
    return next((name for name in (told, linked) if name and _is_zone(name)), "UTC")


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
