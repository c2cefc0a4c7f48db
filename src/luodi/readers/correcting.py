"""The officer's reading of one statement: what the words they marked say, or what they write beside them.

Values are written as people write them ("1000亿日元", "June 2021") and read by the same engines as texts. What
was not touched stays as the reader before made it: subject, scope, speaker.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from luodi.language.dates import dates
from luodi.language.fold import fold
from luodi.language.mention import Mention
from luodi.language.periods import interval
from luodi.language.quantities import quantities
from luodi.language.sentences import sentences
from luodi.ledger.rows import DraftStatement, Modality
from luodi.ledger.value import Code, Date, Party, Quantity, Text, Value
from luodi.vocabulary.properties import FIGURES, STAGES

Fault = Literal["quote", "number", "date", "property", "same"]
"""Why it cannot stand: the words are not in the text; no one number, or day, is read in them; the property is
of another kind; nothing differs from what is corrected.
"""
_YEARLY = ("capacity", "output_value", "tax")
_MONEY = re.compile(r"[A-Z]{3}(/.*)?")


@dataclass(frozen=True, slots=True)
class Correction:
    """What an officer gives. `near`: about where the words stand, as far as is known. `written`: the value,
    "" for what the words themselves say. `about`: the day the value is for, as written or raw; "" for none.
    """

    quote: str
    near: int
    property: str
    modality: Modality
    written: str = ""
    about: str = ""


def corrected(text: str, said: DraftStatement, by: Correction) -> DraftStatement | Fault:
    """The statement as the officer reads it."""
    span = place(text, by.quote, by.near)
    if span is None:
        return "quote"
    if by.property not in choices(said):
        return "property"
    moved = span != (said.start, said.end)
    value = said.value if not moved and not by.written.strip() else _value(text, span, said, by)
    about = said.about if by.about == (said.about or "") else _day(by.about) if by.about else None
    if value is None or (by.about and about is None):
        return "number" if isinstance(said.value, Quantity) and value is None else "date"
    start, end = span
    draft = replace(
        said, property=by.property, value=value, modality=by.modality, about=about, start=start, end=end,
        quote=text[start:end], anchor=_anchor(text, span, said) if moved else said.anchor, rule=None,
    )  # fmt: skip
    return "same" if replace(draft, rule=said.rule) == said else draft


def choices(said: DraftStatement) -> tuple[str, ...]:
    """The properties that a statement may have instead of its own, its own among them."""
    for family in (FIGURES, STAGES):
        if said.property in family:
            return family
    return (said.property,)


def place(text: str, quote: str, near: int) -> tuple[int, int] | None:
    """Where the words stand in the text: of several places the nearest. Line ends may differ."""
    words = quote.split()
    if not words:
        return None
    found = re.finditer(r"\s+".join(map(re.escape, words)), text)
    spans = [match.span() for match in found]
    return min(spans, key=lambda span: abs(span[0] - near), default=None)


def _value(text: str, span: tuple[int, int], said: DraftStatement, by: Correction) -> Value | None:
    words = by.written.strip() or text[slice(*span)]
    match said.value:
        case Quantity():
            return _quantity(words, said.value, by.property)
        case Date():
            day = _day(words)
            return None if day is None else Date(day)
        case Party():
            return Party(words)
        case Text():
            return Text(words)
        case Code(code):
            return Code(by.written.strip() or code)
    return None


def _quantity(words: str, said: Quantity, property: str) -> Quantity | None:
    folded = fold(words)
    found, unread = quantities(folded, 0, len(folded))
    if len(found) != 1 or unread:
        return None
    (one,) = found
    return Quantity(one.low, one.high, _unit(one, said.unit, property), one.bound)


def _unit(one: Mention, said: str, property: str) -> str:
    """The unit written; the one from before where none is, or where its sign is that of several currencies."""
    if property == "jobs":
        return "person"
    before, _, period = said.partition("/")
    shared = one.bare and _MONEY.fullmatch(said)
    unit = before if one.kind == "number" or shared else one.unit
    if property not in _YEARLY:
        return unit
    period = one.period or period
    return f"{unit}/{period}" if period else unit


def _day(words: str) -> str | None:
    """The one day or period that is written, raw; an ISO one is taken as it is."""
    bare = words.strip()
    if interval(bare) is not None:
        return bare
    folded = fold(bare)
    found = dates(folded, 0, len(folded))
    return found[0].raw if len(found) == 1 else None


def _anchor(text: str, span: tuple[int, int], said: DraftStatement) -> int:
    """The place that the claim's key rests on (`ledger.claim`)."""
    start, end = span
    folded = fold(text)
    if isinstance(said.value, Quantity):
        found, _ = quantities(folded, start, end)
        return found[0].numeral if found else start
    if said.property in STAGES or isinstance(said.value, Code):
        return next((one.start for one in sentences(folded) if one.start <= start < one.end), start)
    return start
