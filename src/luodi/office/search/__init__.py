"""Words of all texts, to find texts by: beside the ledger, derived, made anew whenever need be.

cuts     a text or a question into tokens, the same in every database     spots   where the words stand
index    filled up to the ledger's last number; which receipts hold what was asked
"""
