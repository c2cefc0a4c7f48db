"""One statement: what was said of it by whom, and the forms to accept, reject or correct it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from luodi.errors import JudgedMeanwhile
from luodi.ledger.rows import Modality, Source, Statement
from luodi.ledger.value import Code, Party, Text
from luodi.office.actions.accept import accept
from luodi.office.actions.correct import correct
from luodi.office.actions.reject import reject
from luodi.office.desk.books import Book, book
from luodi.office.desk.fields import field
from luodi.office.desk.marked import Span, marked
from luodi.office.desk.reviewed import Reviewed, reviewed
from luodi.office.desk.shown import document_href
from luodi.office.desk.words import catalogue, language_of, named, say
from luodi.readers.correcting import Correction, choices, corrected

_MODALITIES: tuple[Modality, ...] = ("considered", "planned", "superseded", "actual")
_CODES = {"a": "agreement", "e": "encounter", "n": "party_kind"}  # subject's letter -> words of its kinds


_Judge = Callable[[HttpRequest, Book, Source, Reviewed], HttpResponse]


@require_http_methods(["GET", "HEAD"])
def page(request: HttpRequest, seq: int, n: int) -> HttpResponse:
    """The page."""
    known, source, one = _asked(request, seq, n)
    return _page(request, known, source, one)


def _judging(judge: _Judge) -> Callable[[HttpRequest, int, int], HttpResponse]:
    """A page that judges the statement asked for; who comes second is shown what was said meanwhile."""

    @require_POST
    @wraps(judge)
    def view(request: HttpRequest, seq: int, n: int) -> HttpResponse:
        known, source, one = _asked(request, seq, n)
        try:
            return judge(request, known, source, one)
        except JudgedMeanwhile:
            return _meanwhile(request, known, source, one)

    return view


@_judging
def accepting(request: HttpRequest, known: Book, source: Source, one: Reviewed) -> HttpResponse:
    """Accept it, and go on to the next."""
    who = request.user.get_username()
    if not _said_already(one, who, "accept", ""):
        accept(who, one.row.seq, _seen(request))
    return _next(request, known, source, one.row.seq)


@_judging
def rejecting(request: HttpRequest, known: Book, source: Source, one: Reviewed) -> HttpResponse:
    """Reject it with a reason, and go on to the next."""
    who, because = request.user.get_username(), _because(request)
    if not because:
        return _page(request, known, source, one, 400, wrong="reason")
    if not _said_already(one, who, "reject", because):
        reject(who, one.row.seq, because, _seen(request))
    return _next(request, known, source, one.row.seq)


@_judging
def correcting(request: HttpRequest, known: Book, source: Source, one: Reviewed) -> HttpResponse:
    """Put what the text says in its place."""
    because = _because(request)
    if not because:
        return _page(request, known, source, one, 400, wrong="reason")
    draft = corrected(known.view.texts[source.text_sha256], one.row.draft, _correction(request, one.row))
    if isinstance(draft, str):
        return _page(request, known, source, one, 400, wrong=draft)
    verdict = correct(request.user.get_username(), one.row.seq, draft, because, _seen(request))
    messages.success(request, say("review.corrected", language_of(request)))
    return redirect(f"{document_href(source.seq)}#f{verdict.instead}")


def _because(request: HttpRequest) -> str:
    return request.POST.get("because", "").strip()


def _asked(request: HttpRequest, seq: int, n: int) -> tuple[Book, Source, Reviewed]:
    known = book(request)
    source = known.sources.get(seq)
    if source is None or source.kind == "note" or source.text_sha256 not in known.view.texts:
        raise Http404  # a note is what an officer said: another note takes it back
    found = next((one for one in reviewed(known, source.text_sha256) if one.row.seq == n), None)
    if found is None:
        raise Http404
    return known, source, found


def _seen(request: HttpRequest) -> int:
    given = request.POST.get("seen", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 19 else 0


def _said_already(one: Reviewed, who: str, says: str, because: str) -> bool:
    """Whether this very verdict is in force: a form that was sent twice."""
    last = one.verdict
    told = last is not None and (last.officer, last.says, last.because) == (who, says, because)
    return told and last is not None and last.seq == one.seen and last.statement == one.row.seq


def _correction(request: HttpRequest, row: Statement) -> Correction:
    post, draft = request.POST, row.draft
    near = post.get("near", "")
    modality = next((one for one in _MODALITIES if one == post.get("modality")), draft.modality)
    written = post.get("written", "")
    if isinstance(draft.value, Code) and written not in _codes(row):
        written = ""
    return Correction(
        quote=post.get("quote", draft.quote),
        near=int(near) if near.isascii() and near.isdigit() and len(near) < 9 else draft.start,
        property=post.get("property", draft.property), modality=modality, written=written,
        about=post.get("about", draft.about or "").strip(),
    )  # fmt: skip


def _codes(row: Statement) -> list[str]:
    table = _CODES.get(row.draft.subject[:1], "")
    return [key.partition(".")[2] for key in catalogue() if key.startswith(f"{table}.")]


def _meanwhile(request: HttpRequest, known: Book, source: Source, one: Reviewed) -> HttpResponse:
    """Somebody was quicker: what they said, and the form as it was filled in, to decide again."""
    return _page(request, known, source, one, 409, wrong="meanwhile")


def _next(request: HttpRequest, known: Book, source: Source, n: int) -> HttpResponse:
    """Back to the document, at the statement behind this one."""
    rows = [one.row.seq for one in reviewed(known, source.text_sha256)]
    behind = rows[rows.index(n) + 1 :] or [n]
    return redirect(f"{document_href(source.seq)}#f{behind[0]}")


def _page(
    request: HttpRequest, known: Book, source: Source, one: Reviewed, status: int = 200, wrong: str = ""
) -> HttpResponse:
    language, row, post = language_of(request), one.row, request.POST
    table = _CODES.get(row.draft.subject[:1], "")
    codes = [(code, named(table, code, language)) for code in _codes(row)]
    span = Span(row.seq, row.draft.start, row.draft.end, "figure")
    given = {
        "book": known, "source": source, "one": one, "href": document_href(source.seq),
        "field": field(known, one, language), "history": _history(known, row),
        "text": marked(known.view.texts[source.text_sha256], [span]),
        "properties": [(name, named("property", name, language)) for name in choices(row.draft)],
        "modalities": _MODALITIES, "codes": codes if isinstance(row.draft.value, Code) else [],
        "names": isinstance(row.draft.value, Party | Text), "wrong": wrong,
        "quote": post.get("quote", row.draft.quote), "near": post.get("near", row.draft.start),
        "property": post.get("property", row.draft.property), "written": post.get("written", ""),
        "modality": post.get("modality", row.draft.modality), "because": post.get("because", ""),
        "about": post.get("about", row.draft.about or ""),
    }  # fmt: skip
    return render(request, "desk/statement.html", given, status=status)


def _history(known: Book, row: Statement) -> list[Any]:
    """Every verdict on its claim, the latest first."""
    return [verdict for verdict in reversed(known.view.verdicts) if verdict.claim == row.claim]
