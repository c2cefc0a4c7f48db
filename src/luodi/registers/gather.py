"""From a view of the ledger to what stands of each project, dated by the receipts of its texts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from luodi.identity.clusters import Clusters, clusters
from luodi.identity.undertakings import Alike
from luodi.language.periods import resolve
from luodi.ledger.asof import View, latest_receipts, said_by
from luodi.ledger.notes import KINDS as NOTE_KINDS
from luodi.ledger.notes import notes
from luodi.ledger.rows import Source, Statement
from luodi.ledger.value import Date, Party, Quantity, Text, fold_name
from luodi.registers.model import Said
from luodi.review.standing import Standing, standing

# The countries whose fiscal year is not the calendar's (`language.periods`), by words of a place's name.
_COUNTRIES = {
    "JP": r"県|東京都|北海道|大阪府|京都府|^日本|(?<!Autonomous )\bPrefecture\b|\bJapan$",
    "IN": r"\bIndia$|^印度(?!尼)|インド(?!ネシア)",
    "US": r"\bUnited States\b|\bU\.?S\.?A?\.?$|^美[国國]|米国|アメリカ",
    "AU": r"\bAustralia$|^澳大利[亚亞]|^澳洲|オーストラリア|豪州",
}
_PLACES = {code: re.compile(words) for code, words in _COUNTRIES.items()}


@dataclass(frozen=True)
class Gathered:
    """What stands, whose it is, and by which receipt each text is dated. Names and merges are today's."""

    view: View
    stands: Standing
    clusters: Clusters
    receipts: dict[str, Source]
    by_subject: dict[str, list[Statement]]
    """Permanent id -> its statements, in order of sequence; no texts are left out."""
    overruled: frozenset[str]
    """Claims that an officer's `goes_by` passes over."""

    def projects(self) -> list[str]:
        """Permanent ids, the earliest claim first."""
        return self.clusters.ids("p")

    @cached_property
    def parties(self) -> dict[tuple[str, str], str]:
        """(text, folded name) -> the permanent id of the party so named in that text."""
        found: dict[tuple[str, str], str] = {}
        for id in self.clusters.ids("n"):
            for row in self.by_subject[id]:
                name = printed(row) if row.draft.property == "named" else None
                if name:
                    found.setdefault((row.text_sha256, fold_name(name)), id)
        return found

    @cached_property
    def investors(self) -> dict[str, frozenset[str]]:
        """Project id -> every name, folded, by which a text calls one of its investors."""
        names: dict[str, set[str]] = defaultdict(set)
        for (_, name), party in self.parties.items():
            names[party].add(name)
        return {id: self._investors(id, names) for id in self.projects()}

    def _investors(self, id: str, names: Mapping[str, set[str]]) -> frozenset[str]:
        found: set[str] = set()
        for row in self.by_subject[id]:
            if row.draft.property == "investor" and (name := printed(row)):
                folded = fold_name(name)
                found |= {folded, *names.get(self.parties.get((row.text_sha256, folded), ""), ())}
        return frozenset(found)

    @cached_property
    def programmes(self) -> dict[str, list[tuple[str, Statement]]]:
        """Text -> (project id, figure) of what it promises of a programme over several sites."""
        found: dict[str, list[tuple[str, Statement]]] = defaultdict(list)
        for id in self.projects():
            for row in self.by_subject[id]:
                if "programme" in (row.draft.scope or ()) and isinstance(row.draft.value, Quantity):
                    found[row.text_sha256].append((id, row))
        return found

    def said(self, row: Statement, country: str | None = None) -> Said:
        """The statement with its dates resolved, its speaker and its source."""
        return said(row, self.receipts[row.text_sha256], country)


def gather(view: View, policy: str) -> Gathered:
    """All that stands of `view`, gathered when first asked for. Raises ValueError for an unknown policy."""
    if ("gathered", policy) not in view.made:
        view.made["gathered", policy] = gathered(view, standing(view, policy))
    found: Gathered = view.made["gathered", policy]
    return found


def gathered(view: View, stands: Standing, alike: Alike | None = None) -> Gathered:
    """All that `stands`; `alike` as `clusters` takes it."""
    found = clusters(view, stands, alike)
    by_subject: dict[str, list[Statement]] = defaultdict(list)
    for row in stands.accepted:
        if row.draft.property not in NOTE_KINDS:
            by_subject[found.of(*stands.subject_of(row))].append(row)
    return Gathered(view, stands, found, latest_receipts(view), dict(by_subject), _overruled(view))


def makers(all_: Gathered, id: str) -> frozenset[str]:
    """Every name, folded, of the investors of a project."""
    return all_.investors.get(id, frozenset())


def programme_of(all_: Gathered, id: str, texts: frozenset[str]) -> list[Said]:
    """What the texts of a project say of a programme of the same investor, of which it may be a part."""
    own = {row.text_sha256 for row in all_.by_subject[id]} & texts
    told = (pair for text in sorted(own & all_.programmes.keys()) for pair in all_.programmes[text])
    return [
        all_.said(row)
        for other, row in told
        if other != id and not makers(all_, other).isdisjoint(makers(all_, id))
    ]


def texts_by(view: View, as_of: str | None) -> frozenset[str]:
    """The texts that count: all, or those said by the end of a day (undated ones are left out then)."""
    if as_of is None:
        return frozenset(source.text_sha256 for source in view.sources)
    return frozenset(row.text_sha256 for row in said_by(view, as_of)[0].statements)


def country(place: str | None) -> str | None:
    """ISO 3166 code where the place's name shows it and its fiscal year is one of its own; else None."""
    found = (code for code, words in _PLACES.items() if place is not None and words.search(place))
    return next(found, None)


def printed(row: Statement) -> str | None:
    """The name or words of a statement as printed; None for figures and for "undisclosed"."""
    match row.draft.value:
        case Party(name):
            return name
        case Text(text) if text != "undisclosed":
            return text
    return None


def said(row: Statement, receipt: Source, country: str | None = None) -> Said:
    """A statement read against its receipt: incomplete dates resolved, the publisher as default speaker."""
    draft, value = row.draft, row.draft.value
    figure = value if isinstance(value, Quantity) else None
    forward = draft.modality != "actual"
    return Said(
        property=draft.property, modality=draft.modality,
        low=figure.low if figure else None, high=figure.high if figure else None,
        unit=figure.unit if figure else None,
        bound=value.bound if isinstance(value, Quantity | Date) else None,
        date=_date(row, receipt.published, country) if isinstance(value, Date) else None,
        about=resolve(draft.about, receipt.published, forward, country),
        said_on=resolve(draft.said, receipt.published, False, country) if draft.said else receipt.published,
        speaker=draft.speaker or receipt.publisher, source=receipt.id, quote=draft.quote,
        start=draft.start, end=draft.end, text_sha256=row.text_sha256, seq=row.seq, claim=row.claim,
        scope=frozenset(draft.scope) if draft.scope else None, of=draft.of, country=country,
        reported=draft.said is not None,
    )  # fmt: skip


def _date(row: Statement, published: str | None, country: str | None) -> str | None:
    """The milestone's date. A day the text itself calls replaced may lie on either side: it stays open."""
    raw = row.draft.value.raw if isinstance(row.draft.value, Date) else None
    if row.draft.modality == "superseded" and raw is not None and raw.startswith("--"):
        return raw
    return resolve(raw, published, row.draft.modality != "actual", country)


def _overruled(view: View) -> frozenset[str]:
    """Of a note whose first claim left the ledger nothing is gone by, and the others stand as before."""
    said = {row.claim for row in view.statements}
    gone_by = [note for note in notes(view) if note.kind == "goes_by" and not note.retracted]
    return frozenset(claim for note in gone_by if note.claims[0] in said for claim in note.claims[1:])
