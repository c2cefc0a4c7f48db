"""The expected rows of a story in place of the reader: every saying they rest on becomes a statement.

What is tried is what the registers make of the sayings; the projects are those of the story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from benchmarks.story.expected import Story
from benchmarks.story.same import same_value
from tests.gold import Json, put, statements

from luodi.ledger.asof import View, view
from luodi.ledger.notes import resolve_ref, write_note
from luodi.ledger.store import MemoryStore

_PROMISED = ("first", "current")


def told_story(story: Story, order: list[str] | None = None) -> View:
    """A ledger of the story's texts, added in this order, each with what the expected rows say of it."""
    store, said = MemoryStore(), _sayings(story)
    for id in order or list(story.texts):
        put(store, story.texts[id], statements(_gold(story, id, said[id]), story.texts[id]["text"]))
    for project in story.projects:
        refs = [f"{id}#p{_number(story, project)}" for id in story.texts if project["key"] in said[id]]
        keys = tuple(resolve_ref(view(store), ref) for ref in refs)
        if len(keys) > 1:
            write_note(store, "same_as", keys, officer="li", because="one undertaking")
    return view(store)


def _number(story: Story, project: Json) -> int:
    return 1 + story.projects.index(dict(project))


def _gold(story: Story, id: str, said: dict[str, list[dict[str, Any]]]) -> Json:
    """The text's facts in the shape of a gold file; a project of which it says nothing has no fact."""
    text = story.texts[id]["text"]

    def project(row: Json) -> Json:
        told = said.get(row["key"], [])
        return {
            "investors": row["investors"] if told else [],
            "name": row["names"][0] if told else None, "place": row["place"] if told else None, "park": None,
            "figures": [s for s in told if s["low"] is not None],
            "milestones": [{**s, "stage": s["property"]} for s in told if s["low"] is None],
        }  # fmt: skip

    names = {name for row in story.names for name in (row["a"], row["b"]) if name in text}
    parties = [{"name": name, "kind": "enterprise"} for name in sorted(names)]
    return {"projects": [project(row) for row in story.projects], "parties": parties}


def _sayings(story: Story) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """Text -> project -> its facts, each once."""
    found: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for row in story.promises:
        for modality, said in _of_row(row):
            published = story.texts[said["source"]]["published"]
            fact = {
                **said, "modality": modality, "property": row["property"], "scope": row["scope"], "of": row["of"],
                "said": said["said_on"] if said["said_on"] != published else None,
            }  # fmt: skip
            known = found[said["source"]][row["project"]]
            if not any(
                (s["quote"], s["property"], s["low"]) == (fact["quote"], fact["property"], fact["low"])
                for s in known
            ):
                known.append(fact)
    return found


def _of_row(row: Json) -> Iterator[tuple[str, Json]]:
    """(modality, saying) of all that a row prints; cards of other rows' claims are left to those rows."""
    yield from (("planned", row[name]) for name in _PROMISED if row[name] is not None)
    yield from (("planned", step["to"]) for step in row["revisions"] if step["kind"] != "called_off")
    if row["delivered"] is not None:
        yield "actual", row["delivered"]
    promised = [row[name] for name in _PROMISED if row[name]] + [step["to"] for step in row["revisions"]]
    for said in row["also"]:
        planned = any(same_value(p, said) for p in promised)
        yield ("planned" if planned or said["unit"] == "unit/a" else "actual"), said
    own = [
        card
        for card in row["conflicts"]
        if card["why"] not in ("scope", "area kind", "stage", "earlier date")
    ]
    for card in own:
        for claim in card["claims"]:
            actual = card["why"] == "plan against fact" or (card["why"] == "unexplained" and claim["about"])
            yield ("actual" if actual else "planned"), claim
