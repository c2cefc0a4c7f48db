"""What Japanese notices and lists tell by their form: tables of days, 当社, labels of sites, sums in brackets."""

from __future__ import annotations

from typing import Any

from luodi.readers.library import read

ROWS = """このたび進出を決めた企業の一覧をお知らせします

2025年5月27日

社名／業種／投資額／雇用／操業開始
北斗精機／工具／40億円／30人／令和8年4月
南海電材／端子／25億円／12人／令和7年10月
"""
SITES = """東海特鋼、3工場を再編

2025年5月27日

東海特鋼は豊田、碧南、半田の3工場に計300億円を投じる。

〔豊田〕電炉を新設する。投資額は180億円。
〔碧南〕圧延ラインを増設する。投資額は120億円。
"""
NOTICE = """新工場の建設に関するお知らせ

2025年5月27日

当社は、岐阜県に新工場を建設することを決めました。顧客の南海電材からの増産の求めに応じます。投資額は200億円（約1億4000万ドル）超です。

株式会社北斗精機
"""


def _projects(text: str) -> list[Any]:
    found: Any = read(text)["projects"]
    return list(found)


def test_the_head_of_a_column_says_which_stage_its_days_are() -> None:
    dates = {p["investors"][0]: [m["date"] for m in p["milestones"]] for p in _projects(ROWS)}
    assert dates == {"北斗精機": ["2026-04"], "南海電材": ["2025-10"]}


def test_labels_tell_the_sites_of_one_firm_apart() -> None:
    sums = [[f["low"] for f in p["figures"]] for p in _projects(SITES)]
    assert sorted(sums) == [[12000000000], [18000000000], [30000000000]]
    assert {tuple(p["investors"]) for p in _projects(SITES)} == {("東海特鋼",)}


def test_a_notice_is_of_the_firm_that_signs_it() -> None:
    (project,) = _projects(NOTICE)
    assert project["investors"] == ["株式会社北斗精機"]


def test_a_bound_may_stand_behind_the_sum_given_again() -> None:
    (project,) = _projects(NOTICE)
    first = project["figures"][0]
    assert (first["low"], first["bound"]) == (20000000000, "at_least")


def test_what_is_made_a_day() -> None:
    (project,) = _projects("北斗製菓が新工場\n\n北斗製菓は長野県に新工場を建てる。1日36万個をつくる。")
    assert [(f["low"], f["unit"]) for f in project["figures"]] == [(360000, "unit/d")]
