"""Standards: what a subject is measured by, and the rules of the scheme that measures it.

A **scheme** says who owns it, what it certifies, its steps, time limits, audit formulas, decision
rule, agreement and appeals. It measures by a **standard**, which has **editions**; an edition is a
tree of **principles** (areas, chapters), **criteria** and **indicators**, each indicator with its
guidance, the evidence that is asked for, and examples of evidence that does and does not do. All of
it is data: TOML files in ``data/``, or an installation's own, checked by the models of ``types``
and taken in by ``service``. What is published never changes: a new version follows it. A
**mapping** says which criteria of two editions ask for the same, so that answers can be carried
over; a **translation** adds a language.

What upper domains take from here:

- ``queries.current_scheme(work, key, on)``, ``queries.scheme(work, key, version)``,
  ``queries.current_edition(work, standard, on)``, ``queries.edition(work, standard, version)``:
  typed, frozen documents with the id and digest under which they are kept. ``queries.mapping``
  gives the pairs between two editions.
- ``service.applying``: ``judge`` (a result of each criterion and principle from the answers, and
  what the scheme's decision rule makes of them), ``decide_on_grades`` (the same from grades of
  open findings), ``conditions`` with their dates, ``due_on`` and ``due_at`` for any time limit by
  its key, ``interviews`` and ``audit_time``. All are pure; nothing in them knows one scheme.
- ``rules``: which edition one may apply under, surveillance that is owed, the period of a renewal.
- Foreign keys: ``standard_document.id``, and (``edition_id``, ``code``) of ``standard_criterion``
  and ``standard_indicator``.

Sources: ISO/IEC 17021-1, 17065 and 17011 as far as they were read; each figure of the data names
its own source and how sure it is.
"""
