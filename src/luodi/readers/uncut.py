"""Chinese names without the product or place of the project behind them: 爱立索传动 of "爱立索传动伺服电机项目".

Such a name is only cut where the text itself has the shorter one, as the name of a firm.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from luodi.language.name import Name
from luodi.readers.firm_traits import Mention
from luodi.readers.page import Page

_PROJECT = re.compile(
    r"(?:新|第?[一二三四]期?)?(?:项目|項目|工厂|工廠|新厂|新廠|厂区|廠區|厂房|廠房|[厂廠](?![商家长長])|基地|产线|產線|生产线|生產線)"
)
_SHORTEST = 3


def uncut(page: Page, mentions: list[Mention], key: Callable[[str], str]) -> list[Mention]:
    """The mentions of a Chinese page, each that a project's word follows under the name its text has for the firm."""
    if page.language != "zh":
        return mentions
    told = [bool(_PROJECT.match(page.folded, m.name.end)) for m in mentions]
    keys = (key(m.name.text) for m, hung in zip(mentions, told, strict=True) if not hung)
    known = sorted({k for k in keys if len(k) >= _SHORTEST and not k.isascii()})
    if not known:
        return mentions
    return [_cut(m, known) if hung else m for m, hung in zip(mentions, told, strict=True)]


def _cut(mention: Mention, known: list[str]) -> Mention:
    name = mention.name
    place = bisect_right(known, name.text) - 1
    short = known[place] if place >= 0 else ""
    if not name.text.startswith(short) or len(short) in (0, len(name.text)) or name.kind == "enterprise":
        return mention
    return replace(mention, name=Name(short, name.start, name.start + len(short), name.kind, name.posts))
