"""Every text of the interface is there in three languages, and every code a page can show has words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from luodi.language.bounds import Bound
from luodi.ledger.notes import KINDS
from luodi.ledger.rows import Modality, Says
from luodi.office.desk.leftovers import SHOWN
from luodi.office.desk.models import JobItem
from luodi.office.desk.words import LANGUAGES, catalogue, named, say
from luodi.registers.model import Made, RevisionKind, Verdict, Why
from luodi.review.standing import Status
from luodi.vocabulary.properties import PROPERTIES

DESK = Path(str(files("luodi.office.desk")))
CODES = {
    "property": (*PROPERTIES, *KINDS),
    "verdict": get_args(Verdict),
    "revision": get_args(RevisionKind),
    "why": get_args(Why),
    "modality": get_args(Modality),
    "status": get_args(Status),
    "step": get_args(Made),
    "says": get_args(Says),
    "leftover": SHOWN,
    "job_state": (JobItem.WAITING, JobItem.RUNNING, JobItem.DONE, "refused"),
}


@pytest.mark.parametrize("key", catalogue())
def test_a_key_is_complete_and_its_texts_have_the_same_places(key: str) -> None:
    texts = catalogue()[key]
    assert set(texts) - {"en_one"} == set(LANGUAGES)
    assert all(text.strip() for text in texts.values())
    places = {frozenset(name for _, name, _, _ in Formatter().parse(text) if name) for text in texts.values()}
    assert len(places) == 1


def test_every_key_that_templates_and_code_name_is_there() -> None:
    used = {key for text in _sources() for key in re.findall(r"say[( ]\s*[\"']([a-z_]+\.\w+)[\"']", text)}
    assert len(used) > 100
    assert used <= set(catalogue())


def test_no_template_has_words_of_its_own() -> None:
    for path in DESK.glob("templates/desk/*.html"):
        bare = re.sub(
            r"\{%.*?%\}|\{\{.*?\}\}|<[^>]*>|&\w+;", "", path.read_text(encoding="utf-8"), flags=re.S
        )
        assert re.findall(r"[^\W\d_]{3,}", bare) in ([], ["Luodi"], ["Luodi", "Luodi"]), path.name


@pytest.mark.parametrize("table", CODES)
def test_every_code_of_the_vocabulary_has_words(table: str) -> None:
    assert [code for code in CODES[table] if f"{table}.{code}" not in catalogue()] == []


def test_every_bound_has_words_for_figures_and_days() -> None:
    for bound in get_args(Bound):
        assert bound == "exact" or {f"written.{bound}", f"written.day_{bound}"} <= set(catalogue())


def test_one_and_many_and_a_code_of_an_offices_own() -> None:
    assert say("projects.found", "en", n=1) == "1 project"
    assert say("projects.found", "en", n=2) == "2 projects"
    assert named("property", "water_use", "ja") == "water use"


def _sources() -> Iterator[str]:
    for path in (*DESK.rglob("*.py"), *DESK.rglob("*.html"), *(DESK.parent / "actions").glob("*.py")):
        yield path.read_text(encoding="utf-8")
