"""A password of one's own, in place of the one that was printed."""

from __future__ import annotations

from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from luodi.office.desk.models import Account, Audit
from luodi.office.desk.words import language_of, say


@never_cache
@sensitive_post_parameters("new", "again")
def page(request: HttpRequest) -> HttpResponse:
    """The form, and what it sends."""
    account = request.user
    assert isinstance(account, Account)
    if request.method != "POST":
        return render(request, "desk/password.html")
    wrong = _wrong(request, account)
    if wrong:
        return render(request, "desk/password.html", {"wrong": wrong}, status=422)
    account.set_password(request.POST["new"])
    account.new_password = False
    with transaction.atomic():
        account.save()
        Audit.objects.create(who=account.username, verb="own_password", what=account.username, because="")
    update_session_auth_hash(request, account)
    return redirect("home")


def _wrong(request: HttpRequest, account: Account) -> list[str]:
    """What is wrong with the two, in the person's language."""
    new = request.POST.get("new", "")
    if new != request.POST.get("again", ""):
        return [say("password.differ", language_of(request))]
    try:
        validate_password(new, account)
    except ValidationError as error:
        return list(error.messages)
    return []
