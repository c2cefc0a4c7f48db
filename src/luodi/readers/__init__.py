"""Room 5: from a text to a reading.

In: a text and its language. Out: draft statements, each with its exact quote, and what was left unread.
Must not know: who is who across texts, or where the statements go.
"""

from __future__ import annotations

from luodi.readers.rule_reader import Result, explain_text, read_text, use_rules

__all__ = ["Result", "explain_text", "read_text", "use_rules"]
