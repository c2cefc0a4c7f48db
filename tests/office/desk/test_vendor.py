"""What others made and we send along is, byte for byte, what its lock says; and the wheel carries it."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

VENDOR = Path(str(files("luodi.office.desk"))) / "static" / "vendor"
ROOT = Path(__file__).parents[3]


def test_every_file_is_locked_and_is_what_its_lock_says() -> None:
    lock = json.loads((VENDOR / "vendor.lock.json").read_text())
    found = {
        f"{folder}/{name}": digest for folder, one in lock.items() for name, digest in one["files"].items()
    }
    there = {path.relative_to(VENDOR).as_posix(): path for path in VENDOR.rglob("*") if path.is_file()}
    del there["vendor.lock.json"]
    assert {name: sha256(path.read_bytes()).hexdigest() for name, path in there.items()} == found
    for folder, one in lock.items():
        assert folder == f"{one['npm'].removesuffix('.org')}-{one['version']}"


def test_the_wheel_carries_templates_words_and_what_browsers_need(tmp_path: Path) -> None:
    build = (
        "import sys; from hatchling.builders.wheel import WheelBuilder; "
        "print(next(WheelBuilder(sys.argv[1]).build(directory=sys.argv[2], versions=['standard'])))"
    )
    told = [sys.executable, "-c", build, str(ROOT), str(tmp_path)]
    made = subprocess.run(told, check=True, capture_output=True, text=True)
    inside = set(zipfile.ZipFile(made.stdout.split()[-1]).namelist())
    desk = ROOT / "src" / "luodi" / "office" / "desk"
    wanted = [path for kind in ("html", "css", "svg", "toml", "js") for path in desk.rglob(f"*.{kind}")]
    assert len(wanted) > 20
    assert {path.relative_to(ROOT / "src").as_posix() for path in wanted} <= inside
