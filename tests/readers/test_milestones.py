"""Milestones: stages with their days and status, as announcements of all kinds tell them."""

from __future__ import annotations

from pathlib import Path

import pytest

from luodi.language.periods import resolve
from luodi.readers.milestones import Milestone, milestones
from luodi.readers.page import open_page

PUBLISHED = "2024-03-10"
HEAD = {
    "en": "New plant in the region\nMarch 10, 2024\n\n",
    "zh": "新项目消息\n2024年3月10日\n\n",
    "ja": "工場新設のニュース\n2024年3月10日\n\n",
}
ROWS = Path(__file__).with_name("milestones.tsv").read_text(encoding="utf-8").splitlines()[1:]


def told(stone: Milestone) -> str:
    """The milestone as the table writes it."""
    return f"{stone.stage} {resolve(stone.raw, PUBLISHED, stone.modality != 'actual')} {stone.modality}"


@pytest.mark.parametrize("row", ROWS)
def test_a_sentence_yields_its_milestones_and_no_others(row: str) -> None:
    language, text, facts = row.split("\t")
    found = milestones(open_page(HEAD[language] + text))
    assert sorted(told(stone) for stone in found) == sorted(f for f in facts.split("; ") if f)


def test_a_phase_is_kept_as_printed() -> None:
    page = open_page(HEAD["en"] + "Phase two will go on stream in 2027.")
    assert [stone.of for stone in milestones(page)] == ["Phase two"]


def test_two_items_of_a_list_may_have_the_same_stage_and_day() -> None:
    page = open_page(
        HEAD["en"] + "1) Acme Works\nThe mill opens in 2026.\n\n2) Bolt Works\nThe shop opens in 2026.\n"
    )
    assert [stone.raw for stone in milestones(page)] == ["2026", "2026"]


def test_the_title_alone_tells_no_undated_milestone() -> None:
    assert milestones(open_page("Acme breaks ground on new plant\n\nThe plant will make pumps.")) == []


def test_a_day_told_before_in_the_paragraph_is_that_of_the_news() -> None:
    page = open_page(HEAD["en"] + "On March 4 guests came to the field. The mayor broke ground with a spade.")
    assert [told(stone) for stone in milestones(page)] == ["construction_start 2024-03-04 actual"]


def test_a_page_of_many_lines_takes_linear_time() -> None:
    page = open_page(
        HEAD["en"] + "The mill was opened on March 4, 2023 and the works will open in 2026.\n" * 400
    )
    assert len(milestones(page)) == 2
