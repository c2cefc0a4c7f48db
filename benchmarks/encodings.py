"""How often the encoding of a piece of text is found out, beside two libraries (those that are installed).

usage: encodings.py FOLDER...     of Chinese and Japanese texts in UTF-8 (.txt); what is neither right nor
wrong is refused
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from luodi.sources.encodings import candidates, likely

CODECS = ("gb18030", "cp932", "euc_jp", "cp950", "utf-16-le", "utf-16-be")
SIZES = (12, 30, 100, 400)
EACH = 6  # pieces of a text and size
Decode = Callable[[bytes], str | None]


def ours(data: bytes) -> str | None:
    found = likely(candidates(data))
    return found.text if found else None


def rivals() -> Iterator[tuple[str, Decode]]:
    with suppress(ImportError):
        import chardet

        yield "chardet", lambda data: _decoded(data, chardet.detect(data)["encoding"])
    with suppress(ImportError):
        import charset_normalizer

        yield (
            "charset-normalizer",
            lambda data: _decoded(
                data, getattr(charset_normalizer.from_bytes(data).best(), "encoding", None)
            ),
        )


def _decoded(data: bytes, codec: str | None) -> str | None:
    with suppress(LookupError, UnicodeDecodeError):
        return data.decode(codec) if codec else None
    return None


def pieces(texts: list[str], size: int) -> Iterator[tuple[str, bytes]]:
    """Pieces that say anything, in every encoding that has their characters and is not UTF-8 by chance."""
    draw = random.Random(1)
    for text in texts:
        for _ in range(EACH):
            start = draw.randrange(max(1, len(text) - size))
            piece = text[start : start + size]
            for codec in CODECS:
                with suppress(UnicodeEncodeError):
                    data = piece.encode(codec)
                    if sum(c > "\x7f" for c in piece) >= 4 and _decoded(data, "utf-8") is None:
                        yield piece, data


def main(folders: list[str]) -> None:
    texts = [path.read_text("utf-8") for folder in folders for path in sorted(Path(folder).glob("*.txt"))]
    for size in SIZES:
        cases = list(pieces(texts, size))
        for name, decode in [("ours", ours), *rivals()]:
            got = Counter(_judge(decode(data), piece) for piece, data in cases)
            right, wrong = (100 * got[word] / len(cases) for word in ("right", "wrong"))
            print(f"{size:4} characters ({len(cases)}): {name:20} right {right:5.1f} %  wrong {wrong:5.1f} %")


def _judge(text: str | None, piece: str) -> str:
    return "none" if text is None else "right" if text == piece else "wrong"


if __name__ == "__main__":
    main(sys.argv[1:])
