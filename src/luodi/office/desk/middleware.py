"""What holds for every page: where its parts may come from, its language, a password of one's own."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from luodi.errors import LedgerError
from luodi.office.desk.words import DJANGO, chosen

Answer = Callable[[HttpRequest], HttpResponseBase]


class StrictContent:
    """Content-Security-Policy from `SECURE_CSP` (as Django 6 spells it), the same for every answer."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.policy = "; ".join(f"{name} {value}" for name, value in settings.SECURE_CSP.items())

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.answer(request)
        response["Content-Security-Policy"] = self.policy
        return response


class OwnLanguage:
    """Put the person's language on the request: their cookie, their account's, the browser's."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        language = chosen(request)
        request.language = language  # type: ignore[attr-defined]
        with translation.override(DJANGO[language]):
            response = self.answer(request)
        response["Content-Language"] = DJANGO[language]
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response


class OwnPassword:
    """Whoever came in with a password to be used once chooses another before anything else."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.open = {reverse(name) for name in ("password", "sign_out", "language")}

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated and request.user.new_password and request.path not in self.open:
            return redirect("password")
        return self.answer(request)


class LedgerAway:
    """A ledger that cannot be used just now is one plain page, and comes back by itself."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for a LedgerError that no page has answered itself."""
        if not isinstance(error, LedgerError):
            return None
        return render(request, "desk/away.html", {"reason": str(error)}, status=503)
