"""Posts in English: where they stand, what they are of, and whose they are.

"Governor Park Wan-su of Gyeongsangnam-do", "Li Wei, vice mayor of Dalian and director of the Trade Office",
"Acme's chief executive, Ann Roe", "city leaders Tan Chengxu, Chen Bo and Lu Lin".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache

from luodi.language.latin_runs import Span
from luodi.language.name import Post
from luodi.language.name_words import either_case, endings, longest, posts, table, words

_PEOPLE = (
    r"(?:[A-Z][a-z]+(?:ese|ish|ian|ean|can|eli)|French|Dutch|Greek|German|Thai|Turkish|U\.S\.|US|UK|British) "
)
# "member of the Standing Committee of X": what a post is of may be lower case words, and belongs to the post.
_DOMAIN = (
    r"(?: (?:of|for|in charge of) (?:the |a )?(?!(?:the|its|a|their|his|her|our|company|firm|group)(?!\w))[a-z]+"
    r"(?: (?:and )?(?!(?:and|of|who|said|for|in|at|to|on|with|from) )[a-z]+){0,3}"
    r"(?= of (?:the )?[A-Z]|,|\)| (?!Party|Committee|Government|Council|People|Congress)[A-Z]|;|\.|$))?"
)
_OF = re.compile(
    r",? (?:of|at|for|in charge of|with|in) (?:the |its |a )?(?:(?:[A-Z][a-z]+(?:ese|ish|ian|ean|an)|German|French) )?(?:[a-z]+ (?!and |of ))?(?:[a-z]+ )?"
)
_AND = re.compile(r"(?:,? and (?:concurrently )?(?:the )?|, (?:and )?(?:the )?| & |/)$")
_APPOSITION = re.compile(
    r"(?: \(|, (?:aged )?\d\d, |,? (?:who is |who was |as |then |then the )?|, )(?:the |its |then |new |newly appointed |current |former |also |a |an |one of the )*$"
)
_STANDING = re.compile(r"(?P<head>(?:CPC )?Standing Committee) of (?:the )?")
_HELD_AT = re.compile(
    r",? (of|from|in|at) (?:the )?(?:(?:[A-Z][a-z]+(?:ese|ish|ian|ean|an)|German) (?!Embassy|Consul))?"
)
# "Minister Hon. Ann Roe", "Governor Sheikh Said": words of respect between a post and its holder.
_TITLED = re.compile(
    r" (?:(?:Hon\.?|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|Sheikh|Prof\.?|Eng\.?|Engr\.?|H\.?E\.?|Datuk|Dato'|Tan Sri|Seri|Shri|Smt\.?|Thiru) ){0,3}"
)
_OWNER = frozenset([" ", "'s ", " of "])


@dataclass
class Held:
    """What a run turns out to be: a person with posts, or the body of a post."""

    posts: list[Post] = field(default_factory=list)
    person: bool = False
    body: bool = False


@cache
def _finder() -> re.Pattern[str]:
    honorific = longest(table()["posts"]["honorific"]["en"])
    portfolio = longest(words("latin", "portfolios"))
    plural = longest(either_case(words("posts", "plural")))
    not_a_body = r"(?! (?:Office|Committee|Council|Board|Hotel|House|Company|Group|States|of Directors|of Commerce|Building))"
    return re.compile(
        rf"(?<![\w'&.-])(?:(?P<envoy>(?:{_PEOPLE})?(?:[Dd]eputy )?(?:[Cc]onsul[ -][Gg]eneral|[Aa]mbassador|[Cc]onsul)(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)? (?:in|to) (?:the )?[A-Z]\w+)|(?P<post>(?P<minister>(?:{_PEOPLE})?{posts('en')} (?:of|for) (?:the )?{portfolio}(?:(?:, and|,| and| &) (?:the )?{portfolio})*(?!\w| (?:of|and)))|(?:{_PEOPLE})?{posts('en')}(?:-elect|-designate)?(?!\w|-[a-z]){not_a_body}{_DOMAIN})"
        rf"|(?P<plural>{plural})(?= [A-Z])|(?P<honorific>{honorific})(?= [A-Z])(?! [A-Z][\w-]+'s? [A-Z]))"
    )


@dataclass(frozen=True)
class Found:
    """A post where it stands; `many` is shared by a list of persons, an honorific is no post."""

    start: int
    end: int
    title: str
    many: bool = False
    honorific: bool = False


def found_posts(folded: str, start: int, end: int) -> list[Found]:
    """The posts between two offsets, in order."""
    return [
        Found(*m.span(), m.group(), bool(m["plural"]), bool(m["honorific"]))
        for m in _finder().finditer(folded, start, end)
    ]


class Runs:
    """The runs of a line, found by where they stand."""

    def __init__(self, spans: list[Span]) -> None:
        self.spans = spans
        self.at = {span[0]: span for span in spans}
        self._starts = [span[0] for span in spans]

    def before(self, place: int) -> Span | None:
        """The last run that ends by a place."""
        number = bisect_right(self._starts, place) - 1
        return next((r for r in reversed(self.spans[max(0, number - 1) : number + 1]) if r[1] <= place), None)

    def since(self, place: int) -> list[Span]:
        """The runs that begin at a place or after it; as many as one list of persons has."""
        number = bisect_left(self._starts, place)
        return self.spans[number : number + 40]

    def after(self, place: int) -> Span | None:
        """The first run that begins at a place or after it."""
        return next(iter(self.since(place)), None)


def holders(folded: str, found: list[Found], spans: list[Span]) -> dict[Span, Held]:
    """Who holds the posts found, and of what body, by the runs they stand beside."""
    held: dict[Span, Held] = {}
    runs = Runs(spans)
    person: Span | None = None
    for number, post in enumerate(found):
        same = person if _chained(folded, found, number, runs) else None
        person = _hold(folded, post, runs, held, same)
        if person and same:
            _share_body(folded, found[number - 1], post, held[person])
    return held


def _share_body(folded: str, last: Found, post: Found, held: Held) -> None:
    """ "president and chief executive of Acme": both posts are of Acme."""
    if (
        len(held.posts) > 1
        and held.posts[-2].of is None
        and folded[last.end : post.start] in (" and ", " & ")
    ):
        held.posts[-2] = Post(held.posts[-2].title, held.posts[-1].of)


def _chained(folded: str, found: list[Found], number: int, runs: Runs) -> bool:
    """ "mayor of X and secretary of Y" are posts of one person: only the body stands between them and "and"."""
    if not number or found[number].honorific:
        return False
    last, post = found[number - 1], found[number]
    gap = folded[last.end : post.start]
    of = _of(folded, last, runs)
    between = [r for r in runs.since(last.end) if r[0] < post.start and r != of]
    return len(gap) < 90 and bool(_AND.search(gap)) and not between


def _hold(folded: str, post: Found, runs: Runs, held: dict[Span, Held], chained: Span | None) -> Span | None:
    """Give one post to its holder; the holder is returned for the posts that go on with "and"."""
    before, after = runs.before(post.start), runs.after(post.end)
    of = _of(folded, post, runs)
    if post.many:
        _share(folded, post, runs, held)
        return None
    if after and _TITLED.fullmatch(folded, post.end, after[0]) and is_person(folded, after):
        body = before if before and _owns(folded, before, post) else None
        title = Post(post.title, _text(folded, body) or _after_person(folded, after, runs))
        return _give(held, after, post, title, body)
    if chained and not post.honorific:
        return _give(held, chained, post, _held_in(folded, post, of), of)
    if before and _is_apposition(folded, before, post) and is_person(folded, before):
        return _give(held, before, post, _held_in(folded, post, of), of)
    return _told_after(folded, post, before, of, runs, held)


def _held_in(folded: str, post: Found, of: Span | None) -> Post:
    """ "member of the Standing Committee of the Party Committee": the post reaches to the last body."""
    text = _text(folded, of)
    inner = _STANDING.match(text) if text and of else None
    if inner is None or of is None or text is None:
        return Post(post.title, text)
    return Post(folded[post.start : of[0] + inner.end("head")], text[inner.end() :])


def _told_after(
    folded: str, post: Found, before: Span | None, of: Span | None, runs: Runs, held: dict[Span, Held]
) -> Span | None:
    """ "Its president, Ann Roe, …", "the Consul General of Chile, Mrs. Paz Soto"."""
    stop = of[1] if of else post.end
    after = runs.after(stop)
    if after and not post.honorific and re.fullmatch(r"[,:] (?:(?:Mr|Mrs|Ms|Dr)\.? )?| " if of else r"[,:] (?:(?:Mr|Mrs|Ms|Dr)\.? )?", folded[stop : after[0]]) and is_person(folded, after) and " " in folded[slice(*after)]:  # fmt: skip
        body = of or (before if before and _owns(folded, before, post) else None)
        return _give(held, after, post, Post(post.title, _text(folded, body)), body)
    return None


def _give(held: dict[Span, Held], person: Span, found: Found, post: Post, body: Span | None) -> Span:
    holder = held.setdefault(person, Held())
    holder.person = True
    if not found.honorific:
        holder.posts.append(post)
        if body:
            held.setdefault(body, Held()).body = True
    return person


def _share(folded: str, post: Found, runs: Runs, held: dict[Span, Held]) -> None:
    """Every person of the list that follows holds the post they share."""
    place = post.end
    for run in runs.since(post.end):
        if not re.fullmatch(r" |, (?:and )?| and ", folded[place : run[0]]) or not is_person(folded, run):
            return
        _give(held, run, post, Post(post.title), None)
        place = run[1]


def _of(folded: str, post: Found, runs: Runs) -> Span | None:
    match = _OF.match(folded, post.end)
    return runs.at.get(match.end()) if match else None


def _owns(folded: str, run: Span, post: Found) -> bool:
    return not post.honorific and folded[run[1] : post.start] in _OWNER


def _after_person(folded: str, person: Span, runs: Runs) -> str | None:
    match = _HELD_AT.match(folded, person[1])
    of = runs.at.get(match.end()) if match else None
    if match and of and match[1] != "of" and not endings("en").pattern.search(folded[slice(*of)]):
        return None
    return _text(folded, of)


def _is_apposition(folded: str, run: Span, post: Found) -> bool:
    gap = folded[run[1] : post.start]
    return (
        not post.honorific
        and len(gap) < 40
        and gap not in (" ", " the ")
        and bool(_APPOSITION.fullmatch(gap))
    )


def _text(folded: str, run: Span | None) -> str | None:
    return folded[slice(*run)] if run else None


def is_person(folded: str, run: Span) -> bool:
    """Whether a run can be a person's name: one to five words, none of them a body's."""
    text = folded[slice(*run)]
    parts = text.split(" ")
    if text.isupper() and len(text) > 5:
        text = text.title()
    if len(parts) > 5 or any(c.isdigit() or c in "&(/," for c in text) or endings("en").pattern.search(text):
        return False
    if parts[0] in words("latin", "openers") and parts[0] not in ("He", "May", "An"):
        return False
    return parts[-1] not in words("latin", "generic") and not any(p in words("latin", "heads") for p in parts)
