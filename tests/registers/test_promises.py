"""The middle of a real story: USD 500 million in 2019, JPY 100 billion in 2020, and a ground-breaking."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.registers.build import TextBuilder, day, ledger, quantity, view_of

from luodi.errors import UnknownRef
from luodi.ledger.asof import view
from luodi.ledger.notes import resolve_ref, write_note
from luodi.ledger.store import MemoryStore
from luodi.ledger.value import Code, Party, Text
from luodi.registers.model import PromiseRow
from luodi.registers.project import project_page, projects
from luodi.registers.promises import promises

TODAY = date(2026, 11, 20)

AGENCY = (
    "Nidec plans to invest USD 500 million in a new plant in Dalian. "
    "A source said that the plant would start production in about 2021. How many motors it will make was not disclosed."
)
CITY = (
    "3月4日,日本电产(大连)有限公司在大连金普新区动工兴建新工厂,厂址选在新日本工业团地。"
    "日本电产将为新工厂投入1000亿日元,比原计划的500亿日元增加一倍。新工厂预计2021年投产,每年生产电机360万台。"
    "日本电产自用20万平方米。动工当天,辽宁省副省长陈向群会见了日本电产总经理五十岚一嗣。"
    "金普新区与日本电产签署了投资协议。"
)


def agency() -> TextBuilder:
    text = TextBuilder("agency", AGENCY, "2019-04-28", "agency")
    text.project("p1", "new plant", "Nidec", place="Dalian").party("n1", "enterprise", "Nidec")
    text.say("p1", "investment", quantity(500_000_000, "USD"), "USD 500 million", "planned")
    text.say("p1", "production_start", day("2021", "about"), "in about 2021", "planned", speaker="A source")
    return text.say("p1", "capacity", Text("undisclosed"), "was not disclosed", "planned")


def city() -> TextBuilder:
    text = TextBuilder("city", CITY, "2020-03-05", "city")
    text.project("p1", "新工厂", "日本电产", place="大连金普新区", park="新日本工业团地")
    text.party("n1", "enterprise", "日本电产").party("n2", "person", "陈向群")
    text.say("n2", "post", Text("副省长"), "副省长", of="辽宁省")
    text.say("p1", "investment", quantity(10**11, "JPY"), "1000亿日元", "planned")
    text.say("p1", "investment", quantity(5 * 10**10, "JPY"), "500亿日元", "superseded")
    text.say("p1", "construction_start", day("--03-04"), "3月4日")
    text.say("p1", "production_start", day("2021"), "预计2021年投产", "planned")
    text.say(
        "p1",
        "capacity",
        quantity(3_600_000, "unit/a"),
        "360万台",
        "planned",
        of="电机",
        scope=("product:电机",),
    )
    text.say("p1", "site_area", quantity(200_000, "m2"), "20万平方米", "planned", of="自用", scope=("own",))
    text.say("e1", "kind", Code("meeting"), "会见").say("e1", "who", Party("陈向群"), "陈向群")
    text.say("e1", "with", Party("日本电产"), "日本电产总经理").say("e1", "from", day("--03-04"), "动工当天")
    text.say("a1", "kind", Code("investment"), "签署了投资协议").say(
        "a1", "party", Party("金普新区"), "金普新区与"
    )
    return text.say("a1", "party", Party("日本电产"), "与日本电产")


def story() -> MemoryStore:
    store = ledger(agency(), city())
    keys = tuple(resolve_ref(view(store), ref) for ref in ("agency#p1", "city#p1"))
    write_note(store, "same_as", keys, officer="li", because="one plant")
    names = tuple(resolve_ref(view(store), ref) for ref in ("agency#n1:named", "city#n1:named"))
    write_note(store, "same_as", names, officer="li", because="one firm")
    return store


def rows(store: MemoryStore, **options: Any) -> dict[str, PromiseRow]:
    return {row.property: row for row in promises(view(store), **{"today": TODAY} | options)}


def said(source: str, quote: str, said_on: str, speaker: str, **rest: Any) -> dict[str, Any]:
    empty = {"low": None, "high": None, "unit": None, "bound": "exact", "date": None, "about": None}
    return empty | rest | {"said_on": said_on, "speaker": speaker, "source": source, "quote": quote}


USD = said("agency", "USD 500 million", "2019-04-28", "agency", low=500_000_000, high=500_000_000, unit="USD")
JPY = said("city", "1000亿日元", "2020-03-05", "city", low=10**11, high=10**11, unit="JPY")
OLD = said("city", "500亿日元", "2020-03-05", "city", low=5 * 10**10, high=5 * 10**10, unit="JPY")


def test_the_investment_row_is_the_contracts_shape() -> None:
    found = rows(story())["investment"]
    assert found.as_json() == {
        "project": found.project, "name": "new plant", "investors": ["Nidec"], "place": "Dalian",
        "park": "新日本工业团地", "property": "investment", "of": None, "scope": None, "first": USD, "current": JPY,
        "revisions": [{"kind": "raised", "by": 0.7892, "said_on": "2020-03-05", "to": JPY}],
        "delivered": None, "verdict": "no evidence", "rate_first": None, "rate_current": None, "policy": "open",
        "conflicts": [{"why": "unexplained", "open": True, "claims": [USD, OLD]}],
    }  # fmt: skip
    assert list(found.as_json())[:3] == ["project", "name", "investors"]


def test_dates_are_resolved_and_a_sharper_one_is_no_revision() -> None:
    found = rows(story())
    started = found["construction_start"].as_json()
    assert started["delivered"] == said("city", "3月4日", "2020-03-05", "city", date="2020-03-04")
    assert (started["first"], started["verdict"]) == (None, None)
    opening = found["production_start"]
    assert opening.first is not None and (opening.first.speaker, opening.first.bound) == ("A source", "about")
    assert opening.current is not None and opening.current.source == "city"
    assert (opening.revisions, opening.due, opening.verdict) == ((), date(2021, 12, 31), "no evidence")


def test_rows_come_in_the_vocabularys_order_with_their_scope() -> None:
    found = promises(view(story()), today=TODAY)
    assert [row.property for row in found] == [
        "investment", "capacity", "site_area", "construction_start", "production_start",
    ]  # fmt: skip
    assert [(row.as_json()["scope"], row.of) for row in found][1:3] == [
        (["product:电机"], "电机"),
        (["own"], "自用"),
    ]


def test_as_of_leaves_out_what_was_not_yet_said() -> None:
    found = rows(story(), as_of="2019-12-31", today=date(2019, 12, 31))
    assert set(found) == {"investment", "production_start"}
    assert found["investment"].revisions == () and found["investment"].verdict == "not yet due"
    assert found["investment"].project == rows(story())["investment"].project
    assert found["investment"].park == "新日本工业团地"


def test_before_the_due_day_nothing_is_overdue() -> None:
    assert rows(story(), today=date(2021, 12, 31))["investment"].verdict == "not yet due"


def test_a_policy_that_trusts_officers_only_has_no_rows() -> None:
    assert promises(view(story()), policy="reviewed", today=TODAY) == []


def test_the_page_ties_every_saying_to_its_sentence() -> None:
    store = story()
    [project] = projects(view(store))
    page = project_page(view(store), project.id, today=TODAY)
    assert [said.property for said in page.happened] == ["construction_start"]
    shown = [
        part for row in page.promises for part in (row.first, row.current, row.delivered) if part is not None
    ]
    by_number = {sentence.number: sentence for sentence in page.sentences}
    for part in (
        *shown,
        *page.happened,
        page.agreements[0].said,
        page.encounters[0].said,
        page.people[0].said,
    ):
        assert part.quote in by_number[page.number(part)].text
    assert by_number[1].text == "Nidec plans to invest USD 500 million in a new plant in Dalian."
    assert sorted(by_number) == list(range(1, len(by_number) + 1))


def test_the_page_tells_who_met_and_signed_and_what_is_open() -> None:
    store = story()
    page = project_page(view(store), projects(view(store))[0].id, today=TODAY)
    assert [(a.kind, a.parties) for a in page.agreements] == [("investment", ("金普新区", "日本电产"))]
    assert [(e.kind, e.who, e.with_, e.from_) for e in page.encounters] == [
        ("meeting", ("陈向群",), ("日本电产",), "2020-03-04")
    ]
    assert [(p.name, p.posts) for p in page.people] == [("陈向群", ("副省长, 辽宁省",))]
    assert any(one.endswith("; due 2021-12-31: nothing says that it happened") for one in page.open)
    assert "capacity: not disclosed (agency)" in page.open
    assert 'investment: "USD 500 million" (agency) or "500亿日元" (city)' in page.open


def test_the_page_of_a_younger_id_and_of_none() -> None:
    younger = projects(view_of(city()))[0].id
    whole = view(story())
    assert project_page(whole, younger, today=TODAY).id == projects(whole)[0].id
    with pytest.raises(UnknownRef, match="p-00000000"):
        project_page(whole, "p-00000000", today=TODAY)


def one(id: str, published: str | None, number: int, unit: str = "person", **rest: Any) -> TextBuilder:
    text = TextBuilder(id, f"Acme Plant by Acme {id}: {number}", published).project(
        "p1", "Acme Plant", "Acme"
    )
    return text.say(
        "p1", "jobs" if unit == "person" else "investment", quantity(number, unit), str(number), **rest
    )


def plan(id: str, published: str | None, number: int, unit: str = "person", **rest: Any) -> TextBuilder:
    return one(id, published, number, unit, modality="planned", **rest)


def only(*texts: TextBuilder) -> PromiseRow:
    [row] = promises(view_of(*texts), today=TODAY)
    return row


def test_retold_is_no_revision() -> None:
    assert only(plan("a", "2020-01-01", 700), plan("b", "2020-02-01", 700)).revisions == ()
    assert only(plan("a", "2020-01-01", 1000), plan("b", "2020-02-01", 1005)).revisions == ()


def test_cut_by_a_quarter() -> None:
    row = only(plan("a", "2020-01-01", 800), plan("b", "2020-02-01", 600))
    assert [(r.kind, r.by) for r in row.revisions] == [("cut", -0.25)]


def test_two_promises_of_one_day_are_a_card() -> None:
    row = only(plan("a", "2020-01-01", 800), plan("b", "2020-01-01", 600), plan("c", "2020-02-01", 900))
    assert [(r.kind, r.by) for r in row.revisions] == [("raised", 0.125)]
    assert [(card.why, card.open) for card in row.conflicts] == [("unexplained", True)]


def test_a_published_month_is_an_interval() -> None:
    row = only(plan("a", "2020-01-15", 800), plan("b", "2020-01", 600))
    assert (row.revisions, len(row.conflicts)) == ((), 1)


def test_targets_for_two_years_are_no_rivals() -> None:
    row = only(plan("a", "2020-01-01", 500, about="2022"), plan("b", "2020-01-01", 1000, about="2025"))
    assert (row.revisions, row.conflicts) == ((), ())


def test_a_figure_kept_for_a_later_day_is_postponed() -> None:
    row = only(plan("a", "2020-01-01", 500, about="2022"), plan("b", "2021-01-01", 500, about="2023"))
    assert [(r.kind, r.by) for r in row.revisions] == [("postponed", 365)]


def test_another_currency_within_five_per_cent_is_a_closed_card() -> None:
    row = only(plan("a", "2020-06-01", 10**11, "JPY"), plan("b", "2020-06-03", 920_640_000, "USD"))
    assert row.revisions == ()
    assert [(card.why, card.open) for card in row.conflicts] == [("currency", False)]


def test_a_currency_without_a_rate_is_never_guessed() -> None:
    row = only(plan("a", "2020-06-01", 10**9, "TWD"), plan("b", "2020-07-01", 4 * 10**7, "USD"))
    assert [(r.kind, r.by) for r in row.revisions] == [("restated", None)]


def test_undated_texts_are_listed_and_never_first() -> None:
    row = only(plan("a", None, 800), plan("b", "2020-02-01", 600))
    assert row.first is not None and row.first.source == "b"
    assert [said.source for said in row.undated] == ["a"] and row.revisions == ()


def test_a_superseded_value_is_first_where_nothing_is_older() -> None:
    text = plan("a", "2020-01-01", 800)
    text.text += ", not 400"
    text.say("p1", "jobs", quantity(400, "person"), "400", "superseded")
    row = only(text)
    assert row.first is not None and row.first.low == 400
    assert [(r.kind, r.by) for r in row.revisions] == [("raised", 1.0)] and row.conflicts == ()


def test_converted_and_considered_are_no_promises() -> None:
    text = plan("a", "2020-01-01", 800)
    text.say("p1", "investment", quantity(800, "USD"), "800", "planned", converted=True)
    text.say("p1", "tax", quantity(800, "USD"), "800", "considered")
    assert only(text).property == "jobs"


def test_parks_give_no_rows() -> None:
    park = TextBuilder("a", "Acme Park has 28 square kilometres", "2020-01-01")
    park.say("k1", "name", Party("Acme Park"), "Acme Park")
    park.say("k1", "site_area", quantity(28_000_000, "m2"), "28 square kilometres")
    assert promises(view_of(park), today=TODAY) == []


@given(st.permutations(range(4)))
def test_the_order_in_which_texts_arrive_changes_no_number(order: list[int]) -> None:
    texts = [
        plan("a", "2020-01-01", 500),
        plan("b", "2020-02-01", 700),
        plan("c", "2021-01-01", 600),
        one("d", "2022-01-01", 300),
    ]
    row = only(*(texts[number] for number in order))
    assert [(r.kind, r.by) for r in row.revisions] == [("raised", 0.4), ("cut", -0.1429)]
    assert (row.rate_first, row.rate_current, row.verdict) == (0.6, 0.5, "not yet due")
