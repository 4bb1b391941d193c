"""Ending the right of a holder: announced, heard, in effect, and what an appeal does to it."""

from app.domains.notices.errors import NoticedAlready
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.service import announcing, taking_effect
from app.domains.notices.types import ActKind, Announcement, Thing
from app.domains.subjects import queries
from app.domains.subjects.models import Claim
from app.domains.subjects.queries import claims
from app.domains.subjects.rules import CLAIM_HEARD_WITHIN, terms_of_appeal
from app.domains.subjects.service.claim_appeals import ClaimAct
from app.domains.subjects.service.desk import RightFollower, SubjectDesk
from app.domains.subjects.types import ClaimState, LapseGround
from app.domains.subjects.workflow import CLAIM, ClaimAction
from app.store.work import Work

KIND = "claim"
RULE = "Fairness P1: the right to speak for a firm is its own firm's, and the secretariat decides"


def open_lapse(work: Work, claim: Claim) -> Notice | None:
    """Return the notice of a lapse that is announced and not in effect, if there is one."""
    return notices.find_open(work, ActKind.CLAIM_LAPSED, Thing(KIND, claim.id))


def announce(
    work: Work, desk: SubjectDesk, claim: Claim, reason: str, ground: LapseGround
) -> Notice:
    """Announce to a holder that its right to a record is to end.

    Rule:
        Fairness C1.
    """
    subject = queries.one(work, claim.subject_id)
    said = Announcement(
        act=ActKind.CLAIM_LAPSED,
        thing=Thing(KIND, claim.id),
        organisation_id=claim.organisation_id,
        subject_id=claim.subject_id,
        ground=ground.value,
        rule=RULE,
        facts=({"record": subject.number}, {"lodged_on": claim.lodged_at.date().isoformat()}),
        reason=reason,
        answer_by=work.at + CLAIM_HEARD_WITHIN,
        address=f"/v1/claims/{claim.id}",
        is_named=True,
    )
    return announcing.announce(work, desk.notices, said)


def take_effect(
    work: Work, desk: SubjectDesk, notice: Notice, reason: str, ground: LapseGround
) -> None:
    """Let a lapse take effect, after the hearing, on the ground on which its holder was heard.

    Raises:
        NoticedAlready: it was announced on another ground.
        NotHeard, NotServed: the holder can still be heard first.

    Rule:
        Fairness C1.
    """
    if notice.ground != ground.value:
        raise NoticedAlready(
            f"It is announced since {notice.announced_at.date()}, on the ground {notice.ground}."
            " Drop that notice first to announce it on another ground.",
            notice=str(notice.id),
        )
    taking_effect.take_effect(work, desk.notices, notice, terms_of_appeal(work.at), reason)


def drop(work: Work, desk: SubjectDesk, claim: Claim, ground: LapseGround, reason: str) -> None:
    """Drop a lapse that is announced on a ground, since the right stays."""
    known = open_lapse(work, claim)
    if known is not None and known.ground == ground.value:
        taking_effect.drop(work, desk.notices, known, reason)


def concede(work: Work, claim: Claim) -> None:
    """End a lapse that is announced, since the holder gives the right up itself."""
    known = open_lapse(work, claim)
    if known is not None:
        taking_effect.concede(work, known)


class Lapses(ClaimAct):
    """What lapsed rights bring to appeals; see :class:`app.domains.appeals.types.Appealable`.

    Args:
        followers: what domains above do when a right comes back.
    """

    def __init__(self, followers: tuple[RightFollower, ...] = ()) -> None:
        self._followers = followers

    def uphold(self, work: Work, notice: Notice) -> None:
        """Give the right back; where another holds the record meanwhile, ask the secretariat.

        Records:
            ``subjects.claim.reinstated``, or ``subjects.claim.disputed``.

        Rule:
            Fairness C2: the state before the act is open again.
        """
        self._give_back(work, claims.of_owner(work, notice.thing_id), is_settled=True)

    def reconsider(self, work: Work, notice: Notice) -> bool:
        """Give the right back, and the question whether it lapses to others of the secretariat.

        Records:
            ``subjects.claim.reinstated``, or ``subjects.claim.disputed``.

        Rule:
            Fairness C2.
        """
        self._give_back(work, claims.of_owner(work, notice.thing_id), is_settled=False)
        return False

    def _give_back(self, work: Work, claim: Claim, *, is_settled: bool) -> None:
        if claim.state is not ClaimState.LAPSED:
            return
        if claims.find_granted(work, claim.subject_id) is None:
            claim.decided_at = work.at
            work.move(claim, CLAIM, ClaimAction.REINSTATE, subject_id=claim.subject_id)
            for each in self._followers:
                each.given_back(work, claim, is_settled=is_settled)
        elif not claims.is_open_or_held(work, claim):
            # Nobody loses a record unheard: whose it is, is looked at with its holder.
            claim.channel = claim.confirmed_by = claim.decided_at = None
            work.move(claim, CLAIM, ClaimAction.DISPUTE, subject_id=claim.subject_id)
