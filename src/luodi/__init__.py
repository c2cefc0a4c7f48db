"""Luodi: what was promised, by whom, when; what changed; what happened; and how do we know.

The rooms, in the order the data walks; each may use the ones before it, never the ones after:

1. language    from characters to exact values
2. vocabulary  what may be said
3. ledger      what has been said, by whom, read by whom
4. sources     from the world to a receipt
5. readers     from a text to a reading
6. review      which statements stand
7. identity    who is who, and which project is which
8. registers   what the office keeps, as pure functions of standing statements
9. office      the store on Django; accounts, pages and the actions of the desk
10. commands   one file for each command
11. cli        the command line
"""

from __future__ import annotations

from luodi.readers.library import read

__all__ = ["read"]
