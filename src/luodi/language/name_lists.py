"""Lists of names, as printed, into the names alone: "such as A, B Co., Ltd. and Mayor C" -> A, B Co., Ltd., C."""

from __future__ import annotations

import re

from luodi.language.lazily import lazily
from luodi.language.name import Name, Post

_TITLE = (
    r"(?:Deputy |Vice[- ]|Executive |Acting |former |Assistant |Honorary )*(?:Governor|Mayor|Minister|Ambassador|Consul General|"
    r"Secretary[- ]General|Secretary|Chairman|Chairwoman|Chair|President|Director[- ]General|Director|General Manager|Manager|CEO|"
    r"Managing Director|Speaker|Member|Officer|Commissioner|Head|Premier|Chief Executive|Prefect|Councillor|Professor|Dr\.|Mr\.|Ms\.|"
    r"governor|mayor|minister|ambassador|consul general|secretary|chairman|president|director|manager|member|head|leaders?)"
)
_LEAD = lazily(
    r"^.*?\b(?:such as|including|like|namely|respectively)\b:? |^(?:successively )?(?:with |and |also |both |from |by |the |its |his |to )+|^[a-z][a-z\- ]*(?= [A-Z\"])"
)
_SPLIT = lazily(
    r"(?<!Co)(?<!Co\.)(?<!Inc), (?:and )?| and (?=[A-Z\"]|the )|、|以及|及(?=[\u4e00-\u9fff]{2})|[和与與](?=[\u4e00-\u9fff]{2})|，|,(?=[\u4e00-\u9fff])"
)
_ADJECTIVAL = lazily(
    r"(?:^|[ '])(?:Economic|Trade|Science|Culture|Industry|Research|Export|Import|Administrative Officer|Education|Commerce)$"
)
_APPOSITION = lazily(
    rf"^(?:the )?(?:{_TITLE}|[a-z]+ (?:of|for)|member|vice|deputy|secretary)\b(?!(?:(?! of ).)* [A-Z][a-z]+ [A-Z][a-z]+$)"
)
_POST = lazily(
    rf"^(?P<of>.*?)(?:'s )?(?P<title>{_TITLE}(?: and (?:[A-Z]\w+ )?{_TITLE})*)(?: of(?= [A-Z][a-z]+ [A-Z][a-z]+$))? (?P<name>[A-Za-z][\w.'-]*(?: [A-Za-z][\w.'-]*){{0,3}})$"
)


# The body is what follows the last "of": "member of the Standing Committee of the Party Committee".
_HELD_IN = lazily(r"(?P<title>.*) of (?P<of>.*?)$")
_CONNECTORS = frozenset(["of", "and", "the", "for", "in", "de", "la", "du", "von", "van", "on", "at", "to"])


def split_list(folded: str, start: int, end: int) -> list[Name]:
    """The names of a list between two offsets, without lead words, titles and appositions."""
    found: list[Name] = []
    for left, right in _pieces(folded, start, end):
        whole = folded[left:right].strip(' ".;:')
        if found and found[-1].post is None and _APPOSITION.match(whole):
            found[-1] = _with_post(found[-1], whole)
            continue
        left += len(folded[left:right]) - len(folded[left:right].lstrip())
        lead = _LEAD.match(folded[left:right])
        left += lead.end() if lead else 0
        piece = folded[left:right].strip(' ".;:')
        piece += (
            "."
            if piece.endswith(("Ltd", "Inc", "Jr", "Co"))
            and folded[left:right].strip().startswith(piece + ".")
            else ""
        )
        left = folded.find(piece, left, right) if piece else left
        if len(piece) < 2 or len(piece) > 120 or not _named(piece):
            continue
        found.append(_name(piece, left))
    return found


def _pieces(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts, left = [], start
    for match in _SPLIT.finditer(folded, start, end):
        before = folded[left : match.start()]
        if match.group().startswith(" and ") and _ADJECTIVAL.search(before):
            continue
        if before.count("(") > before.count(")"):
            continue
        cuts.append((left, match.start()))
        left = match.end()
    return [*cuts, (left, end)]


def _named(piece: str) -> bool:
    """A name has capitals (or is not Latin), and is no clause: at most two plain words besides connectors."""
    plain = [w for w in re.findall(r"(?<![\w'-])[a-z]+(?![\w'-])", piece) if w not in _CONNECTORS]
    return (
        not piece.isascii() or piece.endswith("LTD.") or (any(c.isupper() for c in piece) and len(plain) < 3)
    )


def _with_post(person: Name, words: str) -> Name:
    told = _HELD_IN.match(words)
    title, of = (told["title"], told["of"]) if told else (words, "")
    return Name(person.text, person.start, person.end, "person", (Post(title.strip(), of.strip() or None),))


def _name(piece: str, left: int) -> Name:
    piece = re.sub(r" (?:also|then|further|and his party|and her party|and their party)$", "", piece)
    match = _POST.match(piece)
    if match and not match["name"].startswith("of ") and match["title"]:
        begin = left + match.start("name")
        held = Post(match["title"], match["of"].strip() or None)
        return Name(match["name"], begin, left + match.end("name"), "person", (held,))
    return Name(piece, left, left + len(piece))
