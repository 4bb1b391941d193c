"""Refusing a claim: announced to the claimant, heard, in effect, and what an appeal does to it."""

from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.service import announcing, taking_effect
from app.domains.notices.types import ActKind, Announcement, Thing
from app.domains.subjects import queries
from app.domains.subjects.errors import SecondPerson
from app.domains.subjects.models import Claim
from app.domains.subjects.queries import claims
from app.domains.subjects.rules import CLAIM_HEARD_WITHIN, terms_of_appeal
from app.domains.subjects.service.claim_appeals import ClaimAct
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.types import RefusalGround
from app.domains.subjects.workflow import CLAIM, ClaimAction
from app.store.work import Work

KIND = "claim"
RULE = "Fairness P1: a claim is confirmed by others, and decided by the secretariat"


def open_refusal(work: Work, claim: Claim) -> Notice | None:
    """Return the notice of a refusal that is announced and not in effect, if there is one."""
    return notices.find_open(work, ActKind.CLAIM_REFUSED, Thing(KIND, claim.id))


def announce(
    work: Work, desk: SubjectDesk, claim: Claim, reason: str, ground: RefusalGround
) -> Notice:
    """Announce to a claimant that the claim is to be refused.

    Rule:
        Fairness C1.
    """
    subject = queries.one(work, claim.subject_id)
    said = Announcement(
        act=ActKind.CLAIM_REFUSED,
        thing=Thing(KIND, claim.id),
        organisation_id=claim.organisation_id,
        subject_id=claim.subject_id,
        ground=ground.value,
        rule=RULE,
        facts=(
            {"record": subject.number},
            {"lodged_on": claim.lodged_at.date().isoformat()},
            {"state": claim.state.value},
        ),
        reason=reason,
        answer_by=work.at + CLAIM_HEARD_WITHIN,
        address=f"/v1/claims/{claim.id}",
        is_named=True,
    )
    return announcing.announce(work, desk.notices, said)


def take_effect(work: Work, desk: SubjectDesk, notice: Notice, reason: str) -> None:
    """Let a refusal take effect, after the hearing.

    Raises:
        NotHeard, NotServed: the claimant can still be heard first.

    Rule:
        Fairness C1.
    """
    taking_effect.take_effect(work, desk.notices, notice, terms_of_appeal(work.at), reason)


def drop(work: Work, desk: SubjectDesk, claim: Claim, reason: str) -> None:
    """Drop a refusal that is announced, since the claim is granted."""
    known = open_refusal(work, claim)
    if known is not None:
        taking_effect.drop(work, desk.notices, known, reason)


def concede(work: Work, claim: Claim, action: ClaimAction) -> None:
    """End a refusal that is announced, since the claimant takes the claim back."""
    CLAIM.step(claim.state, action)
    known = open_refusal(work, claim)
    if known is not None:
        taking_effect.concede(work, known)


def refuse_overturned(work: Work, claim: Claim) -> None:
    """Refuse a decision of whoever had a part in a refusal, or a lapse, that did not stand.

    Raises:
        SecondPerson: the caller did.

    Rule:
        Fairness C2: decided anew by others.
    """
    overturned = [
        each for each in notices.of_things(work, [claim.id])[claim.id] if each.reversed_at
    ]
    if any(work.actor.id in (each.announced_by, each.decided_by) for each in overturned):
        raise SecondPerson("You had a part in a decision on this claim that did not stand.")


class Refusals(ClaimAct):
    """What refused claims bring to appeals; see :class:`app.domains.appeals.types.Appealable`."""

    def uphold(self, work: Work, notice: Notice) -> None:
        """Open the claim again, to be confirmed and decided anew by others.

        Where the claimant has lodged another one meanwhile, that one goes on instead.

        Records:
            ``subjects.claim.reopened``.

        Rule:
            Fairness C2: the state before the act is open again.
        """
        claim = claims.of_owner(work, notice.thing_id)
        if claims.is_open_or_held(work, claim):
            return
        claim.channel = claim.confirmed_by = claim.decided_at = None
        work.move(claim, CLAIM, ClaimAction.REOPEN, subject_id=claim.subject_id)

    def reconsider(self, work: Work, notice: Notice) -> bool:
        """Give the claim back to the secretariat; it is not refused meanwhile.

        Records:
            ``subjects.claim.reopened``.

        Rule:
            Fairness C2.
        """
        self.uphold(work, notice)
        return False
