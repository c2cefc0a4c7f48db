"""Parties and projects together: a short name that may be a firm's is the firm's where one plant is told of."""

from __future__ import annotations

from tests.registers.build import TextBuilder, day, ledger, quantity

from luodi.identity.clusters import Clusters, clusters
from luodi.ledger.asof import view
from luodi.ledger.store import MemoryStore
from luodi.review.standing import standing

FULL = "恒岚材料股份有限公司将在大连市投资80亿元建设晶圆厂，2025年4月投产。"
SHORT = "恒岚投资80亿元的大连晶圆厂2025年4月投产。"
OTHER = "恒岚将在大连市投资3亿元建设研究院。"


def told(id: str, words: str, investor: str, money: str, amount: int, start: str | None) -> TextBuilder:
    text = TextBuilder(id, words).party("n1", "enterprise", investor)
    text.project("p1", words[:2], investor, place="大连")
    text.say("p1", "investment", quantity(amount, "CNY"), money, "planned")
    return text.say("p1", "production_start", day(start), start, "planned") if start else text


def now(store: MemoryStore) -> Clusters:
    whole = view(store)
    return clusters(whole, standing(whole))


def test_a_suggested_name_and_one_undertaking_make_one_party() -> None:
    found = now(
        ledger(
            told("a", FULL, "恒岚材料股份有限公司", "80亿元", 8 * 10**9, "2025年4月"),
            told("b", SHORT, "恒岚", "80亿元", 8 * 10**9, "2025年4月"),
        )
    )
    assert len(found.ids("p")) == 1
    assert len(found.ids("n")) == 1
    why = [join.because for join in found.joins if join.letter == "n" and join.standing == "in force"]
    assert [words for words in why if "both lead one undertaking" in words]


def test_the_name_alone_stays_a_suggestion() -> None:
    found = now(
        ledger(
            told("a", FULL, "恒岚材料股份有限公司", "80亿元", 8 * 10**9, "2025年4月"),
            told("b", OTHER, "恒岚", "3亿元", 3 * 10**8, None),
        )
    )
    assert len(found.ids("p")) == 2
    assert len(found.ids("n")) == 2
    assert [join.standing for join in found.joins if join.letter == "n"] == ["suggested"]
