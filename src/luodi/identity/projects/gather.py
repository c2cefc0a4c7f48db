"""From the statements of a project to its facts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from luodi.identity.desk.words import cut
from luodi.identity.exact import Rows, names, printed
from luodi.identity.join import Subject
from luodi.identity.projects.called import is_addition, ordinals
from luodi.identity.projects.facts import Facts, Size, Stage
from luodi.identity.projects.places import Places
from luodi.identity.projects.products import products
from luodi.identity.projects.who import Who
from luodi.language.fold import fold
from luodi.language.periods import interval, resolve
from luodi.language.sentences import sentences
from luodi.ledger.asof import View, latest_receipts
from luodi.ledger.rows import Source, Statement
from luodi.ledger.value import Date, Quantity

SIZES = ("investment", "capacity", "site_area", "floor_area", "registered_capital", "jobs")
STAGES = (
    "agreed", "land_acquired", "construction_start", "construction_end", "trial_production",
    "production_start", "full_capacity", "closed",
)  # fmt: skip
_OVER = ("suspended", "cancelled")
_PROGRAMME = re.compile(r"programme")
_LATER = re.compile(r"phase:(?:[2-9]|1\d)")


@dataclass
class Texts:
    """The texts of a view: by which receipt each is dated, and their sentences, cut once."""

    view: View
    _cut: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    @cached_property
    def receipts(self) -> dict[str, Source]:
        """The receipt that dates each text."""
        return latest_receipts(self.view)

    def around(self, text: str, rows: Iterable[Statement]) -> list[str]:
        """The sentences in which the statements stand, in order."""
        words = self.view.texts.get(text, "")
        if text not in self._cut:
            self._cut[text] = [(one.start, one.end) for one in sentences(fold(words))]
        spots = {row.draft.start for row in rows}
        return [words[a:b] for a, b in self._cut[text] if any(a <= spot < b for spot in spots)]


def project_facts(rows: Rows, texts: Texts, who: Who, places: Places) -> list[Facts]:
    """The facts of the projects of one family, the earliest first."""
    places.learn(name for said in rows.values() for name in printed(said, "place", "park"))
    of_text = Counter(text for text, _ in rows)
    return [
        _facts(subject, said, texts, who, places, among=of_text[subject[0]]) for subject, said in rows.items()
    ]


def _facts(
    subject: Subject, said: list[Statement], texts: Texts, who: Who, places: Places, *, among: int
) -> Facts:
    """`among`: how many projects its text tells. Of several, each is where its own facts are told."""
    receipt = texts.receipts[subject[0]]
    own = [row for row in said if row.draft.property != "investor"] if among > 1 else said
    around = texts.around(subject[0], own)
    investors = who.investors(subject[0], printed(said, "investor"))
    firms = investors or who.firms(subject[0])
    where = places.where(printed(said, "place", "park"))
    near = {} if where.country_alone else _near(firms, around, receipt, places)
    whole = [row for row in said if not row.draft.scope or _is_product(row.draft.scope)]
    called = [*printed(said, "name"), *(row.draft.of for row in said if row.draft.of)]
    return Facts(
        subject, investors, firms, who.groups(firms),
        where.towns, frozenset(where.regions), where.sites, near,
        tuple(_sizes(whole)), tuple(_stages(whole, receipt)), products([*called, *around]),
        frozenset(names(said, "name")), ordinals([*called, *around[:1]]), interval(receipt.published),
        is_addition([*printed(said, "name"), *around[:1]]), _all(said, _PROGRAMME), _all(said, _LATER),
        who.likely(firms), _ends(said),
    )  # fmt: skip


def _ends(said: Iterable[Statement]) -> bool:
    """Is all that is told of it that it was suspended or given up, and what went before?"""
    rows = [row.draft for row in said if isinstance(row.draft.value, Quantity | Date)]
    over = any(row.property in _OVER and row.modality == "actual" for row in rows)
    return over and all(isinstance(row.value, Date) and row.modality == "actual" for row in rows)


def led_anew(facts: Sequence[Facts], rows: Rows, who: Who) -> list[Facts]:
    """The same facts, with investors by who is one party now."""
    return [_led_by(one, rows[one.subject], who) for one in facts]


def _led_by(one: Facts, said: list[Statement], who: Who) -> Facts:
    investors = who.investors(one.subject[0], printed(said, "investor"))
    firms = investors or who.firms(one.subject[0])
    return replace(one, investors=investors, firms=firms, groups=who.groups(firms), likely=who.likely(firms))


def _all(said: Iterable[Statement], code: re.Pattern[str]) -> bool:
    """Are all figures and dates of parts with such a code?"""
    scopes = [row.draft.scope or () for row in said if isinstance(row.draft.value, Quantity | Date)]
    return bool(scopes) and all(any(code.fullmatch(part) for part in scope) for scope in scopes)


def _is_product(scope: Iterable[str]) -> bool:
    return all(code.startswith("product:") for code in scope)


def _near(firms: Mapping[str, str], around: list[str], receipt: Source, places: Places) -> dict[str, str]:
    """The towns of the sentences, of the title, and of a local firm's brackets."""
    local = [" ".join(word.text for word in cut(name).local) for name in firms.values()]
    return places.towns([*local, receipt.title or "", *around])


def _sizes(rows: Iterable[Statement]) -> Iterable[Size]:
    for row in rows:
        value = row.draft.value
        if row.draft.property in SIZES and isinstance(value, Quantity) and value.low:
            quote, modality = row.draft.quote, row.draft.modality
            yield Size(row.draft.property, value.low, value.high, value.unit, quote, modality)


def _stages(rows: Iterable[Statement], receipt: Source) -> Iterable[Stage]:
    for row in rows:
        value, actual = row.draft.value, row.draft.modality == "actual"
        if row.draft.property in STAGES and isinstance(value, Date) and row.draft.modality != "superseded":
            days = interval(resolve(value.raw, receipt.published, not actual))
            if days is not None:
                yield Stage(row.draft.property, days, row.draft.quote, actual)
