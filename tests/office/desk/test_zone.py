"""The pages tell the time of the machine's own zone."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from luodi.office.desk.zone import local_zone

NOWHERE = Path("/nowhere/localtime")


def test_the_zone_is_told_by_tz_else_by_the_machine_else_utc(tmp_path: Path) -> None:
    named = tmp_path / "zoneinfo" / "Asia" / "Tokyo"
    link = tmp_path / "localtime"
    link.symlink_to(named)
    assert local_zone({"TZ": "Asia/Shanghai"}, link) == "Asia/Shanghai"
    assert local_zone({}, link) == "Asia/Tokyo"
    assert local_zone({"TZ": "no zone"}, NOWHERE) == "UTC"


def test_the_pages_are_in_that_zone() -> None:
    assert local_zone() == settings.TIME_ZONE
