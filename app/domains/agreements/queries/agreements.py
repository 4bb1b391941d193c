"""Agreements with their parties, clauses and signatures, and who may read of which."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, Facts, allows, unscoped, visible
from app.domains.agreements.models import (
    Agreement,
    AgreementAmendment,
    AgreementClause,
    AgreementParty,
    AgreementSignature,
    AgreementSuccession,
    RegionalBody,
    RegionalMembership,
)
from app.domains.agreements.types import AgreementState, ClauseKind, Force
from app.domains.jurisdictions.models import Jurisdiction
from app.domains.jurisdictions.types import ProposalState
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

OF_ONE = "it belongs to an agreement that the caller may read"
_READ = Permission.AGREEMENT_READ
_PUBLIC = FactColumns(is_public=Agreement.signed_at.is_not(None))


class Asked(NamedTuple):
    """Which agreements are asked for."""

    party: str | None = None
    body: str | None = None
    ids: Collection[UUID] | None = None
    force: Force | None = None
    kind: ClauseKind | None = None


class Named(NamedTuple):
    """A party with the body that it is, where it is one, and its signature."""

    party: AgreementParty
    body: RegionalBody | None
    signature: AgreementSignature | None


def _may_read(work: Work) -> ColumnElement[bool]:
    return or_(visible(work.actor, _READ, _PUBLIC), _of_party(work), _of_member(work))


def _of_party(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(jurisdiction=AgreementParty.jurisdiction)
    return exists().where(_own_parties(), visible(work.actor, _READ, columns))


def _of_member(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(jurisdiction=RegionalMembership.jurisdiction)
    return exists().where(
        _own_parties(),
        RegionalMembership.body_id == AgreementParty.body_id,
        RegionalMembership.state == ProposalState.CONFIRMED,
        visible(work.actor, _READ, columns),
    )


def _own_parties() -> ColumnElement[bool]:
    return and_(
        AgreementParty.agreement_id == Agreement.id,
        AgreementParty.edition == Agreement.edition,
    )


def reads_all(work: Work, codes: Iterable[str]) -> bool:
    """Tell whether the actor reads secret clauses too: for the scheme, or for one of the parties.

    Args:
        work: the open transaction.
        codes: of the jurisdictions that are parties, by themselves or through a body.
    """
    return any(allows(work.actor, _READ, Facts(jurisdiction=each)) for each in ("", *codes))


def one(work: Work, key: str, version: int | None = None) -> Agreement:
    """Return an agreement that the actor may read.

    Raises:
        NotFound: there is none, or the actor may not know of it.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(select(Agreement).where(_may_read(work), Agreement.key == key))
    if found is None:
        raise NotFound(f"There is no agreement {key}.")
    return as_seen(found, version)


def titles(work: Work, ids: Collection[UUID]) -> dict[UUID, str]:
    """Return how agreements are called, of those that the public may read."""
    query = select(Agreement.id, Agreement.title).where(_may_read(work), Agreement.id.in_(ids))
    return {row[0]: row[1] for row in work.session.execute(query)}


def is_taken(work: Work, key: str) -> bool:
    """Tell whether a key addresses an agreement, whoever may know of it."""
    query = select(Agreement.id).where(unscoped(why="a key is used once"), Agreement.key == key)
    return work.session.scalar(query) is not None


def page(work: Work, asked: Asked, after: str | None, limit: int) -> Sequence[Agreement]:
    """Return agreements by their keys, those after a key."""
    query = select(Agreement).where(_may_read(work)).order_by(Agreement.key).limit(limit)
    if after is not None:
        query = query.where(Agreement.key > after)
    if asked.party is not None:
        query = query.where(or_(_has_party(asked.party), _has_member(asked.party)))
    if asked.body is not None:
        query = query.where(_has_body(asked.body))
    if asked.ids is not None:
        query = query.where(Agreement.id.in_(asked.ids))
    if asked.force is not None:
        query = query.where(Agreement.force == asked.force)
    if asked.kind is not None:
        query = query.where(_has_clause(asked.kind))
    return work.session.scalars(query).all()


def _has_party(code: str) -> ColumnElement[bool]:
    return exists().where(_own_parties(), AgreementParty.jurisdiction == code)


def _has_member(code: str) -> ColumnElement[bool]:
    return exists().where(
        _own_parties(),
        RegionalMembership.body_id == AgreementParty.body_id,
        RegionalMembership.state == ProposalState.CONFIRMED,
        RegionalMembership.jurisdiction == code,
    )


def _has_body(key: str) -> ColumnElement[bool]:
    return exists().where(
        _own_parties(), RegionalBody.id == AgreementParty.body_id, RegionalBody.key == key
    )


def _has_clause(kind: ClauseKind) -> ColumnElement[bool]:
    """Return the condition that an open clause is of a kind: a secret one is never told."""
    return exists().where(
        AgreementClause.agreement_id == Agreement.id,
        AgreementClause.edition == Agreement.edition,
        AgreementClause.is_secret.is_(False),
        AgreementClause.kind == kind,
        or_(AgreementClause.added_by_id.is_(None), _is_confirmed()),
    )


def _is_confirmed() -> ColumnElement[bool]:
    return exists().where(
        AgreementAmendment.id == AgreementClause.added_by_id,
        AgreementAmendment.state == ProposalState.CONFIRMED,
    )


def named(work: Work, agreements: Collection[UUID]) -> dict[UUID, list[Named]]:
    """Return the parties of agreements as they are named, in one question."""
    query = (
        select(AgreementParty, RegionalBody, AgreementSignature)
        .join(Agreement, Agreement.id == AgreementParty.agreement_id)
        .outerjoin(RegionalBody, RegionalBody.id == AgreementParty.body_id)
        .outerjoin(AgreementSignature, AgreementSignature.party_id == AgreementParty.id)
        .where(unscoped(why=OF_ONE), Agreement.id.in_(agreements), _own_parties())
        .order_by(AgreementParty.number)
    )
    found: dict[UUID, list[Named]] = {each: [] for each in agreements}
    for row in work.session.execute(query):
        found[row[0].agreement_id].append(Named(*row))
    return found


def amendments(work: Work, agreement: Agreement) -> Sequence[AgreementAmendment]:
    """Return the amendments of an agreement, the oldest first."""
    return work.session.scalars(
        select(AgreementAmendment)
        .where(unscoped(why=OF_ONE), AgreementAmendment.agreement_id == agreement.id)
        .order_by(AgreementAmendment.id)
    ).all()


def amendment(work: Work, agreement: Agreement, amendment_id: UUID) -> AgreementAmendment:
    """Return an amendment of an agreement.

    Raises:
        NotFound: it has no such amendment.
    """
    for each in amendments(work, agreement):
        if each.id == amendment_id:
            return each
    raise NotFound("There is no such amendment.")


def added_by(work: Work, amendment_ids: Collection[UUID]) -> Sequence[AgreementClause]:
    """Return the clauses that amendments add, or would."""
    return work.session.scalars(
        select(AgreementClause)
        .where(unscoped(why=OF_ONE), AgreementClause.added_by_id.in_(amendment_ids))
        .order_by(AgreementClause.number)
    ).all()


def last_clause(work: Work, agreement: Agreement) -> int:
    """Return the number of the last clause of an edition; 0 where there is none."""
    query = select(func.max(AgreementClause.number)).where(
        unscoped(why=OF_ONE),
        AgreementClause.agreement_id == agreement.id,
        AgreementClause.edition == agreement.edition,
    )
    return work.session.scalar(query) or 0


def successions(work: Work, party_ids: Collection[UUID]) -> Sequence[AgreementSuccession]:
    """Return what was said of successors of parties, what was dropped left out."""
    return work.session.scalars(
        select(AgreementSuccession)
        .where(
            unscoped(why=OF_ONE),
            AgreementSuccession.party_id.in_(party_ids),
            AgreementSuccession.state != ProposalState.DROPPED,
        )
        .order_by(AgreementSuccession.id)
    ).all()


def recorded(work: Work, codes: Collection[str]) -> frozenset[str]:
    """Return those of some codes of which there is a record."""
    query = select(Jurisdiction.code).where(
        unscoped(why="every jurisdiction is public"), Jurisdiction.code.in_(codes)
    )
    return frozenset(work.session.scalars(query))


def body_ids(work: Work, keys: Collection[str]) -> dict[str, UUID]:
    """Return the ids of regional bodies by their keys."""
    query = select(RegionalBody.key, RegionalBody.id).where(
        unscoped(why="every regional body is public"), RegionalBody.key.in_(keys)
    )
    return {row[0]: row[1] for row in work.session.execute(query)}


def in_force_or_coming(work: Work) -> Sequence[Agreement]:
    """Return the agreements that were put in force and that the actor could act upon."""
    return work.session.scalars(
        select(Agreement)
        .where(
            visible(work.actor, Permission.AGREEMENT_DRAFT, FactColumns()),
            Agreement.state == AgreementState.IN_FORCE,
        )
        .order_by(Agreement.id)
    ).all()


def names(work: Work, codes: Collection[str]) -> dict[str, str]:
    """Return how jurisdictions are called of which there is a record."""
    query = select(Jurisdiction.code, Jurisdiction.name).where(
        unscoped(why="every jurisdiction is public"), Jurisdiction.code.in_(codes)
    )
    return {row[0]: row[1] for row in work.session.execute(query)}
