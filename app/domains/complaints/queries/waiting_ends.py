"""What of tellings, announcements and holds waits for somebody."""

from collections.abc import Sequence

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import LegalHold, Telling
from app.domains.complaints.queries.complaints import seen
from app.domains.complaints.queries.tellings import to_me
from app.domains.complaints.types import ComplaintState
from app.domains.complaints.types.handling import TellingState
from app.domains.notices.models import Notice
from app.domains.notices.types import ActKind, NoticeState
from app.store.work import Work

DOOR = "seen() and to_me() ask the policy themselves, and are the doors to cases and tellings"
HEARD = (NoticeState.ANSWERED, NoticeState.UNANSWERED)


def to_reply(work: Work) -> Sequence[Telling]:
    """Return what was told to the actor's organisation, and is not replied to."""
    return work.session.scalars(
        select(Telling)
        .where(unscoped(why=DOOR), to_me(work), Telling.state == TellingState.TOLD)
        .order_by(Telling.id)
    ).all()


def to_confirm(work: Work) -> Sequence[Notice]:
    """Return announcements that go no further, heard, which somebody else made."""
    return work.session.scalars(
        select(Notice)
        .join(Complaint, Complaint.id == Notice.thing_id)
        .where(
            seen(work, is_found=True),
            unscoped(why=DOOR),
            Complaint.state == ComplaintState.TRIAGE,
            Notice.act == ActKind.COMPLAINT_INADMISSIBLE,
            Notice.state.in_(HEARD),
            Notice.announced_by != work.actor.id,
        )
        .order_by(Notice.id)
    ).all()


def holds(work: Work) -> Sequence[LegalHold]:
    """Return the holds that stand, of cases that the actor may know of."""
    return work.session.scalars(
        select(LegalHold)
        .join(Complaint, Complaint.id == LegalHold.complaint_id)
        .where(unscoped(why=DOOR), seen(work, is_found=True), LegalHold.lifted_at.is_(None))
        .order_by(LegalHold.review_at)
    ).all()
