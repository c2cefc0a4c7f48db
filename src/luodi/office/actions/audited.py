"""A ledger whose every transaction also keeps who made it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from luodi.ledger.store import Writer
from luodi.office.desk.books import ledger
from luodi.office.desk.models import Audit
from luodi.office.store import DjangoStore, DjangoWriter


@dataclass(frozen=True)
class Deed:
    """Who does what, to what, and why."""

    who: str
    verb: str
    what: str
    because: str


class AuditedStore(DjangoStore):
    """The desk's ledger for one deed: what is appended and its `Audit` row are kept together, or neither."""

    def __init__(self, deed: Deed) -> None:
        own = ledger()
        super().__init__(own.alias, own.name)
        self._deed = deed

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """As `DjangoStore.writing`, with the deed written before it closes, if it changed anything."""
        deed = self._deed
        with super().writing() as writer:
            assert isinstance(writer, DjangoWriter)
            before = writer.last
            yield writer
            if writer.last != before:
                Audit.objects.using(self.alias).create(
                    who=deed.who, verb=deed.verb, what=deed.what, because=deed.because
                )
