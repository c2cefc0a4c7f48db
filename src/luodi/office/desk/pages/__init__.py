"""One file a page: a function from a request to an answer. What it shows it asks of `desk.books`."""
