"""One name and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from luodi.language.name_words import Kind


@dataclass(frozen=True, slots=True)
class Post:
    """A post as printed, and the body it is held in, as printed."""

    title: str
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A name alone, without titles; `posts` are those printed beside a person."""

    text: str
    start: int
    end: int
    kind: Kind = "unknown"
    posts: tuple[Post, ...] = ()

    @property
    def post(self) -> str | None:
        return self.posts[0].title if self.posts else None

    @property
    def of(self) -> str | None:
        return self.posts[0].of if self.posts else None
