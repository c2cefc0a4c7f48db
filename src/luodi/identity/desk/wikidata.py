"""A Wikidata extract as published: JSON entities, one a line, in a list, or under "entities".

Taken are labels and aliases in English, Chinese and Japanese; claims are left aside.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from luodi.identity.desk.rows import NameRow, Wrong

_LANGUAGES = {
    "en": "en", "ja": "ja", "zh": "zh", "zh-hans": "zh-Hans", "zh-cn": "zh-Hans", "zh-hant": "zh-Hant",
    "zh-tw": "zh-Hant", "zh-hk": "zh-Hant",
}  # fmt: skip
_REMEDY = "give entities as Wikidata publishes them: id, labels, aliases"


def read(text: str) -> tuple[list[NameRow], list[Wrong]]:
    """All names, and what is wrong with the file by line."""
    good: list[NameRow] = []
    bad: list[Wrong] = []
    seen: dict[str, int] = {}
    for line, offset, entity in _entities(text):
        wrong = _wrong(entity, line, seen)
        if wrong is not None:
            bad.append(Wrong(line, wrong, _REMEDY))
        else:
            good.extend(_names(entity, text, offset))
    return good, bad


def _entities(text: str) -> Iterator[tuple[int, int, Any]]:
    """(line, where the entity's text begins, the entity); what cannot be read comes as None."""
    try:
        whole = json.loads(text)
    except ValueError:
        yield from _by_line(text)
        return
    listed = whole if isinstance(whole, list) else _under(whole)
    for entity in listed:
        at = text.find(f'"{entity["id"]}"') if isinstance(entity, dict) and "id" in entity else 0
        yield text.count("\n", 0, max(at, 0)) + 1, max(at, 0), entity


def _under(whole: Any) -> list[Any]:
    if isinstance(whole, dict) and isinstance(whole.get("entities"), dict):
        return list(whole["entities"].values())
    return [whole]


def _by_line(text: str) -> Iterator[tuple[int, int, Any]]:
    offset = 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        bare = line.strip().rstrip(",")
        if bare not in ("", "[", "]"):
            try:
                yield number, offset, json.loads(bare)
            except ValueError:
                yield number, offset, None
        offset += len(line)


def _wrong(entity: Any, line: int, seen: dict[str, int]) -> str | None:
    if not isinstance(entity, dict) or not isinstance(entity.get("id"), str):
        return "no entity with an id"
    if not all(isinstance(entity.get(part, {}), dict) for part in ("labels", "aliases")):
        return f"{entity['id']}: labels and aliases are no objects"
    if entity["id"] in seen:
        return f"{entity['id']} is in line {seen[entity['id']]} too"
    seen[entity["id"]] = line
    try:
        list(_said(entity))
    except (KeyError, TypeError):
        return f"{entity['id']}: a label or alias without language and value"
    return None


def _said(entity: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(name, language, kind) of each label and alias."""
    for row in entity.get("labels", {}).values():
        yield str(row["value"]), str(row["language"]), "official"
    for rows in entity.get("aliases", {}).values():
        for row in rows:
            yield str(row["value"]), str(row["language"]), "short"


def _names(entity: dict[str, Any], text: str, offset: int) -> Iterator[NameRow]:
    for name, language, kind in _said(entity):
        if language in _LANGUAGES and name.strip():
            start, end = _place(text, offset, name)
            yield NameRow(entity["id"], name.strip(), _LANGUAGES[language], kind, start, end)


def _place(text: str, offset: int, name: str) -> tuple[int, int]:
    """Where the name stands, as it is or as JSON escapes it; else the entity's first character."""
    for written in (name.strip(), json.dumps(name)[1:-1]):
        at = text.find(written, offset)
        if at >= 0:
            return at, at + len(written)
    return offset, offset + 1
