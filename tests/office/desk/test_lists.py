"""Lists: what is asked for is shown, counted, sorted, saved as shown, in a few queries."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.office.desk.conftest import book_now

from luodi.office.desk.asked import Asked, paged
from luodi.office.desk.csv_out import harmless
from luodi.office.desk.listing import project_rows, select
from luodi.office.store import DjangoStore

LISTS = (
    "/projects/",
    "/projects/?verdict=no+evidence&sort=-told",
    "/promises/",
    "/conflicts/",
    "/documents/",
    "/parties/?kind=enterprise&state=maybe&sort=-texts",
    "/agreements/",
    "/encounters/?kind=visit",
)
QUERIES = 3  # session, account, the ledger's number: the rest is in memory


@pytest.mark.parametrize("page", LISTS)
def test_a_list_asks_the_database_three_questions(officer: Client, page: str) -> None:
    officer.get(page)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert officer.get(page).status_code == 200
    assert len(asked) == QUERIES, [one["sql"] for one in asked]


def test_the_audit_trail_asks_two_more_than_its_account(officer: Client) -> None:
    with CaptureQueriesContext(connection) as asked:
        officer.get("/audit/")
    assert len(asked) == 4


def test_facets_count_what_choosing_them_leaves(desk: DjangoStore) -> None:
    rows = project_rows(book_now())
    whole = select(rows, "", {}, "")
    for facet in whole.facets:
        for value, count in facet.values:
            assert len(select(rows, "", {facet.name: value}, "").rows) == count > 0
    dalian = select(rows, "", {"place": "Dalian"}, "")
    assert {facet.name: dict(facet.values) for facet in dalian.facets}["place"] == {
        facet.name: dict(facet.values) for facet in whole.facets
    }["place"]


def test_a_project_is_found_by_any_name_in_any_language(desk: DjangoStore) -> None:
    rows = project_rows(book_now())
    for words in ("日本电产", "日本電産", "nidec", "DALIAN Nidec", "Ｎｉｄｅｃ"):
        assert any(row.line.project.id == "p-891296ee" for row in select(rows, words, {}, "").rows), words
    assert select(rows, "nobody knows", {}, "").rows == []


def test_sorting_puts_what_has_no_value_last_both_ways(desk: DjangoStore) -> None:
    rows = project_rows(book_now())
    for sort in ("investment", "-investment"):
        having = [row.investment is not None for row in select(rows, "", {}, sort).rows]
        assert having == sorted(having, reverse=True)
    up = [row.line.last_said for row in select(rows, "", {}, "told").rows]
    assert up == sorted(up, key=str)
    assert select(rows, "", {}, "nonsense").rows == rows


def test_the_csv_has_the_rows_of_the_page_in_its_order(officer: Client) -> None:
    asked = "?verdict=no+evidence&sort=-told"
    answer = officer.get(f"/projects.csv{asked}")
    table = list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))
    html = officer.get(f"/projects/{asked}").content.decode()
    places = [html.index(f'<th scope="row"><a href="/projects/{row[0]}/">') for row in table[1:]]
    assert len(table) == 5 and places == sorted(places)
    assert len(answer.content) and answer["Content-Disposition"].endswith('"luodi-projects.csv"')


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    assert harmless("Nidec = 日本電産") == "Nidec = 日本電産"


def test_a_page_beyond_the_end_is_the_last() -> None:
    by = Asked("/projects/", "", {"place": ""}, "", 99)
    found = paged(range(120), by)
    assert (list(found.rows), found.page, found.pages, found.after) == (list(range(100, 120)), 3, 3, None)
    assert found.before == "/projects/?place=&page=2"


@pytest.mark.parametrize(
    "query", ["?page=-1", "?page=x", "?page=99999999", "?sort=%00", "?q=%00", "?verdict=x"]
)
def test_an_address_that_asks_nonsense_is_answered(officer: Client, query: str) -> None:
    assert officer.get(f"/projects/{query}").status_code == 200
