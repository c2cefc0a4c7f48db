"""The page of a project: its order, its size, and a number for every figure."""

from __future__ import annotations

import re
from datetime import date

import pytest
from rich.cells import cell_len
from tests.registers.build import TextBuilder, day, quantity, view_of

from luodi.commands.page import render_page
from luodi.ledger.value import Code, Party, Text
from luodi.registers.project import ProjectPage, project_page, projects

LONG = "按照目前的计划，" * 40


def plant(sentences: int = 1) -> ProjectPage:
    before = "Nidec plans to invest USD 500 million in a new plant. It opens in 2021."
    first = TextBuilder("en-1", before, "2019-04-28")
    first.project("p1", "new plant", "Nidec")
    first.say("p1", "investment", quantity(500_000_000, "USD"), "USD 500 million", "planned")
    first.say("p1", "production_start", day("2021"), "It opens in 2021", "planned")
    now = f"Nidec的new plant动工。会见了陈向群。{LONG}投入1000亿日元。年产360万台。占地40万平方米。{LONG}"
    more = "".join(f"第{n}期{LONG}招聘{n}00人。" for n in range(1, sentences))
    last = TextBuilder("zh-2", now + more, "2020-03-05", "市政府网站")
    last.project("p1", "new plant", "Nidec")
    last.say("p1", "investment", quantity(10**11, "JPY"), "投入1000亿日元", "planned")
    last.say("p1", "capacity", quantity(3_600_000, "unit/a", "about"), "年产360万台", "planned")
    last.say("p1", "site_area", quantity(400_000, "m2"), "占地40万平方米", "planned")
    last.say("p1", "construction_start", day("2020-03-04"), "动工")
    for n in range(1, sentences):
        last.say("p1", "jobs", quantity(n * 100, "person"), f"招聘{n}00人", "planned", scope=(f"phase:{n}",))
    last.say("e1", "kind", Code("meeting"), "会见了陈向群").say("e1", "who", Party("Nidec"), "Nidec")
    last.say("e1", "with", Party("陈向群"), "陈向群")
    last.party("n1", "person", "陈向群").say("n1", "post", Text("动工"), "动工")
    view = view_of(first, last)
    return project_page(view, projects(view)[0].id, today=date(2020, 12, 31))


def test_the_order_of_the_page() -> None:
    lines = render_page(plant()).split("\n")
    titles = [m[1] for line in lines if (m := re.fullmatch(r"([A-Z ]+)(?: \(due [\d-]+\))?", line))]
    assert titles == ["PROMISED", "HAPPENED", "OPEN", "AGREEMENTS AND PEOPLE", "SENTENCES"]
    assert lines[0].startswith("new plant · Nidec")
    assert lines[0].endswith(plant().id)


@pytest.mark.parametrize("width", [60, 100, 140])
@pytest.mark.parametrize("sentences", [1, 5])
def test_it_fits_the_screen(width: int, sentences: int) -> None:
    lines = render_page(plant(sentences), width).split("\n")
    assert max(map(cell_len, lines)) <= width
    assert len(lines) <= 50 or width == 60


def test_every_figure_carries_the_number_of_its_sentence() -> None:
    page = plant()
    text = re.sub(r"\s+", " ", render_page(page))
    for figure in ("USD 500 million", "JPY 100 bn", "about 3.6 million unit/a", "400,000 m²", "2021"):
        assert re.search(re.escape(figure) + r" \[\d\]", text), figure
    numbers = {int(number) for number in re.findall(r"\[(\d+)\]", text)}
    assert numbers == {sentence.number for sentence in page.sentences}


def test_a_long_sentence_is_cut_around_its_quote() -> None:
    page = plant(5)
    sentences = render_page(page).partition("SENTENCES\n")[2]
    joined = re.sub(r"\n +", "", sentences)
    for quote in ("投入1000亿日元", "年产360万台", "招聘100人", "招聘400人"):
        assert quote in joined
    assert "…" in sentences


def test_what_is_not_known_leaves_no_gap() -> None:
    text = TextBuilder("a", "Nidec may build.", None)
    text.say("p1", "investor", Party("Nidec"), "Nidec", "considered")
    view = view_of(text)
    page = project_page(view, projects(view)[0].id, today=date(2020, 1, 1))
    assert "PROMISED\n  -\nHAPPENED\n  -\n" in render_page(page)
