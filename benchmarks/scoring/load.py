"""From the JSON of a gold file or of a printed reading to facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.scoring.facts import Event, Fact, Facts, Figure, Milestone, Names, Party, Span

Json = Mapping[str, Any]


def facts(reading: Json, text: str) -> Facts:
    """All facts of one text. A key that is missing counts as empty."""
    projects = _list(reading, "projects")
    stones = [_milestone(x, n, text) for n, p in enumerate(projects) for x in _list(p, "milestones")]
    told = [x for p in projects for key in ("figures", "milestones") for x in _list(p, key)]
    parties = _list(reading, "parties")
    return Facts(
        figures=[_figure(x, n, text) for n, p in enumerate(projects) for x in _first_forms(p)],
        milestones=stones,
        investors=[_names(p, "investors") for p in projects],
        agreements=[_event(x, "parties", text) for x in _list(reading, "agreements")],
        encounters=[_event(x, "with", text) for x in _list(reading, "encounters")],
        parties=[_party(x) for x in parties],
        undisclosed=list(_undisclosed(reading, text)),
        with_fields=any("modality" in x for x in told),
        with_parties=bool(parties),
        with_posts=any("posts" in x for x in parties),
    )


def _list(of: Json, key: str) -> list[Any]:
    return list(of.get(key) or [])


def _names(of: Json, key: str) -> Names:
    return tuple(str(name) for name in _list(of, key))


def _first_forms(project: Json) -> Iterator[Json]:
    """An amount given again in another currency or unit is not scored."""
    return (x for x in _list(project, "figures") if not x.get("converted"))


def _span(fact: Json, text: str) -> Span | None:
    quote, start = fact.get("quote"), fact.get("start")
    if not quote:
        return None
    if start is None:
        start = text.find(quote)
    elif text[start : fact.get("end")] != quote:
        return None
    return (start, start + len(quote)) if start >= 0 else None


def _told(x: Json, project: int, text: str, near: str) -> dict[str, Any]:
    return {
        "span": _span(x, text), "near": str(x.get(near)), "project": project, "status": x.get("status"),
        "modality": x.get("modality"), "scope": frozenset(_list(x, "scope")), "about": x.get("about"),
        "said": x.get("said"), "speaker": x.get("speaker"),
    }  # fmt: skip


def _figure(x: Json, project: int, text: str) -> Figure:
    told = _told(x, project, text, "property")
    return Figure(low=x.get("low"), high=x.get("high"), unit=x.get("unit"), bound=x.get("bound"), **told)


def _milestone(x: Json, project: int, text: str) -> Milestone:
    return Milestone(date=x.get("date"), **_told(x, project, text, "stage"))


def _event(x: Json, names: str, text: str) -> Event:
    return Event(span=_span(x, text), near=str(x.get("kind")), names=_names(x, names))


def _party(x: Json) -> Party:
    posts = tuple((str(post["post"]), post.get("of")) for post in _list(x, "posts"))
    return Party(name=str(x.get("name")), kind=x.get("kind"), posts=posts)


def _undisclosed(reading: Json, text: str) -> Iterator[Fact]:
    """Gold lists the phrases; a reading prints problems with their places."""
    for phrase in _list(reading, "undisclosed"):
        yield Fact(span=_span({"quote": phrase}, text), near="")
    for problem in _list(reading, "problems"):
        if problem.get("code") == "undisclosed":
            yield Fact(span=(problem["start"], problem["end"]), near="")
