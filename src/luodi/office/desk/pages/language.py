"""The language of the pages, for this browser and, of who is signed in, for the account."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from luodi.office.desk.models import Account
from luodi.office.desk.words import COOKIE, LANGUAGES

_YEAR = 365 * 24 * 3600  # seconds


@login_not_required
@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Take the language and go back to the page."""
    back, language = request.POST.get("back", ""), request.POST.get("language", "")
    ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    response = redirect(back if ours else "home")
    if language in LANGUAGES:
        response.set_cookie(COOKIE, language, max_age=_YEAR, samesite="Lax", httponly=True)
        if isinstance(request.user, Account):
            request.user.language = language
            request.user.save(update_fields=["language"])
    return response
