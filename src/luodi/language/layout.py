"""What a line of a page is: title, heading, list item, key with its value, or prose.

"投資額　　約120億円", "(3) 延床面積: 9,000㎡", "Battery: 300MW" -> a pair: its key and where its value begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Form = Literal["title", "heading", "item", "pair", "prose"]

BULLET = re.compile(
    r"\s*(?:[■□●○◆◇▼▲▽△▶►◎★☆※・•*·▎▍▌▸▹❖➢]+|>>+|-{1,3}(?=\s|[^\s\d-])|[-–—]{2,}|[([]?\d{1,2}[.)\]、](?!\d)|[①-⑳]|\([一二三四五六七八九十]\)|[一二三四五六七八九十]、)\s*"
)
_BRACKETED = re.compile(r"(?:【[^】]{1,40}】|\[[^\]]{1,60}\]|<[^>]{1,40}>)$")
_COLON = re.compile(
    r"(?P<key>[^:：。，、,;；|()\n\d][^:：。，,;；|\n]{0,40}?)\s*(?:[:：](?![\d/])|[|])\s*(?=\S)"
)
_NUMBERED_COLON = re.compile(r"(?P<key>[^:：。，、,;；|\n]{1,20}?)\s*(?:[:：](?=\s*[約\d])|[|])\s*(?=\S)")
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_WORDS_OF_A_KEY = 6
_KEY_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Layout:
    """`body` is where the words begin after a bullet or a key; `key` is the span of the key of a pair."""

    form: Form
    body: int
    key: tuple[int, int] | None = None


def layout(folded: str, start: int, end: int, *, opens_line: bool, is_title: bool) -> Layout:
    """The layout of one sentence; only the first of its line can carry a bullet or a key."""
    if is_title:
        return Layout("title", start)
    bullet = BULLET.match(folded, start, end) if opens_line else None
    body = bullet.end() if bullet else start
    if _BRACKETED.match(folded, body, end):
        return Layout("heading", body)
    key = _key(folded, body, end)
    if key is not None:
        return Layout("pair", key[1], key[0])
    return Layout("item" if bullet else "prose", body)


def _key(folded: str, start: int, end: int) -> tuple[tuple[int, int], int] | None:
    match = _COLON.match(folded, start, end) or _NUMBERED_COLON.match(folded, start, end)
    if match is not None:
        return (match.span("key"), match.end()) if _short(match["key"]) else None
    gaps = [
        g for g in _GAP.finditer(folded, start, min(end, start + 40)) if _short(folded[start : g.start()])
    ]
    if not gaps:
        return None
    # "着  工  2026年": of gaps of one width the last parts key and value.
    gap = max(gaps, key=lambda g: (len(g.group()), g.start()))
    return (start, gap.start()), gap.end()


def _short(key: str) -> bool:
    """A key is a few words, or a few letters of Chinese or Japanese; a sentence is no key."""
    squeezed = key.replace(" ", "")
    if squeezed.isascii() or any(c.isascii() and c.isalpha() for c in squeezed):
        return len(key.split()) <= _WORDS_OF_A_KEY
    return 1 < len(squeezed) <= _KEY_LETTERS
