"""The desk over ledgers of both kinds: made once, beside the record, and never by another command."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, connections
from django.test import Client
from tests.cli.run import luodi
from tests.office.conftest import NewUrl

from luodi.errors import NewerLedger
from luodi.ledger.append import add_source
from luodi.ledger.rows import Receipt
from luodi.office.database import open_store
from luodi.office.desk.models import Secret
from luodi.office.desk.opening import first_password, open_desk


def test_a_new_ledger_of_each_kind_can_be_served_and_signed_in_to(new_url: NewUrl) -> None:
    store = open_desk(new_url(), names=["testserver"])
    printed, client = first_password(), Client()
    assert client.post("/sign-in/", {"name": "officer", "password": printed}).status_code == 302
    assert client.post("/password/", {"new": "Landing-4711-x", "again": "Landing-4711-x"}).status_code == 302
    assert "luodi add FILES" in client.get("/").content.decode()
    add_source(
        store, Receipt("a", "Nidec will invest 500 million dollars in Dalian.", published="2020-03-05")
    )
    for page in ("/", "/projects/", "/documents/", "/documents/1/", "/audit/", "/conflicts/", "/promises/"):
        assert client.get(page).status_code == 200, page
    with connection.cursor() as cursor, pytest.raises(Exception, match="only appended"):
        cursor.execute("DELETE FROM desk_audit")


def test_opening_again_keeps_the_key_and_makes_no_second_account(file_url: str) -> None:
    open_desk(file_url)
    key = settings.SECRET_KEY
    assert first_password() is not None
    open_desk(file_url)
    assert settings.SECRET_KEY == key == Secret.objects.get().key and len(key) > 50
    assert first_password() is None


def test_other_commands_make_no_table_of_the_desk(path: Path, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("Nidec will invest 500 million dollars in Dalian.", encoding="utf-8")
    assert luodi("add", text, "--ledger", path).exit_code == 0
    store = open_store(f"sqlite:///{path}")
    tables = connections[store.alias].introspection.table_names()
    assert "statement" in tables and not [name for name in tables if name.startswith(("auth", "desk"))]


def test_other_commands_go_on_over_a_ledger_that_was_served(path: Path, file_url: str) -> None:
    open_desk(file_url)
    connections.close_all()
    assert luodi("projects", "--ledger", path).exit_code == 0
    assert "auth" not in luodi("export", "--ledger", path).stdout


def test_a_desk_of_a_newer_version_is_refused(file_url: str) -> None:
    open_desk(file_url)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('desk', '9999_later', '2030-01-01')"
        )
    with pytest.raises(NewerLedger, match="newer version of Luodi"):
        open_desk(file_url)


def test_a_host_nobody_named_is_refused(file_url: str) -> None:
    open_desk(file_url, names=["desk.example.org"])
    assert Client(headers={"host": "desk.example.org"}).get("/sign-in/").status_code == 200
    assert Client(headers={"host": "evil.example"}).get("/sign-in/").status_code == 400
