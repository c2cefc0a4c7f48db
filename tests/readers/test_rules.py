"""The base test of all rules: each fires on its examples and is silent on its counter-examples."""

from __future__ import annotations

import re

import pytest

from luodi.ledger.value import Quantity
from luodi.readers import read_text
from luodi.readers.manual import manual
from luodi.readers.rule import FAMILIES, Rule, rules

ALL = [rule for family in FAMILIES for rule in rules(family)]
FIRES = [(rule, example) for rule in ALL for example in rule.fires]
SILENT = [(rule, text) for rule in ALL for text in rule.silent]


def yielded(rule: Rule, text: str) -> list[str]:
    """What the rule makes of a text, as "value unit"; a title line stands above, as in a real text."""
    body = (
        f"News\n\nMayor Li Wei led a delegation to visit Korea. {text}"
        if text.isascii()
        else f"新闻\n\n{text}"
    )
    found = [s for s in read_text(body).draft.statements if s.rule == rule.id]
    return [f"{s.value.low:f} {s.value.unit}" if isinstance(s.value, Quantity) else rule.emits for s in found]


@pytest.mark.parametrize(("rule", "example"), FIRES, ids=[f"{r.id}-{n}" for n, (r, _) in enumerate(FIRES)])
def test_a_rule_fires_on_its_example(rule: Rule, example: object) -> None:
    text, value = example if isinstance(example, list) else (str(example), None)
    if rule.family == "milestones":
        assert rule.cue is not None
        assert rule.cue.search(text)
        return
    found = yielded(rule, text)
    assert found
    if value is not None:
        assert value in [re.sub(r"\.0+(?= )", "", f) for f in found]


@pytest.mark.parametrize(("rule", "text"), SILENT, ids=[f"{r.id}-{n}" for n, (r, _) in enumerate(SILENT)])
def test_a_rule_is_silent_on_its_counter_example(rule: Rule, text: str) -> None:
    assert [f for f in yielded(rule, text) if f != "visit"] == []


def test_rule_ids_are_unique() -> None:
    assert len({rule.id for rule in ALL}) == len(ALL)


def test_the_manual_names_every_rule_and_example() -> None:
    text = manual()
    for rule in ALL:
        assert rule.id in text
        assert rule.silent[0] in text
