"""A real browser for tests: Debian's Chromium by playwright, or a reason to skip."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from luodi.office.desk.serving import Server


def chromium() -> str:
    """Where Chromium is; skips the test that asks, by name, where there is none."""
    found = os.environ.get("LUODI_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("no Chromium here: apt-get install chromium, or name one in LUODI_CHROMIUM")
    return found


@contextmanager
def served() -> Iterator[str]:
    """The desk that is open in this process, behind its own server: its address."""
    server = Server("127.0.0.1", 0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.close()
        thread.join(timeout=10)
