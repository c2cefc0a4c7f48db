"""From texts that changed to all texts that have to be looked at to know what their projects are now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from luodi.identity.desk.book import Book
from luodi.identity.projects.families import name_node, party_ties
from luodi.ledger.shelf import Shelf
from luodi.registers.kept.entries import ids_of, name_of
from luodi.registers.kept.ties import bearer


@dataclass
class Reach:
    """`active`: the texts of whole families; `beside`: texts that call their parties by other names."""

    shelf: Shelf
    book: Book
    active: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    _nodes: set[str] = field(default_factory=set)

    def take(self, texts: Iterable[str], nodes: Iterable[str], alone: bool = False) -> None:
        """Follow every tie from these texts and nodes; `alone`: of names only to other names of theirs."""
        new_texts, new_nodes = set(texts) - self.active, set(nodes) - self._nodes
        while new_texts or new_nodes:
            self.active |= new_texts
            self._nodes |= new_nodes
            found_texts, found = self._of_texts(new_texts)
            more_texts, more = self._of_nodes(new_nodes, alone)
            new_texts = (found_texts | more_texts) - self.active
            new_nodes = (found | more) - self._nodes

    def _of_texts(self, texts: set[str]) -> tuple[set[str], set[str]]:
        if not texts:
            return set(), set()
        nodes: set[str] = set()
        for tie in self.shelf.of("use", texts):
            nodes.add(tie.node)
            nodes.update(node for _, node in party_ties([tie.data], self.book))
        noted, named = self._noted(texts)
        return noted, nodes | named

    def _noted(self, texts: set[str]) -> tuple[set[str], set[str]]:
        """The notes on texts, and the texts of notes: what an officer sees together is looked at together."""
        notes: set[str] = set()
        left = texts
        while left:  # a note may take back another
            left = {tie.owner for tie in self.shelf.at("noted", left)} - notes
            notes |= left
        told = {tie.node for tie in self.shelf.of("noted", notes | texts)}
        if not told:
            return notes, set()
        return notes | told, {tie.node for tie in self.shelf.of("bear", told)}

    def _of_nodes(self, nodes: set[str], alone: bool) -> tuple[set[str], set[str]]:
        if not nodes:
            return set(), set()
        bearers = [bearer(tie) for tie in self.shelf.at("bear", nodes)]
        texts = {each.text for each in bearers}
        subjects = {(each.text, each.subject) for each in bearers}
        beside = [bearer(tie) for tie in self.shelf.of("bear", texts)]
        names = {each.name for each in beside if (each.text, each.subject) in subjects}
        found = {name_node(name) for name in names}
        found |= {name_of(tie.owner) for tie in self.shelf.at("alike", ids_of(nodes))}
        noted, named = self._noted(texts - self.beside - self.active)
        self.beside |= texts
        if alone:
            self.beside |= noted
            return set(), found | named
        found |= {node for name in names for _, node in party_ties([name], self.book)}
        found |= {name_node(tie.data) for tie in self.shelf.at("group", nodes)}
        uses = self.shelf.at("use", nodes)
        return noted | {tie.owner for tie in uses}, found | named
