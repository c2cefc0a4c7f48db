"""What a person may see. Every page asks here, and nowhere else.

Today everybody who may sign in sees what is public and what is the office's. A text that is for named
people only is nobody's until the issue that brings roles.
"""

from __future__ import annotations

from django.http import HttpRequest

from luodi.ledger.asof import View
from luodi.ledger.rows import Source

Audience = frozenset[str | None]
"""The labels of receipts that may be seen; None stands for a receipt without one."""

_OFFICE: Audience = frozenset({None, "public", "office"})


def audience(request: HttpRequest) -> Audience:
    """Which labels whoever asks may see: none for one who is not signed in."""
    return _OFFICE if request.user.is_authenticated else frozenset()


def is_everybodys(label: str | None) -> bool:
    """Whether all who may sign in may see what has this label."""
    return label in _OFFICE


def seen_by(whole: View, may: Audience) -> View:
    """The rows that rest on texts of these labels: register rows, names and merges follow from them."""
    if all(source.audience in may for source in whole.sources):
        return whole
    sources = tuple(source for source in whole.sources if source.audience in may)
    return _resting_on(whole, sources)


def _resting_on(whole: View, sources: tuple[Source, ...]) -> View:
    texts = {source.text_sha256 for source in sources}
    statements = tuple(row for row in whole.statements if row.text_sha256 in texts)
    kept = {row.seq for row in statements}
    return View(
        sources,
        tuple(row for row in whole.readings if row.text_sha256 in texts),
        statements,
        tuple(row for row in whole.verdicts if row.statement in kept),
        {sha: text for sha, text in whole.texts.items() if sha in texts},
        whole.redactions,
    )
