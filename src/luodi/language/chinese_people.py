"""Persons in Chinese: a surname with one or two letters, or a foreign name with its dots, beside a post or a verb of saying.

"日照市市长任东林参加", "縣長林孟賢", "汤飞帆市长", "副市长王伟、李强", "宋以恒说", "首席执行官里卡多·特莱斯一行", "董事长田中清刚".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from luodi.language.chinese_cuts import last_cut, plain_body, trimmed
from luodi.language.han_names import HAN
from luodi.language.name import Name, Post
from luodi.language.name_words import longest, posts, table, words

_MARK = r"[、,，。;；:：\s)(（）「」\"'!?！？·|/]|\d{1,2}[月日]|$"
_STYLE = "(?:拿督(?:斯里|威拉)?|丹斯里|拿汀|爵士)?"
_OWN_BODY = "省市区區县縣镇乡"  # 市委书记 names its body itself
_OF_LEAD = re.compile(
    r"^(?:[前原现時时]|现任|時任)?(?:\d+[日时分]|[一二三四五六七八九十两兩\d]+(?:位|名|个|家))?"
)


@cache
def name() -> str:
    """What a name can be; the longer of two readings where the text goes on with a mark or a verb."""
    people, chinese = table()["people"], table()["chinese"]
    after, soft = people["after"], chinese["soft"]
    verb = longest([*chinese["spoken"], *chinese["cuts"], *chinese["after_names"], "一行", "等"])
    stop = rf"(?={_MARK}|[{after}]|{verb})"
    surname = rf"(?:{longest(people['compound'])}|[{people['surnames']}])"
    third = rf"(?:(?![{after}]|{verb}){HAN}|[{soft}](?={_MARK}|[率说說与與和在率]|表示|一行))"
    foreign = rf"[{people['transliteration']}A-Z]{{1,8}}(?:·[{people['transliteration']}A-Z.]{{1,10}})+"
    japanese = longest([*people["japanese"], *people["japanese_zh"]])
    return (
        rf"(?:{foreign}|(?!{longest(chinese['no_name'])})(?:{japanese}(?:{HAN}{{2}}|{HAN}{{3}}|{HAN}){stop}|{surname}(?!{longest(words('posts', 'zh'))}){HAN}{third}?(?={stop}|{posts('zh')})"
        rf"|[{people['transliteration']}]{{3,8}}{stop}))"
    )


@cache
def _beside_post() -> re.Pattern[str]:
    post, honorific = posts("zh"), longest(words("posts", "honorific", "zh"))
    post = rf"(?:[驻駐]{HAN}{{1,8}}?)?{post}"
    chain = rf"{post}(?:[、兼暨]+(?:{HAN}{{2,10}}?)??{post}){{0,3}}"
    transliterated = rf"[{table()['people']['transliteration']}]{{3,8}}"
    latin = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}"
    return re.compile(
        rf"(?P<posts>{chain})(?:[:： ]|的)?{_STYLE}(?P<name>{name()}|{latin})"
        rf"|(?P<shared>{longest(words('chinese', 'shared'))})(?P<first>{name()})"
        rf"|(?:(?<!{HAN})|(?<=[与與同和跟]))(?P<name2>{name()})(?P<post2>{post}|{honorific})(?!{HAN}?长)"
        rf"|(?<!{HAN})(?P<name3>(?!{transliterated}{HAN}?(?:{longest(words('chinese', 'spoken'))})){name()})(?=(?:在会上|也|还|則|则|进一步|隨後)?(?:{longest(words('chinese', 'spoken'))}))"
    )


@cache
def _further() -> re.Pattern[str]:
    return re.compile(
        rf"(?:、|和|与|與|及|以及)(?P<name>{name()})(?=、|和|与|與|及|,|，|。|等|$|{longest(words('chinese', 'cuts'))})"
    )


def people(folded: str, start: int, end: int) -> Iterator[Name]:
    """Every person that stands beside a post or speaks, in order."""
    for match in _beside_post().finditer(folded, start, end):
        if match["posts"]:
            held = _posts(folded, start, match)
            yield Name(match["name"], *match.span("name"), "person", held)
            yield from _list(folded, match.end(), end, held)
        elif match["shared"]:
            yield Name(match["first"], *match.span("first"), "person", (Post(match["shared"]),))
            yield from _list(folded, match.end(), end, (Post(match["shared"]),))
        elif match["name2"]:
            plain = match["post2"] in words("posts", "honorific", "zh")
            yield Name(
                match["name2"], *match.span("name2"), "person", () if plain else (Post(match["post2"]),)
            )
        else:
            yield Name(match["name3"], *match.span("name3"), "person")


def _list(folded: str, place: int, end: int, held: tuple[Post, ...]) -> Iterator[Name]:
    """ "副市长王伟、李强": the persons of a list hold the post before it."""
    while match := _further().match(folded, place, end):
        yield Name(match["name"], *match.span("name"), "person", held)
        place = match.end()


def _posts(folded: str, floor: int, match: re.Match[str]) -> tuple[Post, ...]:
    """ "科技公司党委书记、董事长": posts of one body; a later post may name a body of its own."""
    left = last_cut(folded, max(floor, match.start() - 30), match.start())
    text = _OF_LEAD.sub("", folded[trimmed(folded, left, match.start()) : match.start()])
    body = None if plain_body(text) else text
    held: list[Post] = []
    for part in re.split(r"[、兼暨]+", match["posts"]):
        own = re.search(rf"(?:[驻駐].{{1,8}}?)?{posts('zh')}$", part)
        inner = part[: own.start()] if own else ""
        body = inner or (None if held and part[0] in _OWN_BODY else body)
        held.append(Post(part[len(inner) :], body))
    return tuple(held)
