"""What of workers' answers waits for somebody to act (fairness P7)."""

from datetime import UTC, datetime, time

from app.domains.experience.queries import answers
from app.domains.identity.types import Waiting
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return answers to read before they count, and requests of firms to remove words.

    An answer waits since its week began: nothing finer is known of it.
    """
    to_read = [
        Waiting(
            "moderate",
            "experience",
            f"/v1/experience/answers/{answer_id}",
            datetime.combine(week, time(), UTC),
        )
        for answer_id, week in answers.waiting(work)
    ]
    asked = [
        Waiting("decide", "experience_removal", "/v1/experience/removal-requests", each.asked_at)
        for each in answers.requests_waiting(work)
    ]
    return [*to_read, *asked]
