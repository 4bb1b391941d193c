"""What of links waits for somebody to act (fairness P7)."""

from app.access.grants import Permission
from app.access.policy import reaches
from app.domains.identity.types import Waiting
from app.domains.links.models import ExchangeLink
from app.domains.links.queries import links as queries
from app.domains.links.types import LinkState
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return links and keys that wait for a second person, and questions that nobody answered."""
    found: list[Waiting] = []
    if reaches(work.actor, Permission.INSTALLATION_LINK):
        found += [
            Waiting("confirm", "exchange_link", f"/v1/exchange-links/{each.key}", each.proposed_at)
            for each in queries.proposed(work)
            if work.actor.id not in _first(each)
        ]
    if reaches(work.actor, Permission.DIFFERENCE_ANSWER):
        found += [
            Waiting(
                "answer",
                "exchange_question",
                f"/v1/exchange-questions/{each.id}",
                each.asked_at,
            )
            for each in queries.waiting_questions(work)
        ]
    return found


def _first(link: ExchangeLink) -> tuple[object, ...]:
    """Return who proposed what waits: another person confirms it."""
    return (link.proposed_by if link.state is LinkState.PROPOSED else link.next_proposed_by,)
