from __future__ import annotations

from luodi.language.phrases import Phrases

WORDS = Phrases({"m": 1, "m2": 2, "million": 3, "万": 4, "of": 5, "in excess of": 6})


def test_the_longest_phrase_wins() -> None:
    assert WORDS.starting("5m2 ", 1) == (3, 2)
    assert WORDS.ending(" in excess of 5", 13) == (1, 6)


def test_latin_phrases_match_whole_words_only() -> None:
    assert WORDS.starting("5 millions", 2) is None
    assert WORDS.ending(" proof 5", 6) is None
    assert WORDS.starting("5万m", 1) == (2, 4)


def test_nothing_is_found_beyond_the_edges() -> None:
    assert WORDS.starting("5m", 2) is None
    assert WORDS.ending(" of", 1) is None
    assert WORDS.starting("million", 0) == (7, 3)
