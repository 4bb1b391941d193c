"""What of violations waits for somebody to act (fairness P7)."""

from collections.abc import Iterator

from app.access.grants import Permission
from app.access.policy import Facts, allows
from app.domains.identity.types import Waiting
from app.domains.notices.types import NoticeState
from app.domains.violations.models import Violation
from app.domains.violations.queries import awaited, cases
from app.domains.violations.service.parts import brought, deciders
from app.domains.violations.types import RespondentState
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return the cases that wait for the caller: to notify, liken, answer, decide or hear.

    Serving a notice waits with the notices.
    """
    return [*_to_bring(work), *_to_answer(work), *_to_decide(work), *_to_hear(work)]


def _to_bring(work: Work) -> Iterator[Waiting]:
    for each, is_unlikened in awaited.to_bring(work):
        yield _waits("liken" if is_unlikened else "notify", each)


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
    for each in awaited.heard(work):
        if work.actor.id not in brought(work, each) | deciders(work, each):
            since = each.notified_at or each.opened_at
            yield Waiting("decide", "violation", f"/v1/violations/{each.id}", since)


def _to_hear(work: Work) -> Iterator[Waiting]:
    """Yield the cases that are opened again, since somebody was absent and asks to be heard."""
    if work.actor.organisation_id is None:
        return
    for each, since in awaited.to_hear(work):
        yield Waiting("hear", "violation", f"/v1/violations/{each.id}", since)
