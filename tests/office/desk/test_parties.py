"""The names desk: what is one and why, joined and told apart by a note with its reason, and undone."""

from __future__ import annotations

from html import unescape
from re import findall
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from tests.office.desk.conftest import book_now, signed_in

from luodi.ledger.asof import view
from luodi.ledger.notes import notes
from luodi.office.desk.models import Audit
from luodi.office.desk.parties import choose, party_rows
from luodi.office.store import DjangoStore
from luodi.registers.parties import party_page, suggested
from luodi.registers.supposing import effect

GROUP = "n-46a83f69"


def clusters() -> dict[str, frozenset[tuple[str, str]]]:
    """Every id of the ledger with its subjects."""
    found = book_now().all.clusters
    return {id: frozenset(found.members(id)) for letter in "npae" for id in found.ids(letter)}


def a_suggestion(officer: Client) -> tuple[str, dict[str, list[str]]]:
    """A party with a suggestion, and the form its button "Same" leads to."""
    id = next(row.line.id for row in party_rows(book_now()) if row.line.suggestions)
    html = officer.get(f"/parties/{id}/").content.decode()
    links = (unescape(link) for link in findall(r'href="(/parties/note/[^"]+)"', html))
    return id, next(form for link in links if (form := parse_qs(urlsplit(link).query))["kind"] == ["same_as"])


def the_notes() -> list[dict[str, str]]:
    """What the page of the group offers to undo."""
    known = book_now()
    found = party_page(known.all, GROUP, known.texts).notes
    return [{"note": note.claim, "party": GROUP, "because": "a mistake"} for note in found]


def test_the_page_says_all_names_and_why_they_are_one(officer: Client) -> None:
    html = unescape(officer.get(f"/parties/{GROUP}/").content.decode())
    known = book_now()
    one = party_page(known.all, GROUP, known.texts)
    assert len(one.names) > 10 and one.joined and one.notes
    for name in one.names:
        assert f'<th scope="row">{name.name}</th>' in html
    for join in one.joined:
        assert join.join.because in html and f"score {join.join.score:.2f}" in html
    assert all(note.because in html for note in one.notes)
    for project in one.projects:
        assert f'href="/projects/{project}/"' in html


def test_every_party_answers_and_its_posts_are_there(officer: Client) -> None:
    known = book_now()
    for id in known.all.clusters.ids("n")[::9]:
        html = unescape(officer.get(f"/parties/{id}/").content.decode())
        assert all(row.draft.quote in html for row in party_page(known.all, id, known.texts).posts)
    assert officer.get("/parties/n-00000000/").status_code == 404


def test_same_shows_what_comes_together_then_joins_and_undo_restores_all(
    officer: Client, desk: DjangoStore
) -> None:
    before = clusters()
    id, form = a_suggestion(officer)
    preview = officer.get("/parties/note/", form)
    assert preview.status_code == 200 and "Would come together" in preview.content.decode()
    _, then = effect(book_now().all, "same_as", tuple(form["claims"]), "open")
    foretold = {
        id: frozenset(then.clusters.members(id)) for letter in "npae" for id in then.clusters.ids(letter)
    }
    assert clusters() == before
    written = officer.post("/parties/note/", {**form, "because": "one seal"}, follow=True)
    assert "can undo it" in written.content.decode()
    note = notes(view(desk))[-1]
    assert (note.kind, note.officer, note.because) == ("same_as", "officer", "one seal")
    assert clusters() == foretold != before
    deed = Audit.objects.first()
    assert deed is not None and (deed.who, deed.verb, deed.because) == ("officer", "same_as", "one seal")
    undone = {"note": note.claim, "party": id, "because": "two seals"}
    assert "all is as it was" in officer.post("/parties/retract/", undone, follow=True).content.decode()
    assert clusters() == before
    last = Audit.objects.first()
    assert last is not None and (last.verb, last.because) == ("retracts", "two seals")


def test_different_ends_a_suggestion_and_undo_brings_it_back(officer: Client, desk: DjangoStore) -> None:
    id, form = a_suggestion(officer)
    before = len(suggested(book_now().all, id))
    officer.post("/parties/note/", {**form, "kind": "different_from", "because": "two"})
    assert len(suggested(book_now().all, id)) == before - 1
    undone = {"note": notes(view(desk))[-1].claim, "party": id, "because": "x"}
    officer.post("/parties/retract/", undone)
    assert len(suggested(book_now().all, id)) == before


def test_notes_taken_back_leave_what_the_rules_say_alone(officer: Client) -> None:
    before = clusters()
    for form in the_notes():
        assert officer.post("/parties/retract/", form, follow=True).status_code == 200
    assert the_notes() == [] and clusters() != before


WRONG: tuple[dict[str, object], ...] = (
    {"because": " "},
    {"claims": []},
    {"claims": ["0" * 64, "1" * 64]},
    {"kind": "goes_by"},
)


@pytest.mark.parametrize("wrong", WRONG)
def test_nothing_is_written_for_a_form_that_cannot_stand(
    officer: Client, desk: DjangoStore, wrong: dict[str, object]
) -> None:
    _, form = a_suggestion(officer)
    seq, deeds = desk.last_seq(), Audit.objects.count()
    officer.post("/parties/note/", {**form, "because": "one seal", **wrong})
    officer.post("/parties/retract/", {"note": "0" * 64, "because": "x"})
    officer.post("/parties/retract/", {**the_notes()[0], "because": " "})
    assert officer.get("/parties/retract/").status_code == 405
    assert (desk.last_seq(), Audit.objects.count()) == (seq, deeds)


def test_an_id_that_was_joined_leads_to_the_one_it_goes_by(officer: Client) -> None:
    id, form = a_suggestion(officer)
    officer.post("/parties/note/", {**form, "because": "one"})
    gone = [one for one in (id, *form["claims"]) if one not in clusters()]
    found = book_now().all.clusters
    for one in gone:
        if one.startswith("n-") and (current := found.current(one)):
            assert officer.get(f"/parties/{one}/")["Location"] == f"/parties/{current}/"


def test_the_list_counts_what_choosing_leaves(desk: DjangoStore) -> None:
    rows = party_rows(book_now())
    whole = choose(rows, "", {}, "")
    for kind, n in whole.kinds:
        assert len(choose(rows, "", {"kind": kind}, "").rows) == n > 0
    assert len(choose(rows, "", {"state": "maybe"}, "").rows) == whole.maybe > 0
    for words in ("日本電産", "NIDEC", "尼得科"):
        assert choose(rows, words, {}, "").rows[0].line.id == GROUP
    texts = [len(row.line.texts) for row in choose(rows, "", {}, "-texts").rows]
    assert texts == sorted(texts, reverse=True)


def test_another_name_is_found_on_the_page_and_can_be_joined(desk: DjangoStore) -> None:
    html = signed_in("zh").get(f"/parties/{GROUP}/", {"q": "李鹏宇"}).content.decode()
    assert "李鹏宇：相同" in html and "kind=same_as" in html
