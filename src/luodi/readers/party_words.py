"""The words that lead to the parties of an agreement, from the rules of its family."""

from __future__ import annotations

import re
from functools import cache

from luodi.readers.rule import rule

_PEOPLE = r"[A-Z][a-z]+(?:ese|ish|ian|ean|'s)|German|French|Dutch"


@cache
def told(id: str, language: str) -> re.Pattern[str]:
    """The patterns of one rule in one language as one; without any it finds nothing."""
    listed = rule(f"agreement.{id}").patterns_in(language)
    return re.compile("|".join(pattern.pattern for pattern in listed) or "(?!)")


@cache
def governing(id: str) -> re.Pattern[str]:
    """Words of a rule with up to five plain words to the place they govern: "with the local partnership"."""
    stop = f"{told('with', 'en').pattern}|{told('beside', 'en').pattern}|and|or"
    if id == "beside":
        return re.compile(
            rf"\b(?:{told(id, 'en').pattern}) (?:(?:the|a|an|its|their|his|both|nearby|local|{_PEOPLE}) ){{0,3}}$"
        )
    plain = rf"(?!(?:{stop}) )(?:[a-z][a-z'-]*|{_PEOPLE}|The) "
    return re.compile(rf"\b(?:{told(id, 'en').pattern}) (?:{plain}){{0,5}}$")
