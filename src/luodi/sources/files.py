"""Files and folders to receipts. What cannot be taken in is a Refusal among them, in its place."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TypeGuard

from luodi.errors import InputRefused
from luodi.ledger.rows import Receipt
from luodi.sources.corpus import count_corpus, read_corpus
from luodi.sources.decode import LARGEST, decode, too_large
from luodi.sources.published import is_published
from luodi.sources.refusal import Refusal, one_line

TEXTS = (".txt", ".md")
CORPUS = ".jsonl"
LATER = (".html", ".htm", ".pdf", ".docx", ".eml", ".xlsx", ".csv")
_KNOWN = "give .txt, .md or .jsonl in UTF-8"


def receipts(paths: Iterable[str | Path], *, published: str | None = None) -> Iterator[Receipt | Refusal]:
    """Every text of the files and folders, in the order given; folders sorted and with all below them.

    `published` serves one file only. Raises ValueError for several, and where it is no date.
    """
    found = expand(paths)
    if published is not None and not is_published(published):
        raise ValueError(f"no date: {published!r}")
    if published is not None and len(found) > 1:
        raise ValueError("`published` serves one file; give several a corpus file with a date a line")
    return _receipts(found, published)


def expand(paths: Iterable[str | Path]) -> list[Path | Refusal]:
    """The files meant by `paths`: a file named directly stays, a folder becomes the readable files in it."""
    found: list[Path | Refusal] = []
    for path in map(Path, paths):
        if not os.path.isdir(path):  # noqa: PTH112 (Path.is_dir may raise)
            found.append(path)
            continue
        inside = list(_inside(path))
        nothing = Refusal(str(path), "no text file in this folder", _KNOWN)
        found.extend(inside or [nothing])
    return found


def count(found: Iterable[Path | Refusal]) -> int:
    """How many answers `receipts` will give, for a progress bar."""
    return sum(_answers(path) for path in found)


def _answers(path: Path | Refusal) -> int:
    try:
        return count_corpus(path) if _is_corpus(path) else 1
    except OSError:
        return 1


def _is_corpus(path: Path | Refusal) -> TypeGuard[Path]:
    return isinstance(path, Path) and _ending(path) == CORPUS and path.is_file()


def _receipts(found: list[Path | Refusal], published: str | None) -> Iterator[Receipt | Refusal]:
    for path in found:
        if isinstance(path, Refusal):
            yield path
            continue
        try:
            yield from _file(path, published)
        except InputRefused as error:
            yield Refusal.of(error)
        except OSError as error:
            yield _unreadable(path, error)


def _unreadable(path: Path, error: OSError) -> Refusal:
    return Refusal(str(path), f"cannot be read ({error.strerror})", "check the path and who may read it")


def _inside(folder: Path) -> Iterator[Path | Refusal]:
    """All files below `folder` with an ending we know, now or later; what is hidden stays so."""
    closed: list[OSError] = []
    for at, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(at, name)
            if not name.startswith(".") and _ending(path) in (*TEXTS, CORPUS, *LATER):
                yield path
    yield from (_unreadable(Path(error.filename), error) for error in closed)


def _ending(path: Path) -> str:
    return path.suffix.lower()


def _file(path: Path, published: str | None) -> Iterator[Receipt | Refusal]:
    if not path.exists():
        raise InputRefused(str(path), "no such file", "check the path")
    if not path.is_file():  # a pipe or device would hold us for ever
        raise InputRefused(str(path), "not a file", _KNOWN)
    if _ending(path) == CORPUS:
        yield from read_corpus(path, published)
    elif _ending(path) in TEXTS:
        yield _text_file(path, published)
    else:
        raise _unread(path)


def _text_file(path: Path, published: str | None) -> Receipt:
    if path.stat().st_size > LARGEST + 3:  # a byte order mark does not count
        raise too_large(str(path), "the text")
    data = path.read_bytes()
    text = decode(str(path), data)
    return Receipt(one_line(path.stem), text, published=published, file_sha256=sha256(data).hexdigest())


def _unread(path: Path) -> InputRefused:
    if _ending(path) in LATER:
        wrong = f"reading {_ending(path)} comes with a later version"
        return InputRefused(str(path), wrong, "until then save it as .txt in UTF-8")
    wrong = f"files ending in {_ending(path)} are not read" if path.suffix else "a file without an ending"
    return InputRefused(str(path), wrong, _KNOWN)
