"""From the bytes of a file to its text, or the reason why not.

A text is its characters as decoded: byte order mark off, line ends kept. Nothing is repaired, and an
encoding is not guessed: the file's mark names it, or it is UTF-8, or the text proves it
(`sources.encodings`), or the person names it.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8

from luodi.errors import InputRefused
from luodi.sources.encodings import Candidate, candidates, close, decode_as, known, likely, marked

LARGEST = 20_000_000  # bytes of UTF-8; CONTRACT: a text over 20 MB is refused
SAMPLE = 65_536
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\v\f\r\x1b"))
_UNKEPT = re.compile("[\x00\ud800-\udfff]")
_PROOF = 8  # characters
_MOSTLY = 0.1  # random bytes hold 11 % control bytes, texts none
_REMEDY = "name the encoding with --encoding, or save the file as UTF-8"


def decode(file: str, data: bytes, encoding: str | None = None, declared: str | None = None) -> str:
    """The text of one file. `encoding`: what the person names, `declared`: what a page says of itself, which
    is believed only where the text does not prove another. Raises InputRefused.
    """
    if not data.removeprefix(BOM_UTF8).strip():
        raise InputRefused(file, "the file is empty", "give a file with a text in it")
    named = name_of(data, encoding)
    text = _strict(file, data, *named) if named else _unnamed(file, data, declared)
    check_text(file, "the text", text)
    return text


def name_of(data: bytes, encoding: str | None) -> tuple[str, int] | None:
    """The encoding that is said, and not to be found out, and the length of its mark: the data's own mark
    says it, else the person. UTF-8 proves itself against the person, who names one for a whole folder.
    """
    mark = marked(data)
    if mark is not None or encoding is None:
        return mark
    return ("UTF-8" if is_utf8(data) and _many_characters(data) else known(encoding) or encoding), 0


def characters(file: str, data: bytes, offset: int, where: str = "", encoding: str = "UTF-8") -> str:
    """`data` decoded; `offset` is where it begins in the file, `where` may say "line 3: ". Raises
    InputRefused.
    """
    try:
        return decode_as(data, encoding)
    except UnicodeDecodeError as error:
        wrong = f"{where}not {encoding} {_at(error, data, offset)}"
        raise InputRefused(file, wrong, _REMEDY) from None


def is_binary(sample: bytes) -> bool:
    """NULs among bytes that are no UTF-8, or more control bytes than any text has."""
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _MOSTLY * len(sample) or (0 in sample and not is_utf8(sample))


def is_utf8(sample: bytes) -> bool:
    """Whether the beginning of a file is UTF-8; its end may have cut a character in two."""
    fault = _utf8_fault(sample)
    return fault is None or (fault.start > len(sample) - 4 and fault.end == len(sample))


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


def refuse_binary(file: str, sample: bytes) -> None:
    """Raises InputRefused if `sample`, the beginning of a file, is no text in any encoding we know."""
    if is_binary(sample):
        raise InputRefused(
            file, "a binary file, no text", "give the text itself, or name its encoding with --encoding"
        )


def _strict(file: str, data: bytes, name: str, mark: int) -> str:
    return characters(file, data[mark:], mark, encoding=name)


def _unnamed(file: str, data: bytes, declared: str | None) -> str:
    """UTF-8 if it is; a NUL in it is more likely half of a UTF-16 character."""
    fault = _utf8_fault(data)
    if fault is None and 0 not in data:
        return data.decode("utf-8")
    name = known(declared) if declared else None
    found = candidates(data, [name] if name else [])
    proved = likely(found) or _as_declared(data, found, name)
    if proved is not None:
        return proved.text
    if fault is None:
        return data.decode("utf-8")
    raise _unknown(file, data, fault, [each.encoding for each in close(found)])


def _as_declared(data: bytes, found: list[Candidate], name: str | None) -> Candidate | None:
    """What the page declares, if it decodes and nothing in the text speaks for another."""
    may_be = close(found)
    for each in found:
        if name and (each.encoding == name or _decodes_to(data, name, each.text)):
            return each if each in may_be or not any(other.plausible for other in may_be) else None
    return None


def _decodes_to(data: bytes, name: str, text: str) -> bool:
    try:
        return decode_as(data, name) == text
    except UnicodeDecodeError:
        return False


def _many_characters(utf8: bytes) -> bool:
    """So many of more than one byte that it cannot be chance, as two characters of GB18030 may be."""
    return sum(byte >= 0xC0 for byte in utf8[:SAMPLE]) >= _PROOF


def _utf8_fault(data: bytes) -> UnicodeDecodeError | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error
    return None


def _unknown(file: str, data: bytes, fault: UnicodeDecodeError, names: list[str]) -> InputRefused:
    if not names:
        refuse_binary(file, data[:SAMPLE])
    may_be = f", and may be {' or '.join(names)}" if names else ""
    return InputRefused(file, f"not UTF-8 {_at(fault, data, 0)}{may_be}", _REMEDY)


def _at(error: UnicodeDecodeError, data: bytes, offset: int) -> str:
    return f"at byte {offset + error.start} (0x{data[error.start]:02X})"
