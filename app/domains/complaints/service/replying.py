"""What whoever a complaint is about answers: in words, with documents of its own."""

from collections.abc import Sequence
from uuid import UUID

from app.access.policy import require
from app.domains.complaints.errors import SomethingOpen
from app.domains.complaints.models.handling import Telling
from app.domains.complaints.queries import ending
from app.domains.complaints.queries import tellings as queries
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.sealing import seal_small
from app.domains.complaints.types import ComplaintState
from app.domains.complaints.workflow import TELLING, TellingAction
from app.domains.evidence.service import cite, kept_by_me
from app.store.sight import open_to
from app.store.work import Work

KIND = "telling"
WAITS_FOR_IT = frozenset({ComplaintState.REPLY, ComplaintState.INQUIRY, ComplaintState.MEDIATION})


def reply(
    work: Work, desk: ComplaintDesk, telling: Telling, words: str, documents: Sequence[UUID]
) -> None:
    """Reply to what was told, for the organisation to which it was; late words are heard too.

    Raises:
        Forbidden: the caller does not speak for it.
        StepRefused: it was replied to, or was not told.
        SomethingOpen: the case is decided or ended.
        BadInput: the organisation keeps no such document.

    Records:
        ``complaints.telling.replied``.

    Rule:
        UN Guiding Principles, 31(d); fairness C1.
    """
    require(work.actor, TELLING.permission(TellingAction.REPLY), telling.facts, is_seen=True)
    TELLING.step(telling.state, TellingAction.REPLY)
    complaint = queries.complaint_of(work, telling.complaint_id)
    if complaint.state not in WAITS_FOR_IT:
        raise SomethingOpen("It is decided, or stands still; nothing is replied to now.")
    kept = kept_by_me(work, documents, "/documents")
    cite(work, kept, KIND, telling.id)
    telling.replied_at = work.at
    telling.sealed_reply = seal_small(work, desk, telling.id, words)
    work.move(telling, TELLING, TellingAction.REPLY)
    told_by = ending.organisation_of(work, telling.prepared_by)
    if kept and told_by is not None:
        open_to(work, "document", [each.id for each in kept], told_by, "reply to a telling")
    work.session.flush()
