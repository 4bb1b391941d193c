"""Finding the fact behind a value of a firm's single answer, for those who say that it is wrong."""

from typing import Any
from uuid import UUID

import orjson

from app.domains.corrections.types import Pointed
from app.domains.roster.engine.firm import Firm
from app.domains.roster.engine.judgement import Judgement
from app.domains.roster.engine.places import (
    LISTING,
    MEMBERS_OF,
    SELF_DESCRIPTION,
    SUBJECT,
    column,
    is_of_description,
    places,
)
from app.domains.roster.engine.rendering import render
from app.domains.roster.queries import entries
from app.domains.roster.queries.gathering import firms, merges
from app.domains.roster.service.one_firm import joined
from app.store.plain import PlainId, plain_id, uuid_of
from app.store.work import Work


def point(work: Work, subject_id: UUID, pointer: str) -> Pointed | None:
    """Return the fact behind a value, as the facts read at this instant.

    Args:
        work: an open door.
        subject_id: the firm, the survivor of a merge.
        pointer: into its single answer (RFC 6901).

    Returns:
        ``None`` where there is nothing, or nothing that somebody stated: what the roster itself
        says or computes is not corrected.
    """
    found = firms(work, [plain_id(work.session, subject_id)], merges(work), work.at)
    if not found:
        return None
    firm = found[0]
    fact = _fact(firm, pointer)
    if fact is None:
        return None
    table, fact_id, field = fact
    said = _value(_answer(work, firm), pointer)
    return None if said is _NOTHING else Pointed(table, uuid_of(fact_id), field, said)


def _answer(work: Work, firm: Firm) -> Any:
    """Return the single answer of a firm, judged now."""
    sources = {key: each.state for key, each in entries.listed_sources(work).items()}
    rendered = render(firm)
    judgement = Judgement(sources, None, work.at)
    return orjson.loads(joined(rendered.item.encode(), rendered.extra.encode(), judgement))


_NOTHING = object()
Fact = tuple[str, PlainId, str]


def _value(answer: Any, pointer: str) -> Any:
    found = answer
    for part in pointer.split("/")[1:]:
        if isinstance(found, dict) and part in found:
            found = found[part]
        elif isinstance(found, list) and part.isdecimal() and int(part) < len(found):
            found = found[int(part)]
        else:
            return _NOTHING
    return found


def _fact(firm: Firm, pointer: str) -> Fact | None:
    """Return table, id and column of what a pointer points at."""
    _, head, *rest = pointer.split("/")
    if head == "country" and not rest:
        return SUBJECT, UUID(firm.id).hex, "country"
    if head == "sources":
        return _listing(firm, rest)
    if head == SELF_DESCRIPTION:
        return _self_said(firm, rest)
    element = f"/{head}" if head == "name" else "/".join(["", head, *rest[:1]])
    member = rest if head == "name" else rest[1:]
    for place in places(firm):
        if place.pointer == element:
            field = column(place, member)
            return None if field is None else (place.table, place.said.fact_id, field)
    return None


def _listing(firm: Firm, rest: list[str]) -> Fact | None:
    if len(rest) != 2 or not rest[0].isdecimal():  # noqa: PLR2004 - which source, which day
        return None
    sources = firm.sources()
    field = MEMBERS_OF[LISTING].get(rest[1])
    if field is None or int(rest[0]) >= len(sources):
        return None
    listed = sources[int(rest[0])]
    row = listed.first if field == "listed_from" else listed.last
    # A register that no list names the firm in has no day of a list to be wrong.
    return None if row.fact_id is None else (LISTING, row.fact_id, field)


def _self_said(firm: Firm, rest: list[str]) -> Fact | None:
    """Return the edition and the place in it; an element of a list is pointed at as a whole."""
    if len(rest) < 2 or not rest[0].isdecimal():  # noqa: PLR2004 - whose description, which value
        return None
    which, name, *more = rest
    if int(which) >= len(firm.self_said) or not is_of_description(name):
        return None
    said = firm.self_said[int(which)]
    if name == "website":
        place = name
    elif more and more[0].isdecimal():
        place = f"{name}/{more[0]}"
    else:
        return None
    return SELF_DESCRIPTION, UUID(said.id).hex, place
