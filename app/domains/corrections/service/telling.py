"""Writing to those whom a dispute concerns: who asked, the authority, the firm."""

from collections.abc import Sequence

from app.domains.corrections.engine import letters
from app.domains.corrections.models import Dispute
from app.domains.corrections.queries import disputes
from app.domains.corrections.service.desk import CorrectionDesk
from app.domains.identity.models import Person
from app.domains.identity.queries import organisations as identity
from app.domains.identity.queries import people
from app.domains.subjects.queries import claims
from app.outside.letters import Address
from app.store.keys import Purpose
from app.store.outbox import post, post_unasked
from app.store.work import Work


def of_dispute(work: Work, desk: CorrectionDesk, dispute: Dispute, record: str) -> None:
    """Tell authority and firm that a value is disputed, and until when they are heard first.

    Rule:
        Fairness L7.
    """
    officers, managers = _officers(work, dispute), _managers(work, dispute)
    dispute.is_authority_told, dispute.is_firm_told = bool(officers), bool(managers)
    for person in (*officers, *managers):
        letter = letters.lodged(person, dispute.number, record, dispute.heard_until)
        post(work, desk.ring, "value_disputed", letter)


def of_decision(work: Work, desk: CorrectionDesk, dispute: Dispute, record: str) -> None:
    """Tell everybody whom it concerns that a dispute was decided, or a decision taken back.

    Rule:
        Fairness L7: everybody who asked is answered. P9: who gave an address without an account is
        told only that there is an answer, once a day at most.
    """
    asked = [each for each in disputes.lodgings(work, dispute) if each.retracted_at is None]
    known = [people.for_sign_in(work, each.person_id) for each in asked if each.person_id]
    concerned = (*_officers(work, dispute), *_managers(work, dispute), *known)
    for person in {each.id: each for each in concerned}.values():
        letter = letters.decided(person, dispute.number, record)
        post(work, desk.ring, "dispute_decided", letter)
    for lodging in asked:
        if lodging.address is not None:
            to = desk.ring.open(work, Purpose.MAIL, lodging.address, of=str(lodging.id)).decode()
            post_unasked(work, desk.ring, "correction_answered", letters.answered(Address(to)))


def _officers(work: Work, dispute: Dispute) -> Sequence[Person]:
    return identity.authority_members(work, dispute.jurisdiction)


def _managers(work: Work, dispute: Dispute) -> Sequence[Person]:
    holders = dict.fromkeys(claims.holders(work, disputes.group_of(work, dispute.subject_id)))
    return [person for each in holders for person in identity.managers(work, each)]
