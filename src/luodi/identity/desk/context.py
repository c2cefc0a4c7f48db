"""What the context of two names says of them: places, one for each, told apart by a semicolon."""

from __future__ import annotations

import re

_EACH = re.compile(r"^(?:first: )?(?P<one>[^;:]{2,40}); (?:second: )?(?P<other>[^;:]{2,40})$")


def told_apart(context: str | None) -> str | None:
    """Why the context makes them two ("Dalian; Taipei"), or None."""
    found = _EACH.match(context or "")
    if found is None or found["one"].casefold() == found["other"].casefold():
        return None
    return f"the one belongs to {found['one'].strip()}, the other to {found['other'].strip()}"
