"""Moving a case: its clocks follow, and she reads how far it is."""

from typing import Any

from app.domains.complaints.engine.texts import state_key
from app.domains.complaints.models import Complaint, ComplaintMessage
from app.domains.complaints.service import clocks
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.types import Audience, Side
from app.domains.complaints.types.handling import Clock
from app.domains.complaints.workflow import LIFE, Action
from app.store.work import Work


def move(
    work: Work, desk: ComplaintDesk, complaint: Complaint, action: Action, **body: Any
) -> None:
    """Take an action on a case.

    Raises:
        NotFound, Forbidden: by the access policy.
        StepRefused: the state does not allow it.

    Records:
        The event of the step, such as ``complaints.complaint.admitted``.

    Rule:
        Facts, 3.2: a word to her at each change of state.
    """
    work.move(complaint, LIFE, action, **body)
    clocks.keep_time(work, desk, complaint)
    tell(work, desk, complaint, state_key(complaint.state))


def tell(work: Work, desk: ComplaintDesk, complaint: Complaint, key: str) -> None:
    """Leave her a text of the catalogue in her receipt; the time of the next word begins anew.

    Rule:
        UN Guiding Principles, 31(e): parties are kept informed.
    """
    work.session.add(
        ComplaintMessage(
            complaint_id=complaint.id,
            audience=Audience.COMPLAINANT,
            side=Side.SCHEME,
            text_key=key,
            sent_at=work.at,
        )
    )
    clocks.restart(work, desk, complaint, Clock.PROGRESS)
