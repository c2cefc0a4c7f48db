"""A stop at a house and the talk with its head that the next words tell are one meeting.

"Visited Acme and met its chairman Ann Roe", "先到远海集团，再与总经理座谈".
"""

from __future__ import annotations

import re
from dataclasses import replace

from luodi.language.name import Name
from luodi.readers.encounters_names import is_official
from luodi.readers.event import Event
from luodi.readers.page import Page

_GAP = 40
_ROW = re.compile(r"[|/／｜\n]")
_STATE = re.compile(r"首相|大統領|大臣|総理|总理|总统|[Pp]rime|^President|[Mm]inister")
_STOPS = ("visit", "meeting")


def joined(page: Page, events: list[Event]) -> list[Event]:
    """The encounters in order of the text, each stop joined with the talk there."""
    found: list[Event] = []
    for event in events:
        if found and _is_talk_there(page, found[-1], event):
            found[-1] = _both(found[-1], event)
        else:
            found.append(event)
    return found


def _is_talk_there(page: Page, stop: Event, talk: Event) -> bool:
    near = stop.line.paragraph == talk.line.paragraph and 0 <= talk.start - stop.end < _GAP
    if not near or talk.kind != "meeting" or stop.kind not in _STOPS:
        return False
    if stop.rule == "encounter.trip" and " its " not in page.folded[stop.end : talk.end]:
        return False
    if _ROW.search(page.folded, stop.end, talk.start):
        return False
    houses, heads = stop.named("with"), talk.named("with")
    if len(houses) != 1 or any(n.kind == "person" for n in houses):
        return False
    return all(_heads(page, houses[0], head, talk) for head in heads)


def _heads(page: Page, house: Name, head: Name, talk: Event) -> bool:
    """Whether a person is of the house: by the body of the post, or by a post without one."""
    if head.kind != "person" or not head.posts:
        return False
    bodies = [post.of for post in head.posts if post.of]
    if bodies:
        return any(body in house.text or house.text in body for body in bodies)
    state = any(_STATE.search(post.title) for post in head.posts)
    return not state and (house.kind != "enterprise" or not is_official(head))


def _both(stop: Event, talk: Event) -> Event:
    hosts = tuple(("who", n) for n in stop.named("who"))
    guests = tuple(("with", n) for n in (*talk.named("with"), *stop.named("with")))
    return replace(
        talk, roles=(*hosts, *guests), date=stop.date or talk.date, start=stop.start, line=stop.line
    )
