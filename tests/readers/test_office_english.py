"""The English of offices and translation machines in Asia: days moved, sums raised in turn, and who met, saw and signed."""

from __future__ import annotations

import pytest

from luodi.language.periods import resolve
from luodi.readers.agreements import agreements
from luodi.readers.encounters import encounters
from luodi.readers.figures import figures
from luodi.readers.milestones import milestones
from luodi.readers.page import Page, open_page

PUBLISHED = "2025-06-15"


def page(text: str) -> Page:
    return open_page(f"News of the factory\n\n{text}", "en", PUBLISHED)


@pytest.mark.parametrize(("text", "facts"), [
    ("The beginning of operation was prolonged to around May, 2027. At the beginning it was April, 2026.",
     {"production_start 2027-05 planned", "production_start 2026-04 superseded"}),
    ("Construction started in June, 2023, and the completion moved to August, 2026 (former plan: May, 2026).",
     {"construction_start 2023-06 actual", "construction_end 2026-08 planned", "construction_end 2026-05 superseded"}),
    ("Construction began in March 2023 and completion was moved from June 2025 to the end of October 2025.",
     {"construction_start 2023-03 actual", "construction_end 2025-06 superseded", "construction_end 2025-10 planned"}),
    ("Trial run is pushed to December 2025, official production to March 2026.",
     {"trial_production 2025-12 planned", "production_start 2026-03 planned"}),
    ("The factory, which was scheduled to open in July 2026, will open in November 2026 instead.",
     {"production_start 2026-07 superseded", "production_start 2026-11 planned"}),
    ("At first, the start of operation was scheduled for September, 2026.",
     {"production_start 2026-09 superseded"}),
    ("The shovel goes in the first half of next year.", {"construction_start 2026-H1 planned"}),
    ("The main steel structure has been finished 90%.", set()),
    ("A direct shipping line will be opened in March 2026.", set()),
    ("On May 6, 2025 the company made the plan a blank paper.", {"cancelled 2025-05-06 actual"}),
])  # fmt: skip
def test_days_are_moved_and_stages_told(text: str, facts: set[str]) -> None:
    found = milestones(page(text))
    assert {
        f"{s.stage} {resolve(s.raw, PUBLISHED, s.modality != 'actual')} {s.modality}" for s in found
    } == facts


@pytest.mark.parametrize(("text", "facts"), [
    ("In March 2023 the project was granted a certificate with capital 120 million USD. In July 2024 this number was"
     " lifted to 180 million USD. With the second adjustment the total capital is now 265 million USD.",
     ["120000000 superseded", "180000000 superseded", "265000000 planned"]),
    ("The investment becomes 52 billion yen from 40 billion yen.", ["52000000000 planned", "40000000000 superseded"]),
    ("The investment is 4.6 billion yen. At the time of licensing, the amount was 3.8 billion yen.",
     ["4600000000 planned", "3800000000 superseded"]),
    ("By the end of May, 3 billion yuan of investment had been completed accumulatively.", ["3000000000 actual"]),
    ("Until now 400 persons are recruited.", ["400 actual"]),
    ("The total investment is not to exceed 1.8 billion yuan.", ["1800000000 planned"]),
    # The zone's, the firm's and the trade's own numbers are none of a project.
    ("Presently the park has 37 projects with total registered capital of 2 billion USD.", []),
    ("The zone has settled 170 enterprises and occupied more than 7 square kilometers.", []),
    ("Acme's annual sales are 1.9 billion dollars.", []),
    ("Acme owns four bases in two provinces, annual income 8 billion yuan.", []),
    ("The governor saw a plant which is running since 2016 with 500 workers.", []),
    ("The company purchases domestic rice 9,000 tons annually.", []),
    ("The building is contracted by Bolt, contract sum 41 million US dollars.", []),
])  # fmt: skip
def test_sums_take_the_place_of_others(text: str, facts: list[str]) -> None:
    assert [f"{f.quantity.low.normalize():f} {f.modality}" for f in figures(page(text))] == facts


LISTED = (
    "On May 28, 2025, conclusion ceremony of location agreement was performed. Mary Roe, governor of Kita"
    " Prefecture, was present.\n\n1. Bolt Precision Co., Ltd.\n Investment: 2 billion yen\n"
    "2. Kestrel Rubber Co., Ltd.\n Investment: 3 billion yen\n"
)


@pytest.mark.parametrize(("text", "facts"), [
    ("On May 9 Governor Kim Min of Dalbit Province met John Roe, chairman of Kestrel Motors, at Lyon and exchanged"
     " memorandum of understanding.", ["memorandum: Dalbit Province | Kestrel Motors"]),
    (LISTED, ["investment: Kita Prefecture | Bolt Precision Co., Ltd.", "investment: Kita Prefecture | Kestrel Rubber Co., Ltd."]),
    ("Harbour City and two companies concluded location agreements.\n\n1. Bolt Precision Co., Ltd.\n"
     "2. Kestrel Rubber Co., Ltd.\n",
     ["investment: Harbour City | Bolt Precision Co., Ltd.", "investment: Harbour City | Kestrel Rubber Co., Ltd."]),
])  # fmt: skip
def test_who_signed_is_told_around_the_signing(text: str, facts: list[str]) -> None:
    found = agreements(page(text))
    assert [f"{e.kind}: {' | '.join(n.text for n in e.named('party'))}" for e in found] == facts


@pytest.mark.parametrize(("text", "facts"), [
    ("On June 8, Chen Wenhai, mayor of Hulan City, came to inspect actual situation at the project producing boards"
     " of Kestrel Circuit Co., Ltd.", {"visit: Kestrel Circuit Co., Ltd."}),
    ("On June 8, Chen Wenhai, mayor of Hulan City, went deep into Hari Town to investigate Kestrel Dairy.",
     {"visit: Kestrel Dairy"}),
    ("On June 8, Chen Wenhai, mayor of Hulan City, checked the progress of the factory of Kestrel Dairy Co., Ltd.",
     {"visit: Kestrel Dairy Co., Ltd."}),
    ("On June 8, Zhang Tao, mayor of Hulan City, led a team to Kestrel Glass Co., Ltd. to carry out research.",
     {"visit: Kestrel Glass Co., Ltd."}),
    ("On June 3, Chairman Nguyen Van Hung of the People's Committee had a reception for the delegation of Kestrel Seiko.",
     {"meeting: Kestrel Seiko"}),
    ("Mayor Ann Roe joined with the port, from June 2 to 5, to travel for roadshow in Japan and Taiwan.",
     {"visit: Japan | Taiwan"}),
])  # fmt: skip
def test_inspections_and_tours_are_told(text: str, facts: set[str]) -> None:
    found = encounters(page(text))
    assert {f"{e.kind}: {' | '.join(n.text for n in e.named('with'))}" for e in found} == facts


def test_a_bare_day_of_a_trip_is_in_its_month() -> None:
    told = page(
        "From May 12 to 20 Mayor Ann Roe of Lake City visited France. On the 14th in Paris, Lake City and"
        " Kestrel Motors signed investment contract of turbine project; total investment is 3 million euros."
    )
    assert [s.raw for s in milestones(told)] == ["--05-14"]
    assert [e.date.raw for e in agreements(told) if e.date] == ["--05-14"]


def test_the_year_of_an_era_is_read() -> None:
    found = milestones(page("The factory opened on October 28 of the 6th year of Reiwa."))
    assert [s.raw for s in found] == ["2024-10-28"]
