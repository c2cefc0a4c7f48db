"""What an officer may do on the desk, one file a verb.

Each checks, appends through the ledger's one door, and writes who did it in the same transaction: hand the
verbs of `luodi.ledger` an `AuditedStore`, and they cannot do one without the other.
"""
