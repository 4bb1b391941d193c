"""Subjects: whatever can be licensed, certified, complained about or sanctioned.

A subject has a number that can be read out, and facts that sources state of it (names,
registration numbers, addresses, licences, corridors, sectors, occupations, principals, links,
quality certificates), each with the file and line that it came from and the two times of
:class:`app.store.base.Stated`. A **listing** is one row of a source's list; a newer file of the
source adds, changes, ends or brings back listings (``loading``). Two records of one firm are
**merged** by a person: one says ``merged_into``, no row moves, and it can be undone. Pairs whose
names are alike are **candidates**: questions to a person, never answers (fairness L10).
"""
