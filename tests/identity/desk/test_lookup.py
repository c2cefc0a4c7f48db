"""Looking a name up: what the keys leave out is never what a comparison with all would find."""

from __future__ import annotations

import pytest
from tests.identity.desk.test_compare import SAME

from luodi.identity.desk.book import Alias, Book, Party
from luodi.identity.desk.compare import Pair, compare
from luodi.identity.desk.finding import Kind
from luodi.identity.desk.keys import keys
from luodi.identity.desk.lookup import lookup
from luodi.identity.desk.tables import shipped
from luodi.identity.desk.words import cut

PEOPLE = tuple(
    Party(name, "person", (Alias(name, None, "official", "a file"),))
    for name in ("阿部信三", "李健熙", "陳嘉庚", "阮富仲", "沃伦·巴菲特", "五十嵐一嗣")
)
BOOK = Book((*PEOPLE, *shipped()[::40]))
UNKNOWN = (
    "Mitsui Products", "Dongzhi", "Konishi", "Shinzo Abe", "Lee Kun-hee", "Tan Kah Kee", "Nguyen Phu Trong", "Warren Buffett", "Igarashi Yisi",
)  # fmt: skip


@pytest.mark.parametrize("a, b, kind, sign", SAME)
def test_names_that_are_one_share_a_key(a: str, b: str, kind: Kind | None, sign: str) -> None:
    book = Book(())
    assert keys(cut(a), kind, book) & keys(cut(b), kind, book) or sign in ("initials_long", "reading_long")


@pytest.mark.parametrize("name", UNKNOWN)
def test_the_keys_leave_nothing_out_that_is_in_force(name: str) -> None:
    found = {match.party.id for match in lookup(name, BOOK) if match.verdict.standing == "in force"}
    if BOOK.named(cut(name), None):
        return
    every = {
        party.id
        for party in BOOK.parties
        if any(compare(Pair(name, alias.name, party.kind), BOOK).same for alias in party.aliases)
    }
    assert found == every


def test_a_name_that_only_sounds_alike_names_no_place() -> None:
    assert not [match for match in lookup("Konishi", Book(shipped())) if match.verdict.standing == "in force"]


@pytest.mark.parametrize("name", ["Lee Kun-hee", "Tan Kah Kee", "Warren Buffett", "Chairman Lee Kun-hee"])
def test_a_person_is_found_with_or_without_title(name: str) -> None:
    (best, *_) = lookup(name, BOOK)
    assert (best.party.kind, best.verdict.same) == ("person", True)
