"""Persons and bodies in Japanese: particles are written in kana, so a name is a run without them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from luodi.language.han_names import Places, body_end
from luodi.language.japanese_people import people
from luodi.language.lazily import lazily
from luodi.language.name import Name
from luodi.language.name_words import Kind, longest, words
from luodi.language.place_names import is_branch

_RUN = lazily(
    r"(?:\(株\)|㈱|[\u3400-\u9fff々ァ-ヺーA-Za-z0-9&\-＝=.']|(?<=[ァ-ヺー])・|(?<=[^\s])\((?:中国|日本|大連|上海|タイ|[A-Za-z]{2,12})\)|(?<=[^\s])\([\u3400-\u9fff]{2,3}\)(?=有限|股[份フ]|科技|電子))+(?:ヶ[\u3400-\u9fff]+)?"
)
# "エームス水素社": 社 says that it is a firm; 新聞社 and 当社 do not.
_FIRM = lazily(r"(?P<name>[\u3400-\u9fff々ァ-ヺー・A-Za-z0-9&\-]{2,30})社(?![\u3400-\u9fff々])")
_FORMS = ("株式会社", "有限会社", "合同会社", "(株)")
_GOES_ON = "道業品用製材器費化系者向式力量場"
_NO_FIRM = lazily(r"(?:会|本|同|当|両|他|各|支|公|商|自|新聞|通信|出版|数|\d|[一二三四五六七八九十])$")
_QUOTED = lazily(
    r"(?:会社|企業|法人|メーカー|ベンチャー|スタートアップ|大手)[「『\"](?P<name>[^「」『』\"\s]{2,24})[」』\"]"
)
# "大手サワリンド", "老舗", "AMC子会社ミナト": what stands before a firm and tells what it is.
_LEAD = lazily(
    r"^(?:[\u3400-\u9fff]{0,6}|[A-Za-z&ァ-ヺー・]{2,16}(?=(?:現地|完全|連結)?子会社))(?:大手|中堅|最大手|老舗|メーカー|ベンチャー|企業|子会社|親会社|商社|日本法人|現地法人)(?=.{3})"
)


def japanese_names(folded: str, start: int, end: int) -> list[Name]:
    """Every person and body between two offsets, in order."""
    told = (*people(folded, start, end), *_firms(folded, start, end), *_bodies(folded, start, end))
    return Places(told).names()


def _firms(folded: str, start: int, end: int) -> Iterator[Name]:
    for match in _QUOTED.finditer(folded, start, end):
        yield Name(match["name"], *match.span("name"), "enterprise")
    for match in _FIRM.finditer(folded, start, end):
        if not _NO_FIRM.search(match["name"]):
            left = match.start() + _lead(match["name"])
            yield Name(folded[left : match.end("name")], left, match.end("name"), "enterprise")


def _bodies(folded: str, start: int, end: int) -> Iterator[Name]:
    for run in _RUN.finditer(folded, start, end):
        left, right = run.start() + _lead(run.group()), run.end()
        right -= 2 if folded[left:right].endswith("本社") else 0
        if right - left < 2:
            continue
        body = (
            _with_form(folded, left, right)
            or ((right, "enterprise") if is_branch(folded[left:right]) else None)
            or body_end(folded, left, right, "ja")
            or _weak(folded, left, right)
        )
        if body and body[0] < right and folded[body[0]] in _GOES_ON:
            continue
        if (
            body
            and folded[left : body[0]] not in words("japanese", "no_name")
            and not _plain(folded[left : body[0]])
        ):
            yield Name(folded[left : body[0]], left, body[0], body[1])
        elif folded[left:right] in words("places", "countries_ja"):
            yield Name(folded[left:right], left, right, "government")
        elif (
            body is None
            and right - left > 2
            and folded[left:right] not in words("posts", "ja")
            and re.match(r"[ァ-ヺA-Z]", folded[left])
        ):
            yield Name(folded[left:right], left, right)


def _lead(text: str) -> int:
    """What stands before the name: "農園大手", and the country of "デンマーク・ベスタス"."""
    match = _LEAD.match(text) or _of_country().match(text)
    return match.end() if match else 0


@cache
def _of_country() -> re.Pattern[str]:
    return re.compile(rf"{longest(words('places', 'countries_ja'))}・(?=.{{3}})")


def _with_form(folded: str, left: int, right: int) -> tuple[int, Kind] | None:
    """ "株式会社ミナト": a name that begins with its legal form is the whole run."""
    return (right, "enterprise") if folded.startswith(_FORMS, left, right) and right - left > 4 else None


def _weak(folded: str, left: int, right: int) -> tuple[int, Kind] | None:
    """ "周防ポリマー": an ending that is also the name of a thing; "パワー半導体" is one."""
    match = _weak_end().search(folded, left + 1, right)
    if match is None or match.end() != right or _things().match(folded, left, match.start()):
        return None
    return (right, "enterprise") if match.start() > left else None


@cache
def _weak_end() -> re.Pattern[str]:
    return re.compile(rf"{longest(words('bodies', 'weak', 'ja'))}(?![ァ-ヺー\u3400-\u9fff])")


@cache
def _things() -> re.Pattern[str]:
    return re.compile(longest(words("japanese", "things")))


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(
        rf"(?:同|当|本|両|各|全|新|他|旧|現|県|市|町|村|国|地元|海外|国内|日系|\d+)*{longest(words('japanese', 'no_name'))}"
    )


def _plain(text: str) -> bool:
    joined = text.split("・")
    return text[0].isdigit() or (
        bool(_generic().fullmatch(joined[-1])) and not re.search("[ァ-ヺ]", joined[0])
    )
