"""What Japanese announcements say in many ways: whose plant a number is of, who invests, days put off, parts of sums."""

from __future__ import annotations

from typing import Any

import pytest

from luodi.readers.library import read

TITLE = "新工場の計画\n\n"
BUILDS = "北斗精機は山形市に新工場を建設する。"
TODAY = "2025-06-12"

OF_OTHERS = [
    "既存の米沢工場（従業員210人）はそのまま動かす。",
    "隣の第2工場（月産4万個、従業員90人）から移す。",
    "本社工場（福島市、年産3万トン）が手狭になった。",
    "既存工場では150人が働いている。",
    "海外拠点はベトナム（従業員80人）とタイにある。",
    "同社は平成12年から操業しており、180人が働く。",
    "工業団地には38社が立地し、約2,300人が働いている。",
    "当社グループの生産能力は年12万トンです。",
    "国内のアルミ消費は年170万トン。",
    "従来の工場（年産8000台）は閉めない。",
]
INVESTORS = [
    (
        "韓国の化学大手の日本法人サムド・ケミカル・ジャパン（東京都港区）が四日市市に工場を建てる。投資額は80億円。",
        "サムド・ケミカル・ジャパン",
    ),
    ("山形市に工場を建てる北斗精機の親会社は、東証プライム上場の南海重工業だ。投資額は80億円。", "北斗精機"),
    ("工場を建てるのは北斗精機（山形市）。投資額は80億円。施工は東西建設が担う。", "北斗精機"),
    (
        "北斗精機は山形市に新工場を建てる。投資額は80億円。株式は南海電機が55％、東西商事が45％を握る。",
        "北斗精機",
    ),
    (
        "知事は6日、機械部品の北斗精機（山形市）を訪れた。同社は酒田市に工場を建てる計画で、投資額は80億円。",
        "北斗精機",
    ),
    (
        "北斗精機は山形市に新工場を建てる。投資額は80億円。出資者を代表して南海電機の社長があいさつした。",
        "北斗精機",
    ),
]
STAGES = [
    (
        "稼働は26年4月としていたが、27年春に遅れる。",
        [("production_start", "2026-04", "superseded"), ("production_start", "2027", "planned")],
    ),
    (
        "26年4月だった完成は27年1～3月に繰り延べる。",
        [("construction_end", "2026-04", "superseded"), ("construction_end", "2027-Q1", "planned")],
    ),
    (
        "2023年12月に県と立地協定を結び、翌4月に着工した。",
        [("agreed", "2023-12", "actual"), ("construction_start", "2024-04", "actual")],
    ),
    ("工場は来年7～9月に稼働する。", [("production_start", "2026-Q3", "planned")]),
    ("2027年4月から年3万台を組み立てる。", [("production_start", "2027-04", "planned")]),
    ("5月20日に現地で開所式を開いた。", [("production_start", "2025-05-20", "actual")]),
    ("両社は4月末に中止を決めた。", [("cancelled", "2025-04", "actual")]),
    ("用地は市の造成地8ヘクタールで、取得手続きを3月に済ませた。", [("land_acquired", "2025-03", "actual")]),
    ("設備がすべてそろう2030年にはフル生産となる。", [("full_capacity", "2030", "planned")]),
    ("同社は3月3日に進出を正式に表明した。", [("announced", "2025-03-03", "actual")]),
    ("来年夏に第3ラインを入れ、月60万個へ引き上げる。", [("full_capacity", "2026", "planned")]),
    (
        "8月稼働を予定していたが、資材高のため12月に延ばす。",
        [("production_start", "2025-08", "superseded"), ("production_start", "2025-12", "planned")],
    ),
    (
        "操業開始は令和8年4月から同年秋へずれる。",
        [("production_start", "2026-04", "superseded"), ("production_start", "2026", "planned")],
    ),
    ("開業は1年遅れの2027年4月になる。", [("production_start", "2027-04", "planned")]),
]
FIGURES = [
    (
        "第1期に60億円、第2期には40億円をあてる。",
        [("investment", 4000000000.0, "planned"), ("investment", 6000000000.0, "planned")],
    ),
    (
        "投資90億円のうち25億円を3月末までに支出した。",
        [("investment", 2500000000.0, "actual"), ("investment", 9000000000.0, "planned")],
    ),
    ("第2期には別に約50億円が要る。", [("investment", 5000000000.0, "planned")]),
    ("雇用は200人の予定を120人前後に改めた。", [("jobs", 120, "planned"), ("jobs", 200, "superseded")]),
    ("第1期は300名、全体では500名を超える。", [("jobs", 300, "planned"), ("jobs", 500, "planned")]),
    ("研究棟（3,200㎡）を敷地内に置く。", [("floor_area", 3200, "planned")]),
    ("製紙工場跡5.2haに建てる。", [("site_area", 52000, "planned")]),
    ("県は産業立地補助金として最大12億円を支援する。", [("incentive", 1200000000.0, "planned")]),
    ("市の奨励金（3億円を上限とする）の対象事業者に認定された。", [("incentive", 300000000.0, "planned")]),
    (
        "年2万トンで計画していた生産能力は3万トンになる。",
        [("capacity", 20000, "superseded"), ("capacity", 30000, "planned")],
    ),
    (
        "現在の年産能力は80万台で、2028年度に120万台へ引き上げる。",
        [("capacity", 800000.0, "actual"), ("capacity", 1200000.0, "planned")],
    ),
    (
        "上積みする30億円のうち20億円は機械に回る。",
        [("investment", 2000000000.0, "planned"), ("investment", 3000000000.0, "planned")],
    ),
    ("敷地は約8・5ヘクタール。", [("site_area", 85000, "planned")]),
    ("計画では5,000万ユーロ（約80億円）をかける。", [("investment", 50000000.0, "planned")]),
    ("工場の従業員は現在40人で、来春90人へ増やす。", [("jobs", 40, "actual"), ("jobs", 90, "planned")]),
    ("「北斗パーク山形」を60億円で買う。", [("investment", 6000000000.0, "planned")]),
    ("売り場は2,000坪。", [("floor_area", 6611.58, "planned")]),
]


def _projects(text: str) -> list[dict[str, Any]]:
    reading: Any = read(text, published=TODAY)
    told: list[dict[str, Any]] = reading["projects"]
    return told


@pytest.mark.parametrize("words", OF_OTHERS)
def test_what_stands_in_other_plants_is_no_figure_of_the_project(words: str) -> None:
    assert [f["quote"] for p in _projects(TITLE + BUILDS + words) for f in p["figures"]] == []


@pytest.mark.parametrize(("words", "investor"), INVESTORS)
def test_parents_owners_and_builders_are_told_from_who_invests(words: str, investor: str) -> None:
    told = [(p["investors"], [f["quote"] for f in p["figures"]]) for p in _projects(TITLE + words)]
    assert any(investor in firms and any("80億" in q for q in quotes) for firms, quotes in told)


@pytest.mark.parametrize(("words", "stages"), STAGES)
def test_stages_are_dated(words: str, stages: list[tuple[str, str, str]]) -> None:
    told = _projects(TITLE + BUILDS + "投資額は80億円。" + words)
    found = [(m["stage"], m["date"], m["status"]) for p in told for m in p["milestones"]]
    assert sorted(found) == sorted(stages)


@pytest.mark.parametrize(("words", "figures"), FIGURES)
def test_parts_and_wholes_are_figures(words: str, figures: list[tuple[str, float, str]]) -> None:
    told = (f for p in _projects(TITLE + BUILDS + words) for f in p["figures"] if not f.get("converted"))
    found = sorted((f["property"], round(float(f["low"]), 2), f["status"]) for f in told)
    assert found == sorted(figures)
