"""Registration: firms that no list names, and what firms state of themselves as dated facts.

A firm that signed itself up drafts a **profile** and submits it; nothing of it is public. The
secretariat matches it to a record (then it is a claim), or **registers** the firm on a basis: a
licence that its authority confirmed, an extract of a company register, or a visit (fairness L3).
Who holds a record **states** principals, links and branches and ends them; each is a fact of the
record with both times, marked as said by the firm alone, beside what registers say. Birth dates
and identity numbers of principals are sealed (L8). Case workers keep records of **unregistered**
firms, which nobody else sees (L4).
"""
