"""One PostgreSQL server for all tests that want one; how far the property tests search."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from tests.postgresql import Server, running

# `make test` tries the same examples every time, so that a change is judged by what it changes;
# `make explore` goes on from a random seed, and what it finds becomes an @example.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test believes what an earlier run remembered, nor writes into the user's folder."""
    os.environ["LUODI_CACHE"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A real server, gone at the end."""
    with running() as started:
        yield started
