"""The contact that a source publishes is told of a claim, and can confirm it or object (P1)."""

from datetime import timedelta
from uuid import UUID

from app.domains.identity.engine import secrets
from app.domains.identity.engine.look_alikes import clean_email
from app.domains.identity.errors import LinkSpent
from app.domains.subjects.engine import letters
from app.domains.subjects.errors import SharedContact
from app.domains.subjects.models import Claim, Contact, ContactCode, Subject
from app.domains.subjects.queries import contacts
from app.domains.subjects.rules import CONTACT_CODE, may_confirm
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.types import TELL_CONTACTS, Channel
from app.domains.subjects.workflow import CLAIM, ClaimAction
from app.kit.errors import BadInput
from app.outside.letters import Address
from app.store.jobs import enqueue
from app.store.outbox import post_unasked
from app.store.work import Work

SPENT = "The code was used, has expired, or was never sent."
NEXT_DAY = timedelta(days=1)


def tell(work: Work, desk: SubjectDesk, claim_id: UUID) -> None:
    """Write to every published contact of a claimed record, with a code for it alone.

    An address that was written to today is written to tomorrow (P9), so that a claim a day does
    not fill its box, and none goes by untold.

    Rule:
        Fairness P1: the published contact is told at once.
    """
    claim = contacts.claim_of(work, claim_id)
    if claim.state not in contacts.UNDECIDED:
        return
    sent = {each.contact_id for each in contacts.codes_of(work, claim.id)}
    subject = work.session.get_one(Subject, claim.subject_id)
    # Two rows of a list can give one address.
    published = {each.value.casefold(): each for each in contacts.published(work, subject.id)}
    told = [
        _tell_one(work, desk, claim, subject, contact)
        for contact in published.values()
        if contact.id not in sent
    ]
    if not all(told):
        enqueue(work, TELL_CONTACTS, {"claim": str(claim.id)}, due_at=work.at + NEXT_DAY)


def _tell_one(
    work: Work, desk: SubjectDesk, claim: Claim, subject: Subject, contact: Contact
) -> bool:
    """Write to a contact; tell whether that is done, or is no address at all."""
    try:
        address = clean_email(contact.value)
    except BadInput:
        return True
    secret = secrets.new_secret()
    link = desk.front.link("claims/contact", secret)
    reader = Address(address)
    letter = letters.your_record_claimed(reader, subject.number, claim.objections_until, link)
    if not post_unasked(work, desk.ring, "claim_contact", letter):
        return False
    work.session.add(
        ContactCode(
            claim_id=claim.id,
            contact_id=contact.id,
            digest=secrets.digest(secret),
            may_confirm=may_confirm(contacts.firms_with(work, contact.value)),
            sent_at=work.at,
            expires_at=max(claim.objections_until, work.at + CONTACT_CODE),
        )
    )
    work.session.flush()
    return True


def confirm(work: Work, secret: str) -> Claim:
    """Confirm a claim, as whoever reads the published contact.

    Raises:
        LinkSpent: the code is not good any more.
        SharedContact: sources publish the address for several firms.
        StepRefused: the claim is not open, or confirmed already.

    Records:
        ``subjects.claim.confirmed`` with the channel.

    Rule:
        Fairness P1: through the contact in the source list, never what the claimant supplied.
    """
    code = _code(work, secret)
    if code.confirmed_at is not None:
        raise LinkSpent(SPENT)
    if not code.may_confirm:
        raise SharedContact("Registers publish this address for more than one firm.")
    code.confirmed_at = work.at
    claim = contacts.claim_of(work, code.claim_id)
    claim.channel, claim.confirmed_by = Channel.PUBLISHED_CONTACT, None
    work.move(
        claim,
        CLAIM,
        ClaimAction.CONFIRM_BY_CONTACT,
        subject_id=claim.subject_id,
        channel=Channel.PUBLISHED_CONTACT.value,
    )
    return claim


def object_to(work: Work, secret: str, reason: str) -> Claim:
    """Object to a claim, as whoever reads the published contact; it halts until it is looked at.

    A contact that confirmed can object still: the second look counts.

    Raises:
        LinkSpent: the code is not good any more.
        StepRefused: the claim is decided, or contested already.

    Records:
        ``subjects.claim.contested`` with the reason.

    Rule:
        Fairness P1.
    """
    code = _code(work, secret)
    code.objected_at = work.at
    claim = contacts.claim_of(work, code.claim_id)
    words = {"reason": reason}
    action = ClaimAction.OBJECT_BY_CONTACT
    work.move(claim, CLAIM, action, words=words, subject_id=claim.subject_id)
    return claim


def _code(work: Work, secret: str) -> ContactCode:
    code = contacts.find_code(work, secrets.digest(secret))
    if code is None:
        raise LinkSpent(SPENT)
    return code
