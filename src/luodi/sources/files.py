"""Files and folders to receipts. What cannot be taken in is a Refusal among them, in its place."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeGuard

from luodi.errors import InputRefused
from luodi.ledger.rows import Receipt
from luodi.sources.corpus import count_corpus, read_corpus
from luodi.sources.decode import LARGEST, decode, too_large
from luodi.sources.encodings import known
from luodi.sources.html import article, declared_charset
from luodi.sources.published import is_published
from luodi.sources.refusal import Refusal, one_line

TEXTS = (".txt", ".md")
PAGES = (".html", ".htm")
CORPUS = ".jsonl"
LATER = (".pdf", ".docx", ".eml", ".xlsx", ".csv")
_KNOWN = "give .txt, .md, .html or .jsonl"
_MOST = 4 * LARGEST + 4  # bytes: UTF-32 with its mark, where UTF-8 needs one byte a character


@dataclass(frozen=True, slots=True)
class _Said:
    """What the person says of the files: when they were published, and their encoding."""

    published: str | None
    encoding: str | None


def receipts(
    paths: Iterable[str | Path], *, published: str | None = None, encoding: str | None = None
) -> Iterator[Receipt | Refusal]:
    """Every text of the files and folders, in the order given; folders sorted and with all below them.

    `published` serves one file only; `encoding` serves every file that does not prove to be UTF-8. Raises
    ValueError for a day and several files, and where it is no date or no encoding.
    """
    found = expand(paths)
    if encoding is not None and known(encoding) is None:
        raise ValueError(f"no encoding: {encoding!r}")
    if published is not None and not is_published(published):
        raise ValueError(f"no date: {published!r}")
    if published is not None and len(found) > 1:
        raise ValueError("`published` serves one file; give several a corpus file with a date a line")
    return _receipts(found, _Said(published, encoding))


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


def count(found: Iterable[Path | Refusal], encoding: str | None = None) -> int:
    """How many answers `receipts` will give, for a progress bar."""
    return sum(_answers(path, encoding) for path in found)


def _answers(path: Path | Refusal, encoding: str | None) -> int:
    try:
        return count_corpus(path, encoding) if _is_corpus(path) else 1
    except OSError:
        return 1


def _is_corpus(path: Path | Refusal) -> TypeGuard[Path]:
    return isinstance(path, Path) and _ending(path) == CORPUS and path.is_file()


def _receipts(found: list[Path | Refusal], said: _Said) -> Iterator[Receipt | Refusal]:
    for path in found:
        if isinstance(path, Refusal):
            yield path
            continue
        try:
            yield from _file(path, said)
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
            if not name.startswith(".") and _ending(path) in (*TEXTS, *PAGES, CORPUS, *LATER):
                yield path
    yield from (_unreadable(Path(error.filename), error) for error in closed)


def _ending(path: Path) -> str:
    return path.suffix.lower()


def _file(path: Path, said: _Said) -> Iterator[Receipt | Refusal]:
    if not path.exists():
        raise InputRefused(str(path), "no such file", "check the path")
    if not path.is_file():  # a pipe or device would hold us for ever
        raise InputRefused(str(path), "not a file", _KNOWN)
    if _ending(path) == CORPUS:
        yield from read_corpus(path, said.published, said.encoding)
    elif _ending(path) in TEXTS:
        yield _text_file(path, said)
    elif _ending(path) in PAGES:
        yield _page(path, said)
    else:
        raise _unread(path)


def _text_file(path: Path, said: _Said) -> Receipt:
    data = _bytes(path)
    text = decode(str(path), data, said.encoding)
    return Receipt(one_line(path.stem), text, published=said.published, file_sha256=sha256(data).hexdigest())


def _page(path: Path, said: _Said) -> Receipt:
    data = _bytes(path)
    page = decode(str(path), data, said.encoding, declared_charset(data))
    found = article(str(path), page)
    return Receipt(
        one_line(path.stem), found.text, kind="page", published=said.published or found.published,
        title=found.title, url=found.url, file_sha256=sha256(data).hexdigest(), extractor=found.extractor,
    )  # fmt: skip


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > _MOST:
        raise too_large(str(path), "the text")
    return path.read_bytes()


def _unread(path: Path) -> InputRefused:
    if _ending(path) in LATER:
        wrong = f"reading {_ending(path)} comes with a later version"
        return InputRefused(str(path), wrong, "until then save it as .txt")
    wrong = f"files ending in {_ending(path)} are not read" if path.suffix else "a file without an ending"
    return InputRefused(str(path), wrong, _KNOWN)
