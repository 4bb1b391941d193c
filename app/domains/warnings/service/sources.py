"""On what a warning rests: two people who do not depend on each other, or an authority (L4)."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from app.domains.complaints.engine import distinct
from app.domains.complaints.errors import NotUnregistered
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.inquiries import Inquiry
from app.domains.complaints.queries import complaints, inquiries, related
from app.domains.complaints.queries.ghosts import is_unregistered
from app.domains.complaints.rules.patterns import ENDED_WITHOUT, NOT_BORNE_OUT
from app.domains.complaints.service import parts
from app.domains.complaints.types import ComplaintState, Outcome
from app.domains.complaints.types.inquiries import InquiryState
from app.domains.identity.models import Organisation
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Subject
from app.domains.warnings.errors import NotAboutThisOne, NotIndependent
from app.domains.warnings.models import PublicWarning
from app.domains.warnings.queries import warnings
from app.domains.warnings.rules import LEAST_SOURCES, latest_day
from app.domains.warnings.types import Basis, Sources
from app.kit.errors import BadInput, Fault, NotFound
from app.store.work import Work

BORNE_OUT = frozenset({Outcome.UPHELD, Outcome.PARTLY})


def basis_of(said: Sources) -> Basis:
    """Return on what a warning is to rest.

    Raises:
        BadInput: nothing is named, or more than one thing.
    """
    named = [
        basis
        for basis, is_named in (
            (Basis.COMPLAINTS, bool(said.complaints)),
            (Basis.INQUIRY, said.inquiry_id is not None),
            (Basis.AUTHORITY, said.authority_id is not None),
        )
        if is_named
    ]
    if len(named) != 1:
        fault = Fault("/sources", "Name complaints, or an inquiry, or the authority that found it.")
        raise BadInput("A warning rests on one of three things.", faults=[fault])
    if named[0] is Basis.AUTHORITY and (said.reference is None or said.found_on is None):
        fault = Fault("/sources/reference", "Give its reference and the day on which it was made.")
        raise BadInput("The finding of an authority is named.", faults=[fault])
    return named[0]


def complaints_for(work: Work, subject_id: UUID, said: Sources) -> list[UUID]:
    """Return the complaints on which a warning of a record is to rest; none for an authority's.

    Raises:
        NotFound: the caller may not know of one of them.
        BadInput: there is no such authority, or the day of its finding lies ahead.
        NotAboutThisOne: the inquiry or a complaint is not about it, or does not hold.
        NotIndependent: they are of one person, as far as is known.
    """
    if said.authority_id is not None:
        _authority(work, said.authority_id)
        _refuse_ahead(work, said.found_on)
        return []
    found: Sequence[Complaint]
    if said.inquiry_id is not None:
        inquiry = inquiries.one(work, said.inquiry_id)
        refuse_unfounded(inquiry)
        found = inquiries.complaints_in(work, [inquiry.id])[inquiry.id]
    else:
        found = _known(work, said.complaints)
    holds(work, subject_id, found)
    return [each.id for each in found]


def _known(work: Work, ids: Collection[UUID]) -> Sequence[Complaint]:
    found = complaints.some(work, ids)
    if len(found) < len(set(ids)):
        raise NotFound("There is no such complaint.")
    return found


def _authority(work: Work, authority_id: UUID) -> None:
    found = work.session.get(Organisation, authority_id)
    if found is None or found.kind is not OrganisationKind.AUTHORITY:
        fault = Fault("/sources/authority", "Name an authority that is known here.")
        raise BadInput("There is no such authority.", faults=[fault])


def _refuse_ahead(work: Work, found_on: date | None) -> None:
    if found_on is not None and found_on > latest_day(work.at):
        fault = Fault("/sources/found_on", "Give the day on which it was found, today or earlier.")
        raise BadInput("The day lies ahead.", faults=[fault])


def refuse_unfounded(inquiry: Inquiry) -> None:
    """Refuse an inquiry that did not find what it looked for.

    Raises:
        NotAboutThisOne: it goes on, or did not bear it out.
    """
    if inquiry.state is not InquiryState.CONCLUDED or inquiry.outcome not in BORNE_OUT:
        raise NotAboutThisOne(f"The inquiry {inquiry.number} did not bear it out, or goes on.")


def holds(work: Work, subject_id: UUID, found: Sequence[Complaint]) -> None:
    """Refuse complaints that do not bear a warning of a record, as they stand now.

    Raises:
        NotAboutThisOne: one is not matched to the record, or was turned down or taken back.
        NotIndependent: they are of one person, as far as is known.

    Rule:
        Fairness L4: at least two independent sources. Complaints without a contact count as one,
        unless an officer found that they are of different people.
    """
    matched = warnings.sighted(work, subject_id, [each.id for each in found])
    for each in found:
        is_about = each.subject_id == subject_id or each.id in matched
        if not is_about or each.state in _FALLEN or each.outcome in NOT_BORNE_OUT:
            raise NotAboutThisOne(f"The complaint {each.number} does not bear it.")
    if _people(work, [each.id for each in found]) < LEAST_SOURCES:
        raise NotIndependent("As far as is known, one person says so.")


_FALLEN = ENDED_WITHOUT | {ComplaintState.WITHDRAWN, ComplaintState.WITHDRAWAL_PENDING}


def _people(work: Work, ids: Collection[UUID]) -> int:
    return distinct.count(ids, related.known(work, ids), anonymous_are_one=True)


def still_hold(work: Work, warning: PublicWarning) -> None:
    """Refuse to publish a warning that has lost since then what it rests on.

    Raises:
        NotUnregistered: the record is one of the register now, or joined to one.
        NotAboutThisOne, NotIndependent: its sources have fallen; see :func:`holds`.
    """
    if not is_unregistered(work.session.get_one(Subject, warning.subject_id)):
        raise NotUnregistered("The record is one of the register now.")
    if warning.basis is Basis.AUTHORITY:
        return
    ids = warnings.sources(work, warning.id)
    holds(work, warning.subject_id, warnings.complaints_now(work, ids))
    if warning.inquiry_id is not None:
        refuse_unfounded(inquiries.one(work, warning.inquiry_id))


def participants(work: Work, warning: PublicWarning) -> set[UUID]:
    """Return everybody who had a part in a case, or in the inquiry, on which a warning rests."""
    found: set[UUID] = set()
    for each in warnings.complaints_now(work, warnings.sources(work, warning.id)):
        found |= parts.participants(work, each)
    if warning.inquiry_id is not None:
        inquiry = work.session.get_one(Inquiry, warning.inquiry_id)
        found |= inquiries.looked_into(work, inquiry)
        found |= {each for each in [inquiry.concluded_by] if each is not None}
    return found
