"""Tokens of an outside issuer: whom they name here, and in which membership."""

from collections.abc import Mapping
from typing import Any

from app.access.grants import Role
from app.access.policy import ANYONE, Actor
from app.domains.identity.engine.access_tokens import unverified_issuer
from app.domains.identity.engine.look_alikes import email_key
from app.domains.identity.queries import people
from app.domains.identity.queries.people import Held
from app.domains.identity.service import sessions
from app.domains.identity.service.desk import IdentityDesk, Outside
from app.domains.identity.service.sessions import NOT_GOOD, narrowed
from app.kit.errors import Unauthenticated
from app.outside.openid import NotTrusted

SEVERAL_FACTORS = "mfa"
"""How a token says that more than one factor was proved (RFC 8176)."""


def authenticate_outside(desk: IdentityDesk, outside: Outside, token: str) -> Actor:
    """Return who acts under a token of an outside issuer.

    It names a person by an address that the issuer has verified, and roles; it opens a membership
    that the person has here, and makes none.

    Raises:
        Unauthenticated: for whatever reason; the caller is not told which.
    """
    at = desk.database.clock()
    try:
        said = outside.issuer.claims(token, at)
    except NotTrusted:
        raise Unauthenticated(NOT_GOOD, had_token=True) from None
    email = said.get("email")
    if not isinstance(email, str) or said.get("email_verified") is not True:
        raise Unauthenticated(NOT_GOOD, had_token=True)
    with desk.database.reading(ANYONE) as work:
        person = people.find_by_email(work, email_key(email))
        held = [] if person is None else people.held_by(work, person.id)
    roles = _roles(outside, said)
    found = next((each for each in held if each.membership.role in roles), None)
    if found is None:
        raise Unauthenticated(NOT_GOOD, had_token=True)
    return _actor(found, said)


def _roles(outside: Outside, said: Mapping[str, Any]) -> set[Role]:
    named = said.get(outside.role_claim)
    words = [named] if isinstance(named, str) else named
    if not isinstance(words, list):
        return set()
    return {outside.roles[word] for word in words if word in outside.roles}


def _actor(held: Held, said: Mapping[str, Any]) -> Actor:
    methods = said.get("amr")
    is_proved_twice = isinstance(methods, list) and SEVERAL_FACTORS in methods
    membership, organisation = held
    return Actor(
        membership.person_id,
        membership.role,
        organisation_id=organisation.id,
        jurisdiction=organisation.jurisdiction,
        membership_id=membership.id,
        scopes=narrowed(None, membership.role, is_proved_twice=is_proved_twice),
        is_proved_twice=is_proved_twice,
    )


def authenticate(desk: IdentityDesk, token: str) -> Actor:
    """Return who acts under a token, of this register or of the outside issuer.

    Raises:
        Unauthenticated: it is no good one of either.
    """
    outside = desk.outside
    if outside is not None and unverified_issuer(token) == outside.issuer.trusted.issuer:
        return authenticate_outside(desk, outside, token)
    return sessions.authenticate(desk, token)
