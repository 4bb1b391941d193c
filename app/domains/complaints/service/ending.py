"""What comes with time in this half of handling: replies, offers, ends, questions, keys."""

from app.domains.complaints.service import (
    asking,
    closing,
    destroying,
    mediating,
    tellings,
)
from app.domains.complaints.service.desk import ComplaintDesk
from app.store.work import Work


def tend(work: Work, desk: ComplaintDesk, limit: int) -> int:
    """Do what is due, a little of each; return how much it was."""
    return (
        tellings.lapse_unanswered(work, limit)
        + mediating.lapse_offers(work, limit)
        + closing.conclude_withdrawals(work, desk, limit)
        + closing.close_by_time(work, desk, limit)
        + asking.ask(work, desk, limit)
        + destroying.warn(work, desk, limit)
        + destroying.destroy(work, desk, limit)
    )
