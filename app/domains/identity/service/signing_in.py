"""Signing in: the grants of RFC 6749 with a password, a refresh token, or a machine's secret."""

from collections.abc import Sequence
from dataclasses import dataclass
from hmac import compare_digest
from uuid import UUID

from app.access.grants import GRANTS, Role
from app.access.policy import ANYONE
from app.domains.identity.engine import access_tokens, passwords, secrets
from app.domains.identity.engine.access_tokens import Claims, Named
from app.domains.identity.engine.look_alikes import email_key
from app.domains.identity.engine.passkeys import WHY, Answer
from app.domains.identity.errors import GrantRefused
from app.domains.identity.models import KnownPlace, MachineClient, Person, RefreshToken, SignIn
from app.domains.identity.queries import people
from app.domains.identity.queries.people import Held
from app.domains.identity.rules import ACCESS_TOKEN, MACHINE_SESSION, refresh_lasts, session_lasts
from app.domains.identity.service import passkeys, second_factors, sessions, sign_in_log, throttle
from app.domains.identity.service.desk import IdentityDesk
from app.domains.identity.service.passkeys import Proof
from app.domains.identity.service.throttle import Try
from app.domains.identity.types import Attempt, ChallengePurpose, Issued, Second, SessionEnd
from app.kit.ids import new_id
from app.store.keys import Purpose
from app.store.work import Work

WRONG = "The address, the password or the code is not right; a code works once."
MORE = (
    "Send the code of your second factor as otp, or the answer of your passkey as passkey;"
    " /v1/oauth/passkey-challenge gives what it is asked."
)
NO_MEMBERSHIP = "This account has no such active membership."
SPENT = "The refresh token was used before, has expired, or its session has ended."


@dataclass(frozen=True, slots=True)
class Wish:
    """What a client asks for beside its credentials.

    Attributes:
        membership_id: in which membership; the oldest one where it is not said, and none where
            the account has none.
        scope: words of permissions, separated by spaces; ``None`` for all of the role.
    """

    membership_id: UUID | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class _Begun:
    session_id: UUID
    person_id: UUID
    membership_id: UUID | None
    refresh_token: str | None
    scope: str | None
    client: str
    second_factor: bool


@dataclass(frozen=True, slots=True)
class _Given:
    is_given: bool
    refusal: str | None = None
    person: Person | None = None
    doubted: UUID | None = None


def with_password(
    desk: IdentityDesk, attempt: Attempt, password: str, second: Second, wish: Wish
) -> Issued:
    """Sign a person in.

    The hash is compared outside the doors of the database, for as long when there is no account.

    Raises:
        GrantRefused: ``invalid_grant``, ``mfa_required``, ``invalid_scope`` or ``slow_down``.

    Rule:
        RFC 6749, 4.3; NIST SP 800-63B-4.
    """
    person_id, known_hash, one = _who(desk, attempt)
    throttle.refuse_too_many(desk.counters, one)
    is_right = passwords.is_right(known_hash, passwords.normalised(password))
    if not is_right or person_id is None:
        throttle.count_failure(desk.counters, one)
        sign_in_log.refused("password", person_id)
        raise GrantRefused("invalid_grant", WRONG)
    is_weak = known_hash is not None and passwords.is_outdated(known_hash)
    renewed = passwords.hashed(passwords.normalised(password)) if is_weak else None
    with desk.database.writing(ANYONE) as work:
        person = people.for_sign_in(work, person_id)
        if renewed is not None and person.password_hash == known_hash:
            person.password_hash = renewed
        proof = _second_factor(work, desk, person, second)
        # What was wrong must count, so the block ends before it is told.
        begun = None if proof.refusal else _begin(work, person, attempt.agent, wish, proof.is_given)
        if begun is not None:
            _note_place(work, desk, person.id, one.place)
    if begun is None:
        sign_in_log.refused("second factor", person_id)
        raise _refused(desk, one, proof)
    throttle.forget_failures(desk.counters, one)
    return _issued(desk, begun)


def with_passkey(desk: IdentityDesk, attempt: Attempt, answer: Answer, wish: Wish) -> Issued:
    """Sign a person in with a passkey alone: it is had, and its device has verified who holds it.

    Raises:
        GrantRefused: ``invalid_grant``, ``invalid_scope`` or ``slow_down``.

    Rule:
        RFC 6749, 4.5; NIST SP 800-63B-4, 2.2: a verifier and a secret of two kinds in one.
    """
    place = throttle.place_of(attempt.address)
    one = Try(f"passkey:{_digest_of_name(answer)}", place, is_known=True)
    throttle.refuse_too_many(desk.counters, one)
    with desk.database.writing(ANYONE) as work:
        proof = _given(passkeys.prove(work, desk, answer, ChallengePurpose.SIGN_IN))
        begun = None
        if proof.person is not None:
            begun = _begin(work, proof.person, attempt.agent, wish, factor=True)
            _note_place(work, desk, proof.person.id, place)
    if begun is None:
        sign_in_log.refused("passkey", None)
        raise _refused(desk, one, proof)
    throttle.forget_failures(desk.counters, one)
    return _issued(desk, begun)


def _digest_of_name(answer: Answer) -> str:
    """Return what attempts with a passkey are counted under, whatever was sent as its id."""
    return secrets.digest(str(answer.get("id")).encode(errors="replace").decode())


def _refused(desk: IdentityDesk, one: Try, proof: _Given) -> GrantRefused:
    throttle.count_failure(desk.counters, one)
    if proof.doubted is not None:
        with desk.database.writing(ANYONE) as work:
            passkeys.report(work, desk, proof.doubted)
    return GrantRefused("invalid_grant", proof.refusal or WRONG)


def _who(desk: IdentityDesk, attempt: Attempt) -> tuple[UUID | None, str | None, Try]:
    account, place = email_key(attempt.email), throttle.place_of(attempt.address)
    with desk.database.writing(ANYONE) as work:
        person = people.find_by_email(work, account)
        if person is None:
            return None, None, Try(account, place, is_known=False)
        digest = _place_digest(work, desk, person.id, place)
        is_known = people.is_known_place(work, person.id, digest)
        return person.id, person.password_hash, Try(account, place, is_known=is_known)


def _second_factor(work: Work, desk: IdentityDesk, person: Person, second: Second) -> _Given:
    """Tell whether a second factor was proved, or what is wrong with what was handed in."""
    if not second_factors.has_one(work, person):
        return _Given(is_given=False)
    if second.passkey is not None:
        purpose = ChallengePurpose.SIGN_IN
        return _given(passkeys.prove(work, desk, second.passkey, purpose, person.id))
    if second.code is None:
        raise GrantRefused("mfa_required", MORE)
    is_right = second_factors.prove(work, desk, person, second.code)
    return _Given(is_given=is_right, refusal=None if is_right else WRONG)


def _given(proof: Proof) -> _Given:
    refusal = None if proof.fault is None else WHY[proof.fault]
    return _Given(proof.person is not None, refusal, proof.person, proof.doubted)


def _begin(work: Work, person: Person, agent: str, wish: Wish, factor: bool) -> _Begun:  # noqa: FBT001 - what was proved, a value
    held = _chosen(people.held_by(work, person.id), wish.membership_id)
    scopes = _scopes(wish.scope, held)
    sign_in = SignIn(
        id=new_id(),
        person_id=person.id,
        membership_id=None if held is None else held.membership.id,
        scopes=scopes,
        second_factor=factor,
        agent=agent[:120],
        began_at=work.at,
        expires_at=work.at + session_lasts(_role(held)),
    )
    work.session.add(sign_in)
    work.session.flush()
    return _with_refresh(work, sign_in, _role(held))


def _role(held: Held | None) -> Role | None:
    return None if held is None else held.membership.role


def _chosen(held: Sequence[Held], membership_id: UUID | None) -> Held | None:
    """Return the membership that is asked for; ``None`` for an account that has none."""
    if not held and membership_id is None:
        return None
    fitting = [each for each in held if membership_id in (None, each.membership.id)]
    if not fitting:
        raise GrantRefused("invalid_grant", NO_MEMBERSHIP)
    return fitting[0]


def _scopes(scope: str | None, held: Held | None) -> list[str] | None:
    if scope is None:
        return None
    role = Role.ACCOUNT_HOLDER if held is None else held.membership.role
    granted = {each.value for each, grants in GRANTS.items() if role in grants}
    words = scope.split()
    if strange := [word for word in words if word not in granted]:
        raise GrantRefused("invalid_scope", f"The role does not grant: {' '.join(strange)}.")
    return sorted(set(words))


def _with_refresh(work: Work, sign_in: SignIn, role: Role | None) -> _Begun:
    secret = secrets.new_secret()
    work.session.add(
        RefreshToken(
            sign_in_id=sign_in.id,
            digest=secrets.digest(secret),
            expires_at=min(work.at + refresh_lasts(role), sign_in.expires_at),
        )
    )
    work.session.flush()
    return _begun(sign_in, secret, "vouch")


def _begun(sign_in: SignIn, refresh_token: str | None, client: str) -> _Begun:
    scope = None if sign_in.scopes is None else " ".join(sign_in.scopes)
    return _Begun(
        sign_in.id,
        sign_in.person_id,
        sign_in.membership_id,
        refresh_token,
        scope,
        client,
        sign_in.second_factor,
    )


def with_refresh_token(desk: IdentityDesk, token: str, wish: Wish) -> Issued:
    """Give new tokens for a refresh token, which works once.

    A second use means that somebody else has it: the session ends.

    Raises:
        GrantRefused: ``invalid_grant``.

    Rule:
        RFC 9700, 4.14.2: rotation with reuse detection.
    """
    with desk.database.writing(ANYONE) as work:
        begun = _renewed(work, token, wish)
    if begun is None:
        sign_in_log.refused("refresh token", None)
        raise GrantRefused("invalid_grant", SPENT)
    return _issued(desk, begun)


def _renewed(work: Work, token: str, wish: Wish) -> _Begun | None:
    row = people.find_refresh(work, secrets.digest(token))
    if row is None:
        return None
    sign_in = work.session.get_one(SignIn, row.sign_in_id)
    if row.used_at is not None and sign_in.ended_at is None:
        sessions.end(work, sign_in, SessionEnd.REFRESH_REUSED)
        return None
    found = people.find_open(work, sign_in.id, sign_in.person_id)
    if found is None or row.used_at is not None or row.expires_at <= work.at:
        return None
    row.used_at = work.at
    if wish.membership_id in (None, sign_in.membership_id):
        return _with_refresh(work, sign_in, found.role)
    sessions.end(work, sign_in, SessionEnd.SIGNED_OUT)
    person = people.for_sign_in(work, sign_in.person_id)
    return _begin(work, person, sign_in.agent, _within(wish, sign_in), sign_in.second_factor)


def _within(wish: Wish, sign_in: SignIn) -> Wish:
    """Keep what a client asks for within what its session was narrowed to (RFC 6749, 6)."""
    if sign_in.scopes is None:
        return wish
    words = sign_in.scopes if wish.scope is None else wish.scope.split()
    if strange := [word for word in words if word not in sign_in.scopes]:
        raise GrantRefused("invalid_scope", f"The session is without: {' '.join(strange)}.")
    return Wish(wish.membership_id, " ".join(words))


def with_client_secret(desk: IdentityDesk, client_id: str, secret: str, wish: Wish) -> Issued:
    """Sign a machine in; it acts in the membership of its owner, in less than the role.

    Raises:
        GrantRefused: ``invalid_client`` or ``invalid_scope``.

    Rule:
        RFC 6749, 4.4.
    """
    with desk.database.writing(ANYONE) as work:
        client = _client(work, client_id, secret)
        held = None if client is None else people.find_membership(work, client.membership_id)
        if client is None or held is None:
            sign_in_log.refused("machine", None if client is None else client.id)
            raise GrantRefused("invalid_client", "The client or its secret is not right.")
        scopes = sorted(set(wish.scope.split())) if wish.scope else client.scopes
        if strange := [word for word in scopes if word not in client.scopes]:
            raise GrantRefused("invalid_scope", f"Not granted: {' '.join(strange)}.")
        sign_in = SignIn(
            id=new_id(),
            person_id=held.membership.person_id,
            membership_id=held.membership.id,
            client_id=client.id,
            scopes=scopes,
            # Who made the client had to prove one where the role asks for it.
            second_factor=True,
            agent=client.name,
            began_at=work.at,
            expires_at=work.at + MACHINE_SESSION,
        )
        work.session.add(sign_in)
        work.session.flush()
        begun = _begun(sign_in, None, str(client.id))
    return _issued(desk, begun)


def _client(work: Work, client_id: str, secret: str) -> MachineClient | None:
    try:
        found = people.find_client(work, UUID(client_id))
    except ValueError:
        found = None
    known = secrets.digest("") if found is None else found.secret_digest
    return found if compare_digest(known, secrets.digest(secret)) else None


def revoke(desk: IdentityDesk, token: str) -> None:
    """End the session of a token, of either kind; of an unknown token nothing is told.

    Rule:
        RFC 7009.
    """
    with desk.database.writing(ANYONE) as work:
        row = people.find_refresh(work, secrets.digest(token))
        session_id = None if row is None else row.sign_in_id
        if session_id is None:
            session_id = _named_session(desk, token)
        sign_in = None if session_id is None else work.session.get(SignIn, session_id)
        if sign_in is not None and sign_in.ended_at is None:
            sessions.end(work, sign_in, SessionEnd.SIGNED_OUT)


def _named_session(desk: IdentityDesk, token: str) -> UUID | None:
    try:
        found = desk.keys.checked(token, desk.issuer)
    except access_tokens.TokenRefused:
        return None
    return found.named.session_id


def _issued(desk: IdentityDesk, begun: _Begun) -> Issued:
    named = Named(begun.person_id, begun.session_id)
    sign_in_log.given(named, begun.client, factors=2 if begun.second_factor else 1)
    at = desk.database.clock()
    claims = Claims(
        issuer=desk.issuer,
        named=named,
        client=begun.client,
        number=new_id(),
        issued_at=at,
        expires_at=at + ACCESS_TOKEN,
        scope=begun.scope,
    )
    return Issued(
        access_token=desk.keys.sign(claims),
        refresh_token=begun.refresh_token,
        expires_in=int(ACCESS_TOKEN.total_seconds()),
        scope=begun.scope,
        membership_id=begun.membership_id,
    )


def _place_digest(work: Work, desk: IdentityDesk, person_id: UUID, place: str) -> str:
    return desk.ring.digest(work, Purpose.PLACE, f"{person_id}:{place}")


def _note_place(work: Work, desk: IdentityDesk, person_id: UUID, place: str) -> None:
    digest = _place_digest(work, desk, person_id, place)
    known = work.session.get(KnownPlace, (person_id, digest))
    if known is None:
        work.session.add(KnownPlace(person_id=person_id, digest=digest, seen_at=work.at))
    else:
        known.seen_at = work.at
    work.session.flush()
