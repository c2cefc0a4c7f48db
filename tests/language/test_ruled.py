"""Tables ruled by wide strokes."""

from __future__ import annotations

from luodi.language.ruled import ruled

TABLE = "社名／投資額／雇用／操業\n北斗精機／40億円／30人／R8.4\n"


def test_lines_with_as_many_strokes_are_a_table() -> None:
    assert ruled(TABLE, TABLE.replace("／", "/")) == TABLE.replace("／", "|")


def test_a_lone_line_is_none() -> None:
    line = "工場名：那須／場所：大田原／投資額：18億円／開所：令和6年5月\n続く。\n"
    assert ruled(line + "建屋／土地\n", line + "建屋/土地\n") == line + "建屋/土地\n"
