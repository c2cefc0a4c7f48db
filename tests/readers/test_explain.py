"""`explain`: every number of a text with the fact it became and why, or why not."""

from __future__ import annotations

from luodi.readers import explain_text, read_text
from luodi.readers.explain import Explained

TEXT = """Acme Motors to build plant

Acme Motors will build a plant in Springfield at a cost of $40 million. It will employ 300 people.
Group revenue reached $9 billion. The name 1.2zn is of no use, and 77 dogs were seen.
"""


def told(words: str) -> Explained:
    return next(one for one in explain_text(TEXT).numbers if words in one.quote)


def test_a_fact_shows_its_cue_and_rule() -> None:
    cost = told("40 million")
    assert (cost.fact, cost.rule) == ("investment", "figure.investment")
    assert cost.cue is not None and cost.cue.endswith("cost of")
    assert TEXT[cost.start : cost.end] == cost.quote


def test_a_number_told_of_something_else_says_of_what() -> None:
    revenue = told("9 billion")
    assert revenue.fact is None
    assert revenue.rule is not None
    assert revenue.rule.startswith("other.")
    assert "told of something else" in revenue.why


def test_a_number_that_is_not_understood_says_so() -> None:
    assert told("1.2zn").why == "the number itself is not understood"


def test_every_fact_of_the_reading_is_explained() -> None:
    facts = {
        (s.start, s.end) for s in read_text(TEXT).draft.statements if s.property in ("investment", "jobs")
    }
    assert facts == {(one.start, one.end) for one in explain_text(TEXT).numbers if one.fact}


def test_what_is_left_over_near_a_cue_is_a_problem() -> None:
    text = "News\n\nThe plant of Acme Motors has a capacity of 500 tons."
    problems = read_text(text).problems
    assert [(p.code, text[p.start : p.end]) for p in problems] == [("left-over", "500 tons")]


def test_a_value_that_is_a_fact_elsewhere_is_not_left_over() -> None:
    text = "衡岳材料基地签约 总投资80亿元\n\n衡岳材料股份有限公司的项目总投资80亿元，位于眉山。"
    assert [p.message for p in read_text(text).problems if p.code == "left-over"] == []
    assert [one.why for one in explain_text(text).numbers if one.fact is None] == [
        "a fact elsewhere in the text says it"
    ]
