"""Which names are compared: never all with all, and never fewer because a text came later."""

from __future__ import annotations

from luodi.identity.desk.book import Book
from luodi.identity.parties.candidates import WINDOW, candidates
from luodi.identity.parties.named import Named

BOOK = Book(())


def named(*names: str) -> list[Named]:
    return [Named(name, "enterprise", (("text", "n1"),)) for name in names]


def pairs(*names: str) -> list[tuple[int, int]]:
    return list(candidates(named(*names), BOOK))


def test_names_that_share_no_key_are_not_compared() -> None:
    assert pairs("三井物産", "Acme Batteries", "特斯拉") == []


def test_each_pair_once_in_order() -> None:
    assert pairs("三井物産", "三井物产", "Mitsui Products") == [(0, 1), (0, 2), (1, 2)]


def test_the_work_grows_in_line_with_the_names() -> None:
    many = [f"Orion {number}" for number in range(400)]
    assert len(pairs(*many)) <= 2 * WINDOW * len(many)


def test_a_later_name_takes_no_pair_away() -> None:
    many = [f"Orion {number}" for number in range(40)]
    assert set(pairs(*many[:30])) <= set(pairs(*many))
