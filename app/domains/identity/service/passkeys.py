"""Passkeys: asked for, added, proved, and doubted where one counts backwards."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import ANYONE, require
from app.domains.identity.engine import letters, passkeys, secrets
from app.domains.identity.engine.passkeys import WHY, Answer, AnswerRefused, Holder
from app.domains.identity.errors import PasskeyRefused
from app.domains.identity.models import PasskeyChallenge, Person, SecondFactor
from app.domains.identity.queries import passkeys as queries
from app.domains.identity.queries import people
from app.domains.identity.rules import MOST_PASSKEYS, PASSKEY_CHALLENGE
from app.domains.identity.service.desk import IdentityDesk
from app.domains.identity.service.throttle import place_of, refuse_asking
from app.domains.identity.types import ChallengePurpose, FactorKind, PasskeyFault
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.keys import Purpose
from app.store.outbox import post
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Proof:
    """What the answer of a passkey proves.

    Attributes:
        person: whose passkey it is; ``None`` where it proves nothing.
        fault: what is wrong with the answer, where it proves nothing.
        doubted: the passkey that counts backwards, for :func:`report`.
    """

    person: Person | None = None
    fault: PasskeyFault | None = None
    doubted: UUID | None = None


def ask_to_register(work: Work, desk: IdentityDesk) -> dict[str, Any]:
    """Return what the caller's device is asked to make a passkey.

    Raises:
        BadInput: the caller has as many as anybody can have.

    Rule:
        W3C Web Authentication Level 3, 7.1.
    """
    person = people.me(work)
    require(work.actor, Permission.ACCOUNT_CHANGE, person.facts)
    known = queries.of(people.my_factors(work, FactorKind.PASSKEY))
    if len(known) >= MOST_PASSKEYS:
        fault = Fault("", f"Take one of your {len(known)} passkeys away first.")
        raise BadInput("You have as many passkeys as an account can have.", faults=[fault])
    challenge = _new_challenge(work, ChallengePurpose.REGISTER)
    holder = Holder(person.id.bytes, person.email, person.name)
    return passkeys.asked_to_register(desk.site, challenge, holder, known)


def register(work: Work, desk: IdentityDesk, label: str, answer: Answer) -> SecondFactor:
    """Add the passkey that the caller's device made; it counts at once.

    Raises:
        PasskeyRefused: it was made for something else, elsewhere, or without verifying who.

    Records:
        ``identity.second_factor.added``.

    Rule:
        W3C Web Authentication Level 3, 7.1.
    """
    person = people.me(work)
    require(work.actor, Permission.ACCOUNT_CHANGE, person.facts)
    try:
        made = passkeys.registered(
            desk.site, _spent(work, ChallengePurpose.REGISTER, answer), answer
        )
    except AnswerRefused as refused:
        raise problem_of(desk, Proof(fault=refused.fault)) from refused
    if queries.find_passkey(work, made.credential) is not None:
        raise problem_of(desk, Proof(fault=PasskeyFault.NOT_YOURS))
    factor_id = new_id()
    found = SecondFactor(
        id=factor_id,
        person_id=person.id,
        kind=FactorKind.PASSKEY,
        label=label,
        sealed=desk.ring.seal(work, Purpose.SECOND_FACTOR, made.public_key, of=str(factor_id)),
        credential=made.credential,
        counter=made.counter,
        confirmed_at=work.at,
        created_at=work.at,
    )
    work.session.add(found)
    work.session.flush()
    work.record("identity.second_factor.added", person=str(person.id), factor=str(factor_id))
    letter = letters.changed(person, letters.KeyChange.PASSKEY_ADDED)
    post(work, desk.ring, "account_changed", letter)
    return found


def ask_again(work: Work, desk: IdentityDesk) -> dict[str, Any]:
    """Return what one of the caller's passkeys is asked, to prove it again in this session."""
    person = people.me(work)
    require(work.actor, Permission.ACCOUNT_CHANGE, person.facts)
    known = queries.of(people.my_factors(work, FactorKind.PASSKEY))
    return passkeys.asked_to_prove(desk.site, _new_challenge(work, ChallengePurpose.CONFIRM), known)


def ask_anybody(desk: IdentityDesk, address: str) -> dict[str, Any]:
    """Return what a passkey is asked to sign in; nobody says whose, so nothing is told of anybody.

    Args:
        desk: of identity.
        address: network address of the caller.

    Raises:
        GrantRefused: ``slow_down``, where a place asks too often.

    Rule:
        W3C Web Authentication Level 3, 14.6.2: no account can be found out by asking.
    """
    refuse_asking(desk.counters, place_of(address))
    with desk.database.writing(ANYONE) as work:
        queries.forget_expired(work)
        challenge = _new_challenge(work, ChallengePurpose.SIGN_IN)
    return passkeys.asked_to_prove(desk.site, challenge)


def prove(
    work: Work,
    desk: IdentityDesk,
    answer: Answer,
    purpose: ChallengePurpose,
    person_id: UUID | None = None,
) -> Proof:
    """Look at the answer of a passkey; its challenge is spent whatever comes of it.

    Args:
        work: a writing work.
        desk: of identity.
        answer: of the device.
        purpose: for which the challenge was given.
        person_id: whose passkey it must be; ``None`` where the passkey alone says who signs in.

    Rule:
        W3C Web Authentication Level 3, 7.2.
    """
    try:
        challenge = _spent(work, purpose, answer)
        factor = queries.find_passkey(work, passkeys.credential_in(answer))
        key = passkeys.nobodys_key() if factor is None else _public_key(work, desk, factor)
        count = passkeys.proved(desk.site, challenge, answer, key)
        handle = passkeys.handle_in(answer)
    except AnswerRefused as refused:
        return Proof(fault=refused.fault)
    if factor is None:
        return Proof(fault=PasskeyFault.SIGNATURE)
    # Who signs in without an address is named by the device; beside a password it need not.
    is_named = handle == factor.person_id.bytes or (handle is None and person_id is not None)
    if not is_named or person_id not in (None, factor.person_id):
        return Proof(fault=PasskeyFault.NOT_YOURS)
    if passkeys.counts_backwards(factor.counter, count):
        return Proof(fault=PasskeyFault.COUNTER, doubted=factor.id)
    factor.counter = count
    work.session.flush()
    return Proof(people.for_sign_in(work, factor.person_id))


def report(work: Work, desk: IdentityDesk, doubted: UUID) -> None:
    """Write down that a passkey counted backwards, and tell its holder.

    Records:
        ``identity.second_factor.doubted``.

    Rule:
        W3C Web Authentication Level 3, 6.1.1: it may have been copied.
    """
    factor = work.session.get_one(SecondFactor, doubted)
    person = people.for_sign_in(work, factor.person_id)
    work.record("identity.second_factor.doubted", person=str(person.id), factor=str(doubted))
    post(work, desk.ring, "passkey_doubted", letters.doubted(person, factor.label))


def problem_of(desk: IdentityDesk, proof: Proof) -> PasskeyRefused:
    """Return the problem that tells what is wrong with an answer; a doubt is reported after it."""
    assert proof.fault is not None
    refused = PasskeyRefused(WHY[proof.fault], fault=proof.fault.value)
    doubted = proof.doubted
    if doubted is not None:
        refused.afterwards = lambda work: report(work, desk, doubted)
    return refused


def _new_challenge(work: Work, purpose: ChallengePurpose) -> bytes:
    challenge = passkeys.new_challenge()
    work.session.add(
        PasskeyChallenge(
            digest=secrets.digest(challenge.hex()),
            purpose=purpose,
            person_id=work.actor.id,
            session_id=work.actor.session_id,
            expires_at=work.at + PASSKEY_CHALLENGE,
        )
    )
    work.session.flush()
    return challenge


def _spent(work: Work, purpose: ChallengePurpose, answer: Answer) -> bytes:
    challenge = passkeys.challenge_in(answer)
    known = queries.find_challenge(work, secrets.digest(challenge.hex()), purpose)
    if known is None:
        raise AnswerRefused(PasskeyFault.CHALLENGE)
    known.used_at = work.at
    work.session.flush()
    return challenge


def _public_key(work: Work, desk: IdentityDesk, factor: SecondFactor) -> bytes:
    return desk.ring.open(work, Purpose.SECOND_FACTOR, factor.sealed, of=str(factor.id))
