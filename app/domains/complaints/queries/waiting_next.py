"""What of a case waits for somebody before it can go on."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, select

from app.access.policy import unscoped
from app.domains.complaints.models import Complaint, ComplaintMessage, Receipt
from app.domains.complaints.models.deciding import Mediation
from app.domains.complaints.models.handling import CaseQuestion, Telling
from app.domains.complaints.models.receipts import ReceiptHearing
from app.domains.complaints.queries.complaints import seen
from app.domains.complaints.types import Audience, ComplaintState, Side
from app.domains.complaints.types.deciding import MediationState
from app.domains.complaints.types.handling import QuestionKind, TellingState, WhyTold
from app.store.work import Work

DOOR = "seen() asks the policy itself, and is the one door to complaints"
_HEARD = (TellingState.REPLIED, TellingState.UNANSWERED)
_UNDECIDED = (ComplaintState.TRIAGE, ComplaintState.INQUIRY)


def _since(work: Work, query: Select[Complaint, Any]) -> Sequence[tuple[Complaint, datetime]]:
    """Return cases, each once, with the first instant that a question gives for it."""
    first: dict[Complaint, datetime] = {}
    for complaint, at in work.session.execute(query):
        first.setdefault(complaint, at)
    return list(first.items())


def to_second(work: Work) -> Sequence[tuple[Complaint, datetime]]:
    """Return cases in which a text of a colleague lacks a second officer, since when."""
    return _since(
        work,
        select(Complaint, Telling.prepared_at)
        .join(Telling, Telling.complaint_id == Complaint.id)
        .where(
            unscoped(why=DOOR),
            seen(work, is_found=True),
            Telling.state == TellingState.PREPARED,
            Telling.told_at.is_(None),
            Telling.why == WhyTold.CANNOT_POINT_TO_HER,
            Telling.agreed_at.is_(None),
            Telling.prepared_by != work.actor.id,
        )
        .order_by(Telling.id),
    )


def to_decide(work: Work) -> Sequence[Complaint]:
    """Return the cases that the actor took it upon themselves to decide."""
    return work.session.scalars(
        select(Complaint)
        .where(
            unscoped(why=DOOR),
            seen(work, is_found=True),
            Complaint.decider_id == work.actor.id,
            Complaint.state.in_(_UNDECIDED),
        )
        .order_by(Complaint.id)
    ).all()


def without_decider(work: Work) -> Sequence[Complaint]:
    """Return cases in which both sides were heard, and which nobody took upon themselves."""
    heard = exists().where(Telling.complaint_id == Complaint.id, Telling.state.in_(_HEARD))
    return work.session.scalars(
        select(Complaint)
        .where(
            unscoped(why=DOOR),
            seen(work),
            Complaint.state == ComplaintState.INQUIRY,
            Complaint.decider_id.is_(None),
            Complaint.officer_id != work.actor.id,
            heard,
        )
        .order_by(Complaint.id)
    ).all()


def mediations(work: Work, *which: ColumnElement[bool]) -> Sequence[Mediation]:
    """Return the mediations of cases that the actor may know of, as conditions say."""
    return work.session.scalars(
        select(Mediation)
        .join(Complaint, Complaint.id == Mediation.complaint_id)
        .where(unscoped(why=DOOR), seen(work, is_found=True), *which)
        .order_by(Mediation.id)
    ).all()


def to_mediate(work: Work) -> Sequence[Mediation]:
    """Return those that the actor leads."""
    is_mine = Mediation.mediator_id == work.actor.id
    return mediations(work, Mediation.state == MediationState.RUNNING, is_mine)


def to_begin(work: Work) -> Sequence[Mediation]:
    """Return those to which both sides said yes, in the cases of the actor."""
    return mediations(
        work,
        Mediation.state == MediationState.OFFERED,
        Mediation.she_agreed_at.is_not(None),
        Mediation.they_agreed_at.is_not(None),
        Complaint.officer_id == work.actor.id,
    )


def to_settle(work: Work) -> Sequence[Mediation]:
    """Return those that she confirmed with her code, in the cases of the actor."""
    return mediations(
        work,
        Mediation.state == MediationState.AGREED,
        Complaint.state == ComplaintState.MEDIATION,
        Complaint.officer_id == work.actor.id,
    )


def to_hear(work: Work) -> Sequence[tuple[Complaint, datetime]]:
    """Return cases of which it is open whose they are, and whom the actor has not heard."""
    heard = exists().where(
        ReceiptHearing.complaint_id == Complaint.id,
        ReceiptHearing.officer_id == work.actor.id,
        ReceiptHearing.used_at.is_(None),
    )
    return _since(
        work,
        select(Complaint, Receipt.objected_at)
        .join(Receipt, Receipt.complaint_id == Complaint.id)
        .where(
            unscoped(why=DOOR),
            seen(work, is_found=True),
            Receipt.objected_at.is_not(None),
            Receipt.settled_at.is_(None),
            ~heard,
        )
        .order_by(Receipt.objected_at),
    )


def unsolved(work: Work) -> Sequence[tuple[Complaint, datetime]]:
    """Return closed cases of the actor which are not solved, she says, and nobody answered that."""
    answered = exists().where(
        ComplaintMessage.complaint_id == Complaint.id,
        ComplaintMessage.audience == Audience.COMPLAINANT,
        ComplaintMessage.side == Side.OFFICER,
        ComplaintMessage.sent_at > CaseQuestion.answered_at,
    )
    return _since(
        work,
        select(Complaint, CaseQuestion.answered_at)
        .join(CaseQuestion, CaseQuestion.complaint_id == Complaint.id)
        .where(
            unscoped(why=DOOR),
            seen(work, is_found=True),
            Complaint.officer_id == work.actor.id,
            Complaint.state == ComplaintState.CLOSED,
            Complaint.destroyed_at.is_(None),
            CaseQuestion.kind == QuestionKind.SOLVED,
            CaseQuestion.is_yes.is_(False),
            CaseQuestion.answered_at.is_not(None),
            ~answered,
        )
        .order_by(CaseQuestion.answered_at),
    )


def unread(work: Work) -> Sequence[tuple[Complaint, datetime]]:
    """Return the cases of the actor in which she wrote something that they have not opened."""
    return _since(
        work,
        select(Complaint, ComplaintMessage.sent_at)
        .join(ComplaintMessage, ComplaintMessage.complaint_id == Complaint.id)
        .where(
            unscoped(why=DOOR),
            seen(work, is_found=True),
            Complaint.officer_id == work.actor.id,
            Complaint.destroyed_at.is_(None),
            ComplaintMessage.side == Side.COMPLAINANT,
            ComplaintMessage.read_at.is_(None),
        )
        .order_by(ComplaintMessage.id),
    )
