"""The queue of files to be read: who has which, and for how long.

An item is leased, not taken: whoever has it renews the lease while at work, and one whose worker is gone is
free again when the lease is over. What is written of an item asks whether it is still the writer's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from threading import Event, Thread
from typing import Any

from django.db import DatabaseError, InterfaceError, connection
from django.db.models import F, Q
from django.utils import timezone

from luodi.office.desk.models import JobItem

LEASE = timedelta(seconds=30)
TRIES = 3
_TOLD = 50  # of what became of a file's texts: the rest is counted


class Lost(Exception):
    """The item is another worker's by now: what was begun is given up."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one text: `counts` are added to the item's, `told` is kept as far as there is room."""

    counts: dict[str, int]
    told: dict[str, Any]


def claim(worker: str) -> JobItem | None:
    """The next item that nobody has, leased to `worker`; None if there is none."""
    free = Q(state=JobItem.WAITING) | Q(state=JobItem.RUNNING, lease__lt=timezone.now())
    while (seq := JobItem.objects.filter(free).values_list("pk", flat=True).first()) is not None:
        mine = {"state": JobItem.RUNNING, "worker": worker, "lease": timezone.now() + LEASE}
        if JobItem.objects.filter(free, pk=seq).update(**mine, tries=F("tries") + 1):
            return JobItem.objects.select_related("job").get(pk=seq)
    return None


def advance(item: JobItem, outcome: Outcome) -> None:
    """One more text is dealt with. Inside the transaction that adds it. Raises Lost."""
    told = [*item.told, outcome.told][:_TOLD]
    counts = {name: F(name) + n for name, n in outcome.counts.items()}
    own = _own(item).filter(position=item.position)
    if not own.update(position=F("position") + 1, told=told, **counts):
        raise Lost
    item.position, item.told = item.position + 1, told


def finish(item: JobItem, outcome: Outcome | None = None) -> None:
    """The item is done, and its bytes are let go. Raises Lost."""
    if outcome is not None:
        advance(item, outcome)
    if not _own(item).update(state=JobItem.DONE, data=None, lease=None):
        raise Lost


def release(item: JobItem) -> None:
    """Let whoever comes next have it at once."""
    _own(item).update(lease=timezone.now())


@contextmanager
def kept(item: JobItem) -> Iterator[None]:
    """Renew the lease for as long as the block lasts."""
    over = Event()

    def beat() -> None:
        while not over.wait(LEASE.total_seconds() / 3):
            try:
                _own(item).update(lease=timezone.now() + LEASE)
            except (DatabaseError, InterfaceError):  # away for a moment: the next beat, or another worker
                continue
        connection.close()

    thread = Thread(target=beat, name="lease", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _own(item: JobItem) -> Any:
    return JobItem.objects.filter(pk=item.pk, state=JobItem.RUNNING, worker=item.worker)
