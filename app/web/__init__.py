"""The HTTP edge that every domain uses.

A request passes, from the outside in: the request log (its id, one log line, the last net under
what fails), the standard headers (security, cross-origin reads, which kind of instance this is),
the body limit, the public lane (prepared reads that need no framework), conditional answers
(``ETag``, ``HEAD``, 304), and then FastAPI. Everything up to FastAPI is plain ASGI, because
each ``@app.middleware("http")`` would cost more than half of the throughput.

- ``problems``: every failure as RFC 9457 problem details; ``problem_pages``: their pages.
- ``validation``: what a schema refuses, in plain words with JSON pointers.
- ``queries``: unknown, repeated and unreadable parameters are refused, for every operation.
- ``paging``: limit and cursor, the list's body, the link to the next page.
- ``conditional``, ``middleware``, ``lane``: the layers named above.
- ``openapi``: the contract as a document; ``explorer``: a page to read and try it.
- ``health``: whether the process lives, and whether it is ready.
- ``deps``: what a route asks for: the database, the actor.
- ``logs``: one JSON line per event. ``scope``: what the layers tell each other.
"""
