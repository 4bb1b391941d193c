"""Flags: raised by anyone who sees a case, closed by two persons, never by a withdrawal (W2)."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.errors import AnotherPerson, AnsweredAlready
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import ComplaintFlag
from app.domains.complaints.queries import asking
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.following import raise_flag
from app.domains.complaints.service.notes import note
from app.domains.complaints.types import Flag
from app.kit.errors import NotFound
from app.store.work import Work


def raised(work: Work, desk: ComplaintDesk, complaint: Complaint, flag: Flag, reason: str) -> None:
    """Raise a flag, in a case that is ended too; one that stands already stays as it is.

    Raises:
        Forbidden: the caller or their token only reads.

    Records:
        ``complaints.flag.raised`` with its kind.

    Rule:
        Fairness W2.
    """
    require(work.actor, Permission.COMPLAINT_RAISE, complaint.facts, is_seen=True)
    raise_flag(work, complaint, flag)
    row = next(e for e in asking.flags(work, complaint.id) if e.flag is flag and not e.closed_at)
    note(work, desk, complaint, reason, row.id)


def close(
    work: Work, desk: ComplaintDesk, complaint: Complaint, flag_id: UUID, reason: str
) -> ComplaintFlag:
    """Say that a flag can be closed; the second of two persons who says so closes it.

    Raises:
        NotFound: there is none.
        AnsweredAlready: it is closed.
        AnotherPerson: the caller said so before.

    Records:
        ``complaints.flag.close_asked``, then ``complaints.flag.closed``, with its kind.

    Rule:
        Fairness W2.
    """
    found = _open(work, complaint, flag_id)
    if found.close_asked_by == work.actor.id:
        raise AnotherPerson("You said so before; a colleague looks at it now.")
    note(work, desk, complaint, reason, found.id)
    if found.close_asked_by is None:
        found.close_asked_by, found.close_asked_at = work.actor.id, work.at
        work.record("complaints.flag.close_asked", row=str(found.id), flag=found.flag.value)
    else:
        found.closed_by, found.closed_at = work.actor.id, work.at
        work.record("complaints.flag.closed", row=str(found.id), flag=found.flag.value)
    work.session.flush()
    return found


def keep_open(
    work: Work, desk: ComplaintDesk, complaint: Complaint, flag_id: UUID, reason: str
) -> ComplaintFlag:
    """Say that a flag stays, against a colleague who would close it.

    Raises:
        NotFound: there is none.
        AnsweredAlready: it is closed, or nobody would close it.

    Records:
        ``complaints.flag.kept_open`` with its kind.

    Rule:
        Fairness W2.
    """
    found = _open(work, complaint, flag_id)
    if found.close_asked_by is None:
        raise AnsweredAlready("Nobody would close it.")
    found.close_asked_by = found.close_asked_at = None
    note(work, desk, complaint, reason, found.id)
    work.record("complaints.flag.kept_open", row=str(found.id), flag=found.flag.value)
    return found


def _open(work: Work, complaint: Complaint, flag_id: UUID) -> ComplaintFlag:
    require(work.actor, Permission.COMPLAINT_DECIDE)
    found = {each.id: each for each in asking.flags(work, complaint.id)}.get(flag_id)
    if found is None:
        raise NotFound("There is no such flag in this case.")
    if found.closed_at is not None:
        raise AnsweredAlready("It is closed.")
    return found
