"""Not giving a holder what it asked: announced, heard first, open to appeal (C1, C2)."""

from datetime import datetime
from uuid import UUID

from app.domains.appeals.types import AppealTimes
from app.domains.certifications.models import DecisionFile
from app.domains.certifications.queries import certificates, decisions
from app.domains.certifications.service.applications.refusal import took_part
from app.domains.certifications.service.decisions import conflicts, files
from app.domains.certifications.service.decisions.hearing import Told
from app.domains.identity.types import Matter
from app.domains.notices.models import Notice
from app.domains.notices.types import Thing
from app.domains.standards import queries as standards
from app.domains.standards.service.appealing import appeal_times
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work

_RULES = {
    "reinstate": "ISO/IEC 17021-1, 9.6.5",
    "extend": "ISO/IEC 17021-1, 9.6.4",
    "transfer": "IAF MD 2",
}


def told_of(work: Work, file: DecisionFile) -> Told:
    """Return what the announcement says that a holder is not given what it asked.

    Rule:
        Fairness C1; L2: what was only asked is not public.
    """
    assert file.certificate_id is not None
    certificate = certificates.by_id(work, file.certificate_id)
    facts = ({"certificate": certificate.number, "decision": file.number},)
    return Told(Thing("certificate", certificate.id), _RULES[file.kind.value], facts)


class Withheld:
    """What not reinstating, extending or transferring brings to appeals and plain errors."""

    def participants(self, work: Work, notice: Notice) -> frozenset[UUID]:
        """Return who opened, voted, advised, concluded, or audited."""
        return took_part(work, _file(work, notice))

    def matter(self, work: Work, notice: Notice) -> Matter:
        """Return what it touches: the record, its holders, their countries."""
        return conflicts.matter_of(work, _file(work, notice))

    def times(self, work: Work, notice: Notice, at: datetime) -> AppealTimes:
        """Return the days of an appeal by the scheme's limits."""
        scheme = standards.by_id(work, _file(work, notice).scheme_id, Scheme).said
        return appeal_times(scheme, at)

    def hold(self, work: Work, notice: Notice) -> None:
        """Do nothing: the certificate stands as it stood."""

    def release(self, work: Work, notice: Notice) -> None:
        """Do nothing, as nothing was held."""

    def uphold(self, work: Work, notice: Notice) -> None:
        """Open the file anew, to be decided by others than who refused.

        Records:
            ``certifications.decision.opened`` and ``frozen``.

        Rule:
            Fairness C2.
        """
        before = _file(work, notice)
        assert before.certificate_id is not None
        before.overturned_at = work.at
        work.session.flush()
        certificate = certificates.held_still(work, before.certificate_id)
        if certificate.valid_until >= work.at.date():
            files.open_again(work, files.Opening(before.kind, before.proposed), certificate)

    def reconsider(self, work: Work, notice: Notice) -> bool:
        """Give it back to the committee; the refusal does not stand meanwhile."""
        self.uphold(work, notice)
        return False


def _file(work: Work, notice: Notice) -> DecisionFile:
    found = decisions.of_notice(work, notice.id)
    assert found is not None
    return found
