"""Why two projects with much in common are two: a documented function for each, against any sum of signs.
Some are related: a phase, a programme and a plant are told beside each other, and are not merged.
"""

from __future__ import annotations

from luodi.identity.projects.facts import Facts, gap
from luodi.identity.projects.products import SOFT

_YEARS = 4 * 365
_TOLD = 8 * 365


def one_text(a: Facts, b: Facts) -> str | None:
    """A text that tells of two projects tells them apart."""
    return "one text tells of both" if a.subject[0] == b.subject[0] else None


def other_town(a: Facts, b: Facts) -> str | None:
    """Two towns, or two provinces, that are both in the book."""
    if a.towns and b.towns and not a.towns.keys() & b.towns.keys():
        return f"one is in {next(iter(a.towns.values()))}, the other in {next(iter(b.towns.values()))}"
    if a.regions and b.regions and not a.regions & b.regions and not a.towns.keys() & b.towns.keys():
        return "they are in two provinces"
    return None


def other_number(a: Facts, b: Facts) -> str | None:
    """第3工場 and Plant 2: a different number is a different plant."""
    if a.ordinals and b.ordinals and not a.ordinals & b.ordinals:
        return f"plant {min(a.ordinals)} and plant {min(b.ordinals)}"
    return None


def other_product(a: Facts, b: Facts) -> str | None:
    """What is made in the one is not what is made in the other."""
    ours, theirs = a.products.keys() - SOFT, b.products.keys() - SOFT
    if ours and theirs and not ours & theirs:
        return f"one is for {a.products[min(ours)]}, the other for {b.products[min(theirs)]}"
    return None


def years_apart(a: Facts, b: Facts) -> str | None:
    """One stage at times so far from each other that no delay explains it, or texts of two times."""
    for one in a.stages:
        for other in b.stages:
            if one.stage == other.stage and gap(one.days, other.days) > _YEARS:
                return f"{one.stage.replace('_', ' ')} {one.quote} and {other.quote} are years apart"
    if a.said is not None and b.said is not None and gap(a.said, b.said) > _TOLD:
        return "they are told many years apart"
    return None


def programme(a: Facts, b: Facts) -> str | None:
    """A programme over several sites is related to each plant, and no plant."""
    return "one is a programme over several sites" if a.programme != b.programme else None


def later_phase(a: Facts, b: Facts) -> str | None:
    """A text of a second phase alone tells of a project related to the first."""
    return "one is a later phase" if a.later_phase != b.later_phase else None


VETOES = (one_text, other_town, other_number, other_product, years_apart, programme, later_phase)


def veto(a: Facts, b: Facts) -> str | None:
    """The first veto that stands between the two, as a clause; None if none does."""
    return next((why for against in VETOES if (why := against(a, b))), None)
