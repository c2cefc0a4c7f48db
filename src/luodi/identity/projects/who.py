"""Whose a project is: the parties behind the names of its investors, and the groups they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from luodi.identity.components import Components
from luodi.identity.desk.book import Book
from luodi.identity.desk.words import Cut, cut
from luodi.identity.exact import Rows, kind_of, printed
from luodi.identity.join import Subject
from luodi.ledger.value import fold_name


class Who:
    """Parties by the names that texts give them, once they are joined."""

    def __init__(
        self,
        parts: Components[Subject],
        rows: Rows,
        book: Book,
        suggested: Iterable[tuple[Subject, Subject]] = (),
    ) -> None:
        self._book = book
        self._likely: dict[str, set[str]] = defaultdict(set)
        for a, b in suggested:
            self._likely["/".join(a)].add("/".join(b))
            self._likely["/".join(b)].add("/".join(a))
        self._of: dict[tuple[str, str], str] = {}
        self._any: dict[str, str] = {}
        self._names: dict[str, set[str]] = defaultdict(set)
        self._firms: dict[str, dict[str, str]] = defaultdict(dict)
        for subject, said in rows.items():
            if subject[1].startswith("n"):
                root, names = "/".join(parts.find(subject)), printed(said, "named")
                self._take(subject[0], root, names)
                if names and kind_of(said) == "enterprise":
                    self._firms[subject[0]][root] = names[0]

    def _take(self, text: str, root: str, names: list[str]) -> None:
        for name in names:
            folded = fold_name(name)
            self._of.setdefault((text, folded), root)
            self._any.setdefault(folded, root)
            self._names[root].add(name)

    def root(self, folded: str) -> str:
        """The party that some text calls so; the name itself if none does."""
        return self._any.get(folded, folded)

    def investors(self, text: str, names: Iterable[str]) -> dict[str, str]:
        """Party -> as printed, of the investors that a text names."""
        found: dict[str, str] = {}
        for name in names:
            folded = fold_name(name)
            found.setdefault(self._of.get((text, folded)) or self.root(folded), name)
        return found

    def firms(self, text: str) -> dict[str, str]:
        """Party -> as printed, of all firms of a text, if they are of one group; else none."""
        found = self._firms.get(text, {})
        groups = [self.groups({party: name}) for party, name in found.items()]
        return found if groups and frozenset.intersection(*groups) else {}

    def groups(self, investors: Mapping[str, str]) -> frozenset[str]:
        """The parties, their groups by what stands before the brackets, and their entries in the book.

        A text that calls a party by a name with and one without brackets ties the firm to its group, too.
        """
        found = set(investors)
        for party, name in investors.items():
            for known in {name, *self._names.get(party, ())}:
                found.update(self._group(cut(known)))
        return frozenset(found)

    def likely(self, investors: Iterable[str]) -> frozenset[str]:
        """The parties that may be these under another name."""
        return frozenset().union(*(self._likely.get(party, ()) for party in investors))

    def _group(self, name: Cut) -> Iterable[str]:
        head = cut(name.core) if name.local else name
        yield self.root(fold_name(head.core))
        numbers = self._book.named(head, "enterprise")
        if len(numbers) == 1:
            yield f"book {next(iter(numbers))}"
