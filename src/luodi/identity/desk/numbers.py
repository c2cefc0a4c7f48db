"""Check digits of the identifiers a names file may give; the rules are python-stdnum's."""

from __future__ import annotations

from collections.abc import Callable

from stdnum import lei
from stdnum.cn import uscc
from stdnum.jp import cn

IDENTIFIERS: dict[str, tuple[str, Callable[[str], bool]]] = {
    "lei": ("LEI", lei.is_valid),
    "uscc": ("统一社会信用代码", uscc.is_valid),
    "corporate_number": ("法人番号", cn.is_valid),
}
"""Columns of identifiers: what people call them, and whether a number may be one."""


def wrong_number(column: str, number: str) -> str | None:
    """Why a number cannot be what its column says, or None."""
    label, is_valid = IDENTIFIERS[column]
    return (
        None if is_valid(number) else f"{number} is no {label}: its length, letters or check digit are wrong"
    )
