"""What a person finds of two complaints that are alike; the machine joins nothing (L10, W9)."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.inquiries import ComplaintLink
from app.domains.complaints.types.inquiries import LinkAnswer
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work


def answer(work: Work, complaint: Complaint, other: Complaint, found: LinkAnswer) -> ComplaintLink:
    """Write down what the officer of a case found of it and another one; a newer answer stands.

    Both go on as they are: neither is closed, moved or shown to anybody for it.

    Raises:
        Forbidden: the case is not assigned to the caller.
        BadInput: it is the same complaint.

    Records:
        ``complaints.link.answered`` with both ids, and the answer.

    Rule:
        Fairness L10, W9: duplicates are suggested to an officer, never joined or refused by
        machine.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    if other.id == complaint.id or work.actor.id is None:
        fault = Fault("/other", "Name another complaint.")
        raise BadInput("A complaint belongs to itself.", faults=[fault])
    first, second = sorted((complaint.id, other.id))
    link = ComplaintLink(
        id=new_id(),
        first_id=first,
        second_id=second,
        answer=found,
        linked_by=work.actor.id,
        linked_at=work.at,
    )
    work.session.add(link)
    work.record(
        "complaints.link.answered",
        row=str(link.id),
        complaint=str(first),
        other=str(second),
        answer=found.value,
    )
    work.session.flush()
    return link
