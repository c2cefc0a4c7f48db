"""The texts of the interface: key -> English, Chinese, Japanese (`words/*.toml`).

A key is the table and the name in it: `home.title`. `en_one` is the English text where `n` is 1.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language_from_request

LANGUAGES = {"en": "English", "zh": "中文", "ja": "日本語"}
DJANGO = {"en": "en", "zh": "zh-hans", "ja": "ja"}
"""Language -> what Django's own catalogues, and HTML's `lang`, call it."""
COOKIE = "luodi_language"


@cache
def catalogue() -> Mapping[str, Mapping[str, str]]:
    """All keys. Raises ValueError for a key that two files define."""
    found: dict[str, Mapping[str, str]] = {}
    folder = files("luodi.office.desk").joinpath("words")
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        for table, keys in tomllib.loads(file.read_text(encoding="utf-8")).items():
            for name, texts in keys.items():
                if f"{table}.{name}" in found:
                    raise ValueError(f"{file.name}: {table}.{name} is defined twice")
                found[f"{table}.{name}"] = texts
    return found


def say(key: str, language: str, **values: object) -> str:
    """The text of a key, its places in braces filled. Raises KeyError for a key nobody has written."""
    texts = catalogue()[key]
    one = values.get("n") == 1
    text = texts.get(f"{language}_one", texts[language]) if one else texts[language]
    return text.format(**values) if values else text


def named(table: str, code: str, language: str) -> str:
    """A code of the vocabulary in words; one that an office added stays as it is, without underscores."""
    texts = catalogue().get(f"{table}.{code}")
    return code.replace("_", " ") if texts is None else texts[language]


def chosen(request: HttpRequest) -> str:
    """The language of a request: the cookie's, the account's, the browser's."""
    asked = request.COOKIES.get(COOKIE, "")
    if asked not in LANGUAGES and request.user.is_authenticated:
        asked = request.user.language
    return asked if asked in LANGUAGES else get_language_from_request(request)[:2]


def language_of(request: HttpRequest) -> str:
    """The language that `OwnLanguage` has put on a request."""
    return str(getattr(request, "language", "en"))


def in_templates(request: HttpRequest) -> dict[str, Any]:
    """For every template: `language`, `html_language`, and the `languages` to choose from."""
    language = language_of(request)
    return {"language": language, "html_language": DJANGO[language], "languages": LANGUAGES.items()}
