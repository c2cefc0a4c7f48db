"""Who is believed: the ranks that come with Luodi, an office's own, and what a less trusted saying may not do."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.registers.build import TextBuilder, quantity, view_of

from luodi.errors import RuleError
from luodi.registers.model import PromiseRow
from luodi.registers.promises import promises
from luodi.registers.trust import Trust, load_trust, usual_trust

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("speaker", "rank"),
    [
        ("Acme Motion Corporation", "maker"),
        ("爱克米（南通）有限公司", "maker"),
        ("会社のお知らせ(要約)", "maker"),
        ("南通通洋高新技术产业园管理委员会", "authority"),
        ("岩手県北上市", "authority"),
        ("Tongyang High-tech Park", "authority"),
        ("city government office", "authority"),
        ("Hokuriku Trade Promotion Office, Shanghai desk", "authority"),
        ("珠江产经报", "press"),
        ("Yangtze Delta Business Daily", "press"),
        ("an unnamed person", "others"),
        ("消息人士", "others"),
        (None, "others"),
    ],
)
def test_the_rank_of_who_speaks(speaker: str | None, rank: str) -> None:
    trust = usual_trust()
    assert trust.ranks[trust.position(speaker, {"acmemotion", "爱克米"})].name == rank


def plan(id: str, published: str, number: int, publisher: str | None, **rest: Any) -> TextBuilder:
    text = TextBuilder(id, f"Acme Plant by Acme {id}: {number} jobs", published, publisher)
    text.project("p1", "Acme Plant", "Acme")
    return text.say(
        "p1", "jobs", quantity(number, "person"), f"{number} jobs", **{"modality": "planned"} | rest
    )


def only(*texts: TextBuilder, trust: Trust | None = None) -> PromiseRow:
    [row] = promises(view_of(*texts), today=TODAY, trust=trust)
    return row


def told(row: PromiseRow) -> tuple[list[str], list[tuple[str, bool]]]:
    return [r.kind for r in row.revisions], [(card.why, card.open) for card in row.conflicts]


MAKER = plan("a", "2020-01-01", 600, "Acme")
CUT = plan("b", "2021-01-01", 480, "Acme")


def test_what_nobody_signs_replaces_no_promise_and_says_so() -> None:
    row = only(MAKER, plan("b", "2021-01-01", 900, None))
    assert row.current is row.first
    assert told(row) == ([], [("unexplained", True)])


def test_named_press_may_tell_of_a_change() -> None:
    assert told(only(MAKER, plan("b", "2021-01-01", 900, "The Daily"))) == (["raised"], [])


def test_a_rumour_that_the_maker_confirms_is_no_card_any_more() -> None:
    row = only(MAKER, plan("b", "2021-01-01", 900, None), plan("c", "2021-03-01", 900, "Acme"))
    assert told(row) == (["raised"], [])
    assert row.revisions[0].to.source == "c"


def test_an_old_promise_retold_by_someone_less_trusted_revises_nothing() -> None:
    row = only(MAKER, CUT, plan("c", "2021-02-01", 600, "The Weekly"))
    assert told(row) == (["cut"], [("retelling", False)])
    again = only(MAKER, CUT, plan("c", "2021-02-01", 600, "Acme"))
    assert told(again) == (["cut", "raised"], [])


def test_of_two_on_one_day_the_more_trusted_counts_in_either_order() -> None:
    press, maker = plan("a", "2020-01-01", 800, "The Daily"), plan("b", "2020-01-01", 600, "Acme")
    for texts in ((press, maker), (maker, press)):
        row = only(*texts)
        assert row.current is not None and row.current.low == 600
        assert told(row) == ([], [("unexplained", True)])


def test_a_later_count_of_the_less_trusted_replaces_no_measurement_of_that_time() -> None:
    own = plan("b", "2022-02-15", 500, "Acme", modality="actual", about="2022-02-15")
    zone = plan("c", "2022-03-31", 1000, "zone committee", modality="actual", about="2022-03-31")
    row = only(plan("a", "2020-01-01", 700, "Acme"), own, zone)
    assert row.delivered is not None and row.delivered.low == 500
    assert told(row) == ([], [("unexplained", True)])
    later = plan("c", "2022-09-30", 1000, "zone committee", modality="actual", about="2022-09-30")
    row = only(plan("a", "2020-01-01", 700, "Acme"), own, later)
    assert row.delivered is not None and row.delivered.low == 1000


def test_an_office_may_trust_the_press_less(tmp_path: Path) -> None:
    path = tmp_path / "trust.toml"
    path.write_text(
        '[[rank]]\nname = "maker"\ninvestor = true\n[[rank]]\nname = "rest"\nreplaces = ["rest"]\n', "utf-8"
    )
    row = only(MAKER, plan("b", "2021-01-01", 900, "The Daily"), trust=load_trust(path))
    assert told(row) == ([], [("unexplained", True)])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no [[rank]]"),
        ("[[rank", "no TOML"),
        ("[[rank]]\n", "a name of its own"),
        ('[[rank]]\nname = "a"\n[[rank]]\nname = "a"\n', "a name of its own"),
        ('[[rank]]\nname = "a"\nword = []\n', "unknown key 'word'"),
        ('[[rank]]\nname = "a"\nwords = ["("]\n', "'(' is no pattern"),
        ('[[rank]]\nname = "a"\nwords = [1]\n', "1 is no pattern"),
        ('[[rank]]\nname = "a"\nnamed = 3\n', "named is true or false"),
        ('[[rank]]\nname = "a"\nreplaces = ["b"]\n', "replaces 'b', which is no rank"),
        ('rank = ["a"]\n', "no [[rank]]"),
    ],
)
def test_a_bad_file_is_refused_in_one_line(text: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "trust.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(RuleError) as error:
        load_trust(path)
    assert says in str(error.value) and "\n" not in str(error.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="cannot be read"):
        load_trust(tmp_path / "none.toml")
