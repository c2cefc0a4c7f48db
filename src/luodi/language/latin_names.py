"""Persons and bodies in Latin letters: runs of capitals, cut at posts and joined by "of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from luodi.language.latin_posts import Held, found_posts, holders, is_person
from luodi.language.latin_runs import Span, is_headline, runs
from luodi.language.name import Name, Post
from luodi.language.name_words import Kind, endings, longest, posts, spelling, words

# A legal form is the witness of a name where a capital says nothing.
_LEGAL_ENDS = (
    "Ltd.",
    "Ltd",
    "Inc.",
    "LLC",
    "Corp.",
    " Co.",
    " Co",
    " Bhd",
    " Bhd.",
    " plc",
    " PLC",
    " GmbH",
    " AG",
    " KG",
    " SpA",
)
_AGED = re.compile(r", (?:aged )?[2-9]\d(?:,| )")
_PLAIN_FIRM = re.compile(
    r"(?<![\w-])(?!(?:and|with|of|the|by|such|as|including|like|from|to|for|at|in|on|is|was|between) )(?P<name>[a-z][\w-]*(?: (?!(?:and|with|of|by|as|including|from|between|is|was|to) )[a-z(][\w()-]*){0,6}?,? co\.,? ?(?:ltd|LTD|Ltd)\.?)"
)
_SYLLABLE = r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiou]{1,3}(?:ng|n|r)?"
# A firm that a tail "of X" or a person's name has run into.
_OFFICE = re.compile(r"(?:Committee|Bureau|Department|Office|Government|Commission|Council)(?= )")
_PEOPLE_ALONE = re.compile(
    r"(?:South |North )?[A-Z][a-z]+(?:ese|ish|ian|ean|eli)|German|French|Dutch|Swiss|Thai"
)
_BASED = re.compile(
    r"[\w.]+-(?:based|owned|backed|listed|headquartered|controlled|funded|invested) (?=\w)", re.I
)
_PEOPLE = re.compile(r"(?:[A-Z][a-z]+(?:ese|ish|ian|ean)|German|French|Dutch|American) (?=[A-Z]\w+ [A-Z])")
_TAIL = re.compile(r"(?: [^\W\d_][\w'-]+){2,3}$")


def latin_names(folded: str, start: int, end: int) -> list[Name]:
    """Every name in Latin letters between two offsets, in order."""
    found = found_posts(folded, start, end)
    spans = [
        part
        for run in runs(folded, start, end, [(p.start, p.end) for p in found])
        for part in _parted(folded, run)
    ]
    held = holders(folded, found, spans)
    titled = is_headline(folded, start, end)
    named = [n for run in spans if (n := _named(folded, run, held.get(run), start, titled)) is not None]
    return sorted([*named, *_in_lower_case(folded, start, end, named)], key=lambda n: n.start)


def kind_of(text: str) -> Kind:
    """The kind of a body by its last telling word: "Ministry of Trade" by its head, "Acme Motors" by its end."""
    found = list(endings("en").pattern.finditer(text))
    if " " not in text and text.endswith(tuple(words("latin", "place_ends"))):
        return "government"
    if text.startswith(("PT ", "PT. ", "CV ", "Grupo ")):
        return "enterprise"
    if not found:
        return "unknown"
    head = re.search(r" (?:of|for|de) ", text)
    telling = found[0] if head and found[0].end() <= head.start() else found[-1]
    kind = endings("en").kinds[telling.group()]
    tail = text[telling.end() :].lstrip(" .,")
    ends = (
        not tail
        or tail.startswith(("of ", "for ", "in ", "(", "&"))
        or tail in words("places", "countries_en")
    )
    return kind if ends or kind != "enterprise" else "unknown"


def _parted(folded: str, run: Span) -> Iterator[Span]:
    """ "the Municipal Committee Xie Guixin" is a body and a person; a people's word before a name is no part of it."""
    text = folded[slice(*run)]
    based = _BASED.match(text)
    if based:
        run = run[0] + based.end(), run[1]
        text = folded[slice(*run)]
    people = _PEOPLE.match(text)
    if (
        people
        and folded[max(0, run[0] - 4) : run[0]].lower() == "the "
        and kind_of(text) in ("unknown", "enterprise")
    ):
        run = run[0] + people.end(), run[1]
        text = folded[slice(*run)]
    last = next(reversed(list(_OFFICE.finditer(text))), None)
    tail = text[last.end() :] if last else ""
    if (
        last
        and _TAIL.fullmatch(tail)
        and is_person(folded, (run[0] + last.end() + 1, run[1]))
        and " of " not in tail
    ):
        yield run[0], run[0] + last.end()
        yield run[0] + last.end() + 1, run[1]
    else:
        yield run


def _named(folded: str, run: Span, held: Held | None, floor: int, titled: bool) -> Name | None:
    text = folded[slice(*run)]
    if _PEOPLE_ALONE.fullmatch(text) and re.match(" [a-z]", folded[run[1] : run[1] + 2]):
        return None
    if held and held.person and not (titled and not _stands_elsewhere(folded, text, "person")):
        return Name(text, *run, "person", tuple(dict.fromkeys(held.posts)))
    parts = text.replace(",", "").split(" ")
    if text in words("posts", "en"):
        return None
    if all(part.strip(".") in words("latin", "generic") for part in parts) and not (
        len(parts) > 2 and "Party" in parts
    ):
        return None
    kind = "government" if text in words("places", "countries_en") else kind_of(text)
    if titled and not _stands_elsewhere(folded, text, kind):
        return None
    if kind == "unknown":
        kind = _by_neighbours(folded, run, floor)
    return Name(text, *run, kind)


def _stands_elsewhere(folded: str, text: str, kind: Kind) -> bool:
    """In a headline, a legal form or another place of the text is the witness of a name."""
    parts = text.split(" ")
    known = spelling(folded).capital
    return text.endswith(_LEGAL_ENDS) or all(known[part] > 1 for part in parts)


def _by_neighbours(folded: str, run: Span, floor: int) -> Kind:
    """ "the maker Acme" is a firm; "said Ann Roe", "Ann Roe, 46," and "Ann Roe said" are persons."""
    left = folded[max(floor, run[0] - 24) : run[0]]
    noun = re.search(r"([a-z-]+) [\"']?$", left)
    if noun and noun[1] in words("latin", "firm_nouns") and not left.endswith((" partner ", " investor ")):
        return "enterprise"
    if _pinyin().fullmatch(folded, *run):
        return "person"
    full = " " in folded[slice(*run)] and is_person(folded, run)
    if full and (_AGED.match(folded, run[1]) or (noun and noun[1] in ("said", "says"))):
        return "person"
    if (
        full
        and re.compile(
            r" (?:also |then )?(?:said|says|told|explained|stressed|pointed out|recalled|admitted)\b"
        ).match(folded, run[1])
        and _given(folded, run)
    ):
        return "person"
    return "unknown"


def _given(folded: str, run: Span) -> bool:
    """A name of two or three words, none of which the text writes in lower case."""
    parts = folded[slice(*run)].split(" ")
    return len(parts) in (2, 3) and not any(spelling(folded).ordinary(part) for part in parts)


@cache
def _pinyin() -> re.Pattern[str]:
    """ "Zhou Xianwang": a Chinese surname and a given name of two syllables."""
    surname = longest(word.title() for word in words("people", "pinyin"))
    return re.compile(rf"{surname} (?=[A-Z])(?i:{_SYLLABLE}){{2}}")


@cache
def _lower_person() -> re.Pattern[str]:
    surname = longest(words("people", "pinyin"))
    return re.compile(
        rf"(?<![\w-])(?P<post>{posts('en')}) (?P<name>{surname} {_SYLLABLE}(?:{_SYLLABLE})?)(?=,|\.| and | [a-z]+ed\b| said| met)"
    )


def _in_lower_case(folded: str, start: int, end: int, named: list[Name]) -> Iterator[Name]:
    """ "mayor shen renkang", "zhe river treasure industry co., LTD.": names that a machine wrote without capitals."""
    for match in _lower_person().finditer(folded, start, end):
        yield Name(match["name"], *match.span("name"), "person", (Post(match["post"]),))
    for match in _PLAIN_FIRM.finditer(folded, start, end):
        if not any(n.start < match.end("name") and match.start("name") < n.end for n in named):
            left = match.start("name") + _noun_before(match["name"])
            yield Name(folded[left : match.end("name")], left, match.end("name"), "enterprise")


def _noun_before(text: str) -> int:
    """ "the company zhe lake works co., LTD.": the noun is no part of the name."""
    first = text.partition(" ")[0]
    return len(first) + 1 if first in words("latin", "firm_nouns") else 0
