"""Points won of a story, as its README counts them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.story.expected import Story
from benchmarks.story.match import Match
from benchmarks.story.same import Texts, same, same_value
from benchmarks.story.told import Told

Json = Mapping[str, Any]
FIELDS = ("first", "current", "revisions", "delivered", "verdict", "rate_first", "rate_current", "conflicts")
EVENT = ("delivered", "verdict")
NEAR = 0.005 + 1e-9


@dataclass(frozen=True, slots=True)
class Point:
    """One point: what kind it is of, what it is for, and whether it was won."""

    kind: str
    what: str
    won: bool


def points(story: Story, told: Told) -> list[Point]:
    """Every point of the story, in the order of its expected lines."""
    match = Match(story, told)
    return [
        *(Point("project", p["key"], match.found_once(p["key"])) for p in story.projects),
        *(_apart(each, match) for each in story.apart),
        *(_name(each, told) for each in story.names),
        *(_never(each, match) for each in story.never),
        *(point for row in story.promises for point in _row(row, match, story.texts)),
    ]


def _apart(each: Json, match: Match) -> Point:
    return Point("apart", f"{each['a']} / {each['b']}", not match.merged(each["a"], each["b"]))


def _name(each: Json, told: Told) -> Point:
    said = told.same(each["a"], each["b"])
    return Point("name", f"{each['a']} = {each['b']}", said is True if each["same"] else said is not True)


def _never(each: Json, match: Match) -> Point:
    row = match.row(each["project"], each["property"], each["scope"])
    shown = [] if row is None else [row["first"], row["current"], row["delivered"]]
    shown += [] if row is None else [step["to"] for step in row["revisions"]]
    wrong = {**each, "high": each["low"]}
    fallen = any(
        s is not None and s["source"] == each["source"] and same_value({**s, "high": s["low"]}, wrong)
        for s in shown
    )
    return Point("never", f"{each['project']} {each['property']} {each['quote']}", not fallen)


def _row(row: Json, match: Match, texts: Texts) -> Iterator[Point]:
    printed = match.row(row["project"], row["property"], row["scope"])
    scope = f" ({', '.join(row['scope'])})" if row["scope"] else ""
    event = row["first"] is None and row["current"] is None
    for name in EVENT if event else FIELDS:
        if name not in row.get("unscored", ()):
            won = printed is not None and _CHECKS[name](row, printed, name, texts)
            yield Point(
                "event" if event else "row", f"{row['project']} {row['property']}{scope}: {name}", won
            )


def _said(row: Json, printed: Json, name: str, texts: Texts) -> bool:
    expected, accepted = row[name], row.get("accept", {}).get(name, [])
    also = [said for said in row["also"] if expected is not None and same_value(said, expected)]
    return same(expected, printed[name], [*also, *accepted], texts)


def _rate(row: Json, printed: Json, name: str, texts: Texts) -> bool:
    wanted = [row[name], *row.get("accept", {}).get(name, [])]
    return any(_near(each, printed[name]) for each in wanted)


def _verdict(row: Json, printed: Json, name: str, texts: Texts) -> bool:
    return bool(row[name] == printed[name])


def _revisions(row: Json, printed: Json, name: str, texts: Texts) -> bool:
    wanted, given = row["revisions"], printed["revisions"]
    return len(wanted) == len(given) and all(_step(*pair) for pair in zip(wanted, given, strict=True))


def _step(wanted: Json, given: Json) -> bool:
    like = (wanted["kind"], wanted["said_on"]) == (given["kind"], given["said_on"])
    return like and (wanted["kind"] == "called_off" or _near(wanted["by"], given["by"]))


def _near(a: float | None, b: float | None) -> bool:
    return a is b if a is None or b is None else abs(a - b) <= NEAR


def _conflicts(row: Json, printed: Json, name: str, texts: Texts) -> bool:
    """Every card that must be there, none open besides; one that may be there must be closed."""
    cards = list(printed["conflicts"])
    for wanted in row["conflicts"]:
        found = [card for card in cards if _card(wanted, card, row["also"], texts)]
        if not found and not wanted.get("optional"):
            return False
        cards = [card for card in cards if card not in found]
    return not any(card["open"] for card in cards)


def _card(wanted: Json, card: Json, also: list[Json], texts: Texts) -> bool:
    def among(claim: Json) -> bool:
        others = [said for said in also if same_value(said, claim)]
        return any(same(claim, given, others, texts) for given in card["claims"])

    same_kind = (wanted["why"], wanted["open"]) == (card["why"], card["open"])
    return same_kind and all(among(claim) for claim in wanted["claims"])


_CHECKS: Mapping[str, Callable[[Json, Json, str, Texts], bool]] = {
    "first": _said,
    "current": _said,
    "delivered": _said,
    "revisions": _revisions,
    "verdict": _verdict,
    "rate_first": _rate,
    "rate_current": _rate,
    "conflicts": _conflicts,
}
