"""Histories of small texts of few firms and towns: names that tie, tie no more, and tie others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

from luodi.ledger.append import add, add_reading, judge
from luodi.ledger.notes import KINDS, write_note
from luodi.ledger.redact import redact
from luodi.ledger.rows import DraftReading, DraftStatement, Modality, Receipt, Says
from luodi.ledger.store import Store
from luodi.ledger.value import Claims, Code, Date, Party, Quantity, Redacted, Value

FIRMS = (
    "Nidec Corporation", "日本電産株式会社", "日本电产（大连）有限公司", "ニデック", "Toyota", "丰田汽车", "トヨタ自動車",
    "Huasheng Electronics", "华盛电子有限公司", "Huasheng Electronics (Dalian) Co., Ltd.", "Li Wei", "李伟",
)  # fmt: skip
PLACES = ("Dalian", "大连市", "大連市", "Suzhou", "苏州工业园区", "Suzhou Industrial Park", "金普新区")
DAYS = ("2021-06", "2021-06-01", "2022", "2023-03")


@dataclass(frozen=True)
class Tell:
    """A text: a party with its names and kind, a project of an investor, a place, a sum and a day."""

    names: tuple[str, ...]
    kind: str | None
    investor: str | None
    place: str | None
    sum: int | None
    day: str
    published: str | None
    modality: Modality = "planned"


@dataclass(frozen=True)
class Reread:
    """A text is read again, as if it said this much less."""

    which: int
    fewer: int


@dataclass(frozen=True)
class Judged:
    which: int
    says: Says


@dataclass(frozen=True)
class Noted:
    kind: str
    one: int
    other: int


@dataclass(frozen=True)
class Redacted_:
    which: int


Event = Tell | Reread | Judged | Noted | Redacted_

tells = st.builds(
    Tell,
    st.lists(st.sampled_from(FIRMS), max_size=2, unique=True).map(tuple),
    st.sampled_from([None, "enterprise", "person"]),
    st.one_of(st.none(), st.sampled_from(FIRMS)),
    st.one_of(st.none(), st.sampled_from(PLACES)),
    st.one_of(st.none(), st.sampled_from([100, 200])),
    st.sampled_from(DAYS),
    st.sampled_from([None, "2020-03", "2021-05-01", "2021-07-01"]),
    st.sampled_from(["planned", "actual"]),
)
numbers = st.integers(0, 60)
events = st.one_of(
    tells,
    tells,
    st.builds(Reread, numbers, st.integers(0, 4)),
    st.builds(Judged, numbers, st.sampled_from(["accept", "reject", "withdraw"])),
    st.builds(Noted, st.sampled_from(KINDS), numbers, numbers),
    st.builds(Redacted_, numbers),
)


def happen(store: Store, told: Sequence[Event]) -> None:
    """Take the events through the door; what the ledger refuses does not happen."""
    for event in told:
        match event:
            case Tell():
                text, drafts = written(event)
                if store.redaction(Receipt("x", text).key()) is None and not _is_gone(store, text):
                    receipt = Receipt("t", text, published=event.published)
                    add(store, receipt, DraftReading("rules", "1", "p", statements=drafts))
            case Reread(which, fewer):
                _reread(store, which, fewer)
            case Judged(which, says):
                if rows := _said(store):
                    judge(store, rows[which % len(rows)], says, officer="mei", because="seen")
            case Noted():
                _note(store, event)
            case Redacted_(which):
                texts = [
                    row.text_sha256 for row in store.sources() if store.redaction(row.text_sha256) is None
                ]
                if len(texts) > 2:
                    redact(store, texts[which % len(texts)], officer="li", because="asked")


def written(event: Tell) -> tuple[str, tuple[DraftStatement, ...]]:
    """The text of an event, and what a reader finds in it."""
    text, found = "", []
    values: list[tuple[str, str, Value | None, str]] = [
        *(("n1", "named", Party(name), name) for name in event.names),
        ("n1", "kind", Code(event.kind) if event.kind and event.names else None, event.kind or ""),
        ("p1", "investor", Party(event.investor) if event.investor else None, event.investor or ""),
        ("p1", "place", Party(event.place) if event.place else None, event.place or ""),
        ("p1", "investment", _sum(event.sum), f"CNY {event.sum}"),
        ("p1", "production_start", Date(event.day), event.day),
    ]
    for subject, property, value, words in values:
        if value is not None:
            start, text = len(text), f"{text}{words}; "
            modality: Modality = event.modality if property == "production_start" else "planned"
            found.append(
                DraftStatement(subject, property, value, modality, start, start + len(words), words, start, 0)
            )
    return f"{text}.", tuple(found)


def _sum(number: int | None) -> Value | None:
    return None if number is None else Quantity(Decimal(number), Decimal(number), "CNY")


def _is_gone(store: Store, text: str) -> bool:
    from luodi.ledger.rows import text_key

    return store.redaction(text_key(text)) is not None


def _said(store: Store) -> list[int]:
    return [row.seq for row in store.statements() if not isinstance(row.draft.value, Redacted)]


def _reread(store: Store, which: int, fewer: int) -> None:
    texts = [row.text_sha256 for row in store.sources() if row.kind != "note"]
    texts = [text for text in texts if store.redaction(text) is None]
    if texts:
        text = texts[which % len(texts)]
        first = store.readings_of(text)[0].seq
        drafts = [row.draft for row in store.statements() if row.reading == first]
        version = str(len(store.readings_of(text)) + 1)
        less = tuple(drafts[fewer:])
        add_reading(store, text, DraftReading("rules", version, "p", statements=less))


def _note(store: Store, event: Noted) -> None:
    notes = event.kind == "retracts"
    rows = [row for row in store.statements() if not isinstance(row.draft.value, Redacted)]
    claims = [row.claim for row in rows if isinstance(row.draft.value, Claims) == notes]
    if claims:
        both = dict.fromkeys((claims[event.one % len(claims)], claims[event.other % len(claims)]))
        if notes or len(both) > 1:
            write_note(store, event.kind, tuple(both), officer="li", because="seen")  # type: ignore[arg-type]
