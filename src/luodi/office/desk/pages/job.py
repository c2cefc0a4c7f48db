"""What becomes of files that were brought, while it happens and afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from luodi.office.desk.books import Book, book
from luodi.office.desk.models import Job, JobItem
from luodi.office.desk.refusals import told
from luodi.office.desk.shown import document_href
from luodi.office.desk.words import language_of, say


@dataclass(frozen=True, slots=True)
class Line:
    """One file: how far it is, the documents it became (title, address), and what was refused."""

    item: JobItem
    state: str
    documents: list[tuple[str, str]]
    refused: list[str]
    more: int


def page(request: HttpRequest, id: int) -> HttpResponse:
    """The page; htmx asks for it again every second until all is done."""
    job = Job.objects.filter(pk=id).first()
    if job is None:
        raise Http404
    known, language = book(request), language_of(request)
    items = list(job.items.defer("data"))
    done = sum(item.state == JobItem.DONE for item in items)
    given = {
        "job": job, "lines": [_line(known, item, language) for item in items], "done": done,
        "of": len(items), "over": done == len(items), **_sums(items),
    }  # fmt: skip
    return render(request, "desk/job.html", given)


def _sums(items: Iterable[JobItem]) -> dict[str, int]:
    names = ("texts", "known", "refused", "statements")
    return {name: sum(getattr(item, name) for item in items) for name in names}


def _line(known: Book, item: JobItem, language: str) -> Line:
    documents = [known.sources[one["source"]] for one in item.told if one.get("source") in known.sources]
    refused = [_refused(item, one, language) for one in item.told if "wrong" in one]
    links = [(one.title or one.id, document_href(one.seq)) for one in documents]
    state = "refused" if item.state == JobItem.DONE and not item.texts and item.refused else item.state
    return Line(item, state, links, refused, item.texts + item.refused - len(item.told))


def _refused(item: JobItem, one: dict[str, Any], language: str) -> str:
    """Of a file with several texts also which of them."""
    file = one.get("file", item.name)
    wrong, remedy = told(one["wrong"], language), told(one["remedy"], language)
    words = say("job.refusal", language, wrong=wrong, remedy=remedy)
    return words if file == item.name else f"{file}: {words}"
