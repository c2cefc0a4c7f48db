"""The policy "exact-1": equal names, folded, are one party, one park, or (with the investor) one project.

It never looks at likeness. A park and a company, a person and a firm, of one name stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from luodi.identity.join import Subject
from luodi.identity.parties.own import own_names
from luodi.ledger.rows import Statement
from luodi.ledger.value import Code, Party, Text, fold_name

POLICY = "exact-1"

Rows = Mapping[Subject, list[Statement]]


def groups(rows: Rows) -> list[list[Subject]]:
    """Subjects of one kind and one name, in the order of `rows`."""
    found: dict[tuple[str, ...], list[Subject]] = defaultdict(list)
    known = known_kinds(rows)
    for subject, said in rows.items():
        for key in _keys(subject[1][0], said, known):
            found[key].append(subject)
    return [group for group in found.values() if len(group) > 1]


def names(rows: Iterable[Statement], *properties: str) -> list[str]:
    """The folded names these properties give, each once, in order."""
    return list(dict.fromkeys(fold_name(name) for name in printed(rows, *properties)))


def printed(rows: Iterable[Statement], *properties: str) -> list[str]:
    """The names these properties give, as printed, in order."""
    values = (row.draft.value for row in rows if row.draft.property in properties)
    told = (value.name if isinstance(value, Party) else _text(value) for value in values)
    return [name for name in told if name]


def party_names(rows: Iterable[Statement]) -> dict[str, str]:
    """Folded name -> the name as first printed, of the names by which a party may be joined with others.

    In the order of the text, whatever order a reader gives them in.
    """
    found: dict[str, str] = {}
    in_order = sorted(rows, key=lambda row: row.draft.start)
    for name in own_names(printed(in_order, "named")):
        found.setdefault(fold_name(name), name)
    return found


def _text(value: object) -> str:
    return value.text if isinstance(value, Text) and value.text != "undisclosed" else ""


def _keys(letter: str, said: list[Statement], known: Mapping[str, set[str]]) -> Iterator[tuple[str, ...]]:
    match letter:
        case "p":
            for investor in names(said, "investor"):
                yield from (("p", investor, name) for name in names(said, "name"))
        case "k":
            yield from (("k", name) for name in names(said, "name"))
        case "n":
            kind = kind_of(said)
            yield from (("n", kind_for(kind, known.get(name, set())), name) for name in party_names(said))


def kind_of(said: list[Statement]) -> str:
    """The code of the kind of party that a text says, "unknown" where it says none."""
    codes = (row.draft.value for row in said if row.draft.property == "kind")
    return next((value.code for value in codes if isinstance(value, Code)), "unknown")


def kind_for(kind: str, known: set[str]) -> str:
    """A party of unknown kind goes with the kind its name has elsewhere, if that is one kind only."""
    return next(iter(known)) if kind == "unknown" and len(known) == 1 else kind


def known_kinds(rows: Rows) -> dict[str, set[str]]:
    """Folded name -> the kinds of party that some text says it is of."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for subject, said in rows.items():
        if subject[1].startswith("n") and (kind := kind_of(said)) != "unknown":
            for name in party_names(said):
                kinds[name].add(kind)
    return kinds
