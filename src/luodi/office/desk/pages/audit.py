"""Who did what, when, and why."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luodi.office.desk.asked import PER_PAGE, Paged, asked
from luodi.office.desk.models import Audit


def page(request: HttpRequest) -> HttpResponse:
    """The trail, the latest first."""
    by = asked(request, ())
    cut = Paginator(Audit.objects.all(), PER_PAGE).get_page(by.page)
    before = by.link(page=str(cut.number - 1)) if cut.has_previous() else None
    after = by.link(page=str(cut.number + 1)) if cut.has_next() else None
    pages = cut.paginator.num_pages
    chosen = Paged(list(cut.object_list), cut.number, pages, cut.paginator.count, before, after)
    return render(request, "desk/audit.html", {"page": chosen})
