"""The manual of the rules, written from the rules themselves."""

from __future__ import annotations

from luodi.readers.rule import FAMILIES, rules


def manual() -> str:
    """Markdown: each rule with what it says, what makes it fire, and what must not."""
    lines = ["# What Luodi reads, rule by rule", ""]
    for family in FAMILIES:
        lines += [f"## {family}", ""]
        for rule in rules(family):
            lines += [f"### {rule.id}", "", rule.says, ""]
            lines += [f"- fires on: {example.text}" for example in rule.fires]
            lines += [f"- silent on: {text}" for text in rule.silent] + [""]
    return "\n".join(lines)
