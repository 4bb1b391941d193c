"""What confirmed violations bring to appeals and plain errors (C2)."""

from datetime import datetime, timedelta
from uuid import UUID

from app.domains.appeals.types import AppealTimes
from app.domains.complaints.rules import ending
from app.domains.identity.types import Matter
from app.domains.notices.models import Notice
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.queries import cases
from app.domains.violations.service.parts import brought, deciders, matter_of
from app.domains.violations.service.reversing import leave_public, open_again, proved
from app.store.work import Work

ACKNOWLEDGED_WITHIN = ending.ACKNOWLEDGED_WITHIN
OBJECT_WITHIN = ending.OBJECT_WITHIN
DECIDED_WITHIN: timedelta = ending.APPEAL_DECIDED_WITHIN


class ConfirmedViolations:
    """Confirmed violations, as appeals know them; see ``app.domains.appeals.types.Appealable``."""

    def participants(self, work: Work, notice: Notice) -> frozenset[UUID]:
        """Return who brought, judged, notified or decided the case, or looked into its sources."""
        violation, _ = _of(work, notice)
        return brought(work, violation) | deciders(work, violation)

    def matter(self, work: Work, notice: Notice) -> Matter:
        """Return what it touches: the records, and who holds them."""
        violation, _ = _of(work, notice)
        return matter_of(work, violation, "appeal")

    def times(self, work: Work, notice: Notice, at: datetime) -> AppealTimes:
        """Return the days of an appeal."""
        return AppealTimes(
            acknowledged_by=at + ACKNOWLEDGED_WITHIN,
            conflicts_until=at + OBJECT_WITHIN,
            decide_by=at + DECIDED_WITHIN,
        )

    def hold(self, work: Work, notice: Notice) -> None:
        """Let what was confirmed be not final while an appeal runs: nothing of it is public.

        Records:
            ``violations.respondent.held``.
        """
        _, respondent = _of(work, notice, is_locked=True)
        leave_public(work, respondent, notice)
        respondent.held_at = work.at
        work.session.flush()
        row, case = str(respondent.id), str(respondent.violation_id)
        work.record("violations.respondent.held", row=row, case=case)

    def release(self, work: Work, notice: Notice) -> None:
        """End that: the appeal ended, and what was confirmed stands.

        Records:
            ``violations.respondent.released``.
        """
        _, respondent = _of(work, notice, is_locked=True)
        respondent.held_at = None
        for each in proved(work, respondent):
            each.left_at = None
        work.session.flush()
        row, case = str(respondent.id), str(respondent.violation_id)
        work.record("violations.respondent.released", row=row, case=case)

    def uphold(self, work: Work, notice: Notice) -> None:
        """Open the part of the respondent again; others than who decided it decide anew.

        Records:
            ``violations.respondent.reopened``, ``violations.violation.reopened``.

        Rule:
            Fairness C2.
        """
        violation, respondent = _of(work, notice, is_locked=True)
        open_again(work, violation, respondent)

    def reconsider(self, work: Work, notice: Notice) -> bool:
        """Give it back to others of the body; what was confirmed does not stand meanwhile."""
        self.uphold(work, notice)
        return False


def _of(
    work: Work, notice: Notice, *, is_locked: bool = False
) -> tuple[Violation, ViolationRespondent]:
    """Return the case and the respondent of a notice; locked where something is done with them."""
    respondent = cases.respondent_of(work, notice.thing_id)
    return cases.of_owner(work, respondent.violation_id, is_locked=is_locked), respondent
