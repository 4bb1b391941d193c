"""Audits: an independent body looks at an auditee where it works, and reports what it found.

An **audit body** is an organisation of that kind with an **accreditation** for a scheme. Whoever
orders an audit hands over an **order**: a frozen copy of scope, criteria and the auditee's answers,
kept with its digest; an audit never asks who ordered it. The body **plans** it, proposes a
**team**, whose members **declare** what ties them to the auditee, and **clears** the team when
nothing stands against it. The auditee may **object** to a member once, with a reason (C7). An
offer, gift or threat moves the audit to another team; a body that lost its accreditation takes no
new audits, and its open ones are **handed over**.

The team writes **entries**: assessments of indicators, findings, interviews without a name (C6),
files that were read, notes. Nothing is overwritten; a newer revision stands. A **report** is
submitted whole, locked, and returned or accepted by somebody of the body who was never of the
team. On acceptance each **finding**, born on its criterion, is told to the auditee: answered with
cause, correction and corrective action, verified by an auditor, overdue by its day.

In the field the team works in **bundles**: the whole audit, encrypted to one member, merged when it
comes back so that nothing of either side is lost (C5). Workers for interviews are **drawn** by lot
from a list that stays sealed and is destroyed after the decision (C6). Of an accepted audit anyone
reads a **summary**, as far as the auditee's agreement consents.

What upper domains take from here: ``types.Order`` and ``service.ordering.order``; the events
``audits.audit.<verb>`` and ``audits.finding.<verb>``; ``queries.following``, by what ordered an
audit.

Sources: ISO/IEC 17021-1 as far as it was read; the figures are those of the scheme.
"""
