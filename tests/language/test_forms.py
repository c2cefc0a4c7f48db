"""Printed forms of quantities with their values (tests/data/forms): read right, or left unread, and never wrong."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from luodi.language.fold import fold
from luodi.language.quantities import Mention, quantities

FORMS = Path(__file__).parents[1] / "data" / "forms" / "quantities.jsonl"
SILENT = {"other"}


def _forms() -> list[dict[str, Any]]:
    return [json.loads(line) for line in FORMS.read_text(encoding="utf-8").splitlines()]


def _said(mention: Mention) -> tuple[object, ...]:
    return mention.low, mention.high, mention.unit, mention.bound, mention.period


def _meant(form: dict[str, Any]) -> tuple[object, ...]:
    return Decimal(form["low"]), Decimal(form["high"]), form["unit"], form["bound"], form["period"]


def test_forms_are_read_right_or_left_unread() -> None:
    missed, wrong = [], []
    forms = _forms()
    for form in forms:
        folded = fold(form["text"])
        mentions, unread = quantities(folded, 0, len(folded))
        read = [_said(mention) for mention in mentions if mention.kind not in SILENT]
        if form.get("unread"):
            wrong += [(form["text"], read)] if read else []
            missed += [] if unread else [form["text"]]
        elif read != [_meant(form)]:
            (wrong if read else missed).append((form["text"], read))
    assert wrong == []
    assert len(forms) >= 300
    assert len(missed) <= len(forms) * 0.02, missed
