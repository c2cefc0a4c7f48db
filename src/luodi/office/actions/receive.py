"""Files come in: they are kept until a worker has read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction

from luodi.office.desk.books import ledger
from luodi.office.desk.models import Audit, Job, JobItem
from luodi.office.failures import told_plainly

LARGEST = 30_000_000  # bytes of a file
_TOO_LARGE = {"wrong": "over 30 MB", "remedy": "cut it into several files"}


@dataclass(frozen=True, slots=True)
class Brought:
    """A file as it came: its name, and its bytes, or None for one that is too large to be taken in."""

    name: str
    data: bytes | None


def receive(who: str, once: UUID, files: Sequence[Brought]) -> Job:
    """A job for these files, with its row in the trail; the same form again is the same job.

    Raises LedgerError if it cannot be kept; nothing is then.
    """
    with told_plainly(ledger().name):
        try:
            with transaction.atomic():
                return _job(who, once, files)
        except IntegrityError:  # the other of two clicks was quicker
            return Job.objects.get(once=once)


def _job(who: str, once: UUID, files: Sequence[Brought]) -> Job:
    job = Job.objects.create(once=once, who=who)
    JobItem.objects.bulk_create(_item(job, file) for file in files)
    names = ", ".join(file.name for file in files[:5]) + (" …" if len(files) > 5 else "")
    Audit.objects.create(who=who, verb="receive", what=f"{len(files)}: {names}", because="")
    return job


def _item(job: Job, file: Brought) -> JobItem:
    if file.data is not None:
        return JobItem(job=job, name=file.name, data=file.data)
    return JobItem(job=job, name=file.name, state=JobItem.DONE, refused=1, told=[_TOO_LARGE])
