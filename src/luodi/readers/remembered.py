"""What was worked out about the rules in force, kept in the user's cache folder for the next start.

It holds for one pack, one program (its code to the letter) and one Python. It saves time and nothing else: what is
missing, damaged or cannot be kept is worked out anew. LUODI_CACHE names another folder.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from luodi.readers.rule import pack

# An office changes between a few packs; a programmer makes a new one with every change.
_KEPT = 8
_ROOMS = ("language", "vocabulary", "ledger", "readers")


def recall(kind: str) -> Any:
    """What was kept of this kind for the rules in force; None if nothing was, or not to the letter."""
    with suppress(OSError, ValueError):
        digest, _, told = _file(kind).read_text(encoding="utf-8").partition("\n")
        return json.loads(told) if digest == _digest(told) else None
    return None


def remember(kind: str, value: Any) -> None:
    """Keep it (JSON) for the next start, and let go of what is oldest."""
    told = json.dumps(value, ensure_ascii=False)
    with suppress(OSError):
        file = _file(kind)
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(f".{os.getpid()}")
        new.write_text(f"{_digest(told)}\n{told}", encoding="utf-8", newline="\n")
        new.replace(file)
        for old in sorted(file.parent.glob(f"{kind}-*"), key=_age)[:-_KEPT]:
            old.unlink(missing_ok=True)


def _age(file: Path) -> float:
    return file.stat().st_mtime


def _file(kind: str) -> Path:
    named = os.environ.get("LUODI_CACHE")
    folder = Path(named) if named else user_cache_path("luodi", appauthor=False)
    return folder / f"{kind}-{_digest(pack() + _program())[:32]}.json"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8")).hexdigest()


@cache
def _program() -> str:
    """The Python that runs, and a hash of all the code and words a reading depends on."""
    told = sha256(sys.version.encode())
    for room in _ROOMS:
        for file in sorted((Path(__file__).parents[1] / room).rglob("*")):
            if file.suffix in (".py", ".toml"):
                told.update(file.read_bytes())
    return told.hexdigest()
