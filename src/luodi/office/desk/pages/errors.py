"""What is shown when a page is not there, or something broke."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400"""
    return render(request, "desk/error.html", {"key": "base.wrong"}, status=400)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404"""
    return render(request, "desk/error.html", {"key": "base.not_found"}, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """500"""
    return render(request, "desk/error.html", {"key": "base.wrong"}, status=500)


def expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form without its token."""
    return render(request, "desk/error.html", {"key": "base.expired"}, status=403)
