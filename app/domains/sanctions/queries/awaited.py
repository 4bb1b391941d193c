"""What of sanctions waits for somebody of a body."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, visible
from app.domains.notices.models import Notice
from app.domains.notices.types import NoticeState
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries.sanctions import OPEN, STANDING
from app.domains.sanctions.types import SanctionState
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.types import RespondentState, ViolationState
from app.store.work import Work


def unsanctioned(work: Work) -> Sequence[Violation]:
    """Return confirmed cases of the actor's body of which nothing was announced yet."""
    if not reaches(work.actor, Permission.SANCTION_PROPOSE):
        return []
    columns = FactColumns(
        holder_id=Violation.body_organisation_id, jurisdiction=Violation.jurisdiction
    )
    known = exists().where(
        Sanction.violation_id == Violation.id,
        Sanction.is_urgent.is_(False),
        Sanction.state.in_([*OPEN, *STANDING]),
    )
    confirmed = exists().where(
        ViolationRespondent.violation_id == Violation.id,
        ViolationRespondent.state == RespondentState.CONFIRMED,
    )
    return work.session.scalars(
        select(Violation)
        .where(
            visible(work.actor, Permission.SANCTION_PROPOSE, columns),
            Violation.state == ViolationState.CONFIRMED,
            confirmed,
            ~known,
        )
        .order_by(Violation.id)
    ).all()


def heard(work: Work) -> list[tuple[Sanction, datetime | None]]:
    """Return announced sanctions whose hearing is over, with when it was."""
    if not reaches(work.actor, Permission.SANCTION_DECIDE):
        return []
    columns = FactColumns(
        holder_id=Sanction.body_organisation_id, jurisdiction=Sanction.jurisdiction
    )
    rows = work.session.execute(
        select(Sanction, Notice.answer_by)
        .join(Notice, Notice.id == Sanction.notice_id)
        .where(
            visible(work.actor, Permission.SANCTION_DECIDE, columns),
            Sanction.state == SanctionState.ANNOUNCED,
            Notice.state.in_([NoticeState.ANSWERED, NoticeState.UNANSWERED]),
        )
        .order_by(Sanction.id)
    )
    return [(row[0], row[1]) for row in rows]
