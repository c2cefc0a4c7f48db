"""An office's own rule file: checked like the built-in ones, and read with from then on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from luodi.errors import RuleError
from luodi.readers import read_text, use_rules
from luodi.readers.rule import pack

EXPORTS = """
family = "figures"

[[rule]]
id = "figure.exports"
says = "What the plant will sell abroad."
property = "exports"
kinds = ["money"]
before.en = ["exports? (?:worth|of)"]
fires.en = [["The plant will have exports worth 20 million euros a year.", "20000000 EUR"]]
not.en = ["The city exported much."]
"""
TEXT = "News\n\nThe plant of Acme Motors will have exports worth 30 million euros a year."


@pytest.fixture(autouse=True)
def _built_in_rules() -> Iterator[None]:
    yield
    use_rules([])


def made(folder: Path, text: str) -> Path:
    file = folder / "ours.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_new_property_is_read_and_the_pack_is_another(tmp_path: Path) -> None:
    before = pack()
    use_rules([made(tmp_path, EXPORTS)])
    found = [s for s in read_text(TEXT).draft.statements if s.property == "exports"]
    assert [s.quote for s in found] == ["exports worth 30 million euros a year"]
    assert pack() != before
    use_rules([])
    assert pack() == before
    assert [s for s in read_text(TEXT).draft.statements if s.property == "exports"] == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (('"20000000 EUR"', '"30000000 EUR"'), "must yield 30000000 EUR"),
        (('not.en = ["The city exported much."]', ""), "no counter-examples"),
        (('"figure.exports"', '"figure.jobs"'), "two rules figure.jobs"),
        (('family = "figures"', 'family = "flowers"'), "family = one of"),
        (("worth|of)", "worth|of"), "docs/rules.md"),
        (("[[rule]]", "[[rule"), "cannot be read"),
    ],
)
def test_a_wrong_file_is_refused_and_changes_nothing(
    tmp_path: Path, change: tuple[str, str], says: str
) -> None:
    before = pack()
    with pytest.raises(RuleError, match=says):
        use_rules([made(tmp_path, EXPORTS.replace(*change))])
    assert pack() == before


def test_the_files_before_stay_in_force_when_a_new_one_is_refused(tmp_path: Path) -> None:
    use_rules([made(tmp_path, EXPORTS)])
    before = pack()
    (tmp_path / "wrong.toml").write_text("family = 1", encoding="utf-8")
    with pytest.raises(RuleError, match="family = one of"):
        use_rules([tmp_path / "wrong.toml"])
    assert pack() == before
    assert [s.property for s in read_text(TEXT).draft.statements if s.property == "exports"] == ["exports"]
