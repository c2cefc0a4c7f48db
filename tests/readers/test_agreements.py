"""The many ways an agreement is told: kind, parties with exact edges, date, and whether it is signed yet."""

from __future__ import annotations

import pytest

from luodi.readers import read_text
from luodi.readers.agreements import agreements
from luodi.readers.page import open_page
from luodi.readers.talks import talks

# Text, then "kind: party | party" for each agreement read.
TOLD = [
    ("In Oslo, Nordhav Shipping and the maker Kestrel Motors signed a joint venture contract.",
     ["joint_venture: Nordhav Shipping | Kestrel Motors"]),
    ("Under the witness of Governor Ann Roe, Harbour City and Kestrel Motors Co., Ltd. exchanged a memorandum.",
     ["memorandum: Harbour City | Kestrel Motors Co., Ltd."]),
    ("The memorandum between Harbour City and Kestrel Motors was signed on May 3, 2024.",
     ["memorandum: Harbour City | Kestrel Motors"]),
    ("A framework agreement was concluded by Harbour City and Kestrel Motors.",
     ["framework: Harbour City | Kestrel Motors"]),
    ("Kestrel Motors bought a stamping plant in Ohio from Nordhav Shipping.",
     ["purchase: Kestrel Motors | Nordhav Shipping"]),
    ("As for Nordhav Shipping and Kestrel Motors, the joint venture contract will be signed next spring.",
     ["joint_venture: Nordhav Shipping | Kestrel Motors"]),
    ("Last week Kestrel Motors placed an order for two presses with Nordhav Shipping.",
     ["other: Kestrel Motors | Nordhav Shipping"]),
    ("Kestrel Motors has acquired 35% of Nordhav Shipping.", ["purchase: Kestrel Motors | Nordhav Shipping"]),
    ("Guests watched as Kestrel Motors and Nordhav Shipping exchanged a memorandum.",
     ["memorandum: Kestrel Motors | Nordhav Shipping"]),
    ("The framework agreement that Kestrel Motors and Nordhav Shipping concluded in May 2023 holds.",
     ["framework: Kestrel Motors | Nordhav Shipping"]),
    ("Nordhav Shipping carries the presses under a contract with Kestrel Motors.",
     ["other: Nordhav Shipping | Kestrel Motors"]),
    ("A supply agreement between Kestrel Motors and Nordhav Shipping covers the steam.",
     ["other: Kestrel Motors | Nordhav Shipping"]),
    ("There were talks on a supply agreement between Kestrel Motors and Nordhav Shipping.", []),
    ("Kestrel Motors and Nordhav Shipping have formed a 60:40 joint venture.",
     ["joint_venture: Kestrel Motors | Nordhav Shipping"]),
    ("The memorandum, signed by Kestrel Motors' Ann Roe and Nordhav Shipping's Jon Boe, covers a quay.",
     ["memorandum: Kestrel Motors | Nordhav Shipping"]),
    ("宏远矿业集团向江海电池公司订购两台机组。", ["other: 宏远矿业集团 | 江海电池公司"]),
    ("宏远矿业集团收购江海电池公司35%股权。", ["purchase: 宏远矿业集团 | 江海电池公司"]),
    ("他表示,待电价明确后再谈签约。", []),
    ("北斗電機株式会社は大和精工株式会社を買収した。", ["purchase: 北斗電機株式会社 | 大和精工株式会社"]),
    ("北斗電機、大和精工、東海運輸の3社が南島県とそれぞれ覚書を交わした。",
     ["memorandum: 北斗電機 | 南島県", "memorandum: 大和精工 | 南島県", "memorandum: 東海運輸 | 南島県"]),
    ("Harbour City has not yet signed a memorandum with Kestrel Motors.", []),
    ("They were in agreement that the agreement of all is needed.", []),
    ("滨江市政府、江海港集团与宏远矿业集团签署战略合作框架协议。", ["framework: 滨江市政府 | 江海港集团 | 宏远矿业集团"]),
    ("2018年7月,滨江市政府与宏远化工公司签署备忘录;2019年1月10日,双方又签框架协议。",
     ["memorandum: 滨江市政府 | 宏远化工公司", "framework: 滨江市政府 | 宏远化工公司"]),
    ("公司已与一名客户签订服务合同。", []),
    ("签约仪式昨天举行,气氛热烈。", []),
    ("東洋精機株式会社は、江海電機株式会社と合弁契約を締結した。", ["joint_venture: 東洋精機株式会社 | 江海電機株式会社"]),
    ("北川市、南島県など3者で協定を結びました。", ["other: 北川市 | 南島県"]),
    ("県内の3社と立地協定を締結しました。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:40] for text, _ in TOLD])
def test_an_agreement_is_read_as_told(text: str, expected: list[str]) -> None:
    found = agreements(open_page(text))
    assert [f"{e.kind}: {' | '.join(n.text for n in e.named('party'))}" for e in found] == expected


def test_one_still_to_be_signed_is_planned_and_has_no_date() -> None:
    page = open_page("Harbour City and Kestrel Motors will sign a memorandum on May 3, 2024.")
    (event,) = agreements(page)
    assert (event.modality, event.date) == ("planned", None)


def test_two_agreements_of_one_sentence_keep_their_days() -> None:
    page = open_page("2018年7月,滨江市政府与宏远化工公司签署备忘录;2019年1月10日,双方又签框架协议。")
    assert [e.date.raw for e in agreements(page) if e.date] == ["2018-07", "2019-01-10"]


@pytest.mark.parametrize(
    ("text", "firm", "what"),
    [
        (
            "The mayor had talks with Kestrel Motors about a battery plant.",
            "Kestrel Motors",
            "a battery plant",
        ),
        ("滨江市与宏远电池公司就储能电池基地项目进行洽谈。", "宏远电池公司", "储能电池基地项目"),
        ("北川市は東洋精機と新工場の建設について協議した。", "東洋精機", "新工場の建設"),
    ],
)
def test_a_project_only_spoken_of_is_considered(text: str, firm: str, what: str) -> None:
    (project,) = talks(open_page(text))
    assert ([n.text for n in project.investors], project.name and project.name.text) == ([firm], what)
    assert project.modality == "considered"


def test_talks_about_cooperation_are_no_project() -> None:
    assert list(talks(open_page("The mayor had talks with Kestrel Motors about closer cooperation."))) == []


def test_a_sentence_with_too_many_signings_is_said_to_be_one() -> None:
    crowded = read_text("Acme Motors signed an agreement with Bolt Energy" + ", signed a pact" * 34 + ".")
    plain = read_text("Acme Motors signed an agreement with Bolt Energy.")
    assert "crowded-signings" in [p.code for p in crowded.problems]
    assert "crowded-signings" not in [p.code for p in plain.problems]
