"""The way of one announcement through the rooms, in each language; docs/walk.md is what this test saw.

`make snapshots` writes the page anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from luodi.commands.page import render_page
from luodi.identity.clusters import clusters
from luodi.ledger import append
from luodi.ledger.asof import view
from luodi.ledger.claim import claim_key
from luodi.ledger.rows import DraftStatement, Receipt
from luodi.ledger.store import MemoryStore
from luodi.readers import read_text
from luodi.registers.project import project_page, projects
from luodi.registers.promises import promises
from luodi.review.standing import standing
from luodi.sources.files import receipts
from luodi.sources.refusal import Refusal

PAGE = Path(__file__).parents[1] / "docs" / "walk.md"
TEXTS = Path(__file__).parent / "data" / "walk"
NAMES = {"en": "English", "mt": "The English of a translation machine", "zh": "Chinese", "ja": "Japanese"}
TODAY = date(2025, 6, 30)
HEAD = """# The way of one announcement

Written by `tests/test_walk.py` (`make snapshots`), which goes the way of every announcement with four texts of
`tests/data/walk` and asserts each step: load it (`sources`), read it (`readers`), append it (`ledger`), let it
stand (`review`), find who it speaks of (`identity`), put it in its row (`registers`), show it (`commands`).
What is printed below is what the code returned.
"""


def walked(name: str) -> Iterator[str]:
    """The steps of one text as Markdown; each is checked before the next is taken."""
    (receipt,) = receipts([TEXTS / f"{name}.jsonl"])
    assert not isinstance(receipt, Refusal)
    yield f"## {NAMES[name]}"
    yield _block("text", receipt.text)
    yield f"**Load.** `{receipt.id}`, published {receipt.published}, {len(receipt.text)} characters."
    store = MemoryStore()
    yield from _read_and_appended(store, receipt)
    yield from _standing(store)
    yield from _shown(store)


def _read_and_appended(store: MemoryStore, receipt: Receipt) -> Iterator[str]:
    result = read_text(receipt.text)
    told = [s for s in result.draft.statements if s.rule and s.subject[0] in "pkae"]
    assert told and all(receipt.text[s.start : s.end] == s.quote for s in told)
    yield "**Read.** The facts of projects, agreements and encounters, each with its rule and its exact quote:"
    yield "\n".join(["| of | says | quote | rule |", "|---|---|---|---|", *map(_row, told)])
    source, reading, refused = append.add(store, receipt, result.draft)
    assert reading is not None and refused == []
    kept = tuple(store.statements())
    key = claim_key(source.text_sha256, told[0])
    assert any(row.claim == key for row in kept)
    yield (
        f"**Append.** {len(kept)} statements, none refused. The claim of the first fact above is `{key[:12]}…`, "
        "made of its text, its property, its value and its place: another reading that says so keeps its verdict."
    )


def _standing(store: MemoryStore) -> Iterator[str]:
    open_, reviewed = standing(view(store), "open"), standing(view(store), "reviewed")
    assert len(open_.accepted) == len(tuple(store.statements())) and reviewed.accepted == ()
    append.judge(store, open_.accepted[0].seq, "accept", officer="officer", because="seen in the text")
    accepted = standing(view(store), "reviewed").accepted
    assert [row.seq for row in accepted] == [open_.accepted[0].seq]
    yield (
        f"**Let it stand.** Under the policy *open* all {len(open_.accepted)} stand, under *reviewed* none; "
        "an officer accepts the first, and one does."
    )
    found = clusters(view(store), open_)
    subjects = {open_.subject_of(row) for row in open_.accepted}
    assert all(subject in found.members(found.of(*subject)) for subject in subjects)
    ids = [found.of(*subject) for subject in sorted(subjects)]
    yield f"**Who it speaks of.** {len(set(ids))} subjects with a permanent id: " + ", ".join(
        f"`{id}`" for id in dict.fromkeys(ids)
    )


def _shown(store: MemoryStore) -> Iterator[str]:
    rows = promises(view(store), policy="open", today=TODAY)
    assert rows
    yield "**Its rows.** The first, as `luodi promises --format jsonl` prints it:"
    yield _block("json", json.dumps(rows[0].as_json(), ensure_ascii=False, indent=1))
    (project, *_) = projects(view(store))
    yield "**Show it.** As `luodi show` prints it:"
    yield _block("text", render_page(project_page(view(store), project.id, today=TODAY)))


def _row(said: DraftStatement) -> str:
    value = said.value.canonical()
    return f"| {said.subject} | {said.property}, {said.modality}: {value} | {said.quote} | `{said.rule}` |"


def _block(kind: str, text: str) -> str:
    return f"```{kind}\n{text.rstrip()}\n```"


def test_the_page_says_what_the_code_does() -> None:
    page = "\n\n".join([HEAD.rstrip(), *(part for name in NAMES for part in walked(name))]) + "\n"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        PAGE.write_text(page, encoding="utf-8")
    assert page == PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_number_on_the_way_has_its_sentence(name: str) -> None:
    (receipt,) = receipts([TEXTS / f"{name}.jsonl"])
    assert not isinstance(receipt, Refusal)
    store = MemoryStore()
    append.add(store, receipt, read_text(receipt.text).draft)
    page = project_page(view(store), projects(view(store))[0].id, today=TODAY)
    assert {page.number(row.current) for row in page.promises if row.current} <= set(
        range(1, len(page.sentences) + 1)
    )
