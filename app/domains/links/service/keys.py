"""The keys with which this installation signs files and receipts: the first is made when asked."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from app.access.grants import Permission
from app.access.policy import require
from app.domains.links.engine import signing
from app.domains.links.models import ExchangeKey
from app.domains.links.queries import links as queries
from app.kit.ids import new_id
from app.store.keys import KeyRing, Purpose
from app.store.locks import hold_until_commit
from app.store.work import Work

_LOCK = "exchange key"


class Signer(NamedTuple):
    """What signs: the id of a key, and its private part."""

    kid: str
    private: bytes


def signer(work: Work, ring: KeyRing) -> Signer:
    """Return what signs now; the first time it is made, in a work that writes."""
    row = queries.current_key(work)
    if row is None:
        hold_until_commit(work.session, _LOCK)
        row = queries.current_key(work) or _make(work, ring)
    return Signer(row.kid, ring.open(work, Purpose.SIGNING, row.sealed, of=str(row.id)))


def published(work: Work) -> Sequence[Mapping[str, Any]]:
    """Return the public keys, the one that signs first; former ones check what they signed."""
    return [row.public for row in queries.keys(work)]


def rotate(work: Work, ring: KeyRing, *, operator: str, reason: str) -> ExchangeKey:
    """Sign with a new key from now on; partners have to pin it before they take another file.

    Records:
        ``links.key.rotated`` with the fingerprints.
    """
    require(work.actor, Permission.KEY_ROTATE)
    hold_until_commit(work.session, _LOCK)
    former = queries.current_key(work)
    if former is not None:
        former.retired_at = work.at
    fresh = _make(work, ring)
    work.record(
        "links.key.rotated",
        words={"operator": operator, "reason": reason},
        kid=fresh.kid,
        former=None if former is None else former.kid,
    )
    return fresh


def _make(work: Work, ring: KeyRing) -> ExchangeKey:
    private, public = signing.new_key()
    key_id = new_id()
    sealed = ring.seal(work, Purpose.SIGNING, private, of=str(key_id))
    row = ExchangeKey(id=key_id, kid=public["kid"], sealed=sealed, public=public, made_at=work.at)
    work.session.add(row)
    work.session.flush()
    return row
