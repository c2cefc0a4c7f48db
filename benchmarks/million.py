"""A made-up ledger of any size, and how long a rebuild takes beside JSON alone: docs/scale.md.

A project has two or three texts, in Chinese, English and Japanese, and ten statements in all: who invests
where and what, a raised sum, a day that was reached. One investor has several projects in several towns.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from luodi.ledger.claim import claim_key
from luodi.ledger.importing import examine_rows, restore
from luodi.ledger.jsonl import StoredText, dump_row
from luodi.ledger.rows import DraftStatement, Modality, Reading, Receipt, Source, Statement, text_key
from luodi.ledger.value import Code, Date, Party, Quantity, Text, Value

RECORDED = "2026-11-25T12:00:00+00:00"
SEED = 20261125
TOWNS = (
    ("大连市", "Dalian", "大連市"), ("苏州市", "Suzhou", "蘇州市"), ("无锡市", "Wuxi", "無錫市"),
    ("成都市", "Chengdu", "成都市"), ("青岛市", "Qingdao", "青島市"), ("合肥市", "Hefei", "合肥市"),
    ("常州市", "Changzhou", "常州市"), ("宁波市", "Ningbo", "寧波市"), ("长沙市", "Changsha", "長沙市"),
    ("厦门市", "Xiamen", "廈門市"), ("珠海市", "Zhuhai", "珠海市"), ("南通市", "Nantong", "南通市"),
)  # fmt: skip
_TRADES = (("电子", "Electronics"), ("化工", "Chemical"), ("机械", "Machinery"), ("材料", "Materials"))
_HAN = "华盛瑞泰恒宏信达安康明德嘉禾凯旋维诺博远星辰景腾锐科赛思佳润天工启航普惠中正立群森木海川"
_SYLLABLES = (
    "ka", "mo", "ri", "ta", "ne", "so", "vi", "lu", "ber", "dan", "gor", "hel", "jan", "kes", "lor", "mar",
    "nor", "pel", "quin", "ros", "sel", "tor", "ul", "ven", "wes", "xan", "yor", "zel",
)  # fmt: skip


@dataclass(frozen=True)
class Firm:
    """An investor by its name in each language: 0 Chinese, 1 English, 2 Japanese (in Latin letters)."""

    names: tuple[str, str, str]


class Made:
    """A text in the making, with the statements found in it."""

    def __init__(self) -> None:
        self.text = ""
        self.drafts: list[DraftStatement] = []

    def write(self, words: str) -> Made:
        """Put words at the end."""
        self.text += words
        return self

    def say(
        self,
        subject: str,
        property: str,
        value: Value,
        words: str,
        modality: Modality = "planned",
        home: int = 0,
    ) -> Made:
        """Put words at the end that state something."""
        start = len(self.text)
        self.text += words
        place = None if isinstance(value, Quantity) else home
        self.drafts.append(
            DraftStatement(
                subject, property, value, modality, start, len(self.text), words, start, place, rule="made-up"
            )
        )
        return self


def lines(projects: int, seed: int = SEED) -> Iterator[bytes]:
    """The rows of the export of such a ledger, without its head and its end."""
    chance = random.Random(seed)
    numbers = iter(range(1, 1 << 62))
    firm = _firm(chance)
    left = 0
    for number in range(projects):
        if not left:
            firm, left = _firm(chance), chance.randint(1, 5)
        left -= 1
        for at, text in enumerate(_texts(chance, firm, number, left)):
            yield from _rows(text, f"made-{number}-{at}", f"{2012 + at * 2}-0{1 + at}-1{at}", numbers)


def _firm(chance: random.Random) -> Firm:
    han = "".join(chance.choice(_HAN) for _ in range(chance.randint(3, 4)))
    latin = "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(3, 5))).title()
    trade = chance.choice(_TRADES)
    return Firm((f"{han}{trade[0]}有限公司", f"{latin} {trade[1]} Co., Ltd.", f"{latin.upper()}株式会社"))


def _texts(chance: random.Random, firm: Firm, number: int, town: int) -> list[Made]:
    """The texts of one project: the promise, and what became of it."""
    place = TOWNS[(number + town * 5) % len(TOWNS)]
    sum_ = Decimal(chance.randint(2, 900)) * 10**6
    day, jobs = f"2015-{chance.randint(1, 12):02}", chance.randint(20, 4000)
    if chance.random() < 0.5:
        return [_full(firm, place, sum_, day), _later(firm, place, sum_, day)]
    return [_named(firm, place, sum_, number), _raised(firm, number, sum_ * 2), _opened(firm, number, jobs)]


def _of(firm: Firm) -> Made:
    """A text that begins with its investor."""
    return Made().say("p1", "investor", Party(firm.names[1]), firm.names[1])


def _money(sum_: Decimal) -> Quantity:
    return Quantity(sum_, sum_, "CNY")


def _full(firm: Firm, place: tuple[str, ...], sum_: Decimal, day: str) -> Made:
    """Seven statements, in Chinese: the firm, the investor with two names, the place, the sum and the day."""
    made = Made().say("n1", "named", Party(firm.names[0]), firm.names[0], "actual")
    made.drafts.append(_again(made.drafts[0], "n1", "kind", Code("enterprise")))
    made.drafts.append(_again(made.drafts[0], "p1", "investor", Party(firm.names[0])))
    made.write("（").say("n1", "named", Party(firm.names[1]), firm.names[1], "actual").write("）将在")
    made.say("p1", "place", Party(place[0]), place[0]).write("建设新工厂。公司今日与当地政府签署投资协议，")
    made.write("项目总投资").say("p1", "investment", _money(sum_), f"{sum_ / 10**6:f}百万元").write("，")
    return made.say("p1", "production_start", Date(day), f"{day}投产").write("。公司表示将继续扩大在华业务。")


def _later(firm: Firm, place: tuple[str, ...], sum_: Decimal, day: str) -> Made:
    """Four statements, in English: the sum was raised, the plant has opened."""
    made = _of(firm).write(" has opened its plant in ")
    made.say("p1", "place", Party(place[1]), place[1]).write(". The company now puts the investment at ")
    made.say("p1", "investment", _money(sum_), f"CNY {sum_ / 10**6:f} million")
    made.write("; production began in ")
    return made.say("p1", "production_start", Date(day), day, "actual").write(", the company said on Monday.")


def _named(firm: Firm, place: tuple[str, ...], sum_: Decimal, number: int) -> Made:
    """Six statements, in English, of a project with a name."""
    made = Made().say("n1", "named", Party(firm.names[1]), firm.names[1], "actual")
    made.drafts.append(_again(made.drafts[0], "n1", "kind", Code("enterprise")))
    made.drafts.append(_again(made.drafts[0], "p1", "investor", Party(firm.names[1])))
    made.write(" signed an agreement for ").say("p1", "name", Text(f"Project {number}"), f"Project {number}")
    made.write(" in ").say("p1", "place", Party(place[1]), place[1]).write(", with an investment of ")
    made.say("p1", "investment", _money(sum_), f"CNY {sum_ / 10**6:f} million")
    return made.write(". Officials of the city and of the zone attended the ceremony and wished it well.")


def _raised(firm: Firm, number: int, sum_: Decimal) -> Made:
    """Two statements beside the name: a revision."""
    made = _of(firm).write(" raised the investment in ")
    made.say("p1", "name", Text(f"Project {number}"), f"Project {number}").write(" to ")
    return made.say("p1", "investment", _money(sum_), f"CNY {sum_ / 10**6:f} million").write(".")


def _opened(firm: Firm, number: int, jobs: int) -> Made:
    """Two statements in Japanese letters: an event, without a sum."""
    made = _of(firm).write("は")
    made.say("p1", "name", Text(f"Project {number}"), f"Project {number}").write("の工場で")
    made.say("p1", "jobs", Quantity(Decimal(jobs), Decimal(jobs), "person"), f"{jobs}人", "actual")
    return made.write("が働いていると発表した。今後も地域の発展に力を入れていくという。")


def _again(draft: DraftStatement, subject: str, property: str, value: Value) -> DraftStatement:
    """Another statement with the same words."""
    return DraftStatement(
        subject, property, value, "planned", draft.start, draft.end, draft.quote, draft.anchor, draft.home,
        rule="made-up",
    )  # fmt: skip


def _rows(made: Made, name: str, published: str, numbers: Iterator[int]) -> Iterator[bytes]:
    sha = text_key(made.text)
    receipt = Receipt(name, made.text, published=published, publisher="Example Daily")
    yield dump_row(StoredText(sha, made.text))
    yield dump_row(
        Source(
            next(numbers), receipt.key(), name, sha, "file", receipt.publisher, published, None, None, None,
            None, None, None, RECORDED,
        )
    )  # fmt: skip
    reading = next(numbers)
    yield dump_row(Reading(reading, sha, "rule", "made-up", "1", "1", RECORDED))
    for draft in made.drafts:
        yield dump_row(Statement(next(numbers), reading, sha, claim_key(sha, draft), draft))


@dataclass(frozen=True)
class Measured:
    """Seconds of processor time of one process, and its largest memory in MB."""

    projects: int
    statements: int
    lines: int
    kept: int
    json: float
    checked: float
    rebuilt: float
    memory: int

    @property
    def ratio(self) -> float:
        """How many times as long as JSON alone."""
        return (self.checked + self.rebuilt) / self.json


def measure(projects: int) -> Measured:
    """Import a ledger of so many projects into a file, then time what `luodi rebuild` does with it."""
    from luodi.office.database import open_store
    from luodi.registers.kept import rebuild

    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'made.db'}")
        restore(store, "made up", _headed(projects))
        alone = time.process_time()
        number = sum(len(json.dumps(json.loads(line), ensure_ascii=False)) > 0 for line in lines(projects))
        both = time.process_time() - alone
        made = time.process_time()
        for _ in lines(projects):
            pass
        both -= time.process_time() - made
        start = time.process_time()
        counts = examine_rows(store, "made up", "")
        checked = time.process_time() - start
        start = time.process_time()
        done = rebuild(store, date(2026, 11, 25))
        rebuilt = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        store.close()
    return Measured(projects, counts["statement"], number, done.rows, both, checked, rebuilt, peak)


def _headed(projects: int) -> Iterator[bytes]:
    yield b"head"
    yield from lines(projects)


_HEAD = """# How far a ledger may grow

`make million` measures this on a made-up ledger (`benchmarks/million.py`): two or three texts a project, ten
statements, names in Chinese, English and Japanese letters, raised sums, openings. `luodi rebuild` passes
every row through the checks of the door again and makes the kept list of projects anew. Beside it stand
`json.loads` and `json.dumps` of the same exported lines in the same process. Seconds are processor time of
one process; the aim is at most 40 times JSON and under 2 GB of memory.

| projects | statements | lines | rows kept | JSON s | checks s | rows s | times JSON | memory MB |
|---|---|---|---|---|---|---|---|---|
"""


def page(found: list[Measured]) -> str:
    """docs/scale.md."""
    rows = [
        f"| {one.projects:,} | {one.statements:,} | {one.lines:,} | {one.kept:,} | {one.json:.2f} "
        f"| {one.checked:.1f} | {one.rebuilt:.1f} | {one.ratio:.0f} | {one.memory} |"
        for one in found
    ]
    return _HEAD + "\n".join(rows) + "\n"


def main(target: str, *sizes: str) -> None:
    """Measure these sizes, each in a process of its own, and write the page."""
    found = []
    for size in sizes or ("1000", "10000", "100000"):
        command = [sys.executable, "-m", "benchmarks.million", "--measure", size]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        found.append(Measured(*json.loads(told)))
        Path(target).write_text(page(found), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1] == "--measure":
        print(json.dumps(astuple(measure(int(sys.argv[2])))))
    else:
        main(*sys.argv[1:])
