"""The names desk: are these two names one party's, and by which sign?

In: two names, their languages and kind, and a book of names known to belong together. Out: a verdict with a
score and a sentence. Nothing is looked up on a network, and likeness alone decides nothing.
"""
