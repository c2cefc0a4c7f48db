"""A draft reading in the shape of CONTRACT section 2: a pure function of statements and the receipt."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from luodi.language.periods import resolve
from luodi.ledger.rows import DraftStatement, Receipt, text_key
from luodi.ledger.value import Code, Date, Party, Quantity, Text
from luodi.readers.rule_reader import Result

_STATUS = {"considered": "planned"}


def shape(receipt: Receipt, result: Result) -> dict[str, object]:
    """The line `luodi read --format jsonl` prints for one text."""
    groups: dict[str, list[DraftStatement]] = defaultdict(list)
    for statement in result.draft.statements:
        groups[statement.subject].append(statement)
    of = {letter: [g for key, g in groups.items() if key[0] == letter] for letter in "pkaen"}
    return {
        "id": receipt.id, "language": result.language, "published": receipt.published, "title": receipt.title,
        "text_sha256": text_key(receipt.text), "extractor": receipt.extractor,
        "projects": [_project(g, receipt) for g in of["p"]],
        "parks": [_park(g, receipt) for g in of["k"]],
        "agreements": [_agreement(g, receipt) for g in of["a"]],
        "encounters": [_encounter(g, receipt) for g in of["e"]],
        "parties": _parties(of["n"]),
        "problems": [{"code": p.code, "message": p.message, "start": p.start, "end": p.end} for p in result.problems],
    }  # fmt: skip


def _place(s: DraftStatement) -> dict[str, Any]:
    return {"quote": s.quote, "start": s.start, "end": s.end}


def _words(group: list[DraftStatement], prop: str) -> list[str]:
    found = [s.value for s in group if s.property == prop]
    return [v.name if isinstance(v, Party) else v.text for v in found if isinstance(v, Party | Text)]


def _date(s: DraftStatement | None, receipt: Receipt) -> str | None:
    if s is None or not isinstance(s.value, Date):
        return None
    return resolve(s.value.raw, receipt.published, s.modality != "actual")


def _common(s: DraftStatement, receipt: Receipt) -> dict[str, Any]:
    return {
        "status": _STATUS.get(s.modality, s.modality), "modality": s.modality, "of": s.of,
        "scope": list(s.scope) if s.scope else None, "said": resolve(s.said, receipt.published, False) if s.said else None, **_place(s), "speaker": s.speaker, "rule": s.rule,
    }  # fmt: skip


def _number(value: Any) -> int | float:
    return int(value) if value == int(value) else float(value)


def _about(s: DraftStatement, receipt: Receipt) -> str | None:
    return resolve(s.about, receipt.published, s.modality != "actual") if s.about else None


def _figures(group: list[DraftStatement], receipt: Receipt) -> list[dict[str, Any]]:
    return [
        {"property": s.property, "low": _number(s.value.low), "high": _number(s.value.high), "unit": s.value.unit,
         "bound": s.value.bound, "about": _about(s, receipt), **({"converted": True} if s.converted else {}), **_common(s, receipt)}
        for s in group
        if isinstance(s.value, Quantity)
    ]  # fmt: skip


def _project(group: list[DraftStatement], receipt: Receipt) -> dict[str, Any]:
    first = group[0]
    investors = _words(group, "investor")
    name = _words(group, "name") or [" ".join(investors[:1])]
    stones = [
        {"stage": s.property, "date": _date(s, receipt), "bound": s.value.bound, **_common(s, receipt)}
        for s in group
        if isinstance(s.value, Date)
    ]
    return {
        "id": first.subject, "name": name[0] or None, "investors": investors,
        "place": next(iter(_words(group, "place")), None), "park": next(iter(_words(group, "park")), None),
        "modality": first.modality, **_place(first), "figures": _figures(group, receipt), "milestones": stones,
    }  # fmt: skip


def _park(group: list[DraftStatement], receipt: Receipt) -> dict[str, Any]:
    place = next(iter(_words(group, "place")), None)
    return {
        "name": next(iter(_words(group, "name")), None),
        "place": place,
        "figures": _figures(group, receipt),
    }


def _roles(group: list[DraftStatement]) -> list[dict[str, Any]]:
    return [
        {"role": s.property, "name": s.value.name, "start": s.start, "end": s.end}
        for s in group
        if isinstance(s.value, Party)
    ]


def _kind(group: list[DraftStatement]) -> tuple[DraftStatement, str]:
    head = next(s for s in group if s.property == "kind")
    return head, head.value.code if isinstance(head.value, Code) else ""


def _by(group: list[DraftStatement], prop: str, receipt: Receipt) -> str | None:
    return _date(next((s for s in group if s.property == prop), None), receipt)


def _until(group: list[DraftStatement], receipt: Receipt) -> str | None:
    """The last day; one without a year is the next such day after the first."""
    first, last = _by(group, "from", receipt), _by(group, "to", receipt)
    end = next((s for s in group if s.property == "to"), None)
    if first and last and last < first and end is not None and isinstance(end.value, Date):
        return resolve(end.value.raw, first, True)
    return last


def _agreement(group: list[DraftStatement], receipt: Receipt) -> dict[str, Any]:
    head, kind = _kind(group)
    return {
        "kind": kind, "parties": _words(group, "party"), "date": _by(group, "on", receipt), "status": head.modality,
        **_place(head), "rule": head.rule, "roles": _roles(group),
    }  # fmt: skip


def _encounter(group: list[DraftStatement], receipt: Receipt) -> dict[str, Any]:
    head, kind = _kind(group)
    return {
        "kind": kind, "who": _words(group, "who"), "with": _words(group, "with"),
        "place": next(iter(_words(group, "place")), None), "from": _by(group, "from", receipt),
        "to": _until(group, receipt), **_place(head), "rule": head.rule, "roles": _roles(group),
    }  # fmt: skip


def _parties(groups: list[list[DraftStatement]]) -> list[dict[str, Any]]:
    """Every party named, with its kind, the posts of a person, and the places of its mentions."""
    return [_party(group) for group in groups]


def _party(group: list[DraftStatement]) -> dict[str, Any]:
    posts = [
        {"post": s.value.text, "of": s.of, "start": s.start, "end": s.end}
        for s in group
        if s.property == "post" and isinstance(s.value, Text)
    ]
    named = [s for s in group if s.property == "named"]
    spans = [[s.start, s.end] for s in named]
    return {"name": _words(named, "named")[0], "kind": _kind(group)[1], "posts": posts, "mentions": spans}
