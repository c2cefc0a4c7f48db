"""The firms of a page looked up by name and by place, however many there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from luodi.readers.firms import Firm, same_key
from luodi.readers.investors import firm_key


class FirmIndex:
    """Some firms, the first of which that fits is found without asking each."""

    def __init__(self, known: list[Firm]) -> None:
        self._known = known
        self._keys: dict[str, int] = {}
        for number, firm in enumerate(known):
            for mention in firm.mentions:
                self._keys.setdefault(firm_key(mention.text), number)
        self._sorted = sorted(self._keys)
        self._deeds = sorted((deed, n) for n, firm in enumerate(known) for deed in firm.deeds)
        self._places = sorted((m.start, n) for n, firm in enumerate(known) for m in firm.mentions)

    def called(self, text: str) -> Firm | None:
        """The first firm a name is one of, or a short form, or a long one."""
        key = firm_key(text)
        alike = {key[:n] for n in range(1, len(key) + 1)}
        for longer in self._sorted[bisect_left(self._sorted, key) :]:
            if not longer.startswith(key):
                break
            alike.add(longer)
        return self._first(self._keys[k] for k in alike if k in self._keys and same_key(key, k))

    def doing(self, start: int, end: int) -> Firm | None:
        """The first firm a deed of which is told between two offsets."""
        return self._first(_between(self._deeds, start, end))

    def named(self, start: int, end: int) -> Firm | None:
        """The first firm named between two offsets."""
        return self._first(_between(self._places, start, end))

    def _first(self, numbers: Iterable[int]) -> Firm | None:
        first = min(numbers, default=None)
        return self._known[first] if first is not None else None


def _between(places: list[tuple[int, int]], start: int, end: int) -> Iterator[int]:
    return (number for _, number in places[bisect_left(places, (start, -1)) : bisect_left(places, (end, -1))])
