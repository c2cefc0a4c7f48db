"""The writing of a name: width and case made plain, and Han characters brought to one form.

Simplified, traditional and Japanese forms of one character (丰 豐 豊) become one; the tables are OpenCC's.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Literal

from opencc import OpenCC

Writing = Literal["han", "kana", "latin"]

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {"’": "'", "‘": "'", "ʻ": "'", "ʼ": "'"})
_STROKES = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "æ": "ae"})
"""Letters whose stroke is no mark that could be taken off."""
_RUN = re.compile(
    r"(?P<han>[\u3400-\u9fff々〇]+)|(?P<kana>[ぁ-ゖァ-ヺー]+)|(?P<latin>[^\W_ぁ-ヿ\u3400-\u9fff]+)"
)
_JOINED = """
戸户 戶户 擧举 硏研 靑青 淸清 黒黑 髙高 﨑崎 辺边 邉边 徳德 歩步 毎每 涙泪 姫姬 呉吴 圏圈
恵惠 頬颊 蝋蜡 鉱矿 鑛矿 砿矿 郷乡 鄕乡 渋涩 澁涩 舎舍 姉姊 値值 隣邻 窓窗 聡聪 兎兔 働动
闘斗 鬭斗 菓果 桝枡 駄驮 賎贱 繋系 讃赞 倶俱 舗铺 隷隶 薗园 氷冰 嚢囊 涜渎 篭笼 廻回 珪硅
娯娱 靭韧 壷壶 蝿蝇 楕椭 疎疏 鴬莺 叡睿 呪咒 穐秋 頴颖 頕颖 竃灶
"""
_VARIANTS = {pair[0]: pair[1] for pair in _JOINED.split()}
"""Japanese and old forms that the tables do not join to the Chinese one."""


def plain(text: str) -> str:
    """The text in ordinary width, composed, its spaces single: ＮＥＣ is NEC, ㈱ is (株)."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_DASHES).split())


@cache
def _converter(table: str) -> OpenCC:
    return OpenCC(table)


def _convert(table: str, text: str) -> str:
    return str(_converter(table).convert(text))


@cache
def _one(character: str) -> str:
    """The form of one character that all its forms share."""
    plain_form = _VARIANTS.get(character, character)
    found = _simple(plain_form)
    if found == plain_form:
        found = _simple(_convert("jp2t", plain_form))
    return found if len(found) == 1 and (_usual(found) or not _usual(plain_form)) else plain_form


def _simple(character: str) -> str:
    found = _convert("t2s", character)
    return _VARIANTS.get(found, found)


def _usual(character: str) -> bool:
    """Whether Chinese writes the character today: 硏 is only a printer's 研."""
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


@lru_cache(maxsize=65536)
def one_form(text: str) -> str:
    """Every Han character in its shared form, one for one: 日産 and 日產 become 日产."""
    doubled = re.sub(r"(.)々", r"\1\1", text)
    return "".join(map(_one, doubled))


@lru_cache(maxsize=65536)
def japanese_form(text: str) -> str:
    """The characters as Japanese writes them: 千叶 becomes 千葉."""
    return _convert("t2jp", _convert("s2t", text))


def runs(text: str) -> list[tuple[Writing, str]]:
    """The stretches of one writing each, in order; what is between them is left out."""
    return [(_writing(m.lastgroup), m.group()) for m in _RUN.finditer(text)]


def _writing(group: str | None) -> Writing:
    return "han" if group == "han" else "kana" if group == "kana" else "latin"


def without_accents(text: str) -> str:
    """Kōnosuke becomes konosuke: lower case, no marks."""
    parts = unicodedata.normalize("NFD", text.casefold().translate(_STROKES))
    return "".join(c for c in parts if not unicodedata.combining(c))
