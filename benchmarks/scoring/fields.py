"""What the eight tasks leave out: more of figures and milestones, parties, and what is undisclosed.

Counted only in texts whose gold is annotated with them. A field is right where its fact was found (figures by
value, milestones by stage) and the field says the same; all gold facts with the field are to be found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.scoring.facts import Facts, Party, Told
from benchmarks.scoring.matching import Pairs, overlaps, pairs
from benchmarks.scoring.names import same_name
from benchmarks.scoring.tally import Tally

MODALITIES = ("considered", "planned", "superseded", "actual")
_NAMED_CODES = ("by", "product", "other")


@dataclass(frozen=True, slots=True)
class Field:
    """`has` tells the facts that carry it, `same` compares two facts that both do."""

    name: str
    has: Callable[[Told], bool]
    same: Callable[[Told, Told], bool]


def _modality(code: str) -> Field:
    return Field(f"modality: {code}", lambda fact: fact.modality == code, lambda one, other: True)


def _same_scope(gold: Told, printed: Told) -> bool:
    codes = sorted(gold.scope), sorted(printed.scope)
    return len(gold.scope) == len(printed.scope) and all(map(_same_code, *codes))


def _same_code(gold: str, printed: str) -> bool:
    kind, _, words = gold.partition(":")
    other, _, printed_words = printed.partition(":")
    if kind == other and kind in _NAMED_CODES:
        return same_name(words, printed_words)
    return gold == printed


FIELDS = (
    *map(_modality, MODALITIES),
    Field("scope", lambda fact: bool(fact.scope), _same_scope),
    Field("about", lambda fact: bool(fact.about), lambda one, other: one.about == other.about),
    Field("said", lambda fact: bool(fact.said), lambda one, other: one.said == other.said),
    Field(
        "speaker",
        lambda fact: bool(fact.speaker),
        lambda one, other: same_name(one.speaker or "", other.speaker or ""),
    ),
)
UNDISCLOSED, NAME, KIND, POST = "undisclosed", "party name", "party kind", "post"
EXTRAS = (*(field.name for field in FIELDS), UNDISCLOSED, NAME, KIND, POST)


def score_fields(tally: Tally, group: str, gold: Facts, printed: Facts, values: Pairs, stages: Pairs) -> None:
    if gold.with_fields:
        found = [(gold.figures[i], printed.figures[j]) for i, j in values]
        stones = [(gold.milestones[i], printed.milestones[j]) for i, j in stages]
        for field in FIELDS:
            _score_field(tally, group, field, gold, printed, [*found, *stones])
        phrases = pairs(gold.undisclosed, printed.undisclosed, overlaps)
        tally.add(group, UNDISCLOSED, len(phrases), len(gold.undisclosed), len(printed.undisclosed))
    if gold.with_parties:
        _score_parties(tally, group, gold, printed)


def _score_field(
    tally: Tally, group: str, field: Field, gold: Facts, printed: Facts, found: Sequence[tuple[Told, Told]]
) -> None:
    both = [(one, other) for one, other in found if field.has(other)]
    hits = sum(field.has(one) and field.same(one, other) for one, other in both)
    in_gold, in_print = (sum(map(field.has, _told(facts))) for facts in (gold, printed))
    tally.add(group, field.name, hits, in_gold, in_print, len(both) - hits)


def _told(facts: Facts) -> Iterator[Told]:
    yield from facts.figures
    yield from facts.milestones


def _score_parties(tally: Tally, group: str, gold: Facts, printed: Facts) -> None:
    named = _by_name(gold.parties, printed.parties)
    of_gold, of_print = len(gold.parties), len(printed.parties)
    kinds = sum(one.kind == other.kind for one, other in named)
    tally.add(group, NAME, len(named), of_gold, of_print)
    tally.add(group, KIND, kinds, of_gold, of_print, len(named) - kinds)
    if gold.with_posts:
        found = sum(len(pairs(one.posts, other.posts, _same_post)) for one, other in named)
        attempts = sum(len(other.posts) for one, other in named if one.posts)
        in_gold, in_print = (sum(len(party.posts) for party in facts.parties) for facts in (gold, printed))
        tally.add(group, POST, found, in_gold, in_print, attempts - found)


def _by_name(gold: Sequence[Party], printed: Sequence[Party]) -> list[tuple[Party, Party]]:
    """Equal names first: a short name is within many longer ones."""
    equal = pairs(gold, printed, lambda one, other: one.name == other.name)
    rest = [i for i in range(len(gold)) if i not in {i for i, _ in equal}]
    free = [j for j in range(len(printed)) if j not in {j for _, j in equal}]
    alike = pairs(rest, free, lambda i, j: same_name(gold[i].name, printed[j].name))
    index = [*equal, *((rest[i], free[j]) for i, j in alike)]
    return [(gold[i], printed[j]) for i, j in index]


def _same_post(gold: tuple[str, str | None], printed: tuple[str, str | None]) -> bool:
    """The post, and the body it is of where both name one."""
    bodies = gold[1], printed[1]
    return same_name(gold[0], printed[0]) and (None in bodies or same_name(str(bodies[0]), str(bodies[1])))
