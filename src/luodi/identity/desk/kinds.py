"""What kind of thing two names name, where nobody says."""

from __future__ import annotations

from luodi.identity.desk.finding import Kind
from luodi.identity.desk.parts import PartKind
from luodi.identity.desk.person import family_of
from luodi.identity.desk.vetoes import english_parts
from luodi.identity.desk.words import Cut

_BY_PART: tuple[tuple[PartKind, Kind], ...] = (
    ("body", "institution"), ("industry", "enterprise"), ("relation", "enterprise"), ("level", "place"),
)  # fmt: skip


def kind_of(a: Cut, b: Cut) -> Kind:
    """The kind both names may be of: by legal form, then by their last parts, then by a family name."""
    if a.official or b.official:
        return "enterprise"
    for part, kind in _BY_PART:
        if any(found.kind == part for name in (a, b) for found in english_parts(name.words[-2:])):
            return kind
    wide = max(a.wide, b.wide, key=len)
    if (
        3 <= len(wide) <= 5
        and all(c >= "\u3400" for c in wide)
        and family_of(wide)
        and family_of(wide) != wide
    ):
        return "person"
    return "enterprise"
