"""Tellings, mediations, decisions and ends of cases, as they are answered to desks and others."""

from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import Telling
from app.domains.complaints.queries import ending, tellings
from app.domains.complaints.routes.answering import story_out
from app.domains.complaints.schemas.deciding import (
    CaseFileOpenedOut,
    HandlingOut,
    TellingOut,
    ToldItemOut,
    ToldOut,
    WordsOfAppealOut,
)
from app.domains.complaints.service import appealing
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.replying import KIND
from app.domains.complaints.service.sealing import opened_small, opened_words
from app.domains.evidence.queries import named_by
from app.domains.notices.types import OPEN, ActKind
from app.store.work import Work

_SAME = (
    *("id", "number", "state", "why", "organisation_id", "category", "period", "language"),
    *("could_fit", "prepared_by", "prepared_at", "seen_by_her_at", "she_agreed_at", "version"),
    *("she_objected_at", "agreed_by", "told_at", "due_at", "replied_at"),
)


def telling_out(work: Work, desk: ComplaintDesk, row: Telling) -> TellingOut:
    """Show what was prepared or told to the desk of its case; that it is opened was noted."""
    return TellingOut(
        **{name: getattr(row, name) for name in _SAME},
        statement=_small(work, desk, row, row.sealed_statement),
        reason=_words(work, desk, row, row.sealed_why),
        agreement=_words(work, desk, row, row.sealed_agreement),
        reply=_small(work, desk, row, row.sealed_reply),
        documents=[each.document_id for each in named_by(work, KIND, row.id)],
    )


def _small(work: Work, desk: ComplaintDesk, row: Telling, sealed: bytes | None) -> str | None:
    return None if sealed is None else opened_small(work, desk, row.id, sealed)


def _words(work: Work, desk: ComplaintDesk, row: Telling, sealed: bytes | None) -> str | None:
    return None if sealed is None else opened_words(work, desk, row.complaint_id, row.id, sealed)


def told_out(work: Work, desk: ComplaintDesk, row: Telling) -> ToldOut:
    """Show to an organisation what was told to it, and what was decided: its part, and no more."""
    decision = tellings.decided(work, [row.id]).get(row.id)
    mediation = ending.mediation_of(work, row.id)
    told = None if decision is None else decision.sealed_for_respondent
    words = None
    if decision is not None and told is not None:
        words = opened_small(work, desk, decision.id, told)
    return ToldOut(
        **ToldItemOut.model_validate(row).model_dump(),
        statement=_small(work, desk, row, row.sealed_statement),
        language=row.language,
        reply=_small(work, desk, row, row.sealed_reply),
        documents=[each.document_id for each in named_by(work, KIND, row.id)],
        mediation=None if mediation is None else mediation.state,
        mediation_until=None if mediation is None else mediation.until_at,
        outcome=None if decision is None else decision.outcome,
        told_of_outcome=words,
        version=row.version_told,
    )


def handling_out(work: Work, complaint: Complaint) -> HandlingOut:
    """Show where the handling of a case stands: codes and instants alone."""
    announced = [
        each
        for each in ending.notices(work, complaint.id)
        if each.act is ActKind.COMPLAINT_INADMISSIBLE
    ]
    last = announced[-1] if announced else None
    return HandlingOut(
        id=complaint.id,
        number=complaint.number,
        state=complaint.state,
        decider_id=complaint.decider_id,
        outcome=complaint.outcome,
        ending=complaint.ending,
        announced=None if last is None else last.state,
        answer_until=None if last is None or last.state not in OPEN else last.answer_by,
        closed_at=complaint.closed_at,
        access_until=complaint.access_until,
        kept_until=complaint.kept_until,
        held_at=complaint.held_at,
        version=complaint.version,
    )


def opened_file_out(work: Work, desk: ComplaintDesk, complaint: Complaint) -> CaseFileOpenedOut:
    """Show the file of a case; that it is opened was noted."""
    story = story_out(work, desk, complaint)
    words = appealing.opened(work, desk, complaint.id)
    return CaseFileOpenedOut(
        id=complaint.id,
        number=complaint.number,
        documents=story.documents,
        messages=story.messages,
        files=story.files,
        tellings=[
            telling_out(work, desk, each) for each in tellings.of_complaint(work, complaint.id)
        ],
        words=[
            WordsOfAppealOut(entry=entry, field=field, text=text)
            for (entry, field), text in sorted(words.items())
        ],
    )
