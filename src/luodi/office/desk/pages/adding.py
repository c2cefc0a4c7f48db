"""Adding documents: files, or a text that was copied."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID, uuid4

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from luodi.office.actions.receive import LARGEST, Brought, receive
from luodi.office.desk.models import Job
from luodi.office.desk.serving import MOST
from luodi.office.desk.words import language_of, say
from luodi.sources.published import is_published

_KINDS = ".txt,.md,.html,.htm,.jsonl"
_PASTED = ("title", "publisher", "published", "url", "text")


@require_http_methods(["GET", "HEAD"])
def page(request: HttpRequest) -> HttpResponse:
    """The two forms, and what was brought lately."""
    return _page(request, {})


@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Take the files in, all at once or not at all; they are read in the order of their names."""
    files = [_brought(file) for file in request.FILES.getlist("files")]
    if not files:
        return _page(request, {"no_file": True}, 400)
    return _received(request, files)


@require_POST
def paste(request: HttpRequest) -> HttpResponse:
    """Take a copied text in; what does not do comes back with all that was typed."""
    given = {name: request.POST.get(name, "").strip() for name in _PASTED[:-1]}
    text = request.POST.get("text", "").replace("\r\n", "\n")  # as it was before the form made it two
    wrong = [name for name, fault in _faults(given, text).items() if fault]
    if wrong:
        return _page(request, {"given": {**given, "text": text}, "wrong": wrong}, 400)
    filled = {name: value for name, value in given.items() if value}
    line = json.dumps({**filled, "text": text}, ensure_ascii=False)
    name = " ".join((given["title"] or text.strip()[:60]).split()).replace("/", " ")
    data = line.encode("utf-8", "surrogatepass")
    return _received(request, [Brought(f"{name[:60]}.jsonl", data if len(data) <= LARGEST else None)])


def _faults(given: dict[str, str], text: str) -> dict[str, bool]:
    return {
        "text": not text.strip(),
        "published": bool(given["published"]) and not is_published(given["published"]),
    }


def _brought(file: UploadedFile[Any]) -> Brought:
    large = (file.size or 0) > LARGEST
    return Brought(file.name or "file", None if large else file.read())


def _received(request: HttpRequest, files: list[Brought]) -> HttpResponse:
    job = receive(request.user.get_username(), _once(request), files)
    return redirect("job", job.pk)


def _once(request: HttpRequest) -> UUID:
    """The number of the form; one that came without is a form of its own."""
    try:
        return UUID(request.POST.get("once", ""))
    except ValueError:
        return uuid4()


def _page(request: HttpRequest, more: dict[str, Any], status: int = 200) -> HttpResponse:
    language = language_of(request)
    given = {
        "kinds": _KINDS, "once": uuid4(), "once_pasted": uuid4(), "largest": LARGEST, "most": MOST,
        "too_large": say("adding.too_large", language), "too_many": say("adding.too_many", language),
        "jobs": Job.objects.all()[:5], **more,
    }  # fmt: skip
    return render(request, "desk/adding.html", given, status=status)
