"""Search: in three languages, from two characters on, with the sentence, and never what is not to be seen."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.office.desk.conftest import signed_in

from luodi.ledger.append import add_source
from luodi.ledger.redact import redact
from luodi.ledger.rows import Receipt, text_key
from luodi.office.store import DjangoStore


def found(client: Client, words: str) -> str:
    answer = client.get("/search/", {"q": words})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("language", "words", "title"),
    [
        ("zh", "电产", "个项目"),
        ("ja", "電産", "名称が合う案件"),
        ("en", "nidec dalian", "Projects so named"),
        ("zh", "投资", "正文"),
    ],
)
def test_a_word_leads_to_its_sentences_marked(
    desk: DjangoStore, language: str, words: str, title: str
) -> None:
    html = found(signed_in(language), words)
    assert title in html or "名称相符的项目" in html
    marked = {one.casefold() for one in re.findall(r'<mark class="hit">([^<]+)</mark>', html)}
    assert set(words.split()) <= marked
    assert re.search(r'class="value" href="/documents/\d+/#s\d+"', html)


def test_every_page_has_the_box_and_an_empty_question_says_how_to_ask(officer: Client) -> None:
    for page in ("/", "/projects/", "/audit/", "/search/"):
        assert 'action="/search/"' in officer.get(page).content.decode()
    for words in ("", " ", "，。"):
        assert "two characters are enough" in found(officer, words)
    assert "No text and no name" in found(officer, "nobodyhere")


def test_what_just_came_is_found_and_what_was_redacted_is_not(officer: Client, desk: DjangoStore) -> None:
    add_source(desk, Receipt("new", "长海工厂的消息。", title="新消息"))
    assert "新消息" in found(officer, "长海")
    redact(desk, text_key("长海工厂的消息。"), officer="li", because="a request")
    assert "新消息" not in found(officer, "长海") and "No text" in found(officer, "长海")


def test_a_text_for_named_people_is_not_found(officer: Client, desk: DjangoStore) -> None:
    add_source(desk, Receipt("falcon", "Project Falcon, in confidence.", audience="person:li"))
    assert "No text" in found(officer, "falcon")


def test_markup_in_a_text_and_in_a_question_stays_text(officer: Client, desk: DjangoStore) -> None:
    add_source(desk, Receipt("odd", "A <b>bold</b> plant & more.", title="<i>odd</i>"))
    html = found(officer, "bold")
    assert '&lt;b&gt;<mark class="hit">bold</mark>&lt;/b&gt;' in html and "<i>odd" not in html
    assert "<script>" not in found(officer, '"><script>alert(1)</script>')


def test_a_search_asks_a_few_questions(officer: Client) -> None:
    officer.get("/search/?q=nidec")
    with CaptureQueriesContext(connection) as queries:
        officer.get("/search/?q=nidec+dalian")
    assert len(queries) == 7, [one["sql"] for one in queries]  # + the number again, the mark, one a word
