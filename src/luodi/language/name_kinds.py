"""What words that stand where a name could are: the kind of a body, or no name at all."""

from __future__ import annotations

import re
from functools import cache

from luodi.language.chinese_cuts import cuts, plain_body
from luodi.language.han_names import body_end
from luodi.language.latin_names import kind_of
from luodi.language.name_words import Kind, posts, words

_CLAUSE = frozenset(
    [
        "Before",
        "After",
        "Afterward",
        "When",
        "While",
        "If",
        "In",
        "On",
        "At",
        "During",
        "He",
        "She",
        "They",
        "It",
    ]
)
_HIRAGANA = re.compile("[ぁ-ゖ]{2}")
_DATED = re.compile(r"\d+[年月日]")


def body_kind(text: str, language: str) -> Kind:
    """The kind of a body by its own words; "unknown" for a name that says nothing."""
    if language == "en" or text.isascii():
        return "government" if text in words("places", "countries_en") else kind_of(text)
    if text in words("places", "countries_ja" if language == "ja" else "countries_zh"):
        return "government"
    found = body_end(text, 0, len(text), language)
    return found[1] if found and found[0] == len(text) else "unknown"


def is_plain(text: str, language: str) -> bool:
    """Whether words that stand where a name could are none: "the Company", "双方", "工場", a clause."""
    if text.isascii():
        return _plain_latin(text)
    if _DATED.search(text):
        return True
    if re.fullmatch(posts(language), text):
        return True
    if language == "ja":
        return text in words("japanese", "no_name") or bool(_HIRAGANA.search(text))
    return (
        plain_body(text) or text in words("chinese", "cuts") or (len(text) > 8 and bool(cuts().search(text)))
    )


def _plain_latin(text: str) -> bool:
    parts = text.replace(",", "").replace(".", "").split(" ")
    generic = words("latin", "generic") | words("latin", "openers")
    small = parts[0][:1].islower() and "co" not in parts
    return small or parts[0] in _CLAUSE or all(p in generic for p in parts) or bool(_post().match(text))


@cache
def _post() -> re.Pattern[str]:
    """A name that begins with a post is a holder's, read elsewhere."""
    return re.compile(rf"{posts('en')} of ")
