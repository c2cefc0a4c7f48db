"""Signs that two names are one party's: one documented function for each.

A sign looks at two cut names, what kind of thing they name, and how they lie beside each other; it
returns what
it found, or None. Signs that hold are ranked by the strengths of the policy.
"""

from __future__ import annotations

from luodi.identity.desk import latin, person
from luodi.identity.desk.align import Alignment, Step
from luodi.identity.desk.finding import Finding, Kind
from luodi.identity.desk.mandarin import syllables_of_pinyin
from luodi.identity.desk.reading import LABELS, machine_made, manner, reads_as
from luodi.identity.desk.vetoes import common_words, shortens
from luodi.identity.desk.words import Cut, Word


def same_characters(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """日本電産, 日本电产 and 日本電産株式会社: the same characters in any script, legal form aside."""
    if not a.key or a.key != b.key:
        return None
    if a.latin:
        told = "the same letters, with width, case and legal form put aside"
        return _unless_many(a, b, kind, Finding("script", told))
    return _unless_many(
        a,
        b,
        kind,
        Finding("script", f"the same characters, {a.wide or a.key}, with script and legal form put aside"),
    )


def same_parts(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """日産自動車 and 日产汽车: the same characters, and parts of one meaning."""
    signs = {step.sign for step in laid.steps}
    if not laid.whole or not signs <= {"script", "meaning"} or a.latin or b.latin:
        return None
    if signs == {"script"} and any(word.writing == "latin" for word in b.words) and not a.wide:
        return None
    return _unless_many(a, b, kind, Finding("parts", _ways(laid)))


def reading(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """永守重信 and Shigenobu Nagamori: Latin letters or kana spell the characters, in any order."""
    steps = [step for step in laid.steps if step.sign == "reading"]
    if kind == "person" and (beside := _name_beside(b, laid)):
        return _read_person(a, b, steps, f"{_ways(laid)}; {beside} is a foreign name taken beside it")
    if (
        not laid.whole
        or not steps
        or any(step.sign not in ("reading", "script", "meaning") for step in laid.steps)
    ):
        return None
    read = sum(len(step.wide) for step in steps)
    rest = [step for step in laid.steps if step.sign != "reading" and not step.common]
    because = _ways(laid)
    if kind == "person":
        return _read_person(a, b, steps, because)
    if rest:
        return _read_and_meant(a, kind, steps, because)
    if read > 2:
        return Finding("reading_long", because)
    return Finding("reading_short", because)


def meaning(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """阳光电源 and Sunshine Power: every part of the one is translated in the other."""
    if not laid.whole or {step.sign for step in laid.steps} != {"meaning"} or a.latin == b.latin:
        return None
    telling = [step for step in laid.steps if not step.common]
    return Finding("meaning" if len(telling) > 1 else "generic", _ways(laid))


def by_character(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """大連北船機構 and Dalian North Ship Agency: what is no known word is translated character by
    character, in its order, beside two words that are translated whole.
    """
    single = [step for step in laid.steps if step.sign == "character"]
    whole = [step for step in laid.steps if step.sign == "meaning" and not step.common]
    if not laid.whole or len(single) + len(whole) < len(laid.steps) or len(single) < 2:
        return None
    said = [step.words[0] for step in laid.steps]
    if said != [word.text for word in b.words if word.text in said]:
        return None
    return Finding("meaning" if len(whole) > 1 else "generic", _ways(laid))


def known_parts(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """一汽丰田 and FAW Toyota: a part is another party's name in the book, the rest matches too."""
    signs = {step.sign for step in laid.steps}
    if not laid.whole or "known" not in signs or kind == "person" or "sound" in signs:
        return None
    rest = [step for step in laid.steps if not step.common]
    return Finding("known_parts" if len(rest) > 1 else "reading_short", _ways(laid))


def sound(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """テスラ and Tesla: kana that sound like the foreign word; of 特斯拉 it is only suggested."""
    signs = {step.sign for step in laid.steps}
    if not laid.whole or "sound" not in signs or not signs <= {"sound", "meaning", "script", "reading"}:
        return None
    if kind == "person":
        return _heard_person(a, b, laid)
    if any(step.heard for step in laid.steps):
        return Finding("sound_weak", _ways(laid))
    several = len(laid.steps) > 1 and not all(step.common for step in laid.steps if step.sign != "sound")
    return Finding("sound_and_meaning" if several else "sound", _ways(laid))


def same_words(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """Shinzo Abe and ABE Shinzo: the same Latin words in any order."""
    if not (a.latin and b.latin) or a.local or b.local or not latin.same_words(a, b):
        return None
    if kind == "enterprise" and [w.text for w in a.words] != [w.text for w in b.words]:
        return Finding("words_reordered", "the same words in another order")
    told = "the same words, in another order or with another legal form"
    return _unless_many(a, b, kind, Finding("words", told))


def same_spelling(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """Kōnosuke and Konosuke, SoftBank and Soft Bank: one word by two rules of spelling."""
    if not (a.latin and b.latin) or a.local or b.local:
        return None
    if latin.same_letters(a, b):
        return Finding("spelling", "the same letters, joined differently")
    if latin.same_romaji(a, b) and len(a.words) > 1:
        return Finding("spelling", "one Japanese reading by two rules of spelling")
    return None


def wade_giles(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """Deng Xiaoping and Teng Hsiao-p'ing: pinyin and Wade-Giles of one reading."""
    if not (a.latin and b.latin) or kind == "enterprise" or not latin.same_mandarin(a, b):
        return None
    syllables = max(len(a.words), len(b.words))
    strength = "spelling" if syllables > 2 else "reading_short"
    return Finding(strength, "pinyin and Wade-Giles of one Mandarin reading")


def initials(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """TSMC and Taiwan Semiconductor Manufacturing Company: the first letters of the words."""
    for short, long in ((a, b), (b, a)):
        if short.latin and long.latin and latin.initials(short, long):
            letters = short.words[0].text
            strength = "initials_long" if len(letters) > 3 else "initials_short"
            return Finding(strength, f"{letters.upper()} are the first letters of {long.text}")
    return None


def level_left_out(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """四川 and 四川省: one of the two leaves the level of the place unsaid."""
    alone = _alone(laid)
    if kind != "place" or not laid.steps or len(alone) != 1 or a.local or b.local or _read(laid) == 1:
        return None
    if any(step.sign == "sound" or (step.sign == "reading" and not step.rooted) for step in laid.steps):
        return None
    if not any(part.kind == "level" and part.han[0] in ("省", "市", "县") for part in alone[0].parts):
        return None
    return Finding("level_left_out", f"{_ways(laid)}; only the level, {alone[0].text}, is left out")


def short_form(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """トヨタ and トヨタ自動車: the one is the head of the other. Many firms share a head, so this only
    suggests.
    """
    alone = _alone(laid)
    if kind == "person" or not laid.steps or not alone or not _opens(a, b, laid):
        return None
    return Finding(
        "short_form", f"{_ways(laid)}; {' '.join(word.text for word in alone)} is left out in one of them"
    )


def abbreviation(a: Cut, b: Cut, kind: Kind, laid: Alignment) -> Finding | None:
    """台積電 and 台灣積體電路製造: characters of the long name in their order. It only suggests."""
    if kind == "person" or a.latin or b.latin or len(a.wide) == len(b.wide) or not shortens(a.wide, b.wide):
        return None
    short, long = sorted((a.wide, b.wide), key=len)
    return Finding("abbreviation", f"{short} takes characters of {long} in their order")


SIGNS = (
    same_characters, same_parts, reading, meaning, by_character, known_parts, sound, same_words,
    same_spelling, wade_giles, initials,
    level_left_out, short_form, abbreviation,
)  # fmt: skip


def _opens(a: Cut, b: Cut, laid: Alignment) -> bool:
    """Whether the names share the head that people would call one by, and not a sound alone."""
    first = b.words[0].text if b.words else ""
    telling = [
        step
        for step in laid.steps
        if not step.common and step.sign != "character" and not step.heard
        if step.sign != "sound" or step.words[0] == first
    ]
    head = a.words[0].text if a.words else ""
    missed = any(word.text[:1] == head[:1] for word in laid.left[:1])
    return sum(len(step.wide) for step in telling) > 1 and not (missed and not a.words[0].parts)


def _alone(laid: Alignment) -> tuple[Word, ...]:
    """What is left of one of the names, if nothing is of the other."""
    return () if laid.left and laid.over else laid.left or laid.over


def _read(laid: Alignment) -> int:
    """How many characters the matching stretches have."""
    return sum(len(step.wide) for step in laid.steps)


def _ways(laid: Alignment) -> str:
    """How each stretch was matched, the same characters told once."""
    same = [step.wide for step in laid.steps if step.sign == "script"]
    told = [step.way for step in laid.steps if step.sign != "script"]
    return ", ".join(([f"{' '.join(same)} in both"] if same else []) + told)


_HEARD, _HEARD_IN_KANA = 4, 5
"""Consonants that two names of a person must share by ear to be called one; kana tell fewer apart."""


def _read_person(a: Cut, b: Cut, steps: list[Step], because: str) -> Finding:
    """A person's name is read in one manner: 金民俊 is not Kin in Japanese and Minjun in Korean."""
    many = person.borne_by_many(b) if all(w.writing == "kana" for w in a.words) else person.borne_by_many(a)
    if many:
        return Finding("borne_by_many", f"{because}, but {many}")
    stretches = tuple((step.wide, "".join(step.words)) for step in steps)
    if manner(stretches) is None and not machine_made(stretches):
        return Finding("reading_mixed", f"{because}, which nobody mixes in one name")
    return Finding("reading_long", because)


def _name_beside(b: Cut, laid: Alignment) -> str | None:
    """John of John Lee Ka-chiu: a foreign given name before or after a Chinese name that is read whole."""
    if laid.left or len(laid.over) != 1 or any(step.sign != "reading" for step in laid.steps) or not b.latin:
        return None
    (word,) = laid.over
    outside = word in (b.words[0], b.words[-1]) and len(word.text) > 1
    foreign = not syllables_of_pinyin(word.text)
    return word.text if outside and foreign and _read(laid) > 2 else None


def _heard_person(a: Cut, b: Cut, laid: Alignment) -> Finding:
    """沃伦·巴菲特 and Warren Buffett: every part of the name sounds alike, and there is enough to hear."""
    because = _ways(laid)
    if many := person.borne_by_many(b):
        return Finding("borne_by_many", f"{because}, but {many}")
    heard = sum(step.heard or len(step.wide) for step in laid.steps)
    enough = len(laid.steps) > 1 and heard >= (_HEARD if b.latin else _HEARD_IN_KANA)
    return Finding("sound_and_meaning" if enough else "sound_weak", because)


def _read_and_meant(a: Cut, kind: Kind, steps: list[Step], because: str) -> Finding:
    if kind == "place" and (many := _many_places(a)):
        return Finding("borne_by_many", f"{because}, but {many}")
    if len(steps) == 1 and not steps[0].rooted and not _is_zone(a):
        return Finding("reading_short", because)
    read = sum(len(step.wide) for step in steps)
    return Finding("reading_and_meaning" if read > 1 else "reading_short", because)


def _is_zone(a: Cut) -> bool:
    """浦东新区, 上海证券交易所: of zones and exchanges there are so few that the place read points to one."""
    return any(part.kind in ("level", "body") and len(part.han[0]) > 1 for part in a.words[-1].parts)


def _many_places(a: Cut) -> str | None:
    """Why a place's name is borne in many cities; None if it is not."""
    levels = [part.han[0] for part in a.words[-1].parts if part.kind == "level"] if a.words else []
    small = any(level in ("区", "町", "村") for level in levels)
    head = sum(len(word.text) for word in a.words[:-1])
    return "districts and towns of many cities bear one name" if small and head <= 2 else None


def _unless_many(a: Cut, b: Cut, kind: Kind, found: Finding) -> Finding:
    """The finding, or that a name of so few or so common characters is borne by many."""
    many = person.borne_by_many(a) or person.borne_by_many(b) if kind == "person" else _many(a, kind)
    return Finding("borne_by_many", f"{found.because}, but {many}") if many else found


def _many(a: Cut, kind: Kind) -> str | None:
    if a.latin:
        return "these are common words that name nobody in particular" if common_words(a) else None
    if all(word.parts and all(p.kind != "word" or p.common for p in word.parts) for word in a.words):
        return "these are common words that name nobody in particular"
    if kind == "enterprise" and len(a.key) < 3:
        return "a firm's name of two characters is borne by many"
    return _many_places(a) if kind == "place" else None


def reads_short(name: Cut, letters: str) -> str | None:
    """For a name of the book: the way of reading in which the letters spell it whole, for people."""
    system = reads_as(name.wide, letters) if name.wide and len(name.wide) == len(name.key) else None
    return LABELS[system] if system else None
