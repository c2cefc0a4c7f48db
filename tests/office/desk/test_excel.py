"""Excel files: the rows of the CSV file, text as text, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import zipfile
from io import BytesIO, StringIO
from xml.etree import ElementTree

import pytest
from django.http import HttpResponse
from django.test import Client

from luodi.office.desk.excel import excel_response

_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheet(content: bytes) -> ElementTree.Element:
    with zipfile.ZipFile(BytesIO(content)) as parts:
        return ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml"))


def rows_of(content: bytes) -> list[list[str]]:
    return [
        ["".join(cell.itertext()) for cell in row.iter(f"{_NS}c")] for row in sheet(content).iter(f"{_NS}row")
    ]


@pytest.mark.parametrize("asked", ["", "?verdict=no+evidence&sort=-told", "?q=nidec", "?q=nobody"])
def test_it_has_exactly_the_rows_of_the_page(officer: Client, asked: str) -> None:
    excel = officer.get(f"/projects.xlsx{asked}")
    table = list(csv.reader(StringIO(officer.get(f"/projects.csv{asked}").content.decode("utf-8-sig"))))
    told = [[cell for cell in row if cell] for row in rows_of(excel.content)]
    assert told == [[cell for cell in row if cell] for row in table]
    assert excel["Content-Disposition"].endswith('"luodi-projects.xlsx"')
    assert (
        f'href="/projects.xlsx{asked}"'.replace("&", "&amp;")
        in officer.get(f"/projects/{asked}").content.decode()
    )


@pytest.mark.parametrize(
    "cell", ["=1+1", "{=1}", "@SUM(A1)", "https://a.example", "0012", "a\x01b", "x" * 40_000]
)
def test_no_cell_is_a_formula_a_link_or_another_number(cell: str) -> None:
    made: HttpResponse = excel_response("a.xlsx", "项目", ["h"], [[cell, 7]])
    found = sheet(made.content)
    assert not list(found.iter(f"{_NS}f")) and not list(found.iter(f"{_NS}hyperlink"))
    text, number = list(found.iter(f"{_NS}row"))[1].iter(f"{_NS}c")
    assert text.get("t") == "inlineStr" and number.get("t") is None
    assert "".join(text.itertext()) == cell.replace("\x01", "_x0001_")[:32_767]
