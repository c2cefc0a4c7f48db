"""Every page answers, in every language, to who is signed in and to nobody else."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver
from tests.office.desk.conftest import book_now, signed_in

from luodi.office.store import DjangoStore

PLANT = "p-891296ee"
PAGES = (
    "/", "/projects/", "/projects.csv", "/projects.xlsx", f"/projects/{PLANT}/", "/promises/", "/promises/?show=overdue",
    "/conflicts/", "/documents/", "/documents/add/", "/review/", "/audit/", "/password/",
    "/search/", "/search/?q=nidec", "/parties/", "/parties/?kind=person&sort=-texts", "/parties/n-46a83f69/",
    "/agreements/", "/encounters/", "/encounters/?kind=visit&place=",
)  # fmt: skip
OPEN = {"sign_in", "language"}


@pytest.mark.parametrize("language", ["en", "zh", "ja"])
def test_every_page_answers_in_every_language(desk: DjangoStore, language: str) -> None:
    client = signed_in(language)
    for page in PAGES:
        answer = client.get(page)
        assert answer.status_code == 200, page
        assert answer["Content-Language"] == {"zh": "zh-hans"}.get(language, language)


def test_every_document_and_project_answers(officer: Client) -> None:
    known = book_now()
    for seq in known.sources:
        assert officer.get(f"/documents/{seq}/").status_code == 200
    for line in known.lines:
        assert officer.get(f"/projects/{line.project.id}/").status_code == 200


def test_every_page_needs_sign_in_but_sign_in(desk: DjangoStore) -> None:
    patterns = [pattern for pattern in get_resolver().url_patterns if isinstance(pattern, URLPattern)]
    assert len(patterns) >= 12
    for pattern in patterns:
        route = re.sub("<.*?>", "1", str(pattern.pattern))
        for answer in (Client().get(f"/{route}"), Client().post(f"/{route}")):
            if pattern.name in OPEN:
                continue
            assert answer.status_code == 302, route
            assert answer["Location"].startswith("/sign-in/"), route


def test_what_holds_for_every_answer(officer: Client) -> None:
    for page in (*PAGES, "/static/desk/desk.css", "/nowhere/"):
        answer = officer.get(page)
        policy = answer["Content-Security-Policy"]
        assert policy.startswith("default-src 'self'; ") and "unsafe" not in policy
        assert answer["X-Content-Type-Options"] == "nosniff"
        answer.close()


def test_no_page_has_script_or_style_in_line(officer: Client) -> None:
    seq = next(iter(book_now().sources))
    for page in (*PAGES, f"/documents/{seq}/"):
        answer = officer.get(page)
        if not answer["Content-Type"].startswith("text/html"):
            continue
        html = answer.content.decode()
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]* src=)", html), page


def test_what_is_not_there_says_so_in_the_persons_language(desk: DjangoStore) -> None:
    for page in ("/nowhere/", "/projects/p-00000000/", "/documents/999999/"):
        answer = signed_in("ja").get(page)
        assert answer.status_code == 404
        assert "そのページはありません" in answer.content.decode()
