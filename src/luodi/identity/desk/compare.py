"""Are two names one party's? True, False, or None: the desk abstains."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from luodi.identity.desk.align import Alignment, align
from luodi.identity.desk.book import Book
from luodi.identity.desk.context import told_apart
from luodi.identity.desk.finding import Finding, Kind, different
from luodi.identity.desk.kinds import kind_of
from luodi.identity.desk.person import other_given, without_title
from luodi.identity.desk.policy import NamesPolicy, Standing, names_policy
from luodi.identity.desk.signs import SIGNS, reads_short
from luodi.identity.desk.vetoes import VETOES, group_or_firm, two_countries
from luodi.identity.desk.words import Cut, cut

_NOTHING = Finding("nothing", "nothing ties the two names to each other, and nothing tells them apart")
_EXACT = ("script", "parts", "words", "known_reading")
"""Signs strong enough to stand, through another name of the book, against a veto of the two names
themselves.
"""
_EMPTY = Alignment((), (), ())


@dataclass(frozen=True)
class Pair:
    """Two names to compare. `kind`, the languages and the context may be unknown."""

    a: str
    b: str
    kind: Kind | None = None
    a_language: str | None = None
    b_language: str | None = None
    context: str | None = None


@dataclass(frozen=True)
class Comparison:
    """`same`: True (in force), False (told apart) or None (suggested or abstained). `score` from 0 to
    1, `sign`
    the strength of the policy that decided, `because` one sentence.
    """

    same: bool | None
    score: float
    standing: Standing
    sign: str
    because: str


def compare(pair: Pair, book: Book, policy: NamesPolicy | None = None) -> Comparison:
    """Compare two names by the book, by every sign and by every veto. The order of the two does not
    matter.
    """
    rules = policy or names_policy()
    found = _decide(pair, book, rules)
    score = rules.strength[found.sign]
    standing = rules.standing(score)
    same = {"in force": True, "different": False}.get(standing)
    return Comparison(same, score, standing, found.sign, _sentence(found.because))


def _sentence(because: str) -> str:
    return f"{because[:1].upper()}{because[1:]}."


def _decide(pair: Pair, book: Book, rules: NamesPolicy) -> Finding:
    a, b = _cuts(pair)
    kind = pair.kind or _known_kind(a, b, book) or kind_of(a, b)
    if not a.key or not b.key:
        return Finding("nothing", "a name without letters names nobody")
    if apart := told_apart(pair.context):
        return different(apart)
    if kind == "enterprise" and (apart_by_law := two_countries(a, b)):
        return apart_by_law
    ours, theirs = book.named(a, kind), book.named(b, kind)
    if ours and theirs:
        return _both_known(a, b, ours, theirs, book)
    direct = _direct(a, b, kind, rules, book)
    if ours or theirs:
        known, other, numbers = (a, b, ours) if ours else (b, a, theirs)
        return _one_known(known, other, numbers, kind, book, rules, direct)
    return _not_ambiguous(a, b, kind, book, direct, rules)


def _cuts(pair: Pair) -> tuple[Cut, Cut]:
    """The two names, of a person without title."""
    if pair.kind == "person":
        return cut(without_title(pair.a)), cut(without_title(pair.b))
    return cut(pair.a), cut(pair.b)


def _known_kind(a: Cut, b: Cut, book: Book) -> Kind | None:
    """The kind of the parties that bear one of the names, if the book knows of one kind only."""
    kinds = {book.parties[n].kind for name in (a, b) for n in book.named(name, None)} - {None}
    return next(iter(kinds)) if len(kinds) == 1 else None


def _both_known(a: Cut, b: Cut, ours: frozenset[int], theirs: frozenset[int], book: Book) -> Finding:
    both = ours & theirs
    if len(both) == 1 and len(ours | theirs) == 1:
        (number,) = both
        first, second = book.alias(number, a), book.alias(number, b)
        if "former" not in (first.kind, second.kind) and (why := group_or_firm(a, b)):
            return Finding("borne_by_many", why)
        told = f"{first.name} ({first.kind}) and {second.name} ({second.kind}) are names of one party"
        return Finding("known", f"{told} by {second.source}")
    if both:
        several = a.text if len(ours) > 1 else b.text
        return Finding("borne_by_many", f"{several} is the name of several parties of the book")
    one, other = (book.parties[min(numbers)].aliases[0].name for numbers in (ours, theirs))
    return different(f"the book has them as names of two parties, {one} and {other}")


def _one_known(
    known: Cut,
    other: Cut,
    numbers: frozenset[int],
    kind: Kind,
    book: Book,
    rules: NamesPolicy,
    direct: Finding,
) -> Finding:
    """Try the other name on all names of the party that the known one belongs to."""
    if len(numbers) > 1:
        several = Finding("borne_by_many", f"{known.text} is the name of several parties of the book")
        return several if rules.strength[direct.sign] >= rules.suggested else direct
    (number,) = numbers
    read = book.read_as(other, kind)
    if number in read and len(read) > 1:
        return Finding("reading_short", f"{other.text} is how several parties of the book are read")
    tried = (direct, *_by_aliases(known, other, number, kind, book, rules, read == {number}))
    best = max(tried, key=lambda found: rules.strength[found.sign])
    if rules.strength[best.sign] >= rules.in_force and (not direct.veto or best.sign in _EXACT):
        return best
    return direct if direct.veto else best


def _by_aliases(
    known: Cut, other: Cut, number: int, kind: Kind, book: Book, rules: NamesPolicy, alone: bool
) -> Iterator[Finding]:
    for alias, name in book.cuts(number):
        told = ""
        if name.key != known.key:
            told = f"{known.text} is also {alias.name} ({alias.kind}, {alias.source}), and "
        if alone and (way := reads_short(name, other.key)):
            only = f"{other.text} is {way} of {name.wide}, and of no other name in the book"
            yield Finding("known_reading", told + only)
        found = _direct(name, other, kind, rules, book)
        if not found.veto and alias.kind != "machine error":
            yield Finding(found.sign, f"{told}{found.because}")


def _not_ambiguous(a: Cut, b: Cut, kind: Kind, book: Book, direct: Finding, rules: NamesPolicy) -> Finding:
    """A reading that several parties of the book share names none of them."""
    for name in (a, b):
        if direct.sign == "reading_long" and kind == "place" and len(book.read_as(name, kind)) > 1:
            return Finding("reading_short", f"{name.text} is how several places of the book are read")
    return direct


def _han(name: Cut) -> tuple[int, int]:
    """How many characters of Han, then of Han or kana: the other name is laid beside the one with more."""
    return sum(len(word.text) for word in name.words if word.writing == "han"), len(name.wide)


def _direct(a: Cut, b: Cut, kind: Kind, rules: NamesPolicy, book: Book) -> Finding:
    """What the two names say by themselves: the strongest sign in force, else a veto, else the
    strongest sign.
    """
    first, second = (a, b) if _han(a) >= _han(b) else (b, a)
    laid = align(first, second, book, kind == "person") or _EMPTY
    signs = [found for sign in SIGNS if (found := sign(first, second, kind, laid))]
    best = max(signs, key=lambda found: rules.strength[found.sign], default=_NOTHING)
    if rules.strength[best.sign] >= rules.in_force and best.sign != "level_left_out":
        return best
    return _veto(first, second, kind, laid) or best


def _veto(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    if kind == "person":
        return other_given(a, b, laid)
    return next((found for veto in VETOES if (found := veto(a, b, laid))), None)
