"""Answers kept for a day, so that a request that was sent twice is carried out once.

Claiming a key is a transaction of its own; the answer commits with the work that it answers. The
key is kept as a digest, and the answer sealed under the key itself: whoever has the database but
not the key reads nothing (fairness P8).
"""

import hmac
import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import LargeBinary, String, bindparam, delete, select, update
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import CLOCK, Actor
from app.kit.errors import HappenedMeanwhile, KeyReused, StillRunning
from app.outside.master_key import NONCE_BYTES
from app.store.base import Row, insert_rows, table_of
from app.store.work import Database, Work

KEPT = timedelta(hours=24)
CLAIM = timedelta(minutes=1)


class IdempotencyKey(Row):
    """A key that was used, for which request, and its answer once there is one."""

    __tablename__ = "idempotency_key"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True, comment="Of caller and key.")
    request: Mapped[str] = mapped_column(String(64), comment="Digest of the request.")
    claimed_at: Mapped[datetime] = mapped_column(index=True)
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Null: still running.")


# Every act asks these two, so they are built once.
_KNOWN = select(IdempotencyKey).where(IdempotencyKey.digest == bindparam("of")).with_for_update()
_ROWS = table_of(IdempotencyKey)
_KEEP = (
    update(_ROWS)
    .where(
        _ROWS.c.digest == bindparam("of"),
        _ROWS.c.claimed_at == bindparam("since"),
        _ROWS.c.sealed.is_(None),
    )
    .values(sealed=bindparam("answer"))
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A key in use.

    Attributes:
        digest: under which it is kept.
        secret: what seals the answer.
        at: when it was claimed; whoever claims it later has it instead.
        answer: the first answer, when this is a repetition.
    """

    digest: str
    secret: bytes
    at: datetime
    answer: bytes | None = None


def claim(database: Database, actor: Actor, caller: str, key: str, request: bytes) -> Claim:
    """Claim a key for a request, or find its first answer.

    Args:
        database: both doors.
        actor: who asks.
        caller: to whom the key belongs.
        key: as sent; 128 random bits at least.
        request: method, address and body.

    Raises:
        KeyReused: it was used for another request.
        StillRunning: the first request with it is not done.
    """
    digest = sha256(f"{caller}\0{key}".encode()).hexdigest()
    secret = hmac.new(key.encode(), f"vouch answer {caller}".encode(), sha256).digest()
    asked = hmac.new(secret, request, sha256).hexdigest()
    try:
        with database.writing(actor) as work:
            known = work.session.scalar(_KNOWN, {"of": digest})
            if known is None or _is_free(known, work.at):
                _take(work, known, digest, asked)
                return Claim(digest, secret, work.at)
            return _found(known, digest, secret, asked)
    except HappenedMeanwhile:
        raise _running() from None


def _is_free(known: IdempotencyKey, at: datetime) -> bool:
    """Tell whether the answer is too old, or whoever claimed the key died.

    A claim of a minute ahead was made before the clock was set back; it may be as old as any.
    """
    if known.sealed is None:
        return abs(at - known.claimed_at) > CLAIM
    return at - known.claimed_at > KEPT


def _take(work: Work, known: IdempotencyKey | None, digest: str, asked: str) -> None:
    if known is None:
        claimed = {"digest": digest, "request": asked, "claimed_at": work.at}
        insert_rows(work.session, IdempotencyKey, [claimed])
        return
    known.request, known.claimed_at, known.sealed = asked, work.at, None


def _found(known: IdempotencyKey, digest: str, secret: bytes, asked: str) -> Claim:
    if known.request != asked:
        raise KeyReused("This Idempotency-Key was sent before with another request.")
    if known.sealed is None:
        raise _running()
    nonce, sealed = known.sealed[:NONCE_BYTES], known.sealed[NONCE_BYTES:]
    try:
        answer = AESGCM(secret).decrypt(nonce, sealed, digest.encode())
    except InvalidTag:
        raise KeyReused("This Idempotency-Key was sent before with another request.") from None
    return Claim(digest, secret, known.claimed_at, answer)


def _running() -> StillRunning:
    return StillRunning("The first request with this Idempotency-Key is still at work.")


def keep(work: Work, held: Claim, answer: bytes) -> None:
    """Keep the answer, in the transaction of the work that it answers.

    Raises:
        StillRunning: the work took so long, or the clock was set, that the key was free meanwhile
            and another request has it: that one is carried out, and this one is not.
    """
    nonce = os.urandom(NONCE_BYTES)
    sealed = nonce + AESGCM(held.secret).encrypt(nonce, answer, held.digest.encode())
    said = {"of": held.digest, "since": held.at, "answer": sealed}
    kept = work.session.connection().execute(_KEEP, said)
    if kept.rowcount != 1:
        raise _running()


def release(database: Database, actor: Actor, held: Claim) -> None:
    """Give a key back whose request came to nothing; it can be sent again."""
    with database.writing(actor) as work:
        work.session.execute(
            delete(IdempotencyKey).where(
                IdempotencyKey.digest == held.digest,
                IdempotencyKey.claimed_at == held.at,
                IdempotencyKey.sealed.is_(None),
            )
        )


def forget_old(database: Database, limit: int = 1_000) -> int:
    """Delete keys of more than a day ago.

    Returns:
        How many there were, ``limit`` at most.
    """
    with database.reading(CLOCK) as work:
        before = work.at - KEPT
        old = work.session.scalars(
            select(IdempotencyKey.digest).where(IdempotencyKey.claimed_at < before).limit(limit)
        ).all()
    if old:
        with database.writing(CLOCK) as work:
            work.session.execute(delete(IdempotencyKey).where(IdempotencyKey.digest.in_(old)))
    return len(old)
