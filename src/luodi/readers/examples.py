"""The examples of the rules, run: a rule that does not do what its examples say is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from luodi.errors import RuleError
from luodi.ledger.rows import DraftStatement
from luodi.ledger.value import Code, Date, Party, Quantity, plain_decimal
from luodi.readers.rule import FAMILIES, Rule, rules

# Rules that only lend their words to others: what they yield is the words found.
WORDS_ONLY = ("", "act", "batch", "deed", "follower", "park_land")
Read = Callable[[str], tuple[DraftStatement, ...]]


def yields(rule: Rule, text: str, read: Read) -> list[str]:
    """What a rule makes of a text: "100 JPY" for a figure, "2021-03" or "undated" for a milestone, names for
    the rest; for a rule that lends its words to others, the words."""
    if rule.emits in WORDS_ONLY:
        return _words(rule, text)
    return [_shown(s) for s in read(text) if s.rule == rule.id and s.property not in ("on", "from", "to")]


def _words(rule: Rule, text: str) -> list[str]:
    """What its words and patterns find in a text, as it stands; of a pattern with a part, the part alone."""
    listed = [words for words in (rule.cue, rule.after, *rule.patterns) if words]
    found = [match for words in listed for match in words.finditer(text)]
    return [m["of"] if "of" in m.re.groupindex else m.group() for m in found]


def failures(rule: Rule, read: Read) -> Iterator[str]:
    """Each example the rule does not read as it says, in words."""
    for example in rule.fires:
        found = yields(rule, example.text, read)
        if not found or (example.yields is not None and example.yields not in found):
            yield f"on {example.text!r} it must yield {example.yields or 'something'}, and yields {found}"
    for text in rule.silent:
        if found := yields(rule, text, read):
            yield f"on {text!r} it must be silent, and yields {found}"


def check(read: Read) -> None:
    """Run all examples of all rules. Raises RuleError with the first that fails."""
    for family in FAMILIES:
        for rule in rules(family):
            for failure in failures(rule, read):
                raise RuleError(f"{family}.toml: rule {rule.id}: {failure}; mend its words or its example")


def _shown(statement: DraftStatement) -> str:
    value = statement.value
    if isinstance(value, Quantity):
        high = "" if value.low == value.high else f"-{plain_decimal(value.high)}"
        return f"{plain_decimal(value.low)}{high} {value.unit}"
    if isinstance(value, Date):
        return value.raw or "undated"
    if isinstance(value, Party):
        return value.name
    return value.code if isinstance(value, Code) else getattr(value, "text", "")
