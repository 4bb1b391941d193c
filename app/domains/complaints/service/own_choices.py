"""What she says to a text that would be told: she agrees, or objects and says why (W1)."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import tellings as queries
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.following import say
from app.domains.complaints.service.replacing import refuse_disputed
from app.domains.complaints.workflow import TELLING, TellingAction
from app.store.work import Work


def agree(work: Work, complaint: Complaint, telling_id: UUID) -> None:
    """Agree to the very text; her consent to tell still has to stand when it goes.

    Raises:
        NotFound: no such text is prepared.
        StepRefused: it was told, or recalled.
        ReceiptDisputed: it is open whose the case is.

    Records:
        ``complaints.telling.agreed``.

    Rule:
        Fairness W1.
    """
    require(work.actor, Permission.COMPLAINT_FOLLOW)
    refuse_disputed(work, complaint)
    telling = queries.one_of(work, complaint.id, telling_id)
    TELLING.step(telling.state, TellingAction.TELL)
    telling.she_agreed_at, telling.she_objected_at = work.at, None
    work.session.flush()
    work.record("complaints.telling.agreed", row=str(telling.id))


def object_to(
    work: Work, desk: ComplaintDesk, complaint: Complaint, telling_id: UUID, words: str
) -> None:
    """Object to a text: it does not go, and the officer reads why.

    Raises:
        NotFound: no such text is prepared.
        StepRefused: it was told, or recalled.

    Records:
        ``complaints.telling.objected``, ``complaints.message.sent``.

    Rule:
        Fairness W1.
    """
    require(work.actor, Permission.COMPLAINT_FOLLOW)
    telling = queries.one_of(work, complaint.id, telling_id)
    TELLING.step(telling.state, TellingAction.TELL)
    telling.she_objected_at, telling.she_agreed_at = work.at, None
    work.session.flush()
    work.record("complaints.telling.objected", row=str(telling.id))
    say(work, desk, complaint, words)
