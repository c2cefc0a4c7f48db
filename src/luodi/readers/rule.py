"""Rules are data: loaded from TOML, compiled once, refused without examples and counter-examples."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from luodi.errors import RuleError

FAMILIES = ("figures", "milestones", "agreements", "encounters")
# {L}: a list of names up to what ends one. {S}: what a ceremony is of, up to the next "and the signing" or stop.
_SLOTS = {
    "{L}": r".+?(?=,? (?:to (?:review|discuss|thank|express|push|promote|learn|see|hold|exchange)|on (?:further|the|strengthening|how|cooperation|promoting|expanding|[A-Z][a-z]+ \d|\d)|where|who |from [A-Z]|in the city hall|at the (?:city|municipal|company)|and then |and (?:held|had|signed|discussed|visited|said|met)|for )|, (?:met|visited|deepened|and (?:visited|met))|(?<!Co)(?<!Ltd)(?<!Inc)\. |(?<!Ltd)\.$|;|$)",
    "{S}": r".+?(?=, the (?:celebration|signing)| and the (?:signing|celebration)|,? held |\. |\.$|;|$)",
}


@dataclass(frozen=True)
class Rule:
    """One rule: `family` says which engine runs it, `emits` the property, stage or kind it yields."""

    id: str
    family: str
    says: str
    emits: str
    kinds: tuple[str, ...]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    veto: re.Pattern[str] | None
    cue: re.Pattern[str] | None
    patterns: tuple[re.Pattern[str], ...]
    period: bool
    fires: tuple[object, ...]
    silent: tuple[str, ...]


def _any(words: list[str]) -> re.Pattern[str] | None:
    ascii_edge = [rf"\b(?:{w})" if w[0].isascii() and w[0].isalpha() else f"(?:{w})" for w in words]
    return re.compile("|".join(ascii_edge), re.I) if words else None


def _rule(family: str, row: dict[str, object]) -> Rule:
    def words(key: str) -> list[str]:
        found = row.get(key, [])
        return found if isinstance(found, list) else []

    if not row.get("fires") or not row.get("not"):
        raise RuleError(
            f"{family}: rule {row.get('id')} has no examples or no counter-examples; add `fires` and `not`"
        )
    patterns = [p.replace("{L}", _SLOTS["{L}"]).replace("{S}", _SLOTS["{S}"]) for p in words("patterns")]
    cue = _any(words("cue"))
    wrong = [f for f in words("fires") if cue and not cue.search(str(f))]
    wrong += [text for text in words("not") if cue and cue.search(str(text))]
    if wrong:
        raise RuleError(
            f"{family}: rule {row['id']} does not do what its example says: {wrong[0]}; mend its cue"
        )
    emits = row.get("property") or row.get("stage") or row.get("kind")
    return Rule(
        str(row["id"]), family, str(row["says"]), str(emits), tuple(words("kinds")), _any(words("before")),
        _any(words("after")), _any(words("veto")), _any(words("cue") or words("word")),
        tuple(re.compile(p) for p in patterns), bool(row.get("period")), tuple(words("fires")), tuple(words("not")),
    )  # fmt: skip


@cache
def rules(family: str) -> tuple[Rule, ...]:
    """The rules of a family, in the order of their file. Raises RuleError for one that is not whole."""
    text = files("luodi.readers").joinpath("rules", f"{family}.toml").read_text(encoding="utf-8")
    return tuple(_rule(family, row) for row in tomllib.loads(text)["rule"])


@cache
def pack() -> str:
    """Hash of all rule files: a changed word is another pack, and texts are read again."""
    digest = sha256()
    for family in FAMILIES:
        digest.update(files("luodi.readers").joinpath("rules", f"{family}.toml").read_bytes())
    return digest.hexdigest()[:16]
