"""How well the rule reader reads folders of annotated texts, by the scorer of the announcement gold.

usage: accuracy.py SCORE_PY FOLDER...     prints the scorer's table for each folder
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import luodi


def main(scorer: str, folders: list[str]) -> None:
    for folder in folders:
        lines = []
        for path in sorted(Path(folder).glob("*.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            text = path.with_suffix(".txt").read_bytes().decode("utf-8")
            lines.append(
                json.dumps(luodi.read(text, published=gold["published"], id=gold["id"]), ensure_ascii=False)
            )
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
            out.write("\n".join(lines))
            out.flush()
            print(f"== {folder}", flush=True)
            subprocess.run([sys.executable, scorer, out.name, folder], check=True)


main(sys.argv[1], sys.argv[2:])
