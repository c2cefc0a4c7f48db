"""Connected components that respect cuts: two things told apart never end in one component."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class Components(Generic[T]):
    """Everything starts alone. `join` keeps every cut; the order of joins decides what a cut leaves out."""

    def __init__(self, cuts: Iterable[tuple[T, T]]) -> None:
        self._parent: dict[T, T] = {}
        self._apart: dict[T, set[T]] = {}
        for a, b in cuts:
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)

    def find(self, thing: T) -> T:
        """The thing that stands for the component."""
        while (above := self._parent.get(thing, thing)) != thing:
            self._parent[thing] = self._parent.get(above, above)
            thing = above
        return thing

    def join(self, a: T, b: T) -> bool:
        """Put two components together; False, and nothing done, if a cut lies between them."""
        stays, goes = self.find(a), self.find(b)
        if stays == goes:
            return True
        if self.cut(stays, goes):
            return False
        self._parent[goes] = stays
        self._apart.setdefault(stays, set()).update(self._apart.get(goes, ()))
        return True

    def same(self, a: T, b: T) -> bool:
        """Are the two in one component?"""
        return self.find(a) == self.find(b)

    def cut(self, a: T, b: T) -> bool:
        """Does a cut lie between the components of the two?"""
        one, other = self.find(a), self.find(b)
        return any(self.find(thing) == one for thing in self._apart.get(other, ()))
