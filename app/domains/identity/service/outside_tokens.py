"""Tokens of an outside issuer: whom they name here, and in which membership."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError

from app.access.grants import Permission, Role
from app.access.policy import ANYONE, Actor, Recognised, require
from app.domains.identity.engine.access_tokens import unverified_issuer
from app.domains.identity.engine.look_alikes import email_key
from app.domains.identity.models import OutsideAccount
from app.domains.identity.queries import outside_accounts as queries
from app.domains.identity.queries import people
from app.domains.identity.queries.people import Held
from app.domains.identity.service import sessions
from app.domains.identity.service.desk import IdentityDesk, Outside
from app.domains.identity.service.sessions import NOT_GOOD, narrowed
from app.kit.errors import Unauthenticated
from app.outside.openid import NotTrusted
from app.store.work import Work

SEVERAL_FACTORS = "mfa"
"""How a token says that more than one factor was proved (RFC 8176)."""
MOST_SECONDS = 3600
"""An issuer may name a year that no calendar has; a token is checked anew long before."""


def authenticate_outside(desk: IdentityDesk, outside: Outside, token: str) -> Recognised:
    """Return who acts under a token of an outside issuer.

    The first token of a person names them by an address that the issuer has verified; from then on
    the subject does, which an issuer gives to nobody else (an address goes to the next holder of a
    post). It opens a membership that the person has here, and makes none.

    Raises:
        Unauthenticated: for whatever reason; the caller is not told which.
    """
    at = desk.database.clock()
    try:
        said = outside.issuer.claims(token, at)
    except NotTrusted:
        raise Unauthenticated(NOT_GOOD, had_token=True) from None
    with desk.database.reading(ANYONE) as work:
        bound = queries.person_of(work, *_subject(outside, said))
        person_id = _by_address(work, outside, said) if bound is None else bound
        held = [] if person_id is None else people.held_by(work, person_id)
    roles = _roles(outside, said)
    found = next((each for each in held if each.membership.role in roles), None)
    if found is None:
        raise Unauthenticated(NOT_GOOD, had_token=True)
    if bound is None:
        _bind(desk, outside, said, found.membership.person_id)
    left = timedelta(seconds=min(said["exp"] - at.timestamp(), MOST_SECONDS))
    return Recognised(_actor(found, said), at + left)


def _subject(outside: Outside, said: Mapping[str, Any]) -> tuple[str, str]:
    return outside.issuer.trusted.issuer, str(said["sub"])


def _by_address(work: Work, outside: Outside, said: Mapping[str, Any]) -> UUID | None:
    """Return whom a token of an unknown subject names; nobody whom another subject names."""
    email = said.get("email")
    if not isinstance(email, str) or said.get("email_verified") is not True:
        return None
    person = people.find_by_email(work, email_key(email))
    if person is None or queries.is_bound(work, outside.issuer.trusted.issuer, person.id):
        return None
    return person.id


def _bind(desk: IdentityDesk, outside: Outside, said: Mapping[str, Any], person_id: UUID) -> None:
    """Remember whom a subject names; of two subjects at the same instant one is remembered.

    Records:
        ``identity.outside_account.bound``.
    """
    issuer, subject = _subject(outside, said)
    try:
        with desk.database.writing(ANYONE) as work:
            row = OutsideAccount(
                issuer=issuer, subject=subject, person_id=person_id, bound_at=work.at
            )
            work.session.add(row)
            work.session.flush()
            work.record("identity.outside_account.bound", person=str(person_id))
    except IntegrityError:
        with desk.database.reading(ANYONE) as work:
            if queries.person_of(work, issuer, subject) != person_id:
                raise Unauthenticated(NOT_GOOD, had_token=True) from None


def release(work: Work, email: str, reason: str) -> bool:
    """Forget which subject names a person; the next token with their address is taken anew.

    Returns:
        Whether one was known.

    Records:
        ``identity.outside_account.released`` with the operator and the reason.
    """
    require(work.actor, Permission.ACCOUNT_SECURE)
    person = people.find_by_email(work, email_key(email))
    known = [] if person is None else queries.bound_to(work, person.id)
    for each in known:
        work.session.delete(each)
        work.record(
            "identity.outside_account.released",
            words={"operator": work.actor.name or "", "reason": reason},
            person=str(each.person_id),
        )
    return bool(known)


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


def authenticate(desk: IdentityDesk, token: str) -> Recognised:
    """Return who acts under a token, of this register or of the outside issuer.

    Raises:
        Unauthenticated: it is no good one of either.
    """
    outside = desk.outside
    if outside is not None and unverified_issuer(token) == outside.issuer.trusted.issuer:
        return authenticate_outside(desk, outside, token)
    return sessions.authenticate(desk, token)
