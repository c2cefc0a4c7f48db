"""What the texts of a ledger say beside a name: relations to other parties, posts, former names."""

from __future__ import annotations

from collections.abc import Iterator

from luodi.commands.ledgers import address, to_read
from luodi.identity.kin.posts import Held, posts
from luodi.identity.kin.related import Kin, related
from luodi.ledger.asof import View, view
from luodi.ledger.value import fold_name

_WORDS = {
    "subsidiary": "is a subsidiary of",
    "group": "belongs to the group of",
    "joint_venture": "is a joint venture of",
    "former": "was formerly called",
}


def beside(ledger: str | None, *names: str) -> tuple[list[Kin], list[Held]]:
    """The relations and posts that texts tell of parties with one of these names; none without a ledger."""
    from luodi.office.database import exists_ledger

    if not exists_ledger(address(ledger)):
        return [], []
    return beside_in(view(to_read(ledger)), *names)


def beside_in(all_: View, *names: str) -> tuple[list[Kin], list[Held]]:
    """The same of a view."""
    wanted = {fold_name(name) for name in names}
    kin = [one for one in related(all_) if not wanted.isdisjoint(map(fold_name, (one.party, *one.of)))]
    return kin, [held for held in posts(all_) if fold_name(held.person) in wanted]


def sentences_of(kin: list[Kin], held: list[Held]) -> Iterator[str]:
    """A line for each: what is told, when and where, with the words."""
    for one in kin:
        told = f"{one.party} {_WORDS[one.kind]} {' and '.join(one.of)}"
        yield f"{told} (said {one.said_on or 'on no day told'}, {one.source}: {one.quote})"
    for post in held:
        of = f" of {post.of}" if post.of else ""
        yield f"{post.person}: {post.post}{of} (said {_days(post)}, {', '.join(post.sources)})"


def _days(post: Held) -> str:
    if post.first is None:
        return "on no day told"
    return post.first if post.first == post.last else f"{post.first} to {post.last}"


def as_rows(kin: list[Kin], held: list[Held]) -> dict[str, list[dict[str, object]]]:
    """Both as JSON."""
    return {
        "related": [
            {
                "kind": one.kind, "party": one.party, "of": list(one.of), "said_on": one.said_on,
                "source": one.source, "quote": one.quote,
            }
            for one in kin
        ],
        "posts": [
            {
                "person": post.person, "post": post.post, "of": post.of, "first": post.first,
                "last": post.last, "sources": list(post.sources),
            }
            for post in held
        ],
    }  # fmt: skip
