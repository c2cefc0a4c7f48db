"""Statements marked in a text: nothing of the text is lost, and marks nest whatever the spans do."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from luodi.office.desk.marked import Span, marked


class Nesting(HTMLParser):
    """Reads marks as a browser does: which characters stand in which ids."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag == "mark"
        self.open.append(str(dict(attrs).get("id", "")))
        self.seen += [one for one in self.open[-1:] if one]

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text("ab<&\"'電 \n😀", min_size=1, max_size=40))
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=8))
    spans = [Span(n, min(a, b), max(a, b), "figure") for n, (a, b) in enumerate(pairs) if a != b]
    return text, spans


@given(texts_with_spans())
def test_the_text_stays_whole_and_every_span_begins_at_its_place(drawn: tuple[str, list[Span]]) -> None:
    text, spans = drawn
    html = marked(text, spans)
    assert unescape(re.sub(r"</?mark[^>]*>", "", html)) == text
    reader = Nesting()
    reader.feed(html)
    assert reader.open == []
    assert sorted(reader.seen) == sorted(f"s{span.seq}" for span in spans)
    for span in spans:
        before = html[: html.index(f'id="s{span.seq}"')].rpartition("<mark")[0]
        assert unescape(re.sub(r"</?mark[^>]*>", "", before)) == text[: span.start]


def test_crossing_spans_are_cut_where_they_cross() -> None:
    html = marked("abcdef", [Span(1, 0, 4, "x"), Span(2, 2, 6, "y")])
    assert (
        html == '<mark id="s1" class="x">ab<mark id="s2" class="y">cd</mark></mark><mark class="y">ef</mark>'
    )


def test_what_lies_outside_the_text_is_left_out() -> None:
    assert marked("ab", [Span(1, 1, 9, "x"), Span(2, -1, 1, "x"), Span(3, 1, 1, "x")]) == "ab"
