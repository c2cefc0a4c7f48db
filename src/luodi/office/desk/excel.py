"""A list as an Excel file: text stays text, a count is a number, and no cell is a formula or a link."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

from django.http import HttpResponse

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LONGEST = 32_767  # characters that a cell takes
_PLAIN = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
_WIDTH = 18  # of a column, in characters


def excel_response(
    name: str, sheet: str, head: Sequence[str], rows: Iterable[Sequence[str | int]]
) -> HttpResponse:
    """The file `name` (in ASCII) with one `sheet`; its first row is the head, and stays in sight."""
    import xlsxwriter  # when a file is asked for, not when the desk starts

    out = BytesIO()
    with xlsxwriter.Workbook(out, {"constant_memory": True, **_PLAIN}) as book:
        page = book.add_worksheet(sheet)
        page.freeze_panes(1, 1)
        page.set_column(0, len(head) - 1, _WIDTH)
        page.write_row(0, 0, head, book.add_format({"bold": True, "bottom": 1}))
        for number, row in enumerate(rows, start=1):
            page.write_row(number, 0, [one[:_LONGEST] if isinstance(one, str) else one for one in row])
    response = HttpResponse(out.getvalue(), content_type=TYPE)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
