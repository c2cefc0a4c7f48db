"""Which currency an amount is in, from the signs and words on both sides of it."""

from __future__ import annotations

from collections.abc import Sequence

from luodi.language.tables import Unit


def currency(units: Sequence[Unit]) -> tuple[str, bool] | None:
    """The code, and whether it rests on words that currencies share ("$", 元); None where words contradict.

    A shared word yields to the currency that is named beside it: "NT$3億元", "$5 million CAD", 美金5000万元.
    """
    named = {unit.code for unit in units if not unit.shared}
    shared = [unit for unit in units if unit.shared]
    if len(named) > 1:
        return None
    if named:
        code = named.pop()
        return (code, False) if all(_may(unit, code) for unit in shared) else None
    code = shared[-1].code
    return (code, True) if code and all(_may(unit, code) for unit in shared) else None


def _may(unit: Unit, code: str) -> bool:
    return code == unit.code or code in unit.others or "*" in unit.others
