"""Why a name was taken for an investor, or not: what its traits are worth, the heaviest first."""

from __future__ import annotations

from collections.abc import Iterator

from luodi.readers.explain import Explained
from luodi.readers.firm_traits import said_of, traits, weights
from luodi.readers.investors import chosen, first_place, grouped
from luodi.readers.page import Page

_SHOWN = 5


def explain_investors(page: Page) -> Iterator[Explained]:
    """Every name that may invest, in order of the text, with the traits that decided most."""
    taken, groups = chosen(page), grouped(page)
    first = first_place(groups)
    for key, group in groups.items():
        name = group[0].name
        found = traits(page, group, first)
        fact = "investor" if key in taken else None
        yield Explained(
            page.text[name.start : name.end], name.start, name.end, fact, "project.investor" if fact else None,
            None, (), _why(page.language, found),
        )  # fmt: skip


def _why(language: str, found: frozenset[str]) -> str:
    table = weights()[language]
    heaviest = sorted((t for t in found if t in table), key=lambda t: (-abs(table[t]), t))[:_SHOWN]
    return "; ".join(f"{said_of(trait)} ({table[trait] / 100:+.1f})" for trait in heaviest)
