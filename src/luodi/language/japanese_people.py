"""Persons in Japanese: a name before its post, with the body before or between them.

"長崎幸太郎知事", "斎藤光一千葉県知事", "堀内富久都留市長", "東洋映像の大河内悟社長", "ファム・ミン・チン首相", "社長:三木 俊郎".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from luodi.language.han_names import HAN, body_end
from luodi.language.lazily import lazily
from luodi.language.name import Name, Post
from luodi.language.name_words import Kind, longest, posts, table, words

_KANA = r"[ァ-ヺー]"
_FOREIGN = lazily(rf"{_KANA}+(?:[・＝=]{_KANA}+)+$")
_LETTERS = r"[\u3400-\u9fff々〇ァ-ヺー・＝=A-Za-z0-9.&-]"
_FULL = rf"(?:{HAN}{{1,4}} {HAN}{{1,4}}(?!{HAN})|{HAN}{{2,5}}(?!{_LETTERS})|{_KANA}+(?:[・＝=]{_KANA}+)+)"
_SPACED = lazily(rf"{HAN}{{1,3}} {HAN}{{1,3}}$")


@cache
def _pattern() -> re.Pattern[str]:
    post, honorific = posts("ja"), longest(words("posts", "honorific", "ja"))
    chain = rf"{post}(?:[・兼]?{post})*"
    return re.compile(
        rf"(?<!{_LETTERS})(?P<alone>{chain})(?:[ :：]+|の(?={_FULL}(?:氏|さん)))(?P<named>{_FULL})(?=[、。,()「」\s]|氏|が|は|と|に|$)"
        rf"|(?:(?P<owner>(?:{_LETTERS}|\({_LETTERS}{{1,8}}\)){{2,30}}?)の)?(?<!{_LETTERS})(?P<before>{_LETTERS}{{1,30}}?)(?P<posts>{chain})(?P<further>{honorific})?(?!{_LETTERS})(?: {{0,14}}[:：]? ?(?P<after>{_FULL})(?=[、。,()「」\s]|氏|が|は|と|に|ら|$))?"
        rf"|(?<!{_LETTERS})(?P<whole>{_LETTERS}{{2,20}}?)(?P<joined>{chain})(?P<name>{HAN}{{3,5}}|{_KANA}+(?:・{_KANA}+)+)(?:氏|さん)?(?!{_LETTERS})"
        rf"|(?<!{_LETTERS})(?P<mister>{HAN}{{1,5}}|{_KANA}+(?:・{_KANA}+)*)(?:{honorific})(?!{_LETTERS})"
    )


def people(folded: str, start: int, end: int) -> Iterator[Name]:
    """Every person beside a post or a honorific; a post with nothing but its body gives the body."""
    for match in _pattern().finditer(folded, start, end):
        if match["before"]:
            yield from _before(folded, start, match)
        elif match["alone"]:
            yield _person(
                folded, match.span("named"), match["alone"], _enclosing(folded, start, match.start())
            )
        elif match["whole"]:
            yield _person(folded, match.span("name"), match["joined"], match["whole"])
        elif _is_name(match["mister"]):
            yield Name(match["mister"], *match.span("mister"), "person")


def _person(folded: str, span: tuple[int, int], chain: str, of: str | None) -> Name:
    held = tuple(Post(title, of) for title in re.split("[・兼]", chain))
    return Name(folded[slice(*span)], *span, "person", held)


def _before(folded: str, floor: int, match: re.Match[str]) -> Iterator[Name]:
    """What stands before a post: a name, its body, or both in either order."""
    left, right = match.span("before")
    name, body = parted(folded, left, right, match["posts"])
    if body and name and match["owner"] and match["owner"][-1] in "市町村区県府都道社学":
        name, body = (left, right), None
    if (
        name is None
        and match["owner"]
        and re.fullmatch(rf"{HAN}{{2,5}}", match["before"])
        and body_end(folded, left, right, "ja") is None
    ):
        name, body = (left, right), None
    if match["after"] and not (name and "・" in folded[slice(*name)]):
        of = _city(match["before"], match["posts"])
        yield _person(folded, match.span("after"), match["posts"], of)
    elif name:
        owner = match["owner"] or _enclosing(folded, floor, match.start())
        yield _person(
            folded, name, match["posts"], _city(folded[slice(*body)], match["posts"]) if body else owner
        )
    elif body:
        kind = _kind(folded, body)
        yield Name(folded[slice(*body)], *body, kind)


def _kind(folded: str, body: tuple[int, int]) -> Kind:
    found = body_end(folded, *body, "ja")
    return found[1] if found and found[0] == body[1] else "unknown"


def _city(body: str, post: str) -> str:
    """ "都留" of "都留市長" is 都留市."""
    ending = post[0] if post in words("japanese", "city_posts") else ""
    return body if not ending or ending not in "市町村区郷鎮" or body.endswith(ending) else body + ending


Parted = tuple[tuple[int, int] | None, tuple[int, int] | None]


def parted(folded: str, left: int, right: int, post: str) -> Parted:
    """The name and the body in the letters before a post, as spans; either may be missing."""
    text = folded[left:right]
    foreign = _FOREIGN.search(text)
    if foreign:
        return (left + foreign.start(), right), ((left, left + foreign.start()) if foreign.start() else None)
    if place := next(
        (p for p in table()["places"]["prefectures"] if text.endswith(p) and len(text) - len(p) > 1), None
    ):
        return (left, right - len(place)), (right - len(place), right)
    named = _surname(text)
    whole = 1 < named < len(text) < 6 and text[named] not in _PLACE_ENDS
    if whole or (named and _before_city(text, post)):
        return _bare(left, right, text, post)
    body = body_end(folded, left, right, "ja")
    if body and body[0] < right:
        return (
            ((body[0], right), (left, body[0]))
            if _is_name(folded[body[0] : right])
            else (None, (left, right))
        )
    if body or not re.fullmatch(rf"{HAN}+|{_KANA}+", text):
        return None, (left, right)
    return _bare(left, right, text, post)


def _bare(left: int, right: int, text: str, post: str) -> Parted:
    """Letters without a telling ending: "吉松社長", "富士通社長", "堀内富久都留市長", "熊本市長"."""
    cut = _before_city(text, post)
    if cut:
        return (left, left + cut), (left + cut, right)
    return ((left, right), None) if _is_name(text, post) else (None, (left, right))


def _before_city(text: str, post: str) -> int:
    """Where the city begins in "堀内富久都留市長" and "大西熊本市長"; 0 if there is none."""
    if post[-2:] not in ("市長", "町長", "村長", "区長") or _KANA_ONLY.match(text):
        return 0
    if len(text) == 4:
        city = any(text.endswith(p[:-1]) for p in table()["places"]["prefectures"])
        return 2 if city and _surname(text) == 2 else 0
    if len(text) == 5:
        return 0 if text[-1] in "郎助介衛彦夫男雄子美" or _surname(text) == 3 else 3
    long = _surname(text) == 3 and len(text) > 6
    return (5 if long else 4) if 5 < len(text) < 9 else 0


_PLACE_ENDS = "県市町村区府都庁省局社"
# Who governs a state or prefecture stands behind a name, or behind a land.
_STATE = lazily(r"相$|大臣$|^副?知事|大統領|長官$")
_LAND = lazily(
    r"[国省府庁県都道州]$|日本|^(?:米|英|仏|独|中|韓|露|印|豪|加|伊|西|各|同|両|前|元|現|新|副|代理|担当)|^(?:神奈川|東京|大阪|京都|北海道|埼玉|千葉|愛知|福岡|兵庫|静岡|茨城|広島|宮城|新潟|長野|岐阜|栃木|群馬|岡山|福島|三重|熊本|鹿児島|沖縄|滋賀|山口|愛媛|長崎|奈良|青森|岩手|大分|石川|山形|宮崎|富山|秋田|香川|和歌山|佐賀|山梨|福井|徳島|高知|島根|鳥取)$"
)
_KANA_ONLY = lazily(rf"{_KANA}+$")


def _surname(text: str) -> int:
    """How many letters of a Japanese surname a text begins with."""
    return next((n for n in (3, 2, 1) if text[:n] in words("people", "japanese")), 0)


def _is_name(text: str, post: str = "") -> bool:
    """A Japanese surname and up to three letters, a Chinese name of up to three, a name of four, or a foreign one."""
    if _KANA_ONLY.match(text) or "・" in text:
        return "・" in text or 2 < len(text) < 9
    if text in words("japanese", "no_name") or not re.fullmatch(rf"{HAN}{{1,5}}", text):
        return False
    if post[-2:] in ("部長", "課長", "局長", "室長") and not _surname(text):
        return False
    if _STATE.search(post) and 1 < len(text) < 5 and not _LAND.search(text):
        return True
    return (
        bool(_surname(text)) or len(text) == 4 or (len(text) < 4 and text[0] in table()["people"]["surnames"])
    )


def _enclosing(folded: str, floor: int, place: int) -> str | None:
    """ "A社(本社:X、社長:": the run before the bracket; "A 越智航社長": the run before a space."""
    match = _ENCLOSED.search(folded, max(floor, place - 80), place)
    if match is None:
        return None
    body = body_end(folded, *match.span(1), "ja")
    return match[1] if match[2] or (body and body[0] == match.end(1)) else None


_ENCLOSED = lazily(
    rf"(?<!{_LETTERS})({_LETTERS}{{2,30}}?)(?:社(?=\())?(?:(\((?:[^()\n]{{0,40}}[、,] ?)?)| )$"
)
