"""Coming in with the printed password, choosing another, going out."""

from __future__ import annotations

from django.test import Client
from tests.office.desk.conftest import signed_in

from luodi.office.desk.models import Account, Audit
from luodi.office.desk.opening import first_password, new_password
from luodi.office.store import DjangoStore

OWN = "Landing-4711-x"


def test_the_printed_password_is_for_one_time(desk: DjangoStore) -> None:
    printed, client = new_password(), Client()
    assert printed is not None
    assert client.post("/sign-in/", {"name": "officer", "password": printed})["Location"] == "/"
    for page in ("/", "/projects/"):
        assert client.get(page)["Location"] == "/password/"
    assert client.post("/password/", {"new": OWN, "again": OWN})["Location"] == "/"
    assert client.get("/").status_code == 200
    again = Client()
    assert again.post("/sign-in/", {"name": "officer", "password": printed}).status_code == 422
    assert again.post("/sign-in/", {"name": "officer", "password": OWN}).status_code == 302


def test_no_password_is_kept_in_clear(desk: DjangoStore) -> None:
    printed = new_password()
    assert printed is not None
    kept = [
        *Account.objects.values_list("password", flat=True),
        *Audit.objects.values_list("what", flat=True),
    ]
    assert not any(printed in one for one in kept)


def test_there_is_one_first_password(desk: DjangoStore) -> None:
    assert first_password() is None


def test_a_weak_or_different_password_is_refused_in_the_persons_language(desk: DjangoStore) -> None:
    client = signed_in("ja")
    weak = client.post("/password/", {"new": "1", "again": "1"})
    assert weak.status_code == 422 and "パスワード" in weak.content.decode()
    differing = client.post("/password/", {"new": OWN, "again": OWN + "y"})
    assert "二つが一致しません" in differing.content.decode()


def test_going_back_leads_nowhere_else(desk: DjangoStore) -> None:
    printed = new_password()
    for after, leads in (
        ("/projects/?q=a", "/projects/?q=a"),
        ("https://evil.example/", "/"),
        ("//evil.example", "/"),
    ):
        told = {"name": "officer", "password": printed or "", "next": after}
        assert Client().post("/sign-in/", told)["Location"] == leads


def test_out_is_out(officer: Client) -> None:
    assert officer.get("/sign-out/").status_code == 405
    officer.post("/sign-out/")
    assert officer.get("/").status_code == 302


def test_the_language_is_the_browsers_then_the_accounts_then_the_cookies(desk: DjangoStore) -> None:
    asked = Client(headers={"accept-language": "zh-CN,zh;q=0.9"})
    assert asked.get("/sign-in/")["Content-Language"] == "zh-hans"
    client = signed_in()
    client.post("/language/", {"language": "ja", "back": "/projects/"})
    assert Account.objects.get().language == "ja"
    del client.cookies["luodi_language"]
    assert client.get("/")["Content-Language"] == "ja"
    assert client.post("/language/", {"language": "xx", "back": "//evil.example"})["Location"] == "/"


def test_a_form_from_elsewhere_is_refused(desk: DjangoStore) -> None:
    answer = Client(enforce_csrf_checks=True).post("/sign-in/", {"name": "officer", "password": "x"})
    assert answer.status_code == 403 and "too old" in answer.content.decode()
