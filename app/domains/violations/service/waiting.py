"""What of violations waits for somebody to act (fairness P7)."""

from collections.abc import Iterator
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, allows
from app.domains.identity.types import Waiting
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.rules import is_over
from app.domains.notices.types import NoticeState
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.queries import cases
from app.domains.violations.service.parts import brought, deciders
from app.domains.violations.types import FOUND, RespondentState, ViolationState
from app.store.work import Work

UNDER_WAY = frozenset({ViolationState.ALLEGED, ViolationState.NOTIFIED})
Told = dict[UUID, Notice]


def waiting(work: Work) -> list[Waiting]:
    """Return the cases that wait for the caller: to notify, liken, answer, decide or hear.

    Serving a notice waits with the notices.
    """
    return [*_to_bring(work), *_to_answer(work), *_to_decide(work), *_to_hear(work)]


def _to_bring(work: Work) -> Iterator[Waiting]:
    found = cases.to_act_upon(work, Permission.VIOLATION_OPEN, UNDER_WAY)
    ids = [each.id for each in found]
    respondents, unlikened = cases.respondents(work, ids), cases.unlikened(work, ids)
    for each in found:
        if each.id in unlikened:
            yield _waits("liken", each)
        elif any(one.state is RespondentState.NAMED for one in respondents[each.id]):
            yield _waits("notify", each)


def _waits(act: str, case: Violation) -> Waiting:
    return Waiting(act, "violation", f"/v1/violations/{case.id}", case.opened_at)


def _to_answer(work: Work) -> Iterator[Waiting]:
    """Yield the cases of which the caller's organisation was notified, and did not answer."""
    facts = Facts(holder_id=work.actor.organisation_id)
    if work.actor.id is None or not allows(work.actor, Permission.VIOLATION_ANSWER, facts):
        return
    for part, case, notice in cases.open_against(work):
        if notice.state is NoticeState.ANNOUNCED and part.state is RespondentState.NOTIFIED:
            path = f"/v1/violations/{case.id}"
            yield Waiting("answer", "violation", path, notice.announced_at, notice.answer_by)


def _to_decide(work: Work) -> Iterator[Waiting]:
    """Yield the cases whose every respondent was heard, for whoever had no part in them."""
    states = frozenset({ViolationState.NOTIFIED})
    found = cases.to_act_upon(work, Permission.VIOLATION_DECIDE, states)
    respondents = cases.respondents(work, [each.id for each in found])
    for each in found:
        parts = [
            one
            for one in respondents[each.id]
            if one.state in {RespondentState.NAMED, RespondentState.NOTIFIED}
        ]
        told = {one.id: one for one in notices.by_ids(work, _notice_ids(parts))}
        if not all(_was_heard(work, one, told) for one in parts):
            continue
        if work.actor.id not in brought(work, each) | deciders(work, each):
            since = each.notified_at or each.opened_at
            yield Waiting("decide", "violation", f"/v1/violations/{each.id}", since)


def _notice_ids(parts: list[ViolationRespondent]) -> list[UUID]:
    return [each.notice_id for each in parts if each.notice_id is not None]


def _was_heard(work: Work, part: ViolationRespondent, told: Told) -> bool:
    """Tell whether a respondent answered, or its time has passed."""
    if part.state is RespondentState.NAMED or part.notice_id is None:
        return False
    notice = told[part.notice_id]
    return notice.state is not NoticeState.ANNOUNCED or is_over(notice.answer_by, work.at)


def _to_hear(work: Work) -> Iterator[Waiting]:
    """Yield the cases that are opened again, since somebody was absent and asks to be heard."""
    if work.actor.organisation_id is None:
        return
    found = cases.to_act_upon(work, Permission.VIOLATION_REVERSE, FOUND)
    mine = [each for each in found if cases.is_of_body(work, each)]
    respondents = cases.respondents(work, [each.id for each in mine])
    for each in mine:
        for part in respondents[each.id]:
            if part.reopen_asked_at is not None:
                path = f"/v1/violations/{each.id}"
                yield Waiting("hear", "violation", path, part.reopen_asked_at)
