"""The book of names: which names are known to be one party's, by tables with sources and by imported
files.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from luodi.identity.desk.finding import Kind
from luodi.identity.desk.japanese import LONGEST, readings
from luodi.identity.desk.mandarin import syllables
from luodi.identity.desk.reading import reading_ends
from luodi.identity.desk.romaji import kana_romaji, romaji_key
from luodi.identity.desk.words import Cut, cut

_LONGEST_READ = 8


@dataclass(frozen=True)
class Alias:
    """One name of a party: its language ("en", "ja", "zh-Hans", "zh-Hant", "zh" or None), its kind (official,
    former, short, translation, machine error) and where it is from.
    """

    name: str
    language: str | None
    kind: str
    source: str


@dataclass(frozen=True)
class Party:
    """A party of the book. `kind` is enterprise, person, place, institution or None where the source
    says none.
    """

    id: str
    kind: Kind | None
    aliases: tuple[Alias, ...]


class Book:
    """Parties by their names. Two tables may list one party: parties that share an official name are one."""

    def __init__(self, parties: Iterable[Party]) -> None:
        self.parties = _joined(tuple(parties))
        self._by_key: dict[str, set[int]] = defaultdict(set)
        self._japanese: dict[str, frozenset[int]] = {}
        for number, party in enumerate(self.parties):
            for alias in party.aliases:
                if key := cut(alias.name).key:
                    self._by_key[key].add(number)

    def named(self, name: Cut, kind: str | None) -> frozenset[int]:
        """The parties that bear the name, script and legal form aside; of the kind, where both say one."""
        found = frozenset(n for n in self._by_key.get(name.key, ()) if self._fits(n, kind))
        if len(found) < 2 or kind == "place":
            return found
        return frozenset(n for n in found if self._writes(n, name)) or found

    def _writes(self, number: int, name: Cut) -> bool:
        """Whether a party writes the name just so: 中国銀行 in Okayama, 中国银行 in Beijing."""
        return any(known.core == name.core for _, known in self.cuts(number))

    def read_as(self, name: Cut, kind: str | None) -> frozenset[int]:
        """The parties one of whose names in Han is read so: in pinyin, or as Latin letters or kana
        spell Japanese.
        """
        if name.local or not name.key or any(word.writing == "han" for word in name.words):
            return frozenset()
        numbers = self._by_pinyin.get(name.key, frozenset()) | self._read_in_japanese(name.key)
        return frozenset(n for n in numbers if self._fits(n, kind))

    def _read_in_japanese(self, letters: str) -> frozenset[int]:
        if letters not in self._japanese:
            self._japanese[letters] = frozenset(
                number
                for wide in self._by_first_sound.get(romaji_key(_romaji(letters))[:1], ())
                if len(wide) in reading_ends(wide, 0, letters, "japanese")
                for number in self._short_names[wide]
            )
        return self._japanese[letters]

    @cached_property
    def _by_first_sound(self) -> dict[str, list[str]]:
        """Short names by the first letter of their Japanese readings: most need not be tried."""
        found: dict[str, list[str]] = defaultdict(list)
        for wide in self._short_names:
            told = (key for end in range(1, LONGEST + 1) for key in readings(wide[:end]))
            for letter in {key[0] for key in told}:
                found[letter].append(wide)
        return found

    @cached_property
    def _short_names(self) -> dict[str, set[int]]:
        """Names in Han alone that are short enough to be read in several ways."""
        found: dict[str, set[int]] = defaultdict(set)
        for number, party in enumerate(self.parties):
            for alias in party.aliases:
                name = cut(alias.name)
                if name.wide == name.key and 2 <= len(name.wide) <= _LONGEST_READ:
                    found[name.wide].add(number)
        return found

    def bearers(self, key: str) -> frozenset[int]:
        """The parties that bear a name with this key, of any kind."""
        return frozenset(self._by_key.get(key, ()))

    def has_place(self, key: str) -> bool:
        """Whether a place bears the name with this key."""
        return any(self.parties[number].kind == "place" for number in self._by_key.get(key, ()))

    @cached_property
    def longest(self) -> int:
        """Characters of the longest name in Han or kana that may be a part of others."""
        return max((len(key) for key in self._by_key if not key.isascii()), default=0)

    def cuts(self, number: int) -> list[tuple[Alias, Cut]]:
        """The names of a party, cut."""
        return [(alias, cut(alias.name)) for alias in self.parties[number].aliases]

    def alias(self, number: int, name: Cut) -> Alias:
        """The alias of a party that the name is."""
        return next(alias for alias, known in self.cuts(number) if known.key == name.key)

    def _fits(self, number: int, kind: str | None) -> bool:
        own = self.parties[number].kind
        return own is None or kind is None or own == kind or {own, kind} == {"enterprise", "institution"}

    @cached_property
    def _by_pinyin(self) -> dict[str, frozenset[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for wide, numbers in self._short_names.items():
            for spelling in _spellings(wide):
                found[spelling] |= numbers
        return {spelling: frozenset(numbers) for spelling, numbers in found.items()}


def _romaji(letters: str) -> str:
    return letters if letters.isascii() else kana_romaji(letters)


def _spellings(wide: str) -> set[str]:
    """All pinyin of a few characters; a name with too many ways of reading is left out."""
    found = {""}
    for character in wide:
        found = {before + told for before in found for told in syllables(character)}
        if len(found) > 64:
            return set()
    return found - {""}


def _joined(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Parties of several tables that share an official name or two names are one, the first gives its id."""
    members: list[Party] = []
    official: dict[str, int] = {}
    bearers: dict[str, set[int]] = defaultdict(set)
    for party in parties:
        keys, all_keys = list(_official(party)), _names(party)
        known = dict.fromkeys(
            (*(official[key] for key in keys if key in official), *_twice(all_keys, bearers))
        )
        at = next((number for number in known if _alike(members[number], party)), None)
        if at is None:
            at = len(members)
            members.append(party)
        else:
            first = members[at]
            aliases = _once((*first.aliases, *party.aliases))
            members[at] = Party(first.id, first.kind or party.kind, aliases)
        official.update(dict.fromkeys(keys, at))
        for key in all_keys:
            bearers[key].add(at)
    return tuple(members)


def _names(party: Party) -> set[str]:
    """All names of a party to join by, in the script they are written in; none of a place."""
    return {_written(alias.name) for alias in party.aliases} if party.kind != "place" else set()


def _twice(keys: set[str], bearers: Mapping[str, set[int]]) -> Iterator[int]:
    """The parties that bear two of these names."""
    counts = Counter(number for key in keys for number in bearers.get(key, ()))
    return (number for number, count in counts.items() if count > 1)


def _written(name: str) -> str:
    known = cut(name)
    return known.key if known.latin else known.core.casefold()


def _official(party: Party) -> Iterator[str]:
    """Official names to join by, legal form aside, in the script they are written in: 中国銀行 is one bank
    and 中国银行 another. Of a place those in Han and kana only, for many places are spelt alike.
    """
    for alias in party.aliases:
        if alias.kind == "official" and not (party.kind == "place" and alias.name.isascii()):
            yield _written(alias.name)


def _alike(one: Party, other: Party) -> bool:
    """Whether two parties of one official name may be one: of one kind, and not both of one table."""
    kinds = one.kind is None or other.kind is None or one.kind == other.kind
    return kinds and one.id.partition("#")[0] != other.id.partition("#")[0]


def _once(aliases: tuple[Alias, ...]) -> tuple[Alias, ...]:
    return tuple({(alias.name, alias.language): alias for alias in reversed(aliases)}.values())[::-1]
