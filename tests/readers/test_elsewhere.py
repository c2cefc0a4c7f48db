"""What is told of other sites, of zones and of markets is no figure of the project, and what is told of it stays one."""

from __future__ import annotations

import pytest

from luodi.readers.figures import figures
from luodi.readers.milestones import milestones
from luodi.readers.page import open_page

LEAD = "Acme to build pump plant in Leeds\nAcme Pumps Ltd will spend £40 million on a pump plant in Leeds.\n"

OTHERS = [
    "The parts come from its Thai subsidiary, which has 1,100 workers.",
    "Acme already has two factories in Kent with a payroll of 6,800.",
    "The present 2,300 staff stay where they are.",
    "Sister concern Acme Valves employs 4,300.",
    "It buys 90,000 tonnes of scrap a year.",
    "The group employs 3,400 people at five sites.",
    "A study adds 1,100 posts in the wider economy.",
    "At home, 2,900 colleagues work in Odense, Ghent and Brno.",
    "The zone hosts 60 companies, which between them employ 9,100.",
    "So far 11 companies have leased land there, with proposed investment of £265 million.",
    "The world market for pumps is put at £15 billion.",
    "Utopia imported pumps worth £1.1 billion in 2020.",
    "The county lost 400 jobs when a rival closed.",
    "About Acme\nIt employs 1,150 and makes 900,000 valves a year.",
]
OWN = [
    ("The plant will employ 300 people.", 300),
    ("It will hire 290 people, and 40 of them will work in laboratories.", 290),
    ("As of this week 118 people work at the plant.", 118),
    ("The payroll shrinks too, to 950 from 1,400.", 950),
    ("The headcount in Leeds is now to reach 900.", 900),
    ("A second line will bring the number of workers to 240.", 240),
    ("The crew of 60 will be joined by 80 more.", 80),
]
STARTS = [
    ("From the fourth quarter of 2027 they will fill 60 million bottles a year.", "2027-Q4"),
    ("It will make 350,000 pumps a year from 2029.", "2029"),
    ("A third line, due in 2029, follows.", "2029"),
    ("The other two will follow by 2028.", "2028"),
    ("The first phase, of 20,000 pumps a year, is planned for December 2027.", "2027-12"),
    ("A paint shop press will be added next year.", "P1Y"),
]


@pytest.mark.parametrize("told", OTHERS)
def test_what_is_told_of_others_is_left_out(told: str) -> None:
    found = figures(open_page(LEAD + told, "en", "2025-05-06"))
    assert [figure.property for figure in found] == ["investment"]


@pytest.mark.parametrize(("told", "people"), OWN)
def test_the_people_of_the_project_are_read(told: str, people: int) -> None:
    found = figures(open_page(LEAD + told, "en", "2025-05-06"))
    assert people in [figure.quantity.low for figure in found if figure.property == "jobs"]


@pytest.mark.parametrize(("told", "day"), STARTS)
def test_a_start_is_read_however_it_is_told(told: str, day: str) -> None:
    found = milestones(open_page(LEAD + told, "en", "2025-05-06"))
    assert day in [stone.raw for stone in found if stone.stage == "production_start"]


@pytest.mark.parametrize(
    "told",
    [
        "The state's offer was worth £174 million in grants and tax abatements.",
        "A smaller package, £16 million, goes to a vote in March.",
        "The county agreed to refund local taxes of up to £21 million.",
        "Of the grant £9 million was paid out.",
        "The council gave the company £8 million.",
    ],
)
def test_public_money_is_no_investment(told: str) -> None:
    found = figures(open_page(LEAD + told, "en", "2025-05-06"))
    assert [figure.property for figure in found] == ["investment", "incentive"]


def test_bare_dollars_are_those_the_first_sum_names() -> None:
    text = (
        "Kestrel pauses dairy\nKestrel Dairy halted its NZ$210m dairy in Hawera. So far $48m has been spent."
    )
    assert [f.unit for f in figures(open_page(text, "en", "2024-08-14"))] == ["NZD", "NZD"]


def test_a_column_of_a_fact_sheet_tells_what_its_numbers_are() -> None:
    text = (
        "Seat works, Coega\nInvestor: Ferro Seating Ltd\n\n"
        "Phase | Capital (R million) | Frames a year | Permanent jobs\n"
        "One | 145 | 90 000 | 160\nTwo | 88 (about $5m) | 60 000 | 95\n"
    )
    found = {(f.property, int(f.quantity.low), f.unit) for f in figures(open_page(text, "en", "2023-09-15"))}
    assert {
        ("investment", 145_000_000, "ZAR"),
        ("capacity", 90_000, "unit/a"),
        ("jobs", 160, "person"),
    } <= found
    assert ("investment", 88_000_000, "ZAR") in found
