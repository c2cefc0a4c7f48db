"""Write `src/luodi/language/cldr.toml`: the names of all currencies in use, from the Unicode CLDR.

usage: cldr_currencies.py > src/luodi/language/cldr.toml
Needs the package `babel`, which Luodi itself does not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from babel import __version__ as version
from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_symbol

LOCALES = {"en": ("en",), "zh": ("zh", "zh_Hant", "zh_Hant_HK"), "ja": ("ja",)}
HEAD = """\
# Names and signs of every currency in use, from the Unicode CLDR by babel {}
# (https://www.unicode.org/license.txt). Written by benchmarks/cldr_currencies.py: do not edit.
# What people say beside these names stands in currencies.toml.
"""


def main() -> None:
    print(HEAD.format(version))
    for code in sorted(_in_use()):
        print(f"[{code}]")
        print(f"before = {_array(list(_signs(code)))}")
        for language, locales in LOCALES.items():
            print(f"{language} = {_array(list(_names(code, locales)))}")
        print()


def _in_use() -> set[str]:
    """Codes that are legal tender somewhere today."""
    rows = (row for rows in get_global("territory_currencies").values() for row in rows)
    return {code for code, _, end, tender in rows if end is None and tender}


def _signs(code: str) -> Iterator[str]:
    """Signs that name one currency only: "NT$", not "$"."""
    for locale in ("en", "zh"):
        sign = get_currency_symbol(code, locale=locale)
        if sign != code and sign not in ("$", "¥"):
            yield sign


def _names(code: str, locales: tuple[str, ...]) -> Iterator[str]:
    for locale in locales:
        for count in (1, 2):
            name = get_currency_name(code, count=count, locale=locale)
            if name != code:
                yield name
                yield name.replace(" ", "" if locale == "ja" else " ")


def _array(words: list[str]) -> str:
    return json.dumps(list(dict.fromkeys(words)), ensure_ascii=False)


if __name__ == "__main__":
    main()
