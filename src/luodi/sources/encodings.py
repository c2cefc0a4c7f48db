"""The encodings that a text without a mark may be in, and which of them it is.

UTF-8 is strict enough to prove itself. The others are not: nearly any bytes are Chinese in one of them and
Japanese in another. So every one that decodes without an error is tried, and the text decides
(`sources.likely`): it must be made of common characters, and be a million times likelier than the next.
Otherwise nobody knows, and the person is asked.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from luodi.sources.likely import Looks, looks

# Each name with Python's codecs for it, the one most files are in first: Windows' own tables before the
# standards.
_CODECS = {
    "GB18030": ("gb18030",),
    "Shift_JIS": ("cp932", "shift_jis_2004"),
    "EUC-JP": ("euc_jp", "euc_jis_2004"),
    "Big5": ("cp950", "big5hkscs"),
    "UTF-16": ("utf-16-le",),
    "UTF-16BE": ("utf-16-be",),
    "ISO-2022-JP": ("iso2022_jp_ext", "iso2022_jp_2004", "iso2022_jp_3"),
}
TRIED = tuple(_CODECS)
_SAME = {  # Python's names of codecs, and ISO-8859-1 as browsers take it
    "gb2312": "GB18030", "gbk": "GB18030", "shift_jis": "Shift_JIS", "cp932": "Shift_JIS", "euc_jp": "EUC-JP",
    "cp950": "Big5", "big5hkscs": "Big5", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16BE",
    "iso8859-1": "CP1252", "iso2022_jp": "ISO-2022-JP",
}  # fmt: skip
_ON_PAGES = {
    "x-sjis": "shift_jis",
    "x-gbk": "gbk",
    "x-euc-jp": "euc_jp",
    "x-x-big5": "big5",
    "windows-31j": "cp932",
}
_NO_CHARSET = {  # Python's codecs that are no encoding of files
    "idna", "punycode", "unicode_escape", "raw_unicode_escape", "unicode-escape", "utf-7", "mbcs", "oem",
}  # fmt: skip
_NAMES = {name.lower(): name for name in _CODECS} | _SAME

MARKS = (  # the longer ones first: UTF-32's begins like UTF-16's
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF32_LE, "UTF-32-LE"),
    (codecs.BOM_UTF32_BE, "UTF-32-BE"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16BE"),
    (b"\x84\x31\x95\x33", "GB18030"),
)
_ESCAPES = re.compile(rb"\x1b\$(?:[@B]|\([@BDOPQ])")  # ISO-2022-JP switches to kanji by one of these

_ENOUGH = 4  # common characters: one or two come about by chance
_MADE_OF = 0.5  # at least this share of the characters must be common
_MARGIN = 20.0  # bits ahead of the next: a million to one


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to decode the bytes: the encoding's name, the text, and how it looks."""

    encoding: str
    text: str
    looks: Looks

    @property
    def plausible(self) -> bool:
        """Whether the text is made of what Chinese or Japanese texts are made of."""
        return self.looks.common >= max(_ENOUGH, _MADE_OF * self.looks.seen)


def marked(data: bytes) -> tuple[str, int] | None:
    """The encoding that the data itself names, and the length of its mark: a byte order mark, or the escapes
    of ISO-2022-JP (no mark, and 0).
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return name, len(mark)
    if data.isascii() and _ESCAPES.search(data):
        return "ISO-2022-JP", 0
    return None


def known(name: str) -> str | None:
    """The name as we print it, of an encoding that a person or a page names; None if there is no such
    thing.
    """
    key = name.strip().strip("\"'").lower()
    try:
        codec = codecs.lookup(_ON_PAGES.get(key, key)).name
        "".encode(codec)  # refuses what is a codec but no encoding of texts, such as hex
    except (LookupError, ValueError):
        return None
    return None if codec in _NO_CHARSET else _NAMES.get(codec, codec.upper())


def decode_as(data: bytes, name: str) -> str:
    """The text of `data` in the encoding `name` (as `known` gives it). Raises UnicodeDecodeError."""
    first, *others = _CODECS.get(name, (name,))
    try:
        return data.decode(first)
    except UnicodeDecodeError:
        for codec in others:
            try:
                return data.decode(codec)
            except UnicodeDecodeError:
                continue
        raise


def candidates(data: bytes, also: Iterable[str] = ()) -> list[Candidate]:
    """Every encoding that decodes the data without an error, the likeliest first; of several that give the
    same text, the first. `also`: names (as `known` gives them) to try besides.
    """
    once: dict[str, Candidate] = {}
    for each in _decoded(data, [*TRIED, *also]):
        once.setdefault(each.text, each)
    return sorted(once.values(), key=lambda each: each.looks.cost)


def likely(found: list[Candidate]) -> Candidate | None:
    """The one of `candidates` that the text itself proves, or None where none does or two may."""
    if not found or not found[0].plausible:
        return None
    ahead = found[1].looks.cost - found[0].looks.cost if len(found) > 1 else _MARGIN
    return found[0] if ahead >= _MARGIN else None


def close(found: list[Candidate]) -> list[Candidate]:
    """Those of `candidates` that may be meant: within the margin of the best, and not all of rare
    characters.
    """
    return [
        each
        for each in found
        if each.looks.cost - found[0].looks.cost < _MARGIN and each.looks.common >= _MADE_OF * each.looks.seen
    ]


def _decoded(data: bytes, names: Iterable[str]) -> Iterator[Candidate]:
    for name in dict.fromkeys(names):
        try:
            text = decode_as(data, name)
        except (UnicodeDecodeError, LookupError):
            continue
        yield Candidate(name, text, looks(text, ascii_counts=name.startswith("UTF-16")))
