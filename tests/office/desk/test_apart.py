"""Reading in a child: what it gives is what reading here gives, and what it may not take."""

from __future__ import annotations

from pathlib import Path

import pytest

from luodi.office.desk.apart import Apart, Broken, Limits
from luodi.readers import read_text
from luodi.sources.files import receipts

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.fixture(scope="module")
def small() -> Path:
    return EXAMPLES / "middle.jsonl"


def test_it_reads_as_we_do(small: Path) -> None:
    with Apart() as apart:
        taken = apart.take(small)
        assert taken == list(receipts([small]))
        text = "日本电产将投资1000亿日元，2021年投产。"
        assert apart.read(text, None, "2020-03-05") == read_text(text, None, "2020-03-05").draft


def test_what_takes_too_long_ends_the_child_and_the_next_one_reads(tmp_path: Path, small: Path) -> None:
    bomb = tmp_path / "bomb.html"
    bomb.write_text("<html><body>" + "<p>投资1亿元，用工1000人。</p>" * 300_000, encoding="utf-8")
    with Apart(Limits(cpu=1)) as apart:
        assert _why(apart, bomb) == "slow"
        assert apart.take(small)


def test_what_takes_too_much_memory_ends_the_child_and_the_next_one_reads(
    tmp_path: Path, small: Path
) -> None:
    bomb = tmp_path / "bomb.txt"
    bomb.write_text("投资1亿元，用工1000人。" * 600_000, encoding="utf-8")
    with Apart(Limits(memory=110_000_000)) as apart:
        assert _why(apart, bomb) == "memory"
        assert apart.take(small)


def _why(apart: Apart, path: Path) -> str:
    with pytest.raises(Broken) as broken:
        apart.take(path)
    return broken.value.why
