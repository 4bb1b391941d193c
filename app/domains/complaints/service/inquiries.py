"""Inquiries: several complaints of one practice, looked into once, with a record of its own."""

from collections.abc import Sequence
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.errors import LookedIntoIt, NoRecord, NotOneInquiry
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.inquiries import Inquiry, InquiryPart
from app.domains.complaints.queries import complaints, inquiries
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.sealing import opened_small, seal_small
from app.domains.complaints.types import ENDED, Desk, Outcome
from app.domains.complaints.types.categories import Category
from app.domains.complaints.types.inquiries import InquiryState
from app.domains.complaints.workflow import INQUIRY, InquiryAction
from app.domains.identity.types import Waiting
from app.kit.errors import BadInput, Fault, Forbidden, StepRefused
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.kit.private_details import Detail, private_details
from app.store.serials import take_serials
from app.store.work import Work

TELLS = frozenset({Detail.EMAIL, Detail.TELEPHONE})
"""What can only be somebody's contact, and never stands in a record."""


def open_one(work: Work, found: Sequence[Complaint], category: Category) -> Inquiry:
    """Open an inquiry into a practice of which several complaints speak.

    Raises:
        Forbidden: the caller works on no desk.
        NotOneInquiry: a complaint has ended, lies on another desk, is in an inquiry, or does not
            speak of the practice.

    Records:
        ``complaints.inquiry.opened`` with the category; ``complaints.complaint.joined`` for each.
        They name no record: the firm is not told (W1).

    Rule:
        Issue "Complaints": several complaints of one practice form one inquiry.
    """
    require(work.actor, Permission.INQUIRY_OPEN)
    if work.actor.id is None:
        raise Forbidden("A person opens an inquiry.")
    about = {each.subject_id for each in found if each.subject_id is not None}
    inquiry = Inquiry(
        id=new_id(),
        number=make(NumberKind.INQUIRY, take_serials(work.session, "inquiry")),
        state=INQUIRY.start,
        desk=inquiries.desk_of(work) or Desk.OFFICERS,
        subject_id=about.pop() if len(about) == 1 else None,
        category=category.value,
        officer_id=work.actor.id,
        opened_at=work.at,
    )
    work.session.add(inquiry)
    work.session.flush()
    work.record("complaints.inquiry.opened", row=str(inquiry.id), category=inquiry.category)
    for each in found:
        _join(work, inquiry, each, work.actor.id)
    work.session.flush()
    return inquiry


def join(work: Work, inquiry: Inquiry, complaint: Complaint) -> None:
    """Let a complaint be part of an inquiry.

    Raises:
        Forbidden: the inquiry is not the caller's.
        StepRefused: it is concluded.
        NotOneInquiry: see :func:`open_one`.

    Records:
        ``complaints.complaint.joined``.
    """
    person_id = _mine(work, inquiry)
    _join(work, inquiry, complaint, person_id)
    if inquiry.subject_id != complaint.subject_id and complaint.subject_id is not None:
        # It is about a practice of several firms now.
        inquiry.subject_id = None
    work.session.flush()


def _join(work: Work, inquiry: Inquiry, complaint: Complaint, person_id: UUID) -> None:
    _refuse_stranger(work, inquiry, complaint)
    complaint.inquiry_id = inquiry.id
    work.session.add(
        InquiryPart(
            id=new_id(),
            inquiry_id=inquiry.id,
            complaint_id=complaint.id,
            officer_id=complaint.officer_id,
            joined_by=person_id,
            joined_at=work.at,
        )
    )
    work.record("complaints.complaint.joined", row=str(complaint.id), inquiry=str(inquiry.id))


def _refuse_stranger(work: Work, inquiry: Inquiry, complaint: Complaint) -> None:
    spoken = {each.category for each in complaints.standing_allegations(work, complaint.id)}
    why = None
    if complaint.inquiry_id is not None:
        why = "is in an inquiry already"
    elif complaint.state in ENDED:
        why = "has ended"
    elif complaint.desk is not inquiry.desk:
        why = "lies on another desk"
    elif inquiry.category not in spoken:
        why = f"does not speak of {inquiry.category}"
    if why is not None:
        raise NotOneInquiry(f"The complaint {complaint.number} {why}.")


def leave(work: Work, inquiry: Inquiry, complaint: Complaint) -> None:
    """Take a complaint out of an inquiry; who looked into it meanwhile stays known.

    Raises:
        Forbidden: the inquiry is not the caller's.
        StepRefused: it is concluded.
        NotOneInquiry: the complaint is no part of it.

    Records:
        ``complaints.complaint.left``.
    """
    person_id = _mine(work, inquiry)
    part = next(
        (e for e in inquiries.parts(work, inquiry.id) if e.complaint_id == complaint.id), None
    )
    if part is None:
        raise NotOneInquiry(f"The complaint {complaint.number} is no part of it.")
    _take_out(work, part, complaint, person_id)


def _take_out(work: Work, part: InquiryPart, complaint: Complaint, person_id: UUID | None) -> None:
    part.left_by, part.left_at = person_id, work.at
    complaint.inquiry_id = None
    inquiry = str(part.inquiry_id)
    work.record("complaints.complaint.left", row=str(complaint.id), inquiry=inquiry)
    work.session.flush()


def move_out(work: Work, complaint: Complaint) -> None:
    """Take a complaint out of the inquiry of a desk on which it lies no more.

    Records:
        ``complaints.complaint.left``.

    Rule:
        Fairness W6.
    """
    for part in inquiries.parts_of(work, complaint.id):
        _take_out(work, part, complaint, work.actor.id)


def _mine(work: Work, inquiry: Inquiry) -> UUID:
    require(work.actor, Permission.INQUIRY_OPEN)
    if work.actor.id is None or inquiry.officer_id != work.actor.id:
        raise Forbidden("Somebody else looks into it.")
    if inquiry.state is not InquiryState.OPEN:
        raise StepRefused("It is concluded.", state=inquiry.state.value, allowed=[])
    return work.actor.id


def write_record(work: Work, desk: ComplaintDesk, inquiry: Inquiry, words: str) -> None:
    """Write what was found, in words that name no complainant; sealed under the ring.

    Raises:
        Forbidden: the inquiry is not the caller's.
        StepRefused: it is concluded.
        BadInput: there is somebody's telephone number or address in it.

    Records:
        ``complaints.inquiry.recorded``, without the words.
    """
    _mine(work, inquiry)
    if TELLS & set(private_details(words)):
        fault = Fault("/record", "Leave out telephone numbers and e-mail addresses.")
        raise BadInput("The record can point to somebody.", faults=[fault])
    inquiry.sealed_record = seal_small(work, desk, inquiry.id, words)
    work.record("complaints.inquiry.recorded", row=str(inquiry.id))
    work.session.flush()


def record_of(work: Work, desk: ComplaintDesk, inquiry: Inquiry) -> str | None:
    """Give the record of an inquiry back."""
    if inquiry.sealed_record is None:
        return None
    return opened_small(work, desk, inquiry.id, inquiry.sealed_record)


def conclude(work: Work, inquiry: Inquiry, outcome: Outcome) -> None:
    """Conclude an inquiry; each complaint in it is still decided for itself.

    Raises:
        LookedIntoIt: the caller looked into it, or into a complaint that is or was part of it.
        NoRecord: nothing was written down.
        StepRefused: it is concluded.

    Records:
        ``complaints.inquiry.concluded`` with the outcome.

    Rule:
        ISO/IEC 17065, 7.13.5: by somebody who did not look into it.
    """
    require(work.actor, Permission.INQUIRY_CONCLUDE)
    INQUIRY.step(inquiry.state, InquiryAction.CONCLUDE)
    if work.actor.id in inquiries.looked_into(work, inquiry):
        raise LookedIntoIt("You looked into it, or into a complaint in it.")
    if inquiry.sealed_record is None:
        raise NoRecord("Nothing of what was found is written down yet.")
    inquiry.outcome = outcome
    inquiry.concluded_at, inquiry.concluded_by = work.at, work.actor.id
    work.move(inquiry, INQUIRY, InquiryAction.CONCLUDE, outcome=outcome.value)


def waiting(work: Work) -> list[Waiting]:
    """Return the inquiries that wait for the caller to conclude them."""
    if inquiries.desk_of(work) is None:
        return []
    return [
        Waiting("conclude", "inquiry", f"/v1/inquiries/{each.id}", each.opened_at)
        for each in inquiries.to_conclude(work)
        if work.actor.id not in inquiries.looked_into(work, each)
    ]
