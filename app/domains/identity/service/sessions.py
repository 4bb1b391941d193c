"""Sessions: opened at sign-in, asked at every request, ended by people and by what happens."""

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

from app.access.grants import Permission, Role
from app.access.policy import ANYONE, Actor, Recognised, require
from app.domains.identity.engine.access_tokens import TokenRefused
from app.domains.identity.engine.look_alikes import email_key
from app.domains.identity.models import SignIn
from app.domains.identity.queries import people
from app.domains.identity.queries.people import OpenSession
from app.domains.identity.rules import UNTIL_SECOND_FACTOR, needs_second_factor
from app.domains.identity.service.desk import IdentityDesk
from app.domains.identity.types import SessionEnd
from app.kit.errors import NotFound, Unauthenticated
from app.store.work import Work

NOT_GOOD = "The token is not good: it is expired, revoked, or not one of this register."


def authenticate(desk: IdentityDesk, token: str) -> Recognised:
    """Return who acts under an access token, as the register knows it at this instant.

    The token only names the session. Role, organisation and whether it is open are read, so that
    what was revoked ends at once.

    Raises:
        Unauthenticated: for whatever reason; the caller is not told which.

    Rule:
        Fairness P5: removal ends sessions and tokens at once.
    """
    try:
        token_of = desk.keys.checked(token, desk.issuer)
    except TokenRefused:
        raise Unauthenticated(NOT_GOOD, had_token=True) from None
    with desk.database.reading(ANYONE) as work:
        named = token_of.named
        found = people.find_open(work, named.session_id, named.person_id)
        if found is None:
            raise Unauthenticated(NOT_GOOD, had_token=True)
        expires_at = datetime.fromtimestamp(token_of.expires_at, UTC)
        return Recognised(actor_of(found), min(expires_at, found.expires_at))


def actor_of(found: OpenSession) -> Actor:
    """Return the actor of an open session."""
    role = found.role or Role.ACCOUNT_HOLDER
    scopes = None if found.scopes is None else permissions(found.scopes)
    return Actor(
        found.person_id,
        role,
        organisation_id=found.organisation_id,
        jurisdiction=found.jurisdiction,
        membership_id=found.membership_id,
        session_id=found.session_id,
        scopes=narrowed(scopes, role, is_proved_twice=found.is_proved_twice),
        client_id=found.client_id,
        is_proved_twice=found.is_proved_twice,
    )


def narrowed(
    scopes: frozenset[Permission] | None, role: Role, *, is_proved_twice: bool
) -> frozenset[Permission] | None:
    """Return to what a token is narrowed in a role, where a second factor was proved or not.

    Rule:
        A role that needs a second factor does nothing else before one is proved.
    """
    if is_proved_twice or not needs_second_factor(role):
        return scopes
    return UNTIL_SECOND_FACTOR if scopes is None else scopes & UNTIL_SECOND_FACTOR


def permissions(scopes: Iterable[str]) -> frozenset[Permission]:
    """Return the permissions that scopes name; what is no permission any more opens nothing."""
    known = {each.value: each for each in Permission}
    return frozenset(known[word] for word in scopes if word in known)


def end(work: Work, sign_in: SignIn, why: SessionEnd) -> None:
    """End a session; its tokens are refused from now on."""
    sign_in.ended_at = work.at
    sign_in.ended_why = why
    work.session.flush()


def end_mine(work: Work, session_id: UUID) -> None:
    """End one of the caller's sessions.

    Raises:
        NotFound: the caller has no such session.
    """
    found = next((each for each in people.sessions(work) if each.id == session_id), None)
    if found is None:
        raise NotFound("You have no such session.")
    require(work.actor, Permission.ACCOUNT_CHANGE, found.facts)
    is_this_one = session_id == work.actor.session_id
    end(work, found, SessionEnd.SIGNED_OUT if is_this_one else SessionEnd.REVOKED)


def end_my_others(work: Work) -> None:
    """End all of the caller's sessions but this one, those of machines too."""
    for each in people.sessions(work):
        if each.id != work.actor.session_id:
            require(work.actor, Permission.ACCOUNT_CHANGE, each.facts)
            end(work, each, SessionEnd.REVOKED)


def end_for(work: Work, email: str | None, reason: str) -> int | None:
    """End every session of an account, or of everybody, for an operator.

    Returns:
        How many were ended; ``None`` where there is no such account.

    Records:
        ``identity.sessions.ended`` with the operator and the reason.
    """
    require(work.actor, Permission.ACCOUNT_SECURE)
    person = None if email is None else people.find_by_email(work, email_key(email))
    if email is not None and person is None:
        return None
    found = people.open_of(work, *([] if person is None else [SignIn.person_id == person.id]))
    for each in found:
        end(work, each, SessionEnd.REVOKED)
    work.record(
        "identity.sessions.ended",
        words={"operator": work.actor.name or "", "reason": reason},
        person=None if person is None else str(person.id),
        ended=len(found),
    )
    return len(found)


def end_others(work: Work, person_id: UUID, keeping: UUID | None, why: SessionEnd) -> int:
    """End all sessions of a person but one.

    Returns:
        How many were ended.
    """
    others = [
        each for each in people.open_of(work, SignIn.person_id == person_id) if each.id != keeping
    ]
    for each in others:
        end(work, each, why)
    return len(others)


def end_every(work: Work) -> int:
    """End all open sessions: after a restore, nobody is signed in who had signed out since.

    Returns:
        How many were ended.
    """
    opened = people.open_of(work)
    for each in opened:
        end(work, each, SessionEnd.REVOKED)
    return len(opened)
