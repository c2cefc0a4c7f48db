"""The base test of all rules: each fires on its examples and is silent on its counter-examples."""

from __future__ import annotations

import pytest

from luodi.ledger.rows import DraftStatement
from luodi.readers import read_text
from luodi.readers.examples import failures
from luodi.readers.manual import manual
from luodi.readers.rule import FAMILIES, Rule, rules

ALL = [rule for family in FAMILIES for rule in rules(family)]


def read(text: str) -> tuple[DraftStatement, ...]:
    return read_text(text).draft.statements


@pytest.mark.parametrize("rule", ALL, ids=[rule.id for rule in ALL])
def test_a_rule_does_what_its_examples_say(rule: Rule) -> None:
    assert list(failures(rule, read)) == []


def test_rule_ids_are_unique() -> None:
    assert len({rule.id for rule in ALL}) == len(ALL)


def test_the_manual_names_every_rule_and_example() -> None:
    text = manual()
    for rule in ALL:
        assert rule.id in text
        assert rule.silent[0] in text
