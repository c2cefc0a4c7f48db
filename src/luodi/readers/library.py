"""`luodi.read`: one text to a reading in the shape of the contract, with no ledger and no database."""

from __future__ import annotations

from luodi.ledger.rows import Receipt
from luodi.readers.output import shape
from luodi.readers.rule_reader import read_text


def read(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    language: str | None = None,
    id: str = "text",
) -> dict[str, object]:
    """Read one announcement. `published`: ISO day, month or year; without it "March 4" stays `--03-04`.

    Returns the line of CONTRACT section 2; every quote is `text[start:end]` to the letter.
    """
    receipt = Receipt(id=id, text=text, published=published, title=title, language=language)
    return shape(receipt, read_text(text, language, published))
