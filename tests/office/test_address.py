"""Addresses: what each names, and that no text made of one holds its password, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.errors import LedgerError
from luodi.office.address import parse, shown
from luodi.office.database import exists_ledger

NAMES = {
    "sqlite:////srv/ledger.db": "/srv/ledger.db",
    "postgresql://li:secret@host:5433/luodi": "postgresql://li@host:5433/luodi",
    "postgres://host/luodi": "postgresql://host/luodi",
    "postgresql:///luodi": "postgresql:///luodi",
    "postgresql://li:se%40cret%2F@host/luodi?sslmode=require": "postgresql://li@host/luodi",
    "postgresql://host/luodi?user=li&password=secret": "postgresql://li@host/luodi",
    "postgresql:///luodi?host=/run/postgresql": "postgresql:///run/postgresql/luodi",
    "postgresql:///?service=office": "postgresql:///",
    "postgresql://one:1,two:2/luodi": "postgresql://one,two:1,2/luodi",
}


@pytest.mark.parametrize("url", NAMES)
def test_the_name_of_a_ledger(url: str) -> None:
    assert parse(url).name == shown(url) == NAMES[url]


@pytest.mark.parametrize(
    "url", ["", "ledger.db", "sqlite:///", "sqlite://ledger.db", "mysql://me:secret@host/luodi"]
)
def test_no_address_is_refused(url: str) -> None:
    for do in (parse, exists_ledger):
        with pytest.raises(LedgerError, match=r"write sqlite:///path/ledger.db or postgresql://") as caught:
            do(url)
        assert "secret" not in str(caught.value) + shown(url)


UNREADABLE = [
    "postgresql://li:se/cret@host/luodi", "postgresql://li:se@cret@host/luodi", "postgresql://li:12/secret@host/luodi",
    "postgresql://li:secret%zz@host/luodi", "postgresql://li:12/secret?x@host/luodi", "postgresql://li:secret@host",
    "postgresql://li:secret@host/luodi?colour=secret", "postgresql://li@office:secret@host/luodi",
    "postgresql://[secret/luodi",
]  # fmt: skip


@pytest.mark.parametrize("url", UNREADABLE)
def test_an_address_that_may_be_misread_is_refused_without_a_word_of_it(url: str) -> None:
    with pytest.raises(LedgerError, match="write postgresql://user:password@host:5432/database") as caught:
        parse(url)
    for words in (str(caught.value), shown(url)):
        assert "se" not in words.replace("user", "").replace("database", "") and "cret" not in words


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=4, max_size=12))
def test_nothing_of_a_password_is_shown_however_it_is_written(password: str) -> None:
    """It is framed in letters that stand nowhere else; a name may hold neither part it could be cut into."""
    url = f"postgresql://li:QX{password}QX@host/luodi"
    words = [shown(url)]
    try:
        words.append(parse(url).name)
    except LedgerError as error:
        words.append(str(error))
    assert not any("QX" in said for said in words)


def test_the_password_reaches_the_server_whole() -> None:
    settings = parse(
        "postgresql://li:p%40ss%2Fw@host:5433/luodi?sslmode=require&options=-c%20a%3Db"
    ).settings(2.5)
    assert settings["PASSWORD"] == "p@ss/w"
    assert (settings["NAME"], settings["USER"], settings["HOST"], settings["PORT"]) == (
        "luodi",
        "li",
        "host",
        "5433",
    )
    assert settings["OPTIONS"] == {
        "sslmode": "require", "options": "-c a=b -c lock_timeout=2500", "connect_timeout": 10,
        "application_name": "luodi",
    }  # fmt: skip
    assert "p@ss" not in repr(parse("postgresql://li:p%40ss@host/luodi"))
