"""The body of a post that is printed without one: "its president" is of the firm last named, "区长" of the only 区 of the page."""

from __future__ import annotations

from collections import defaultdict

from luodi.language.name import Name, Post
from luodi.language.name_kinds import body_kind
from luodi.language.name_words import Kind, table, words
from luodi.readers.page import Line, Page
from luodi.readers.rolls import Entry

_TOWN = (
    " City",
    " Town",
    " District",
    " Municipality",
    "-shi",
    "-cho",
    "-machi",
    "-mura",
    "-si",
    "-ku",
    "-gu",
)
_STATE = (" Province", " Prefecture", " State", " Region", "-ken", "-do", "-fu")
_REACH = 3  # sentences before the post in which its firm may be named


def kind_of_holder(of: str, title: str, language: str) -> Kind:
    """The kind of a body that says nothing of itself, by the posts held in it."""
    kind = body_kind(of, language)
    if kind != "unknown":
        return kind
    low = title.lower()
    if any(word in low for word in words("posts", "public")):
        return "government"
    return "enterprise" if title in words("posts", "business") else "unknown"


def complete(page: Page, entries: dict[str, Entry]) -> None:
    """Give posts without a body the one that is meant, where only one can be."""
    places, main = _places(entries), _main(page, entries)
    full = _long_names(entries)
    for entry in entries.values():
        for post, name in list(entry.posts.items()):
            of = _full(page, post, name, full) if post.of else _meant(page, post, name, places, main)
            if of is not None:
                entry.posts = {Post(p.title, of) if p == post else p: n for p, n in entry.posts.items()}


def _places(entries: dict[str, Entry]) -> dict[str, dict[str, int]]:
    """The places of a page by the letter they end with, each with where it is first named."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for entry in entries.values():
        if entry.kind == "government":
            found[entry.name.text[-1]][entry.name.text] = entry.name.start
    return found


def _meant(
    page: Page, post: Post, name: Name, places: dict[str, dict[str, int]], main: str | None
) -> str | None:
    ending = table()["posts"]["local"].get(post.title)
    if ending and ("・" in name.text or "·" in name.text):
        return None  # the guest's town is elsewhere
    if ending and (near := _near_places(page, name, ending)):
        return next(iter(near)) if len(near) == 1 else None
    if ending:
        before = {p for p, start in places[ending].items() if start < name.start and 2 < len(p) < 6}
        own = before or _governed(places, ending)
        return next(iter(own)) if len(own) == 1 else None
    line = page.line_at(name.start)
    if line is None:
        return None
    if post.title in ("President", "Vice President") and " " in name.text:
        return None  # as likely a head of state
    if post.title in words("posts", "business"):
        return _firm(page, line, name, main)
    return _body_before(page, line, name, post)


def _long_names(entries: dict[str, Entry]) -> dict[str, str]:
    """The long name for every spelling, and for what a firm in Chinese or Japanese begins with, if it is one firm's."""
    begun: dict[str, set[str]] = defaultdict(set)
    for entry in entries.values():
        text = entry.name.text
        if entry.kind == "enterprise" and not text.isascii():
            for length in range(2, min(len(text), 8)):
                begun[text[:length]].add(text)
    full = {start: next(iter(names)) for start, names in begun.items() if len(names) == 1}
    return full | {text: entry.name.text for entry in entries.values() for text in entry.spellings}


def _town(page: Page, line: Line, name: Name, post: Post) -> str | None:
    """A bare "mayor" is of the only town or province its sentence names before."""
    if not post.title.lower().endswith(("mayor", "governor")):
        return None
    ends = _TOWN if post.title.lower().endswith("mayor") else _STATE
    before = {n.text for n in page.names(line) if n.end < name.start and n.text.endswith(ends)}
    return next(iter(before)) if len(before) == 1 else None


def _full(page: Page, post: Post, name: Name, full: dict[str, str]) -> str | None:
    """The long name of a body given by its short one: "the Chamber" is the chamber last named."""
    of = post.of or ""
    line = page.line_at(name.start)
    if " " in of or not of.isascii() or of not in words("latin", "generic") or line is None:
        long = full.get(of)
        return long if long is None or post.title in words("posts", "business") else None
    near = [n for o in (*page.earlier(line)[-_REACH:], line) for n in page.names(o) if n.start < name.start]
    return next((n.text for n in reversed(near) if of in n.text.split(" ")), None)


def _near_places(page: Page, name: Name, ending: str) -> set[str]:
    """The places of a kind that the paragraph names before the post."""
    line = page.line_at(name.start)
    lines = (*page.earlier(line)[-_REACH:], line) if line else ()
    found = (
        n.text for near in lines for n in page.names(near) if n.kind == "government" and n.start < name.start
    )
    return {text for text in found if text.endswith(ending) and len(text) < 6}


def _governed(places: dict[str, dict[str, int]], ending: str) -> set[str]:
    """ "嘉義縣政府" stands for 嘉義縣."""
    return {
        p[: p.index(ending + "政府") + 1]
        for p in places["府"] | places["處"] | places["局"]
        if ending + "政府" in p
    }


def _firm(page: Page, line: Line, name: Name, main: str | None) -> str | None:
    """The firm last named in the sentence or its paragraph, else the one the page is about, else the one just above."""
    for near in (line, *reversed(page.earlier(line)[-_REACH:])):
        firms = _firms(page, near, name)
        if firms:
            return firms[-1] if near is line or len(set(firms)) == 1 else None
    if main:
        return main
    above = page.lines[max(0, line.number - _REACH) : line.number]
    firms = [f for near in above for f in _firms(page, near, name)]
    return firms[0] if len(set(firms)) == 1 else None


def _firms(page: Page, line: Line, name: Name) -> list[str]:
    return [n.text for n in page.names(line) if n.kind == "enterprise" and n.start < name.start]


def _main(page: Page, entries: dict[str, Entry]) -> str | None:
    """The firm a page is about: the only one its title names, else the one named more than twice as often as others."""
    end = page.lines[0].end if page.lines else 0
    titled = {e.name.text for e in entries.values() if e.kind == "enterprise" and min(e.places)[0] < end}
    if len(titled) == 1:
        return next(iter(titled))
    counts = sorted(
        ((len(e.places), e.name.text) for e in entries.values() if e.kind == "enterprise"), reverse=True
    )
    if not counts or counts[0][0] < 2 or (len(counts) > 1 and counts[0][0] <= 2 * counts[1][0]):
        return None
    return counts[0][1]


def _body_before(page: Page, line: Line, name: Name, post: Post) -> str | None:
    """ "拜会投资办公室,副总干事X介绍": the body named right before the post, with nothing but a mark between."""
    if page.language == "en":
        return _town(page, line, name, post)
    if post.title in words("posts", "state"):
        return None
    before = [
        n
        for n in page.names(line)
        if n.end < name.start and n.kind in ("government", "association", "institution", "enterprise")
    ]
    if not before:
        return None
    last = before[-1]
    gap = page.folded[last.end : name.start].replace(post.title, "").strip(" ,，、。のにで")
    return last.text if not gap else None
