"""Questions to people: what came, what is known here, each with its source and its time."""

from collections.abc import Sequence
from typing import Any

from app.domains.changes.engine.records import DecisionRecord, DisclosureRecord
from app.domains.links.models import ExchangeLink, ExchangeQuestion, ExchangeRow
from app.domains.links.queries import coming
from app.domains.links.types import Known, QuestionKind
from app.domains.links.workflow import QUESTION
from app.kit.ids import new_id
from app.store.work import Work


def ask_about_decision(  # noqa: PLR0913, PLR0917 - what came, what stands here, and why it is asked
    work: Work,
    link: ExchangeLink,
    record: DecisionRecord,
    kind: QuestionKind,
    rows: Sequence[ExchangeRow],
    others: Sequence[Known],
    sequence: int,
) -> bool:
    """Ask a person about a decision that does not fit; once, however often it comes.

    Records:
        ``links.question.asked`` with why.
    """
    alone = others[0].licence_id if len(others) == 1 and not rows else None
    return _ask(
        work,
        ExchangeQuestion(
            state=QUESTION.start,
            link_id=link.id,
            record_id=record.id,
            sequence=sequence,
            kind=kind,
            jurisdiction=record.source.jurisdiction,
            list_key=record.source.key,
            came=_as_json(record),
            known=_known(link, record, rows, others),
            licence_id=alone,
        ),
    )


def _known(
    link: ExchangeLink,
    record: DecisionRecord,
    rows: Sequence[ExchangeRow],
    others: Sequence[Known],
) -> list[dict[str, Any]]:
    theirs = [
        {
            "register": f"{link.partner} {record.source.key}",
            "status": None if row.status is None else row.status.value,
            "as_of": row.said_at.isoformat(),
        }
        for row in rows
    ]
    ours = [
        {
            "register": each.register,
            "title": each.title,
            "status": each.status,
            "as_of": None if each.as_of is None else each.as_of.isoformat(),
        }
        for each in others
    ]
    return theirs + ours


def ask_about_agreement(work: Work, link: ExchangeLink, record: DisclosureRecord) -> bool:
    """Ask a person about something that is told under an agreement that is not known here.

    Records:
        ``links.question.asked`` with why.
    """
    return _ask(
        work,
        ExchangeQuestion(
            state=QUESTION.start,
            link_id=link.id,
            record_id=record.id,
            sequence=link.received_sequence,
            kind=QuestionKind.UNKNOWN_AGREEMENT,
            jurisdiction=record.receiver,
            list_key=record.agreement,
            came=_as_json(record),
            known=[],
        ),
    )


def _as_json(record: DecisionRecord | DisclosureRecord) -> dict[str, Any]:
    return record.model_dump(mode="json", exclude_none=True)


def _ask(work: Work, question: ExchangeQuestion) -> bool:
    if coming.asked_before(work, question.link_id, question.record_id) is not None:
        return False
    question.id, question.asked_at = new_id(), work.at
    work.session.add(question)
    work.session.flush()
    work.record(
        "links.question.asked",
        row=str(question.id),
        link=str(question.link_id),
        kind=question.kind.value,
        jurisdiction=question.jurisdiction,
    )
    return True
