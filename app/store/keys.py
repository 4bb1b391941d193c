"""The key ring: data keys by purpose, wrapped under a master key that the database never holds.

What must not be read from a leaked backup is sealed here: second-factor secrets, signing keys,
mail on its way. A sealed value names its key, so that old values open after a rotation.
"""

import hmac
import os
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Index, LargeBinary, String, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, mapped_column

from app.access.grants import Permission
from app.access.policy import require
from app.kit.ids import new_id
from app.outside.master_key import (
    ID_LENGTH,
    KEY_BYTES,
    NONCE_BYTES,
    Holder,
    MasterKey,
    Use,
    Wrapped,
)
from app.store.base import Identified, Row, one_of
from app.store.work import Work

_ID_BYTES = 16
_CURRENT = "current data keys"
GOOD_FOR = timedelta(seconds=30)
"""For so long a process seals with the key that it found in use, before it looks again."""
DIGEST_LENGTH = 32
"""Characters of a digest of many: 128 bits tell two contents apart."""


class Purpose(StrEnum):
    """What a data key seals; a value of one purpose does not open as another."""

    SECOND_FACTOR = "second_factor"
    SIGNING = "signing"
    MAIL = "mail"
    SIGN_UP = "sign_up"
    PLACE = "place"
    ARCHIVE = "archive"
    DATA_REQUEST = "data_request"
    PERSONAL = "personal"
    PRINCIPAL = "principal"
    WORKERS = "workers"
    COMPLAINT = "complaint"
    RECEIPT = "receipt"
    LIKENESS = "likeness"


class DataKey(Identified, Row):
    """A key for one purpose, as the master key wrapped it."""

    __tablename__ = "data_key"
    __table_args__ = (
        Index(
            "uq_data_key_current",
            "purpose",
            unique=True,
            sqlite_where=text("retired_at IS NULL"),
            postgresql_where=text("retired_at IS NULL"),
        ),
    )

    purpose: Mapped[Purpose] = mapped_column(one_of(Purpose))
    wrapped: Mapped[bytes] = mapped_column(LargeBinary)
    master: Mapped[str | None] = mapped_column(
        String(ID_LENGTH), comment="Master key that wrapped it; null: before they had ids."
    )
    made_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]

    @property
    def as_wrapped(self) -> Wrapped:
        """The key as the port takes it."""
        return Wrapped(_use(self.id, self.purpose), self.wrapped, self.master)


class NotOpened(Exception):
    """A sealed value was changed, or belongs to another row or purpose."""


class _Recent(NamedTuple):
    """The key of a purpose that was in use a moment ago."""

    key_id: UUID
    read_at: datetime


class KeyRing:
    """Seals and opens small values; remembers the keys that it has unwrapped.

    Args:
        master: wraps and unwraps the data keys.
    """

    def __init__(self, master: MasterKey) -> None:
        self._master = master
        self._known: dict[UUID, bytes] = {}
        self._recent: dict[Purpose, _Recent] = {}

    def seal(self, work: Work, purpose: Purpose, content: bytes, *, of: str) -> bytes:
        """Return the content sealed for one purpose and one owner.

        Args:
            work: a writing work; the first seal of a purpose makes its key.
            purpose: what it is.
            content: what only the register may read.
            of: whose it is; it opens for the same alone.
        """
        key_id, key = self._current(work, purpose)
        nonce = os.urandom(NONCE_BYTES)
        sealed = AESGCM(key).encrypt(nonce, content, _bound(purpose, of))
        return key_id.bytes + nonce + sealed

    def open(self, work: Work, purpose: Purpose, sealed: bytes, *, of: str) -> bytes:
        """Give the content back.

        Raises:
            NotOpened: it was changed, or is another purpose's or owner's.
        """
        key = self._by_id(work, UUID(bytes=sealed[:_ID_BYTES]))
        nonce = sealed[_ID_BYTES : _ID_BYTES + NONCE_BYTES]
        try:
            return AESGCM(key).decrypt(
                nonce, sealed[_ID_BYTES + NONCE_BYTES :], _bound(purpose, of)
            )
        except InvalidTag:
            raise NotOpened(purpose.value) from None

    def digest(self, work: Work, purpose: Purpose, content: str) -> str:
        """Return a digest that nobody without the ring can compare with a guess."""
        _, key = self._current(work, purpose)
        return hmac.new(key, content.encode(), sha256).hexdigest()

    def digests(self, work: Work, purpose: Purpose) -> Callable[[str], str]:
        """Return what digests many contents under the key of a purpose, which is asked for once."""
        _, key = self._current(work, purpose)
        return lambda content: hmac.digest(key, content.encode(), "sha256").hex()[:DIGEST_LENGTH]

    def every_digest(self, work: Work, purpose: Purpose, content: str) -> list[str]:
        """Return the digests of a content under every key of a purpose, retired ones too."""
        rows = work.session.scalars(select(DataKey).where(DataKey.purpose == purpose)).all()
        missing = [row for row in rows if row.id not in self._known]
        if missing:
            opened = self._master.unwrap_all([row.as_wrapped for row in missing])
            self._known.update(zip((row.id for row in missing), opened, strict=True))
        keys = [self._known[row.id] for row in rows]
        return [hmac.new(key, content.encode(), sha256).hexdigest() for key in keys]

    def rotate(self, work: Work) -> int:
        """Retire every current key; the next seal of each purpose makes a new one.

        The key of likeness stays: its digests are compared with each other, and under a new one
        nothing that was kept before would be found.

        Other processes may seal with the retired ones for half a minute more.

        Returns:
            How many were retired. What they sealed still opens.
        """
        require(work.actor, Permission.KEY_ROTATE)
        current = (DataKey.retired_at.is_(None), DataKey.purpose != Purpose.LIKENESS)
        retired = work.session.execute(
            update(DataKey).where(*current).values(retired_at=work.at).returning(DataKey.id)
        ).all()
        work.session.info.pop(_CURRENT, None)
        self._recent.clear()
        return len(retired)

    def _current(self, work: Work, purpose: Purpose) -> tuple[UUID, bytes]:
        recent = self._recent.get(purpose)
        if recent is not None and timedelta() <= work.at - recent.read_at < GOOD_FOR:
            return recent.key_id, self._known[recent.key_id]
        known: dict[Purpose, DataKey] = work.session.info.setdefault(_CURRENT, {})
        if purpose not in known:
            # All of them in one question: whoever seals once seals again for another purpose.
            known.update(_in_use(work))
        if purpose not in known:
            self._make(work, purpose)
            known.update(_in_use(work))
        row = known[purpose]
        key = self._unwrapped(row)
        if row.made_at < work.at:
            # One that is made in this very work is not there for others if it is undone.
            self._recent[purpose] = _Recent(row.id, work.at)
        return row.id, key

    def _make(self, work: Work, purpose: Purpose) -> None:
        key_id, key = new_id(), AESGCM.generate_key(KEY_BYTES * 8)
        [wrapped] = self._master.wrap_all([(_use(key_id, purpose), key)])
        row = DataKey(
            id=key_id,
            purpose=purpose,
            wrapped=wrapped.content,
            master=wrapped.master,
            made_at=work.at,
        )
        try:
            with work.session.begin_nested():
                work.session.add(row)
        except IntegrityError:
            # Another process made the first one meanwhile; that one is used.
            return

    def _by_id(self, work: Work, key_id: UUID) -> bytes:
        if key_id in self._known:
            return self._known[key_id]
        row = work.session.get(DataKey, key_id)
        if row is None:
            raise NotOpened("its key is not on the ring")
        return self._unwrapped(row)

    def _unwrapped(self, row: DataKey) -> bytes:
        if row.id not in self._known:
            [self._known[row.id]] = self._master.unwrap_all([row.as_wrapped])
        return self._known[row.id]


def _in_use(work: Work) -> dict[Purpose, DataKey]:
    rows = work.session.scalars(select(DataKey).where(DataKey.retired_at.is_(None)))
    return {row.purpose: row for row in rows}


def _use(key_id: UUID, purpose: Purpose) -> Use:
    return Use(Holder.DATA_KEY, key_id, purpose.value)


def _bound(purpose: Purpose, of: str) -> bytes:
    return f"{purpose.value}:{of}".encode()
