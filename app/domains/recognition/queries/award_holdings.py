"""What awards hold about an organisation and about a person, read in pieces."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import or_, select

from app.access.policy import unscoped
from app.domains.recognition.models.awards import Award
from app.domains.subjects.models import Claim
from app.domains.subjects.types import ClaimState
from app.store.holdings import streamed
from app.store.work import Work

OWN = "what was decided about a firm is its own to know"
OWN_PAST = "what a person did is theirs to know, whatever their role is now"


def of_organisation(work: Work, organisation_id: UUID) -> Iterator[Award]:
    """Yield what was decided about awards for the records that an organisation holds."""
    held = select(Claim.subject_id).where(
        Claim.organisation_id == organisation_id, Claim.state == ClaimState.GRANTED
    )
    query = select(Award).where(unscoped(why=OWN), Award.subject_id.in_(held)).order_by(Award.id)
    return (row[0] for row in streamed(work, query))


def worked_on_by(work: Work, person_id: UUID) -> Iterator[Award]:
    """Yield the awards that a person decided about, entered, confirmed or took."""
    did = (Award.recorded_by, Award.confirmed_by, Award.lost_by)
    query = (
        select(Award)
        .where(unscoped(why=OWN_PAST), or_(*(each == person_id for each in did)))
        .order_by(Award.id)
    )
    return (row[0] for row in streamed(work, query))
