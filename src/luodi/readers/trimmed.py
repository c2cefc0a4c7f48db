"""Chinese names without the words they were cut with: the trade before ("叶片商时代复材"), a verb before or behind."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from luodi.language.name import Name
from luodi.readers.firm_words import firm_words
from luodi.readers.rule import words

_SHORTEST = 2
# "甲公司系甲集团子公司": what it is of is no part of its name.
_OWNED = re.compile(r"(?<=公司|集团|集團)(?:系|[为為]|是|隶?[属屬]|背靠)(?=[\u3400-\u9fff])")


def trimmed(name: Name) -> Name:
    """The name alone, where a trade or a verb hangs on it and what is left could be a name."""
    lead, tail = firm_words().lead_zh.match(name.text), firm_words().tail_zh.search(name.text)
    start = lead.end() if lead else 0
    end = tail.start() if tail else len(name.text)
    owned = _OWNED.search(name.text)
    end = min(end, owned.start()) if owned else end
    text = name.text[start:end]
    if len(text) == len(name.text) or len(text) < _SHORTEST or is_bare(text):
        return name
    return replace(name, text=text, start=name.start + start, end=name.start + end)


def is_bare(text: str) -> bool:
    """Whether nothing is left of a name but its trade or its legal form."""
    return _bare().fullmatch(text) is not None


@cache
def _bare() -> re.Pattern[str]:
    """What is no name once its beginning is gone: a sector, a legal form."""
    return re.compile(
        rf"(?:{words('sectors_zh')}|{words('sectors_more_zh')}|公司|集团|集團|有限公司|股份|控股)+"
    )
