"""Announcements whose every figure is known, and random histories of a ledger made of them.

`Told` is a text with the statements a good reader finds in it. A history is a list of steps; `play` takes them
through the only door. The functions at the end make of one reading what another reader might have read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from string import Formatter

from hypothesis import strategies as st

from luodi.ledger.append import add, add_reading, judge
from luodi.ledger.rows import DraftReading, DraftStatement, ReaderKind, Receipt, Says
from luodi.ledger.store import Store
from luodi.ledger.value import Party, Quantity, Text, Value

Drafts = tuple[DraftStatement, ...]

_TELLS = {
    "en": "{investor} will build {name}. It invests {investment} and creates {jobs}.\n",
    "zh": "{investor}将建设{name}。总投资{investment}，新增就业{jobs}。\n",
    "ja": "{investor}は{name}を建設する。投資額は{investment}、雇用は{jobs}。\n",
}
_INVESTORS = {
    "en": ("Nidec Corporation", "Honda Motor Co., Ltd.", "Tesla"),
    "zh": ("日本电产（大连）有限公司", "特斯拉", "比亚迪股份有限公司"),
    "ja": ("日本電産株式会社", "ニデック", "株式会社村田製作所"),
}
_NAMES = {
    "en": ("the Dalian plant", "a motor park", "Plant No. 2"),
    "zh": ("大连新工厂", "电机产业园", "𠮷林二期项目"),
    "ja": ("大連新工場", "モーター工業団地", "𠮷田第２工場"),
}
_MONEY = {"en": "USD {} million", "zh": "{}万元", "ja": "{}百万円"}
_SIZE = {"en": 10**6, "zh": 10**4, "ja": 10**6}
_UNIT = {"en": "USD", "zh": "CNY", "ja": "JPY"}
_JOBS = {"en": "{} jobs", "zh": "{}人", "ja": "{}人"}


@dataclass(frozen=True)
class Told:
    """A text and what it says: for each project p1, p2 … an investor, a name, an investment and jobs."""

    text: str
    language: str
    drafts: Drafts


@dataclass(frozen=True)
class Project:
    investor: str
    name: str
    money: int
    jobs: int


def tell(language: str, projects: Sequence[Project]) -> Told:
    """Write an announcement of these projects."""
    text, drafts = "", []
    for number, project in enumerate(projects, start=1):
        home, values = len(text), _values(language, project)
        for words, slot, _, _ in Formatter().parse(_TELLS[language]):
            text += words
            if slot is None:
                continue
            printed, value = values[slot]
            start, text = len(text), text + printed
            drafts.append(
                DraftStatement(
                    f"p{number}", slot, value, "planned", start, len(text), printed, anchor=start, home=home
                )
            )
    return Told(text, language, tuple(drafts))


def _values(language: str, project: Project) -> dict[str, tuple[str, Value]]:
    money, jobs = Decimal(project.money) * _SIZE[language], Decimal(project.jobs)
    return {
        "investor": (project.investor, Party(project.investor)),
        "name": (project.name, Text(project.name)),
        "investment": (_MONEY[language].format(project.money), Quantity(money, money, _UNIT[language])),
        "jobs": (_JOBS[language].format(project.jobs), Quantity(jobs, jobs, "person")),
    }


@st.composite
def told(draw: st.DrawFn, min_projects: int = 1) -> Told:
    language = draw(st.sampled_from(sorted(_TELLS)))
    projects = st.builds(
        Project,
        st.sampled_from(_INVESTORS[language]),
        st.sampled_from(_NAMES[language]),
        st.integers(1, 99_999),
        st.integers(1, 9_999),
    )
    return tell(language, draw(st.lists(projects, min_size=min_projects, max_size=3)))


@dataclass(frozen=True)
class Add:
    """A text comes in and is read by the rules."""

    told: Told
    published: str | None

    def receipt(self) -> Receipt:
        name = f"{self.told.language}-{self.published}"
        return Receipt(name, self.told.text, published=self.published, language=self.told.language)


@dataclass(frozen=True)
class Read:
    """One of the texts is read again, and something else may be read; `which` counts them round and round."""

    which: int
    change: str
    kind: ReaderKind


@dataclass(frozen=True)
class Judge:
    """An officer judges one of the statements."""

    which: int
    says: Says


Step = Add | Read | Judge


def histories(max_size: int = 7) -> st.SearchStrategy[list[Step]]:
    """A text comes in, then anything happens."""
    days = st.sampled_from([None, "2019", "2020-03", "2020-03-05"])
    adds = st.builds(Add, told(), days)
    reads = st.builds(
        Read,
        st.integers(0, 9),
        st.sampled_from(sorted(CHANGES)),
        st.sampled_from(["rule", "model", "officer"]),
    )
    judges = st.builds(Judge, st.integers(0, 40), st.sampled_from(["accept", "reject", "withdraw"]))
    later = st.lists(st.one_of(adds, reads, judges, judges), max_size=max_size)
    return st.builds(lambda first, rest: [first, *rest], adds, later)


def play(store: Store, steps: Sequence[Step]) -> None:
    """Take a history through the door. A second history may follow the first."""
    texts: list[tuple[str, Drafts]] = []
    for number, step in enumerate(steps):
        match step:
            case Add(telling, _):
                source, _, _ = add(store, step.receipt(), reading(telling.drafts))
                texts.append((source.text_sha256, telling.drafts))
            case Read(which, change, kind):
                key, drafts = texts[which % len(texts)]
                changed = CHANGES[change](drafts, store.text(key))
                add_reading(store, key, reading(changed, f"{number}", kind))
            case Judge(which, says):
                rows = store.statements()
                judge(store, rows[which % len(rows)].seq, says, officer="mei", because="seen")


def reading(drafts: Sequence[DraftStatement], version: str = "1", kind: ReaderKind = "rule") -> DraftReading:
    return DraftReading(f"{kind}s", version, "pack", kind, tuple(drafts))


def reworded(drafts: Drafts, text: str) -> Drafts:
    """Another legal form of each name, other scope, speaker and quote edges; every claim is the same."""
    return tuple(_reworded(draft, text) for draft in drafts)


def _reworded(draft: DraftStatement, text: str) -> DraftStatement:
    start, end = max(draft.start - 1, 0), min(draft.end + 1, len(text))
    value = draft.value
    if isinstance(value, Text):
        value = Text(f"{value.text} 有限公司")
    elif isinstance(value, Party):
        value = Party(f"{value.name.upper()} Ltd.")
    return replace(
        draft, value=value, start=start, end=end, quote=text[start:end], scope=("rd",), speaker="the mayor"
    )


def renumbered(drafts: Drafts, text: str) -> Drafts:
    """The last project is p1 now, and so on: another numbering, nothing else."""
    subjects = sorted({draft.subject for draft in drafts})
    other = dict(zip(subjects, reversed(subjects), strict=True))
    return tuple(replace(draft, subject=other[draft.subject]) for draft in drafts)


def moved(drafts: Drafts, text: str) -> Drafts:
    """The investment of p1 is given to the last project."""
    last = max(draft.subject for draft in drafts)
    return tuple(
        replace(d, subject=last) if (d.subject, d.property) == ("p1", "investment") else d for d in drafts
    )


def shortened(drafts: Drafts, text: str) -> Drafts:
    """The reader misses every other statement."""
    return drafts[::2]


CHANGES = {
    "same": lambda drafts, text: drafts,
    "reworded": reworded,
    "renumbered": renumbered,
    "moved": moved,
    "shortened": shortened,
}
