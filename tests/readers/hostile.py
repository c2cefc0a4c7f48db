"""Pieces no reader likes, each made at any length: endless, deep, repeated, or of letters that are not seen."""

from __future__ import annotations

from collections.abc import Callable

Piece = Callable[[int], str]


def endless(unit: str) -> Piece:
    """A unit again and again, `letters` long."""
    return lambda letters: (unit * (letters // len(unit) + 1))[:letters]


def nested(opens: str, closes: str) -> Piece:
    return lambda letters: f"The plant {opens * (letters // 2)}12亿元{closes * (letters // 2)}"


def varied(end: str, *units: str) -> Piece:
    """Sentences with other numbers, days and names each time."""

    def make(letters: int) -> str:
        out: list[str] = []
        size = number = 0
        while size < letters:
            out.append(_filled(units[number % len(units)], number) + end)
            size, number = size + len(out[-1]), number + 1
        return "".join(out)

    return make


def _filled(unit: str, number: int) -> str:
    letters = "".join(chr(97 + number // 26**place % 26) for place in range(3))
    han = chr(0x4E00 + number * 7 % 20000) + chr(0x4E00 + number * 13 % 20000)
    return unit.format(
        i=number + 1,
        m=number % 12 + 1,
        d=number % 28 + 1,
        y=2000 + number % 30,
        a=letters,
        A=letters.title(),
        h=han,
    )


ENGLISH = (
    "Mayor Li {A} met Chairman Zhang {A} of {A} Pumps Co., Ltd. on March {d}, {y}",
    "{A} Corp. will invest ${i} million in a plant in Dalian with annual output of {i},000 units by June {y}",
    "and {A} Group signed a memorandum with Dalian City on {y}-{m:02}-{d:02}",
    "the plant employs {i} people on {i} hectares and began production in May {y}",
)
CHINESE = (
    "{y}年{m}月{d}日，市长李{h}会见{h}集团董事长张{h}一行", "{h}有限公司总投资{i}亿元在大连建设年产{i}万台项目",
    "占地{i}亩，计划{y}年{m}月开工，{y}年投产", "{h}集团与大连市政府签署合作协议，新增就业{i}人",
)  # fmt: skip
JAPANESE = (
    "{y}年{m}月{d}日、李{h}市長は{h}株式会社の張{h}社長と会見し", "株式会社{h}は大連に約{i}億円を投じ年産{i}万台の工場を建設",
    "{y}年{m}月に着工し{y}年に量産開始、従業員{i}人", "{h}工業は大連市と覚書を締結し",
)  # fmt: skip

# What has no end and tells next to nothing.
BLANK: dict[str, Piece] = {
    "digits": endless("1234567890"), "ones and a 亿": lambda letters: "1" * letters + "亿", "han numerals": endless("千百十万亿"),
    "commas": endless(","), "han commas": endless("，"), "spaces": endless(" "), "line ends": endless("\n"), "stops": endless("。"),
    "letters": endless("a"), "han": endless("市"), "zero width": endless("\u200b"), "accents": endless("\u0301"),
    "beyond 16 bits": endless("𠮷😀"), "quotes": endless("“"), "straight quotes": endless('"'), "dashes": endless("1-"),
    "slashes": endless("1/"), "thousands": endless("000,"), "every bracket": nested("(（[【「『《〈<{“‘", "’”}>〉》』」】]）)"),
    **{f"nested {o}": nested(o, c) for o, c in zip("(（[【「『《〈<{“‘", ")）]】」』》〉>}”’", strict=True)},
}  # fmt: skip

# What has no end and is full of facts, or looks so.
TELLING: dict[str, Piece] = {
    "one English line": varied(", ", *ENGLISH), "one Chinese line": varied("，", *CHINESE), "one Japanese line": varied("、", *JAPANESE),
    "English lines": varied(".\n", *ENGLISH), "Chinese lines": varied("。\n", *CHINESE), "Japanese lines": varied("。\n", *JAPANESE),
    "pairs": varied("\n", "Investment: {i} million yuan", "Area: {i} mu", "Firm: {A} Co., Ltd.", "Start: May {y}"),
    "han pairs": varied("\n", "投资额：{i}亿元", "企业：{h}有限公司", "开工：{y}年{m}月"),
    "bullets": varied("\n", "- {A} Co., Ltd. invests {i} million yuan", "・{h}有限公司 {i}亿元"),
    "mayors": endless("Mayor Li Wei met Wang Fang. "), "mayors unbroken": endless("Mayor Li Wei met "),
    "han mayors": endless("市长李伟会见王芳"), "Japanese mayors": endless("李偉市長は王芳社長と会見し、"),
    "cues": endless("will invest "), "signings": endless("signed an agreement with "), "han signings": endless("签署协议"),
    "days": endless("March 4, 2020 "), "han days": endless("2020年3月4日"), "years": endless("2020年"), "figures": endless("投资12亿元"),
    "firms": varied(" and ", "{A} Co., Ltd."), "quoted": endless("“Sun” project "), "ranges": endless("1至2亿元"),
    "right to left": endless("a\u200f\u202eb\u202c 1\u200e2亿 "), "hidden": endless("大\u200b连\u200c1\u200d亿\ufeff"),
}  # fmt: skip
