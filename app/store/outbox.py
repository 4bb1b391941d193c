"""Mail on its way: written with the act that it tells of, sent after the commit, then emptied.

A letter waits sealed, since it can hold a link that opens an account. Its job names it by id.
"""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import Date, LargeBinary, String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.access.policy import CLOCK
from app.kit.ids import made_at, new_id
from app.outside.mail import Letter, Mailer
from app.store.base import Identified, Row
from app.store.jobs import Job, enqueue
from app.store.keys import KeyRing, Purpose
from app.store.work import Database, Work

SEND_MAIL = "mail.send"
"""The kind of the job that sends one letter."""


class OutboxLetter(Identified, Row):
    """A letter: sealed until it is sent, empty afterwards."""

    __tablename__ = "outbox_letter"

    template: Mapped[str] = mapped_column(String(60), comment="Which kind of letter.")
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Null: sent or withheld.")
    written_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    withheld_at: Mapped[datetime | None] = mapped_column(
        comment="Not sent: this instance does not write to that address (L9)."
    )


class Unasked(Row):
    """A day on which an address that asked for nothing was written to (fairness P9)."""

    __tablename__ = "unasked"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True, comment="Keyed.")
    day: Mapped[date] = mapped_column(Date, primary_key=True)


@dataclass(frozen=True, slots=True)
class Post:
    """How letters leave: the ring that seals them, who sends, and to whom at all.

    Attributes:
        ring: seals what waits.
        mailer: sends.
        allowed: addresses and ``@domains`` to which this instance writes; ``None`` for all.
    """

    ring: KeyRing
    mailer: Mailer
    allowed: frozenset[str] | None = None


def post(work: Work, ring: KeyRing, template: str, letter: Letter) -> None:
    """Put a letter in the outbox, in the transaction at hand; it is sent only if that commits."""
    letter_id = new_id()
    content = json.dumps(asdict(letter)).encode()
    sealed = ring.seal(work, Purpose.MAIL, content, of=str(letter_id))
    work.session.add(
        OutboxLetter(id=letter_id, template=template, sealed=sealed, written_at=work.at)
    )
    enqueue(work, SEND_MAIL, {"letter": str(letter_id)})


def post_unasked(work: Work, ring: KeyRing, template: str, letter: Letter) -> bool:
    """Put a letter in the outbox for an address that did not ask for it, once a day at most.

    Returns:
        Whether it was put there.

    Rule:
        Fairness P9.
    """
    digest = ring.digest(work, Purpose.MAIL, letter.to.casefold())
    today = work.at.date()
    if work.session.get(Unasked, (digest, today)) is not None:
        return False
    work.session.add(Unasked(digest=digest, day=today))
    post(work, ring, template, letter)
    return True


def send(database: Database, body: dict[str, Any], *, out: Post) -> None:
    """Send one letter: the work of the job. Sent twice at worst, never lost.

    Rule:
        Fairness L9: a test or demonstration writes to nobody outside its list.
    """
    letter_id = UUID(body["letter"])
    with database.reading(CLOCK) as work:
        row = work.session.scalar(select(OutboxLetter).where(OutboxLetter.id == letter_id))
        if row is None or row.sealed is None:
            return
        content = out.ring.open(work, Purpose.MAIL, row.sealed, of=str(letter_id))
        at = row.written_at
    letter = Letter(**json.loads(content))
    is_allowed = out.allowed is None or _is_listed(letter.to, out.allowed)
    if is_allowed:
        out.mailer.send(letter, number=letter_id.hex, at=at)
    with database.writing(CLOCK) as work:
        row = work.session.get_one(OutboxLetter, letter_id)
        row.sealed = None
        if is_allowed:
            row.sent_at = work.at
        else:
            row.withheld_at = work.at


def waiting(session: Session) -> tuple[int, datetime | None]:
    """Count the letters that wait, and say since when the oldest does.

    Each has a job, whose id tells when it was asked for; a job that failed is due again later.
    """
    is_open = (Job.kind == SEND_MAIL, Job.done_at.is_(None))
    oldest = session.scalar(select(Job.id).where(*is_open).order_by(Job.id).limit(1))
    count = session.scalar(select(func.count()).select_from(Job).where(*is_open)) or 0
    return count, None if oldest is None else made_at(oldest)


def sending(out: Post) -> Any:
    """Return the work of the job for one way of sending."""
    return partial(send, out=out)


def _is_listed(address: str, allowed: frozenset[str]) -> bool:
    folded = address.casefold()
    return folded in allowed or f"@{folded.rpartition('@')[2]}" in allowed
