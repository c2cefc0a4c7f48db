"""Who is named: each party with its kind, a person's posts, every mention; and who is speaking."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.ledger.rows import DraftStatement
from luodi.ledger.value import Code, Party, Text
from luodi.readers.page import Line, Page

# The first kind whose word the name ends with, or holds.
_KINDS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("government", r"Government|District$|City$|Province$|County$|Prefecture$|Consulate|Embassy|Committee|Ministry|Council$|New Area$|Bureau|Municipality|(?:政府|委员会|管委会|领事馆|总领馆|大使馆|省|市|区|县|県|府)$"),
        ("association", r"Association|Federation|Chamber|Alliance|Union$|Society|协会|商会|協会|連盟|会$"),
        ("enterprise", r"\b(?:Co|Ltd|Inc|Corp|Group|Company|Corporation|GmbH|AG|Limited|Holdings|Industries|Electric|Motors?|Materials|Steel|Chemical|Technolog\w+|Pharma\w*)\b|公司|集团|集團|株式会社|工業$|電機$|电机$"),
        ("institution", r"University|Institute|College|School|Hospital|Agency|Airport|Port$|JETRO|KOTRA|Centre|Center|大学|学院|机构|機構|医院|空港"),
    )
)  # fmt: skip
_PERSON = re.compile(r"^[A-Z][a-z]+(?:-[A-Za-z]+)? [A-Z][a-z]+(?:-[a-z]+)?$")
_SPEAKER = re.compile(
    r"(?:^|[.\"] ?|, )(?P<n>(?:[A-Z][\w-]+ ){1,3}?(?:and (?:[A-Z][\w-]+ ?){1,3})?)(?:also |further )?(?:said|pointed out|stressed|added|agreed|noted|told|expressed|congratulated|welcomed)\b"
    r"|(?P<z>[\u4e00-\u9fff]{2,4})(?:表示|指出|强调|強調|说|說)[,，:：]"
    r"|(?P<j>[\u4e00-\u9fff]{2,8})(?:は|氏は)「"
)
_LIST = re.compile(r"(?:enterprises|companies|firms|corporations)\b[^.;]{0,40}? (?:such as|including|like) ")
_BODIES = re.compile(
    r"(?:[A-Z][\w'-]*|\([A-Z][a-z]+\)|CPC) (?:(?:[A-Z][\w'-]*|\([A-Z][a-z]+\)|of(?: the)?|and|for) )*?"
    r"(?:Co\., Ltd\.|District|Committee|Consulate General(?: in [A-Z]\w+)?|Embassy(?: in [A-Z]\w+)?|Government|Province|Prefecture|"
    r"University|Association|Federation|Airport|Agency|Group|Corporation|Ministry|City)(?![\w-])"
)
_PRONOUN = re.compile(r"^(?:He|She|They|It|We|The|Both|This|That)\b")


def speaker(page: Page, line: Line) -> str | None:
    """Whose words a sentence tells, where the sentence says so; a pronoun is the last speaker of its paragraph."""
    for other in reversed(
        [o for o in page.lines if o.sentence.paragraph == line.sentence.paragraph and o.start <= line.start]
    ):
        match = _SPEAKER.search(page.folded, other.start, other.end)
        name = next((match[g] for g in "nzj" if match[g]), "").strip() if match else ""
        if name and not _PRONOUN.match(name):
            return name
        if not name:
            return None
    return None


def _listed(page: Page, name: Name) -> str | None:
    """What the head of its list calls it: "well-known enterprises such as A, B and C"."""
    line = next((o for o in page.lines if o.start <= name.start < o.end), None)
    match = _LIST.search(page.folded, line.start, name.start) if line else None
    return "enterprise" if match else None


def kind_of(name: Name) -> str:
    """enterprise, government, association, institution, person or unknown, by the shape of the name."""
    if name.post is not None:
        return "person"
    for kind, pattern in _KINDS:
        if pattern.search(name.text):
            return kind
    return "person" if _PERSON.match(name.text) else "unknown"


def parties(page: Page, told: list[DraftStatement], names: list[Name]) -> Iterator[DraftStatement]:
    """Statements about every party the other statements name, with each place where the name stands."""
    known: dict[str, Name] = {}
    for name in names:
        if name.text not in known or known[name.text].post is None:
            known[name.text] = name
    for statement in told:
        if isinstance(statement.value, Party):
            known.setdefault(statement.value.name, Name(statement.value.name, statement.start, statement.end))
    for name in [n for n in known.values() if n.of]:
        start = page.folded.find(name.of or "", max(0, name.start - 200))
        if start >= 0 and name.of and name.of[0].isupper():
            known.setdefault(name.of, Name(name.of, start, start + len(name.of)))
    for match in _BODIES.finditer(page.folded):
        known.setdefault(match.group(), Name(match.group(), *match.span()))
    for number, name in enumerate(known.values(), 1):
        yield from _party(page, f"n{number}", name)


def _party(page: Page, subject: str, name: Name) -> Iterator[DraftStatement]:
    places = [m.start() for m in re.finditer(re.escape(name.text), page.folded)] or [name.start]
    home = places[0]

    def made(
        prop: str, value: Party | Code | Text, start: int, length: int, of: str | None = None
    ) -> DraftStatement:
        quote = page.text[start : start + length]
        return DraftStatement(
            subject, prop, value, "actual", start, start + length, quote, start, home, of=of
        )

    kind = kind_of(name)
    listed = _listed(page, name) if kind == "unknown" or (kind == "person" and name.post is None) else None
    yield made("kind", Code(listed or kind), home, len(name.text))
    for place in places:
        yield made("named", Party(page.text[place : place + len(name.text)]), place, len(name.text))
    if name.post:
        start = page.folded.find(name.post, max(0, name.start - 120))
        if start >= 0:
            yield made("post", Text(name.post), start, len(name.post), name.of)
