"""What the desk holds to be one comes together, unless it tells two of their names apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from luodi.identity.components import Components
from luodi.identity.desk.book import Book
from luodi.identity.desk.compare import Comparison, Pair, compare
from luodi.identity.desk.finding import Kind
from luodi.identity.desk.policy import names_policy
from luodi.identity.join import Join, JoinStanding, Subject
from luodi.identity.parties.named import Named


@dataclass(frozen=True, slots=True)
class _Found:
    a: int
    b: int
    verdict: Comparison


class PartyJoins:
    """What the desk finds among the names of a ledger. Making it joins in `parts` what stands above the
    policy's line, the surest first.

    `pairs`: places in `names` of those to compare, as `candidates` gives them.
    """

    def __init__(
        self,
        parts: Components[Subject],
        names: Sequence[Named],
        pairs: Iterable[tuple[int, int]],
        book: Book,
    ) -> None:
        self._parts, self._names = parts, names
        self._desk = _Desk(names, book)
        found = [_Found(a, b, self._desk.compared(a, b)) for a, b in pairs]
        told = [each for each in found if each.verdict.standing in ("in force", "suggested")]
        told.sort(key=lambda each: (-each.verdict.score, each.a, each.b))
        self._unclear = _of_unclear_kind(told, names)
        self._together = _Together(parts, names)
        self._joins = {each: self._join(each, *self._standing(each)) for each in told}

    @property
    def joins(self) -> list[Join]:
        """All that was found, the surest first."""
        return list(self._joins.values())

    def suggested(self) -> Iterator[tuple[Subject, Subject]]:
        """Parties, by the roots of their components, whose names may be one's and that are still apart."""
        for found, join in self._joins.items():
            if join.standing == "suggested" and found.verdict.standing == "suggested":
                yield from self._ends(found)

    def confirm(self, together: Container[frozenset[Subject]], why: str) -> bool:
        """Join the suggested ones that something beside their names holds `together`, which `why` says in a
        clause; whether there was one.
        """
        confirmed = [
            found
            for found, join in self._joins.items()
            if join.standing == "suggested" and any(frozenset(ends) in together for ends in self._ends(found))
        ]
        for found in confirmed:
            standing, but = self._held(found)
            self._joins[found] = self._join(found, standing, f"; and {why}{but}")
        return any(self._joins[found].standing == "in force" for found in confirmed)

    def _ends(self, found: _Found) -> Iterator[tuple[Subject, Subject]]:
        for one, other in product(*(self._names[place].subjects for place in (found.a, found.b))):
            a, b = self._parts.find(one), self._parts.find(other)
            if a != b:
                yield a, b

    def _standing(self, found: _Found) -> tuple[JoinStanding, str]:
        """Join the two if nothing stands against it; the standing, and what stands against it."""
        if found.verdict.standing == "suggested":
            return "suggested", ""
        if not self._unclear.isdisjoint({found.a, found.b}):
            return "suggested", "; but parties of several kinds are called so"
        return self._held(found)

    def _held(self, found: _Found) -> tuple[JoinStanding, str]:
        against = self._together.against(found.a, found.b, self._desk.apart)
        if against is not None:
            return "left out", f"; but its names {against[0].name} and {against[1].name} are told apart"
        if not self._together.join(found.a, found.b):
            return "left out", "; but an officer told them apart"
        return "in force", ""

    def _join(self, found: _Found, standing: JoinStanding, more: str) -> Join:
        a, b, verdict = self._names[found.a], self._names[found.b], found.verdict
        why = f"{a.name} and {b.name}: {verdict.because.removesuffix('.')}{more}."
        return Join(a.subjects[0], b.subjects[0], standing, verdict.score, names_policy().name, why)


def _of_unclear_kind(told: Sequence[_Found], names: Sequence[Named]) -> frozenset[int]:
    """Names of no kind that parties of several kinds bear: a firm and a person are never one through them."""
    kinds: dict[int, set[Kind]] = defaultdict(set)
    for each in told:
        a, b = names[each.a].kind, names[each.b].kind
        if a is None and b is not None:
            kinds[each.a].add(b)
        elif b is None and a is not None:
            kinds[each.b].add(a)
    return frozenset(place for place, found in kinds.items() if len(found) > 1)


@lru_cache(maxsize=65536)
def compared(pair: Pair, book: Book) -> Comparison:
    """Two names and a book give one answer, however often a ledger is looked at."""
    return compare(pair, book)


class _Desk:
    """What the desk says of two names, asked once."""

    def __init__(self, names: Sequence[Named], book: Book) -> None:
        self._names, self._book = names, book
        self._said: dict[tuple[int, int], Comparison] = {}

    def compared(self, a: int, b: int) -> Comparison:
        if (a, b) not in self._said:
            one, other = self._names[a], self._names[b]
            pair = Pair(one.name, other.name, one.kind or other.kind)
            self._said[a, b] = compared(pair, self._book)
        return self._said[a, b]

    def apart(self, a: int, b: int) -> bool:
        return self.compared(min(a, b), max(a, b)).same is False


class _Together:
    """Names by the components that their subjects are in."""

    def __init__(self, parts: Components[Subject], names: Sequence[Named]) -> None:
        self._parts, self._names = parts, names
        self._in: dict[Subject, set[int]] = {}
        for place in range(len(names)):
            for root in self._roots(place):
                self._in.setdefault(root, set()).add(place)

    def against(self, a: int, b: int, apart: Callable[[int, int], bool]) -> tuple[Named, Named] | None:
        """Two names of the two components that are told apart or name different kinds, if there are."""
        one_root, other_root = self._roots(a)[0], self._roots(b)[0]
        if one_root == other_root:
            return None
        ours, theirs = sorted(self._in[one_root]), sorted(self._in[other_root])
        pairs = ((one, other) for one, other in product(ours, theirs) if one != other)
        found = next(((x, y) for x, y in pairs if self._differ(x, y) or apart(x, y)), None)
        return None if found is None else (self._names[found[0]], self._names[found[1]])

    def join(self, a: int, b: int) -> bool:
        """Join the bearers of both names as far as no cut lies between them; False if one always does."""
        done = False
        for one, other in product(self._roots(a), self._roots(b)):
            before = self._parts.find(one), self._parts.find(other)
            if self._parts.join(one, other):
                done = True
                names = set().union(*(self._in.pop(root, set()) for root in before))
                self._in[self._parts.find(one)] = names
        return done

    def _differ(self, a: int, b: int) -> bool:
        kinds = {self._names[a].kind, self._names[b].kind} - {None}
        return len(kinds) > 1

    def _roots(self, place: int) -> list[Subject]:
        return list(dict.fromkeys(self._parts.find(subject) for subject in self._names[place].subjects))
