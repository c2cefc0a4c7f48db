"""Room 11: Django. The store on the ORM; later accounts, pages and jobs.

In: an address of a database. Out: a store the other rooms can use without knowing Django.
"""
