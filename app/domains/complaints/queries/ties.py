"""Whom a case keeps out: who has a tie to it for sure."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, exists, false, or_

from app.access.grants import Role
from app.access.policy import unscoped
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import KeptOut
from app.domains.complaints.types import AccusedKind
from app.domains.identity.models import Interest, Membership, Organisation, Person
from app.domains.identity.queries.interests import standing
from app.domains.identity.rules import INTEREST_LASTS
from app.domains.jurisdictions.models import Jurisdiction
from app.domains.subjects.models import Claim
from app.domains.subjects.types import ClaimState


def tied(person: UUID | SQLColumnExpression[Any] | None, at: datetime) -> ColumnElement[bool]:
    """Return the condition that somebody has a tie to a complaint that keeps them out for sure.

    They were kept out by name; act for whoever is accused, or did not long ago; or declared an
    interest in it. An outside reviewer belongs to the scheme by that role alone, which is none.

    Rule:
        Fairness W6 and P4: nobody of the accused body sees, counts or gets a complaint.
    """
    if person is None:
        return false()
    ended = or_(Membership.ended_at.is_(None), Membership.ended_at >= at - INTEREST_LASTS)
    acts = and_(Membership.person_id == person, Membership.role != Role.OUTSIDE_REVIEWER, ended)
    holds = and_(
        Claim.organisation_id == Membership.organisation_id,
        Claim.subject_id == Complaint.subject_id,
        Claim.state == ClaimState.GRANTED,
    )
    about = or_(
        Interest.subject_id == Complaint.subject_id,
        Interest.about_id == Complaint.accused_organisation_id,
    )
    return and_(
        unscoped(why="whom a case keeps out is part of who may know of it"),
        or_(
            *(
                # Of a case that is asked for further out, too.
                exists().where(*each).correlate(Complaint, Person)
                for each in (
                    (KeptOut.complaint_id == Complaint.id, KeptOut.person_id == person),
                    (acts, Membership.organisation_id == Complaint.accused_organisation_id),
                    (acts, holds),
                    (acts, Organisation.id == Membership.organisation_id, of_the_state()),
                    (Interest.person_id == person, about, standing(at)),
                )
            )
        ),
    )


def of_the_state() -> ColumnElement[bool]:
    """Return the condition that an organisation acts for the state that a complaint is about."""
    return and_(
        Complaint.accused_kind == AccusedKind.AUTHORITY,
        Jurisdiction.subject_id == Complaint.subject_id,
        Organisation.jurisdiction == Jurisdiction.code,
    )
