"""Consultations and the answers to them; all of it is public."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, true

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.consultations.models import Consultation, ConsultationAnswer
from app.domains.consultations.types import Side
from app.domains.identity.models import Organisation
from app.kit.errors import NotFound
from app.store.erasures import Erasable
from app.store.journal import Word
from app.store.work import Work, as_seen

PUBLIC = "a published draft and the answers to it are public"
ANSWER = "answer"
_COLUMNS = FactColumns(is_public=true(), jurisdiction=Consultation.jurisdiction)


class Given(NamedTuple):
    """An answer with the name of whose it is; a legal person, which is public."""

    answer: ConsultationAnswer
    organisation: str


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.CONSULTATION_READ, _COLUMNS)


def one(work: Work, consultation_id: UUID) -> Consultation:
    """Return a consultation.

    Raises:
        NotFound: there is none.
    """
    return _one(work, consultation_id, _may_read(work))


def to_act_upon(work: Work, consultation_id: UUID, version: int | None = None) -> Consultation:
    """Return a consultation for a verb that asks for a permission of its own.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    return as_seen(_one(work, consultation_id, unscoped(why=PUBLIC)), version)


def _one(work: Work, consultation_id: UUID, condition: ColumnElement[bool]) -> Consultation:
    found = work.session.scalar(
        select(Consultation).where(condition, Consultation.id == consultation_id)
    )
    if found is None:
        raise NotFound("There is no such consultation.")
    return found


def page(
    work: Work, asked: tuple[str | None, datetime | None], before: UUID | None, limit: int
) -> Sequence[Consultation]:
    """Return consultations, the newest first, those before an id.

    Args:
        work: the open work.
        asked: of which jurisdiction; and open at which instant; ``None`` for any.
        before: those before this id.
        limit: how many.
    """
    code, at = asked
    query = select(Consultation).where(_may_read(work)).order_by(Consultation.id.desc())
    if code is not None:
        query = query.where(Consultation.jurisdiction == code)
    if at is not None:
        query = query.where(Consultation.closes_at > at)
    if before is not None:
        query = query.where(Consultation.id < before)
    return work.session.scalars(query.limit(limit)).all()


def of_subjects(work: Work, subjects: Collection[UUID]) -> Sequence[Consultation]:
    """Return the consultations about records, the newest first, in one question."""
    return work.session.scalars(
        select(Consultation)
        .where(unscoped(why=PUBLIC), Consultation.subject_id.in_(subjects))
        .order_by(Consultation.id.desc())
    ).all()


def opened_by(work: Work, word: str, opened_id: UUID) -> Consultation | None:
    """Return what was opened by something, if it was."""
    return work.session.scalar(
        select(Consultation).where(
            unscoped(why=PUBLIC),
            Consultation.opened_by == word,
            Consultation.opened_id == opened_id,
        )
    )


def answers(
    work: Work, consultation_id: UUID, after: UUID | None, limit: int | None = None
) -> Sequence[Given]:
    """Return the answers to a draft, the oldest first, those after an id."""
    query = (
        select(ConsultationAnswer, Organisation.name)
        .join(Organisation, Organisation.id == ConsultationAnswer.organisation_id)
        .where(unscoped(why=PUBLIC), ConsultationAnswer.consultation_id == consultation_id)
        .order_by(ConsultationAnswer.id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(ConsultationAnswer.id > after)
    return [Given(*row) for row in work.session.execute(query)]


def answer(work: Work, consultation_id: UUID, answer_id: UUID, version: int) -> Given:
    """Return an answer to a draft.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    row = work.session.execute(
        select(ConsultationAnswer, Organisation.name)
        .join(Organisation, Organisation.id == ConsultationAnswer.organisation_id)
        .where(
            unscoped(why=PUBLIC),
            ConsultationAnswer.consultation_id == consultation_id,
            ConsultationAnswer.id == answer_id,
        )
    ).one_or_none()
    if row is None:
        raise NotFound("There is no such answer.")
    found = Given(*row)
    as_seen(found.answer, version)
    return found


def counted(work: Work, ids: Collection[UUID]) -> dict[UUID, Counter[Side]]:
    """Return how many answers of each side drafts got, in one question."""
    found: dict[UUID, Counter[Side]] = {each: Counter() for each in ids}
    rows = work.session.execute(
        select(ConsultationAnswer.consultation_id, ConsultationAnswer.side, func.count())
        .where(unscoped(why=PUBLIC), ConsultationAnswer.consultation_id.in_(found))
        .group_by(ConsultationAnswer.consultation_id, ConsultationAnswer.side)
    )
    for consultation_id, side, count in rows:
        found[consultation_id][side] = count
    return found


def count_of(work: Work, consultation_id: UUID, organisation_id: UUID) -> int:
    """Return how often an organisation answered a draft."""
    return work.session.scalars(
        select(func.count()).where(
            unscoped(why="counted for a limit"),
            ConsultationAnswer.consultation_id == consultation_id,
            ConsultationAnswer.organisation_id == organisation_id,
        )
    ).one()


def words_of(work: Work, found: Collection[ConsultationAnswer]) -> dict[int, str]:
    """Return what answers say, by the entry that holds it; of this work too."""
    rows = work.session.execute(
        select(Word.event_number, Word.text).where(
            unscoped(why=PUBLIC),
            Word.event_number.in_([each.entry for each in found]),
            Word.field == ANSWER,
            Word.text.is_not(None),
        )
    )
    said = {number: text for (number, field), text in work.said().items() if field == ANSWER}
    return {number: text or "" for number, text in rows} | said


def to_answer(work: Work) -> Sequence[Consultation]:
    """Return the open drafts of the caller's own country that its government has not answered."""
    if not reaches(work.actor, Permission.CONSULTATION_ANSWER) or work.actor.jurisdiction is None:
        return ()
    answered = select(ConsultationAnswer.consultation_id).where(
        ConsultationAnswer.side == Side.GOVERNMENT
    )
    return work.session.scalars(
        select(Consultation)
        .where(
            visible(
                work.actor,
                Permission.CONSULTATION_ANSWER,
                FactColumns(jurisdiction=Consultation.jurisdiction),
            ),
            Consultation.closes_at > work.at,
            Consultation.id.not_in(answered),
        )
        .order_by(Consultation.closes_at, Consultation.id)
    ).all()


def of_organisation(work: Work, organisation_id: UUID) -> Sequence[ConsultationAnswer]:
    """Return all answers of an organisation, the oldest first."""
    return work.session.scalars(
        select(ConsultationAnswer)
        .where(unscoped(why=PUBLIC), ConsultationAnswer.organisation_id == organisation_id)
        .order_by(ConsultationAnswer.id)
    ).all()


REDACTED = Erasable("consultations.drafts", Consultation, Consultation.redacted_at.is_not(None), {})
