"""Which projects of different texts are one undertaking.

In: what standing statements say of each project, the parties' clusters, the book of names. Out: joins, each
with its sentence. Never by name alone: investor and place must agree, and something that tells this project
from another of the same investor in the same place: its size, its days, its product.
"""
