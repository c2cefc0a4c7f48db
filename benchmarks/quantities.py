"""How fast quantities are read, and nothing else.

usage: quantities.py FOLDER...     folders of .txt files; prints texts a second and time for 5,000 characters
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from luodi.language.fold import fold
from luodi.language.quantities import quantities
from luodi.language.sentences import sentences

ROUNDS = 9


def main(folders: list[str]) -> None:
    for folder in folders:
        pages = []
        for path in sorted(Path(folder).glob("*.txt")):
            text = fold(path.read_text(encoding="utf-8"))
            pages.append((text, [(s.start, s.end) for s in sentences(text)]))
        seconds = min(_seconds(pages) for _ in range(ROUNDS))
        found = sum(len(quantities(text, *span)[0]) for text, spans in pages for span in spans)
        length = sum(len(text) for text, _ in pages)
        print(
            f"{folder}: {len(pages)} texts, {found} quantities, {len(pages) / seconds:.0f} texts/s, "
            f"{5e6 * seconds / length:.2f} ms for 5,000 characters, {1e6 * seconds / found:.1f} µs a quantity"
        )


def _seconds(pages: list[tuple[str, list[tuple[int, int]]]]) -> float:
    start = time.process_time()
    for text, spans in pages:
        for span in spans:
            quantities(text, *span)
    return time.process_time() - start


main(sys.argv[1:])
