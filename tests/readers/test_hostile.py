"""Hostile texts are read in linear time, without an exception, and nothing of them is a fact without its quote."""

from __future__ import annotations

from bisect import bisect_right
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.hostile import BLANK, CHINESE, TELLING, varied

from luodi.language.fold import fold
from luodi.language.long_sentences import LONGEST
from luodi.language.sentences import sentences
from luodi.ledger.append import refused
from luodi.readers import Result, read_text

STEP, MOST = 4, 2.6**2  # a doubling takes at most 2.6 times as long
SECONDS = 20  # for the largest; some thirty times what it takes on an idle machine
PIECES = {**BLANK, **TELLING}


def _seconds(text: str) -> float:
    """Of two readings the quicker: what it takes when nobody disturbs."""
    taken = []
    for _ in range(2):
        start = process_time()
        read_text(text)
        taken.append(process_time() - start)
    return max(min(taken), 0.01)


def _wrong(text: str, result: Result) -> list[str]:
    """The statements the ledger would refuse, and the figures and milestones that cross a sentence."""
    found = sentences(fold(text))
    starts = [s.start for s in found]
    wrong = [str(refused(text, s)) for s in result.draft.statements if refused(text, s)]
    for s in result.draft.statements:
        told_in = found[bisect_right(starts, s.start) - 1]
        if s.subject[0] in "pk" and not (told_in.start <= s.start and s.end <= told_in.end):
            wrong.append(f"{s.property} crosses a sentence: {s.quote}")
    return wrong


@pytest.mark.parametrize("name", PIECES)
def test_four_times_as_much_takes_about_four_times_as_long(name: str) -> None:
    letters = (
        8000 if name == "signings" else 2400 if name in TELLING else 4000
    )  # it looks at five lines each time
    read_text("")  # the examples of the rules are run once
    small, large = _seconds(PIECES[name](letters // 2)), _seconds(PIECES[name](letters // 2 * STEP))
    assert large < SECONDS
    assert large < MOST * small


@pytest.mark.parametrize("name", PIECES)
def test_nothing_is_told_without_its_quote(name: str) -> None:
    text = PIECES[name](4000)
    assert _wrong(text, read_text(text)) == []


@pytest.mark.parametrize("text", ["7" * 10**5, "1" * 10**5 + "亿"], ids=["digits", "亿"])
def test_endless_digits_are_no_fact(text: str) -> None:
    assert read_text(text).draft.statements == ()


def test_a_sentence_without_an_end_says_that_it_is_read_in_pieces() -> None:
    result = read_text(varied("，", *CHINESE)(3 * LONGEST))
    assert [p.code for p in result.problems if p.code == "long-sentence"] == ["long-sentence"]
    assert any(s.property == "investment" for s in result.draft.statements)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(PIECES)), st.integers(1, 300)) | st.text(max_size=9), max_size=8
    )
)
def test_mixtures_are_read_without_an_exception(parts: list[tuple[str, int] | str]) -> None:
    text = "".join(part if isinstance(part, str) else PIECES[part[0]](part[1]) for part in parts)
    assert _wrong(text, read_text(text)) == []
