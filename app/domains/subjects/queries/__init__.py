"""Every SELECT over subjects: ``staged`` for imports, ``firms`` for people, ``naming`` by words."""

from app.domains.subjects.queries.firms import (
    alike,
    by_number,
    candidate,
    candidates,
    changed_firms,
    find_pair,
    is_listed,
    known_of,
    known_pairs,
    names_of,
    one,
    said_of,
    same_identifier,
)
from app.domains.subjects.queries.naming import public_record_named, record_named
from app.domains.subjects.queries.staged import (
    added_by_acts,
    concerned,
    differing_pages,
    gone_pages,
    known_facts,
    subjects_by_identifier,
    touched,
)

__all__ = [
    "added_by_acts",
    "alike",
    "by_number",
    "candidate",
    "candidates",
    "changed_firms",
    "concerned",
    "differing_pages",
    "find_pair",
    "gone_pages",
    "is_listed",
    "known_facts",
    "known_of",
    "known_pairs",
    "names_of",
    "one",
    "public_record_named",
    "record_named",
    "said_of",
    "same_identifier",
    "subjects_by_identifier",
    "touched",
]
