"""What of complaints is erased for good, so that no older copy brings it back (L8)."""

from sqlalchemy import delete, select, update

from app.access.policy import unscoped
from app.domains.complaints.models import Complaint, LikenessDigest
from app.domains.complaints.models.deciding import CaseDecision
from app.domains.complaints.models.handling import Telling
from app.store.erasures import AT, Erasable
from app.store.work import Work

GONE = "the case was destroyed, and all that hangs on it goes with it"


def forget_beside(work: Work) -> None:
    """Erase what of destroyed cases is not under their keys: digests, statements, replies."""
    gone = select(Complaint.id).where(unscoped(why=GONE), Complaint.destroyed_at.is_not(None))
    work.session.execute(
        delete(LikenessDigest)
        .where(LikenessDigest.complaint_id.in_(gone))
        .execution_options(synchronize_session=False)
    )
    work.session.execute(
        update(Telling)
        .where(Telling.complaint_id.in_(gone), Telling.sealed_statement.is_not(None))
        .values(sealed_statement=None, sealed_reply=None, version=Telling.version + 1)
        .execution_options(synchronize_session=False)
    )
    work.session.execute(
        update(CaseDecision)
        .where(CaseDecision.complaint_id.in_(gone), CaseDecision.sealed_for_respondent.is_not(None))
        .values(sealed_for_respondent=None)
        .execution_options(synchronize_session=False)
    )


DESTROYED = Erasable(
    "complaints.complaints",
    Complaint,
    Complaint.destroyed_at.is_not(None),
    {"sealed_accused": None, "accused_digest": None, "destroyed_at": AT},
    then=forget_beside,
)
