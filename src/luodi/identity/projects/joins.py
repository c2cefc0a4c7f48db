"""The joins of projects: the surest first, as far as nothing tells two texts of the joined ones apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from luodi.identity.components import Components
from luodi.identity.join import Join, JoinStanding, Subject
from luodi.identity.projects.candidates import candidates
from luodi.identity.projects.compare import Likeness, likeness
from luodi.identity.projects.facts import Facts
from luodi.identity.projects.policy import ProjectsPolicy, projects_policy
from luodi.identity.projects.vetoes import one_text, veto


@dataclass(frozen=True, slots=True)
class _Found:
    a: int
    b: int
    like: Likeness


def join_projects(parts: Components[Subject], facts: Sequence[Facts]) -> list[Join]:
    """Join in `parts` what stands above the policy's line; all that was found, as joins."""
    policy = projects_policy()
    found = [_Found(a, b, likeness(facts[a], facts[b], policy)) for a, b in candidates(facts)]
    told = [each for each in found if each.like.score >= policy.suggested]
    told.sort(key=lambda each: (-each.like.score, each.a, each.b))
    together = _Together(parts, facts, _enders(told, facts))
    joins = (_join(each, facts, together, policy) for each in told)
    return [join for join in joins if join is not None]


def _enders(told: Sequence[_Found], facts: Sequence[Facts]) -> dict[Subject, set[Subject]]:
    """By each project that is only told as given up all that it may be."""
    found: dict[Subject, set[Subject]] = defaultdict(set)
    for each in told:
        if each.like.ended:
            a, b = facts[each.a], facts[each.b]
            end, begun = (a, b) if a.ends else (b, a)
            found[end.subject].add(begun.subject)
    return found


def _join(found: _Found, facts: Sequence[Facts], together: _Together, policy: ProjectsPolicy) -> Join | None:
    a, b, like = facts[found.a], facts[found.b], found.like
    standing, but = _standing(found, facts, together, policy)
    if standing is None:
        return None
    return Join(a.subject, b.subject, standing, like.score, policy.name, f"{like.because}{but}.")


def _standing(
    found: _Found, facts: Sequence[Facts], together: _Together, policy: ProjectsPolicy
) -> tuple[JoinStanding | None, str]:
    """Join the two if nothing stands against it; the standing and what stands against it. Two projects of one
    text are not worth a word.
    """
    a, b = facts[found.a], facts[found.b]
    if one_text(a, b):
        return None, ""
    strong = found.like.whole and found.like.score >= policy.in_force
    if why := veto(a, b):
        return ("left out" if strong else None), f"; but {why}"
    if not strong or (found.like.ended and together.open_between(a.subject, b.subject)):
        return "suggested", ""
    if why := together.against(a.subject, b.subject):
        return "left out", f"; but among what is joined to them, {why}"
    if not together.join(a.subject, b.subject):
        return "left out", "; but an officer told them apart"
    return "in force", ""


class _Together:
    """The facts of each component, and whether two components may be one."""

    def __init__(
        self, parts: Components[Subject], facts: Sequence[Facts], enders: dict[Subject, set[Subject]]
    ) -> None:
        self._parts, self._enders = parts, enders
        self._in: dict[Subject, list[Facts]] = {}
        for one in facts:
            self._in.setdefault(parts.find(one.subject), []).append(one)

    def against(self, a: Subject, b: Subject) -> str | None:
        """What tells two of the texts of the two components apart; None if they are one already."""
        one, other = self._parts.find(a), self._parts.find(b)
        if one == other:
            return None
        return next((why for x, y in product(self._in[one], self._in[other]) if (why := veto(x, y))), None)

    def open_between(self, a: Subject, b: Subject) -> bool:
        """Whether one of the two is told as given up and may be either of two projects."""
        may_be = self._enders.get(a) or self._enders.get(b) or set()
        return len({self._parts.find(subject) for subject in may_be}) > 1

    def join(self, a: Subject, b: Subject) -> bool:
        """Join the two components unless a cut lies between them."""
        one, other = self._parts.find(a), self._parts.find(b)
        if not self._parts.join(a, b):
            return False
        if one != other:
            self._in[self._parts.find(a)] = [*self._in.pop(one), *self._in.pop(other)]
        return True
