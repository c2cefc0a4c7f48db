"""The story of `examples/`, as annotated and with its officer's notes, as the rows a careful analyst prints.

Left out of the analyst's table is what no text of the story states as a fact with a value: that the plant opened
"ahead of schedule", and the motors for other parts of a car.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache

from tests.cli.run import EXAMPLES
from tests.gold import annotated_story, decide

from luodi.ledger.asof import View, view
from luodi.registers.model import Card, PromiseRow, Said
from luodi.registers.project import project_page
from luodi.registers.promises import promises

# The reader does not see the plant in the first text and in the last, so the example's notes cannot name it there.
UNSEEN = [
    ("same_as", "zh-2018-10-26-zone#p1", "en-2019-04-28-agency#p1"),
    ("same_as", "ja-2024-brief#p1", "ja-2023-02-15-company#p1"),
]

ROWS = """
construction_start | - | - | 2020-03-04 zh-2020-03-05-city | -
production_start, phase:1 | 2021-04 zh-2020-06-05-radio | same | 2021-06 zh-2023-02-14-newspaper | met late
production_start | 2021 en-2019-04-28-agency | same | 2023-02-14 ja-2023-02-15-company | met late
construction_end | 2022 zh-2020-06-05-radio | same | - | no evidence
jobs, rd | 700 zh-2020-03-05-city | about 1000 en-2020-06-04-newspaper | about 500 ja-2023-02-15-company | partly 0.71 0.5
investment | 500000000 USD mt-2019-04-28-city | 100000000000 JPY en-2020-02-12-magazine | - | no evidence
investment, by:affiliates | 200000000 USD mt-2019-04-28-city | same | - | no evidence
capacity, product:motors | 3600000 en-2020-02-12-magazine | same | - | no evidence
site_area | 400000 zh-2020-03-05-city | same | - | no evidence
site_area, own | 200000 zh-2020-03-05-city | same | - | no evidence
site_area, suppliers | 200000 zh-2020-03-05-city | same | - | no evidence
"""
CARDS = """
production_start, phase:1: stage, closed: zh-2023-02-14-newspaper / en-2023-02-14-newspaper
production_start: earlier date, closed: ja-2023-02-15-company / zh-2023-02-14-newspaper
construction_end: stage, closed: zh-2020-06-05-radio / ja-2023-02-15-company
jobs, rd: unexplained, open: ja-2023-02-15-company / mt-2023-03-31-zone
investment: currency, closed: en-2020-02-12-magazine / mt-2020-06-portal
investment: currency, closed: mt-2019-04-28-city / en-2020-02-12-magazine
investment: unexplained, open: mt-2019-04-28-city / zh-2020-03-05-city
investment: scope, closed: en-2020-02-12-magazine / en-2020-02-12-magazine
investment: scope, closed: mt-2020-06-portal / mt-2020-06-portal
capacity, product:motors: plan against fact, open: en-2020-02-12-magazine / mt-2023-03-31-zone
capacity, product:motors: scope, closed: en-2020-02-12-magazine / en-2020-02-12-magazine
site_area: area kind, closed: zh-2020-03-05-city / ja-2023-02-15-company
"""


@cache
def told() -> View:
    store = annotated_story(EXAMPLES / "gold", EXAMPLES / "story.jsonl")
    written = (json.loads(line) for line in (EXAMPLES / "decisions.jsonl").read_text("utf-8").splitlines())
    unseen = [{"note": note, "claims": claims, "because": "one plant"} for note, *claims in UNSEEN]
    # The one key in them is of a mention that the rule reader makes.
    assert decide(store, iter([*written, *unseen])) == ["97fd01d6b9: no claim"]
    return view(store)


def plant() -> list[PromiseRow]:
    """The rows of the project that the city broke ground for."""
    rows = promises(told(), today=date(2026, 11, 20))
    ground = next(row.project for row in rows if row.property == "construction_start" and row.delivered)
    return [row for row in rows if row.project == ground]


def title(row: PromiseRow) -> str:
    return ", ".join([row.property, *sorted(row.scope or ())])


def value(said: Said) -> str:
    about = "about " if said.low is not None and said.bound == "about" else ""
    unit = f" {said.unit}" if said.property == "investment" else ""
    return f"{about}{said.date if said.low is None else said.low}{unit} {said.source}"


def line(row: PromiseRow) -> str:
    cells = [value(said) if said else "-" for said in (row.first, row.current, row.delivered)]
    cells[1] = "same" if row.first is not None and row.current is row.first else cells[1]
    rates = [f"{rate:.2g}" for rate in (row.rate_first, row.rate_current) if rate is not None]
    return " | ".join([title(row), *cells, " ".join([row.verdict or "-", *rates])])


def card_lines(rows: list[PromiseRow]) -> Iterator[tuple[str, Card]]:
    for row in rows:
        for card in row.conflicts:
            state = "open" if card.open else "closed"
            yield (
                f"{title(row)}: {card.why}, {state}: " + " / ".join(said.source for said in card.claims),
                card,
            )


def lines(table: str) -> list[str]:
    return table.strip().split("\n")


def test_the_rows_are_the_analysts() -> None:
    wanted = lines(ROWS)
    printed = {title(row): line(row) for row in plant()}
    given = [printed.get(row.partition(" | ")[0], "not printed") for row in wanted]
    print("\n".join(f"wanted {one}\n given {other}" for one, other in zip(wanted, given, strict=True)))
    assert given == wanted


def test_the_cards_are_the_analysts() -> None:
    wanted, given = lines(CARDS), [text for text, _ in card_lines(plant())]
    print("\n".join(["wanted", *wanted, "given", *given]))
    assert [card for card in wanted if card not in given] == []
    assert [text for text, card in card_lines(plant()) if card.open and text not in wanted] == []


def test_no_trap_is_merged_into_the_plant() -> None:
    said = [said for row in plant() for said in (row.first, row.current, row.delivered) if said is not None]
    assert {s.source for s in said}.isdisjoint({"ja-2010-03-08-company"})
    assert [s.quote for s in said if s.low in (50_000_000, 200_000_000_000, 8_400_000, 2500)] == []


def test_three_signings_are_one_undertaking() -> None:
    page = project_page(told(), plant()[0].project, today=date(2026, 11, 20))
    signed = [said.date for said in page.happened if said.property == "agreed"]
    assert signed == ["2018-10-25", "2019-04", "2020-08-24"]
