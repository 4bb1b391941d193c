"""Destroying the names of people who were respondents, once nothing needs them (L8)."""

from uuid import UUID

from app.access.grants import Permission
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.violations.errors import StillKept
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.queries import cases
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.parts import matter_of, named_in, person_of
from app.domains.violations.types import ViolationState
from app.store.work import Work

OVER = frozenset({ViolationState.DISMISSED, ViolationState.CLOSED})


def forget(
    work: Work, desk: ViolationDesk, violation: Violation, respondent_id: UUID
) -> ViolationRespondent:
    """Destroy the name and address of a respondent without a record; nothing brings them back.

    Raises:
        Forbidden: the caller is not of the body.
        NotFound: there is no such respondent.
        StillKept: the case goes on, or the time in which what was found counts is not over.
        InterestDeclared, HeldForSecondLook: a second person looks first.

    Records:
        ``violations.respondent.forgotten``.

    Rule:
        Fairness L8: the chain can forget.
    """
    person_of(work, Permission.VIOLATION_OPEN, violation.facts)
    respondent = named_in(work, violation, respondent_id)
    if violation.state not in OVER or _counts_still(work, violation, respondent):
        raise StillKept("The case goes on, or what was found still counts.")
    refuse_own_interest(
        work, matter_of(work, violation, "forget"), desk.cases.ring, is_for_good=True
    )
    respondent.sealed_name = respondent.sealed_address = respondent.code_digest = None
    row, case = str(respondent.id), str(violation.id)
    work.record("violations.respondent.forgotten", row=row, case=case)
    work.session.flush()
    return respondent


def _counts_still(work: Work, violation: Violation, respondent: ViolationRespondent) -> bool:
    counts = cases.counts(work, [violation.id])[violation.id]
    return any(
        each.public_until is not None and each.public_until > work.at
        for each in cases.findings(work, [one.id for one in counts])
        if each.respondent_id == respondent.id
    )
