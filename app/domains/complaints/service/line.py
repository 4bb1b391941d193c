"""The line of intake: under load everybody waits a little, and nobody is sent away (W9)."""

import hmac
import secrets
from datetime import timedelta

from app.domains.complaints.engine.puzzles import is_solved
from app.domains.complaints.service.desk import ComplaintDesk
from app.store.keys import Purpose
from app.store.work import Work

PUZZLE_LASTS = timedelta(minutes=30)
TICKET_LASTS = timedelta(hours=2)
_LONGEST = 300


def puzzle(work: Work, desk: ComplaintDesk) -> str:
    """Make a puzzle that nobody else can have made; none is kept."""
    said = f"{int(work.at.timestamp())}.{secrets.token_hex(8)}"
    return f"{said}.{_mark(work, desk, 'puzzle', said)}"


def ticket(work: Work, desk: ComplaintDesk, seconds: int) -> str:
    """Make a ticket that lets through whoever comes back after so many seconds."""
    said = f"{int(work.at.timestamp()) + seconds}.{secrets.token_hex(8)}"
    return f"{said}.{_mark(work, desk, 'ticket', said)}"


def lets_through(work: Work, desk: ComplaintDesk, proof: str) -> bool:
    """Tell whether a solved puzzle, or a ticket whose time has come, was sent; each works once.

    Args:
        work: a reading work.
        desk: of complaints.
        proof: ``PUZZLE:NUMBER``, or a ticket.
    """
    said, _, number = proof[:_LONGEST].partition(":")
    at = _made(work, desk, "puzzle" if number else "ticket", said)
    if at is None or (number and not is_solved(said, number)):
        return False
    lasts = PUZZLE_LASTS if number else TICKET_LASTS
    is_time = 0 <= work.at.timestamp() - at <= lasts.total_seconds()
    return is_time and desk.counters.take("1/3 hours", "intake-proof", said) is None


def _made(work: Work, desk: ComplaintDesk, kind: str, said: str) -> int | None:
    """Return the instant that a puzzle or ticket of ours names."""
    instant, _, rest = said.partition(".")
    chance, _, mark = rest.partition(".")
    if not (instant.isascii() and instant.isdecimal()):
        return None
    ours = desk.ring.every_digest(work, Purpose.RECEIPT, f"{kind} {instant}.{chance}")
    is_ours = any(hmac.compare_digest(each.encode(), mark.encode()) for each in ours)
    return int(instant) if is_ours else None


def _mark(work: Work, desk: ComplaintDesk, kind: str, said: str) -> str:
    return desk.ring.digest(work, Purpose.RECEIPT, f"{kind} {said}")
