"""Who is meant where a party is not named again: the two sides, he, it, 同社, 本県, or nobody at all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace

from luodi.language.lazily import lazily
from luodi.language.name import Name
from luodi.readers.firms import firms, main_firm
from luodi.readers.investors import investors
from luodi.readers.page import Line, Page, once_a_page, once_for
from luodi.readers.party_groups import groups
from luodi.readers.party_words import told

# How many sentences back the one meant may stand.
_BACK = 14
_FIRMS_ONLY = ("purchase", "joint_venture", "capital_increase")
_HOME = {"知事": "県", "市長": "市", "町長": "町", "村長": "村"}
_FIRM_POSTS = ("社長", "会長", "代表取締役", "代表取締役社長")
# How many sentences back a pair that signs may be told, and how much may stand before a subject: "The ".
_PAIR, _ARTICLE = 4, 5
_VERB = lazily(r"(?: \([^)]{1,20}\))?,? [a-z]+")
_PLACES = lazily(r"town|villag|cit|count|provinc|prefectur|district|municipal|government|zone")
_TAIL = 40
_BELOW = lazily(
    r"(?:[。\s(])(?P<name>(?:株式会社)?[\u3400-\u9fff々ァ-ヺー・A-Za-z0-9&]{2,24}(?:株式会社|工業|製作所|ホールディングス)?)[)]?\s*$"
)
_TITLED = lazily(r"(?P<name>[A-Z][\w&'.-]*(?: [A-Z][\w&'.-]*){0,4}): ")
_COMPANIES = lazily(r"compan|firm|enterpris")
# In how many lines a report tells whose it is.
_HEAD = 4
_PUBLIC_KINDS = ("memorandum", "friendship", "framework", "other")
_BODIES = ("enterprise", "government", "institution", "association")
_FIRM = lazily(r"社|公司|集团|firm|company|group|maker|manufacturer|investor|developer|[Ii]t")
_OWN_FIRM = ("Company", "Corporation", "Issuer", "Group")
_ENGLISH = {"village": ("Village", "-mura", "-son"), "city": ("City", "-shi", "Municipality"), "province": ("Province",), "prefecture": ("Prefecture", "-ken"),
            "state": ("State",), "county": ("County",), "district": ("District",), "town": ("Town", "-cho", "-machi"),
            "municipality": ("Municipality",), "zone": ("Zone",)}  # fmt: skip


def resolved(page: Page, line: Line, name: Name, before: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names a word stands for; the name itself where it is one; nothing where nobody can be meant."""
    if (match := told("both", page.language).match(page.folded, name.start)) and match.end() == name.end:
        fit = page.language != "en" or _fits(name.text, before)
        return before if len(before) > 1 and fit else _last_two(page, line, name, _told(match))
    if told("he", page.language).fullmatch(name.text):
        return _last(page, line, name.start, lambda n: n.kind == "person")
    if (match := told("it", page.language).match(page.folded, name.start)) and match.end() == name.end:
        return _it(page, line, name, match)
    return (name,)


def _told(match: re.Match[str]) -> str:
    return next((text for text in match.groups() if text), "")


def _it(page: Page, line: Line, name: Name, match: re.Match[str]) -> tuple[Name, ...]:
    parts = match.groupdict()
    if parts.get("own"):
        return _own(page, parts["own"].removeprefix("我"))
    if page.language == "en" and (match["of"] or match["short"]):
        return _short_english(page, line, name, match["of"], match["short"])
    ending = parts.get("of") or parts.get("bare") or ""
    if parts.get("firm") and (own := _signed_below(page)):
        return own
    if _FIRM.search(name.text) or parts.get("firm"):
        return _firm(page, line, name.start)
    return _last(page, line, name.start, lambda n: n.text.endswith(ending) and len(n.text) > len(ending))


def _short_english(page: Page, line: Line, name: Name, of: str | None, short: str | None) -> tuple[Name, ...]:
    """ "the city" is the last city; "the Chamber" the last name with that word; "the Company" the page's own firm."""
    if of:
        ends = _ENGLISH[of]
        found = _last(page, line, name.start, lambda n: n.text.endswith(ends))
        return found or (replace(name, kind="government"),)
    if short in _OWN_FIRM and (firm := main_names(page) or _titled(page)):
        return firm
    return _last(page, line, name.start, lambda n: str(short) in n.text.split())


def _titled(page: Page) -> tuple[Name, ...]:
    """The firm whose notice a page is, by its title: "Acme Lithium: Announcement on …"."""
    match = _TITLED.match(page.folded)
    return (Name(match["name"], *match.span("name"), "enterprise"),) if match else ()


def _signed_below(page: Page) -> tuple[Name, ...]:
    """The firm whose notice a Japanese page is (当社), where it stands at its very end."""
    match = _BELOW.search(page.folded, max(0, len(page.folded) - _TAIL))
    return (Name(match["name"], *match.span("name"), "enterprise"),) if match else ()


@once_for
def _own(page: Page, ending: str) -> tuple[Name, ...]:
    """The place a report comes from: the one of its kind the page names most, the first of two."""
    places: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in re.finditer(
        rf"(?<![\u3400-\u9fff])(?![同本当両各全])[\u3400-\u9fff]{{2,4}}?{ending}{{1,2}}(?![民外議立営域])",
        page.folded,
    ):
        places[match.group()].append(match)
    best = max(places.values(), key=lambda m: (len(m), -m[0].start()), default=None)
    longer = places.get(best[0].group() + ending) if best else None
    best = longer or best  # 四日市市
    return (Name(best[0].group(), *best[0].span(), "government"),) if best else ()


def home(page: Page) -> tuple[Name, ...]:
    """The prefecture, city or town whose own report a Japanese page is, by its first lines."""
    if page.language != "ja" or not page.lines:
        return ()
    head = page.folded[: page.lines[min(_HEAD, len(page.lines) - 1)].end]
    for ending in ("市", "町", "村", "県", "府", "道"):
        own = _own(page, ending)
        if own and own[0].text in head:
            return own
    return ()


def _firm(page: Page, line: Line, place: int) -> tuple[Name, ...]:
    nobody = told("nobody", page.language)
    near = _last(page, line, place, lambda n: n.kind == "enterprise" and not nobody.search(n.text))
    return near or main_names(page)


@once_a_page
def main_names(page: Page) -> tuple[Name, ...]:
    """The names of the firm a page is about, in order of the text."""
    firm = main_firm(page, firms(page, [], [])) if page.lines else None
    return firm.names() if firm else ()


def _back(page: Page, line: Line, place: int, back: int = _BACK) -> Iterator[Name]:
    """Names before a place, the nearest first."""
    for other in reversed(page.lines[max(0, line.number - back) : line.number + 1]):
        yield from (n for n in reversed(page.names(other)) if n.end <= place)


def _last(page: Page, line: Line, place: int, fits: Callable[[Name], bool]) -> tuple[Name, ...]:
    return next(((n,) for n in _back(page, line, place) if fits(n)), ())


def _last_two(page: Page, line: Line, name: Name, ending: str) -> tuple[Name, ...]:
    """The last two bodies before, of the kind told: 両市 are two 市."""
    found: dict[str, Name] = {}
    for n in _back(page, line, name.start, 2 if page.language == "en" else _BACK):
        fits = n.text.endswith(ending) if ending else n.kind in _meant_by(name.text)
        if fits and not any(n.text in o or o in n.text for o in found):
            found[n.text] = n
        if len(found) == 2:
            return tuple(reversed(found.values()))
    return ()


def _fits(said: str, before: tuple[Name, ...]) -> bool:
    """ "The two cities" are not the zone and the firm that signed last."""
    kinds = _meant_by(said)
    return kinds is _BODIES or all(n.kind in kinds for n in before)


def _meant_by(said: str) -> tuple[str, ...]:
    """The kinds of body "both towns" or "the two companies" can be."""
    if _PLACES.search(said):
        return ("government", "unknown")
    return ("enterprise", "unknown") if _COMPANIES.search(said) else _BODIES


def told_pair(page: Page, line: Line) -> tuple[Name, ...]:
    """Who signed, where "the contract was signed" names nobody: the last bodies that a sentence before joins."""
    for near in reversed(page.earlier(line)[-_PAIR:]):
        for group in groups(page, near):
            bodies = [
                n for n in group.names if n.kind in ("enterprise", "institution", "government", "unknown")
            ]
            firm = any(n.kind != "government" for n in bodies)
            if len(bodies) == 2 and firm and group.governor != "beside":
                return tuple(bodies)
    return ()


def subject_of(page: Page, line: Line) -> list[Name]:
    """Who opens the paragraph of a line, or the title, as its subject: "Acme has taken a plant into service"."""
    for head in (page.paragraphs[line.paragraph][0], *page.lines[:1]):
        first = next(iter(page.names(head)), None)
        if first is None or first.kind in ("government", "person") or first.start - head.body >= _ARTICLE:
            continue
        if _VERB.match(page.folded, first.end):
            return [first]
    return []


def _investor_before(page: Page, place: int) -> list[Name]:
    """The last who invests before a place."""
    found = investors(page)
    number = bisect_left(found, place, key=lambda i: i.name.start)
    return [i.name for i in found[max(0, number - 1) : number]]


def implied(
    page: Page, line: Line, place: int, known: tuple[Name, ...], kind: str, paper_first: bool
) -> tuple[Name, ...]:
    """The party a sentence leaves out: who its paragraph or the page is about, of another kind than the one known."""

    def other(n: Name) -> bool:
        return not any(n.text in k.text or k.text in n.text for k in known)

    public = all(k.kind != "enterprise" for k in known)
    own = [
        n
        for n in home(page)
        if public and kind in _PUBLIC_KINDS and other(n) and "「" not in page.words(line)[:2]
    ]
    if own:
        return tuple(own)
    if page.language == "zh" and kind == "investment" and any(k.kind == "enterprise" for k in known):
        return _host(page, line, place)
    told_of = [n for n in main_names(page) if other(n)] if public or paper_first else []
    if told_of:
        return tuple(told_of)
    for near in (line, *reversed(page.earlier(line))):
        for n in page.names(near):
            if (
                n.kind in (("enterprise",) if kind in _FIRMS_ONLY else ("enterprise", "government"))
                and n.end <= place
                and other(n)
            ):
                return (n,)
    left = tuple(n for n in (*main_names(page), *_investor_before(page, place)) if other(n))[:1]
    if not left and page.language == "en":
        left = tuple(n for n in subject_of(page, line) if other(n))
    return left or _last(page, line, place, lambda n: n.kind == "enterprise" and other(n))


def _host(page: Page, line: Line, place: int) -> tuple[Name, ...]:
    """Where a firm alone is told to have signed for its project: the public body told before it in the paragraph."""
    for near in (line, *reversed(page.earlier(line))):
        for n in reversed(page.names(near)):
            if n.kind == "government" and n.end <= place:
                return (n,)
    return ()


def guests(page: Page, line: Line) -> tuple[Name, ...]:
    """Home, and the place last named before in the paragraph."""
    own = home(page)
    for near in reversed(page.earlier(line)):
        for n in reversed(page.names(near)):
            if own and n.kind in ("government", "unknown") and n.text not in own[0].text:
                return (*own, n)
    return ()


def post_body(page: Page, line: Line, person: Name) -> tuple[Name, ...]:
    """The body of a Japanese post printed without one: 知事 is the prefecture's, 社長 the firm's, 総裁 of who is named before."""
    title = person.post or ""
    if page.language != "ja" or not title:
        return ()
    at_home = "・" not in person.text
    if at_home and title in _HOME:
        return _own(page, _HOME[title])
    if at_home and title in _FIRM_POSTS:
        return main_names(page)
    reach = [
        n for n in _back(page, line, person.start, 1) if n.kind in ("government", "institution", "unknown")
    ]
    return tuple(reach[:1])
