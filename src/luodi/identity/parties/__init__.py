"""Which parties of different texts are one, by the names desk.

In: the names that standing statements give parties. Out: joins, each with its sentence. Names are not
compared all with all: only those that share a key, each with the first few of that key, so the work grows
in line with the names, and a new text never takes a comparison away.
"""
