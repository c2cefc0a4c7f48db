"""What a text ties together: the ties that tell, when a text comes in, whose rows it touches.

role    node             owner      data
bear    name             text       the subject, kind and place of a party so named, as printed
use     name             text       an investor of one of its projects, as printed
group   name or book     text       the name whose group it is
noted   text             note       a note names claims of the text
file    "names"          text       a names file
entry   name             name       the kinds under which the desk knows the name, each with place and print
key     key of the desk  entry      where in order it comes; the first few of each key
full    key of the desk  key        more names have the key than are looked at
alike   name             name       two entries that the desk holds, or may hold, to be one
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from luodi.identity.clusters import first_seen, subject_rows
from luodi.identity.desk.book import Book
from luodi.identity.desk.imported import READER
from luodi.identity.exact import Rows, kind_of, party_names, printed
from luodi.identity.projects.families import name_node, party_ties
from luodi.ledger.asof import View
from luodi.ledger.notes import KINDS
from luodi.ledger.shelf import Tie
from luodi.ledger.store import Store
from luodi.ledger.value import Claims, fold_name
from luodi.review.standing import Standing

OWN = ("bear", "use", "group", "noted", "file")
"""The roles that a text owns."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A name of a party of a text. `place` sorts as names are met; `own`: may it join the party to others?"""

    text: str
    subject: str
    name: str
    kind: str
    place: str
    own: bool

    def tie(self) -> Tie:
        """As the shelf has it."""
        data = [self.subject, self.name, self.kind, self.place, self.own]
        return Tie("bear", name_node(self.name), self.text, json.dumps(data, ensure_ascii=False))


def bearer(tie: Tie) -> Bearer:
    """From the tie."""
    return Bearer(tie.owner, *json.loads(tie.data))


def ties_of(store: Store, view: View, stands: Standing, book: Book) -> list[Tie]:
    """The ties that the texts of a view own."""
    rows = subject_rows(view, stands)
    found = [each.tie() for each in _bearers(rows, first_seen(view))]
    found.extend(_uses(rows, book))
    found.extend(_groups(rows, book))
    found.extend(_noted(store, view))
    files = {row.text_sha256 for row in view.readings if row.reader == READER}
    return [*dict.fromkeys(found), *(Tie("file", "names", text) for text in sorted(files))]


def _bearers(rows: Rows, first: dict[str, int]) -> Iterator[Bearer]:
    for subject, said in rows.items():
        if subject[1].startswith("n"):
            own, kind = party_names(said), kind_of(said)
            ahead = f"{first[said[0].claim]:012d} {said[0].seq:012d}"
            for number, name in enumerate(own.values()):
                yield Bearer(*subject, name, kind, f"{ahead} {number:04d}", True)
            for name in dict.fromkeys(printed(said, "named")):
                if fold_name(name) not in own or own[fold_name(name)] != name:
                    yield Bearer(*subject, name, kind, ahead, False)


def _uses(rows: Rows, book: Book) -> Iterator[Tie]:
    firms: dict[str, list[str]] = {}
    for subject, said in rows.items():
        if subject[1].startswith("n") and kind_of(said) == "enterprise":
            firms.setdefault(subject[0], []).extend(printed(said, "named"))
    for subject, said in rows.items():
        if subject[1].startswith("p"):
            for name in dict.fromkeys(printed(said, "investor") or firms.get(subject[0], [])):
                yield Tie("use", name_node(name), subject[0], name)


def _groups(rows: Rows, book: Book) -> Iterator[Tie]:
    for subject, said in rows.items():
        if subject[1].startswith(("n", "p")):
            for name in dict.fromkeys(printed(said, "named", "investor")):
                yield from (Tie("group", node, subject[0], name) for _, node in party_ties([name], book))


def _noted(store: Store, view: View) -> Iterator[Tie]:
    notes = {source.text_sha256 for source in view.sources if source.kind == "note"}
    for row in view.statements:
        if row.text_sha256 in notes and row.draft.property in KINDS and isinstance(row.draft.value, Claims):
            made = store.statements_making(row.draft.value.keys)
            for text in sorted({one.text_sha256 for one in made}):
                yield Tie("noted", text, row.text_sha256)
