"""Rules are data: loaded from TOML, refused without examples and counter-examples, compiled when first asked for.

A word list of a rule may be one list, or one for each language (`cue.en`, `cue.zh`, `cue.ja`). `{name}` in a
pattern stands for a list of `words.toml`. `readers.examples` runs the examples when the reader is first used.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from luodi.errors import RuleError
from luodi.language.lazily import lazily

LISTS = ("cue", "before", "after", "veto")
# In the order of the manual: the words others build on, then what is read with them.
FAMILIES = (
    "marks",
    "others",
    "parts",
    "figures",
    "milestones",
    "agreements",
    "encounters",
    "projects",
    "talks",
    "names",
)


# Tables the engines read themselves: they too decide what is read.
TABLES = ("firms", "firm_traits", "firm_weights")

_CASELESS = re.compile(r"\\(?:[bBdDsSwW]|u[3-9][0-9a-f]{3})")


@dataclass(frozen=True)
class Example:
    """A text where the rule must fire, and what it must yield there (None: anything)."""

    text: str
    yields: str | None


@dataclass(frozen=True)
class Rule:
    """One rule: `family` says which engine runs it, `emits` the property, stage, kind or role it yields."""

    id: str
    family: str
    says: str
    emits: str
    kinds: tuple[str, ...]
    period: bool
    weak: bool
    fires: tuple[Example, ...]
    silent: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    sources: tuple[str, ...]
    spoken: Mapping[str, tuple[str, ...]]

    @cached_property
    def cue(self) -> re.Pattern[str] | None:
        return self._any("cue")

    @cached_property
    def before(self) -> re.Pattern[str] | None:
        return self._any("before")

    @cached_property
    def after(self) -> re.Pattern[str] | None:
        return self._any("after")

    @cached_property
    def veto(self) -> re.Pattern[str] | None:
        return self._any("veto")

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        return tuple(compiled(source) for source in self.sources)

    def patterns_in(self, language: str) -> tuple[re.Pattern[str], ...]:
        """Its patterns for one language: "訪問" stands before its object in Chinese and after it in Japanese."""
        return self._spoken_patterns.get(language, ()) if self.spoken else self.patterns

    @cached_property
    def _spoken_patterns(self) -> Mapping[str, tuple[re.Pattern[str], ...]]:
        return {language: tuple(map(compiled, sources)) for language, sources in self.spoken.items()}

    def sources_in(self, language: str) -> tuple[str, ...]:
        """The text of `patterns_in`, not compiled."""
        return self.spoken.get(language, ()) if self.spoken else self.sources

    def _any(self, name: str) -> re.Pattern[str] | None:
        listed = self.words[name]
        return compiled("|".join(map(any_case, listed))) if listed else None


@cache
def compiled(source: str) -> re.Pattern[str]:
    """A pattern of a rule, one for all that ask: most texts need few of them."""
    return lazily(source)


@cache
def any_case(source: str) -> str:
    """A word as a pattern that ignores case. Where it has none, to ignore it would cost `re` a walk through all Han."""
    letters = _CASELESS.sub("", source)
    return source if letters.lower() == letters.upper() else f"(?i:{source})"


_OFFICE: list[Path] = []


def in_force() -> list[Path]:
    """The office's own rule files that are read with now."""
    return list(_OFFICE)


def office_files(paths: Sequence[Path]) -> None:
    """Take an office's own rule files in, besides the built-in ones. `readers.rulebook.use` is the door."""
    _OFFICE[:] = paths
    for cached in (rules, rule, pack, _office):
        cached.cache_clear()


@cache
def rules(family: str) -> tuple[Rule, ...]:
    """The rules of a family, in the order of their file. Raises RuleError for one that is not whole."""
    own = tuple(_rule(family, row) for row in _load(family)["rule"])
    added = tuple(
        _rule(family, row) for table in _office() if table["family"] == family for row in table["rule"]
    )
    known = {r.id for r in own}
    for extra in added:
        if extra.id in known:
            raise RuleError(f"{family}: there are two rules {extra.id}; give the new one another id")
        _compile_all(extra)
    return (*own, *added)


@cache
def _office() -> tuple[dict[str, Any], ...]:
    return tuple(_read(file) for file in _OFFICE)


def _read(file: Path) -> dict[str, Any]:
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"{file}: cannot be read as a rule file: {error}; see docs/rules.md") from error
    if table.get("family") not in FAMILIES or not isinstance(table.get("rule"), list):
        raise RuleError(
            f"{file}: must begin with family = one of {', '.join(FAMILIES)}, and hold [[rule]] entries"
        )
    return table


@cache
def rule(id: str) -> Rule:
    """The rule of this id: its family is the word before the dot, with an s."""
    return next(r for r in rules(f"{id.partition('.')[0]}s") if r.id == id)


@cache
def words(name: str) -> str:
    """A list of `words.toml` as one alternation, for patterns written in code."""
    return "(?:" + "|".join(_flat(_load("words")[name])) + ")"


@cache
def pack(day: str | None = None) -> str:
    """Hash of all rule files, and the day a text was read as of, if one was known: a changed word or a corrected
    day is another pack, and the text is read again."""
    digest = sha256()
    for name in ("words", *TABLES, *FAMILIES):
        digest.update(_file(name).read_bytes())
    for file in _OFFICE:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16] + (f"@{day}" if day else "")


def day_of(pack: str) -> str | None:
    """The day a reading was made as of."""
    return pack.partition("@")[2] or None


def _file(name: str) -> Any:
    return files("luodi.readers").joinpath("rules", f"{name}.toml")


@cache
def _load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = tomllib.loads(_file(name).read_text(encoding="utf-8"))
    return loaded


def _rule(family: str, row: dict[str, Any]) -> Rule:
    fires, silent = _flat(row.get("fires", [])), _flat(row.get("not", []))
    if not fires or not silent:
        raise RuleError(
            f"{family}: rule {row.get('id')} has no examples or no counter-examples; add `fires` and `not`"
        )
    try:
        return _made(family, row, fires, silent)
    except (KeyError, TypeError) as error:
        raise _not_whole(family, row.get("id"), error) from error


def _compile_all(rule: Rule) -> None:
    """Refuse an office's rule with a broken pattern at once, not in the first text it meets."""
    try:
        for part in (rule.before, rule.after, rule.veto, rule.cue, *rule.patterns):
            re.compile(part.pattern if part else "")
    except re.error as error:
        raise _not_whole(rule.family, rule.id, error) from error


def _not_whole(family: str, id: object, error: Exception) -> RuleError:
    return RuleError(f"{family}: rule {id}: {error!r}; see docs/rules.md for what a rule holds")


def _made(family: str, row: dict[str, Any], fires: list[Any], silent: list[str]) -> Rule:
    emits = next((str(row[key]) for key in ("property", "stage", "kind", "role") if key in row), "")
    return Rule(
        str(row["id"]), family, str(row["says"]), emits, tuple(row.get("kinds", ())),
        bool(row.get("period")), bool(row.get("weak")),
        tuple(Example(*e) if isinstance(e, list) else Example(e, None) for e in fires), tuple(silent),
        {key: _edged(row, key) for key in LISTS},
        tuple(_filled(p) for p in _flat(row.get("patterns", []))), _spoken(row.get("patterns")),
    )  # fmt: skip


def _spoken(field: Any) -> Mapping[str, tuple[str, ...]]:
    """The patterns of each language, where they are told apart."""
    named = field if isinstance(field, dict) else {}
    return {language: tuple(_filled(p) for p in group) for language, group in named.items()}


def _flat(field: Any) -> list[Any]:
    """A list as it is, or the lists of all languages one after the other."""
    return [entry for part in field.values() for entry in part] if isinstance(field, dict) else list(field)


def _edged(row: dict[str, Any], key: str) -> tuple[str, ...]:
    """The words of a list as patterns; one that begins with a Latin letter begins a word."""
    return tuple(
        _filled(rf"\b(?:{w})" if w[0].isascii() and w[0].isalpha() else f"(?:{w})")
        for w in _flat(row.get(key, []))
    )


def _filled(pattern: str) -> str:
    """With each `{name}` replaced by its word list; `{2,5}` is a count and stays."""
    return re.sub(r"\{([a-z_]+)\}", lambda m: words(m[1]), pattern)
