"""What the grade of a finding brings to appeals and plain errors (C2)."""

from datetime import datetime
from uuid import UUID

from app.domains.appeals.types import AppealTimes
from app.domains.audits.models import Finding
from app.domains.audits.queries import grading
from app.domains.audits.service.grading import lower_than, regrade, strike_out
from app.domains.audits.service.ordering import scheme_of
from app.domains.audits.types import FindingState, GradedWhy
from app.domains.identity.types import Matter
from app.domains.notices.models import Notice
from app.domains.standards.service.appealing import appeal_times
from app.store.work import Work


class FindingGrades:
    """Grades of findings, as appeals know them; see ``app.domains.appeals.types.Appealable``."""

    def participants(self, work: Work, notice: Notice) -> frozenset[UUID]:
        """Return who audited, reviewed, graded, or judged how it was mended."""
        known = grading.took_part(work, _finding(work, notice))
        return frozenset(each for each in known if each is not None)

    def matter(self, work: Work, notice: Notice) -> Matter:
        """Return what it touches: the record, the auditee and the audit body."""
        finding = _finding(work, notice)
        organisations = frozenset({finding.auditee_organisation_id, finding.audit_body_id})
        subjects = frozenset({finding.subject_id})
        return Matter("appeal", finding.id, notice.address, subjects, organisations)

    def times(self, work: Work, notice: Notice, at: datetime) -> AppealTimes:
        """Return the days of an appeal, by the limits of the scheme."""
        audit = grading.audit_of(work, _finding(work, notice))
        return appeal_times(scheme_of(work, audit), at)

    def hold(self, work: Work, notice: Notice) -> None:
        """Do nothing: an appeal does not hold a grade back, as its terms say."""

    def release(self, work: Work, notice: Notice) -> None:
        """Do nothing, for the same reason."""

    def uphold(self, work: Work, notice: Notice) -> None:
        """Strike the finding out: it counts no longer against its auditee.

        Records:
            ``audits.finding.struck_out``; what rested on it follows.

        Rule:
            Fairness C2: the state before the act is open again.
        """
        finding = _finding(work, notice)
        if finding.state is not FindingState.STRUCK_OUT:
            strike_out(work, finding, GradedWhy.APPEAL)

    def reconsider(self, work: Work, notice: Notice) -> bool:
        """Lower the grade by one: the finding stands, and is less grave than it was graded.

        The panel decides that itself, at once: who heard both sides sends nobody back to the body
        that graded. Below the lightest grade there is no finding.

        Records:
            ``audits.finding.regraded``; what rested on it follows.

        Rule:
            Fairness C2.
        """
        finding = _finding(work, notice)
        scheme = scheme_of(work, grading.audit_of(work, finding))
        lower = lower_than(scheme, finding.grade)
        if lower:
            regrade(work, finding, lower[0], GradedWhy.APPEAL)
        else:
            self.uphold(work, notice)
        return False


def _finding(work: Work, notice: Notice) -> Finding:
    return grading.of_notice(work, notice.thing_id)
