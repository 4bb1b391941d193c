"""What bars hold about an organisation, a person and a principal, read in pieces."""

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from sqlalchemy import or_, select

from app.access.policy import unscoped
from app.domains.bars.models import Bar, BarHold, BarPair, PersonDigest, PrincipalsDeclared
from app.domains.registration.models import Declaration, PrincipalSeal
from app.store.holdings import streamed
from app.store.work import Work

OWN = "it is about whose file is made"
OWN_PAST = "what a person did is theirs to know, whatever their role is now"


def of_body(work: Work, organisation_id: UUID) -> Iterator[Bar]:
    """Yield the bars that an organisation proposed or imposed."""
    query = (
        select(Bar)
        .where(unscoped(why=OWN), Bar.body_organisation_id == organisation_id)
        .order_by(Bar.id)
    )
    return (row[0] for row in streamed(work, query))


def declared_by(work: Work, organisation_id: UUID) -> Iterator[PrincipalsDeclared]:
    """Yield what an organisation declared of who owns and runs it."""
    query = (
        select(PrincipalsDeclared)
        .where(unscoped(why=OWN), PrincipalsDeclared.organisation_id == organisation_id)
        .order_by(PrincipalsDeclared.id)
    )
    return (row[0] for row in streamed(work, query))


def held_of(work: Work, organisation_id: UUID) -> Sequence[tuple[BarHold, BarPair]]:
    """Return why things of an organisation wait, or waited."""
    rows = work.session.execute(
        select(BarHold, BarPair)
        .join(BarPair, BarPair.id == BarHold.pair_id)
        .where(unscoped(why=OWN), BarHold.organisation_id == organisation_id)
        .order_by(BarHold.id)
    )
    return [(row[0], row[1]) for row in rows]


def decided_by(work: Work, person_id: UUID) -> Iterator[Bar]:
    """Yield the bars for which a person did something."""
    did = (Bar.proposed_by, Bar.announced_by, Bar.imposed_by, Bar.ended_by)
    query = (
        select(Bar)
        .where(unscoped(why=OWN_PAST), or_(*(each == person_id for each in did)))
        .order_by(Bar.id)
    )
    return (row[0] for row in streamed(work, query))


def answered_by(work: Work, person_id: UUID) -> Iterator[BarPair]:
    """Yield the questions that a person answered."""
    did = (BarPair.answered_by, BarPair.first_answered_by)
    query = (
        select(BarPair)
        .where(unscoped(why=OWN_PAST), or_(*(each == person_id for each in did)))
        .order_by(BarPair.id)
    )
    return (row[0] for row in streamed(work, query))


def seals_of(work: Work, facts: Collection[UUID]) -> Sequence[PrincipalSeal]:
    """Return what lies sealed of principals at records, by the facts about them."""
    return work.session.scalars(
        select(PrincipalSeal)
        .join(Declaration, Declaration.statement_id == PrincipalSeal.statement_id)
        .where(unscoped(why=OWN), Declaration.fact_id.in_(facts))
        .order_by(PrincipalSeal.statement_id)
    ).all()


def bars_with(work: Work, digests: Collection[str]) -> Sequence[Bar]:
    """Return bars of a person whose document was proved, by its digests."""
    met = select(PersonDigest.of_id).where(PersonDigest.digest.in_(digests))
    return work.session.scalars(
        select(Bar).where(unscoped(why=OWN), Bar.id.in_(met)).order_by(Bar.id)
    ).all()


def declared_with(work: Work, digests: Collection[str]) -> Sequence[PrincipalsDeclared]:
    """Return declarations that name a person whose document was proved, by its digests."""
    met = select(PersonDigest.of_id).where(PersonDigest.digest.in_(digests))
    return work.session.scalars(
        select(PrincipalsDeclared)
        .where(unscoped(why=OWN), PrincipalsDeclared.id.in_(met))
        .order_by(PrincipalsDeclared.id)
    ).all()
