"""What holds of every reading: exact quotes, offsets in the text, and no exception on any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from luodi.ledger.append import refused
from luodi.readers import read_text

PIECES = st.sampled_from(
    ["The plant of Acme Co., Ltd. ", "will invest 3.5 billion yen ", "总投资12亿元，", "年産360万台。", "on March 4, ",
     "met with Mayor Li Wei ", "1.2zn units ", "(((", "\u00a0", "“", "\n\n", "signed a memorandum with B City. ", "占地40万平方米。"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES | st.text(max_size=12), max_size=20).map("".join))
def test_every_statement_may_enter_a_ledger(text: str) -> None:
    result = read_text(text)
    assert [refused(text, s) for s in result.draft.statements if refused(text, s)] == []


def test_a_number_with_an_unknown_suffix_is_unread_never_smaller() -> None:
    result = read_text("Title\n\nThe plant will invest 1.2zn yuan in Dalian.")
    assert [p.code for p in result.problems] == ["unread"]
    assert [s for s in result.draft.statements if s.property == "investment"] == []


def test_curly_quotes_and_hard_spaces_keep_their_offsets() -> None:
    text = "Title\n\nThe project “Sun” will invest 2\u00a0billion yuan in Dalian."
    figure = next(s for s in read_text(text).draft.statements if s.property == "investment")
    assert text[figure.start : figure.end] == figure.quote == "invest 2\u00a0billion yuan"
