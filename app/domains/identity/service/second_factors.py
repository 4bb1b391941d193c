"""Second factors: codes of a device or on paper, passkeys; added, proved, taken away."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete

from app.access.grants import Permission
from app.access.policy import require
from app.domains.identity.engine import letters, one_time_codes, secrets
from app.domains.identity.engine.look_alikes import email_key
from app.domains.identity.engine.passkeys import Answer
from app.domains.identity.errors import WrongCode
from app.domains.identity.models import Person, RecoveryCode, SecondFactor
from app.domains.identity.queries import people
from app.domains.identity.rules import RECOVERY_CODES
from app.domains.identity.service import passkeys, sessions
from app.domains.identity.service.desk import IdentityDesk
from app.domains.identity.service.throttle import count_guess, refuse_guessing
from app.domains.identity.types import ChallengePurpose, FactorKind, Second, SessionEnd
from app.kit.errors import NotFound
from app.kit.ids import new_id
from app.store.keys import KeyRing, Purpose
from app.store.outbox import post
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class NewDevice:
    """A device that is not confirmed yet.

    Attributes:
        id: of the second factor.
        key: for typing into the device, base32.
        address: for its QR code.
    """

    id: UUID
    key: str
    address: str


def add_device(work: Work, desk: IdentityDesk, label: str) -> NewDevice:
    """Begin to add a device that makes one-time codes; it counts once it is confirmed.

    Rule:
        RFC 6238.
    """
    person = people.me(work)
    require(work.actor, Permission.ACCOUNT_CHANGE, person.facts)
    key, factor_id = one_time_codes.new_key(), new_id()
    work.session.add(
        SecondFactor(
            id=factor_id,
            person_id=person.id,
            kind=FactorKind.TOTP,
            label=label,
            sealed=desk.ring.seal(work, Purpose.SECOND_FACTOR, key.encode(), of=str(factor_id)),
            counter=0,
            created_at=work.at,
        )
    )
    work.session.flush()
    return NewDevice(factor_id, key, one_time_codes.address(key, person.email))


def confirm_device(work: Work, desk: IdentityDesk, factor_id: UUID, code: str) -> list[str]:
    """Confirm a device by its first code.

    Returns:
        New recovery codes, shown this once; earlier ones are void.

    Raises:
        NotFound: no device of the caller waits for this.
        WrongCode: it is not the code.
        TooMany: too many were wrong.

    Records:
        ``identity.second_factor.added``.
    """
    person = people.me(work)
    require(work.actor, Permission.ACCOUNT_CHANGE, person.facts)
    factor = _mine(work, factor_id)
    refuse_guessing(desk.counters, person.id)
    if factor.confirmed_at is not None or not _is_code_of(work, desk, factor, code):
        count_guess(desk.counters, person.id)
        raise WrongCode("This is not the code that the device shows now.")
    factor.confirmed_at = work.at
    work.record("identity.second_factor.added", person=str(person.id), factor=str(factor.id))
    post(
        work,
        desk.ring,
        "account_changed",
        letters.changed(person, letters.KeyChange.FACTOR_ADDED),
    )
    return renew_recovery_codes(work)


def renew_recovery_codes(work: Work) -> list[str]:
    """Replace the recovery codes of the caller; they are shown this once."""
    person = people.me(work)
    require(work.actor, Permission.ACCOUNT_CHANGE, person.facts)
    work.session.execute(delete(RecoveryCode).where(RecoveryCode.person_id == person.id))
    codes = [secrets.new_recovery_code() for _ in range(RECOVERY_CODES)]
    work.session.add_all(
        RecoveryCode(person_id=person.id, digest=secrets.code_digest(code, str(person.id)))
        for code in codes
    )
    work.session.flush()
    return codes


def add_passkey(
    work: Work, desk: IdentityDesk, label: str, answer: Answer
) -> tuple[SecondFactor, list[str]]:
    """Add a passkey.

    Returns:
        It, and new recovery codes where the caller has none that are good.

    Raises:
        PasskeyRefused: see :func:`passkeys.register`.

    Records:
        ``identity.second_factor.added``.
    """
    factor = passkeys.register(work, desk, label, answer)
    has_codes = people.has_recovery_codes(work, factor.person_id)
    return factor, [] if has_codes else renew_recovery_codes(work)


def remove(work: Work, desk: IdentityDesk, factor_id: UUID, second: Second) -> None:
    """Take a second factor away, proved by one that is left or by itself.

    Raises:
        NotFound: the caller has no such factor.
        WrongCode: nothing of the caller's gives this code.
        PasskeyRefused: the answer of the passkey is not good.
        TooMany: too many were wrong.

    Records:
        ``identity.second_factor.removed``.
    """
    person = people.me(work)
    require(work.actor, Permission.ACCOUNT_CHANGE, person.facts)
    factor = _mine(work, factor_id)
    refuse_guessing(desk.counters, person.id)
    if factor.confirmed_at is not None:
        _prove_again(work, desk, person, second)
    work.session.delete(factor)
    work.record("identity.second_factor.removed", person=str(person.id), factor=str(factor_id))
    post(
        work,
        desk.ring,
        "account_changed",
        letters.changed(person, letters.KeyChange.FACTOR_REMOVED),
    )


def forget_lost(work: Work, ring: KeyRing, email: str, reason: str) -> int | None:
    """Take every second factor of an account away, which its holder lost, for an operator.

    Its sessions end, and its holder is written to. Who asks has proved who they are as they did
    when they came; the account has one factor until another is added, and reaches as much.

    Returns:
        How many were taken away; ``None`` where there is no such account.

    Records:
        ``identity.second_factor.lost`` with the operator and the reason.

    Rule:
        NIST SP 800-63B-4, 4.2: recovering an account.
    """
    require(work.actor, Permission.ACCOUNT_SECURE)
    person = people.find_by_email(work, email_key(email))
    if person is None:
        return None
    found = people.factors(work, person.id)
    for each in found:
        work.session.delete(each)
    work.session.execute(delete(RecoveryCode).where(RecoveryCode.person_id == person.id))
    sessions.end_others(work, person.id, None, SessionEnd.REVOKED)
    work.record(
        "identity.second_factor.lost",
        words={"operator": work.actor.name or "", "reason": reason},
        person=str(person.id),
        factors=len(found),
    )
    post(work, ring, "account_changed", letters.changed(person, letters.KeyChange.FACTOR_REMOVED))
    return len(found)


def _prove_again(work: Work, desk: IdentityDesk, person: Person, second: Second) -> None:
    if second.passkey is None:
        if not prove(work, desk, person, second.code or ""):
            count_guess(desk.counters, person.id)
            raise WrongCode("This is not a code of one of your second factors.")
        return
    purpose = ChallengePurpose.CONFIRM
    proof = passkeys.prove(work, desk, second.passkey, purpose, person.id)
    if proof.fault is not None:
        count_guess(desk.counters, person.id)
        raise passkeys.problem_of(desk, proof)


def has_one(work: Work, person: Person) -> bool:
    """Tell whether a person has a second factor that counts."""
    return any(each.confirmed_at is not None for each in people.factors(work, person.id))


def prove(work: Work, desk: IdentityDesk, person: Person, code: str) -> bool:
    """Tell whether a code is of a person's device or paper; a code that is right is spent."""
    for factor in people.factors(work, person.id):
        is_device = factor.kind is FactorKind.TOTP and factor.confirmed_at is not None
        if is_device and _is_code_of(work, desk, factor, code):
            return True
    paper = people.find_recovery_code(work, secrets.code_digest(code, str(person.id)))
    if paper is None:
        return False
    paper.used_at = work.at
    work.session.flush()
    return True


def _is_code_of(work: Work, desk: IdentityDesk, factor: SecondFactor, code: str) -> bool:
    key = desk.ring.open(work, Purpose.SECOND_FACTOR, factor.sealed, of=str(factor.id))
    step = one_time_codes.step_of(key.decode(), code, work.at, factor.counter)
    if step is None:
        return False
    factor.counter = step
    work.session.flush()
    return True


def _mine(work: Work, factor_id: UUID) -> SecondFactor:
    found = next((each for each in people.my_factors(work) if each.id == factor_id), None)
    if found is None:
        raise NotFound("You have no such second factor.")
    return found
