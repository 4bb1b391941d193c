"""Disputes and lodgings for people: who may know of them, and what the public is told."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, literal, or_, select

from app.access.grants import Permission, Reach
from app.access.policy import FactColumns, Facts, reaches, unscoped, visible
from app.domains.corrections.models import Dispute, Lodging, LodgingProof
from app.domains.corrections.queries.marks import STATED, carried
from app.domains.corrections.types import TOLD, DisputeState, Pointed, Record
from app.domains.identity.models import Membership
from app.domains.identity.types import MembershipState
from app.domains.imports.models import Source
from app.domains.subjects.models import Claim, Licence, Listing, SelfDescription, Subject
from app.domains.subjects.types import ClaimState, Standing
from app.kit.errors import NotFound
from app.store.base import table_of
from app.store.journal import Word
from app.store.plain import plain_id
from app.store.work import Work, as_seen

GROUP = "which records count as one firm is public"
OWN = "who has the code has the right: it is looked for by its digest alone"
PUBLISHED = "which register states a value is public"
PART = "asked for a rule about who decides, and shown to nobody"


class Told(NamedTuple):
    """A correction, as the public list tells of it."""

    dispute: Dispute
    record: str
    country: str | None


def group_of(work: Work, subject_id: UUID) -> set[UUID]:
    """Return every record that counts as one firm with this one."""
    root: UUID | None = subject_id
    found = {subject_id}
    while root is not None:
        found.add(root)
        root = work.session.scalar(
            select(Subject.merged_into).where(unscoped(why=GROUP), Subject.id == root)
        )
    ahead = found
    while ahead:
        below = select(Subject.id).where(
            unscoped(why=GROUP), Subject.merged_into.in_(ahead), Subject.id.not_in(found)
        )
        ahead = set(work.session.scalars(below))
        found = found | ahead
    return found


def my_records(work: Work) -> set[UUID]:
    """Return the records of the firms that the actor's organisation holds."""
    if Reach.OWN not in reaches(work.actor, Permission.DISPUTE_READ):
        return set()
    held = work.session.scalars(
        select(Claim.subject_id).where(
            unscoped(why="of the actor's own organisation alone"),
            Claim.organisation_id == work.actor.organisation_id,
            Claim.state == ClaimState.GRANTED,
        )
    ).all()
    return {record for each in held for record in group_of(work, each)}


def facts_of(work: Work, dispute: Dispute) -> Facts:
    """Return what the access policy may know: whose list states the value, who holds the record."""
    is_mine = dispute.subject_id in my_records(work)
    return Facts(
        jurisdiction=dispute.jurisdiction,
        holder_id=work.actor.organisation_id if is_mine else None,
    )


def _columns(work: Work) -> FactColumns:
    mine = my_records(work)
    lodged = (
        select(Lodging.person_id)
        .where(Lodging.dispute_id == Dispute.id, Lodging.person_id == work.actor.id)
        .limit(1)
        .scalar_subquery()
    )
    holder = None
    if mine and work.actor.organisation_id is not None:
        own = literal(work.actor.organisation_id, Claim.organisation_id.type)
        holder = case((Dispute.subject_id.in_(mine), own))
    return FactColumns(
        person_id=lodged if work.actor.id is not None else None,
        holder_id=holder,
        jurisdiction=Dispute.jurisdiction,
    )


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.DISPUTE_READ, _columns(work))


def one(work: Work, dispute_id: UUID, version: int | None = None) -> Dispute:
    """Return a dispute that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(select(Dispute).where(_may_read(work), Dispute.id == dispute_id))
    if found is None:
        raise NotFound("There is no such dispute.")
    return as_seen(found, version)


def page(
    work: Work, state: DisputeState | None, after: UUID | None, limit: int
) -> Sequence[Dispute]:
    """Return disputes that the actor may know of, the oldest first, those after an id."""
    query = select(Dispute).where(_may_read(work)).order_by(Dispute.id).limit(limit)
    if state is not None:
        query = query.where(Dispute.state == state)
    if after is not None:
        query = query.where(Dispute.id > after)
    return work.session.scalars(query).all()


def find_same(work: Work, subject_id: UUID, pointed: Pointed) -> Dispute | None:
    """Return the open dispute about the very same value, if there is one."""
    asked = _about(work, subject_id, pointed, [DisputeState.LODGED])
    return asked[0] if asked else None


def find_answered(work: Work, subject_id: UUID, pointed: Pointed) -> Dispute | None:
    """Return the newest dispute about the same value that was found to be groundless."""
    groundless = [DisputeState.DISMISSED, DisputeState.FRIVOLOUS]
    asked = _about(work, subject_id, pointed, groundless)
    return max(asked, key=lambda each: each.decided_entry or 0) if asked else None


def find_corrected(work: Work, dispute: Dispute) -> Dispute | None:
    """Return another dispute by which the same value is corrected already."""
    pointed = Pointed(dispute.fact_table, dispute.fact_id, dispute.field, None)
    asked = _about(work, dispute.subject_id, pointed, [DisputeState.UPHELD, DisputeState.PARTLY])
    return asked[0] if asked else None


def _about(
    work: Work, subject_id: UUID, pointed: Pointed, states: Collection[DisputeState]
) -> list[Dispute]:
    """Return the disputes in some states that are about the same value as it stands now."""
    found = work.session.scalars(
        select(Dispute)
        .where(
            unscoped(why="asked before something is done, and shown to nobody"),
            Dispute.subject_id == subject_id,
            Dispute.fact_table == pointed.table,
            Dispute.state.in_(states),
        )
        .order_by(Dispute.id)
    ).all()
    plainly = plain_id(work.session, pointed.fact_id)
    about = [
        (
            plain_id(work.session, each.subject_id),
            (
                *(each.fact_table, plain_id(work.session, each.fact_id)),
                *(each.field, each.read),
            ),
        )
        for each in found
    ]
    return [
        dispute
        for dispute, carriers in zip(found, carried(work, about), strict=True)
        if (plainly, pointed.field) in carriers
        or (dispute.fact_id, dispute.field) == (pointed.fact_id, pointed.field)
    ]


def record_of(work: Work, pointed: Pointed, record: Record) -> Record:
    """Return the record of which a fact is stated: the firm's own, or one merged into it."""
    tables: dict[str, Any] = {
        **{name: table_of(fact).c for name, fact in STATED.items()},
        Listing.__tablename__: table_of(Listing).c,
        SelfDescription.__tablename__: table_of(SelfDescription).c,
    }
    columns = tables.get(pointed.table)
    if columns is None:
        return record
    found = work.session.execute(
        select(Subject.id, Subject.number)
        .join(columns.subject_id.table, columns.subject_id == Subject.id)
        .where(unscoped(why="of a value that the public reads"), columns.id == pointed.fact_id)
    ).one()
    return Record(found.id, found.number)


def number_of(work: Work, subject_id: UUID) -> str:
    """Return the number of a dispute's record."""
    return work.session.scalars(
        select(Subject.number).where(
            unscoped(why="the dispute was read before"), Subject.id == subject_id
        )
    ).one()


def jurisdiction_of(work: Work, pointed: Pointed) -> str | None:
    """Return the jurisdiction of the register that states a fact; ``None`` where none does."""
    if pointed.table == Licence.__tablename__:
        # An act can state one that no list has.
        return work.session.scalar(
            select(Source.jurisdiction)
            .join(Licence, Licence.source_key == Source.key)
            .where(unscoped(why=PUBLISHED), Licence.id == pointed.fact_id)
        )
    if pointed.table in STATED:
        listing = table_of(STATED[pointed.table]).c
        which = Listing.id == (
            select(listing.listing_id).where(listing.id == pointed.fact_id).scalar_subquery()
        )
    elif pointed.table == Listing.__tablename__:
        which = Listing.id == pointed.fact_id
    elif pointed.table == Subject.__tablename__:
        which = Listing.subject_id == pointed.fact_id
    else:
        return None
    return work.session.scalar(
        select(Source.jurisdiction)
        .join(Listing, Listing.source_key == Source.key)
        .where(unscoped(why=PUBLISHED), which)
        .order_by(Source.list_date.desc(), Source.key)
        .limit(1)
    )


def lodgings(work: Work, dispute: Dispute) -> Sequence[Lodging]:
    """Return who asked, those who took it back too."""
    return work.session.scalars(
        select(Lodging)
        .where(unscoped(why="the dispute was read before"), Lodging.dispute_id == dispute.id)
        .order_by(Lodging.id)
    ).all()


def my_lodging(work: Work, dispute: Dispute) -> Lodging | None:
    """Return the actor's own asking that was not taken back."""
    return work.session.scalar(
        select(Lodging)
        .where(
            unscoped(why="the actor's own alone"),
            Lodging.dispute_id == dispute.id,
            Lodging.person_id == work.actor.id,
            Lodging.retracted_at.is_(None),
        )
        .order_by(Lodging.id)
        .limit(1)
    )


def by_code(work: Work, digest: str) -> tuple[Dispute, Lodging]:
    """Return the question that a code opens.

    Raises:
        NotFound: there is none; a wrong number and a wrong code are told in the same words.
    """
    row = work.session.execute(
        select(Dispute, Lodging)
        .join(Lodging, Lodging.dispute_id == Dispute.id)
        .where(unscoped(why=OWN), Lodging.code_digest == digest)
    ).first()
    if row is None:
        raise NotFound("There is no question with this number and this code.")
    return row[0], row[1]


def proofs_of(work: Work, lodging_ids: Collection[UUID]) -> dict[UUID, list[UUID]]:
    """Return the documents of lodgings that were read."""
    rows = work.session.execute(
        select(LodgingProof.lodging_id, LodgingProof.document_id)
        .where(
            unscoped(why="the lodgings were read; opening a document is asked by itself"),
            LodgingProof.lodging_id.in_(lodging_ids),
        )
        .order_by(LodgingProof.document_id)
    )
    found: dict[UUID, list[UUID]] = {each: [] for each in lodging_ids}
    for lodging_id, document_id in rows:
        found[lodging_id].append(document_id)
    return found


def words_of(work: Work, entries: Collection[int | None]) -> dict[tuple[int, str], str]:
    """Return the words of entries that were not erased, by entry and field; of this work too."""
    rows = work.session.execute(
        select(Word.event_number, Word.field, Word.text).where(
            unscoped(why="who may read which words, the verb that asks has decided"),
            Word.event_number.in_([each for each in entries if each is not None]),
            Word.text.is_not(None),
        )
    )
    return {(number, field): text or "" for number, field, text in rows} | work.said()


def has_a_part(work: Work, records: Collection[UUID]) -> bool:
    """Tell whether the actor acts for an organisation that holds or claims one of some records."""
    parties = select(Claim.organisation_id).where(
        Claim.subject_id.in_(records),
        Claim.state.not_in([ClaimState.REFUSED, ClaimState.WITHDRAWN, ClaimState.LAPSED]),
    )
    found = work.session.scalar(
        select(Membership.id)
        .where(
            unscoped(why=PART),
            Membership.person_id == work.actor.id,
            Membership.state == MembershipState.ACTIVE,
            Membership.organisation_id.in_(parties),
        )
        .limit(1)
    )
    return found is not None


def to_act_upon(work: Work, permission: Permission) -> Sequence[Dispute]:
    """Return the open disputes on which the actor may act, the most urgent first."""
    if not reaches(work.actor, permission):
        return []
    return work.session.scalars(
        select(Dispute)
        .where(
            visible(work.actor, permission, _columns(work)),
            Dispute.state == DisputeState.LODGED,
        )
        .order_by(Dispute.due_at, Dispute.id)
    ).all()


def asked_by_me(work: Work) -> set[UUID]:
    """Return the disputes for which the actor asked."""
    return set(
        work.session.scalars(
            select(Lodging.dispute_id).where(
                unscoped(why="the actor's own alone"), Lodging.person_id == work.actor.id
            )
        )
    )


def told(
    work: Work,
    *,
    country: str | None = None,
    records: Collection[UUID] | None = None,
    before: tuple[datetime, UUID] | None = None,
    limit: int,
) -> Sequence[Told]:
    """Return what was corrected, reversed or withdrawn, the newest act first."""
    at = func.coalesce(Dispute.ended_at, Dispute.decided_at)
    is_told = and_(Dispute.state.in_(TOLD), Subject.standing != Standing.UNREGISTERED)
    query = (
        select(Dispute, Subject.number, Subject.country)
        .join(Subject, Subject.id == Dispute.subject_id)
        .where(
            visible(work.actor, Permission.CORRECTION_READ, FactColumns(is_public=is_told)),
            is_told,
        )
        .order_by(at.desc(), Dispute.id.desc())
        .limit(limit)
    )
    if country is not None:
        query = query.where(Subject.country == country)
    if records is not None:
        query = query.where(Dispute.subject_id.in_(records))
    if before is not None:
        instant, last = before
        query = query.where(or_(at < instant, and_(at == instant, Dispute.id < last)))
    return [Told(*row) for row in work.session.execute(query)]
