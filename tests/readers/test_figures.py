"""Figures: each quantity to the nearest cue, values that continue or replace others, parts, lists, asides."""

from __future__ import annotations

import pytest

import luodi
from luodi.readers import read_text
from luodi.readers.figure import Figure
from luodi.readers.figures import figures
from luodi.readers.page import open_page


def told(text: str, language: str | None = None) -> list[tuple[str, str, str]]:
    """Property, value and modality of every figure that repeats no other in another unit."""
    found = [f for f in figures(open_page(text, language)) if not f.converted]
    return [(f.property, _value(f), f.modality) for f in found]


def _value(figure: Figure) -> str:
    q = figure.quantity
    high = "" if q.low == q.high else f"-{q.high.normalize():f}"
    return f"{q.low.normalize():f}{high} {figure.unit}"


def parts(text: str) -> list[str | None]:
    return [f.of for f in figures(open_page(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bosco will plough 50 million euros into the mill.", [("investment", "50000000 EUR")]),
        ("The mill carries a price tag of $300 million.", [("investment", "300000000 USD")]),
        ("Some 450 new positions are to be filled locally.", [("jobs", "450 person")]),
        ("Its headcount will reach 640 by then.", [("jobs", "640 person")]),
        ("The line can process 500 tonnes of milk per day.", [("capacity", "500 t/d")]),
        ("The campus rises on a 45-hectare site in Plano.", [("site_area", "450000 m2")]),
        ("The county approved tax abatements worth $12 million.", [("incentive", "12000000 USD")]),
        ("公司拟斥资3亿美元建设电子厂，带动就业1500人。", [("investment", "300000000 USD"), ("jobs", "1500 person")]),
        ("項目佔地12公頃，樓地板面積5萬平方公尺。", [("site_area", "120000 m2"), ("floor_area", "50000 m2")]),
        ("设备年加工大豆100万吨，年纳税8000万元。", [("capacity", "1000000 t/a"), ("tax", "80000000 CNY")]),
        ("約30億円を投じ、地元から50人を採用する。", [("investment", "3000000000 JPY"), ("jobs", "50 person")]),
        ("県は最大10億円を補助する。", [("incentive", "1000000000 JPY")]),
        ("年商は20億円を目指す。", [("output_value", "2000000000 JPY")]),
    ],
)  # fmt: skip
def test_a_quantity_goes_to_its_nearest_cue(text: str, found: list[tuple[str, str]]) -> None:
    assert [(prop, value) for prop, value, _ in told(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose 12 percent to 4.5 billion dollars.",
        "The bank lends 5 million euros to farmers.",
        "The firm, founded in 1950, employs 12,000 people worldwide.",
        "The zone has attracted investments of 3 billion dollars.",
        "Some 400 guests attended the opening.",
        "投资强度每亩500万元。",
        "全市实际利用外资12亿美元，同比增长8%。",
        "投产后利税2亿元。",
        "連結売上高は1200億円。",
        "式典には100人が出席した。",
    ],
)
def test_numbers_of_others_stay_unread(text: str) -> None:
    assert told(text) == []


def test_a_replaced_value_is_superseded_and_the_new_one_planned() -> None:
    assert told("The investment was raised from $200 million to $350 million.") == [
        ("investment", "200000000 USD", "superseded"),
        ("investment", "350000000 USD", "planned"),
    ]
    assert [m for _, _, m in told("投资额由原计划的10亿元增至15亿元。")] == ["superseded", "planned"]
    assert [m for _, _, m in told("投資額は当初100億円としていたが、130億円とする。")] == ["superseded", "planned"]  # fmt: skip


def test_a_value_is_superseded_only_if_another_is_told() -> None:
    assert told("Originally the mill cost 80 million euros.") == [("investment", "80000000 EUR", "planned")]


def test_the_former_staff_of_a_site_that_grows_is_no_figure() -> None:
    assert told("It plans to expand its workforce from 300 to 500.") == [("jobs", "500 person", "planned")]
    assert told("従業員は現在の120人から200人に増やす。") == [("jobs", "200 person", "planned")]


def test_figures_of_a_running_project_are_actual_unless_they_are_promised() -> None:
    text = "The mill was opened on Monday. It cost 80 million euros. When fully staffed, it will employ 90 people."
    assert [m for _, _, m in told(text)] == ["actual", "planned"]
    assert [m for _, _, m in told("新工場が竣工した。総工費は80億円。")] == ["actual"]


def test_a_coordinate_value_has_the_property_of_the_one_before() -> None:
    assert [v for _, v, _ in told("一期投资5亿元，二期8亿元。")] == ["500000000 CNY", "800000000 CNY"]
    assert parts("项目一期投资5亿元，二期投资8亿元。") == ["一期", "二期"]


def test_parts_are_told_before_and_after_their_value() -> None:
    assert parts("Of it, $75 million is for a clean room.") == ["clean room"]
    assert parts("投資金額は約12億円（うち建物8億円、設備4億円）。") == [None, "建物", "設備"]
    assert parts("年产锂电池10GWh。") == ["锂电池"]


def test_the_items_of_a_list_have_the_property_of_its_heading() -> None:
    text = "Bakers merge\n\nThe annual production capacities are as follows:\n* bread: 20,000 tons\n* cakes: 4,000 tons\n"
    assert [v for _, v, _ in told(text)] == ["20000 t/a", "4000 t/a"]
    text = "新棟の建設\n\n年間の生産体制は次のとおりです。\n　錠剤　　６億錠\n　坐　剤　　２，５００万個\n"
    assert [v for _, v, _ in told(text)] == ["600000000 unit/a", "25000000 unit/a"]


def test_an_amount_that_heads_an_item_is_its_investment() -> None:
    text = "Three firms come\n\n* Acme Foods - €20 million, bakery in Cork\n* Bolt Ltd - €9 million, depot\n"
    assert [v for _, v, _ in told(text)] == ["20000000 EUR", "9000000 EUR"]


def test_keys_with_blanks_between_their_letters_are_read() -> None:
    assert told("お知らせ\n\n　投 資 額　　約80億円\n　人　　員　約350名\n") == [
        ("investment", "8000000000 JPY", "planned"),
        ("jobs", "350 person", "planned"),
    ]


def test_the_second_form_of_an_amount_is_marked_as_converted() -> None:
    found = figures(open_page("The mill costs 14 billion tenge (some $30 million)."))
    assert [(f.unit, f.converted) for f in found] == [("KZT", False), ("USD", True)]
    found = figures(open_page("土地　11,200坪（37,024.85㎡）"))
    assert [str(f.quantity.low) for f in found if not f.converted] == ["37024.85"]


def test_shares_that_make_up_a_whole_are_stakes() -> None:
    assert told("A joint company (Viking 40%, Harmony 60%) will build it.") == [
        ("stake", "40 %", "planned"),
        ("stake", "60 %", "planned"),
    ]
    assert told("It is held 100% by the parent.") == []


def test_a_value_told_twice_is_one_figure() -> None:
    text = "Acme to invest 5 million euros\n\nAcme said it would invest 5 million euros in Cork."
    found = figures(open_page(text))
    assert [f.line.paragraph > 0 for f in found] == [True]


def test_the_time_a_figure_is_for_is_kept_apart_from_its_part() -> None:
    read = luodi.read("The mill will employ 300 people by the end of 2027.", published="2025-03-01")
    figure = read["projects"][0]["figures"][0]  # type: ignore[index]
    assert (figure["about"], figure["of"]) == ("2027", None)


@pytest.mark.parametrize(
    "text",
    ["The investment amount was not disclosed.", "投资额未对外公布。", "生産能力は公表しておりません。"],
)
def test_what_a_text_does_not_disclose_is_a_problem(text: str) -> None:
    problems = read_text(text).problems
    assert [p.code for p in problems] == ["undisclosed"]
    assert text[problems[0].start : problems[0].end] in text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It will invest 2.4 million euros in the mill, not the 1.8 million that was announced in May.",
            [("investment", "2400000 EUR", "planned"), ("investment", "1800000 EUR", "superseded")],
        ),
        (
            "News\n\nThe mill will make 45,000 tonnes of pulp a year instead of 30,000.",
            [("capacity", "45000 t/a", "planned"), ("capacity", "30000 t/a", "superseded")],
        ),
        (
            "总投资从48亿元砍到19亿元",
            [("investment", "4800000000 CNY", "superseded"), ("investment", "1900000000 CNY", "planned")],
        ),
        (
            "投資額は3億ユーロから1億8,000万ユーロへ見直した。",
            [("investment", "300000000 EUR", "superseded"), ("investment", "180000000 EUR", "planned")],
        ),
        (
            "お知らせ\n\n（これまで）　（変更後）\n投資額　　6億円　→　9億円",
            [("investment", "600000000 JPY", "superseded"), ("investment", "900000000 JPY", "planned")],
        ),
    ],
)
def test_a_plan_told_as_it_was_is_superseded(text: str, found: list[tuple[str, str, str]]) -> None:
    assert told(text) == found


def test_dollars_are_those_the_page_names() -> None:
    text = "A mill for Welland (all figures in Canadian dollars)\n\nThe mill will cost $24 million."
    assert told(text) == [("investment", "24000000 CAD", "planned")]


def test_the_staff_of_a_firm_is_not_that_of_its_project() -> None:
    text = "Acme builds a mill\n\nThe mill will create 90 jobs. Acme, a Danish group, has 1,640 employees."
    assert told(text) == [("jobs", "90 person", "planned")]


def test_a_phase_named_first_holds_for_its_sentence() -> None:
    text = "Phase one will cost 3 million euros, cover 5 hectares and bring 2 million euros of investment in total."
    assert parts(text)[:2] == ["Phase one", "Phase one"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "News\n\nCompany | Outlay (Rs crore) | Jobs\nAlder Mills | 1,250 | 900\n",
            [("investment", "12500000000 INR"), ("jobs", "900 person")],
        ),
        (
            "News\n\n| Firm | Investment (EUR million) | Site (ha) |\n|---|---|---|\n| Alder | 35 | 4.5 |\n",
            [("investment", "35000000 EUR"), ("site_area", "45000 m2")],
        ),
        (
            "签约项目\n\n企业｜总投资（亿元）｜用工（人）\n青杨公司｜35｜1,200\n",
            [("investment", "3500000000 CNY"), ("jobs", "1200 person")],
        ),
        (
            "立地企業\n\n企業名　　投資額（億円）　　雇用（人）\n白樺社　　35　　120\n",
            [("investment", "3500000000 JPY"), ("jobs", "120 person")],
        ),
        ("News\n\nCountry | Projects | Investment (US$ million)\nNorway | 45 | 1,250\n", []),
    ],
)
def test_head_of_a_column_gives_property_and_unit(text: str, found: list[tuple[str, str]]) -> None:
    assert [(name, value) for name, value, _ in told(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It gave up its mill at Alder Bay (US$75 million, 900 jobs).",
            [("investment", "75000000 USD"), ("jobs", "900 person")],
        ),
        (
            "Boosted by the fair: 135 million euros, 24 hectares.",
            [("investment", "135000000 EUR"), ("site_area", "240000 m2")],
        ),
        ("They gave 75 million dollars to the orphans, and 900 guests came.", []),
    ],
)
def test_values_side_by_side_need_no_cue(text: str, found: list[tuple[str, str]]) -> None:
    assert [(name, value) for name, value, _ in told(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Alder and Birch formed a 50-50 joint venture.", ["50 %"]),
        ("Alder and Birch signed a joint venture agreement (60:40).", ["60 %", "40 %"]),
        ("青杨与白桦六四合资的工厂去年动工。", ["60 %", "40 %"]),
        ("白樺社との折半出資で工場を建てる。", ["50 %"]),
        ("Alder beat Birch 60-40.", []),
    ],
)
def test_shares_told_in_words(text: str, found: list[str]) -> None:
    assert [value for name, value, _ in told(text) if name == "stake"] == found
