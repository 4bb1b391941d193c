"""What comes about by time alone: noted once, so that the journal tells it like any act."""

from datetime import date, datetime, time

from app.domains.agreements.queries import in_force
from app.domains.exchange.models import MadeKnown
from app.domains.exchange.queries.cases import newly_begun, newly_final
from app.domains.exchange.service.desk import ExchangeDesk
from app.domains.exchange.types import InTime
from app.store.work import Work


def note_final(work: Work, desk: ExchangeDesk, limit: int) -> int:
    """Note violations that became final since an agreement is in force; return how many.

    Records:
        ``exchange.violation.became_final``, which names no record: what is final can fall.

    Rule:
        Fairness S1, S4: until a case is final nothing about the firm goes.
    """
    since = began(work, desk)
    found = [] if since is None else newly_final(work, since, limit)
    for each in found:
        _note(work, InTime.VIOLATION_FINAL, each.notice_id, each.since)
        work.record(
            "exchange.violation.became_final",
            row=str(each.respondent_id),
            violation=str(each.violation_id),
            notice=str(each.notice_id),
            number=each.number,
        )
    return len(found)


def note_begun(work: Work, desk: ExchangeDesk, limit: int) -> int:
    """Note sanctions that began on a day after they were decided; return how many.

    Records:
        ``exchange.sanction.began``.
    """
    since = began(work, desk)
    found = [] if since is None else newly_begun(work, since, limit)
    for each in found:
        assert each.from_at is not None
        _note(work, InTime.SANCTION_BEGUN, each.id, each.from_at)
        work.record("exchange.sanction.began", row=str(each.id), number=each.number)
    return len(found)


def _note(work: Work, kind: InTime, thing_id: object, since: datetime) -> None:
    row = MadeKnown(kind=kind, thing_id=thing_id, since_at=since, entry=work.upcoming())
    work.session.add(row)
    work.session.flush()


def began(work: Work, desk: ExchangeDesk) -> datetime | None:
    """Return the instant from which on agreements share what happens; ``None``: none is known."""
    first: date | None = min((each.since for each in in_force.terms(work)), default=None)
    return None if first is None else datetime.combine(first, time(), desk.disclosures.zone)
