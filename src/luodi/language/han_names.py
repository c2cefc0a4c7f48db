"""Persons and bodies in Chinese and Japanese: a body ends with a telling word, a person stands beside a post.

Chinese has no word for where a name begins, so a body runs back to a mark, a particle or a verb, and a person's
name is a surname with one or two letters. Japanese writes particles in kana: a name is a run without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from luodi.language.name import Name, Post
from luodi.language.name_words import endings, posts, table

_HAN = r"[\u3400-\u9fff々〇]"
_RUN_JA = re.compile(r"[\u3400-\u9fff々ァ-ヺー・A-Za-z0-9&()\-＝=.'㈱]+(?:ヶ[\u3400-\u9fff]+)?")
# What a Chinese body cannot run across: marks, particles, and verbs that stand before a name.
_CUT_ZH = re.compile(
    r"[^\u3400-\u9fffA-Za-z0-9()·&\-一-龥]|(?<![同共中])和(?![歌平谐諧田记記黄])|[与與跟赴到在由向从從是为為了被把将將对對]|(?<![共大协協])同(?!济|濟|方|仁)|以及|[及]|"
    r"访问|訪問|走访|走訪|拜访|拜訪|拜会|拜會|会见|會見|会晤|会同|考察|参观|參觀|出席|率领|率領|率|带领|代表(?=[\u3400-\u9fff]{2})|来自|來自|位于|位於|邀请|邀請|接待|陪同|联合|聯合(?!会)|签署|簽署|签订|签约|簽約|"
    r"见证|見證|投资建设|投资的|总投资|其中|包括|以|等|的|称|表示|介绍|组织|主持|介紹|获得|成立|设立|設立|引进|依托|通过|經由|此前|随后|日前|近日|目前|会上|當天|当天|上午|下午|(?<=\d)[年月日晚]|今天|昨天|昨日|今日"
)
_FOREIGN_ZH = r"[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fffA-Z]{1,8})+"


def han_names(folded: str, start: int, end: int, language: str) -> list[Name]:
    """Every name in Chinese or Japanese letters between two offsets, in order."""
    found = _japanese(folded, start, end) if language == "ja" else _chinese(folded, start, end)
    return sorted(found, key=lambda n: n.start)


@cache
def _person_zh() -> re.Pattern[str]:
    people = table()["people"]
    surname = f"(?:{'|'.join(people['compound'])}|[{people['surnames']}])"
    given = rf"{_HAN}(?:(?![{people['after']}]){_HAN})?"
    name = rf"(?:{_FOREIGN_ZH}|{surname}{given}|{_HAN}{{2,4}}(?=[、，。,;；\s)）]|$)|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){{0,3}})"
    post = posts("zh")
    return re.compile(
        rf"(?P<post>{post}(?:[、兼](?:{_HAN}{{2,10}}?)??{post})*)[:：]?(?P<name>{name})|(?<!{_HAN})(?P<name2>{surname}(?![委市省区部局工]){_HAN}(?:(?![{people['after']}委市省区部局]){_HAN})?|{_FOREIGN_ZH})(?P<post2>{post}|先生|女士|博士|一行)"
    )


def _chinese(folded: str, start: int, end: int) -> Iterator[Name]:
    taken: list[tuple[int, int]] = []
    for match in _person_zh().finditer(folded, start, end):
        group, post = ("name", match["post"]) if match["name"] else ("name2", match["post2"])
        of = _before_post(folded, start, match.start()) if group == "name" else None
        held = () if post in ("先生", "女士", "博士", "一行") else (Post(post, of),)
        taken.append(match.span())
        yield Name(match[group], *match.span(group), "person", held)
    for left, right in _pieces(folded, start, end):
        name = _body(folded, left, right, "zh")
        if name and not any(a < name.end and name.start < b for a, b in taken):
            yield name


def _before_post(folded: str, start: int, place: int) -> str | None:
    """The body a post is held in, from the last mark or verb before it."""
    left = max(start, place - 24)
    for cut in _CUT_ZH.finditer(folded, left, place):
        left = cut.end()
    return folded[left:place] or None


def _pieces(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    left = start
    for cut in _CUT_ZH.finditer(folded, start, end):
        if cut.start() > left:
            yield left, cut.start()
        left = cut.end()
    if left < end:
        yield left, end


def _body(folded: str, left: int, right: int, language: str) -> Name | None:
    """The body that ends last in a piece; what follows its ending is no part of it."""
    table_ = endings(language)
    last = None
    for match in table_.pattern.finditer(folded, left + 1, right):
        if match.start() > left:
            last = match
    if last is None or last.end() - left < 3:
        return None
    return Name(folded[left : last.end()], left, last.end(), table_.kinds[last.group()])


@cache
def _person_ja() -> re.Pattern[str]:
    post = posts("ja")
    return re.compile(
        rf"(?P<name>.+?)(?P<post>(?:{post})(?:・(?:{post}))*)$|^(?P<post2>.*?{post})[ :：](?P<name2>{_HAN}{{1,4}} ?{_HAN}{{1,4}})$"
    )


def _japanese(folded: str, start: int, end: int) -> Iterator[Name]:
    for run in _RUN_JA.finditer(folded, start, end):
        yield from _in_run(folded, *run.span())


def _in_run(folded: str, left: int, right: int) -> Iterator[Name]:
    person = _person_ja().match(folded[left:right])
    if person and person["name"]:
        yield _person_of(folded, left, person)
        return
    body = _body(folded, left, right, "ja")
    if body is not None:
        yield body
    elif right - left > 2 and re.match(r"[ァ-ヺA-Z]", folded[left]):
        yield Name(folded[left:right], left, right)


def _person_of(folded: str, left: int, match: re.Match[str]) -> Name:
    """ "山口県知事村岡嗣政" and "村岡嗣政知事", "富士通社長": before the post stands a name or the body it is held in."""
    text = match["name"]
    body = _body(folded, left, left + len(text), "ja")
    if body and body.text == text:
        return Name(text, left, left + len(text), body.kind, (Post(match["post"], None),))
    begin = left + (len(body.text) if body else 0)
    return Name(
        text[begin - left :],
        begin,
        left + len(text),
        "person",
        (Post(match["post"], body.text if body else None),),
    )
