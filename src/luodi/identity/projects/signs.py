"""Signs that two projects are one: a documented function for each, its points in `policy.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from luodi.identity.projects.facts import Facts, Size, Stage, gap, overlap
from luodi.identity.projects.products import telling

_CLOSE = Decimal("0.006")
_FAR = Decimal("0.05")
_MISPRINT = Decimal(8)
_WEEK, _QUARTER = 7, 92


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that holds, by its name in the policy, and a clause that says so."""

    name: str
    because: str


def investor(a: Facts, b: Facts) -> Iterator[Sign]:
    """The very investors; a firm and its local firm, or one of several partners; a name that may be its."""
    both = sorted(a.investors.keys() & b.investors.keys())
    if both and a.investors.keys() == b.investors.keys():
        yield Sign("same_investor", f"the same investor, {_two(a.investors[both[0]], b.investors[both[0]])}")
    elif a.groups & b.groups:
        ours, theirs = next(iter(a.firms.values())), next(iter(b.firms.values()))
        yield Sign("same_group", f"firms of one group, {_two(ours, theirs)}")
    elif a.likely & b.firms.keys() or b.likely & a.firms.keys():
        ours, theirs = next(iter(a.firms.values())), next(iter(b.firms.values()))
        yield Sign("likely_investor", f"perhaps one investor, {_two(ours, theirs)}")


def place(a: Facts, b: Facts) -> Iterator[Sign]:
    """The same park or zone by its own name, else the same town, else a town that the sentences name."""
    if shared := _shared(a.sites, b.sites):
        yield Sign("same_site", f"at the same site, {shared}")
    elif shared := _shared(a.towns, b.towns):
        yield Sign("same_town", f"in the same town, {shared}")
    elif shared := _shared(a.towns or a.near, b.towns or b.near):
        yield Sign("near_town", f"both told of {shared}")


def size(a: Facts, b: Facts) -> Iterator[Sign]:
    """Amounts, capacities and areas that are the same to the digit; people, told apart from them."""
    same = {one.property: one for one in a.sizes for other in b.sizes if _same(one, other)}
    hard = [one for name, one in sorted(same.items()) if name != "jobs"]
    for number, one in enumerate(hard[:3]):
        what = one.property.replace("_", " ")
        yield Sign("more_size" if number else "size", f"the same {what}, {one.quote}")
    if "jobs" in same:
        yield Sign("staff", f"as many people, {same['jobs'].quote}")


def days(a: Facts, b: Facts) -> Iterator[Sign]:
    """The same day, month or year of one stage, the most exact one."""
    found = [(_width(one, other), one) for one in a.stages for other in b.stages if _same_days(one, other)]
    if found:
        width, one = min(found, key=lambda pair: pair[0])
        name = "day" if width == 1 else "month" if width <= 31 else "year"
        yield Sign(name, f"the same {name} of {one.stage.replace('_', ' ')}, {one.quote}")


def product(a: Facts, b: Facts) -> Iterator[Sign]:
    """What is made there is the same, a research centre beside it put aside."""
    for code in sorted(telling(a.products) & telling(b.products))[:1]:
        yield Sign("product", f"the same product, {_two(a.products[code], b.products[code])}")


def name(a: Facts, b: Facts) -> Iterator[Sign]:
    """The same name of the project; by itself it joins nothing."""
    if a.names & b.names:
        yield Sign("name", "the same name")


def week(a: Facts, b: Facts) -> Iterator[Sign]:
    """Told within a week of each other: one piece of news in several papers."""
    if a.said is not None and b.said is not None and gap(a.said, b.said) <= _WEEK:
        yield Sign("week", "told within a week")


def ended(a: Facts, b: Facts) -> Iterator[Sign]:
    """What is suspended or given up has been told before: of the same product in the same town it is that."""
    first, last = (a, b) if b.ends else (b, a)
    if a.ends == b.ends or first.said is None or last.said is None or first.said[1] >= last.said[0]:
        return
    if a.towns.keys() & b.towns.keys() and telling(a.products) & telling(b.products):
        yield Sign("ended", "told before it was given up or suspended")


def other_size(a: Facts, b: Facts) -> Iterator[Sign]:
    """Another size, and no misprint: told at one time rather two projects than one, later maybe a change."""
    at_once = a.said is not None and b.said is not None and gap(a.said, b.said) <= _QUARTER
    told = "other_size" if at_once else "changed_size"
    for one in a.sizes:
        rivals = [other for other in b.sizes if _comparable(one, other)]
        if rivals and not any(_same(one, other) for other in rivals) and all(_far(one, o) for o in rivals):
            yield Sign(told, f"but {one.quote} and {rivals[0].quote}{' at one time' if at_once else ''}")
            return


def addition(a: Facts, b: Facts) -> Iterator[Sign]:
    """One of the two is called an expansion."""
    if a.addition != b.addition:
        yield Sign("addition", "but one of the two is called an expansion")


def muddled(a: Facts, b: Facts) -> Iterator[Sign]:
    """One text gives one stage two days: it may have taken two plants for one."""
    if a.muddled or b.muddled:
        yield Sign("muddled", "but one text gives one stage two different days")


SIGNS = (investor, place, size, days, product, name, week, ended, other_size, addition, muddled)


def _shared(a: Mapping[str, str], b: Mapping[str, str]) -> str | None:
    return next((_two(a[key], b[key]) for key in sorted(a.keys() & b.keys())), None)


def _two(a: str, b: str) -> str:
    return a if a == b else f"{a} = {b}"


def _comparable(a: Size, b: Size) -> bool:
    return (a.property, a.unit) == (b.property, b.unit)


def _same(a: Size, b: Size) -> bool:
    return _comparable(a, b) and _apart(a.low, b.low) <= _CLOSE and _apart(a.high, b.high) <= _CLOSE


def _far(a: Size, b: Size) -> bool:
    planned = a.modality == b.modality == "planned" and a.property != "jobs"
    return planned and _FAR < _apart(a.low, b.low) < _MISPRINT


def _apart(a: Decimal, b: Decimal) -> Decimal:
    low, high = sorted((abs(a), abs(b)))
    return high / low - 1 if low else Decimal(0 if high == low else 1000)


def _same_days(a: Stage, b: Stage) -> bool:
    return a.stage == b.stage and overlap(a.days, b.days) and _width(a, b) <= 366


def _width(a: Stage, b: Stage) -> int:
    """The days of the wider of the two."""
    return max((stage.days[1] - stage.days[0]).days + 1 for stage in (a, b))
