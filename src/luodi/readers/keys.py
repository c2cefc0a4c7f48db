"""Keys whose letters stand apart to fill their column: "投 資 額  80億円"."""

from __future__ import annotations

import re

from luodi.readers.page import Line, Page, once_a_line

_SPACED = re.compile(
    r"(?:[^\w\s]{1,2} *|[(（]?\d{1,2}[)）.．、] *)?(?P<key>(?:[\u3400-\u9fff] {1,4}){1,6}[\u3400-\u9fff]{1,3})(?= |[:：])"
)


@once_a_line
def spaced_key(page: Page, line: Line) -> tuple[str, tuple[int, int]] | None:
    """The words of such a key without its blanks, and where it stands; None where the line has none."""
    match = _SPACED.match(page.folded, line.start, line.end)
    return (match["key"].replace(" ", ""), match.span("key")) if match else None
