"""Misuse of a firm's name: reported by anyone, read by the firm and the secretariat (C4)."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.engine import letters
from app.domains.certifications.models import MisuseReport
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.identity.queries import organisations as identity
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import claims
from app.kit.errors import StepRefused
from app.kit.ids import new_id
from app.store.outbox import post_unasked
from app.store.work import Work


def report(
    work: Work, desk: CertificationDesk, subject: Subject, words: str, country: str | None
) -> MisuseReport:
    """Report that others use a firm's name. Who reports is not kept, signed in or not.

    Args:
        work: the open transaction; anyone's.
        desk: writes to the firm's managers, once a day at most.
        subject: whose name it is.
        words: what happened.
        country: where.

    Records:
        ``certifications.misuse.reported``; the words erasable. It names no record.

    Rule:
        Fairness C4.
    """
    require(work.actor, Permission.MISUSE_REPORT, subject.facts, is_seen=True)
    holder = claims.find_granted(work, subject.id)
    row = MisuseReport(
        id=new_id(),
        subject_id=subject.id,
        organisation_id=None if holder is None else holder.organisation_id,
        country=country,
        reported_at=work.at,
        entry=0,
    )
    if holder is not None:
        for person in identity.managers(work, holder.organisation_id):
            letter = letters.misuse_reported(person, subject.number)
            post_unasked(work, desk.ring, "misuse_reported", letter)
    work.record("certifications.misuse.reported", words={"report": words}, report=str(row.id))
    row.entry = work.entry()
    work.session.add(row)
    work.session.flush()
    return row


def close(work: Work, row: MisuseReport, reason: str) -> MisuseReport:
    """Close a report, with what became of it.

    Raises:
        Forbidden: only the secretariat closes reports.
        StepRefused: it is closed.

    Records:
        ``certifications.misuse.closed`` with the reason.

    Rule:
        Fairness C4.
    """
    require(work.actor, Permission.MISUSE_CLOSE, row.facts, is_seen=True)
    if row.closed_at is not None:
        raise StepRefused("The report is closed.", state="closed", allowed=[])
    row.closed_at, row.closed_by = work.at, work.actor.id
    work.record("certifications.misuse.closed", words={"reason": reason}, report=str(row.id))
    row.closed_entry = work.entry()
    work.session.flush()
    return row
