"""Where each value of a firm stands in its single answer, and which fact is behind it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from app.domains.corrections.types import WHOLE, Mark
from app.domains.roster.engine.firm import Firm, Said
from app.domains.roster.engine.self_description import LISTS, MEMBERS
from app.domains.roster.engine.tokens import without_marks

LICENCE = {
    **{each: each for each in ("kind", "number", "status_word", "valid_from", "valid_until")},
    **dict.fromkeys(("status", "may_recruit", "reads"), "status"),
    "source": "source_key",
}
MEMBERS_OF: Mapping[str, Mapping[str, str]] = {
    "subject_name": {"name": "text", "kind": "kind"},
    "licence": LICENCE,
    "corridor": {"origin": "origin", "destination": "destination"},
    "address": {each: each for each in ("text", "locality", "region", "country")},
    "branch": {each: each for each in ("name", "text", "locality", "country")},
    "identifier": {"scheme": "scheme", "value": "value"},
    "principal": {"role": "role", "name": "name"},
    "link": {"kind": "kind", "other": "other_id"},
    "quality_certificate": {
        each: each for each in ("standard", "number", "issuer", "valid_from", "valid_until")
    },
    "enforcement": {
        **{
            each: each
            for each in (
                *("case_number", "authority", "offence", "law", "acted_from"),
                *("acted_until", "decided_on", "published_from", "published_until", "until_by"),
                *("penalty", "workers", "note"),
            )
        },
        "source": "source_key",
        "class": "offence_class",
    },
    "listing": {"listed_since": "listed_from", "no_longer_listed_since": "gone_on"},
}
"""The members of an element in the answer, by the columns of their fact."""

BY_THEMSELVES = {"sector": "isic", "occupation": "isco"}
"""Columns of facts that stand in the answer as a value without members."""

OF_A_LIST = frozenset({"status", "status_word", "source_key"})
"""Values of a licence that a list states; where none does, the roster itself says them."""

LISTED = (
    ("licences", "licence"),
    ("corridors", "corridor"),
    ("sectors", "sector"),
    ("occupations", "occupation"),
    ("enforcement", "enforcement"),
)
FURTHER = (
    ("addresses", "address"),
    ("identifiers", "identifier"),
    ("principals", "principal"),
    ("links", "link"),
    ("quality_certificates", "quality_certificate"),
    ("branches", "branch"),
)
_TABLE_OF = dict((*LISTED, *FURTHER))
SUBJECT, LISTING, SELF_DESCRIPTION = "subject", "listing", "self_description"


class Place(NamedTuple):
    """An element of the answer, the table of its fact, and what is said there."""

    pointer: str
    table: str
    said: Said


class Marked(NamedTuple):
    """A value with something beside it."""

    pointer: str
    mark: Mark


def names_of(firm: Firm) -> list[Said]:
    """Return the names, each text once: the legal one first, what is said no longer as former."""
    firsts: dict[str, Said] = {}
    for each in firm.said("subject_name"):
        kind, text = each.value
        known = firsts.setdefault(text, each._replace(value=(kind, without_marks(text))))
        firsts[text] = known.with_marks(each.marks)
    return sorted(firsts.values(), key=lambda each: each.value[0] != "legal")


def elements(firm: Firm, name: str) -> list[Said]:
    """Return the facts of a list of the answer, in its order."""
    table = _TABLE_OF[name]
    found = firm.said(table)
    return [each for each in found if each.value[1]] if table == "principal" else found


def places(firm: Firm) -> Iterator[Place]:
    """Go through the elements of the answer that a fact stands behind, in their order."""
    first, *others = names_of(firm)
    yield Place("/name", "subject_name", first)
    for index, each in enumerate(others):
        yield Place(f"/other_names/{index}", "subject_name", each)
    for name, table in (*LISTED, *FURTHER):
        for index, each in enumerate(elements(firm, name)):
            yield Place(f"/{name}/{index}", table, each)


def declared(firm: Firm) -> list[str]:
    """Return the pointers to the values that only the firm itself states (fairness L2)."""
    if not firm.is_declared:
        return []
    return [place.pointer for place in places(firm) if place.said.is_declared]


def column(place: Place, member: Sequence[str]) -> str | None:
    """Return the column behind a member of an element; ``None`` where nobody stated a value.

    Args:
        place: of the element.
        member: what a pointer says after the pointer of the element.
    """
    if place.pointer == "/name":
        return None if member else "text"
    if not member:
        return BY_THEMSELVES.get(place.table, WHOLE)
    found = MEMBERS_OF.get(place.table, {}).get(member[0]) if len(member) == 1 else None
    is_ours = place.table == "licence" and place.said.came.declared is not None
    return None if is_ours and found in OF_A_LIST else found


def marked(firm: Firm) -> list[Marked]:
    """Return every value of the answer beside which something stands, with its pointer."""
    if not firm.is_marked:
        return []
    found = [
        Marked(_pointer(place.pointer, place.table, mark), mark)
        for place in places(firm)
        for mark in place.said.marks
    ]
    found += [Marked("/country", mark) for mark in firm.marks]
    for index, source in enumerate(firm.sources()):
        found += [
            Marked(_pointer(f"/sources/{index}", LISTING, mark), mark) for mark in source.marks
        ]
    for index, said in enumerate(firm.self_said):
        found += [
            Marked(f"/{SELF_DESCRIPTION}/{index}/{mark.field}{_member(mark.field)}", mark)
            for mark in said.marks
        ]
    return found


def _pointer(element: str, table: str, mark: Mark) -> str:
    members = MEMBERS_OF.get(table, {})
    named = next((name for name, column in members.items() if column == mark.field), None)
    if mark.field == WHOLE or named is None or element == "/name":
        return element
    return f"{element}/{named}"


def _member(field: str) -> str:
    """Return the member under which a value of a description stands that it holds by itself."""
    name = field.partition("/")[0]
    return f"/{MEMBERS[name]}" if name in MEMBERS else ""


def is_of_description(name: str) -> bool:
    """Tell whether a list or value of a self-description bears this name."""
    return name == "website" or name in LISTS
