"""`python -m luodi` is the command `luodi`."""

from __future__ import annotations

from luodi.cli import main

main(prog_name="luodi")
