"""Relations, posts and former names as texts tell them: each with its day and its words, and none is sameness."""

from __future__ import annotations

import pytest
from tests.registers.build import TextBuilder, ledger

from luodi.identity.clusters import clusters
from luodi.identity.kin.posts import posts
from luodi.identity.kin.related import Kin, related
from luodi.ledger.asof import view
from luodi.ledger.value import Text
from luodi.review.standing import standing

FIRM = "enterprise"
TOLD: list[tuple[str, str, str, tuple[str, ...]]] = [
    ("江海集团旗下子公司宏远电池宣布扩建。", "subsidiary", "宏远电池", ("江海集团",)),
    ("宏远电池是江海集团的全资子公司。", "subsidiary", "宏远电池", ("江海集团",)),
    ("江海集团旗下的宏远电池宣布扩建。", "subsidiary", "宏远电池", ("江海集团",)),
    ("北斗精機の子会社である南風電装が工場を建てる。", "subsidiary", "南風電装", ("北斗精機",)),
    ("南風電装は北斗精機の完全子会社だ。", "subsidiary", "南風電装", ("北斗精機",)),
    ("北斗精機傘下の南風電装が工場を建てる。", "subsidiary", "南風電装", ("北斗精機",)),
    (
        "Hoyu Cells, a wholly owned subsidiary of Jianghai, will build.",
        "subsidiary",
        "Hoyu Cells",
        ("Jianghai",),
    ),
    ("Jianghai's battery unit Hoyu Cells will build.", "subsidiary", "Hoyu Cells", ("Jianghai",)),
    ("宏远电池隶属于江海集团成员。", "group", "宏远电池", ("江海集团",)),
    ("北斗グループの南風電装が工場を建てる。", "group", "南風電装", ("北斗",)),
    ("Hoyu Cells, part of Jianghai, will build.", "group", "Hoyu Cells", ("Jianghai",)),
    ("江海集团与北斗精机的合资公司宏远电池开工。", "joint_venture", "宏远电池", ("江海集团", "北斗精机")),
    ("宏远电池是江海集团和北斗精机的合资企业。", "joint_venture", "宏远电池", ("江海集团", "北斗精机")),
    (
        "江海集団と北斗精機の合弁会社の南風電装が動き出す。",
        "joint_venture",
        "南風電装",
        ("江海集団", "北斗精機"),
    ),
    ("南風電装は江海集団と北斗精機の合弁だ。", "joint_venture", "南風電装", ("江海集団", "北斗精機")),
    (
        "Hoyu Cells, a 50:50 joint venture between Jianghai and Hokuto, will build.",
        "joint_venture",
        "Hoyu Cells",
        ("Jianghai", "Hokuto"),
    ),
    (
        "Jianghai and Hokuto's joint venture Hoyu Cells will build.",
        "joint_venture",
        "Hoyu Cells",
        ("Jianghai", "Hokuto"),
    ),
    ("北斗電産（現ホクテック）は工場を建てる。", "former", "ホクテック", ("北斗電産",)),
    ("ホクテック（旧北斗電産）は工場を建てる。", "former", "ホクテック", ("北斗電産",)),
    ("北斗電産は社名をホクテックに変更した。", "former", "ホクテック", ("北斗電産",)),
    ("江海电池更名为宏远电池。", "former", "宏远电池", ("江海电池",)),
    ("宏远电池（原名江海电池）开工。", "former", "宏远电池", ("江海电池",)),
    ("Hoktec, formerly known as Hokuto Densan, will build.", "former", "Hoktec", ("Hokuto Densan",)),
    ("Hokuto Densan was renamed Hoktec last year.", "former", "Hoktec", ("Hokuto Densan",)),
]
NOTHING = (
    "江海集团与宏远电池签约。",
    "江海集团的子公司很多，宏远电池也来了。",
    "Jianghai and Hoyu Cells signed an agreement.",
    "北斗精機と南風電装は協議した。",
)
NAMES = (
    "江海集团", "宏远电池", "江海电池", "北斗精机", "北斗精機", "南風電装", "江海集団", "北斗", "Hoyu Cells", "Jianghai",
    "Hokuto", "北斗電産", "ホクテック", "Hoktec", "Hokuto Densan",
)  # fmt: skip


def of_text(text: str, published: str | None = "2024-03-01") -> tuple[Kin, ...]:
    builder = TextBuilder("x", text, published=published)
    for number, name in enumerate(name for name in NAMES if name in text):
        builder.party(f"n{number}", FIRM, name)
    return related(view(ledger(builder)))


@pytest.mark.parametrize(("text", "kind", "party", "of"), TOLD)
def test_a_relation_is_told_with_its_day_and_words(
    text: str, kind: str, party: str, of: tuple[str, ...]
) -> None:
    (kin,) = of_text(text)
    assert (kin.kind, kin.party, kin.of, kin.said_on) == (kind, party, of, "2024-03-01")
    assert kin.quote == text[kin.start : kin.end]


@pytest.mark.parametrize("text", NOTHING)
def test_two_names_in_one_sentence_are_no_relation(text: str) -> None:
    assert of_text(text) == ()


def test_the_earliest_telling_comes_first_and_undated_last() -> None:
    text = "江海集团旗下子公司宏远电池宣布{}。"
    texts = [
        TextBuilder(day or "none", text.format(day), published=day)
        .party("n1", FIRM, "江海集团")
        .party("n2", FIRM, "宏远电池")
        for day in ("2024-05-01", None, "2023-01-02")
    ]
    assert [kin.said_on for kin in related(view(ledger(*texts)))] == ["2023-01-02", "2024-05-01", None]


def test_a_subsidiary_stays_a_party_of_its_own() -> None:
    text = "江海集团旗下子公司宏远电池宣布扩建。"
    whole = view(ledger(TextBuilder("x", text).party("n1", FIRM, "江海集团").party("n2", FIRM, "宏远电池")))
    assert len(clusters(whole, standing(whole)).ids("n")) == 2


def test_posts_keep_the_days_they_were_said() -> None:
    texts = [
        TextBuilder(day, f"{post}李江华{day}。", published=day)
        .party("n1", "person", "李江华")
        .say("n1", "post", Text(post), post)
        for day, post in (("2021-02-03", "市长"), ("2020-01-01", "市长"), ("2023-05-06", "书记"))
    ]
    found = posts(view(ledger(*texts)))
    assert [(held.post, held.first, held.last) for held in found] == [
        ("市长", "2020-01-01", "2021-02-03"),
        ("书记", "2023-05-06", "2023-05-06"),
    ]
