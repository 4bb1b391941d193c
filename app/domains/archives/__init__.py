"""All that the register holds about somebody, made into one file that can be fetched.

An archive is a ZIP with a page to begin at, the data as JSON, the documents as they were sent, and
a list of all members with their digests. It is made in the background from one state of the
register, lies sealed, is fetched by those whose it is, and is removed after some days. What goes
into it each domain says for itself: see :mod:`app.store.holdings`.
"""
