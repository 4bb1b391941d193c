"""What a person finds of two complaints that are alike; the machine joins nothing (L10, W9)."""

from dataclasses import replace

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.inquiries import ComplaintLink
from app.domains.complaints.queries import related as queries
from app.domains.complaints.service.opening import COMPARING
from app.domains.complaints.types.inquiries import Alike, Likeness, LinkAnswer
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.openings import note_opening
from app.store.work import Work

LIKENESS = "complaint_likeness"


def suggested(work: Work, complaint: Complaint) -> list[Alike]:
    """Return complaints that may belong to one, as a question to somebody of its desk.

    That a contact or words are the same is told to the officer of the case alone, and noted in each
    of the others: else whoever tells a guess anonymously could try out whose number it is.

    Raises:
        Forbidden: the caller is of no desk.

    Rule:
        Fairness W9, W2, L10.
    """
    require(work.actor, Permission.COMPLAINT_DECIDE, complaint.facts, is_seen=True)
    found = queries.alike(work, complaint)
    if complaint.officer_id != work.actor.id:
        plain = [
            replace(each, why=tuple(why for why in each.why if why is Likeness.SAME_ACCUSED))
            for each in found
        ]
        return [each for each in plain if each.why or each.answer is not None]
    for each in found:
        if set(each.why) - {Likeness.SAME_ACCUSED}:
            note_opening(work, LIKENESS, each.complaint_id, Facts(), COMPARING)
    return found


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
