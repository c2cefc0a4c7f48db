"""What a redaction takes out of the rows of a text, and what it leaves.

Out goes all that is words of the text, or words beside it that may repeat them: its characters, what its
receipts call it, every quote and value read in it, and the reasons given for verdicts on those. Hashes,
offsets, days, the reader and its rule, and who judged when stay: that something was here can be seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from luodi.ledger.rows import DraftStatement, Source, Statement, Verdict
from luodi.ledger.value import Redacted

TEXT = ""
SOURCE: Mapping[str, Any] = {"id": "redacted", "publisher": None, "title": None, "url": None}
DRAFT: Mapping[str, Any] = {
    "value": Redacted(), "quote": "", "scope": None, "of": None, "about": None, "said": None, "speaker": None,
}  # fmt: skip
VERDICT: Mapping[str, Any] = {"because": ""}


def source(row: Source) -> Source:
    """The receipt without what it calls the text."""
    return replace(row, **SOURCE)


def statement(row: Statement) -> Statement:
    """The statement with its places and its claim, and nothing of what it said."""
    draft: DraftStatement = replace(row.draft, **DRAFT)
    return replace(row, draft=draft)


def verdict(row: Verdict) -> Verdict:
    """The verdict without its reason."""
    return replace(row, **VERDICT)
