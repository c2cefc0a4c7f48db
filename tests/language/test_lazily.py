"""A pattern compiled late answers as one compiled at once."""

from __future__ import annotations

import re

import pytest

from luodi.language.lazily import lazily


def test_it_answers_as_the_pattern_does() -> None:
    late, now = lazily(r"(?P<of>a)b", re.I), re.compile(r"(?P<of>a)b", re.I)
    text = "abxAB"
    assert [m.span("of") for m in late.finditer(text)] == [m.span("of") for m in now.finditer(text)]
    assert (late.pattern, late.flags, late.groupindex) == (now.pattern, now.flags, now.groupindex)
    assert late.sub("-", text) == now.sub("-", text)
    assert late.search(text, 1, 4) is None


def test_a_broken_pattern_is_told_when_it_is_asked() -> None:
    late = lazily("(")
    with pytest.raises(re.error):
        late.search("x")
