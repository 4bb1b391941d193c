"""Referrals: of a case, as the authority finds those to it, and what decides whether they go."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, or_, select

from app.access.grants import GOVERNMENT, Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.referrals import (
    ExcludedState,
    KeptBack,
    Referral,
    ReferralReport,
)
from app.domains.complaints.queries.complaints import not_outside, seen
from app.domains.complaints.queries.ties import tied
from app.domains.complaints.types.deciding import ReferralState
from app.domains.complaints.types.referring import WhyKeptBack
from app.domains.identity.models import Interest, Membership, Organisation, Person
from app.domains.identity.queries.interests import standing
from app.domains.identity.queries.people import ACTIVE
from app.domains.identity.types import Matter, OrganisationKind
from app.kit.errors import Changed, NotFound
from app.store.openings import AccessRecord
from app.store.work import Work

KIND = "complaint_referral"
"""Of an opening, and of what a disclosure is about."""
READ_BEFORE = "the complaint was read before, by whoever may"
DOOR = "to_us() and seen() ask the policy themselves, and are the doors to referrals and cases"
OPEN = (ReferralState.SENT, ReferralState.ACCEPTED, ReferralState.ENDED)
"""States in which the authority reads the text."""
AWAITED = (ReferralState.SENT, ReferralState.ACCEPTED)
"""States in which its next word is awaited."""


def of_complaint(work: Work, complaint_id: UUID) -> Sequence[Referral]:
    """Return what was prepared for authorities, the earliest first."""
    return work.session.scalars(
        select(Referral)
        .where(unscoped(why=READ_BEFORE), Referral.complaint_id == complaint_id)
        .order_by(Referral.id)
    ).all()


def one_of(work: Work, complaint_id: UUID, referral_id: UUID) -> Referral:
    """Return one of them.

    Raises:
        NotFound: there is none.
    """
    found = next(
        (each for each in of_complaint(work, complaint_id) if each.id == referral_id), None
    )
    if found is None:
        raise NotFound("Nothing such is prepared.")
    return found


def reports(work: Work, referral_ids: Collection[UUID]) -> Sequence[ReferralReport]:
    """Return what authorities said of referrals that were read, the earliest first."""
    return work.session.scalars(
        select(ReferralReport)
        .where(unscoped(why=READ_BEFORE), ReferralReport.referral_id.in_(referral_ids))
        .order_by(ReferralReport.id)
    ).all()


def kept_back(work: Work, complaint_id: UUID) -> Sequence[KeptBack]:
    """Return to which authorities a case did not go, and why, the earliest first."""
    return work.session.scalars(
        select(KeptBack)
        .where(unscoped(why=READ_BEFORE), KeptBack.complaint_id == complaint_id)
        .order_by(KeptBack.id)
    ).all()


def is_kept_back(work: Work, complaint_id: UUID, authority_id: UUID, why: WhyKeptBack) -> bool:
    """Tell whether it was noted before that a case did not go to an authority for a reason."""
    return any(
        (each.authority_id, each.why) == (authority_id, why)
        for each in kept_back(work, complaint_id)
    )


def excluded(work: Work, complaint_id: UUID) -> Sequence[ExcludedState]:
    """Return the states that must not read a case, with those that may again."""
    return work.session.scalars(
        select(ExcludedState)
        .where(unscoped(why=READ_BEFORE), ExcludedState.complaint_id == complaint_id)
        .order_by(ExcludedState.id)
    ).all()


def excluded_now(work: Work, complaint: Complaint) -> set[str]:
    """Return the countries whose authorities must not read a case.

    What she said where she told it first holds for the cases of threats because of it too.
    """
    return {
        each.country
        for case in {complaint.id, complaint.told_in}
        for each in excluded(work, case)
        if each.ended_at is None
    }


class Office(NamedTuple):
    """An authority, as far as it decides whether something goes to it."""

    id: UUID
    name: str
    jurisdiction: str | None
    is_served: bool


def offices(work: Work, ids: Collection[UUID]) -> dict[UUID, Office]:
    """Return authorities by id; one is served here while somebody acts for it."""
    acts = exists().where(
        Membership.organisation_id == Organisation.id, Membership.role.in_(GOVERNMENT), *ACTIVE
    )
    rows = work.session.execute(
        select(Organisation.id, Organisation.name, Organisation.jurisdiction, acts).where(
            unscoped(why="to which authority something may go is asked for a rule"),
            Organisation.id.in_(ids),
            Organisation.kind == OrganisationKind.AUTHORITY,
        )
    )
    return {row[0]: Office(*row) for row in rows}


def has_interest(work: Work, authority_id: UUID, matter: Matter) -> bool:
    """Tell whether somebody who acts for an authority declared an interest in a matter.

    Rule:
        Fairness S1, W6.
    """
    about = or_(
        Interest.subject_id.in_(matter.subjects), Interest.about_id.in_(matter.organisations)
    )
    declared = exists().where(
        unscoped(why="an interest is asked for as part of a rule"),
        Membership.organisation_id == authority_id,
        Organisation.id == Membership.organisation_id,
        *ACTIVE,
        Interest.person_id == Membership.person_id,
        about,
        standing(work.at),
    )
    return bool(work.session.scalar(select(declared)))


def country_of(work: Work, organisation_id: UUID) -> str | None:
    """Return the country of an organisation that a case is about."""
    return work.session.scalar(
        select(Organisation.country).where(
            unscoped(why=READ_BEFORE), Organisation.id == organisation_id
        )
    )


def to_us(work: Work) -> ColumnElement[bool]:
    """Return which referrals went to the actor's authority; nobody with a tie knows of one.

    To be asked with the complaint beside the referral.

    Rule:
        Fairness S1, W6.
    """
    return and_(
        visible(work.actor, Permission.REFERRAL_READ, FactColumns(holder_id=Referral.authority_id)),
        Referral.authority_id == work.actor.organisation_id,
        Referral.sent_at.is_not(None),
        ~tied(work.actor.id, work.at),
    )


def ours(work: Work, referral_id: UUID, version: int | None = None) -> Referral:
    """Return a referral that went to the actor's authority.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(Referral)
        .join(Complaint, Complaint.id == Referral.complaint_id)
        .where(to_us(work), Referral.id == referral_id)
    )
    if found is None:
        raise NotFound("Nothing such was referred to you.")
    if version is not None and found.version != version:
        raise Changed("It has changed meanwhile; read it again.")
    return found


def our_page(work: Work, before: UUID | None, limit: int) -> Sequence[Referral]:
    """Return what was referred to the actor's authority, the newest first, those before an id."""
    query = (
        select(Referral)
        .join(Complaint, Complaint.id == Referral.complaint_id)
        .where(to_us(work))
        .order_by(Referral.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(Referral.id < before)
    return work.session.scalars(query).all()


def openings(work: Work, complaint_id: UUID) -> Sequence[tuple[AccessRecord, str | None]]:
    """Return who opened referrals of a case at authorities, with their names, for who told it."""
    of_case = select(Referral.id).where(
        unscoped(why=READ_BEFORE), Referral.complaint_id == complaint_id
    )
    rows = work.session.execute(
        select(AccessRecord, Person.name)
        .outerjoin(Person, Person.id == AccessRecord.person_id)
        .where(unscoped(why=READ_BEFORE), AccessRecord.thing_id.in_(of_case))
        .order_by(AccessRecord.id)
    )
    return [(row[0], row[1]) for row in rows]


def not_yet_late(work: Work, limit: int) -> Sequence[tuple[Referral, Complaint]]:
    """Return referrals of which the next word did not come in time, and nobody said so yet."""
    rows = work.session.execute(
        select(Referral, Complaint)
        .join(Complaint, Complaint.id == Referral.complaint_id)
        .where(
            visible(work.actor, Permission.COMPLAINT_END, FactColumns()),
            Referral.state.in_(AWAITED),
            Referral.due_at <= work.at,
            Referral.late_at.is_(None),
            Complaint.destroyed_at.is_(None),
        )
        .order_by(Referral.due_at)
        .limit(limit)
    )
    return [(row[0], row[1]) for row in rows]


def awaited_of_us(work: Work) -> Sequence[Referral]:
    """Return the referrals on which the actor's authority has a word to say."""
    if not reaches(work.actor, Permission.REFERRAL_ANSWER):
        return []
    return work.session.scalars(
        select(Referral)
        .join(Complaint, Complaint.id == Referral.complaint_id)
        .where(unscoped(why=DOOR), to_us(work), Referral.state.in_(AWAITED))
        .order_by(Referral.id)
    ).all()


def silent_authorities(work: Work) -> Sequence[tuple[UUID, datetime]]:
    """Return authorities whose word on a case of the officers' desk is late, and since when.

    Rule:
        Fairness W6: of those about the scheme it tells nothing.
    """
    rows = work.session.execute(
        select(Referral.authority_id, func.min(Referral.late_at))
        .join(Complaint, Complaint.id == Referral.complaint_id)
        .where(
            unscoped(why="which authority is silent is told to the secretariat, and of no case"),
            Referral.late_at.is_not(None),
            Referral.state.in_(AWAITED),
            not_outside(),
            Complaint.destroyed_at.is_(None),
        )
        .group_by(Referral.authority_id)
        .order_by(Referral.authority_id)
    )
    return [(row[0], row[1]) for row in rows if row[1] is not None]


class Look(NamedTuple):
    """What of a referral waits for the officer of its case."""

    complaint_id: UUID
    late_at: datetime | None
    said_at: datetime | None


def for_officer(work: Work, words_since: datetime) -> Sequence[Look]:
    """Return the referrals of the actor's cases that are late, or of which words wait for a look.

    Args:
        work: an open one.
        words_since: words from before it open to her without anybody.
    """
    unshown = and_(
        ReferralReport.referral_id == Referral.id,
        ReferralReport.sealed_words.is_not(None),
        ReferralReport.shown_at.is_(None),
        ReferralReport.said_at > words_since,
    )
    is_late = and_(Referral.late_at.is_not(None), Referral.state.in_(AWAITED))
    rows = work.session.execute(
        select(Referral.complaint_id, Referral.late_at, ReferralReport.said_at)
        .join(Complaint, Complaint.id == Referral.complaint_id)
        .outerjoin(ReferralReport, unshown)
        .where(
            unscoped(why=DOOR),
            seen(work, is_found=True),
            Complaint.officer_id == work.actor.id,
            Complaint.destroyed_at.is_(None),
            or_(is_late, ReferralReport.id.is_not(None)),
        )
        .order_by(Referral.id, ReferralReport.id)
    )
    return [Look(*row) for row in rows]
