"""The parties of a page: kinds, posts, every mention; and who is speaking."""

from __future__ import annotations

import time
from typing import Any

import pytest

import luodi
from luodi.readers.page import open_page
from luodi.readers.speakers import speaker

PAGE = """New pump plant for Alder

Alder Pumps Co., Ltd. will build a plant in Tonghe. Its president, Ann Roe, met Feng Qiaoyun, vice mayor of Tonghe.

Roe said the site was chosen in May. Suppliers such as Bexley and Corin will follow Alder."""


def parties(text: str) -> dict[str, dict[str, Any]]:
    read: Any = luodi.read(text)["parties"]
    return {party["name"]: party for party in read}


def test_a_party_has_its_kind_its_posts_and_all_its_mentions() -> None:
    found = parties(PAGE)
    assert found["Alder Pumps Co., Ltd."]["kind"] == "enterprise"
    assert [PAGE[a:b] for a, b in found["Alder Pumps Co., Ltd."]["mentions"]] == [
        "Alder Pumps Co., Ltd.",
        "Alder",
        "Alder",
    ]
    assert found["Ann Roe"]["kind"] == "person"
    assert [(p["post"], p["of"]) for p in found["Ann Roe"]["posts"]] == [
        ("president", "Alder Pumps Co., Ltd.")
    ]
    assert [PAGE[a:b] for a, b in found["Ann Roe"]["mentions"]] == ["Ann Roe", "Roe"]


def test_the_body_of_a_post_is_a_party() -> None:
    assert parties(PAGE)["Tonghe"]["kind"] == "government"


def test_the_head_of_a_list_tells_what_its_names_are() -> None:
    found = parties(PAGE)
    assert found["Bexley"]["kind"] == found["Corin"]["kind"] == "enterprise"


def test_a_short_form_that_two_parties_share_stays_alone() -> None:
    text = "Talks\n\nNorthlake Mining Co., Ltd. and Northlake Power Co., Ltd. came. Northlake plans to build a mill."
    assert {"Northlake Mining Co., Ltd.", "Northlake Power Co., Ltd."} <= set(parties(text))
    assert len(parties(text)["Northlake Mining Co., Ltd."]["mentions"]) == 1


@pytest.mark.parametrize(
    ("text", "name", "post", "of"),
    [
        ("临河新闻\n\n临河市举行签约仪式。市长陶文远出席。", "陶文远", "市长", "临河市"),
        ("新聞\n\n東和化学が新工場を開いた。小林悟社長が挨拶した。", "小林悟", "社長", "東和化学"),
    ],
)
def test_a_bare_post_is_of_the_only_body_that_can_be_meant(text: str, name: str, post: str, of: str) -> None:
    assert [(p["post"], p["of"]) for p in parties(text)[name]["posts"]] == [(post, of)]


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("T\n\nAnn Roe said the plant will employ 300 people.", "300", "Ann Roe"),
        ('T\n\n"We will hire 300 people," said plant manager Ann Roe.', "300", "Ann Roe"),
        ("T\n\nAnn Roe said it was time. She added that 300 people will be hired.", "300", "Ann Roe"),
        ("T\n\nThe plant will employ 300 people.", "300", None),
        ("T\n\n陶文远表示，项目将聘用300人。", "300", "陶文远"),
        ("T\n\n市长陶文远说，城市变了。他还表示，项目将聘用300人。", "300", "陶文远"),
        ("T\n\n東和化学の小林悟社長は「300人を雇う」と述べた。", "300", "小林悟"),
        ("T\n\n小林悟社長は、300人を雇うと語った。", "300", "小林悟"),
        ("T\n\n工場は300人を雇う。", "300", None),
    ],
)
def test_who_is_speaking(text: str, words: str, who: str | None) -> None:
    page = open_page(text)
    line = page.line_at(text.index(words))
    assert line is not None
    assert speaker(page, line) == who


def test_a_long_page_takes_time_in_proportion() -> None:
    def seconds(times: int) -> float:
        text = "T\n\n" + "".join(
            f"Mayor Ann Roe{n} of Tonghe met Alder{n} Co., Ltd. and said so.\n\n" for n in range(times)
        )
        start = time.process_time()
        luodi.read(text)
        return time.process_time() - start

    seconds(10)
    short, long = (min(seconds(times) for _ in range(3)) for times in (40, 400))
    assert long < 30 * max(short, 0.01)
