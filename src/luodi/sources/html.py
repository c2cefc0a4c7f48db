"""A page saved from the web: its main text, title, day and address, without menus and related links.

The work is trafilatura's. What was measured, and is set here: below `MIN_EXTRACTED_SIZE` it gives the whole
page with its menus, and Chinese says in 60 characters what it allows 250 for; a day is taken only where the
page's markup gives it, since a guess may find the copyright line; its hash of the text and its log are not
wanted.
"""

from __future__ import annotations

import logging
import re
from configparser import ConfigParser
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import Any

from luodi.errors import InputRefused
from luodi.sources.decode import check_text
from luodi.sources.published import is_published

_HEAD = 4096
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_SAVED = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")  # what browsers write over a page they save
_ADDRESS = re.compile(
    r"https?://[^/?#\s]+(?:/[^?#\s]+|/?\?)\S*"
)  # the front page is the address of no article
_LEAST = "10"  # characters: shorter than any article
_REMEDY = "save the words of the article as .txt"


@dataclass(frozen=True, slots=True)
class Article:
    """What a page says. `published` is an ISO day and `url` the address, where the page's markup gives
    them.
    """

    text: str
    title: str | None
    published: str | None
    url: str | None
    extractor: str


def declared_charset(data: bytes) -> str | None:
    """The encoding that a page names in its head, right or wrong."""
    found = _DECLARED.search(_COMMENT.sub(b"", data[:_HEAD]))
    return found[1].decode("ascii", "replace") if found else None


def article(file: str, page: str) -> Article:
    """The article of one page. Raises InputRefused where there is none."""
    from trafilatura import bare_extraction, load_html  # takes a sixth of a second to import

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    tree = load_html(_plain(page))
    if tree is None:
        raise _nothing(file)
    found = bare_extraction(
        tree, include_comments=False, config=_settings(), with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip
    text = getattr(found, "text", None)
    if not isinstance(text, str) or not text.strip():
        raise _nothing(file)
    check_text(file, "the article", text)
    day, title = getattr(found, "date", None), getattr(found, "title", None)
    published = day if day and is_published(day) else None
    return Article(text, title or None, published, _address(tree, page), extractor())


def _nothing(file: str) -> InputRefused:
    return InputRefused(file, "no article found in this page", _REMEDY)


def _address(tree: Any, page: str) -> str | None:
    """Where the page says it stands; not what it refers to (its base, its other languages)."""
    given = [
        *tree.xpath("//link[@rel='canonical']/@href"),
        *tree.xpath("//meta[@property='og:url']/@content"),
        *_SAVED.findall(page[:_HEAD]),
    ]
    return next((str(url).strip() for url in given if _ADDRESS.fullmatch(str(url).strip())), None)


@cache
def extractor() -> str:
    """Name and version of what makes texts of pages, as receipts record it."""
    return f"trafilatura {version('trafilatura')}"


@cache
def _settings() -> ConfigParser:
    from trafilatura.settings import DEFAULT_CONFIG

    settings = ConfigParser()
    settings.read_dict(DEFAULT_CONFIG)
    settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = _LEAST
    return settings


def _plain(page: str) -> str:
    """Without an XML declaration, which names an encoding the characters are no longer in."""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", page, count=1)
