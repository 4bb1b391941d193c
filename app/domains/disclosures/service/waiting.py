"""What of disclosures waits for an authority, and what a caller may do with one (P7, S2)."""

from datetime import datetime

from app.access.grants import Permission
from app.access.policy import allows
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.queries import boxes
from app.domains.disclosures.types import DisclosureState, What
from app.domains.disclosures.workflow import LIFE, Action
from app.domains.identity.types import Waiting
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return what came and is to be acknowledged or answered; recalls first, then what is late."""
    found = []
    for each in boxes.to_act_upon(work, Permission.DISCLOSURE_ACKNOWLEDGE):
        path, since = f"/v1/disclosures/{each.id}", each.sent_at or each.made_at
        if each.state is DisclosureState.SENT:
            found.append(_acknowledge(each, path, since))
        if each.awaits_answer:
            found.append(Waiting("answer", "disclosure", path, since, each.answer_due))
    return found


def _acknowledge(row: Disclosure, path: str, since: datetime) -> Waiting:
    if row.is_recall:
        return Waiting("acknowledge", "recall", path, since, row.acknowledge_due)
    return Waiting("acknowledge", "disclosure", path, since, row.acknowledge_due)


def available(work: Work, row: Disclosure) -> list[str]:
    """Return what the caller may do with a disclosure that came."""
    found = [each for each in work.available(row, LIFE) if each == Action.ACKNOWLEDGE]
    is_told = row.state in {DisclosureState.SENT, DisclosureState.ACKNOWLEDGED}
    can_be = is_told and not row.is_recall and row.what is not What.COMPLAINT_REFERRED
    if can_be and allows(work.actor, Permission.DISCLOSURE_ANSWER, row.facts):
        found.append("answer")
    return found
