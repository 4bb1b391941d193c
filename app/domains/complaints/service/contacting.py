"""Letters without content: that something waits, to whom it may be said (W1, W3)."""

from datetime import timedelta
from uuid import UUID

from app.access.policy import Facts
from app.domains.complaints.engine import letters
from app.domains.complaints.errors import CaseGone
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.rules.contact import letter_to
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.opening import IDENTITY, WRITING
from app.domains.complaints.service.sealing import facts_of
from app.domains.complaints.types import Use
from app.domains.identity.queries import organisations as identity
from app.store.openings import note_opening
from app.store.outbox import post, post_unasked
from app.store.work import Work

ONCE_IN = timedelta(days=1)


def tell_organisation(work: Work, desk: ComplaintDesk, organisation_id: UUID, path: str) -> None:
    """Tell who speaks for an organisation that something waits for it; not what."""
    link = f"{desk.front.url}/{path}"
    for person in identity.managers(work, organisation_id):
        post(work, desk.ring, letters.WAITS, letters.to_read(person, link))


def may_be_contacted(work: Work, complaint: Complaint) -> bool:
    """Tell whether she allowed to be contacted; for a case of threats it may stand in the first.

    Rule:
        Fairness W1.
    """
    found = cases.consents(work, complaint.told_in, complaint.id)
    return any(each.use is Use.CONTACT_ME and each.withdrawn_at is None for each in found)


def come_back(work: Work, desk: ComplaintDesk, complaint: Complaint) -> bool:
    """Tell her by e-mail that something waits, if that is safe by what she said; tell whether.

    Only under her consent and once a day at most; never where she named hours, shares the telephone
    or said never: a machine cannot know when it is safe. The letter does not say what it is about.

    Rule:
        Fairness W1, W3: safe hours, a shared telephone, and "never"; P9: anybody can give the
        address of somebody else.
    """
    last = complaint.written_to_at
    if last is not None and work.at < last + ONCE_IN:
        return False
    kept = cases.identities(work, complaint)
    if not kept or not may_be_contacted(work, complaint):
        return False
    note_opening(work, IDENTITY, complaint.id, Facts(), WRITING)
    try:
        address = letter_to(facts_of(work, desk, kept[-1]))
    except CaseGone:
        # One case whose keys came back with no backup must not keep the clock from all others.
        return False
    if address is None:
        return False
    complaint.written_to_at = work.at
    letter = letters.come_back(address, complaint.written)
    return post_unasked(work, desk.ring, letters.COME_BACK, letter)
