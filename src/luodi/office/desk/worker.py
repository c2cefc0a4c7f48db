"""Whoever reads the files that wait: a thread of `luodi serve`, or `luodi worker`, or several of them."""

from __future__ import annotations

import logging
import os
import socket
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from uuid import uuid4

from django.db import connections

from luodi.errors import LedgerError
from luodi.ledger.rows import DraftReading, Receipt, text_key
from luodi.office.actions.add import add, refuse
from luodi.office.desk.apart import Apart, Broken, Limits
from luodi.office.desk.books import ledger
from luodi.office.desk.jobs import TRIES, Lost, Outcome, claim, finish, kept, release
from luodi.office.desk.models import JobItem
from luodi.office.failures import told_plainly
from luodi.readers.rule import day_of
from luodi.sources.refusal import Refusal

_log = logging.getLogger("luodi.worker")
_IDLE = 1.0  # seconds between two looks at an empty queue
_LONGEST = 200  # bytes of a file's name in the folder it is read from
_BROKEN = {
    "slow": "reading it takes too long",
    "memory": "reading it takes too much memory",
    "broken": "reading it broke off",
}
_APART = "give it in smaller parts, or as .txt"


class Worker:
    """Reads what waits, one file after another, until it is told to stop."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.name = f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}"
        self._apart = Apart(limits)
        self._stop = Event()

    def run(self, *, until_done: bool = False) -> None:
        """Work until `stop`, or until nothing waits. A ledger that is away is waited for."""
        try:
            while not self._stop.is_set():
                if not self._try() and (until_done or self._stop.wait(_IDLE)):
                    return
        finally:
            self._apart.close()
            connections.close_all()

    def stop(self) -> None:
        """Take up nothing more, and leave what is at hand to be taken up again."""
        self._stop.set()
        self._apart.interrupt()

    def start(self) -> Thread:
        """Run in a thread of its own."""
        thread = Thread(target=self.run, name="worker", daemon=True)
        thread.start()
        return thread

    def one(self) -> bool:
        """Take up one file, if any waits."""
        with told_plainly(ledger().name):
            item = claim(self.name)
            if item is None:
                return False
            try:
                with kept(item):
                    self._read(item)
            except Lost:
                pass  # another worker has it, and goes on where we stood
            return True

    def _try(self) -> bool:
        try:
            return self.one()
        except LedgerError:  # it is waited for
            connections.close_all()
        except Exception:  # a fault of ours ends this try of the file, and not the worker
            _log.exception("a file could not be dealt with; it is tried again")
            connections.close_all()
        return False

    def _read(self, item: JobItem) -> None:
        if item.tries > TRIES:
            finish(item, Outcome({"refused": 1}, _told(item.name, "broken")))
            return
        try:
            rows = self._apart_take(item)
        except Broken as error:
            if self._stop.is_set():
                release(item)
            else:
                finish(item, Outcome({"refused": 1}, _told(item.name, error.why)))
            return
        for row in rows[item.position :]:
            if self._stop.is_set() or not self._deal_with(item, row):
                release(item)
                return
        finish(item)

    def _deal_with(self, item: JobItem, row: Receipt | Refusal) -> bool:
        """One text of the file: False where we were stopped over it."""
        if isinstance(row, Refusal):
            refuse(item, row.file, row.wrong, row.remedy)
            return True
        try:
            add(item, row, self._draft(row))
        except Broken as error:
            if self._stop.is_set():
                return False
            refuse(item, **_told(row.id, error.why))
        return True

    def _apart_take(self, item: JobItem) -> list[Receipt | Refusal]:
        """The texts of the file, read from a folder that holds nothing else."""
        with TemporaryDirectory(prefix="luodi-") as folder:
            path = Path(folder, _short(item.name))
            path.write_bytes(bytes(item.data or b""))
            rows = self._apart.take(path)
        return [_named(row, str(path), item.name) for row in rows]

    def _draft(self, receipt: Receipt) -> DraftReading:
        published = receipt.published or self._day_before(receipt)
        return self._apart.read(receipt.text, receipt.language, published)

    def _day_before(self, receipt: Receipt) -> str | None:
        """The day that the text was read as of when it came before."""
        read = [row for row in ledger().readings_of(text_key(receipt.text)) if row.kind == "rule"]
        return day_of(read[-1].pack) if read else None


def _told(name: str, why: str) -> dict[str, str]:
    return {"file": name, "wrong": _BROKEN[why], "remedy": _APART}


def _named(row: Receipt | Refusal, path: str, name: str) -> Receipt | Refusal:
    """A refusal of the file as the person knows it, not as it lay in our folder."""
    return Refusal(name, row.wrong, row.remedy) if isinstance(row, Refusal) and row.file == path else row


def _short(name: str) -> str:
    """The name as every file system takes it, its ending kept."""
    base = name.replace("\\", "/").rpartition("/")[2].replace("\x00", "")
    stem, dot, ending = base.rpartition(".")
    cut = (stem if dot else base).encode()[: _LONGEST - len(ending.encode()[:20])].decode(errors="ignore")
    return f"{cut}.{ending}" if dot else cut or "file"
