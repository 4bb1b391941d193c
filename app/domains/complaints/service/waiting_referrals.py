"""What of referrals waits: for an authority, then for the officer of the case and above (P7)."""

from datetime import datetime
from uuid import UUID

from app.access.grants import Permission, Role
from app.access.policy import reaches
from app.domains.complaints.queries import referrals as queries
from app.domains.complaints.rules.referring import WORDS_WAIT
from app.domains.complaints.types.deciding import ReferralState
from app.domains.identity.types import Waiting
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return what waits: to answer or report, to chase an authority, to look at its words.

    Rule:
        Fairness P7; W6: what a tie keeps them out of is not in it.
    """
    if work.actor.id is None:
        return []
    if reaches(work.actor, Permission.REFERRAL_ANSWER):
        return _of_authority(work)
    if reaches(work.actor, Permission.COMPLAINT_TAKE):
        return _of_officer(work)
    if work.actor.role is Role.SECRETARIAT:
        return [
            # The authority and no case: the secretariat knows of none.
            Waiting("remind", "authority", f"/v1/organisations/{authority}", since)
            for authority, since in queries.silent_authorities(work)
        ]
    return []


def _of_authority(work: Work) -> list[Waiting]:
    found = []
    for each in queries.awaited_of_us(work):
        is_new = each.state is ReferralState.SENT
        since = each.answered_at or each.sent_at
        assert since is not None
        path = f"/v1/referrals/{each.id}"
        found.append(
            Waiting("answer" if is_new else "report", "referral", path, since, each.due_at)
        )
    return found


def _of_officer(work: Work) -> list[Waiting]:
    late: dict[UUID, datetime] = {}
    words: dict[UUID, datetime] = {}
    for each in queries.for_officer(work, work.at - WORDS_WAIT):
        if each.late_at is not None:
            late.setdefault(each.complaint_id, each.late_at)
        if each.said_at is not None:
            words.setdefault(each.complaint_id, each.said_at)
    return [
        *(Waiting("chase", "complaint", f"/v1/complaints/{k}", at) for k, at in late.items()),
        *(
            Waiting("show", "complaint", f"/v1/complaints/{k}", at, at + WORDS_WAIT)
            for k, at in words.items()
        ),
    ]
