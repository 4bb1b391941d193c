"""The violations and sanctions on which bars rest."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries.in_force import standing
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.violations.models import (
    Violation,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.types import FOUND, Outcome
from app.kit.errors import BadInput, Fault
from app.store.work import Work

ASKED = "the body whose case it is asks; whose it is, the verb compares"
BARRING = frozenset(
    {
        *(SanctionKind.LICENCE_CANCELLATION, SanctionKind.DISQUALIFICATION),
        *(SanctionKind.CERTIFICATE_WITHDRAWAL, SanctionKind.MEMBERSHIP_END),
    }
)
"""What officers can be barred after: a licence that is cancelled disqualifies them (Humanlink)."""


class Sanctioned(NamedTuple):
    """A sanction and its case.

    Attributes:
        violation: of the sanction.
        stands: whether it is in force, or was, and was not overturned.
    """

    violation: Violation
    stands: bool


def violation(work: Work, violation_id: UUID) -> Violation:
    """Return a case.

    Raises:
        BadInput: there is none.
    """
    found = work.session.scalar(
        select(Violation).where(unscoped(why=ASKED), Violation.id == violation_id)
    )
    if found is None:
        fault = Fault("/act/id", "Name a violation that is known here.")
        raise BadInput("There is no such violation.", faults=[fault])
    return found


def is_found(work: Work, case: Violation) -> bool:
    """Tell whether something was confirmed in a case that was not overturned since."""
    if case.state not in FOUND:
        return False
    standing = (
        select(ViolationFinding.id)
        .join(ViolationCount, ViolationCount.id == ViolationFinding.count_id)
        .where(
            unscoped(why=ASKED),
            ViolationCount.violation_id == case.id,
            ViolationFinding.outcome == Outcome.PROVED,
            ViolationFinding.reversed_at.is_(None),
        )
        .limit(1)
    )
    return work.session.scalar(standing) is not None


def sanction(work: Work, sanction_id: UUID) -> Sanctioned:
    """Return a sanction with its case.

    Raises:
        BadInput: there is none, or one of a kind that bars nobody.
    """
    row = work.session.execute(
        select(Violation, Sanction.kind, standing().label("stands"))
        .join(Sanction, Sanction.violation_id == Violation.id)
        .join(ViolationRespondent, ViolationRespondent.id == Sanction.respondent_id)
        .where(unscoped(why=ASKED), Sanction.id == sanction_id)
    ).one_or_none()
    if row is None or row[1] not in BARRING:
        fault = Fault("/act/id", "Name a sanction that ends a licence, certificate or membership.")
        raise BadInput("There is no such sanction, or it bars nobody.", faults=[fault])
    return Sanctioned(row[0], bool(row[2]))
