"""What was said, in the fewest words for people: a value, a property with its part, a change."""

from __future__ import annotations

from luodi.commands.numbers import change, figure
from luodi.commands.output import plain
from luodi.registers.model import Revision, Said, Scope
from luodi.vocabulary.scopes import label

_OF_SOMETHING = ("capacity", "stake")
_DATES = {"about": "about ", "at_least": "not before ", "at_most": "by "}


def value(said: Said | None) -> str:
    """ "JPY 100 bn", "2021", "700 people (2023)"; "-" where nothing was said."""
    if said is None:
        return "-"
    if said.low is None and said.high is None:
        return _DATES.get(said.bound or "", "") + plain(said.date)
    words = figure(said.low, said.high, said.unit or "", said.bound or "exact")
    return f"{words} ({plain(said.about)})" if said.about else words


def what(property: str, of: str | None, scope: Scope) -> str:
    """ "investment (by affiliates)": the property, and the part of the whole it is for, in one language
    where the vocabulary knows it, else as printed.

    Words that mean the whole ("individual project") are no part; a capacity is always of its product.
    """
    printed = of if scope or property in _OF_SOMETHING else None
    known = [label(code) for code in sorted(scope or ())]
    told = ", ".join(dict.fromkeys(one for one in known if one)) if all(known) else None
    part = told or printed or ", ".join(sorted(scope or ()))
    return property.replace("_", " ") + (f" ({plain(part)})" if part else "")


def moved(revision: Revision) -> str:
    """ "raised +79 %", "postponed 365 days"."""
    kind = revision.kind.replace("_", " ")
    if revision.by is None:
        return kind
    if revision.kind in ("postponed", "advanced"):
        return f"{kind} {abs(int(revision.by))} days"
    return f"{kind} {change(revision.by)}"


def who_and_where(name: str, investors: tuple[str, ...], place: str | None, park: str | None) -> str:
    """The head of a project: its name, its investors, its place, as far as known, each once."""
    parts = [name, ", ".join(investors), place, park]
    return " · ".join(dict.fromkeys(plain(part) for part in parts if part))
