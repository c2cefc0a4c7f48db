"""The day, month or year a text was published: what counts as one."""

from __future__ import annotations

import re
from datetime import date

_SHAPE = re.compile(r"(?!0000)[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
WANTED = "a day, month or year such as 2020-03-05, 2020-03 or 2020"


def is_published(text: str) -> bool:
    """Whether `text` is an ISO day, month or year of the calendar."""
    if _SHAPE.fullmatch(text) is None:
        return False
    whole = text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text
    try:
        date.fromisoformat(whole)
    except ValueError:
        return False
    return True
