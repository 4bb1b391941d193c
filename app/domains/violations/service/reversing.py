"""Opening the state before a decision again: on appeal, after absence, by an authority's court."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.appeals.service.lodging import settle
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.service.announcing import refuse_unless_standing
from app.domains.notices.service.taking_effect import reverse
from app.domains.notices.types import STANDING, ReversedBy
from app.domains.violations.errors import NotAbsent
from app.domains.violations.models import Violation, ViolationFinding, ViolationRespondent
from app.domains.violations.queries import cases
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.parts import refuse_interested
from app.domains.violations.service.steps import move_part
from app.domains.violations.types import Body, Outcome
from app.domains.violations.workflow import LIFE, Action, PartAction
from app.kit.errors import Forbidden
from app.kit.ids import new_id
from app.store.work import Work


def is_final(respondent: ViolationRespondent, notice: Notice, work: Work) -> bool:
    """Tell whether what was confirmed of a respondent is final at this instant."""
    since = notice.final_at or notice.appeal_until
    is_standing = notice.state in STANDING and notice.reversed_at is None
    return is_standing and respondent.held_at is None and since is not None and since <= work.at


def proved(work: Work, respondent: ViolationRespondent) -> list[ViolationFinding]:
    """Return what stands proved against a respondent."""
    counts = cases.counts(work, [respondent.violation_id])[respondent.violation_id]
    return [
        each
        for each in cases.findings(work, [one.id for one in counts])
        if each.respondent_id == respondent.id and each.outcome is Outcome.PROVED
    ]


def leave_public(work: Work, respondent: ViolationRespondent, notice: Notice) -> None:
    """Note that what is final and public leaves the public at this instant (V4)."""
    if not is_final(respondent, notice, work):
        return
    for each in proved(work, respondent):
        is_public = each.public_until is not None and each.public_until > work.at
        if each.left_at is None and is_public:
            each.left_at = work.at


def open_again(work: Work, violation: Violation, respondent: ViolationRespondent) -> None:
    """Open the part of a respondent again: it was never found, until others decide anew.

    What had been decided stays on record as reversed, and is read by nobody as found. Whoever
    decided is kept from deciding again.

    Records:
        ``violations.respondent.reopened``, and ``violations.violation.reopened``.

    Rule:
        Fairness C2: the state before the act is open again; V4: from that instant on.
    """
    assert respondent.notice_id is not None
    leave_public(work, respondent, notices.of_owner(work, respondent.notice_id))
    for each in proved(work, respondent):
        each.reversed_at = work.at
        # The index lets one pair stand once: the old row leaves it before the new one comes.
        work.session.flush()
        work.session.add(
            ViolationFinding(id=new_id(), count_id=each.count_id, respondent_id=each.respondent_id)
        )
    respondent.held_at = respondent.decided_at = None
    respondent.reopened_at = work.at
    work.session.flush()
    move_part(work, violation, respondent, PartAction.REOPEN)
    if LIFE.actions_from(violation.state).count(Action.REOPEN):
        violation.closed_at = violation.decided_at = None
        work.move(violation, LIFE, Action.REOPEN, number=violation.number)


def overturn(
    work: Work, desk: ViolationDesk, violation: Violation, respondent_id: UUID, reason: str
) -> Violation:
    """Record, for an authority, that its own court or superior set a decision aside.

    Raises:
        Forbidden: the caller does not manage the authority that decided.
        NotFound: there is no such respondent.
        NotInEffect: nothing of it is confirmed, or it was reversed.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``notices.notice.reversed``, ``violations.respondent.reopened`` and
        ``violations.violation.reopened``; an appeal that runs is settled.

    Rule:
        Fairness V3: a body under its own law; V4: from that instant on.
    """
    require(work.actor, Permission.VIOLATION_REVERSE, violation.facts, is_seen=True)
    if violation.body is not Body.AUTHORITY or not cases.is_of_body(work, violation):
        raise Forbidden("Only the authority that decided records what its courts found.")
    refuse_interested(work, desk, violation, "overturn")
    respondent, notice = _decided(work, violation, respondent_id)
    refuse_unless_standing(notice)
    open_again(work, violation, respondent)
    reverse(work, notice, ReversedBy.OWNER, None)
    settle(work, desk.cases.notices, notice, reason)
    words = {"reason": reason}
    row, case = str(respondent.id), str(violation.id)
    work.record("violations.respondent.set_aside", words=words, row=row, case=case)
    return violation


def hear_later(
    work: Work, desk: ViolationDesk, violation: Violation, respondent_id: UUID
) -> Violation:
    """Open again what was decided in absence, since the respondent asked to be heard.

    The body has no choice: whoever asks in time is heard.

    Raises:
        Forbidden: the caller is not of the body, or may not reverse.
        NotFound: there is no such respondent.
        NotAbsent: it did not ask.
        NotInEffect: it was reversed meanwhile.

    Records:
        ``notices.notice.reversed``, ``violations.respondent.reopened`` and
        ``violations.violation.reopened``; an appeal that runs is settled.

    Rule:
        Fairness V1: unserved, it is reopened on request within a year.
    """
    # Of the body itself: who hears appeals about it can reverse too, and does not do this.
    for each in (Permission.VIOLATION_REVERSE, Permission.VIOLATION_FOLLOW):
        require(work.actor, each, violation.facts, is_seen=True)
    respondent, notice = _decided(work, violation, respondent_id)
    if respondent.reopen_asked_at is None:
        raise NotAbsent("The respondent did not ask to be heard.")
    refuse_unless_standing(notice)
    respondent.reopen_asked_at = None
    open_again(work, violation, respondent)
    reverse(work, notice, ReversedBy.OWNER, None)
    settle(work, desk.cases.notices, notice, "It is heard anew.")
    return violation


def _decided(
    work: Work, violation: Violation, respondent_id: UUID
) -> tuple[ViolationRespondent, Notice]:
    found = cases.respondents(work, [violation.id])[violation.id]
    respondent = next((each for each in found if each.id == respondent_id), None)
    if respondent is None or respondent.notice_id is None:
        raise NotAbsent("There is no such respondent that was notified.")
    return respondent, notices.of_owner(work, respondent.notice_id)
