"""The list of rooms a newcomer reads is the order the import contract keeps."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import luodi

ROOT = Path(__file__).parents[1]


def test_the_docstring_lists_the_rooms_in_the_order_of_the_contract() -> None:
    told = re.findall(r"^\d+\. +(\w+)", luodi.__doc__ or "", re.MULTILINE)
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = [name.strip("() ") for layer in contracts[0]["layers"] for name in reversed(layer.split("|"))]
    kept = [name for name in reversed(layers) if name in told]
    assert sorted(told) == sorted(kept)
    same_layer = {"readers": "sources", "sources": "sources"}
    assert [same_layer.get(n, n) for n in told] == [same_layer.get(n, n) for n in kept]
