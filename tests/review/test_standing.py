"""What stands under a policy, and what a second reading or a second reader puts into the queue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.ledger.histories import Drafts, Project, moved, reading, renumbered, reworded, tell

from luodi.ledger.append import add, add_reading, judge
from luodi.ledger.asof import said_by, view
from luodi.ledger.rows import DraftStatement, ReaderKind, Receipt, Says, Statement
from luodi.ledger.store import MemoryStore
from luodi.review.standing import Standing, standing

TELLING = tell("zh", [Project("日本电产", "大连新工厂", 100, 20), Project("特斯拉", "上海工厂", 900, 30)])


class Desk:
    """A ledger with one text, and short words for what happens to it."""

    def __init__(
        self, drafts: Drafts = TELLING.drafts, kind: ReaderKind = "rule", text: str = TELLING.text
    ) -> None:
        self.store = MemoryStore()
        source, _, _ = add(self.store, Receipt("a", text, published="2020-03-05"), reading(drafts, kind=kind))
        self.key, self.drafts = source.text_sha256, drafts

    def read(self, drafts: Drafts, kind: ReaderKind = "rule") -> None:
        add_reading(self.store, self.key, reading(drafts, f"{len(self.store.readings())}", kind))

    def row(self, property: str = "investment", subject: str = "p1", reading: int = 0) -> Statement:
        """The statement of that property in the reading that came as number `reading`."""
        seq = self.store.readings()[reading].seq
        found = [row for row in self.store.statements() if row.reading == seq]
        return next(r for r in found if (r.draft.property, r.draft.subject) == (property, subject))

    def judge(self, row: Statement, says: Says, instead: int | None = None) -> None:
        judge(self.store, row.seq, says, officer="li", because="seen", instead=instead)

    def stands(self, policy: str = "open") -> Standing:
        return standing(view(self.store), policy)


def changed(property: str, **change: object) -> Drafts:
    """The reading with one field of the statements of a property read otherwise."""
    return tuple(
        replace(draft, **change) if draft.property == property else draft  # type: ignore[arg-type]
        for draft in TELLING.drafts
    )


@pytest.mark.parametrize(
    "kind, policy, stand, status",
    [
        ("rule", "open", 8, "accepted"),
        ("officer", "open", 8, "accepted"),
        ("model", "open", 0, "pending"),
        ("rule", "reviewed", 0, "pending"),
        ("officer", "reviewed", 0, "pending"),
        ("model", "reviewed", 0, "pending"),
    ],
)
def test_who_is_believed_unjudged(kind: ReaderKind, policy: str, stand: int, status: str) -> None:
    found = Desk(kind=kind).stands(policy)
    assert len(found.accepted) == stand and found.queue == () and found.policy == policy
    assert set(found.status.values()) == {status} and len(found.status) == 8


def test_an_unknown_policy_is_refused() -> None:
    with pytest.raises(ValueError, match="no policy 'lax'; there is open and reviewed"):
        Desk().stands("lax")


@pytest.mark.parametrize("kind", ["rule", "model"])
@pytest.mark.parametrize("policy", ["open", "reviewed"])
def test_an_officer_decides_under_every_policy(kind: ReaderKind, policy: str) -> None:
    desk = Desk(kind=kind)
    yes, no = desk.row("investment"), desk.row("jobs")
    desk.judge(yes, "accept")
    desk.judge(no, "reject")
    found = desk.stands(policy)
    assert yes in found.accepted and no not in found.accepted
    assert (found.status[yes.claim], found.status[no.claim]) == ("accepted", "rejected")


def test_the_latest_reading_of_a_reader_counts() -> None:
    desk = Desk()
    desk.read(TELLING.drafts[:2])
    found = desk.stands()
    assert {row.reading for row in found.accepted} == {desk.store.readings()[1].seq}
    assert len(found.accepted) == len(found.status) == 2


def test_an_accepted_claim_no_reading_makes_any_more_stands() -> None:
    desk = Desk()
    desk.judge(desk.row(), "accept")
    desk.read(TELLING.drafts[4:])
    for policy in ("open", "reviewed"):
        found = desk.stands(policy)
        assert desk.row() in found.accepted and found.queue == ()


@pytest.mark.parametrize(
    "change",
    [
        {"scope": ("rd",)},
        {"scope": ()},
        {"speaker": "市长"},
        {"said": "2019"},
        {"about": "2021"},
    ],
)
@pytest.mark.parametrize("policy", ["open", "reviewed"])
def test_a_reading_that_makes_something_else_of_an_accepted_claim_waits(
    change: dict[str, object], policy: str
) -> None:
    desk = Desk()
    seen = desk.row()
    desk.judge(seen, "accept")
    desk.read(changed("investment", **change))
    found = desk.stands(policy)
    assert seen in found.accepted and desk.row(reading=1) not in found.accepted
    assert found.queue == ((seen, desk.row(reading=1)),)


@pytest.mark.parametrize("change", [{"of": "总投资"}, {"rule": "money-2"}, {"subject": "p1"}])
def test_what_does_not_matter_does_not_wait(change: dict[str, object]) -> None:
    desk = Desk(TELLING.drafts[:4])
    desk.judge(desk.row(), "accept")
    desk.read(tuple(replace(draft, **change) for draft in TELLING.drafts[:4]))  # type: ignore[arg-type]
    assert desk.stands().queue == ()


def test_the_order_of_scopes_does_not_matter() -> None:
    desk = Desk(changed("investment", scope=("rd", "office")))
    desk.judge(desk.row(), "accept")
    desk.read(changed("investment", scope=("office", "rd")))
    assert desk.stands().queue == ()


def test_without_a_verdict_the_newest_reading_just_stands() -> None:
    desk = Desk()
    desk.read(changed("investment", scope=("rd",)))
    found = desk.stands()
    assert desk.row(reading=1) in found.accepted and found.queue == ()


def test_accepting_the_new_statement_settles_the_difference() -> None:
    desk = Desk()
    desk.judge(desk.row(), "accept")
    desk.read(changed("investment", scope=("rd",)))
    desk.judge(desk.row(reading=1), "accept")
    found = desk.stands()
    assert desk.row(reading=1) in found.accepted and found.queue == ()


def test_accepting_the_old_statement_again_settles_it_too_until_the_next_reading() -> None:
    desk = Desk()
    desk.judge(desk.row(), "accept")
    desk.read(changed("investment", scope=("rd",)))
    desk.judge(desk.row(), "accept")
    assert desk.row() in desk.stands().accepted and desk.stands().queue == ()
    desk.read(changed("investment", scope=("rd",)))
    assert desk.stands().queue == ((desk.row(), desk.row(reading=2)),)


def test_a_rejection_for_another_claim_says_nothing_of_that_claim() -> None:
    desk = Desk()
    desk.judge(desk.row("investment"), "reject", instead=desk.row("jobs").seq)
    found = desk.stands("reviewed")
    assert found.accepted == () and found.status[desk.row("jobs").claim] == "pending"


def test_a_rejection_for_the_same_claim_read_otherwise_lets_that_stand() -> None:
    desk = Desk()
    desk.read(changed("investment", scope=("rd",)), "officer")
    corrected = desk.row(reading=1)
    desk.judge(desk.row(), "reject", instead=corrected.seq)
    found = desk.stands("reviewed")
    assert found.accepted == (corrected,)
    assert found.status[corrected.claim] == "accepted" and found.queue == ()


def test_two_readers_that_agree_are_one_support_and_the_officer_goes_first() -> None:
    desk = Desk()
    desk.read(TELLING.drafts, "officer")
    desk.read(TELLING.drafts)
    found = desk.stands()
    assert {row.reading for row in found.accepted} == {desk.store.readings()[1].seq}
    assert len(found.accepted) == 8 and found.queue == ()


@pytest.mark.parametrize("kind", ["officer", "model"])
def test_two_readers_that_differ_are_in_the_queue(kind: ReaderKind) -> None:
    desk = Desk()
    desk.read(moved(TELLING.drafts, TELLING.text), kind)
    rule, other = desk.row(), desk.row(subject="p2", reading=1)
    other = next(r for r in desk.store.statements() if r.claim == rule.claim and r.reading == other.reading)
    expected = (other, rule) if kind == "officer" else (rule, other)
    assert desk.stands().queue == (expected,)


def test_what_only_a_model_read_waits_beside_what_stands() -> None:
    desk = Desk(TELLING.drafts[:4])
    desk.read(TELLING.drafts, "model")
    found = desk.stands()
    assert len(found.accepted) == 4
    assert sorted(found.status.values()) == ["accepted"] * 4 + ["pending"] * 4


def test_a_renumbered_subject_is_the_same_subject() -> None:
    desk = Desk()
    desk.judge(desk.row(), "accept")
    desk.read(renumbered(reworded_names(), TELLING.text))
    found = desk.stands()
    assert found.queue == ()
    assert found.subject_of(desk.row()) == (desk.key, "p2")
    assert found.subject_of(desk.row()) == found.subject_of(desk.row(subject="p2", reading=1))


def reworded_names() -> Drafts:
    """Only names changed: legal forms and quote edges."""
    return tuple(
        replace(draft, value=other.value, start=other.start, end=other.end, quote=other.quote)
        for draft, other in zip(TELLING.drafts, reworded(TELLING.drafts, TELLING.text), strict=True)
    )


def test_a_figure_that_moves_waits_also_under_another_numbering() -> None:
    desk = Desk()
    desk.judge(desk.row(), "accept")
    desk.read(renumbered(moved(TELLING.drafts, TELLING.text), TELLING.text))
    ((stays, differs),) = desk.stands().queue
    found = desk.stands()
    assert stays == desk.row() and differs.draft.subject == "p1"
    assert (found.subject_of(stays)[1], found.subject_of(differs)[1]) == ("p2", "p1")


def share_investor(drafts: Drafts) -> Drafts:
    """Two projects of one investor, named once: both hold the same claim."""
    first = drafts[0]
    return tuple(
        replace(first, subject=draft.subject)
        if draft.property == "investor"
        else replace(draft, home=first.home)
        for draft in drafts
    )


def test_one_investor_of_two_projects_tells_neither_apart() -> None:
    desk = Desk(share_investor(TELLING.drafts))
    desk.judge(desk.row(subject="p2"), "accept")
    desk.read(renumbered(share_investor(TELLING.drafts), TELLING.text))
    assert desk.stands().queue == ()
    assert desk.stands().subject_of(desk.row(subject="p2"))[1] == "p1"
    only_first = tuple(
        replace(d, subject="p1") for d in share_investor(TELLING.drafts) if d.property != "name"
    )
    name = next(d for d in share_investor(TELLING.drafts) if d.property == "name")
    desk.read((*only_first, name))
    assert [stays for stays, _ in desk.stands().queue] == [desk.row(subject="p2")]


@pytest.mark.parametrize("keep", [lambda draft: draft.property not in ("name", "investor")])
def test_a_subject_without_a_name_is_known_by_its_figures(keep: Callable[[DraftStatement], bool]) -> None:
    nameless = tuple(filter(keep, TELLING.drafts))
    desk = Desk(nameless)
    desk.judge(desk.row(), "accept")
    desk.read(renumbered(nameless, TELLING.text))
    assert desk.stands().queue == ()


def test_a_subject_in_two_parts_is_the_part_it_has_most_in_common_with() -> None:
    place = replace(TELLING.drafts[1], property="place")
    whole = (*TELLING.drafts[:4], place)
    desk = Desk(whole)
    desk.judge(desk.row(), "accept")
    desk.read(tuple(d if d.property == "investor" else replace(d, subject="p2") for d in whole))
    found = desk.stands()
    assert found.subject_of(desk.row()) == (desk.key, "p2") and found.queue == ()


def test_a_subject_the_newest_reading_does_not_know_keeps_apart_from_its_namesake() -> None:
    desk = Desk()
    desk.judge(desk.row(), "accept")
    only_second = tuple(replace(draft, subject="p1") for draft in TELLING.drafts[4:])
    desk.read(only_second)
    found = desk.stands()
    assert found.subject_of(desk.row(reading=1)) == (desk.key, "p1")
    assert found.subject_of(desk.row()) == (desk.key, f"p1@{desk.store.readings()[0].seq}")


def test_a_model_never_joins_what_the_rules_keep_apart() -> None:
    desk = Desk()
    desk.read(tuple(replace(draft, subject="p1") for draft in TELLING.drafts), "model")
    found = desk.stands()
    assert found.subject_of(desk.row(subject="p1")) != found.subject_of(desk.row(subject="p2"))


def test_verdicts_on_what_had_not_been_said_do_no_harm() -> None:
    desk = Desk()
    desk.judge(desk.row(), "accept")
    earlier, _ = said_by(view(desk.store), "2019-01-01")
    found = standing(earlier)
    assert (found.accepted, dict(found.status), found.queue) == ((), {}, ())
