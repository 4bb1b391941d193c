"""What the verbs of identity work with, held open by a process."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from app.access.grants import Role
from app.domains.identity.engine.letters import Front
from app.domains.identity.engine.passkeys import Site
from app.domains.identity.service.signing_keys import SigningKeys
from app.outside.breached import BreachedPasswords
from app.outside.counters import Counters
from app.outside.openid import OpenIdIssuer
from app.store.keys import KeyRing
from app.store.work import Database, Work


@dataclass(frozen=True, slots=True)
class Outside:
    """An outside issuer, and what its roles stand for here.

    Attributes:
        issuer: checks its tokens.
        role_claim: the claim that names roles.
        roles: which of its roles stands for which role here.
    """

    issuer: OpenIdIssuer
    role_claim: str
    roles: Mapping[str, Role]


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
        record_id: finds a record by its number or identifier, as a person types it; the domain
            that owns records knows how.
        site: where passkeys are made and used.
        outside: an issuer whose tokens are accepted too.
        breached: passwords that leaked elsewhere, where a file of them is set.
    """

    database: Database
    ring: KeyRing
    keys: SigningKeys
    issuer: str
    front: Front
    counters: Counters
    site: Site
    record_id: Callable[[Work, str], UUID]
    outside: Outside | None = None
    breached: BreachedPasswords | None = None
