"""Texts of three languages, as the rule reader reads them, put together by the policies with nobody's help."""

from __future__ import annotations

import json
from functools import cache

import pytest
from tests.cli.run import EXAMPLES

from luodi.identity.clusters import Clusters, clusters
from luodi.ledger.append import add
from luodi.ledger.asof import view
from luodi.ledger.notes import notes, resolve_ref, write_note
from luodi.ledger.rows import Receipt
from luodi.ledger.store import MemoryStore
from luodi.readers.rule_reader import read_text
from luodi.review.standing import standing

GEARS = {
    "zh-signing": ("2021-06-03", "东和精机减速机项目签约落户无锡高新区\n6月2日，东和精机与无锡高新区签署投资协议，将在无锡高新区"
        "建设机器人减速机新工厂。项目总投资80亿日元，占地6万平方米，计划2021年9月开工，2023年4月投产，达产后年产减速机12万台。"),
    "en-signing": ("2021-06-04", "Towa Seiki to build speed reducer plant in Wuxi\nTowa Seiki, a Japanese maker of precision gears, "
        "plans to invest 8 billion yen in a new plant in Wuxi, Jiangsu Province. The plant will make 120,000 speed "
        "reducers for robots a year. Production is to start in April 2023."),
    "en-cut": ("2022-11-20", "Towa Seiki cuts Wuxi spending\nTowa Seiki will spend 5 billion yen on its speed reducer plant in Wuxi, "
        "down from the 8 billion yen it had planned. The start of production has been put off from April 2023 to "
        "October 2023."),
    "ja-opening": ("2023-10-18", "無錫工場の操業開始について\n\n東和精機株式会社\n\n当社の子会社である東和精機(無錫)有限公司は、"
        "2023年10月16日に江蘇省無錫市の減速機新工場で生産を開始しました。従業員は現在210人です。"),
    "zh-sensors": ("2022-03-08", "东和精机传感器项目落户无锡\n3月7日，东和精机与无锡市签署协议，将投资20亿日元在无锡建设传感器"
        "工厂，计划2024年投产。"),
    "en-changzhou": ("2022-04-11", "Towa Seiki picks Changzhou for second gear site\nTowa Seiki plans to invest 8 billion yen in a "
        "speed reducer plant in Changzhou, Jiangsu Province. Production is to start in 2025."),
}  # fmt: skip
ONE = ("zh-signing", "en-signing", "en-cut", "ja-opening")


def read(texts: list[Receipt]) -> MemoryStore:
    store = MemoryStore()
    for receipt in texts:
        add(store, receipt, read_text(receipt.text, receipt.language).draft)
    return store


def gears(*ids: str) -> MemoryStore:
    return read([Receipt(id, GEARS[id][1], published=GEARS[id][0]) for id in ids or GEARS])


@cache
def example() -> MemoryStore:
    """The story of `examples/` without its officer's notes."""
    lines = map(json.loads, (EXAMPLES / "story.jsonl").read_text("utf-8").splitlines())
    return read(
        [Receipt(one["id"], one["text"], published=one["published"], title=one["title"]) for one in lines]
    )


def now(store: MemoryStore) -> Clusters:
    whole = view(store)
    return clusters(whole, standing(whole))


def together(store: MemoryStore) -> list[set[str]]:
    """The texts of each project."""
    ids = {row.text_sha256: row.id for row in view(store).sources}
    found = now(store)
    return [{ids[sha] for sha, _ in found.members(id)} for id in found.ids("p")]


def test_one_plant_in_three_languages_with_a_cut_and_a_delay() -> None:
    groups = together(gears())
    assert set(ONE) in groups
    assert {"zh-sensors"} in groups, "another project of the investor in the town"
    assert {"en-changzhou"} in groups, "the same amount in another town"


@pytest.mark.parametrize("later", ["zh-sensors", "ja-opening", "en-cut"])
def test_whatever_comes_last_the_projects_are_the_same(later: str) -> None:
    order = [id for id in GEARS if id != later]
    assert sorted(map(sorted, together(gears(*order, later)))) == sorted(map(sorted, together(gears())))


def test_an_officer_undoes_a_join_and_takes_it_back() -> None:
    store = gears()
    before = now(store)
    claims = tuple(resolve_ref(view(store), ref) for ref in ("zh-signing#p1", "en-cut#p1"))
    write_note(store, "different_from", claims, officer="li", because="two lines")
    assert not any({"zh-signing", "en-cut"} <= group for group in together(store))
    write_note(store, "retracts", (notes(view(store))[-1].claim,), officer="li", because="one after all")
    assert now(store) == before


def test_the_example_without_its_notes() -> None:
    groups = together(example())
    plant = max(groups, key=len)
    print(sorted(plant))
    assert len(plant) >= 8
    assert plant.isdisjoint({"ja-2010-03-08-company"}), "the third factory of 2010"


@pytest.mark.parametrize("words", ["200 billion yen", "8.4 million", "年100万台"])
def test_the_programme_and_the_other_plant_of_the_example_stay_apart(words: str) -> None:
    whole, found = view(example()), now(example())
    plant = max(found.ids("p"), key=lambda id: len(found.members(id)))
    told = [row for row in whole.statements if words in row.draft.quote and row.draft.subject[0] == "p"]
    own = [row for row in told if found.of(row.text_sha256, row.draft.subject) == plant]
    assert [row.draft.quote for row in own if "programme" not in (row.draft.scope or ())] == []


def test_the_names_of_the_example_are_one_party_each() -> None:
    found, whole = now(example()), view(example())
    named = {
        row.draft.quote: found.of(row.text_sha256, row.draft.subject)
        for row in whole.statements
        if row.draft.property == "named"
    }
    assert named["谭作钧"] == named["譚作鈞"] == named["Tan Zuojun"]
    assert named["Nidec"] != named["Japan Electric Power (Dalian) Co., Ltd."]
