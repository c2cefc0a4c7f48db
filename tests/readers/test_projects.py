"""Which figures belong to one undertaking, and who invests: told in prose, in lists and in batches."""

from __future__ import annotations

import pytest

from luodi.readers.agreements import agreements
from luodi.readers.figures import figures
from luodi.readers.milestones import milestones
from luodi.readers.page import open_page
from luodi.readers.projects import Project, projects


def told(text: str) -> list[Project]:
    page = open_page(text)
    return projects(page, list(figures(page)), list(milestones(page)), agreements(page))


def firms(text: str) -> dict[str, int]:
    """How many figures each investor's project has, by the first name printed."""
    return {p.investors[0].text if p.investors else "": len(p.figures) for p in told(text)}


def test_each_sentence_belongs_to_the_firm_it_is_about() -> None:
    text = (
        "Two plants for Springfield\n\n"
        "Acme Motors will invest $40 million in a plant at Springfield and hire 300 people.\n\n"
        "Bolt Energy Ltd. will build a battery factory for $90 million. It will employ 500 people."
    )
    assert firms(text) == {"Acme Motors": 2, "Bolt Energy Ltd.": 2}


def test_an_owner_or_customer_named_beside_has_no_project() -> None:
    text = (
        "Acme Motors to build plant\n\n"
        "Acme Motors will invest $40 million in a plant at Springfield.\n"
        "Acme is 80% owned by Umbra Holdings Ltd. and will employ 300 people."
    )
    assert list(firms(text)) == ["Acme Motors"]


def test_partners_of_a_joint_venture_share_one_project() -> None:
    text = (
        "合资建厂\n\n江海集团与宏远电池签署合资协议，将在滨江新区投资12亿元建设电池工厂。\n"
        "江海集团持股60%，宏远电池持股40%。项目将新增就业300人。"
    )
    assert len(told(text)) == 1


def test_every_row_of_a_list_is_a_project() -> None:
    text = (
        "县里三个项目开工\n\n本周有3个项目开工，总投资30亿元。\n"
        "一、江海电子：投资10亿元，新增就业200人。\n"
        "二、宏远食品：投资12亿元，新增就业300人。\n"
        "三、北山机械：投资8亿元，新增就业100人。"
    )
    found = {p.investors[0].text for p in told(text) if len(p.investors) == 1}
    assert {"江海电子", "宏远食品", "北山机械"} <= found


def test_a_heading_may_end_with_the_firm() -> None:
    text = (
        "今月の新設\n\n■山形に新棟――北斗精機\n 投資額は30億円。50人を雇う。\n\n"
        "■秋田の増設――南海レンズ\n 投資額は20億円。30人を雇う。"
    )
    assert firms(text) == {"北斗精機": 2, "南海レンズ": 2}


def test_another_site_of_the_firm_is_another_project() -> None:
    text = (
        "Acme Motors to build plant\n\n"
        "Acme Motors will invest $40 million in a plant at Springfield.\n\n"
        "Elsewhere the company is adding 200 jobs at its Riverton factory."
    )
    found = told(text)
    assert [len(p.figures) for p in found] == [1, 1]
    assert {p.investors[0].text for p in found} == {"Acme Motors"}


@pytest.mark.parametrize(
    "text",
    [
        "DKK 2.9 billion plant\n\nThe site will cost DKK 2.9 billion. DKK 1 billion will be spent in 2026.",
        "新工場\n\n24日に着工し、投資額は80億円。",
        "项目开工\n\n如今追加投资12亿元，建设期两年。",
    ],
)
def test_no_investor_is_better_than_a_wrong_one(text: str) -> None:
    assert all(not p.investors for p in told(text))


def test_a_place_and_a_park_are_named_as_written() -> None:
    text = "Acme picks Springfield\n\nAcme Motors will invest $40 million in Riverside Industrial Park in Springfield, Ohio."
    project = told(text)[0]
    assert project.park is not None and project.park.text == "Riverside Industrial Park"
    assert project.place is not None
