"""The commands of `luodi`, one file each, on what they share; part of the room `cli`.

In: what a person types. Out: tables or JSON Lines on standard output, everything else on standard error.
Must not know: how anything is done; a command asks the rooms and shows the answer.
"""
