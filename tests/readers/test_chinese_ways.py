"""Ways of saying that Chinese announcements have: each kind in several phrasings, in both scripts."""

from __future__ import annotations

from typing import Any

import pytest

from luodi.readers.library import read

_TITLE = "甲塔科技新建工厂\n"


def _read(body: str, title: str = _TITLE) -> dict[str, Any]:
    reading: dict[str, Any] = read(title + body, published="2025-06-10")
    return reading


def _figures(body: str) -> set[tuple[str, float, str]]:
    found = (f for p in _read(body)["projects"] for f in p["figures"])
    return {(f["property"], f["low"], f["status"]) for f in found}


def _stones(body: str) -> set[tuple[str, str | None, str]]:
    found = (m for p in _read(body)["projects"] for m in p["milestones"])
    return {(m["stage"], m["date"], m["status"]) for m in found}


@pytest.mark.parametrize(
    "body",
    [
        "甲塔科技累计完成投资11亿元，其中设备8亿元。",
        "截至5月底，甲塔科技已投入11亿元，其中设备8亿元。",
        "甲塔科技已完成投資11億元，其中設備8億元。",
    ],
)
def test_a_part_of_what_is_spent_is_spent(body: str) -> None:
    """其中 goes on with what the amount before it is."""
    assert ("investment", 800_000_000, "actual") in _figures(body)


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("甲塔科技投资5亿元建厂，年产轮胎360万条。", 3_600_000),
        ("甲塔科技投资5亿元建厂，达产后年产毛巾1200万条。", 12_000_000),
        ("甲塔科技投資5億元建廠，年產輪胎80萬條。", 800_000),
        ("甲塔科技投资5亿元建修船基地，年修理船舶90艘。", 90),
    ],
)
def test_things_are_counted_by_their_own_word(body: str, number: float) -> None:
    """Tyres and towels by 条, ships by 艘."""
    assert ("capacity", number, "planned") in _figures(body)


def test_a_few_lines_are_no_output() -> None:
    """条 counts the lines of a plant too."""
    found = _figures("甲塔科技投资5亿元建厂，生产线由四条改为六条。")
    assert not any(prop == "capacity" for prop, _, _ in found)


@pytest.mark.parametrize(
    "body",
    [
        "园区内现有企业180多家，直接就业约9000人。",
        "今年前7个月全县吸引外资19亿元，历年累计资本额387亿元。",
        "國內市場前五名合計不到三成。",
        "益丰在新山和佛山都有工厂，其中佛山厂年产4万吨。",
        "公司在千叶、大阪共运营9座机房，总容量210MW。",
    ],
)
def test_what_a_zone_or_a_group_has_is_no_figure(body: str) -> None:
    """Statistics of a zone, a market and the sites of the group."""
    assert _figures(f"甲塔科技投资5亿元建厂。{body}") == {("investment", 500_000_000, "planned")}


@pytest.mark.parametrize(
    ("body", "stone"),
    [
        ("该厂前年8月获董事会通过，去年5月动工。", ("approved", "2023-08", "actual")),
        ("該廠前年8月獲董事會通過，去年5月動工。", ("approved", "2023-08", "actual")),
        ("项目前年开工。", ("construction_start", "2023", "actual")),
        ("料后年中投用。", ("production_start", "2027", "planned")),
        ("預計後年第一季投產。", ("production_start", "2027-Q1", "planned")),
        ("今年5月已先停工。", ("suspended", "2025-05", "actual")),
        ("2024年6月19日披露的公告已载明该项目。", ("announced", "2024-06-19", "actual")),
        ("2025年3月3日，项目取得泰国投资促进委员会（BOI）优惠证书。", ("approved", "2025-03-03", "actual")),
    ],
)
def test_stages_and_their_days(body: str, stone: tuple[str, str | None, str]) -> None:
    """The year before last and after next, permits and stops."""
    assert stone in _stones(f"甲塔科技投资5亿元建厂。{body}")


@pytest.mark.parametrize(
    ("body", "parties"),
    [
        ("2023年12月，甲塔科技同县政府签下投资合同。", {"甲塔科技", "县政府"}),
        ("6月9日，市商务局局长王强与甲塔科技董事长李明签署投资协议。", {"市商务局", "甲塔科技"}),
    ],
)
def test_bodies_of_a_county_sign(body: str, parties: set[str]) -> None:
    """县政府 and 市商务局 are parties though they name no county."""
    assert {name for a in _read(body)["agreements"] for name in a["parties"]} == parties


@pytest.mark.parametrize(
    "body",
    [
        "甲塔科技向城发集团租下2万平方米厂房。",
        "甲塔科技向地产商维斯塔买下12公顷土地。",
        "甲塔科技去年签下入园协议。",
    ],
)
def test_a_lease_or_one_party_is_no_agreement(body: str) -> None:
    """Land and floors are no works bought; a paper with one party is only a stage."""
    assert _read(body)["agreements"] == []


@pytest.mark.parametrize(
    ("body", "kind", "guest"),
    [
        ("市长顾维钧参观维卡斯制药的疫苗厂房。", "visit", "维卡斯制药"),
        ("市长顾维钧昨日结束一连五日的印度访问行程。", "visit", "印度"),
        ("市长顾维钧6月3日结束对日本、韩国的访问。", "visit", "日本"),
        ("6月3日，市长顾维钧与马来西亚制造商联合会会长拿督陈耀光座谈。", "meeting", "陈耀光"),
    ],
)
def test_who_is_met(body: str, kind: str, guest: str) -> None:
    """The house of a workshop, the land of a trip that has ended, a guest with a title of honour."""
    found = [(e["kind"], name) for e in _read(body, "市长外访\n")["encounters"] for name in e["with"]]
    assert any(told == kind and guest in name for told, name in found)


@pytest.mark.parametrize(
    "body",
    [
        "甲塔科技投资5亿元建厂，先向城发集团租下2万平方米厂房。",
        "甲塔科技投资5亿元建厂，厂房由城发集团代建。",
        "甲塔科技投资5亿元建厂，办公用房由城发集团出租。",
        "甲塔科技投资5亿元建厂，大股东城发集团未予置评。",
    ],
)
def test_a_lessor_or_owner_does_not_invest(body: str) -> None:
    """Who lets, builds or owns is named beside the one who invests."""
    assert [p["investors"] for p in _read(body)["projects"]] == [["甲塔科技"]]
