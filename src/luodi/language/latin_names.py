"""Persons and bodies in Latin letters: runs of capitals, cut at posts and joined by "of".

"Governor Park Wan-su of Gyeongsangnam-do" -> Park Wan-su (Governor, of Gyeongsangnam-do);
"the Ministry of Industry and Mineral Resources" -> one government.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from luodi.language.name import Name, Post
from luodi.language.name_words import Kind, endings, posts, table

_CAP = r"[A-ZÀ-ÖØ-ÞĀŁŚŠŻŽČĆĐİ][\w&'.-]*"
_WORD = re.compile(rf"(?<![\w.-])(?:{_CAP}|\([A-Z][\w .&-]{{0,30}}\))")
_LEGAL = re.compile(r"(?:Ltd|Inc|LLC|LTD|Limited|Corp|Co|S\.A|SA|PLC|GmbH|Jr)\b")
_OF = frozenset([" of ", " of the ", " for ", " for the ", " de ", " du ", " de la "])
_AND = frozenset([" and ", ", ", " and of "])
# After these heads "of" goes on with the name, and after some of them "and" does too.
_HEADS = frozenset(
    [
        "University",
        "Ministry",
        "Department",
        "Departments",
        "Government",
        "Bank",
        "Office",
        "Bureau",
        "Council",
        "Committee",
        "Chamber",
        "Province",
        "State",
        "City",
        "Republic",
        "Federation",
        "Association",
        "Institute",
        "Port",
        "Board",
        "Embassy",
        "Consulate",
        "General",
        "House",
        "Academy",
        "College",
        "School",
        "Agency",
        "Authority",
        "Commission",
        "Congress",
        "Union",
        "Institution",
        "Centre",
        "Center",
        "Museum",
        "Kingdom",
        "Confederation",
        "Society",
        "Municipality",
        "Administration",
        "Foundation",
        "Organization",
        "Parliament",
        "Secretariat",
        "League",
        "Alliance",
        "Conference",
        "Court",
        "Prefecture",
        "County",
        "District",
        "Region",
        "Directorate",
        "Corporation",
        "Company",
        "Free",
        "People's",
        "Commerce",
        "Emirate",
    ]
)
_PAIRED = frozenset(
    [
        "Ministry",
        "Department",
        "Departments",
        "Bureau",
        "Chamber",
        "Commission",
        "Institute",
        "Agency",
        "Minister",
        "Secretary",
    ]
)
# Words that open a sentence with a capital and are no part of a name.
_OPENERS = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "For",
        "With",
        "By",
        "This",
        "That",
        "These",
        "Those",
        "It",
        "Its",
        "Both",
        "All",
        "Some",
        "Any",
        "After",
        "Since",
        "During",
        "According",
        "As",
        "From",
        "And",
        "But",
        "Or",
        "If",
        "When",
        "While",
        "Where",
        "Under",
        "Over",
        "Among",
        "Between",
        "Before",
        "Until",
        "Also",
        "Then",
        "There",
        "Here",
        "He",
        "She",
        "They",
        "We",
        "I",
        "You",
        "His",
        "Her",
        "Their",
        "Our",
        "My",
        "Who",
        "What",
        "Which",
        "How",
        "Why",
        "Not",
        "No",
        "Yes",
        "Only",
        "Once",
        "Today",
        "Yesterday",
        "Tomorrow",
        "Now",
        "Later",
        "Earlier",
        "Meanwhile",
        "However",
        "Besides",
        "Moreover",
        "Thus",
        "So",
        "To",
        "Of",
        "Up",
        "Out",
        "About",
        "Last",
        "Next",
        "Every",
        "Each",
        "Many",
        "Most",
        "More",
        "Other",
        "Another",
        "Such",
        "Ms",
        "Mr",
        "Mrs",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sept",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "First",
        "Second",
        "Third",
        "Afterward",
        "Afterwards",
        "Work",
        "Construction",
        "Production",
        "Phase",
        "Stage",
        "Phases",
        "Group",
        "Total",
        "Investment",
        "Project",
        "Projects",
    ]
)
_PARTICLES = frozenset(["al", "bin", "van", "von", "de", "la", "du", "del", "da"])
_IN_APPOSITION = re.compile(r", (?:the )?(?:[\w-]+ ){0,3}$")
_AFTER_POST = re.compile(
    r"(?:, | \()(?:the |then |new |current |former |also |a )*(?P<posts>[^,.;()]{2,140})"
)


@cache
def _before() -> re.Pattern[str]:
    post = posts("en")
    title = rf"(?P<post>{post}(?: and (?:the )?{post})*)"
    return re.compile(
        rf"(?<![\w-]){title}(?: of (?:the )?(?P<of>[^,.;]{{2,60}}?))?,? $|{title.replace('post>', 'near>')} $"
    )


@cache
def _inside() -> re.Pattern[str]:
    post = posts("en")
    return re.compile(rf"(?:(?P<of>.+?)(?:'s)? )??(?P<post>{post}(?: and {post})*)(?: (?P<name>.+))?$")


@cache
def _apposition() -> re.Pattern[str]:
    """A post with its body, in an apposition that may hold several: "mayor and deputy secretary of the Committee"."""
    lead = r"(?:(?!with |and |its |who |which |said )[\w'&.-]+ ){0,3}?"
    level = r"(?: level| class)?(?: [a-z]+)?"
    return re.compile(
        rf"(?:^| and (?:the )?)(?P<title>{lead}{posts('en')}{level})(?:,? (?:of|at|for|in charge of) (?:the )?(?P<of>.+?))?(?= and (?:the )?(?:[\w'&.-]+ ){{0,2}}{posts('en')}|$)"
    )


def latin_names(folded: str, start: int, end: int) -> list[Name]:
    """Every name in Latin letters between two offsets, in order."""
    found = []
    for left, right in _runs(folded, start, end):
        name = _named(folded, left, right, start)
        if name is not None:
            found.append(_with_apposition(folded, name, end))
    return found


def _runs(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Runs of capital words that make one name."""
    open_run: tuple[int, int] | None = None
    for match in _WORD.finditer(folded, start, end):
        left, right = (
            match.start(),
            match.end() - (match.group().endswith(".") and not _abbreviated(match.group())),
        )
        if open_run and _goes_on(folded, open_run, left):
            open_run = open_run[0], right
            continue
        if open_run:
            yield open_run
        open_run = None if match.group().startswith("(") else (left, right)
    if open_run:
        yield open_run


def _abbreviated(word: str) -> bool:
    return (
        word in ("Co.", "Ltd.", "Inc.", "Corp.", "Jr.", "Sr.", "St.", "LTD.", "Mr.", "Mrs.", "Ms.", "Dr.")
        or len(word) == 2
    )


def _goes_on(folded: str, run: tuple[int, int], left: int) -> bool:
    gap, text = folded[run[1] : left], folded[run[0] : run[1]]
    last = text.rsplit(" ", 1)[-1]
    if text in _OPENERS or (last.endswith("'s") and last != "People's"):
        return False
    if gap in (" ", " & ", " - ") or (gap.strip() in _PARTICLES and gap.strip()):
        return True
    if gap in (", ", ",", ". ") and _LEGAL.match(folded, left):
        return True
    if gap in _OF:
        return last in _HEADS
    return gap in _AND and (" of " in text or " for " in text) and text.split(" ", 1)[0] in _PAIRED


def _named(folded: str, left: int, right: int, floor: int) -> Name | None:
    """The run without opening words, and cut at the post inside it or before it."""
    while (word := folded[left:right].split(" ", 1)[0]) in _OPENERS:
        if word == folded[left:right]:
            return None
        left += len(word) + 1
    if folded[left:right].endswith("'s"):
        right -= 2
    text = folded[left:right]
    inside = _inside().match(text) if any(p in text for p in _post_heads()) else None
    if inside and inside["name"]:
        begin = left + inside.start("name")
        return Name(inside["name"], begin, right, "person", (Post(inside["post"], inside["of"]),))
    if inside:
        return None
    before = _before().search(folded, max(floor, left - 80), left)
    if before and kind_of(text) == "unknown" and not _of_another(folded, before, floor):
        return Name(text, left, right, "person", (Post(before["post"] or before["near"], before["of"]),))
    return Name(text, left, right, kind_of(text)) if len(text) > 1 else None


def _of_another(folded: str, post: re.Match[str], floor: int) -> bool:
    """ "Li Wei, mayor of X, Chen Bo": a post after a comma is Li Wei's; one cut in the middle is nobody's."""
    of = post["of"] or ""
    if of.endswith((" of", " and", " for")):
        return True
    return bool(of or post["post"]) and bool(
        _IN_APPOSITION.search(folded, max(floor, post.start() - 40), post.start())
    )


@cache
def _post_heads() -> frozenset[str]:
    return frozenset(word.split(" ")[-1].rstrip(".") for word in table()["posts"]["en"])


def kind_of(text: str) -> Kind:
    """The kind of a body by its last telling word: "Ministry of Trade" by its head, "Acme Motors" by its end."""
    found = [m.group() for m in endings("en").pattern.finditer(text)]
    if not found:
        return "unknown"
    return endings("en").kinds[found[0] if " of " in text else found[-1]]


def _with_apposition(folded: str, name: Name, end: int) -> Name:
    """ "Wang Rong, member of the Standing Committee, met": the posts after the comma."""
    if name.kind not in ("unknown", "person") or name.posts:
        return name
    match = _AFTER_POST.match(folded, name.end, min(end, name.end + 160))
    told = list(_apposition().finditer(match["posts"])) if match else []
    if not told or told[0].start() > 0:
        return name
    found = tuple(Post(m["title"].strip(), m["of"].strip() if m["of"] else None) for m in told)
    return Name(name.text, name.start, name.end, "person", found)
