"""Where a project is: towns of the book, provinces, and sites by their own names."""

from __future__ import annotations

import pytest

from luodi.identity.desk.book import Book
from luodi.identity.desk.tables import shipped
from luodi.identity.projects.called import is_addition, ordinals
from luodi.identity.projects.places import Places, Where
from luodi.identity.projects.products import products, telling

PLACES = Places(Book(shipped()), lambda name: {"金普新区": "jinpunewdistrict"}.get(name, name))


def where(name: str) -> Where:
    return PLACES.where([name])


@pytest.mark.parametrize(
    "name", ["大连市", "遼寧省大連市", "Dalian, China", "大连金普新区", "Jinpu New District of Dalian"]
)
def test_one_town_in_many_words(name: str) -> None:
    assert where(name).towns.keys() == where("Dalian").towns.keys() != set()


def test_a_site_has_its_own_name_in_every_language() -> None:
    assert where("大连金普新区").sites.keys() == where("Jinpu New District of Dalian").sites.keys() != set()


def test_a_zone_without_a_name_is_its_towns() -> None:
    assert where("大连经济技术开发区").sites.keys() != where("无锡经济技术开发区").sites.keys()
    assert where("经济技术开发区").sites == {}


def test_a_country_alone_is_no_site() -> None:
    assert where("Poland").country_alone
    assert not where("Dalian, China").country_alone


def test_a_municipality_is_a_town_and_a_province() -> None:
    found = where("上海市")
    assert found.towns.keys() == found.regions.keys() != set()


@pytest.mark.parametrize("words", ["电动汽车电机", "車載用モータ", "motors for electric cars", "電機"])
def test_one_product_in_many_words(words: str) -> None:
    assert "motor" in products([words])


def test_latin_words_are_whole() -> None:
    assert products(["motorway, chipmunk"]) == {}


def test_research_tells_two_apart_only_by_itself() -> None:
    assert telling({"research", "motor"}) == {"motor"}
    assert telling({"research"}) == {"research"}


def test_numbers_of_plants() -> None:
    assert ordinals(["第3工場", "第三工厂", "its third plant"]) == {"3"}
    assert ordinals(["3 plants"]) == frozenset()
    assert is_addition(["扩建二期"]) and not is_addition(["新工厂"])


def test_a_site_outside_the_book_is_one_in_two_languages_once_learned() -> None:
    places = Places(Book(shipped()), lambda name: name)
    names = ["Linhai New District", "临海新区", "Jinhu Park", "金湖公园"]
    before = [set(places.where([name]).sites) for name in names[:2]]
    places.learn(names)
    after = [set(places.where([name]).sites) for name in names[:2]]
    assert before[0] != before[1]
    assert after[0] == after[1] != set()
