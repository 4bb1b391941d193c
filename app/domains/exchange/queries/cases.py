"""Violations and sanctions as sharing reads them: what is final, in force, and who is accused."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import exists, select

from app.access.policy import unscoped
from app.domains.complaints.models import Complaint
from app.domains.exchange.models import MadeKnown
from app.domains.exchange.types import InTime
from app.domains.jurisdictions.models import Jurisdiction
from app.domains.notices.models import Notice
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries.in_force import holding, standing
from app.domains.sanctions.types.kinds import LASTING
from app.domains.violations.models import (
    Violation,
    ViolationFinding,
    ViolationRespondent,
    ViolationSource,
)
from app.domains.violations.queries.findings import final_since, is_final
from app.store.work import Work

RULE = "asked by the rule of sharing, and shown to nobody"


class Final(NamedTuple):
    """That what was confirmed of a respondent is final.

    Attributes:
        respondent_id: whose part it is.
        violation_id: of the case.
        number: of the case.
        notice_id: by which it was confirmed.
        since: from when on.
    """

    respondent_id: UUID
    violation_id: UUID
    number: str
    notice_id: UUID
    since: datetime


def newly_final(work: Work, since: datetime, limit: int) -> list[Final]:
    """Return parts of cases that became final since an instant, and of which nobody noted it.

    One that an appeal held back after it was final becomes final anew.
    """
    noted = exists().where(
        MadeKnown.kind == InTime.VIOLATION_FINAL,
        MadeKnown.thing_id == Notice.id,
        MadeKnown.since_at == final_since(),
    )
    rows = work.session.execute(
        select(ViolationRespondent.id, Violation.id, Violation.number, Notice.id, final_since())
        .select_from(ViolationFinding)
        .join(ViolationRespondent, ViolationRespondent.id == ViolationFinding.respondent_id)
        .join(Violation, Violation.id == ViolationRespondent.violation_id)
        .join(Notice, Notice.id == ViolationFinding.notice_id)
        .where(unscoped(why=RULE), is_final(work.at), final_since() >= since, ~noted)
        .order_by(Notice.id)
        .distinct()
        .limit(limit)
    )
    return [Final(*row) for row in rows]


def newly_begun(work: Work, since: datetime, limit: int) -> Sequence[Sanction]:
    """Return sanctions that began after the day on which they were decided, not noted yet."""
    noted = exists().where(
        MadeKnown.kind == InTime.SANCTION_BEGUN,
        MadeKnown.thing_id == Sanction.id,
        MadeKnown.since_at == Sanction.from_at,
    )
    return work.session.scalars(
        select(Sanction)
        .join(ViolationRespondent, ViolationRespondent.id == Sanction.respondent_id)
        .join(Violation, Violation.id == Sanction.violation_id)
        .where(
            unscoped(why=RULE),
            Sanction.kind.in_(LASTING),
            Sanction.from_at > Sanction.decided_at,
            Sanction.from_at >= since,
            standing(),
            holding(work.at),
            ~noted,
        )
        .order_by(Sanction.id)
        .limit(limit)
    ).all()


def respondent(work: Work, respondent_id: UUID | None) -> ViolationRespondent | None:
    """Return a respondent to whom an entry led."""
    return work.session.scalar(
        select(ViolationRespondent).where(
            unscoped(why=RULE), ViolationRespondent.id == respondent_id
        )
    )


def violation(work: Work, violation_id: UUID) -> Violation:
    """Return the case of a respondent or a sanction."""
    return work.session.scalars(
        select(Violation).where(unscoped(why=RULE), Violation.id == violation_id)
    ).one()


def sanction(work: Work, sanction_id: UUID | None) -> Sanction | None:
    """Return a sanction to which an entry led."""
    return work.session.scalar(
        select(Sanction).where(unscoped(why=RULE), Sanction.id == sanction_id)
    )


def accused(work: Work, violation_id: UUID) -> frozenset[str]:
    """Return the organisations and jurisdictions against which a case goes, or that are accused.

    Their organisations when they were notified, the jurisdiction for which a record stands, and
    bodies that a complaint accuses on which the case rests.

    Rule:
        Fairness S1, W6: nothing of it goes to an authority that is accused.
    """
    named = work.session.execute(
        select(ViolationRespondent.organisation_id, Jurisdiction.code)
        .join(Jurisdiction, Jurisdiction.subject_id == ViolationRespondent.subject_id, isouter=True)
        .where(unscoped(why=RULE), ViolationRespondent.violation_id == violation_id)
    )
    told_of = work.session.scalars(
        select(Complaint.accused_organisation_id)
        .join(ViolationSource, ViolationSource.complaint_id == Complaint.id)
        .where(
            unscoped(why=RULE),
            ViolationSource.violation_id == violation_id,
            Complaint.accused_organisation_id.is_not(None),
        )
    )
    both = [*(each for row in named for each in row), *told_of]
    return frozenset(str(each) for each in both if each is not None)
