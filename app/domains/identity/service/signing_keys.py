"""The keys that sign access tokens: made when there is none, retired by ``vouch keys rotate``."""

import threading
from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from jwt import PyJWK

from app.access.grants import Permission
from app.access.policy import CLOCK, require
from app.domains.identity.engine import access_tokens
from app.domains.identity.engine.access_tokens import Checked
from app.domains.identity.models import SigningKey
from app.domains.identity.queries import people
from app.domains.identity.rules import ACCESS_TOKEN
from app.kit.ids import new_id
from app.store.keys import KeyRing, Purpose
from app.store.work import Database, Work

KEPT = timedelta(seconds=60)
MOST_CHECKED = 10_000
"""Tokens that are remembered as good; a process that meets more begins anew."""
# Who has read the public keys a while ago must still find the one that signed.
AFTER_LAST_TOKEN = timedelta(hours=1)


class SigningKeys:
    """The keys of a process, read again at least once a minute.

    Args:
        database: both doors.
        ring: opens the private ones.
    """

    def __init__(self, database: Database, ring: KeyRing) -> None:
        self._database = database
        self._ring = ring
        self._lock = threading.Lock()
        self._read_at: datetime | None = None
        self._public: dict[str, dict[str, Any]] = {}
        self._signing: tuple[UUID, bytes] | None = None
        self._ready: dict[str, PyJWK] = {}
        self._checked: dict[bytes, Checked] = {}

    def public(self, *, unknown: str | None = None) -> Mapping[str, Mapping[str, Any]]:
        """Return the public keys by id: what tokens are checked with, and what others may read.

        Args:
            unknown: an id that a token names; if it is not known, the keys are read again.
        """
        with self._lock:
            self._refresh(self._database.clock(), unknown)
            return dict(self._public)

    def _refresh(self, at: datetime, unknown: str | None) -> None:
        # A clock that was set back makes them old too.
        is_old = self._read_at is None or not timedelta() <= at - self._read_at < KEPT
        if is_old or (unknown is not None and unknown not in self._public):
            self._read(at)

    def checked(self, token: str, issuer: str) -> Checked:
        """Return whom a token of this register names, and until when, if it is good now.

        That a signature is good is remembered until the keys are read again, since checking it
        took a third of many an answer. Whether the token expired is asked each time here, and
        whether its session is open in the register, by whoever calls.

        Raises:
            TokenRefused: for whatever reason; the caller is not told which.
        """
        digest = sha256(f"{issuer}\n{token}".encode(errors="surrogatepass")).digest()
        at = self._database.clock()
        with self._lock:
            self._refresh(at, None)
            known = self._checked.get(digest)
        if known is None:
            known = self._check(token, issuer, digest, at)
        return known.good_at(at)

    def _check(self, token: str, issuer: str, digest: bytes, at: datetime) -> Checked:
        key_id = access_tokens.key_id(token)
        with self._lock:
            self._refresh(at, key_id)
            # Both of one reading: what older keys signed is not remembered beside newer ones.
            ready, remembered = self._ready, self._checked
        found = access_tokens.checked(token, issuer, ready)
        if len(remembered) >= MOST_CHECKED:
            remembered.clear()
        remembered[digest] = found
        return found

    def sign(self, claims: access_tokens.Claims) -> str:
        """Return a signed token; the first one makes the first key."""
        self.public()
        with self._lock:
            if self._signing is None:
                with self._database.writing(CLOCK) as work:
                    make_key(work, self._ring)
                self._read(self._database.clock())
            assert self._signing is not None
            return access_tokens.signed(claims, *self._signing)

    def _read(self, at: datetime) -> None:
        with self._database.reading(CLOCK) as work:
            rows = [row for row in people.signing_keys(work) if not _is_over(row, at)]
            current = next((row for row in rows if row.retired_at is None), None)
            self._signing = None
            if current is not None:
                private = self._ring.open(work, Purpose.SIGNING, current.sealed, of=str(current.id))
                self._signing = (current.id, private)
        self._public = {str(row.id): {**row.public, "kid": str(row.id)} for row in rows}
        self._ready = {name: PyJWK(public) for name, public in self._public.items()}
        self._checked = {}
        self._read_at = at


def _is_over(row: SigningKey, at: datetime) -> bool:
    return row.retired_at is not None and row.retired_at + ACCESS_TOKEN + AFTER_LAST_TOKEN < at


def make_key(work: Work, ring: KeyRing) -> SigningKey:
    """Make a key that signs from now on; none is there yet, or all are retired."""
    private, public = access_tokens.new_key()
    key_id = new_id()
    sealed = ring.seal(work, Purpose.SIGNING, private, of=str(key_id))
    row = SigningKey(id=key_id, sealed=sealed, public=public, made_at=work.at)
    work.session.add(row)
    work.session.flush()
    return row


def rotate(work: Work, ring: KeyRing, *, operator: str, reason: str) -> int:
    """Retire the keys of the ring and the signing key, and make new ones.

    Returns:
        How many keys were retired.

    Records:
        ``identity.keys.rotated`` with how many were retired.
    """
    require(work.actor, Permission.KEY_ROTATE)
    retired = ring.rotate(work)
    for row in people.signing_keys(work):
        if row.retired_at is None:
            row.retired_at = work.at
            retired += 1
    fresh = make_key(work, ring)
    work.record(
        "identity.keys.rotated",
        words={"operator": operator, "reason": reason},
        signing_key=str(fresh.id),
        retired=retired,
    )
    return retired
