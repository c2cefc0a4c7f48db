"""Another day: what had been said by it, what had been recorded by it, and that nothing is written there."""

from __future__ import annotations

from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.office.desk.conftest import book_now, signed_in

from luodi.ledger.append import add_source
from luodi.ledger.rows import Receipt
from luodi.office.desk.days import Days, on
from luodi.office.store import DjangoStore
from luodi.registers.project import project_page
from luodi.registers.promises import promises

PLANT, GROUP = "p-891296ee", "n-46a83f69"
DAY = "2019-12-31"
PAGES = (f"/projects/{PLANT}/", "/promises/", f"/parties/{GROUP}/")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_in_each_language_that_another_day_is_shown(desk: DjangoStore, page: str) -> None:
    told = {"en": "This is not now", "zh": "非当前状态", "ja": "現在ではありません"}
    for language, words in told.items():
        client = signed_in(language)
        assert words in client.get(page, {"said_by": DAY}).content.decode()
        assert words not in client.get(page).content.decode()


def test_a_project_and_the_promises_are_as_said_by_that_day(officer: Client) -> None:
    now = book_now()
    then = on(now, Days(said=DAY))
    page = project_page(now.view, PLANT, today=then.today, as_of=DAY, rates=now.by.rates, trust=now.by.trust)
    assert then.project(PLANT) == page != now.project(PLANT)
    assert then.today.isoformat() == DAY
    assert then.promises == promises(
        now.view, policy="open", today=then.today, as_of=DAY, rates=now.by.rates, trust=now.by.trust
    )
    days = {row.text_sha256 for row in then.all.by_subject[PLANT] if row.text_sha256 in then.texts}
    assert {then.all.receipts[text].published for text in days} <= {"2018-10-26", "2019-04-28"}
    html = unescape(officer.get(f"/projects/{PLANT}/", {"said_by": DAY}).content.decode())
    assert "zh-2020-03-05-city" not in html and "Judged on 31 Dec 2019" in html


def test_before_anything_was_said_or_recorded_there_is_nothing(officer: Client) -> None:
    for asked in ({"said_by": "2001-01-01"}, {"known_on": "2001-01-01"}):
        for page in (f"/projects/{PLANT}/", f"/parties/{GROUP}/"):
            answer = officer.get(page, asked)
            assert answer.status_code == 404 and "Nothing of it had been told" in answer.content.decode()
        assert "0 promises" in officer.get("/promises/", asked).content.decode()


def test_as_recorded_leaves_out_what_came_later(desk: DjangoStore) -> None:
    before = book_now()
    add_source(desk, Receipt("later", "Later words.", published="2001-01-01"))
    now = book_now()
    day = now.view.sources[0].received_at[:10]
    assert len(on(now, Days(known=day)).view.sources) == len(now.view.sources) == len(before.view.sources) + 1
    assert on(now, Days(known="2001-01-01")).view.sources == ()


@pytest.mark.parametrize("page", (PAGES[0], PAGES[2]))
def test_nothing_can_be_written_on_another_day(officer: Client, page: str) -> None:
    for asked, forms in (({}, True), ({"said_by": "2025-01-01"}, False)):
        html = officer.get(page, asked).content.decode()
        assert ('name="because"' in html or 'class="button"' in html) is forms


def test_tabs_and_pages_keep_the_day(officer: Client) -> None:
    html = officer.get("/promises/", {"said_by": DAY, "show": "due"}).content.decode()
    assert f'href="/promises/?show=overdue&amp;said_by={DAY}"' in html
    assert '<input type="hidden" name="show" value="due">' in html


@pytest.mark.parametrize("asked", ["yesterday", "2020-02-30", "0001-01-01", "9999-12-31", "\x00"])
def test_no_day_is_said_to_be_none_and_now_is_shown(officer: Client, asked: str) -> None:
    for page in PAGES:
        answer = officer.get(page, {"said_by": asked, "known_on": asked})
        assert answer.status_code == 200 and "That is no day" in answer.content.decode()


def test_another_day_asks_no_more_of_the_database(officer: Client) -> None:
    for page in PAGES:
        officer.get(page, {"said_by": DAY})
        with CaptureQueriesContext(connection) as asked:
            officer.get(page, {"said_by": DAY})
        assert len(asked) == 3
