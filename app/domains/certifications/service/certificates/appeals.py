"""What certificates bring to appeals, plain errors and reviews of acts against holders (C2)."""

from datetime import datetime
from uuid import UUID

from app.domains.appeals.types import AppealTimes
from app.domains.certifications.models import Certificate, DecisionFile
from app.domains.certifications.queries import certificates, decisions
from app.domains.certifications.service.applications.refusal import took_part
from app.domains.certifications.service.certificates import appeal_outcomes
from app.domains.certifications.service.certificates.acts import RECONSIDERS
from app.domains.certifications.service.certificates.standing_changes import rules_of
from app.domains.certifications.service.certificates.touched_parties import matter_about
from app.domains.certifications.service.decisions import files
from app.domains.identity.types import Matter
from app.domains.notices.models import Notice
from app.domains.standards.service.appealing import appeal_times
from app.store.work import Work


class CertificateActs:
    """Suspension, withdrawal and reduction of a certificate, as appeals know them."""

    def participants(self, work: Work, notice: Notice) -> frozenset[UUID]:
        """Return who voted, concluded, opened the file, or was of a team of its audits."""
        known = decisions.every_of_notice(work, notice.id)
        return frozenset[UUID]().union(*(took_part(work, each) for each in known))

    def matter(self, work: Work, notice: Notice) -> Matter:
        """Return what the act touches: record, holder, countries."""
        return matter_about(work, _certificate(work, notice), "appeal")

    def times(self, work: Work, notice: Notice, at: datetime) -> AppealTimes:
        """Return the days of an appeal, by the scheme's limits."""
        return appeal_times(rules_of(work, _certificate(work, notice)), at)

    def hold(self, work: Work, notice: Notice) -> None:
        """Let the state before the act stand while an appeal runs."""
        appeal_outcomes.hold(work, notice)

    def release(self, work: Work, notice: Notice) -> None:
        """Let the act stand again."""
        appeal_outcomes.release(work, notice)

    def uphold(self, work: Work, notice: Notice) -> None:
        """Open the state before the act again; what the committee had to decide is over."""
        file = _file(work, notice)
        appeal_outcomes.recall(work, notice)
        if file.is_standing:
            files.discard(work, file)

    def reconsider(self, work: Work, notice: Notice) -> bool:
        """Open the file of the committee anew, for members who did not vote for the act.

        The act stands meanwhile: an appeal that holds it back keeps it held.
        """
        before = _file(work, notice)
        before.overturned_at = work.at
        work.session.flush()
        opening = files.Opening(
            before.kind,
            {**before.proposed, RECONSIDERS: str(before.id)},
            ground=before.ground,
            notice_id=notice.id,
        )
        files.open_again(work, opening, certificates.held_still(work, notice.thing_id))
        return True


def _file(work: Work, notice: Notice) -> DecisionFile:
    """Return the decision file of an act; the newest, where it was given back."""
    found = decisions.of_notice(work, notice.id)
    assert found is not None
    return found


def _certificate(work: Work, notice: Notice) -> Certificate:
    # Who reads an appeal asks it too, behind the door where nothing can be locked.
    return certificates.by_id(work, notice.thing_id)
