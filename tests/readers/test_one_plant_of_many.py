"""Which plant a paragraph tells of, and what of it is done, missed or replaced: the ways reports of years say it."""

from __future__ import annotations

from typing import Any

import pytest

from luodi import read


def _projects(text: str) -> list[Any]:
    projects = read(text, published="2025-03-14")["projects"]
    assert isinstance(projects, list)
    return projects


def _figures(text: str) -> set[tuple[Any, ...]]:
    return {
        (f["property"], f["low"], f["modality"], f["about"]) for p in _projects(text) for f in p["figures"]
    }


ZH = "华腾电池扩产\n\n华腾电池将在滁州投资15亿元建设隔膜工厂，招聘100人，2026年投产。\n\n"
JA = "北斗精機、秋田に新工場\n\n北斗精機は秋田市に変速機の新工場を建てる。80億円を投じ、150人を雇用する。2026年4月に稼働する。\n\n"
EN = "Acme Motors to build\n\nAcme Motors will invest $200 million in a plant in Dayton, Ohio, and hire 300 people.\n\n"


@pytest.mark.parametrize(
    ("text", "investor"),
    [
        (ZH + "另外，同业宏达材料日前宣布，将投资8亿元在无锡建设新厂，2027年投产。", "宏达材料"),
        (ZH + "此外，友商恒力机床也于上周公布，将斥资6亿元在无锡新建生产基地。", "恒力机床"),
        (ZH + "另一方面，竞争对手嘉林科技上月宣布，投资30亿元在南通兴建新厂。", "嘉林科技"),
        (JA + "一方、同業の南海精工は大館市に60億円を投じて工場を建てる。", "南海精工"),
        (JA + "競合の南海精工も大館市に60億円を投じて工場を建てる。", "南海精工"),
        (EN + "Meanwhile, competitor Bolt Drives will invest $90 million in a plant in Toledo.", "Bolt Drives"),
    ],
)  # fmt: skip
def test_a_rival_has_a_project_of_its_own(text: str, investor: str) -> None:
    assert [p["investors"] for p in _projects(text)][1:] == [[investor]]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (JA + "一方、酒田臨海工業団地の軸受工場は、投資額を120億円とし、2025年10月に稼働する。", "酒田臨海工業団地"),
        (JA + "このほか、山形県酒田市の軸受工場は投資額を120億円に増やし、2025年10月に稼働する予定だ。", "山形県酒田市"),
        (JA + "建設中の山形工場は2025年10月に生産を始める。投資額は120億円だ。", "山形"),
        (EN + "Meanwhile, its gear plant in the Riverside industrial park will cost $390 million.", "Riverside industrial park"),
        (ZH + "与此同时，江海的电池工厂计划2025年10月投产，投资额39亿元。", None),
    ],
)  # fmt: skip
def test_a_plant_at_a_new_place_is_another_project(text: str, where: str | None) -> None:
    first, second = _projects(text)
    assert first["investors"] == second["investors"]
    assert where in (second["place"], second["park"])


@pytest.mark.parametrize(
    "text",
    [
        JA + "一方、新工場は環境にも配慮し、太陽光パネルに5億円を投じる。",
        EN + "Meanwhile, the plant is to open in 2026.",
        ZH + "另一方面，工厂计划2026年投产。",
    ],
)
def test_the_same_plant_told_on_stays_one(text: str) -> None:
    assert len(_projects(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Production did not begin in October 2024 as planned. It is now expected in June 2025.",
        "The plant failed to open in October 2024. The opening is now planned for June 2025.",
        "Operations have not started in October 2024 as promised. They are now due to start in June 2025.",
        "It missed its opening date of October 2024. The plant will open in June 2025.",
        "The line was not commissioned in October 2024. It is to be commissioned in June 2025.",
    ],
)
def test_a_missed_day_is_superseded(text: str) -> None:
    stones = [s for p in _projects(EN + text) for s in p["milestones"] if s["stage"] == "production_start"]
    assert ("2024-10", "superseded") in {(s["date"], s["modality"]) for s in stones}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By December 31, 2024 it had spent $31 million of the planned $39 million.", ("investment", 31_000_000, "actual", "2024-12-31")),
        ("As of 30 June 2024, Acme had invested $25 million of the planned $39 million.", ("investment", 25_000_000, "actual", "2024-06-30")),
        ("By December 31, 2024, 120 people were employed at the plant.", ("jobs", 120, "actual", "2024-12-31")),
        ("The plant turned out 21,000 motors in January.", ("capacity", 21_000, "actual", "2025-01")),
        ("The plant produced 310,000 motors in 2024.", ("capacity", 310_000, "actual", "2024")),
    ],
)  # fmt: skip
def test_what_is_done_by_a_day_is_measured(text: str, expected: tuple[Any, ...]) -> None:
    assert expected in _figures(EN + text)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("嘉霖光電宣布，台中新廠的月產能目標由3萬片提高至5萬片。", 30_000),
        ("宏远电池表示，江海工厂的规划年产能由10万套上调至15万套。", 100_000),
        ("北斗精機は山形工場の生産能力の計画を月産1万枚から1万5千枚に引き上げると発表した。", 10_000),
        ("Acme Motors has raised the capacity target for its plant from 12,000 to 20,000 motors a month.", 12_000),
    ],
)  # fmt: skip
def test_the_old_half_of_a_target_is_superseded(text: str, low: int) -> None:
    assert ("capacity", low, "superseded", None) in _figures("Targets\n\n" + text)
