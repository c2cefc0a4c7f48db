"""What was not taken in, in the person's language.

The sources room says it in English, in sentences with places for names and numbers. The texts of `refusal.…`
in `words/refusals.toml` are these sentences with their places named: the English one knows its own again.
"""

from __future__ import annotations

import re
from functools import cache

from luodi.office.desk.words import catalogue, say


def told(words: str, language: str) -> str:
    """A sentence of a refusal in `language`; one that nobody has translated stays as it is."""
    for key, pattern in _patterns():
        if found := pattern.fullmatch(words):
            return say(key, language, **found.groupdict())
    return words


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """The more words of its own a sentence has, the earlier it is tried."""
    texts = {key: texts["en"] for key, texts in catalogue().items() if key.startswith("refusal.")}
    ordered = sorted(texts, key=lambda key: -len(re.sub(r"\{.*?\}", "", texts[key])))
    return [(key, re.compile(_pattern(texts[key]), re.DOTALL)) for key in ordered]


def _pattern(text: str) -> str:
    parts = re.split(r"\{(\w+)\}", text)
    return "".join(f"(?P<{part}>.+)" if n % 2 else re.escape(part) for n, part in enumerate(parts))
