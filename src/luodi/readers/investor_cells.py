"""Tables in which one column says who invests: 序号|项目|投资方|总投资: its cell is the head of each row."""

from __future__ import annotations

import re

from luodi.readers.page import Page, once_a_page

_CELL = re.compile(r"[^|\t\n]+")
_HEAD = re.compile(
    r" *(?:投[资資](?:方|人|者|主[体體]|企[业業]|[单單]位|[厂廠]商)|企[业業](?:名[称稱])?|公司(?:名[称稱])?|[业業]主(?:[单單]位)?"
    r"|[厂廠]商(?:名[称稱])?|建[设設][单單]位|[实實]施[单單]位|[项項]目[单單]位|申[请請]人|[签簽][约約]企[业業]|[进進][驻駐]企[业業]) *"
)
_FEWEST = 3


@once_a_page
def investor_cells(page: Page) -> dict[int, tuple[int, int]]:
    """By the number of each line that is a row of such a table the cell that names who invests."""
    out: dict[int, tuple[int, int]] = {}
    column, width = -1, 0
    for lines in page.paragraphs.values():
        first, end = lines[0], lines[-1].end
        cells = [m.span() for m in _CELL.finditer(page.folded, first.start, end)]
        if len(cells) < _FEWEST or not {"|", "\t"} & set(page.folded[first.start : end]):
            column = -1
            continue
        heads = [n for n, cell in enumerate(cells) if _HEAD.fullmatch(page.folded, *cell)]
        if heads:
            column, width = heads[0], len(cells)
        elif column >= 0 and len(cells) == width:
            out[first.number] = cells[column]
    return out
