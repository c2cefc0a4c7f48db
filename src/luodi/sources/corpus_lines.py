"""The lines of a corpus file as bytes, in whichever encoding it is. None is longer in memory than it may
be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from luodi.errors import InputRefused
from luodi.sources.decode import LARGEST, SAMPLE, characters, is_utf8, name_of, refuse_binary
from luodi.sources.encodings import candidates, likely

LONGEST = 12 * LARGEST  # bytes of a line; a character of one byte may be written in six: \u0061


@dataclass(frozen=True, slots=True)
class Opened:
    """A corpus file: the encoding of its lines, the length of the mark before them, and, for an encoding in
    which a line end is no single byte, the whole of it in UTF-8.
    """

    path: Path
    encoding: str
    mark: int
    whole: bytes | None = None

    def stream(self) -> IO[bytes]:
        """The bytes from the beginning."""
        return BytesIO(self.whole) if self.whole is not None else self.path.open("rb")


def opened(path: Path, encoding: str | None) -> Opened:
    """Raises InputRefused where the file is no corpus at all: one line to the person, not one a line."""
    file = _opened(path, encoding)
    with file.stream() as stream:
        start = stream.read(SAMPLE)
    inside = start[file.mark :].lstrip()
    if not inside:
        raise InputRefused(str(path), "the file is empty", "give one JSON object a line, each with a text")
    if inside.startswith(b"["):
        wrong = "one JSON list, not JSON Lines"
        raise InputRefused(str(path), wrong, "write one object a line, for example with: jq -c '.[]'")
    if not inside.startswith(b"{"):  # a corpus with one spoilt line is read; a picture is not
        refuse_binary(str(path), start)
    return file


def lines(file: Opened) -> Iterator[tuple[int, int, bytes]]:
    """(line number, byte offset, bytes) of each line that is not blank, cut at the limit."""
    offset = 0
    with file.stream() as stream:
        number = 0
        while raw := stream.readline(LONGEST):
            number += 1
            body = raw[file.mark :] if number == 1 else raw
            if body.strip():
                yield number, offset + len(raw) - len(body), body
            offset += len(raw)
            while raw and not raw.endswith(b"\n"):
                raw = stream.readline(LONGEST)
                offset += len(raw)


def _opened(path: Path, encoding: str | None) -> Opened:
    with path.open("rb") as stream:
        sample = stream.read(SAMPLE)
    name, mark = name_of(sample, encoding) or (_found(sample), 0)
    if not name.lower().startswith(("utf-16", "utf-32")):
        return Opened(path, name, mark)
    if path.stat().st_size > LONGEST:
        raise InputRefused(str(path), f"too large for a corpus in {name}", "save it as UTF-8")
    text = characters(str(path), path.read_bytes()[mark:], mark, encoding=name)
    return Opened(path, "UTF-8", 0, text.encode("utf-8"))


def _found(sample: bytes) -> str:
    """What the first lines prove. UTF-8 if they prove nothing: then each line that is not is refused for
    itself.
    """
    if is_utf8(sample) and 0 not in sample:
        return "UTF-8"
    whole = sample if 0 in sample else sample[: sample.rfind(b"\n") + 1] or sample
    proved = likely(candidates(whole))
    return proved.encoding if proved else "UTF-8"
