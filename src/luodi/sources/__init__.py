"""Room 4: from the world to receipts.

In: files and folders. Out: receipts of texts, and refusals that say what to do.
Must not know: what a text says.
"""
