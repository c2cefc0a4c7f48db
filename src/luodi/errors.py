"""Every exception Luodi raises on purpose.

LuodiError
├── InputRefused      a file or text cannot be taken in; says which, why and what to do
├── LedgerError       the ledger cannot be used as asked
│   ├── NewerLedger   it was written by a newer version
│   ├── JudgedMeanwhile   a claim was judged since it was looked at
│   ├── RedactedText  a text was taken out of it for good
│   └── UnknownRef    a name given for a claim or subject leads nowhere, or to several
└── RuleError         a rule file is wrong: a missing or failing example, an unknown word

Problems in the data are values (see `ledger.problem`); these are for the caller.
"""

from __future__ import annotations


class LuodiError(Exception):
    """Base of all errors a caller may want to catch; its text is one line for a person."""


class InputRefused(LuodiError):
    """A text was not taken in. `str()` is "file: what is wrong: what to do"."""

    def __init__(self, file: str, wrong: str, remedy: str) -> None:
        super().__init__(f"{file}: {wrong}; {remedy}")
        self.file, self.wrong, self.remedy = file, wrong, remedy


class LedgerError(LuodiError):
    """The ledger cannot be opened or used as asked."""


class NewerLedger(LedgerError):
    """The ledger's tables were made by a newer version of Luodi."""


class JudgedMeanwhile(LedgerError):
    """A claim has another verdict than whoever judges it now has seen: look again, and decide again."""


class RedactedText(LedgerError):
    """A text was redacted: it may neither come in again nor be read, judged or redacted once more."""


class UnknownRef(LedgerError):
    """A reference to a claim or subject leads nowhere, or to more than one."""


class RuleError(LuodiError):
    """A rule file does not load; the text names the file, the rule and the example."""
