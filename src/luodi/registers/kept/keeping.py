"""Keep the shelf up with the ledger. It follows by the ledger's numbers: whatever was recorded since it was
last seen to is taken up, so a process that dies between the two leaves it behind, never wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from itertools import islice

from luodi.identity.clusters import first_seen
from luodi.identity.desk.book import Book
from luodi.identity.desk.imported import READER
from luodi.identity.desk.policy import names_policy
from luodi.identity.exact import printed
from luodi.identity.parties.book import book_of
from luodi.identity.projects.families import name_node
from luodi.identity.projects.places import Places
from luodi.identity.projects.policy import projects_policy
from luodi.ledger.asof import View, view_of
from luodi.ledger.shelf import KeptRow, Mark, ShelfWriter, Tie
from luodi.ledger.store import Store
from luodi.registers.gather import Gathered, gathered
from luodi.registers.kept.entries import Crowded, alike_on, entries, fill, renew
from luodi.registers.kept.lines import kept_row
from luodi.registers.kept.reach import Reach
from luodi.registers.kept.ties import OWN, Bearer, bearer, ties_of
from luodi.registers.overview import overview
from luodi.registers.promises import Judging
from luodi.registers.rates import ecb
from luodi.registers.trust import usual_trust
from luodi.review.standing import standing

POLICY = "open"
_MANY = 400  # texts at a time: what is in memory


@dataclass(frozen=True)
class Done:
    """What was done: `texts` were looked at, `rows` written; `whole`: everything was made anew."""

    texts: int = 0
    rows: int = 0
    whole: bool = False


def is_behind(store: Store, today: date) -> bool:
    """Does the shelf not show the ledger as it is on this day?"""
    mark = store.shelf.mark()
    current = (mark.seq, mark.by) == (store.last_seq(), made_by()) and mark.day <= today.isoformat()
    return not current or bool(store.shelf.old(today.isoformat()))


def catch_up(store: Store, today: date) -> Done:
    """Take up what was recorded since, and rows whose day has passed; all anew where that is not enough."""
    mark, day = store.shelf.mark(), today.isoformat()
    if not mark.seq or mark.by != made_by() or mark.day > day:
        return rebuild(store, today)
    if not is_behind(store, today):
        return Done()
    try:
        with store.shelf.keeping() as writer:
            seq = store.last_seq()
            changed = store.texts_since(store.shelf.mark().seq) | store.shelf.old(day)
            done = _Keeping(store, writer, today, seq).update(changed)
            writer.set_mark(Mark(seq, day, made_by()))
        return done
    except Crowded:
        return rebuild(store, today)


def rebuild(store: Store, today: date) -> Done:
    """Throw away all that is kept, and make it anew, in one transaction and a few texts at a time."""
    with store.shelf.keeping() as writer:
        writer.clear()
        seq = store.last_seq()
        done = _Keeping(store, writer, today, seq).everything()
        writer.set_mark(Mark(seq, today.isoformat(), made_by()))
    return done


def made_by() -> str:
    """What else the rows follow from: rules, policies, this version of Luodi."""
    trust = files("luodi.registers").joinpath("trust.toml").read_bytes()
    policies = (POLICY, names_policy().name, projects_policy().name, sha256(trust).hexdigest()[:12])
    return " ".join((version("luodi"), *policies))


@dataclass
class _Keeping:
    store: Store
    writer: ShelfWriter
    today: date
    seq: int
    _files: list[str] = field(default_factory=list)

    def everything(self) -> Done:
        texts = list(dict.fromkeys(source.text_sha256 for source in self.store.sources()))
        self._files = self._names_files()
        book = self._book()
        bearers: dict[str, list[Bearer]] = defaultdict(list)
        for chunk in _chunks(texts):
            for tie in self._tied(chunk, book):
                if tie.role == "bear":
                    bearers[tie.node].append(bearer(tie))
        fill(self.writer, (each for found in bearers.values() for each in entries(found)), book)
        bearers.clear()
        return Done(len(texts), self._all_rows(texts, book), True)

    def _all_rows(self, texts: Iterable[str], book: Book) -> int:
        left, count = dict.fromkeys(texts), 0
        while left:
            reach = Reach(self.store.shelf, book)
            reach.take(islice(left, _MANY), ())
            count += len(self._write(reach, book))
            for text in reach.active:
                left.pop(text, None)
        return count

    def update(self, changed: Collection[str]) -> Done:
        """Of these texts something changed: theirs and their families' rows anew. Raises Crowded."""
        shelf = self.store.shelf
        before = [tie for role in OWN for tie in shelf.of(role, changed)]
        self._files = sorted(tie.owner for tie in shelf.at("file", ["names"]))
        for role in OWN:
            self.writer.drop(role, changed)
        book = self._book()
        after = self._tied(changed, book)
        if any(tie.role == "file" for tie in (*before, *after)):
            raise Crowded
        reach = Reach(shelf, book)
        reach.take(changed, self._moved(before, after, book))
        self.writer.drop_rows(reach.active)
        return Done(len(reach.active), len(self._write(reach, book)))

    def _moved(self, before: list[Tie], after: list[Tie], book: Book) -> set[str]:
        """The nodes from which families are found that these texts belonged to, or belong to now."""
        differ = set(before) ^ set(after)
        nodes = {tie.node for tie in (*before, *after) if tie.role == "use"}
        for tie in differ:
            if tie.role == "group":
                nodes |= {tie.node, name_node(tie.data)}
        several: dict[tuple[str, str], set[str]] = defaultdict(set)
        for each in (bearer(tie) for tie in differ if tie.role == "bear"):
            several[each.text, each.subject].add(name_node(each.name))
        nodes |= {node for found in several.values() if len(found) > 1 for node in found}
        born = {node for found in several.values() for node in found}
        return nodes | renew(self.store.shelf, self.writer, sorted(born), book)

    def _tied(self, texts: Collection[str], book: Book) -> list[Tie]:
        view = view_of(self.store, texts)
        found = ties_of(self.store, view, standing(view, POLICY), book)
        self.writer.put(found)
        return found

    def _names_files(self) -> list[str]:
        return sorted({row.text_sha256 for row in self.store.readings() if row.reader == READER})

    def _book(self) -> Book:
        return book_of(view_of(self.store, self._files))

    def _write(self, reach: Reach, book: Book) -> list[KeptRow]:
        """The rows of all projects of the families reached."""
        if not reach.active:
            return []
        active = set(reach.active)
        reach.take((), self._sites(active, book), alone=True)
        view = view_of(self.store, [*active, *sorted((reach.active | reach.beside) - active), *self._files])
        rows = self._rows(view, active | reach.active)
        self.writer.put_rows(rows)
        reach.active |= active
        return rows

    def _sites(self, texts: Collection[str], book: Book) -> set[str]:
        """The names of sites, as projects are compared by them: two may be one party's."""
        places = Places(book, lambda name: name)
        rows = self.store.of_texts(texts).statements
        named = printed(rows, "place", "park")
        return {name_node(places.bare(name)) for name in named} - {"name "}

    def _rows(self, view: View, active: Collection[str]) -> list[KeptRow]:
        stands = standing(view, POLICY)
        kept = tuple(
            row for row in stands.accepted
            if row.text_sha256 in active or stands.subject_of(row)[1].startswith("n")
        )  # fmt: skip
        all_: Gathered = gathered(view, replace(stands, accepted=kept), alike_on(self.store.shelf))
        view.made["gathered", POLICY] = all_
        by = Judging(self.today, ecb(), usual_trust())
        first, lines = first_seen(view), overview(view, by, policy=POLICY)
        return [kept_row(all_, line, first, self.today, self.seq) for line in lines]


def _chunks(texts: Iterable[str]) -> Iterable[list[str]]:
    left = iter(texts)
    while chunk := list(islice(left, _MANY)):
        yield chunk
