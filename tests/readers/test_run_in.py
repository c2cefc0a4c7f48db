"""Paragraphs that each open with a name and a full stop tell each a project of its own."""

from __future__ import annotations

from typing import Any

import pytest

from luodi.readers.library import read
from luodi.readers.page import open_page
from luodi.readers.run_in import run_ins

HEADS = [
    ("Bolt Motors Corporation (until 2023 Bolt Gears).", "Bolt Motors Corporation", False, None),
    ("Old Mill Foundry.", "Old Mill Foundry", False, None),
    ("Bolt Motors Ltd., Rayong.", "Bolt Motors Ltd.", False, "Rayong"),
    ("Bolt Motors, Foshan.", "Bolt Motors", False, "Foshan"),
    ("Nantong, China.", "Nantong", True, "Nantong"),
    ("Nantong (China).", "Nantong", True, "Nantong"),
    ("Nantong wafer plant, China.", "Nantong wafer plant", True, "Nantong"),
    ("南通（中国）。", "南通", True, "南通"),
    ("佛山。", "佛山", True, "佛山"),
    ("宏远电池（供应商）。", "宏远电池", False, None),
    ("中国・南通。", "中国", True, "南通"),
    ("北斗鋳工（取引先）。", "北斗鋳工", False, None),
]
NOT = [
    "The outlook is bleak.",
    "The company closed its plant.",
    "Work stopped at the plant.",
    "Outlook.",
    "About 300 people.",
    "ABU DHABI.",
    "项目进展顺利。",
    "业绩稳定。",
    "業績は順調だ。",
    "利益は増えた。",
]
BODY = {
    "en": "It opened in May. It rains.",
    "zh": "工厂五月投产。一切正常。",
    "ja": "工場は5月に稼働した。順調である。",
}


OTHER = {"en": "Foshan, China.", "zh": "苏州。", "ja": "中国・蘇州。"}


def _page(head: str, language: str) -> str:
    return f"Report\n\n{head} {BODY[language]}\n\n{OTHER[language]} {BODY[language]}\n"


def _language(head: str) -> str:
    return "en" if head.isascii() else "ja" if any(word in head for word in ("・", "鋳", "は")) else "zh"


@pytest.mark.parametrize(("head", "name", "is_site", "place"), HEADS)
def test_heading(head: str, name: str, is_site: bool, place: str | None) -> None:
    found = next(iter(run_ins(open_page(_page(head, _language(head)))).values()))
    assert (found.name.text, found.is_site) == (name, is_site)
    assert (found.place.text if found.place else None) == place


@pytest.mark.parametrize("head", NOT)
def test_no_heading(head: str) -> None:
    assert all(found.line.number > 2 for found in run_ins(open_page(_page(head, _language(head)))).values())


def test_each_paragraph_is_its_own_project() -> None:
    text = (
        "Bolt Motors Corporation: yearly report\n\n"
        "Nantong, China. The gear plant opened on May 3, 2024. The plant employed 400 people on June 1.\n\n"
        "Foshan, China. On August 29, 2025 the board cancelled the motor plant. The loss is small.\n"
    )
    told: Any = read(text, published="2026-03-20")["projects"]
    assert [(p["place"], p["investors"]) for p in told] == [
        ("Nantong", ["Bolt Motors Corporation"]),
        ("Foshan", ["Bolt Motors Corporation"]),
    ]
