"""What the routes of violations share: the desk, and how cases are shown."""

from collections.abc import Collection, Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request

from app.access.grants import Permission, Reach
from app.access.policy import reaches
from app.domains.evidence.queries import named_by
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.subjects import queries as subjects
from app.domains.violations.engine.offences import classes
from app.domains.violations.models import (
    Violation,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries import cases
from app.domains.violations.schemas.shown import (
    ChargeOut,
    CountOut,
    FindingOut,
    LikenessOut,
    MoneyOut,
    RespondentOut,
    ServiceOut,
    SourceOut,
    ViolationOut,
)
from app.domains.violations.service import words
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.parts import is_own_report, mine, reported
from app.domains.violations.service.reversing import is_final
from app.domains.violations.types import Outcome, WhyDropped
from app.domains.violations.workflow import LIFE
from app.store.work import Work

_CASE = (
    *("id", "number", "state", "source", "body", "body_organisation_id", "jurisdiction"),
    *("standard_of_proof", "window_from", "window_until", "origin", "destination", "occupation"),
    *("same_as_id", "why_dropped", "opened_at", "notified_at", "decided_at", "closed_at"),
    "version",
)


async def _desk(request: Request) -> ViolationDesk:
    desk: ViolationDesk = request.app.state.violations
    return desk


Desk = Annotated[ViolationDesk, Depends(_desk)]
"""What violations work with."""


def case_out(work: Work, desk: ViolationDesk, row: Violation) -> ViolationOut:
    """Show a case: the whole to who decides or reviews, its own part to a respondent.

    Rule:
        Fairness W1, V6: a respondent learns nothing of who reports the conduct, or of another's
        answer.
    """
    own = mine(work, row)
    is_party = bool(own) or is_own_report(work, row)
    seen = (own or reported(work, row)) if is_party else cases.respondents(work, [row.id])[row.id]
    parts = [part_out(work, desk, row, each) for each in seen]
    concerned = {each.count_id for part in parts for each in part.findings}
    documents = [each.document_id for each in named_by(work, cases.KIND, row.id)]
    case = {name: getattr(row, name) for name in _CASE}
    if is_party and row.why_dropped is WhyDropped.SAME_CONDUCT:
        # Nobody learns by a report of their own that others reported the same.
        case |= dict.fromkeys(("why_dropped", "same_as_id"))
    elif is_party:
        case["same_as_id"] = None
    return ViolationOut(
        **case,
        allegation=allegation_of(work, desk, row),
        is_self_reported=row.reported_by_id is not None,
        documents=documents,
        counts=counts_out(work, row, concerned),
        respondents=parts,
        sources=[] if is_party else sources_out(work, desk, row),
        likenesses=[]
        if is_party
        else [LikenessOut.model_validate(each) for each in cases.likenesses(work, row.id)],
        available_actions=work.available(row, LIFE),
    )


def allegation_of(work: Work, desk: ViolationDesk, row: Violation) -> str | None:
    """Return what is alleged, in words."""
    sealed = row.sealed_allegation
    return words.opened(work, desk.cases.ring, row.id, words.ALLEGATION, sealed)


def counts_out(work: Work, row: Violation, only: Collection[UUID]) -> list[CountOut]:
    """Show the counts of a case that concern somebody."""
    found = [each for each in cases.counts(work, [row.id])[row.id] if each.id in only]
    ids = [each.id for each in found]
    charges, judged = cases.charges(work, ids), cases.judgements(work, ids)
    return [
        CountOut(
            id=each.id,
            place=each.place,
            offence=each.offence,
            title=classes()[each.offence].title,
            schedule_key=each.schedule_key,
            since=each.done_from,
            until=each.done_until,
            workers=each.workers,
            charges=[
                ChargeOut(
                    id=one.id,
                    category=one.category,
                    charged=MoneyOut(**one.money.wire()),
                    charged_on=one.charged_on,
                    payee_id=one.payee_respondent_id,
                    workers=one.workers,
                )
                for one in charges
                if one.count_id == each.id
            ],
            is_judged=each.id in judged,
            standard_decides=judged[each.id].standard_decides if each.id in judged else None,
        )
        for each in found
    ]


def sources_out(work: Work, desk: ViolationDesk, row: Violation) -> list[SourceOut]:
    """Show what reports the conduct; which complaint it is, to officers of complaints alone."""
    sees = Reach.ALL in reaches(work.actor, Permission.COMPLAINT_READ)
    ring = desk.cases.ring
    return [
        SourceOut(
            kind=each.source,
            complaint_id=each.complaint_id if sees else None,
            finding_id=each.finding_id,
            reference=words.opened(work, ring, each.id, words.REFERENCE, each.sealed_reference),
            seen_on=each.seen_on,
            linked_at=each.linked_at,
        )
        for each in cases.sources(work, row.id)
    ]


def part_out(
    work: Work, desk: ViolationDesk, row: Violation, part: ViolationRespondent
) -> RespondentOut:
    """Show a respondent with its answer, and what was found against it."""
    notice = None if part.notice_id is None else notices.of_owner(work, part.notice_id)
    counts = cases.counts(work, [row.id])[row.id]
    found = [
        each
        for each in cases.findings(work, [one.id for one in counts])
        if each.respondent_id == part.id
    ]
    statement = _statement_entry(part, notice)
    entries = {part.answer_entry, statement, *(each.entry for each in found)}
    # What was said in this very work is not written yet.
    said = cases.words(work, entries) | work.said()
    numbers = _numbers(work, part)
    return RespondentOut(
        id=part.id,
        part=part.part,
        state=part.state,
        record=numbers.get(part.subject_id),
        name=name_of(work, desk, part),
        officer_of=numbers.get(part.officer_of_id),
        organisation_id=part.organisation_id,
        notice_id=part.notice_id,
        **_of_notice(work, notice),
        answer=said.get((part.answer_entry or 0, "answer")),
        answered_at=part.answered_at,
        statement=said.get((statement or 0, "statement")),
        decided_at=part.decided_at,
        is_held=part.held_at is not None,
        asks_to_be_heard_since=part.reopen_asked_at,
        findings=_found_out(work, part, notice, found, counts, said),
    )


def _statement_entry(part: ViolationRespondent, notice: Notice | None) -> int | None:
    own = part.statement_entries[-1] if part.statement_entries else None
    return own if notice is None else notice.statement_entry or own


def _of_notice(work: Work, notice: Notice | None) -> dict[str, Any]:
    if notice is None:
        nothing = dict.fromkeys(("notice_state", "answer_by", "appeal_until"))
        return {**nothing, "in_absence": False, "service": []}
    attempts = notices.attempts(work, notice)
    return {
        "notice_state": notice.state,
        "answer_by": notice.answer_by,
        "appeal_until": notice.appeal_until,
        "in_absence": notice.is_in_absence,
        "service": [ServiceOut.model_validate(each) for each in attempts],
    }


def _numbers(work: Work, part: ViolationRespondent) -> dict[UUID | None, str]:
    ids = [each for each in (part.subject_id, part.officer_of_id) if each is not None]
    return {each: subject.number for each, (subject, _) in subjects.names_of(work, ids=ids).items()}


def name_of(work: Work, desk: ViolationDesk, part: ViolationRespondent) -> str | None:
    """Return the name of a respondent: as its register writes it, or as it was sealed."""
    if part.subject_id is None:
        return words.opened(work, desk.cases.ring, part.id, words.NAME, part.sealed_name)
    known = subjects.names_of(work, ids=[part.subject_id]).get(part.subject_id)
    return known[1][0] if known else None


def _found_out(
    work: Work,
    part: ViolationRespondent,
    notice: Notice | None,
    found: Sequence[ViolationFinding],
    counts: Sequence[ViolationCount],
    said: dict[tuple[int, str], str],
) -> list[FindingOut]:
    places = {each.id: each.place for each in counts}
    is_standing = notice is not None and is_final(part, notice, work)
    return [
        FindingOut(
            count_id=each.count_id,
            stance=each.stance,
            outcome=each.outcome,
            why_not=each.why_not,
            share=each.share,
            is_joint=each.is_joint,
            reason=said.get((each.entry or 0, f"count_{places[each.count_id]}")),
            is_final=is_standing and each.outcome is Outcome.PROVED,
            public_until=each.public_until,
        )
        for each in found
    ]
