"""What came to a place, what was told of it, and what the holder of a record may read."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, exists, literal, null, or_, select
from sqlalchemy.orm import aliased

from app.access.grants import Permission, Reach
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.disclosures.models import Disclosure, DisclosureAnswer, DisclosurePlace
from app.domains.disclosures.queries.ledger import TOLD, awaits_answer, is_late
from app.domains.disclosures.rules import APART, OF_FIRMS
from app.domains.disclosures.types import Box, DisclosureState, DueIs, What
from app.domains.identity.models import Organisation
from app.domains.subjects.queries.acts import held_records
from app.kit.errors import NotFound
from app.store.journal import Word
from app.store.work import Work, as_seen

WORDS = "words"


@dataclass(frozen=True, slots=True)
class BoxFilter:
    """Which disclosures are asked for."""

    box: Box = Box.INBOX
    state: DisclosureState | None = None
    due: DueIs | None = None
    what: What | None = None
    place: str | None = None


class Ranked(NamedTuple):
    """A disclosure and where it stands in the queue."""

    row: Disclosure
    rank: int


def _received(work: Work, permission: Permission) -> ColumnElement[bool]:
    """Return which rows the caller has, as their receiver or by an office of the scheme."""
    columns = FactColumns(
        holder_id=Disclosure.only_to,
        jurisdiction=case((Disclosure.only_to.is_(None), Disclosure.receiver), else_=null()),
    )
    seen = visible(work.actor, permission, columns)
    if Reach.ALL in reaches(work.actor, permission):
        # What tells of complaints is no matter of the secretariat's (W1, W6).
        return and_(seen, Disclosure.what != What.COMPLAINT_REFERRED)
    return and_(seen, Disclosure.state.in_(TOLD))


def _concerns(work: Work) -> ColumnElement[bool]:
    """Return which rows tell others of the caller's own place; of complaints none.

    A place reads of them as far as it did the thing itself, was told of it, or anybody may read it:
    that others were told must tell it nothing that no agreement opens to it (S1).
    """
    own = aliased(Disclosure)
    was_told = exists().where(
        own.entry == Disclosure.entry,
        own.thing_id == Disclosure.thing_id,
        own.what == Disclosure.what,
        own.receiver == DisclosurePlace.jurisdiction,
        own.only_to.is_(None),
        own.state.in_(TOLD),
    )
    columns = FactColumns(jurisdiction=DisclosurePlace.jurisdiction)
    place = exists().where(
        visible(work.actor, Permission.DISCLOSURE_FOLLOW, columns),
        DisclosurePlace.disclosure_id == Disclosure.id,
        DisclosurePlace.jurisdiction != Disclosure.receiver,
        or_(DisclosurePlace.is_open.is_(True), was_told),
    )
    return and_(
        place,
        Disclosure.what.not_in(APART),
        Disclosure.state != DisclosureState.KEPT_BACK,
    )


def _in(work: Work, box: Box) -> ColumnElement[bool]:
    if box is Box.OUTBOX:
        return _concerns(work)
    return _received(work, Permission.DISCLOSURE_READ)


def rank(at: datetime) -> ColumnElement[int]:
    """Return where a row stands: recalls that nobody acknowledged, what is overdue, all else (S2).

    Args:
        at: the instant at which it is asked.
    """
    recall = and_(Disclosure.recalls_id.is_not(None), Disclosure.state == DisclosureState.SENT)
    return case((recall, 0), (is_late(at), 1), else_=2)


def page(
    work: Work, asked: BoxFilter, after: tuple[int, UUID] | None, limit: int
) -> Sequence[Ranked]:
    """Return a box of the caller: open recalls first, then what is overdue, each newest first."""
    place = rank(work.at)
    query = (
        select(Disclosure, place)
        .where(_in(work, asked.box), *_narrowed(work, asked))
        .order_by(place, Disclosure.id.desc())
        .limit(limit)
    )
    if after is not None:
        last, last_id = after
        query = query.where(or_(place > last, and_(place == last, Disclosure.id < last_id)))
    return [Ranked(*row) for row in work.session.execute(query)]


def _narrowed(work: Work, asked: BoxFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if asked.state is not None:
        found.append(Disclosure.state == asked.state)
    if asked.what is not None:
        found.append(Disclosure.what == asked.what)
    if asked.due is DueIs.OVERDUE:
        found.append(is_late(work.at))
    if asked.due is DueIs.OPEN:
        found.append(or_(Disclosure.state == DisclosureState.SENT, awaits_answer()))
    if asked.place is not None and asked.box is Box.INBOX:
        found.append(Disclosure.receiver == asked.place)
    if asked.place is not None and asked.box is Box.OUTBOX:
        of = select(DisclosurePlace.disclosure_id).where(
            DisclosurePlace.jurisdiction == asked.place
        )
        found.append(Disclosure.id.in_(of))
    return found


def one(work: Work, disclosure_id: UUID, version: int | None = None) -> Disclosure:
    """Return a disclosure to its receiver, or to the secretariat.

    Raises:
        NotFound: there is none that the caller has.
        Changed: it is not the version that the caller saw.
    """
    query = select(Disclosure).where(
        _received(work, Permission.DISCLOSURE_READ), Disclosure.id == disclosure_id
    )
    found = work.session.scalar(query if version is None else query.with_for_update())
    if found is None:
        raise NotFound("There is no such disclosure.")
    return as_seen(found, version)


def seen(work: Work, disclosure_id: UUID) -> tuple[Disclosure, Box]:
    """Return a disclosure in the box in which the caller has it.

    Raises:
        NotFound: it is in none.
    """
    for box in Box:
        query = select(Disclosure).where(_in(work, box), Disclosure.id == disclosure_id)
        found = work.session.scalar(query)
        if found is not None:
            return found, box
    raise NotFound("There is no such disclosure.")


def find_numbered(work: Work, number: str) -> UUID | None:
    """Return the id of a disclosure by its number, if the caller has it in a box."""
    either = or_(*(_in(work, box) for box in Box))
    return work.session.scalar(select(Disclosure.id).where(either, Disclosure.number == number))


def to_act_upon(work: Work, permission: Permission) -> Sequence[Disclosure]:
    """Return what the caller's place has to acknowledge or to answer, in the order of the queue."""
    if Reach.PLACE not in reaches(work.actor, permission):
        return []
    return work.session.scalars(
        select(Disclosure)
        .where(
            _received(work, permission),
            or_(Disclosure.state == DisclosureState.SENT, awaits_answer()),
        )
        .order_by(rank(work.at), Disclosure.id)
    ).all()


def words_of(work: Work, answers: Collection[DisclosureAnswer]) -> dict[int, str]:
    """Return the words of answers to whoever has the disclosure, by the entry that holds them."""
    rows = work.session.execute(
        select(Word.event_number, Word.text).where(
            unscoped(why="the disclosure was read before, by who has it"),
            Word.event_number.in_([each.entry for each in answers]),
            Word.field == WORDS,
            Word.text.is_not(None),
        )
    )
    said = {number: text for (number, name), text in work.said().items() if name == WORDS}
    return {number: text or "" for number, text in rows} | said


def of_own_firms(work: Work, before: UUID | None, limit: int) -> Sequence[Disclosure]:
    """Return what was told of the firm whose record the caller's organisation holds, newest first.

    Never what tells of a complaint, nor recalls by themselves: they stand beside their originals.
    """
    held = held_records(work)
    if not held:
        return []
    mine = literal(work.actor.organisation_id, Organisation.id.type)
    query = (
        select(Disclosure)
        .where(
            visible(work.actor, Permission.TOLD_READ, FactColumns(holder_id=mine)),
            *of_firms(held),
        )
        .order_by(Disclosure.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(Disclosure.id < before)
    return work.session.scalars(query).all()


def of_firms(held: Collection[UUID]) -> list[ColumnElement[bool]]:
    """Return which rows tell states of some records, and may be read by who holds these."""
    return [
        Disclosure.subject_id.in_(held),
        Disclosure.what.in_(OF_FIRMS),
        Disclosure.recalls_id.is_(None),
        Disclosure.state.in_(TOLD),
    ]
