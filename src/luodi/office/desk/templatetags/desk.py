"""Tags that every template has: a text of the interface, a day, a count."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.template import Context

from luodi.office.desk import words, written

register = template.Library()


def _language(context: Context) -> str:
    return str(context.get("language", "en"))


@register.simple_tag(takes_context=True)
def say(context: Context, key: str, **values: Any) -> str:
    """The text of a key of `words/`: `{% say "home.title" %}`, `{% say "projects.found" n=12 %}`."""
    return words.say(key, _language(context), **values)


@register.simple_tag(takes_context=True)
def named(context: Context, table: str, code: str) -> str:
    """A code in words: `{% named "verdict" row.verdict %}`."""
    return words.named(table, code, _language(context))


@register.simple_tag(takes_context=True)
def day(context: Context, value: str | date | None) -> str:
    """A day as people write it."""
    return written.day(value.isoformat() if isinstance(value, date) else value, _language(context))


@register.simple_tag(takes_context=True)
def count(context: Context, number: int) -> str:
    """A whole number as people write it."""
    return written.count(number, _language(context))


@register.simple_tag(takes_context=True)
def percent(context: Context, rate: float | None) -> str:
    """A share as a percentage."""
    return written.percent(rate, _language(context))
