"""The list of projects, kept beside the ledger and kept up with it: one more text touches its projects only.

In: a store. Out: rows on its shelf, equal to what is computed from the whole ledger.
"""

from luodi.registers.kept.keeping import Done, catch_up, is_behind, rebuild

__all__ = ["Done", "catch_up", "is_behind", "rebuild"]
