"""Destroying the words of a firm's reply, which the public reads."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.corrections.models import Dispute
from app.domains.corrections.queries import disputes, replies
from app.domains.corrections.service.desk import CorrectionDesk
from app.domains.corrections.workflow import LIFE
from app.domains.subjects.service.own_interests import ask_of_firm
from app.kit.errors import StepRefused
from app.store.journal import erase_words
from app.store.work import Work


def erase_reply(work: Work, desk: CorrectionDesk, dispute: Dispute, reason: str) -> Dispute:
    """Destroy the words of a reply and of those that it replaced; the firm can reply anew.

    The firm erases its own; the secretariat those that tell of a person, by two of its people.

    Raises:
        Forbidden: the caller neither holds the record nor is of the secretariat.
        StepRefused: nobody replied.
        InterestDeclared, HeldForSecondLook: a second person of the secretariat looks first.

    Records:
        ``corrections.reply.erased`` with the dispute, and the reason.

    Rule:
        Fairness L8 and P6: what tells of a person can be erased, and the chain still fits.
    """
    facts = disputes.facts_of(work, dispute)
    require(work.actor, Permission.WORDS_ERASE, facts, is_seen=True)
    if dispute.replied_entry is None:
        allowed = [each.value for each in LIFE.actions_from(dispute.state)]
        raise StepRefused("Nobody replied.", state=dispute.state.value, allowed=allowed)
    if facts.holder_id is None:
        what = ("dispute.erase_reply", dispute.id, f"/v1/disputes/{dispute.id}")
        ask_of_firm(work, desk.ring, dispute.subject_id, what, is_for_good=True)
    for number in replies.entries(work, dispute):
        erase_words(work.session, number, work.at)
    words = {"reason": reason}
    work.record(
        "corrections.reply.erased", dispute.subject_id, words=words, dispute=str(dispute.id)
    )
    work.session.flush()
    return dispute
