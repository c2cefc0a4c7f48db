from __future__ import annotations

import pytest

from luodi.vocabulary.scopes import Scope, codes_of, label, scopes


@pytest.mark.parametrize("scope", scopes(), ids=lambda s: s.code)
def test_a_scope_means_its_examples_and_not_its_counter_examples(scope: Scope) -> None:
    assert all(scope.words.search(phrase) for phrase in scope.means)
    assert not any(scope.words.search(phrase) for phrase in scope.silent)


def test_individual_projects_are_the_whole() -> None:
    assert codes_of("individual projects") is None


def test_an_unknown_phrase_is_a_row_of_its_own() -> None:
    assert codes_of("Green Space") == ("other:green space",)


@pytest.mark.parametrize("scope", [s for s in scopes() if s.code != "whole"], ids=lambda s: s.code)
def test_every_code_has_its_words_in_three_languages(scope: Scope) -> None:
    assert all(label(scope.code, language) for language in ("en", "zh", "ja"))


def test_a_product_is_called_by_its_words_and_an_unknown_part_by_none() -> None:
    assert label("product:motors") == "motors"
    assert label("other:green space") is None
