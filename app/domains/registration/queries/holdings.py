"""What the registration holds about an organisation, a person or a principal."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.registration.models import (
    Declaration,
    LinkAnswer,
    OwnerChange,
    OwnStatement,
    PrincipalSeal,
    Profile,
)
from app.domains.registration.queries.statements import FACT_OF, SHOWN_OF
from app.domains.registration.types import LinkState, StatementKind
from app.domains.subjects.models import Claim, Principal, Subject
from app.domains.subjects.types import ClaimState
from app.store.base import table_of
from app.store.holdings import streamed
from app.store.work import Work

OWN_PAST = "what a person did is theirs to know, whatever their role is now"
OWN_WORDS = "what an organisation stated is its own"
OWN_RIGHT = "the right to speak for the firm is the organisation's own"
PROVED = "the verb has proved whose they are"


class Stated(NamedTuple):
    """One version of what was stated of a record, and what lies sealed beside it."""

    statement: OwnStatement
    record: str
    profile: str | None
    seal: PrincipalSeal | None
    answer: LinkState | None
    first: date
    last: date | None
    recorded_from: int
    recorded_until: int | None
    values: dict[str, Any]


def profiles_of(work: Work, organisation_id: UUID) -> Iterator[Profile]:
    """Yield every profile of an organisation."""
    columns = FactColumns(holder_id=Profile.organisation_id)
    query = (
        select(Profile)
        .where(
            visible(work.actor, Permission.PROFILE_READ, columns),
            Profile.organisation_id == organisation_id,
        )
        .order_by(Profile.id)
    )
    return (row[0] for row in streamed(work, query))


def profiles_by(work: Work, person_id: UUID) -> Iterator[Profile]:
    """Yield the profiles that a person began, submitted or decided last."""
    query = (
        select(Profile)
        .where(
            unscoped(why=OWN_PAST),
            or_(
                Profile.begun_by == person_id,
                Profile.submitted_by == person_id,
                Profile.decided_by == person_id,
            ),
        )
        .order_by(Profile.id)
    )
    return (row[0] for row in streamed(work, query))


def stated_by(work: Work, organisation_id: UUID, kind: StatementKind) -> Iterator[Stated]:
    """Yield every version of what an organisation stated of its firms."""
    query = _versions(kind).where(
        unscoped(why=OWN_WORDS),
        OwnStatement.organisation_id == organisation_id,
        OwnStatement.kind == kind,
    )
    return _stated(work, kind, query)


def stated_of(work: Work, fact_ids: Collection[UUID]) -> Iterator[Stated]:
    """Yield what firms stated of a principal, by the facts that are about them."""
    kind = StatementKind.PRINCIPAL
    query = _versions(kind).where(unscoped(why=PROVED), Principal.id.in_(fact_ids))
    return _stated(work, kind, query)


def _versions(kind: StatementKind) -> Select[*tuple[Any, ...]]:
    fact = table_of(FACT_OF[kind])
    return (
        select(
            *(OwnStatement, Subject.number, Declaration.profile, PrincipalSeal, LinkAnswer.state),
            *(fact.c.stated_from, fact.c.stated_until),
            *(fact.c.recorded_from, fact.c.recorded_until),
            *(fact.c[name] for name in SHOWN_OF[kind]),
        )
        .select_from(fact)
        .join(Declaration, Declaration.fact_id == fact.c.id)
        .join(OwnStatement, OwnStatement.id == Declaration.statement_id)
        .join(Subject, Subject.id == OwnStatement.subject_id)
        .outerjoin(PrincipalSeal, PrincipalSeal.statement_id == OwnStatement.id)
        .outerjoin(LinkAnswer, LinkAnswer.id == OwnStatement.id)
        .order_by(OwnStatement.id, fact.c.id)
    )


def _stated(work: Work, kind: StatementKind, query: Select[*tuple[Any, ...]]) -> Iterator[Stated]:
    for row in streamed(work, query):
        statement, record, profile, seal, answer, first, last, since, until, *said = row
        values = dict(zip(SHOWN_OF[kind], said, strict=True))
        yield Stated(*(statement, record, profile, seal, answer, first, last, since, until), values)


def statements_by(work: Work, person_id: UUID) -> Iterator[tuple[OwnStatement, str]]:
    """Yield what a person stated of records, with the number of each."""
    query = (
        select(OwnStatement, Subject.number)
        .join(Subject, Subject.id == OwnStatement.subject_id)
        .where(unscoped(why=OWN_PAST), OwnStatement.stated_by == person_id)
        .order_by(OwnStatement.id)
    )
    return ((row[0], row[1]) for row in streamed(work, query))


def naming(work: Work, organisation_id: UUID) -> Iterator[tuple[LinkAnswer, str]]:
    """Yield the links that name a record which an organisation holds, with who states them."""
    query = (
        select(LinkAnswer, Subject.number)
        .join(Subject, Subject.id == LinkAnswer.subject_id)
        .join(Claim, Claim.subject_id == LinkAnswer.other_id)
        .where(
            unscoped(why=OWN_RIGHT),
            Claim.organisation_id == organisation_id,
            Claim.state == ClaimState.GRANTED,
        )
        .order_by(LinkAnswer.id)
    )
    return ((row[0], row[1]) for row in streamed(work, query))


def owner_changes(work: Work, organisation_id: UUID) -> Iterator[tuple[OwnerChange, str]]:
    """Yield the questions whether an organisation's right lapsed, with the record's number."""
    query = (
        select(OwnerChange, Subject.number)
        .join(Claim, Claim.id == OwnerChange.claim_id)
        .join(Subject, Subject.id == OwnerChange.subject_id)
        .where(unscoped(why=OWN_RIGHT), Claim.organisation_id == organisation_id)
        .order_by(OwnerChange.id)
    )
    return ((row[0], row[1]) for row in streamed(work, query))
