"""The desk as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The app `desk`: its tables are made by `luodi serve`, never by another command."""

    name = "luodi.office.desk"
    label = "desk"
