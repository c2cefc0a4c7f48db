"""From the bytes of a file to its text, or the reason why not.

A text is its characters as decoded: byte order mark off, line ends kept. Nothing is repaired by guess.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from luodi.errors import InputRefused

LARGEST = 20_000_000  # bytes of UTF-8; CONTRACT: a text over 20 MB is refused
_SAMPLE = 65_536
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\v\f\r\x1b"))
_UNKEPT = re.compile("[\x00\ud800-\udfff]")
_MOSTLY = 0.1  # random bytes hold 11 % control bytes, texts none


def decode(file: str, data: bytes) -> str:
    """The text of one file. Raises InputRefused."""
    if not data.removeprefix(BOM_UTF8).strip():
        raise InputRefused(file, "the file is empty", "give a file with a text in it")
    refuse_binary(file, data)
    text = characters(file, data.removeprefix(BOM_UTF8), len(data) - len(data.removeprefix(BOM_UTF8)))
    check_text(file, "the text", text)
    return text


def characters(file: str, data: bytes, offset: int, where: str = "") -> str:
    """`data` as UTF-8; `offset` is where it begins in the file, `where` may say "line 3: "."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = offset + error.start
        wrong = f"{where}not UTF-8 at byte {at} (0x{data[error.start]:02X})"
        remedy = "save it as UTF-8, for example with: iconv -f GB18030 -t UTF-8 (Japanese: -f CP932)"
        raise InputRefused(file, wrong, remedy) from None


def refuse_binary(file: str, data: bytes) -> None:
    """Raises InputRefused if `data`, the beginning of a file, is no UTF-8 text at all."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        remedy = "save it as UTF-8, for example with: iconv -f UTF-16 -t UTF-8"
        raise InputRefused(file, "the text is in UTF-16", remedy)
    if is_binary(data[:_SAMPLE]):
        raise InputRefused(file, "a binary file, no text", "give the text itself, saved as UTF-8")


def is_binary(sample: bytes) -> bool:
    """NULs among bytes that are no UTF-8, or more control bytes than any text has."""
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _MOSTLY * len(sample) or (0 in sample and not _is_utf8(sample))


def check_text(file: str, what: str, text: str) -> None:
    """Raises InputRefused for a text that no ledger can keep whole."""
    if not text.strip():
        raise InputRefused(file, f"{what} is empty", "give its words, or leave it out")
    check_characters(file, what, text)
    if len(text.encode("utf-8")) > LARGEST:
        raise too_large(file, what)


def check_characters(file: str, what: str, text: str) -> None:
    """Raises InputRefused for U+0000 and for half a surrogate pair: no store keeps those."""
    found = _UNKEPT.search(text)
    if found is None:
        return
    kind = "U+0000" if found[0] == "\x00" else f"half a surrogate pair (U+{ord(found[0]):04X})"
    remedy = "take that character out" if found[0] == "\x00" else "write the whole character, or take it out"
    raise InputRefused(file, f"{what} holds {kind} at character {found.start()}", remedy)


def too_large(file: str, what: str) -> InputRefused:
    """The refusal of a text over 20 MB."""
    return InputRefused(file, f"{what} is over 20 MB", "cut it into several texts, such as one an article")


def _is_utf8(sample: bytes) -> bool:
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        # The sample's end may have cut a character in two.
        return error.start > len(sample) - 4 and error.end == len(sample)
    return True
