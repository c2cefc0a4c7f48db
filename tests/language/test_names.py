"""Names as texts print them: their edges, their kinds, and the posts beside them. Sentences are made up."""

from __future__ import annotations

import pytest

from luodi.language.name import Name
from luodi.language.names import names_in, split_list

# A sentence, and its names as "name | kind | post of body; post of body".
ENGLISH = [
    ("Governor Lena Okafor of Harmon met them.", ["Lena Okafor | person | Governor of Harmon", "Harmon | unknown"]),
    (
        "Feng Qiaoyun, vice mayor of Tonghe and director of the Tonghe Trade Bureau, spoke.",
        ["Feng Qiaoyun | person | vice mayor of Tonghe; director of Tonghe Trade Bureau", "Tonghe | unknown", "Tonghe Trade Bureau | government"],
    ),
    (
        "Song Jiaren, member of the Standing Committee of the Provincial Party Committee, spoke.",
        ["Song Jiaren | person | member of the Standing Committee of Provincial Party Committee", "Standing Committee of the Provincial Party Committee | government"],
    ),
    ("They saw city leaders Ding Yu, Lu Hai and Ma Lin.", [f"{n} | person | city leaders of -" for n in ("Ding Yu", "Lu Hai", "Ma Lin")]),
    ("With vice mayors Ding Yu and Lu Hai they left.", ["Ding Yu | person | vice mayors of -", "Lu Hai | person | vice mayors of -"]),
    ("Its president, Marta Quiroga, agreed.", ["Marta Quiroga | person | president of -"]),
    ("The talk with Mr. Brandvik was short.", ["Brandvik | person"]),
    ("Zeta Bearings Co., Ltd. opened a plant.", ["Zeta Bearings Co., Ltd. | enterprise"]),
    ("It bought Orla Foods, Inc. for cash.", ["Orla Foods, Inc. | enterprise"]),
    ("The Ministry of Industry and Mineral Wealth said so.", ["Ministry of Industry and Mineral Wealth | government"]),
    ("They toured the University of Lower Saxon.", ["University of Lower Saxon | institution"]),
    ("The maker Vantik hired people.", ["Vantik | enterprise"]),
    ("Elsewhere, hiring slowed.", []),
    ("Fruits sell well. Business is good. Talks go on.", []),
    ("Ltd. and Inc. mean nothing.", []),
    ("WHAT THE TOWN GETS", []),
    ("Mayor Plans To Visit Seven Ports Before Autumn Holidays", []),
    ("The firm zhe lake pump works co., LTD. grew.", ["zhe lake pump works co., LTD. | enterprise"]),
    ("Then mayor shen guolin, who came, spoke.", ["shen guolin | person | mayor of -"]),
    ("On April 3 he left for Chile.", ["Chile | government"]),
    ("Said P&W of Hartford.", ["P&W | unknown", "Hartford | unknown"]),
    ("Consul General of Chile in Tonghe Paz Soto came.", ["Paz Soto | person | Consul General of Chile in Tonghe of -"]),
]  # fmt: skip
CHINESE = [
    ("临河市市长陶文远参加会议。", ["临河市 | government", "陶文远 | person | 市长 of 临河市"]),
    ("副市长陶文远、孟强出席。", ["陶文远 | person | 副市长 of -", "孟强 | person | 副市长 of -"]),
    ("縣長葉志明、議長林美惠到場。", ["葉志明 | person | 縣長 of -", "林美惠 | person | 議長 of -"]),
    ("陶文远表示欢迎。", ["陶文远 | person"]),
    ("首席执行官哈维尔·罗梅罗一行来访。", ["哈维尔·罗梅罗 | person | 首席执行官 of -"]),
    ("大阪府知事吉村洋一会见了他们。", ["大阪府 | government", "吉村洋一 | person | 知事 of 大阪府"]),
    ("会员企业海澜物语(青岛)贸易有限公司参展。", ["海澜物语(青岛)贸易有限公司 | enterprise"]),
    ("拜访北川株式会社。", ["北川株式会社 | enterprise"]),
    ("走访临河市贸促会。", ["临河市贸促会 | association"]),
    ("与广南省政府会谈。", ["广南省政府 | government"]),
    ("德国霍夫曼医疗将投资1亿元。", ["霍夫曼医疗 | enterprise"]),
    ("约120多家企业参会，这家公司也来了。", []),
    ("汽车零部件和城市建设是重点。", []),
]  # fmt: skip
JAPANESE = [
    ("田村幸太郎知事が訪れた。", ["田村幸太郎 | person | 知事 of -"]),
    ("堀内正久北杜市長が述べた。", ["堀内正久 | person | 市長 of 北杜市"]),
    ("森山光一千葉県知事と会った。", ["森山光一 | person | 知事 of 千葉県"]),
    ("北杜市の大森健市長が来た。", ["北杜市 | government", "大森健 | person | 市長 of 北杜市"]),
    ("東和化学の小林悟社長は語った。", ["東和化学 | enterprise", "小林悟 | person | 社長 of 東和化学"]),
    ("グエン・バン・ホア首相を表敬した。", ["グエン・バン・ホア | person | 首相 of -"]),
    ("高社長と林瑞明郷長が同席した。", ["高 | person | 社長 of -", "林瑞明 | person | 郷長 of -"]),
    ("社長:木村 俊也", ["木村 俊也 | person | 社長 of -"]),
    ("第三ハノイ工業団地と東京都港区を見た。", ["第三ハノイ工業団地 | institution", "東京都港区 | government"]),
    ("ミカド水素社が株式会社青葉を買う。", ["ミカド水素 | enterprise", "株式会社青葉 | enterprise"]),
    ("新会社「富津ポート」を設けた。", ["富津ポート | enterprise"]),
    ("広東省政府と協議した。", ["広東省政府 | government"]),
    ("後発医薬品と県内企業の工場を見た。", []),
]  # fmt: skip


def printed(name: Name) -> str:
    posts = "; ".join(f"{post.title} of {post.of or '-'}" for post in name.posts)
    return f"{name.text} | {name.kind}" + (f" | {posts}" if posts else "")


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (language, *case)
        for language, cases in (("en", ENGLISH), ("zh", CHINESE), ("ja", JAPANESE))
        for case in cases
    ],
)
def test_names_of_a_sentence(language: str, sentence: str, expected: list[str]) -> None:
    found = names_in(sentence, 0, len(sentence), language)
    assert [printed(n) for n in found] == expected
    assert all(sentence[n.start : n.end] == n.text for n in found)


def test_a_word_the_text_writes_small_is_no_name() -> None:
    text = "Rollers came late. The makers of rollers and Rollers of old."
    assert names_in(text, 0, 18, "en") == []


def test_a_list_is_split() -> None:
    text = "firms such as Alba Foods, Bex Co., Ltd. and Corin"
    assert [n.text for n in split_list(text, 0, len(text))] == ["Alba Foods", "Bex Co., Ltd.", "Corin"]
