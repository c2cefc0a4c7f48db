"""The quick search for the words of the rules finds what their patterns find."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luodi.language.fold import lower
from luodi.readers.cues import can_stand, patterns_there, stands
from luodi.readers.lexicon import FIELDS, Word, lexicon
from luodi.readers.literals import Lead, lead, literals
from luodi.readers.page import Page, open_page
from luodi.readers.rule import FAMILIES, Rule, any_case, rules

RULES = tuple(rule for family in FAMILIES for rule in rules(family))
PIECES = sorted({text for word in lexicon().words for text in literals(word.source) or ()})
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.sampled_from(PIECES).map(str.upper),
        st.sampled_from(" ,.-_()、，。\nsed1的をИ"),
        st.sampled_from([example.text for rule in RULES for example in rule.fires]),
    ),
    max_size=8,
).map("".join)


WORDS = [word for word in lexicon().words if word.field != "patterns"]


@st.composite
def _words_and_text(draw: st.DrawFn) -> tuple[list[Word], str]:
    """Some words, and a text made of their letters and others."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5))
    own = sorted({text for word in words for text in literals(word.source) or ()}) or [" "]
    return words, "".join(draw(st.lists(st.one_of(st.sampled_from(own), TEXTS), max_size=6)))


@settings(deadline=None)
@given(_words_and_text(), st.integers(0, 20), st.integers(0, 20))
def test_a_word_is_found_where_its_pattern_finds_it(
    told: tuple[list[Word], str], left: int, right: int
) -> None:
    words, text = told
    end = max(left, len(text) - right)
    for word in words:
        plain = re.compile(word.source, re.IGNORECASE)
        expected = [match.span() for match in plain.finditer(text, left, end)]
        assert list(word.spans(text, lower(text), left, end)) == expected


@settings(deadline=None, max_examples=40)
@given(TEXTS)
def test_a_rule_stands_where_one_pattern_of_all_its_words_finds_it(text: str) -> None:
    page = open_page(text)
    for rule in RULES:
        for field in FIELDS:
            pattern = getattr(rule, field)
            for line in page.lines if pattern else ():
                match = pattern.search(page.folded, line.start, line.end)
                assert stands(page, line, rule.id, line.start, line.end, field) == (match and match.span())
                assert can_stand(page, line, rule.id, field) or not match


@settings(deadline=None, max_examples=40)
@given(TEXTS)
def test_no_pattern_that_matches_in_a_line_is_passed_over(text: str) -> None:
    page = open_page(text)
    for rule in RULES:
        assert _matches(page, rule, quick=True) == _matches(page, rule, quick=False)


def _matches(page: Page, rule: Rule, *, quick: bool) -> list[tuple[int, int]]:
    asked = (
        (line, patterns_there(page, line, rule) if quick else rule.patterns_in(page.language))
        for line in page.lines
    )
    found = (p.finditer(page.folded, line.start, line.end) for line, patterns in asked for p in patterns)
    return [match.span() for match in chain.from_iterable(found)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        (r"\b(?:Capacity)", Lead("capacity", True, True)),
        (r"(?:投资额)", Lead("投资额", False, True)),
        (r"\b(?:invest(?:s|ed)?)", Lead("invest", True, False)),
        (r"\b(?:plants?)", Lead("plant", True, False)),
        (r"(?:签约(?!项目|清单))", Lead("签约", False, False)),
        (r"(?:着工|起工)", None),
        (r"(?:[台臺]灣)", None),
        (r"(?:着?工)", None),
    ],
)
def test_how_every_match_of_a_word_begins(word: str, expected: Lead | None) -> None:
    assert lead(word) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"(?:投资[\u3400-\u9fff]{2})", r"(?:投资[\u3400-\u9fff]{2})"),
        (r"\b(?:plant)", r"(?i:\b(?:plant))"),
        (r"(?:[\u00c0-\u024f])", r"(?i:(?:[\u00c0-\u024f]))"),
    ],
)
def test_only_letters_with_case_ask_to_ignore_it(source: str, expected: str) -> None:
    assert any_case(source) == expected


def test_every_pattern_of_every_rule_compiles() -> None:
    for rule in RULES:
        assert all(part is None or part.pattern for part in (rule.cue, rule.before, rule.after, rule.veto))
        assert all(pattern.pattern for pattern in rule.patterns)
