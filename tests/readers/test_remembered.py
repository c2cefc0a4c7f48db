"""What is remembered saves the next start its work, and never changes what is read or refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.readers.test_rulebook import EXPORTS, TEXT, made

from luodi.errors import RuleError
from luodi.ledger.rows import DraftStatement
from luodi.readers import read_text, rulebook, use_rules
from luodi.readers.lexicon import lexicon
from luodi.readers.remembered import recall, remember
from luodi.readers.rule_reader import _unchecked


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder with nothing in it yet."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("LUODI_CACHE", str(folder))
    yield folder
    use_rules([])


def new_process() -> None:
    """Forget what this process knows, not what is kept in the folder."""
    rulebook.checked.cache_clear()
    lexicon.cache_clear()


def examples_run() -> int:
    """How many texts the check reads when a process begins."""
    seen = []

    def read(text: str) -> tuple[DraftStatement, ...]:
        seen.append(text)
        return _unchecked(text)

    new_process()
    rulebook.checked(read)
    return len(seen)


def test_the_examples_run_once_for_a_pack(tmp_path: Path) -> None:
    assert examples_run() > 100
    assert examples_run() == 0
    use_rules([made(tmp_path, EXPORTS)])
    assert examples_run() == 0
    use_rules([made(tmp_path, EXPORTS.replace("exports? (", "(?:exports?|sales abroad) ("))])
    assert recall("passed") is True


def test_a_broken_example_is_refused_when_the_pack_changes(tmp_path: Path) -> None:
    use_rules([made(tmp_path, EXPORTS)])
    broken = made(tmp_path, EXPORTS.replace('"20000000 EUR"', '"30000000 EUR"'))
    for _ in range(2):
        new_process()
        with pytest.raises(RuleError, match="must yield 30000000 EUR"):
            use_rules([broken])


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"{}", b"0\ntrue", b"[1]\n[null]"])
def test_a_damaged_file_says_nothing(cache: Path, damage: bytes) -> None:
    remember("passed", True)
    next(cache.iterdir()).write_bytes(damage)
    assert recall("passed") is None


def test_after_damage_all_is_worked_out_anew(cache: Path) -> None:
    new_process()
    before = read_text(TEXT)
    for file in cache.iterdir():
        file.write_bytes(file.read_bytes()[:-3])
    new_process()
    assert read_text(TEXT) == before
    assert recall("passed") is True


def test_a_folder_that_cannot_be_written_is_no_error(cache: Path) -> None:
    cache.write_text("a file where the folder should be", encoding="utf-8")
    new_process()
    assert read_text(TEXT).draft.statements
    assert recall("passed") is None


def test_the_oldest_are_let_go(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        monkeypatch.setattr("luodi.readers.remembered.pack", lambda number=number: f"pack {number}")
        remember("passed", number)
        assert recall("passed") == number
    assert len(list(cache.iterdir())) == 8
