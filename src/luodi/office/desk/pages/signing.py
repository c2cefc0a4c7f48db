"""Signing in, the one page that asks for no sign-in, and out."""

from __future__ import annotations

from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The form, and what it sends."""
    if request.method != "POST":
        return render(request, "desk/sign_in.html", {"next": request.GET.get("next", "")})
    name, after = request.POST.get("name", ""), request.POST.get("next", "")
    account = authenticate(request, username=name, password=request.POST.get("password", ""))
    if account is None:
        shown = {"next": after, "name": name, "wrong": True}
        return render(request, "desk/sign_in.html", shown, status=422)
    login(request, account)
    return redirect(after if _is_ours(request, after) else "home")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("sign_in")


def _is_ours(request: HttpRequest, address: str) -> bool:
    return url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
