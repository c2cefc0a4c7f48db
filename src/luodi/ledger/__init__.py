"""Room 3: what has been said, by whom, and read by whom.

In: receipts of texts, readings, verdicts. Out: the same rows, whole, or as they stood on a day.
Must not know: how a text is read, who is who, or where rows are kept.
"""
