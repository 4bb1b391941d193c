"""What states were told of final violations: as the public reads it, and as a review counts it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Exists, Select, and_, exists, func, or_, select, true

from app.access.policy import unscoped
from app.domains.accountability.models import StateReview, StateReviewFact, StateStatement
from app.domains.accountability.types import Answered, ReviewState, Stands
from app.domains.complaints.models.referrals import Referral
from app.domains.disclosures.models import Disclosure, DisclosureAnswer
from app.domains.disclosures.queries.ledger import TOLD
from app.domains.disclosures.types import DisclosureState, What, WhyRecalled
from app.domains.subjects.models import Subject
from app.domains.violations.models import (
    Violation,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries.findings import is_final, joined_notice
from app.kit.errors import NotFound
from app.store.journal import Word
from app.store.work import Work

PUBLIC = "what a state was told of final violations, and what it did, is public (S4)"
RULE = "counted by the rule that opens reviews"
STATEMENT = "statement"
_FREED = (ReviewState.LIFTED,)
"""The states of reviews whose facts count anew."""


@dataclass(frozen=True, slots=True)
class AnswersAsked:
    """Which of what a state was told is asked for.

    Attributes:
        is_answered: whether it answered; ``None``: either.
        is_late: whether the answer came late or is overdue.
        told_from: not told before this instant.
        told_until: told before this instant.
    """

    is_answered: bool | None = None
    is_late: bool | None = None
    told_from: datetime | None = None
    told_until: datetime | None = None


def _told(code: str) -> ColumnElement[bool]:
    """Return which disclosures told a state of a final violation, and ask it for an answer."""
    return and_(
        Disclosure.receiver == code,
        Disclosure.what == What.VIOLATION_FINAL,
        Disclosure.recalls_id.is_(None),
        Disclosure.asks_answer.is_(True),
        Disclosure.sent_at.is_not(None),
        Disclosure.state.in_(TOLD),
    )


def _is_final(at: datetime, more: ColumnElement[bool]) -> Exists:
    """Return whether something is final against the respondent that a disclosure is about."""
    query = joined_notice(select(ViolationFinding.id).select_from(ViolationFinding))
    return exists(
        query.where(
            unscoped(why="of what is final alone is told that it is"),
            ViolationRespondent.id == Disclosure.thing_id,
            ViolationRespondent.subject_id.is_not(None),
            is_final(at),
            more,
        ).correlate(Disclosure)
    )


def _is_public(at: datetime) -> ColumnElement[bool]:
    """Return which of them the public reads by case now (V4)."""
    return and_(Disclosure.recalled_at.is_(None), _is_final(at, ViolationFinding.public_until > at))


def late(at: datetime) -> ColumnElement[bool]:
    """Return which answers came late, or have not come although their time is over."""
    return and_(
        Disclosure.answer_due.is_not(None),
        func.coalesce(Disclosure.answered_at, at) >= Disclosure.answer_due,
    )


def _listed(at: datetime, code: str) -> Select[Disclosure, str, str]:
    return (
        select(Disclosure, Violation.number, Subject.number)
        .join(ViolationRespondent, ViolationRespondent.id == Disclosure.thing_id)
        .join(Violation, Violation.id == ViolationRespondent.violation_id)
        .join(Subject, Subject.id == ViolationRespondent.subject_id)
        .where(unscoped(why=PUBLIC), _told(code), _is_public(at))
    )


def page(
    work: Work, code: str, asked: AnswersAsked, before: UUID | None, limit: int
) -> list[Answered]:
    """Return the final violations of which a state was told, the newest first, those before an id.

    Rule:
        Fairness S4, V4: by case once it is final, and for as long as it is public.
    """
    query = _listed(work.at, code).order_by(Disclosure.id.desc()).limit(limit)
    for condition in _conditions(asked, work.at):
        query = query.where(condition)
    if before is not None:
        query = query.where(Disclosure.id < before)
    rows = work.session.execute(query).all()
    last = _last_answers(work, [each.id for each, _, _ in rows])
    return [_answered(each, numbers, last.get(each.id)) for each, *numbers in rows]


def _conditions(asked: AnswersAsked, at: datetime) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if asked.is_answered is not None:
        is_there = Disclosure.answered_at.is_not(None)
        found.append(is_there if asked.is_answered else ~is_there)
    if asked.is_late is not None:
        found.append(late(at) if asked.is_late else ~late(at))
    if asked.told_from is not None:
        found.append(Disclosure.sent_at >= asked.told_from)
    if asked.told_until is not None:
        found.append(Disclosure.sent_at < asked.told_until)
    return found


def _last_answers(work: Work, ids: Collection[UUID]) -> dict[UUID, DisclosureAnswer]:
    rows = work.session.scalars(
        select(DisclosureAnswer)
        .where(unscoped(why=PUBLIC), DisclosureAnswer.disclosure_id.in_(ids))
        .order_by(DisclosureAnswer.id)
    )
    return {each.disclosure_id: each for each in rows}


def _answered(
    told: Disclosure, numbers: Sequence[str], answer: DisclosureAnswer | None
) -> Answered:
    assert told.sent_at is not None
    case, record = numbers
    return Answered(
        told.id,
        case,
        record,
        told.subject_id,
        told.sent_at,
        told.answer_due,
        told.answered_at,
        None if answer is None else answer.kind,
        None if answer is None else answer.did_on,
        told.answer_days,
    )


def spans(work: Work, code: str) -> list[tuple[datetime | None, datetime | None, int | None]]:
    """Return of all that is listed when the answer was due, when it came, and in how many days."""
    rows = work.session.execute(
        select(Disclosure.answer_due, Disclosure.answered_at, Disclosure.answer_days).where(
            unscoped(why=PUBLIC), _told(code), _is_public(work.at)
        )
    )
    return [(due, answered, days) for due, answered, days in rows]


def gone(work: Work, code: str) -> int:
    """Return how many final violations a state was told of that are public no more (V4).

    One that was held back by an appeal, and told anew when it stood, is not gone.
    """

    def counted(*more: ColumnElement[bool]) -> int:
        query = select(func.count(Disclosure.thing_id.distinct()))
        return work.session.scalars(query.where(unscoped(why=PUBLIC), _told(code), *more)).one()

    return counted() - counted(_is_public(work.at))


def one(work: Work, code: str, disclosure_id: UUID) -> Disclosure:
    """Return one of what a state was told, while the public reads it by case.

    Raises:
        NotFound: there is none, or it is public no more.
    """
    query = _listed(work.at, code).where(Disclosure.id == disclosure_id)
    row = work.session.execute(query).one_or_none()
    if row is None:
        raise NotFound(f"No final violation of which {code} was told has this id.")
    found: Disclosure = row[0]
    return found


def receivers(work: Work) -> list[str]:
    """Return the states that were told of something that can count in a review, by their codes."""
    return sorted(
        work.session.scalars(
            select(Disclosure.receiver)
            .where(
                unscoped(why=RULE),
                or_(
                    and_(Disclosure.what == What.VIOLATION_FINAL, Disclosure.asks_answer.is_(True)),
                    Disclosure.what == What.COMPLAINT_REFERRED,
                ),
                Disclosure.recalls_id.is_(None),
                Disclosure.state.in_(TOLD),
            )
            .distinct()
        )
    )


def standing(at: datetime) -> ColumnElement[bool]:
    """Return which of what a state was told still counts: not taken back, and still final.

    That the time of publication is over takes nothing from what happened before. A complaint that
    was referred counts unless it was taken back.
    """
    is_kept = or_(Disclosure.recalled_at.is_(None), Disclosure.why_recalled == WhyRecalled.ENDED)
    is_complaint = Disclosure.what == What.COMPLAINT_REFERRED
    return and_(is_kept, or_(is_complaint, _is_final(at, true())))


def _is_free() -> ColumnElement[bool]:
    """Return which disclosures are part of no earlier review, unless that was lifted."""
    used = (
        select(StateReviewFact.id)
        .join(StateReview, StateReview.id == StateReviewFact.review_id)
        .where(StateReviewFact.disclosure_id == Disclosure.id, StateReview.state.not_in(_FREED))
        .correlate(Disclosure)
    )
    return ~exists(used)


def countable(work: Work, code: str) -> Sequence[Disclosure]:
    """Return of what a state was told all that counts, and is not part of an earlier review."""
    return work.session.scalars(
        select(Disclosure)
        .where(unscoped(why=RULE), _told(code), standing(work.at), _is_free())
        .order_by(Disclosure.id)
    ).all()


def silent(work: Work, code: str) -> list[tuple[Disclosure, datetime]]:
    """Return complaints that were referred to a state whose next word is late, and since when.

    They count in the rule alone: nothing of them is listed or told (W1, E5).
    """
    rows = work.session.execute(
        select(Disclosure, Referral.due_at)
        .join(Referral, Referral.id == Disclosure.thing_id)
        .where(
            unscoped(why=RULE),
            Disclosure.receiver == code,
            Disclosure.what == What.COMPLAINT_REFERRED,
            Disclosure.recalls_id.is_(None),
            Disclosure.recalled_at.is_(None),
            Disclosure.state.in_(TOLD),
            Referral.late_at.is_not(None),
            Referral.due_at.is_not(None),
            _is_free(),
        )
        .order_by(Disclosure.id)
    )
    return [(each, due) for each, due in rows if due is not None]


def how_they_stand(work: Work, ids: Collection[UUID]) -> dict[UUID, Stands]:
    """Return whether each of some disclosures still counts towards a review, and if not, why."""
    rows = work.session.execute(
        select(Disclosure.id, standing(work.at), Disclosure.recalled_at).where(
            unscoped(why=RULE), Disclosure.id.in_(ids)
        )
    )
    return {
        each: Stands.STANDS
        if stands
        else (Stands.NOT_FINAL if recalled is None else Stands.RECALLED)
        for each, stands, recalled in rows
    }


def public_of(work: Work, ids: Collection[UUID]) -> dict[UUID, str]:
    """Return the numbers of the cases of some disclosures that the public reads by case now."""
    rows = work.session.execute(
        select(Disclosure.id, Violation.number)
        .join(ViolationRespondent, ViolationRespondent.id == Disclosure.thing_id)
        .join(Violation, Violation.id == ViolationRespondent.violation_id)
        .where(unscoped(why=PUBLIC), Disclosure.id.in_(ids), _is_public(work.at))
    )
    return dict(rows.all())


def statements(work: Work, ids: Collection[UUID]) -> dict[UUID, tuple[StateStatement, str]]:
    """Return what states say publicly of what they were told, with the words that stand."""
    rows = work.session.execute(
        select(StateStatement, Word.text)
        .join(
            Word,
            and_(Word.event_number == StateStatement.entry, Word.field == STATEMENT),
            isouter=True,
        )
        .where(
            unscoped(why=PUBLIC),
            StateStatement.disclosure_id.in_(ids),
            StateStatement.replaced_at.is_(None),
        )
    )
    fresh = work.said()
    return {
        each.disclosure_id: (each, said or fresh.get((each.entry, STATEMENT), ""))
        for each, said in rows
    }


def unanswered_recalls(work: Work, code: str) -> int:
    """Return how many recalls a state has not acknowledged in time; complaints are not counted."""
    return work.session.scalars(
        select(func.count())
        .select_from(Disclosure)
        .where(
            unscoped(why=PUBLIC),
            Disclosure.receiver == code,
            Disclosure.recalls_id.is_not(None),
            Disclosure.only_to.is_(None),
            Disclosure.what.not_in((What.COMPLAINT_REFERRED, What.OPEN_CASES)),
            Disclosure.state == DisclosureState.SENT,
            Disclosure.acknowledge_due <= work.at,
        )
    ).one()
