"""The places of all spellings, found in one pass."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from luodi.language.name import Name
from luodi.readers.rolls import Entry, mentions

LETTERS = "ab 宁德é1"
SPELLINGS = st.sets(st.text(LETTERS, min_size=1, max_size=4).filter(str.strip), max_size=6)


def _entry(text: str) -> Entry:
    return Entry(Name(text, 0, len(text), "enterprise"), spellings={text})


@given(st.text(LETTERS, max_size=30), SPELLINGS)
def test_the_longest_whole_name_at_a_place_counts(folded: str, spellings: set[str]) -> None:
    entries = [_entry(text) for text in spellings]
    mentions(folded, entries)
    assert sorted(place for entry in entries for place in entry.places) == list(_plainly(folded, spellings))


def _plainly(folded: str, spellings: set[str]) -> Iterator[tuple[int, int]]:
    """Place by place, the longest name first."""
    place = 0
    while place < len(folded):
        names = [
            n for n in spellings if len(n) > 1 and folded.startswith(n, place) and _whole(folded, place, n)
        ]
        if names:
            yield place, place + max(map(len, names))
        place += max(map(len, names), default=1)


def _whole(folded: str, place: int, name: str) -> bool:
    before, after = folded[:place][-1:], folded[place + len(name) :][:1]
    return not any(
        beside.isascii() and beside.isalnum() and edge.isascii()
        for beside, edge in ((before, name[0]), (after, name[-1]))
    )
