"""States that she shuts out: nothing of her case goes to any authority of them (S1)."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.referrals import ExcludedState
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.queries import referrals as queries
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.recalling import close_to_state
from app.domains.complaints.service.replacing import refuse_disputed
from app.domains.complaints.types import Side
from app.kit.errors import NotFound
from app.kit.ids import new_id
from app.store.work import Work


def exclude(work: Work, desk: ComplaintDesk, complaint: Complaint, country: str) -> None:
    """Shut a state out; what went to an authority of it closes at once. Said twice, it is once.

    It is possible while it is open whose the case is: it only protects. It holds for the cases of
    threats because of this one too.

    Records:
        ``complaints.state.excluded`` with the row; not which state.

    Rule:
        Fairness S1.
    """
    require(work.actor, Permission.COMPLAINT_FOLLOW)
    if _standing(work, complaint, country) is None:
        row = ExcludedState(
            id=new_id(),
            complaint_id=complaint.id,
            country=country,
            side=Side.COMPLAINANT,
            since_at=work.at,
        )
        work.session.add(row)
        work.session.flush()
        work.record("complaints.state.excluded", row=str(row.id))
    for each in (complaint, *cases.linked(work, complaint)):
        close_to_state(work, desk, each, country)


def let_in(work: Work, complaint: Complaint, country: str) -> None:
    """Let a state in again; to each of its authorities she still has to say yes.

    Raises:
        NotFound: she did not shut it out in this case.
        ReceiptDisputed: it is open whose the case is.

    Records:
        ``complaints.state.let_in`` with the row.

    Rule:
        Fairness S1.
    """
    require(work.actor, Permission.COMPLAINT_FOLLOW)
    refuse_disputed(work, complaint)
    row = _standing(work, complaint, country)
    if row is None:
        raise NotFound("You did not shut this state out.")
    row.ended_at = work.at
    work.session.flush()
    work.record("complaints.state.let_in", row=str(row.id))


def _standing(work: Work, complaint: Complaint, country: str) -> ExcludedState | None:
    known = queries.excluded(work, complaint.id)
    return next((each for each in known if each.country == country and each.ended_at is None), None)
