"""The web desk: pages over a ledger, and the tables they need beside it.

In: a ledger's address and a browser. Out: HTML, CSV. Where things are:

opening   from an address to a desk that can be asked      serving      the web server
seeing    which rows this person may see                   books        the registers, as they are now
pages/    one file a page                                  ../actions/  one file a verb: all that pages write
words/    the texts of the interface, in three languages   written      numbers and days as people write them
shown     a saying with its link, for a template           lanes        the picture of one promise over time
"""
