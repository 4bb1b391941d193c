"""What of bars waits for somebody to act (fairness P7); nothing of it says who."""

from datetime import datetime

from app.access.grants import Permission
from app.domains.bars.models import Bar
from app.domains.bars.queries import bars, declared, questions, things
from app.domains.bars.rules import binds
from app.domains.bars.types import BarState, ThingKind
from app.domains.identity.types import Waiting
from app.domains.notices.models import Notice
from app.domains.notices.rules import is_over
from app.domains.notices.types import NoticeState
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return bars to announce or spare, letters to bring, bars to decide, questions to answer."""
    proposed = bars.waiting(work, Permission.BAR_PROPOSE, BarState.PROPOSED)
    found = [Waiting("announce", "bar", _at(each), each.proposed_at) for each in proposed]
    announced = bars.waiting(work, Permission.BAR_PROPOSE, BarState.ANNOUNCED)
    notices = bars.notices(work, announced)
    found += [
        Waiting("serve", "bar", _at(each), notices[each.id].announced_at)
        for each in announced
        if notices[each.id].answer_by is None
    ]
    to_decide = bars.waiting(work, Permission.BAR_IMPOSE, BarState.ANNOUNCED)
    notices = bars.notices(work, to_decide)
    found += [
        Waiting("decide", "bar", _at(each), _since(notices[each.id]))
        for each in to_decide
        if _is_heard(work, notices[each.id]) and _may(work, each)
    ]
    found += _undeclared(work)
    return found + [
        Waiting(
            "answer", "bar_question", f"/v1/bar-questions/{each.id}", each.asked_at, each.due_at
        )
        for each in questions.open_ones(work)
        if each.asked_at is not None and each.first_answered_by != work.actor.id
    ]


def _undeclared(work: Work) -> list[Waiting]:
    """Return claims that wait until it is said who runs the firm: where a bar binds the place."""
    own = things.own_claims(work)
    bindings = bars.bindings(work, work.at.date()) if own else []
    bound = [e for e in own if any(binds(each, e.jurisdiction, None) for each in bindings)]
    known = declared.known(work, ThingKind.CLAIM, [each.id for each in bound])
    return [
        Waiting("declare", "claim", f"/v1/claims/{each.id}/principals", each.lodged_at)
        for each in bound
        if each.id not in known
    ]


def _at(bar: Bar) -> str:
    return f"/v1/bars/{bar.id}"


def _may(work: Work, bar: Bar) -> bool:
    had_a_part = work.actor.id in (bar.proposed_by, bar.announced_by)
    return not had_a_part and str(work.actor.id) not in bar.deciders


def _is_heard(work: Work, notice: Notice) -> bool:
    if notice.state in (NoticeState.ANSWERED, NoticeState.UNANSWERED):
        return True
    return notice.state is NoticeState.ANNOUNCED and is_over(notice.answer_by, work.at)


def _since(notice: Notice) -> datetime:
    return notice.answered_at or notice.answer_by or notice.announced_at
