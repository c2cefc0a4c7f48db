"""What the words around a stage say of it: planned, reached, or nothing."""

from __future__ import annotations

import re

from luodi.ledger.rows import Modality
from luodi.readers.cues import Cue
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page

_AHEAD, _DONE = mark("ahead"), mark("done")
_PAST, _PRESENT = mark("past_verb"), mark("present_verb")
_DONE_FORM, _PRESENT_FORM, _JOINED_FORM = mark("done_form"), mark("present_form"), mark("joined_form")
_PARTICIPLE = re.compile(r"[a-z]{2,}ed\b", re.I)
_PERFECT_AHEAD = re.compile(r"(?:will|to|should|would|could|may|shall) have (?:been )?$", re.I)
# "The old line will shut in December".
_WILL = re.compile(r"\b(?:will|would|(?:is|are) to) (?:be )?(?:shut|close|cease|stop|end|wind)", re.I)
_IS_PARTICIPLE = re.compile(r"\b(?:is|are) (?:\w+ )?$", re.I)
_SUBORDINATE = re.compile(
    r"\b(?:after|when|because|since|although|though|as soon as|once|which|who)\b|;|, (?:and|but|while|with) (?=(?:the|its|it|they|a|an)\b)"
)
_CLAUSE_END = re.compile(r",(?!\d{3})|[;，；。]| and | but | while ")
_WAS_PLANNED = re.compile(
    r"(?:と(?:発表|公表|説明)?してい(?:た|ました)|(?:予定|計画|構想|はず|見込み)(?:だった|でした))[。」]?$"
)
_CHAINED = re.compile(r"[^、。()「」]{0,12}(?<=[いきぎしちにびみりえけせてでねべめれおっ])、")
# "The foundation laying ceremony of the garden of Acme was held": its verb may stand far behind it.
_OCCASION = re.compile(r"\b(?:ceremony|rites?|festival|ritual)\b", re.I)
_OCCASION_NEAR, _AFTER_HELD = 12, 150
_CEREMONY = re.compile(r"仪式|儀式|典礼|典禮|式")
_DONE_CUE = re.compile(r"(?:た|ている|ております?|ています|済み?)$")
_CLOSES_DONE = re.compile(r"(?:た|ました|ている|ていた)[。」]?$")
_ENDS_PRESENT = re.compile(r"(?:[るうくすつむぶぐ]|ます)[。」]?$")
_BEFORE_EN, _AFTER_EN, _BEFORE_ZH, _AFTER_ZH, _AFTER_JA = 110, 48, 50, 10, 90
# Told without a word of time these have been done; a plan of one says so.
_DEEDS = ("agreed", "approved", "suspended", "cancelled")
# What ends is itself a plan: "scrapped the plan".
_ENDS = ("suspended", "cancelled", "closed")
_KEY, _LONG, _BRACKET = 16, 40, 30
# "To be approved" is no deed; "the board approved a plan" is one, whatever the plan says of days to come.
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|gets?|to|not|as|if|when|once)(?: \w+ly)? ?$", re.I)
_SAME_BREATH = 30
# "The 600 mentioned in the agreement signed with the state in 2021": it has been, whatever the sentence plans.
_PAPER = re.compile(
    r"(?:memorand|mou\b|letter|agreement|pact|accord|contract|deed)[^,.;]*\b(?:signed|concluded|inked|initialled) (?:with|by)\b",
    re.I,
)


def verdict(page: Page, line: Line, cue: Cue) -> Modality | None:
    """What the words say of a cue; None where they leave it open ("2021年10月投产")."""
    if cue.rule.emits == "announced":
        return "actual"
    if is_key(page, line, cue):
        return "planned" if _AHEAD.search(page.folded, cue.end, line.end) else None
    said = {"en": _english, "zh": _chinese, "ja": _japanese}[page.language](page, line, cue)
    return said or ("actual" if cue.rule.emits in _DEEDS and page.language != "en" else None)


def is_key(page: Page, line: Line, cue: Cue) -> bool:
    """It stands in the key of a pair or the first cell of a row whose value is a day: "着　工　2025年1月"."""
    value = next((d for d in line.dates if d.start >= cue.end), None)
    if value is None or cue.start - max(line.start, line.key[0] if line.key else line.body) > _KEY:
        return False
    if line.key is not None and cue.end <= line.body:
        return value.start - line.body <= _KEY
    between = page.folded[cue.end : value.start]
    return between.strip(" 　:：|") == "" and (page.language == "ja" or between.strip() != "")


def _english(page: Page, line: Line, cue: Cue) -> Modality | None:
    words = page.folded[cue.start : cue.end]
    before = _SUBORDINATE.split(page.folded[max(line.start, cue.start - _BEFORE_EN) : cue.start])[-1]
    whole = before if cue.rule.emits in _ENDS and not _WILL.search(words) else before + words[-_LONG:]
    if before.endswith("announced "):
        return "actual"
    ahead, done = _last(_AHEAD, whole), _last(_DONE, whole)
    if _decided(cue, before, words):
        return "actual"
    if _PERFECT_AHEAD.search(before) and _PARTICIPLE.match(words):
        return "planned"
    if _PAST.match(words) and not _PERFECT_AHEAD.search(before):
        return "actual"
    if ahead >= 0 and ahead >= done:
        return "planned"
    held = _OCCASION.search(page.folded, max(cue.start, cue.end - _OCCASION_NEAR), line.end)
    reach = _AFTER_HELD if held and held.start() <= cue.end + 1 else _AFTER_EN
    after = page.folded[cue.end : min(line.end, cue.end + reach)]
    clause = after[: m.start()] if (m := _CLAUSE_END.search(after)) else after
    if _AHEAD.search(clause) and not _PARTICIPLE.search(words):
        return "planned"
    if _IS_PARTICIPLE.search(before[-16:] + words[: words.rfind(" ") + 1]) and done < 0:
        return None
    if done > ahead or _PARTICIPLE.search(words) or _DONE.search(clause):
        return "actual"
    return "planned" if _PRESENT.search(words) and line.form != "title" else None


def _decided(cue: Cue, before: str, words: str) -> bool:
    """A deed whose own verb opens its words as a past: "approved a plan", "stopped construction"."""
    if _PAPER.match(words) and not _PASSIVE.search(before[-_SAME_BREATH:]):
        return True
    past = cue.rule.emits in _DEEDS and _PARTICIPLE.match(words) is not None
    near = before[-_SAME_BREATH:]
    return past and not (_AHEAD.match(words) or _AHEAD.search(near) or _PASSIVE.search(near))


def _chinese(page: Page, line: Line, cue: Cue) -> Modality | None:
    end = cue.start if cue.rule.emits in _ENDS else cue.end
    before = page.folded[max(line.start, cue.start - _BEFORE_ZH) : end]
    after = page.folded[cue.end : min(line.end, cue.end + _AFTER_ZH)]
    clause = re.split(r"[,，。；;]", after, maxsplit=1)[0]
    ahead, done = _last(_AHEAD, before), _last(_DONE, before)
    if clause.startswith("了") or (_CEREMONY.match(clause) and ahead < 0):
        return "actual"
    if ahead < 0 and done < 0:
        return "planned" if _AHEAD.search(clause) else None
    return "planned" if ahead > done else "actual"


def _japanese(page: Page, line: Line, cue: Cue) -> Modality | None:
    rest = page.folded[cue.end : min(line.end, cue.end + _AFTER_JA)]
    if _in_brackets(page, line, cue):
        rest = rest.partition(")")[0]
        return None if not _AHEAD.search(rest) else "planned"
    own = re.split(r"[、。]", rest, maxsplit=1)[0]
    if (
        _DONE_CUE.search(page.folded, cue.start, cue.end)
        or _DONE_FORM.match(own)
        or (_CEREMONY.match(own) and not _ENDS_PRESENT.search(page.folded, line.end - 6, line.end))
        or (_CLOSES_DONE.search(own) and not _AHEAD.search(own))
    ):
        return "actual"
    if _AHEAD.search(own[:24]) or _PRESENT_FORM.match(own):
        return "planned"
    end = page.folded[max(cue.start, line.end - 14) : line.end]
    if _AHEAD.search(end) or _ENDS_PRESENT.search(end):
        return "planned"
    if _WAS_PLANNED.search(end):
        return "planned"
    done = _DONE.search(end) or _CLOSES_DONE.search(end)
    return "actual" if done and _JOINED_FORM.match(own) else None


def chained(page: Page, line: Line, cue: Cue) -> bool:
    """A Japanese verb joined to the next clause by a comma ("許可が7月に下り、") leaves its tense to its day."""
    return page.language == "ja" and _CHAINED.match(page.folded, cue.end, line.end) is not None


def _in_brackets(page: Page, line: Line, cue: Cue) -> bool:
    """In brackets no verb that closes the sentence gives the tense: "東工場(2011年稼働、約30人)を広げる"."""
    opened = page.folded.rfind("(", max(line.start, cue.start - _BRACKET), cue.start)
    return (
        opened >= 0
        and ")" not in page.folded[opened : cue.start]
        and ")" in page.folded[cue.end : cue.end + _BRACKET]
    )


def _last(marks: re.Pattern[str], words: str) -> int:
    return max((m.end() for m in marks.finditer(words)), default=-1)


def deed(words: str) -> bool:
    """A cue that is itself a verb of the past: "opened", "began", not "completion"."""
    return bool(_PAST.match(words) or _PARTICIPLE.search(words))
