"""A pattern's literals: every match holds one of them."""

from __future__ import annotations

import pytest

from luodi.readers.lexicon import FIELDS
from luodi.readers.literals import demands, literals
from luodi.readers.rule import FAMILIES, rules


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(?:start\w*|beg[ai]n\w*) (?:the )?construction", {"construction"}),
        (r"\b(?:will|shall|plans?)\b", {"will", "shall", "plan"}),
        (r"签约(?!项目|清单)", {"签约"}),
        (r"(?<=a )fo{2,3}bar", {"bar"}),
        (r"put\w* into (?:production|use)", {" into "}),
        (r"(?P<name>Acme)", {"acme"}),
        (r"a?b*c{0,2}[a-z]+", None),
        (r"first|[a-z]", None),
        (r"[^\]x]plant[]y]", {"plant"}),
        (r"(?m)^steel(?i: mill)$", {"steel"}),
        (r"(?P<n>ab)c(?P=n)", {"ab"}),
        (r"ab++cd*+e", {"ab"}),
        (r"\u3400{2}port", {"port"}),
        (r"(?x) a b", None),
        (r"(a)?(?(1)b|c)", None),
    ],
)
def test_the_longest_run_that_must_be_there(pattern: str, expected: set[str] | None) -> None:
    assert literals(pattern) == expected


def test_a_match_holds_one_run_of_each_set() -> None:
    found = demands(r"(?:press(?:es)?|push\w*) the (?:button|switch)(?: again)?")
    assert [set(held) for held in found] == [{"button", "switch"}, {" the "}, {"press", "push"}]
    assert demands(r"(?:ab(?:cd)?|[x-z])efg(?!hij)") == (frozenset(["efg"]),)


def test_every_word_found_in_an_example_holds_a_literal() -> None:
    for rule in (r for family in FAMILIES for r in rules(family)):
        patterns = [p for name in FIELDS if (p := getattr(rule, name)) is not None]
        for pattern in patterns:
            sets = demands(pattern.pattern)
            for example in rule.fires:
                for match in pattern.finditer(example.text):
                    found = match.group().lower()
                    assert all(any(text in found for text in held) for held in sets)
