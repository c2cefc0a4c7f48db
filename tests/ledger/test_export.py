"""An export holds the whole ledger, and nothing but a whole export comes in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.histories import Add, Judge, Project, Read, Step, histories, play, tell
from tests.ledger.test_laws import law

from luodi.errors import InputRefused, LedgerError
from luodi.ledger.append import add_source, judge
from luodi.ledger.asof import recorded, view
from luodi.ledger.checks import check, check_redacted
from luodi.ledger.exporting import FORMAT, examine, export, size
from luodi.ledger.importing import restore
from luodi.ledger.jsonl import dump_row, line, load_row
from luodi.ledger.notes import write_note
from luodi.ledger.redact import redact
from luodi.ledger.rows import Receipt
from luodi.ledger.store import MemoryStore, Store

NewStore = Callable[[], Store]


STORY: list[Step] = [
    Add(tell("zh", [Project("特斯拉", "大连新工厂", 500, 70)]), "2020"),
    Add(tell("en", [Project("Tesla", "the Dalian plant", 900, 80)]), None),
    Read(1, "reworded", "model"),
    Judge(0, "accept"),
]


def live(store: Store, history: list[Step], which: int) -> None:
    """A history with a note in it, a verdict that names another statement, and a redaction in the middle."""
    play(store, history[: len(history) // 2 or 1])
    one, *_, two = store.statements()
    judge(store, one.seq, "reject", officer="li", because="𠮷\u2028 <&", instead=two.seq)
    if one.claim != two.claim:
        write_note(store, "same_as", (one.claim, two.claim), officer="li", because="one\nplant")
    texts = sorted(view(store).texts)
    redact(store, texts[which % len(texts)], officer="li", because="a request")
    add_source(store, Receipt("b", "\r\nb\u2028\u0085", audience="office", file_sha256="0", extractor="x 1"))


def exported(store: Store) -> list[bytes]:
    return list(export(recorded(store)))


def whole(lines: list[bytes]) -> list[bytes]:
    """The same lines with an end that fits them."""
    body = lines[:-1]
    digest = sha256(b"".join(body)).hexdigest()
    return [*body, line({"row": "end", "rows": len(body) - 1, "sha256": digest})]


@law
@given(histories(), st.integers(0, 9))
def test_export_import_export_is_the_same_to_the_byte(
    new_store: NewStore, history: list[Step], which: int
) -> None:
    store = new_store()
    live(store, history, which)
    lines = exported(store)
    assert examine("x", lines) == len(lines) == size(recorded(store))
    other, memory = new_store(), MemoryStore()
    for empty in (other, memory):
        restore(empty, "x", lines)
        assert exported(empty) == lines
        assert check_redacted(recorded(empty)) == []
    assert recorded(other) == recorded(memory)
    back = new_store()  # and from memory into this kind of store again
    restore(back, "x", exported(memory))
    assert exported(back) == lines


@law
@given(histories(4), st.integers(0, 9))
def test_a_ledger_that_came_in_goes_on_where_it_was(
    new_store: NewStore, history: list[Step], which: int
) -> None:
    store, memory = new_store(), MemoryStore()
    live(memory, history, which)
    restore(store, "x", exported(memory))
    for goes_on in (store, memory):
        add_source(goes_on, Receipt("next", "next"))
    assert store.sources()[-1].seq == memory.sources()[-1].seq == memory.last_seq() == store.last_seq()
    assert check_redacted(recorded(store)) == []


def test_an_empty_ledger_has_an_export_too(store: Store) -> None:
    lines = exported(store)
    assert len(lines) == examine("x", lines) == 2
    restore(store, "x", lines)
    assert store.last_seq() == 0


def test_only_an_empty_ledger_takes_an_export(store: Store) -> None:
    add_source(store, Receipt("a", "a"))
    before = recorded(store)
    with pytest.raises(LedgerError, match="this ledger is not empty"):
        restore(store, "x", exported(store))
    assert recorded(store) == before


@pytest.fixture(scope="module")
def lines() -> list[bytes]:
    store = MemoryStore()
    live(store, STORY, 1)
    return exported(store)


def refusal(lines: list[bytes]) -> str:
    with pytest.raises(InputRefused) as caught:
        examine("x.jsonl", lines)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@given(st.data())
def test_a_damaged_export_is_refused_before_it_is_read(lines: list[bytes], data: st.DataObject) -> None:
    written = b"".join(lines)
    at = data.draw(st.integers(0, len(written) - 1))
    cut = data.draw(st.booleans())
    other = bytes([data.draw(st.integers(0, 255))])
    spoiled = written[:at] if cut else written[:at] + other + written[at + 1 :]
    if spoiled != written:
        refusal(_split(spoiled))


def _split(written: bytes) -> list[bytes]:
    """As a file opened for bytes gives its lines."""
    found = [part + b"\n" for part in written.split(b"\n")]
    return [*found[:-1], *([found[-1][:-1]] if found[-1] != b"\n" else [])]


def test_what_is_wrong_is_said(lines: list[bytes]) -> None:
    assert "it is empty" in refusal([])
    assert "this is no export of a ledger" in refusal([b"hello\n"])
    assert "this is no export of a ledger" in refusal([b'{"text": "a corpus"}\n'])
    assert "a newer version of Luodi wrote this export" in refusal(
        [line({"row": "ledger", "format": FORMAT + 1})]
    )
    assert f"it ends after line {len(lines) - 1}, and the rest is missing" in refusal(lines[:-1])
    assert "line 4 is damaged or cut off" in refusal([*lines[:3], lines[3][:-9]])
    assert "some line is not what was exported" in refusal([*lines[:3], *lines[4:]])
    assert "some line is not what was exported" in refusal([lines[0], lines[2], lines[1], *lines[3:]])


def forged(lines: list[bytes]) -> Iterator[tuple[str, list[bytes]]]:
    """Exports whose end fits, and that no ledger can have made, with what is said of them."""
    rows = [json.loads(written) for written in lines]

    def first(of: str, /, **other: object) -> list[bytes]:
        at = next(n for n, row in enumerate(rows) if row["row"] == of and _speaks(row, rows))
        return whole([*lines[:at], line({**rows[at], **other}), *lines[at + 1 :]])

    yield "there is no such kind of row", first("source", row="receipt")
    yield "it is not JSON in UTF-8", whole([lines[0], b'{"row": "\xff"}\n', *lines[1:]])
    yield "not what its sha256 says", first("text", text="other words")
    yield "has another key", first("source", title="another title")
    yield "audience: missing, unknown or of the wrong kind", first("source", audience=7)
    yield "more: missing, unknown", first("source", more=1)
    yield "kind: missing", first("source", kind="rumour")
    yield "published: missing", first("source", published="\x00")
    yield "published: missing", first("source", published=[])
    yield "its number is not above", first("reading", seq=0)
    yield "seq: missing", first("reading", seq=True)
    yield "seq: missing", first("reading", seq=10**30)
    yield "does not follow its reading", first("statement", reading=0)
    yield "the quote is not in the text", first("statement", quote="never said")
    yield "another claim key", first("statement", claim="0" * 32)
    yield "another claim key", first("statement", modality="superseded")
    yield "no value", first("statement", value=["rumour"])
    yield "scope: missing", first("statement", scope="rd")
    yield "a place in it lies outside", first("statement", home=2**40)
    yield "on no statement before it", first("verdict", statement=1)
    yield "names no statement before it", first("verdict", instead=1)
    yield "its text did not come before", first("redaction", text_sha256="0" * 64)
    yield "no row says who redacted it", whole([x for x in lines if b'"redaction"' not in x])
    yield (
        "a text has no receipt",
        whole([lines[0], line({"row": "text", "sha256": sha256(b"a").hexdigest(), "text": "a"}), lines[-1]]),
    )


def _speaks(row: dict[str, object], rows: list[dict[str, object]]) -> bool:
    """Whether the row is of a text that was not redacted, or of none."""
    gone = {other["text_sha256"] for other in rows if other["row"] == "redaction"}
    return row["row"] == "redaction" or (row.get("text_sha256") or row.get("sha256")) not in gone


def test_what_no_ledger_held_is_refused_and_nothing_is_written(
    new_store: NewStore, lines: list[bytes]
) -> None:
    store = new_store()
    for words, wrong in forged(lines):
        assert examine("x", wrong) == len(wrong)
        with pytest.raises(InputRefused) as caught:
            restore(store, "x.jsonl", wrong)
        assert words in str(caught.value) and "\n" not in str(caught.value)
        assert recorded(store) == recorded(MemoryStore())
    restore(store, "x", lines)
    assert exported(store) == lines


@law
@given(histories(), st.integers(0, 9))
def test_every_row_comes_back_from_its_line(history: list[Step], which: int) -> None:
    store = MemoryStore()
    live(store, history, which)
    for kind in (store.sources(), store.readings(), store.statements(), store.verdicts(), store.redactions()):
        for row in kind:
            assert load_row(dump_row(row)) == row
    assert {problem.code for problem in check(view(store))} <= {"lost-verdict"}
