"""Who is tied to a country: its nationals, and whoever works for it or is paid by it (C8)."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from app.access.grants import Permission
from app.access.policy import PART_OF, FactColumns, unscoped, visible
from app.domains.identity.models import Interest, Membership, Nationality, Organisation
from app.domains.identity.rules import INTEREST_LASTS
from app.domains.identity.types import CountryTie, InterestKind, InterestState, OrganisationKind
from app.store.work import Work

JUDGED = "asked for the rule of who judges a country; only that it stands against them is shown"
_TIES = {
    InterestKind.EMPLOYMENT: CountryTie.EMPLOYEE,
    InterestKind.CONSULTANCY: CountryTie.CONTRACTOR,
    InterestKind.PAYMENT: CountryTie.PAID,
}
"""Which interests tie somebody to a country; others are looked at by a second person."""


def mine(work: Work) -> Sequence[Nationality]:
    """Return what the caller declared of themselves, what was withdrawn too, the oldest first."""
    columns = FactColumns(person_id=Nationality.person_id)
    return work.session.scalars(
        select(Nationality)
        .where(
            visible(work.actor, Permission.ACCOUNT_READ, columns),
            Nationality.person_id == work.actor.id,
        )
        .order_by(Nationality.id)
    ).all()


def undeclared(work: Work, people: Collection[UUID]) -> set[UUID]:
    """Return who of some people says of no country to be its national."""
    known = work.session.scalars(
        select(Nationality.person_id).where(
            unscoped(why=JUDGED),
            Nationality.person_id.in_(people),
            Nationality.withdrawn_at.is_(None),
        )
    )
    return set(people) - set(known)


def ties(
    work: Work, people: Collection[UUID], country: str, since: date
) -> dict[UUID, set[CountryTie]]:
    """Return what ties people to a country, its parts included.

    Args:
        work: the open work.
        people: of whom it is asked.
        country: ISO 3166-1 alpha-2.
        since: work and pay that ended before this day have cooled off.

    Rule:
        Fairness C8: nobody who is a national, employee, contractor or paid by it.
    """
    found: dict[UUID, set[CountryTie]] = {each: set() for each in people}
    for person_id in _nationals(work, people, country):
        found[person_id].add(CountryTie.NATIONAL)
    for person_id in _members(work, people, country, since):
        found[person_id].add(CountryTie.EMPLOYEE)
    for person_id, kind in _interested(work, people, country, since):
        found[person_id].add(_TIES[kind])
    return found


def _nationals(work: Work, people: Collection[UUID], country: str) -> Sequence[UUID]:
    counts = or_(
        Nationality.withdrawn_at.is_(None), Nationality.withdrawn_at >= work.at - INTEREST_LASTS
    )
    return work.session.scalars(
        select(Nationality.person_id).where(
            unscoped(why=JUDGED),
            Nationality.person_id.in_(people),
            Nationality.country == country,
            counts,
        )
    ).all()


def _of_the_country(country: str) -> ColumnElement[bool]:
    """Name the organisations that are authorities of a country, or of a part of it."""
    return (Organisation.kind == OrganisationKind.AUTHORITY) & or_(
        Organisation.jurisdiction == country,
        Organisation.jurisdiction.startswith(f"{country}{PART_OF}", autoescape=True),
    )


def _members(work: Work, people: Collection[UUID], country: str, since: date) -> Sequence[UUID]:
    day = datetime.combine(since, time(), UTC)
    return work.session.scalars(
        select(Membership.person_id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(
            unscoped(why=JUDGED),
            Membership.person_id.in_(people),
            or_(Membership.ended_at.is_(None), Membership.ended_at >= day),
            _of_the_country(country),
        )
    ).all()


def _interested(
    work: Work, people: Collection[UUID], country: str, since: date
) -> Sequence[tuple[UUID, InterestKind]]:
    authorities = select(Organisation.id).where(_of_the_country(country))
    stands = (Interest.state == InterestState.DECLARED) & or_(
        Interest.until.is_(None), Interest.until >= since
    )
    rows = work.session.execute(
        select(Interest.person_id, Interest.kind).where(
            unscoped(why=JUDGED),
            Interest.person_id.in_(people),
            Interest.kind.in_(_TIES),
            or_(Interest.country == country, Interest.about_id.in_(authorities)),
            or_(stands, Interest.withdrawn_at >= work.at - INTEREST_LASTS),
        )
    )
    return [(person_id, kind) for person_id, kind in rows]
