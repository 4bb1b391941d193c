"""The urgent way: a suspension while the case goes on, by two persons, and provisional (C1)."""

from datetime import timedelta

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.notices.service import urgent
from app.domains.sanctions.engine.schedules import of_body
from app.domains.sanctions.errors import NotForUrgency
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries import cases, sanctions
from app.domains.sanctions.rules import LONGEST_PROVISIONAL, URGENT_KINDS
from app.domains.sanctions.service.announcing import (
    announcement,
    make_row,
    open_to_struck,
    settle_in,
)
from app.domains.sanctions.service.deciding import impose, terms_of
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.sanctions.service.parts import (
    refuse_incompetent,
    refuse_interested,
    refuse_same_person,
    require_action,
    told,
)
from app.domains.sanctions.types import Asked, Chosen
from app.domains.sanctions.types.spans import Span
from app.domains.sanctions.workflow import LIFE, Action
from app.domains.violations.models import Violation
from app.domains.violations.types import RespondentState, ViolationState
from app.kit.errors import BadInput, Fault, NotFound, StepRefused
from app.store.work import Work

GROUND = "grave_evidence"
REVIEWED_WITHIN = timedelta(days=14)
OVER = frozenset({ViolationState.DISMISSED, ViolationState.CLOSED})


def propose(
    work: Work, desk: SanctionDesk, violation: Violation, asked: Asked, meant: tuple[Chosen, str]
) -> Sanction:
    """Propose a measure that takes effect before the firm was heard; another person confirms it.

    Args:
        work: the open transaction.
        desk: of sanctions.
        violation: the case, alleged or notified too.
        asked: against whom.
        meant: the measure, and how delay would endanger workers.

    Raises:
        Forbidden: the caller is not of the body.
        NotFound: the case has no such respondent.
        StepRefused: the case is over, or nothing of it goes against this respondent.
        NotForUrgency: it is for good, or nothing that holds.
        NotCompetent, SanctionedAlready, BadInput: by the rules.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``sanctions.sanction.urgency_proposed``; ``notices.notice.urgency_proposed``.

    Rule:
        Fairness C1: where delay endangers workers, two persons and reasons; V4: provisional.
    """
    chosen, why = meant
    facts = Facts(holder_id=violation.body_organisation_id)
    require(work.actor, Permission.SANCTION_PROPOSE, facts, is_seen=True)
    whom = cases.of_respondent(work, violation.id, asked.respondent_id, is_locked=True)
    if whom is None:
        raise NotFound("The case has no such respondent.")
    if violation.state in OVER or whom.state is RespondentState.DISMISSED:
        raise StepRefused("The case is over.", state=violation.state.value, allowed=[])
    if chosen.kind not in URGENT_KINDS:
        raise NotForUrgency(f"A {chosen.kind.value} is not taken in haste.")
    refuse_incompetent(violation, chosen.kind)
    _refuse_too_long(violation, chosen)
    sanction = make_row(work, violation, whom, chosen, None)
    sanction.is_urgent = True
    settle_in(work, desk, sanction, asked, "propose_urgent")
    said = announcement(work, violation, sanction, chosen, GROUND)
    notice = urgent.propose_urgent(work, said, why)
    sanction.notice_id = notice.id
    work.move(sanction, LIFE, Action.PROPOSE_URGENT, **told(sanction))
    return sanction


def _refuse_too_long(violation: Violation, chosen: Chosen) -> None:
    """Refuse a measure without an end, or longer than the schedule lets one hold."""
    country = violation.jurisdiction and violation.jurisdiction.partition("-")[0]
    known = of_body(violation.body, country or None)
    most: Span = known[-1].procedure.provisional if known else LONGEST_PROVISIONAL
    if chosen.length is None or chosen.length.weight > most.weight:
        fault = Fault("/length", f"Give a length of {most} at most; it can be taken again.")
        raise BadInput("A provisional measure has an end.", faults=[fault])


def confirm(work: Work, desk: SanctionDesk, sanction: Sanction, reason: str) -> Sanction:
    """Confirm an urgent measure as a second person: it is in force at once, and provisional.

    Raises:
        Forbidden: the caller decides none, or not for this body.
        StepRefused: it is not proposed.
        OpenedIt, AnotherPerson: the caller opened the case, or proposed it.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``sanctions.sanction.imposed``; ``notices.notice.urgency_confirmed``; acts on licences.

    Rule:
        Fairness C1: two persons, a review within 14 days; V4: without the alleged offence.
    """
    require_action(work, sanction, Action.CONFIRM)
    refuse_same_person(work, sanction, cases.violation_of(work, sanction))
    refuse_interested(work, desk, sanction, "confirm")
    notice = sanctions.notice_of(work, sanction)
    review_by = work.at + REVIEWED_WITHIN
    terms = terms_of(work, sanction)
    urgent.confirm_urgent(work, desk.notices, notice, terms, review_by, reason)
    impose(work, desk, sanction, Action.CONFIRM, reason)
    open_to_struck(work, sanction)
    return sanction
