"""Safety, sorting, severity and flags of a case, over HTTP (W2, W3, L10)."""

from uuid import UUID

from starlette.responses import Response

from app.domains.complaints.errors import AnotherPerson, AnsweredAlready, NotSorted
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.routes.assigning import ACTED, acted
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.told import accused
from app.domains.complaints.schemas import WholeComplaintOut
from app.domains.complaints.schemas.handling import (
    AccusedIn,
    AllegationIn,
    AnswerIn,
    FlagIn,
    SafetyIn,
    SeverityIn,
)
from app.domains.complaints.service import flags, severity, triage
from app.domains.subjects.errors import OnlyLists
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/complaints", tags=["complaints"])


@router.post("/{complaint_id}/safety", response_model=WholeComplaintOut, responses=problems(*ACTED))
def check_complainant_safety(
    complaint_id: UUID, body: SafetyIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say what came of asking whether she is safe; whoever is not makes the case critical."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        triage.check_safety(work, desk, row, body.answer, body.words)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post(
    "/{complaint_id}/allegations",
    response_model=WholeComplaintOut,
    responses=problems(*ACTED, AnsweredAlready),
)
def add_allegation(
    complaint_id: UUID, body: AllegationIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say that a case speaks of something too, with a reason that is sealed."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        triage.add_allegation(work, desk, row, body.category, body.reason)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post(
    "/{complaint_id}/allegations/{allegation_id}/drop",
    response_model=WholeComplaintOut,
    responses=problems(*ACTED),
)
def drop_allegation(
    complaint_id: UUID,
    allegation_id: UUID,
    body: ReasonIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Say that something was misread, with a reason that she reads; it stays on record."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        triage.drop_allegation(work, desk, row, allegation_id, body.reason)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post(
    "/{complaint_id}/accused",
    response_model=WholeComplaintOut,
    responses=problems(*ACTED, OnlyLists),
)
def name_accused(
    complaint_id: UUID, body: AccusedIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say against whom a case is. A person matches a name to a record; no machine does."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        triage.name_the_accused(work, desk, row, accused(work, body.against), body.reason)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post(
    "/{complaint_id}/admit",
    response_model=WholeComplaintOut,
    responses=problems(*ACTED, NotSorted),
)
def admit_complaint(complaint_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Let a case be looked into, once it is sorted."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        triage.admit(work, desk, row)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post(
    "/{complaint_id}/severities",
    response_model=WholeComplaintOut,
    responses=problems(*ACTED, AnsweredAlready),
)
def change_severity(
    complaint_id: UUID, body: SeverityIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Raise the severity of a case at once, or propose to lower it: a colleague answers."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        severity.change(work, desk, row, body.severity, body.why, body.reason)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post(
    "/{complaint_id}/severities/{change_id}/answer",
    response_model=WholeComplaintOut,
    responses=problems(*ACTED, AnsweredAlready, AnotherPerson),
)
def answer_severity(
    complaint_id: UUID, change_id: UUID, body: AnswerIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Agree to a lower severity that a colleague proposed, or refuse it."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        severity.answer(work, desk, row, change_id, agrees=body.agrees, reason=body.reason)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post("/{complaint_id}/flags", response_model=WholeComplaintOut, responses=problems(*ACTED))
def raise_complaint_flag(
    complaint_id: UUID, body: FlagIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Raise a flag that stays open whatever becomes of the case."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        flags.raised(work, desk, row, body.flag, body.reason)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post(
    "/{complaint_id}/flags/{flag_id}/close",
    response_model=WholeComplaintOut,
    responses=problems(*ACTED, AnsweredAlready, AnotherPerson),
)
def close_complaint_flag(
    complaint_id: UUID, flag_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say that a flag can be closed; the second of two persons who say so closes it."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        flags.close(work, desk, row, flag_id, body.reason)
        return acted(work, desk, row)

    return acting.do(verb)


@router.post(
    "/{complaint_id}/flags/{flag_id}/keep-open",
    response_model=WholeComplaintOut,
    responses=problems(*ACTED, AnsweredAlready),
)
def keep_complaint_flag(
    complaint_id: UUID, flag_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say that a flag stays, against a colleague who would close it."""

    def verb(work: Work) -> Made:
        row = queries.one(work, complaint_id, seen)
        flags.keep_open(work, desk, row, flag_id, body.reason)
        return acted(work, desk, row)

    return acting.do(verb)
