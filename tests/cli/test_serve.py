"""`luodi serve` as a process: it answers, says how to sign in, and refuses in one line."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from tests.cli.run import luodi

_SERVE = (sys.executable, "-m", "luodi", "serve")


@contextmanager
def serving(*words: object) -> Iterator[tuple[str, str]]:
    """A running desk: its address, and what it said of signing in."""
    command = [*_SERVE, "--port", "0", *map(str, words)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = re.search(r"http://\S+", process.stdout.readline())
        assert address is not None
        try:
            yield address[0], process.stdout.readline()
        finally:
            process.terminate()


def test_it_serves_a_new_ledger_and_prints_a_password_once(tmp_path: Path) -> None:
    ledger = tmp_path / "new.db"
    with serving("--ledger", ledger) as (address, how):
        assert re.search(r"Sign in as officer with the password \S{12,}", how)
        with urlopen(address) as answer:
            assert answer.url.endswith("/sign-in/?next=/") and b"Luodi" in answer.read()
        with urlopen(address + "static/vendor/htmx-2.0.11/htmx.min.js") as answer:
            assert answer.headers["Content-Type"].startswith("text/javascript")
    with serving("--ledger", ledger) as (_, how):
        assert "with the password" not in how and "--new-password" in how
    with serving("--ledger", ledger, "--new-password") as (_, how):
        assert "with the password" in how


def test_a_port_that_is_taken_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [*_SERVE, "--ledger", str(tmp_path / "a.db"), "--port", str(port)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert re.fullmatch(
        rf"Error: 127\.0\.0\.1:{port}: cannot listen there .*; name another --port",
        done.stderr.splitlines()[-1],
    )


def test_what_is_no_ledger_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("no ledger", encoding="utf-8")
    done = luodi("serve", "--ledger", tmp_path / "notes.db")
    assert done.exit_code == 1 and "not a ledger" in done.stderr


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_port_that_is_none_is_wrong_usage(port: str) -> None:
    assert luodi("serve", "--port", port).exit_code == 2
