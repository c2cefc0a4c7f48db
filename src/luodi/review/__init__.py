"""Room 6: which statements stand.

In: a view of the ledger and a named policy. Out: for each claim accepted, pending or rejected.
Must not know: who is who, or what the office makes of it.
"""
