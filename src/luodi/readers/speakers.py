"""Who is speaking: the name beside a verb of saying, for its sentence and for the quoted words around it.

"Ann Roe said …", "… ," said mayor Ann Roe, 任东林表示, 社長は「…」と述べた; a pronoun is the last speaker of its paragraph.
"""

from __future__ import annotations

import re
from functools import cache

from luodi.language.name import Name
from luodi.language.name_words import longest, words
from luodi.readers.page import Line, Page, once_a_line
from luodi.readers.speakers_marked import marked_speaker

_PRONOUN = Name("", 0, 0)
_REACH = 6  # sentences of its paragraph a pronoun or a quotation looks back over
_OPEN, _CLOSE = "“「『", "”」』"


def speaker(page: Page, line: Line) -> str | None:
    """Whose words a sentence tells, where the text says so."""
    own = _told(page, line)
    if own is not None and own is not _PRONOUN:
        return own.text
    if own is None and not _inside_quotation(page, line):
        marked = marked_speaker(page, line)
        return _goes_on(page, line) if marked is None and page.language == "zh" else marked
    for other in reversed(page.earlier(line)[-_REACH:]):
        before = _told(page, other)
        if before is not None and before is not _PRONOUN:
            return before.text
        if before is None and _patterns(page.language).stranger.search(page.folded, other.start, other.end):
            return None
        if own is None and before is None and not _inside_quotation(page, other):
            break
    return (_after_quotation(page, line) or marked_speaker(page, line)) if own is None else None


def _goes_on(page: Page, line: Line) -> str | None:
    """A Chinese paragraph that opens with its speaker tells his words to its end, or to the next one's."""
    for other in reversed(page.earlier(line)[-_REACH:]):
        told = _told(page, other)
        if told is not None:
            return told.text or None
        if _patterns("zh").said.search(page.folded, other.start, other.end):
            return None
    return None


@once_a_line
def _told(page: Page, line: Line) -> Name | None:
    """The speaker a sentence names, `_PRONOUN` for a pronoun, None where nobody speaks."""
    patterns = _patterns(page.language)
    if not patterns.said.search(page.folded, line.start, line.end):
        return None
    speakers = [n for n in page.names(line) if n.kind not in ("government", "institution")]
    for name in sorted(speakers, key=lambda n: n.kind != "person"):
        if patterns.after.match(page.folded, name.end, line.end) or _before(page, line, name):
            return name
    opening = patterns.opening.match(page.folded, line.start, line.end) if patterns.opening else None
    if opening and _is_somebody(page, patterns, opening["who"]):
        return Name(opening["who"], *opening.span("who"))
    return _PRONOUN if patterns.pronoun.search(page.folded, line.start, line.end) else None


def _is_somebody(page: Page, patterns: _Patterns, words: str) -> bool:
    """Whether words before a verb of saying are a name: in English one that the page tells elsewhere."""
    if page.language == "en":
        return words in page.surnames
    return patterns.nobody.fullmatch(words) is None


def _before(page: Page, line: Line, name: Name) -> bool:
    """ "…," said village head Ann Roe: the verb stands before the name, with nothing but its post between."""
    if page.language != "en":
        return False
    left = max(line.start, name.start - 90)
    found = list(_patterns("en").before.finditer(page.folded, left, name.start))
    return bool(found) and not any(
        found[-1].end() <= n.start < name.start and n.kind == "person" for n in page.names(line)
    )


class _Patterns:
    """The patterns of a language, from the words of `names.toml`."""

    opening: re.Pattern[str] | None = None
    nobody: re.Pattern[str] = re.compile(r"(?!)")

    def __init__(self, language: str) -> None:
        spoken = longest(words(_TABLES[language], "spoken"))
        pronouns = longest(words(_TABLES[language], "pronouns"))
        if language == "en":
            verb = rf"(?:(?:has |have |had |also |then |further |proudly )*)(?:{spoken})(?![\w-])"
            self.said = re.compile(rf"(?<![\w-])(?:{spoken})(?![\w-])")
            self.after = re.compile(rf"(?:, [^,.;\"]{{2,90}},|,)? {verb}")
            self.stranger = re.compile(r"(?!)")
            self.before = re.compile(rf"[,.!?;'\"] ?(?:{spoken}) (?:(?!that |there |who )[^,.;\"]){{0,70}}$")
            self.opening = re.compile(
                rf"(?:[^\"“]{{0,160}}[,.] )?(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}})(?: (?:today|yesterday|on \w+))? {verb}"
            )
            self.pronoun = re.compile(
                rf"(?<![\w-])(?:{pronouns}) {verb}|[,!?]\" (?:{spoken}) (?:he|she)(?!\w)"
            )
        elif language == "zh":
            self.said = re.compile(spoken)
            self.opening = re.compile(
                rf"[\"“”」\s]*(?:\d{{1,2}}日,?)?(?P<who>[\u3400-\u9fff·]{{2,6}}?)"
                rf"(?:总经理|總經理|董事长|董事長|部长|部長|市长|市長|书记|先生|女士)?"
                rf"(?:在[^,，。]{{0,12}}(?:时|時|上|中))?(?:昨天?|今天?|也|还|還|并|則|则|同時|同时|進一步|进一步){{0,2}}(?:{spoken}){{1,2}}(?!会|會|明会)"
                rf"(?=[,，:：\"“「]|[^,，。]{{4}})"
            )
            self.nobody = re.compile(
                r".*(?:公司|董事|集团|集團|公告|报告|報告|消息|记者|記者|他们|双方|雙方|各方|代表|大家|企业|企業|方面|報導|报道|媒体|媒體|市场|業者|业者|分析|此前|随后|隨後|对此|對此|之前|去年|今年|目前|会上|會上|同时|不|没|已|被|将|所|可|未|并|也|的|在|是|为|据|據).*|[他她其].*"
            )
            # Somebody whose name is not known speaks: a pronoun after it is not the one before.
            self.stranger = re.compile(rf"(?<![\u3400-\u9fff·])[\u3400-\u9fff·]{{2,6}}(?:{spoken})[,，:：]")
            post = longest(words("posts", "zh") | words("posts", "honorific", "zh"))
            self.after = re.compile(
                rf"(?:{post})?(?:在?(?:会上|會上|致辞中|讲话中|受访时|受訪時|接受[^，,。]{{0,12}}采访时))?(?:也|还|還|并|則|则|进一步|隨後|随后|对此|向[^，,。]{{1,8}})?(?:{spoken})"
            )
            self.pronoun = re.compile(rf"(?<![\u3400-\u9fff])(?:{pronouns})(?:还|還|也|同时|并)?(?:{spoken})")
        else:
            topic = longest(words("japanese", "topics"))
            post = longest(words("posts", "ja") | words("posts", "honorific", "ja"))
            self.said = re.compile(rf"{spoken}|(?:{topic})、?「|[)）:：]\s*「")
            self.after = re.compile(
                rf"(?:{post})?(?:\([^()]{{0,30}}\))?(?:{topic})、?(?=「|[^。]{{0,240}}と(?:{spoken}))"
            )
            self.pronoun = re.compile(rf"(?<![\u3400-\u9fff])(?:{pronouns})(?:{topic})")
            self.stranger = re.compile(r"(?!)")


_TABLES = {"en": "latin", "zh": "chinese", "ja": "japanese"}


@cache
def _patterns(language: str) -> _Patterns:
    return _Patterns(language)


def _inside_quotation(page: Page, line: Line) -> bool:
    """Whether a sentence begins inside quotation marks, or with one that it does not close."""
    group = page.paragraphs[line.paragraph]
    first = max(group[0].start, line.start - 1200)
    before = page.text[first : line.start]
    opened, closed = (sum(before.count(c) for c in marks) for marks in (_OPEN, _CLOSE))
    straight = before.count('"') % 2 == 1
    return opened > closed or straight or page.text[line.start : line.start + 1] in ("“", '"', "「")


def _after_quotation(page: Page, line: Line) -> str | None:
    """The speaker named where the quotation ends, in one of the next sentences."""
    group = page.paragraphs[line.paragraph]
    place = line.number - group[0].number
    for other in group[place + 1 : place + _REACH]:
        told = _told(page, other)
        if told is not None:
            return told.text or None
        if not _inside_quotation(page, other):
            return None
    return None
