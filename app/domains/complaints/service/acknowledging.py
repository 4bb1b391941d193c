"""Signing acknowledgements that she can show to anybody, offline."""

from dataclasses import dataclass

from app.domains.complaints.engine.acknowledgements import (
    Acknowledged,
    digest_of,
    piece_of,
    signed,
)
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.receipts import AcknowledgementKey
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.queries import receipts
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.sealing import opened_words, text_of
from app.domains.complaints.types import DocumentKind, Side
from app.domains.identity.engine.access_tokens import new_key
from app.kit.ids import new_id
from app.store.keys import Purpose
from app.store.locks import hold_until_commit
from app.store.work import Work

HERS = frozenset({Side.COMPLAINANT, Side.PARTNER, Side.SCHEME})
"""Who sends what she told: she herself, or whoever wrote it down for her."""


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """An acknowledgement, and what proves its digest.

    Attributes:
        token: compact JWS.
        salt: of the digest; it stands in no acknowledgement.
        pieces: digests of what was sent, in order.
    """

    token: str
    salt: str
    pieces: list[str]


def acknowledge(work: Work, desk: ComplaintDesk, complaint: Complaint) -> Acknowledgement:
    """Sign what proves that something was told, and when; nothing of it and nobody's name.

    Rule:
        Issue 8: verifiable offline against the published key; ISO 10002, 8.3 (acknowledged at
        once).
    """
    pieces = [
        piece_of(text_of(work, desk, each))
        for each in queries.documents(work, complaint.id)
        if each.kind is DocumentKind.STORY and each.side in HERS
    ] + [
        opened_words(work, desk, complaint.id, each.id, each.sealed_digest)
        for each in queries.files(work, complaint.id)
        if each.side in HERS and each.redacts_id is None and each.sealed_digest is not None
    ]
    salt = desk.ring.digest(work, Purpose.RECEIPT, f"acknowledgement {complaint.id}")
    said = Acknowledged(
        issuer=desk.address,
        number=complaint.number,
        received_at=complaint.received_at,
        made_at=work.at,
        digest=digest_of(salt, pieces),
        instance=desk.instance,
    )
    key = _current(work, desk)
    private = desk.ring.open(work, Purpose.COMPLAINT, key.sealed, of=str(key.id))
    return Acknowledgement(signed(said, key.id, private), salt, pieces)


def _current(work: Work, desk: ComplaintDesk) -> AcknowledgementKey:
    """Return the key that signs now; the first acknowledgement makes it."""
    found = _standing(work)
    if found is None:
        hold_until_commit(work.session, "acknowledgement key")
        found = _standing(work) or _made(work, desk)
    return found


def _standing(work: Work) -> AcknowledgementKey | None:
    keys = (each for each in receipts.acknowledgement_keys(work) if each.retired_at is None)
    return next(keys, None)


def _made(work: Work, desk: ComplaintDesk) -> AcknowledgementKey:
    private, public = new_key()
    key_id = new_id()
    row = AcknowledgementKey(
        id=key_id,
        sealed=desk.ring.seal(work, Purpose.COMPLAINT, private, of=str(key_id)),
        public={**public, "kid": str(key_id)},
        made_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    work.record("complaints.acknowledgement_key.made", row=str(key_id))
    return row
