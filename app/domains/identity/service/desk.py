"""What the verbs of identity work with, held open by a process."""

from dataclasses import dataclass

from app.domains.identity.engine.letters import Front
from app.domains.identity.service.signing_keys import SigningKeys
from app.outside.counters import Counters
from app.store.keys import KeyRing
from app.store.work import Database


@dataclass(frozen=True, slots=True)
class IdentityDesk:
    """The desk.

    Attributes:
        database: both doors.
        ring: seals what a leaked backup must not tell.
        keys: sign and check access tokens.
        issuer: what tokens of this register name as theirs.
        front: where links lead.
        counters: count failed attempts to sign in.
    """

    database: Database
    ring: KeyRing
    keys: SigningKeys
    issuer: str
    front: Front
    counters: Counters
