"""Why two names with much in common are two parties': one documented function for each near miss."""

from __future__ import annotations

import re

from luodi.identity.desk.align import Alignment
from luodi.identity.desk.finding import Finding, different
from luodi.identity.desk.legal import country_of
from luodi.identity.desk.parts import Part, PartKind, parts
from luodi.identity.desk.words import Cut, Word

_ORDINAL = re.compile(r"第?[一二三四五六七八九十]+|\d+")
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "daiichi": "1"}
_HAN_DIGITS = str.maketrans("一二三四五六七八九", "123456789", "第")


def two_numbers(a: Cut, b: Cut, laid: Alignment) -> Finding | None:
    """第一 and 第二, Plant 1 and Plant 2: a different number is a different body."""
    left, over = _numbers(laid.left), _numbers(laid.over)
    if left and over and not left & over:
        return different(f"a different number: {_told(laid.left)} and {_told(laid.over)}")
    return None


def two_industries(a: Cut, b: Cut, laid: Alignment) -> Finding | None:
    """三井化学 and 三井物産: what each does is said, and it is not the same."""
    return _two(laid, "industry", "a different industry") if laid.steps else None


def two_levels(a: Cut, b: Cut, laid: Alignment) -> Finding | None:
    """静岡市 and 静岡県: a city, its prefecture, its port are three."""
    return _two(laid, "level", "a different level or kind of place")


def two_bodies(a: Cut, b: Cut, laid: Alignment) -> Finding | None:
    """A bureau and a university of one city are two."""
    return _two(laid, "body", "a different kind of body") if laid.steps else None


def local_firm(a: Cut, b: Cut, laid: Alignment) -> Finding | None:
    """日本電産(大連) is a firm of its own beside 日本電産: what stands in brackets names the subsidiary."""
    if bool(a.local) == bool(b.local) or not laid.steps:
        return None
    local = a if a.local else b
    return different(f"({_told(local.local)}) names a local firm, related to the other and not the same")


def holding_firm(a: Cut, b: Cut, laid: Alignment) -> Finding | None:
    """A holding company and the firm it holds are two legal persons."""
    alone = laid.left if laid.left and not laid.over else laid.over if laid.over and not laid.left else ()
    if (
        laid.steps
        and alone
        and all(_is(word, "relation") for word in alone)
        and any(_holds(w) for w in alone)
    ):
        return different(f"{_told(alone)} names a related firm, not the same one")
    return None


def other_head(a: Cut, b: Cut, laid: Alignment) -> Finding | None:
    """广汽丰田 and 一汽丰田, 東京ガス and 大阪ガス: what tells them apart is written, and written
    differently.
    """
    if not laid.steps or not laid.left or not laid.over:
        return None
    words = (*laid.left, *laid.over)
    if any(_is(word, "relation") for word in words) or shortens(a.wide, b.wide):
        return None
    if all(word.writing == "han" for word in words) or all(word.writing == "latin" for word in words):
        return different(f"{_told(laid.left)} in the one name, {_told(laid.over)} in the other")
    return None


def one_more_character(a: Cut, b: Cut, laid: Alignment) -> Finding | None:
    """日产 and 日电产: in names this short one character more is another firm."""
    words = (*a.words, *b.words)
    plain = all(word.writing == "han" and not _is(word, "level") for word in words)
    if plain and {len(a.wide), len(b.wide)} == {2, 3} and shortens(a.wide, b.wide):
        return different(f"{a.wide} and {b.wide} are short names one character apart")
    return None


def two_countries(a: Cut, b: Cut) -> Finding | None:
    """ボッシュ株式会社 and Robert Bosch GmbH: a firm by Japanese law and one by German law are two. Of
    Chinese forms it is only doubted, for Chinese texts translate foreign ones by them.
    """
    one, other = country_of(a.text), country_of(b.text)
    if one is None or other is None or one == other:
        return None
    told = f"{a.text} has a legal form of {one}, {b.text} one of {other}"
    if "China" not in (one, other):
        return different(told)
    return Finding("borne_by_many", told) if "Japan" in (one, other) else None


VETOES = (
    one_more_character,
    two_numbers,
    local_firm,
    two_levels,
    two_industries,
    two_bodies,
    holding_firm,
    other_head,
)


def _two(laid: Alignment, kind: PartKind, why: str) -> Finding | None:
    left = {part for word in laid.left for part in word.parts if part.kind == kind}
    over = {part for part in english_parts(laid.over) if part.kind == kind}
    if left and over and not left & over:
        return different(f"{why}: {_told(laid.left)} and {_told(laid.over)}")
    return None


def english_parts(words: tuple[Word, ...]) -> list[Part]:
    """The parts that words mean, Han by their own and Latin by stretches of up to four."""
    found = [part for word in words for part in word.parts]
    texts = tuple(word.text for word in words if word.writing == "latin")
    for first in range(len(texts)):
        for last in range(first + 1, min(len(texts), first + 4) + 1):
            found.extend(parts().english.get(texts[first:last], ()))
    return found


def shortens(one: str, other: str) -> bool:
    """Whether the shorter takes characters of the longer in their order: 中广核 of 中国广东核电."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return len(short) > 1 and short[0] == long[0] and all(character in rest for character in short)


def group_or_firm(a: Cut, b: Cut) -> str | None:
    """ソニー株式会社 and ソニーグループ: the one is a legal person, the other a group of that name."""
    for firm, group in ((a, b), (b, a)):
        if firm.official and _related(group) and not _related(firm):
            return (
                f"{firm.text} is a firm by its legal form, and {group.text} a group or holding of that name"
            )
    return None


def _related(name: Cut) -> bool:
    return any(part.kind == "relation" for part in english_parts(name.all_words))


def common_words(name: Cut) -> bool:
    """Whether all of a Latin name are common words of names: Global Trading, Sunrise."""
    texts = tuple(word.text for word in name.words)
    covered = [False] * len(texts)
    for first in range(len(texts)):
        for last in range(first + 1, min(len(texts), first + 4) + 1):
            found = parts().english.get(texts[first:last], ())
            if any(part.kind != "word" or part.common for part in found):
                covered[first:last] = [True] * (last - first)
    return all(covered)


def _is(word: Word, kind: PartKind) -> bool:
    return any(part.kind == kind for part in english_parts((word,)))


def _holds(word: Word) -> bool:
    return any("控股" in part.han or "贩卖" in part.han for part in english_parts((word,)))


def _numbers(words: tuple[Word, ...]) -> set[str]:
    found = set()
    for word in words:
        if _ORDINAL.fullmatch(word.text):
            found.add(word.text.translate(_HAN_DIGITS))
        elif word.text in _ORDINALS:
            found.add(_ORDINALS[word.text])
    return found


def _told(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)
