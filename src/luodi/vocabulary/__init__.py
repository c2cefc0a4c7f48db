"""Room 2: what may be said.

In: nothing. Out: properties and the units they take, stages, scopes, kinds, with labels in three languages.
Must not know: any text.
"""
