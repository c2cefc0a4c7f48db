"""Room 7: who is who, and which project is which.

In: standing statements and officers' notes. Out: subject -> permanent subject.
Must not know: promises, pages.
"""
