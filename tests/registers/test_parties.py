"""Parties and events of a small ledger, and what a note would change of them."""

from __future__ import annotations

import pytest
from tests.registers.build import TextBuilder, ledger

from luodi.errors import UnknownRef
from luodi.ledger.asof import view
from luodi.ledger.notes import NoteKind, write_note
from luodi.ledger.value import Party, Text
from luodi.registers.events import events
from luodi.registers.gather import Gathered, gather, texts_by
from luodi.registers.parties import naming, party_lines, party_page
from luodi.registers.supposing import effect


def text(id: str, name: str, place: str, published: str) -> TextBuilder:
    made = TextBuilder(id, f"{name} will build in {place}.", published).party("n1", "enterprise", name)
    made.say("p1", "investor", Party(name), name, "planned")
    return made.say("p1", "place", Text(place), place, "planned")


TEXTS = (
    text("a", "Towa Seiki", "Wuxi", "2020-01-01"),
    text("b", "Towa Seiki", "Dalian", "2021-01-01"),
    text("c", "Kanto Kiko", "Wuxi", "2022-01-01"),
)


def members(all_: Gathered) -> set[frozenset[tuple[str, str]]]:
    return {frozenset(all_.clusters.members(id)) for letter in "np" for id in all_.clusters.ids(letter)}


def test_a_party_has_its_names_projects_and_all_said_of_it() -> None:
    all_ = gather(view(ledger(*TEXTS)), "open")
    lines = party_lines(all_, texts_by(all_.view, None))
    assert [(line.name, len(line.texts), line.projects) for line in lines] == [
        ("Towa Seiki", 2, 2),
        ("Kanto Kiko", 1, 1),
    ]
    page = party_page(all_, lines[0].id, texts_by(all_.view, None))
    assert [name.name for name in page.names] == ["Towa Seiki"]
    assert len(page.projects) == 2 and [row.draft.property for row in page.about] == ["investor"] * 2
    assert events(all_, "a", texts_by(all_.view, None)) == []


def test_by_a_day_only_what_was_said_until_then_counts() -> None:
    all_ = gather(view(ledger(*TEXTS)), "open")
    then = texts_by(all_.view, "2020-12-31")
    assert [(line.name, len(line.texts)) for line in party_lines(all_, then)] == [("Towa Seiki", 1)]
    later = all_.clusters.ids("n")[1]
    with pytest.raises(UnknownRef):
        party_page(all_, later, then)


@pytest.mark.parametrize("kind", ["same_as", "different_from"])
def test_an_effect_is_what_the_note_brings(kind: NoteKind) -> None:
    store = ledger(*TEXTS)
    all_ = gather(view(store), "open")
    towa, kanto = all_.clusters.ids("n")
    found, then = effect(all_, kind, (naming(all_, towa), naming(all_, kanto)), "open")
    assert ((towa, kanto) in found.together) is (kind == "same_as")
    write_note(store, kind, (naming(all_, towa), naming(all_, kanto)), officer="li", because="seen")
    assert members(gather(view(store), "open")) == members(then)
