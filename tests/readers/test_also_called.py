"""Two names of one party that a text ties are one party's; what only looks so stays two."""

from __future__ import annotations

from typing import Any

import pytest

from luodi import read


def names(text: str) -> list[set[str]]:
    """The names of each party as printed, by its mentions."""
    told: list[Any] = read(text)["parties"]  # type: ignore[assignment]
    return [{text[start:end] for start, end in party["mentions"]} for party in told]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Torva Motion Corporation (until March 2023 Torva Gear) will build a plant in Dalian.", "Torva Motion Corporation", "Torva Gear"),
        ("Lumen Technologies Inc., known until November 30, 2022 as Ashgrove Materials, will build a plant.", "Lumen Technologies Inc.", "Ashgrove Materials"),
        ("Lumen Technologies Inc. will build a plant. The name in Chinese is now 恒越科技, in Japanese トルヴァ.", "Lumen Technologies Inc.", "トルヴァ"),
        ("恒越传动股份有限公司将建厂。恒越传动的前身是海辰精工，今年更为现名。", "恒越传动股份有限公司", "海辰精工"),
        ("恒越科技股份有限公司（原海辰材料）将在大连建设工厂。", "恒越科技股份有限公司", "海辰材料"),
        ("トルヴァ・テクノロジーズ（旧海辰材料）は大連に工場を建設する。", "トルヴァ・テクノロジーズ", "海辰材料"),
        ("海辰精工株式会社は、商号の変更を決議いたしました。\n新商号：トルヴァモーション株式会社\n英文：Torva Motion Corporation", "海辰精工株式会社", "Torva Motion Corporation"),
    ],
)  # fmt: skip
def test_the_text_ties_two_names(text: str, one: str, other: str) -> None:
    assert [called for called in names(text) if {one, other} <= called]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Torva Motion Corporation (Dalian) will build a plant.", "Dalian"),
        ("恒越科技股份有限公司（原计划投资3亿元）将建设工厂。", "计划投资"),
        ("海辰精工株式会社（本社・東京）は工場を建設する。", "東京"),
    ],
)
def test_a_place_or_a_remark_in_brackets_is_no_name(text: str, other: str) -> None:
    assert not any(other in called for called in names(text))
