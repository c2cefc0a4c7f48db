"""One PostgreSQL server for all tests that want one; it starts with the first."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.postgresql import Server, running


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A real server, gone at the end."""
    with running() as started:
        yield started
