"""Notices: every adverse act is announced with its grounds before it takes effect (C1).

One mechanism for all domains. The domain that owns an act decides it; this one keeps the procedure.
It **announces** the act to the organisation that it strikes, with facts, rule, ground and a time to
**answer**; after the answer, or when its time has passed, the owner lets it **take effect** in the
same work as its own step, or **drops** it. Where delay endangers workers, one person proposes it
as **urgent** and another confirms; it is in effect at once and **reviewed** within the rule's days.

Every step writes a **letter**: its content is frozen as RFC 8785 text with its digest, in the
language of who reads it; free words stand in the journal and can be erased, the letter names only
where. **Service** is recorded: at once where the organisation has somebody with an account; else by
the secretariat (by post, returned, bounced), and the time to answer runs from it (V1).

What was reversed (on appeal, as a plain error, on review) is a further fact beside the state, never
an erasure. ``rules.public_reading`` says what anybody reads of a notice in effect, at an instant.

What upper domains take from here: ``types``, ``service.announcing``, ``service.taking_effect``,
``service.urgent``, ``queries``.
"""
