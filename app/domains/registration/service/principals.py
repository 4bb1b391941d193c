"""Owners and officers of a firm: stated and ended by its holder, looked up by the secretariat."""

import secrets
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import orjson

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.registration.models import OwnStatement, PrincipalSeal
from app.domains.registration.queries import statements
from app.domains.registration.queries.statements import Met
from app.domains.registration.rules import birth_key, identity_key
from app.domains.registration.service.cleaning import cleaned
from app.domains.registration.service.desk import RegistrationDesk
from app.domains.registration.service.owners import ask_if_owner_changed
from app.domains.registration.service.stating import (
    Ending,
    Stater,
    day_of,
    end_statement,
    open_statement,
    stater,
)
from app.domains.registration.types import PrincipalSaid, Sought, StatementKind
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import claims
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.kit.text import fold
from app.store.journal import salted_digest
from app.store.keys import KeyRing, Purpose
from app.store.openings import note_opening
from app.store.work import Work

MOST_MET = 100


class Hit(NamedTuple):
    """A principal who was looked up, and by what."""

    met: Met
    by_identity: bool
    by_birth_date: bool


def state_principal(
    work: Work, desk: RegistrationDesk, subject: Subject, said: PrincipalSaid
) -> OwnStatement:
    """State an owner or officer of the firm; birth date and number are sealed.

    Raises:
        Forbidden: the caller's organisation does not hold the record.
        BadInput: the day lies ahead, or the name shows nothing.
        OnlyLists: it is a real firm's record in a demonstration.

    Records:
        ``registration.principal.stated`` with the id of the statement and a salted digest;
        ``registration.owner_change.raised`` where an owner left before.

    Rule:
        Fairness L8: the name beside its own salt, the rest sealed, nothing of it public.
    """
    by = stater(work, subject, StatementKind.PRINCIPAL, Permission.PRINCIPAL_CHANGE)
    refuse_beside_lists(work, [subject.id], is_demonstration=desk.claims.is_demonstration)
    day_of(work, said.since)
    statement = record_principal(work, desk, by, said)
    ask_if_owner_changed(work, subject)
    return statement


def record_principal(
    work: Work, desk: RegistrationDesk, by: Stater, said: PrincipalSaid
) -> OwnStatement:
    """Open a principal and seal what nobody may read by the way.

    Records:
        ``registration.principal.stated``.

    Rule:
        Fairness L8.
    """
    values = cleaned({"role": said.role.value, "name": said.name})
    salt = secrets.token_hex(16)
    statement = open_statement(
        work, by, StatementKind.PRINCIPAL, {**values, "salt": salt}, since=said.since
    )
    work.session.add(_sealed(work, desk, statement, said))
    work.session.flush()
    work.record(
        "registration.principal.stated",
        by.subject.id,
        statement=str(statement.id),
        digest=salted_digest(salt, f"{values['role']}:{values['name']}"),
    )
    return statement


def _sealed(
    work: Work, desk: RegistrationDesk, statement: OwnStatement, said: PrincipalSaid
) -> PrincipalSeal:
    ring, of = desk.ring, str(statement.id)
    plain = orjson.dumps({"birth_date": said.birth_date, "identity": said.identity})
    return PrincipalSeal(
        statement_id=statement.id,
        sealed=ring.seal(work, Purpose.PRINCIPAL, plain, of=of),
        birth_digest=None
        if said.birth_date is None
        else ring.digest(work, Purpose.PRINCIPAL, birth_key(said.birth_date)),
        identity_digest=None
        if said.identity is None
        else ring.digest(work, Purpose.PRINCIPAL, identity_key(said.identity)),
    )


def end_principal(work: Work, subject: Subject, ending: Ending) -> OwnStatement:
    """Say until when somebody was an owner or officer; that they were stays readable.

    Raises:
        See :func:`app.domains.registration.service.stating.end_statement`.

    Records:
        ``registration.principal.ended`` with the id of the statement, and the reason;
        ``registration.owner_change.raised`` where an owner came.

    Rule:
        Fairness P1 and L8.
    """
    by = stater(work, subject, StatementKind.PRINCIPAL, Permission.PRINCIPAL_CHANGE)
    statement = end_statement(work, by, StatementKind.PRINCIPAL, ending)
    words = {"reason": ending.reason}
    work.record(
        "registration.principal.ended", subject.id, words=words, statement=str(statement.id)
    )
    ask_if_owner_changed(work, subject)
    return statement


def look_up(work: Work, desk: RegistrationDesk, sought: Sought) -> Sequence[Hit]:
    """Look a person up across records by a document's number or a birth date.

    Each look is recorded, and for each principal that is shown the opening of it.

    Raises:
        Forbidden: only the secretariat looks people up.
        BadInput: nothing but a name is given.

    Rule:
        Fairness L10 and V5: a person is met by number or birth date, never by name.
    """
    require(work.actor, Permission.PRINCIPAL_SEARCH)
    if sought.identity is None and sought.birth_date is None:
        fault = Fault("/identity", "Give the number of a document, or a birth date.")
        raise BadInput("A name alone looks nobody up.", faults=[fault])
    note_opening(work, "principal_lookup", new_id(), Facts(), sought.why)
    identities, births = _digests(work, desk, sought)
    found = statements.met(work, identities=identities, births=births, limit=MOST_MET)
    hits = [
        Hit(each, each.seal.identity_digest in identities, each.seal.birth_digest in births)
        for each in found
    ]
    hits = [each for each in hits if each.by_identity or _is_alike(each.met, sought.name)]
    for each in hits:
        holder = claims.find_granted(work, each.met.subject.id)
        whose = Facts(holder_id=None if holder is None else holder.organisation_id)
        note_opening(work, "principal", each.met.statement.id, whose, sought.why)
    return hits


def _digests(
    work: Work, desk: RegistrationDesk, sought: Sought
) -> tuple[frozenset[str], frozenset[str]]:
    def every(key: str) -> frozenset[str]:
        return frozenset(desk.ring.every_digest(work, Purpose.PRINCIPAL, key))

    return (
        every(identity_key(sought.identity)) if sought.identity else frozenset(),
        every(birth_key(sought.birth_date)) if sought.birth_date else frozenset(),
    )


def _is_alike(met: Met, name: str | None) -> bool:
    """Tell whether a name that narrows the search shares a word with the principal's."""
    if name is None:
        return True
    return bool(set(fold(name).split()) & set(fold(met.fact.name or "").split()))


def forget_erased(work: Work, fact_ids: Collection[UUID]) -> None:
    """Destroy birth dates and numbers of principals whose names were erased at their records.

    Who calls has proved the person, and answers for the permission.

    Rule:
        Fairness L8; GDPR art. 17.
    """
    statements.forget_seals(work, fact_ids)


def sealed_of(work: Work, desk: RegistrationDesk, met: Met) -> dict[str, Any]:
    """Open what is sealed of a principal who was looked up; the look was recorded."""
    return opened(work, desk.ring, met.seal)


def opened(work: Work, ring: KeyRing, seal: PrincipalSeal) -> dict[str, Any]:
    """Open what is sealed of a principal, for a verb that has answered for it."""
    plain = ring.open(work, Purpose.PRINCIPAL, seal.sealed, of=str(seal.statement_id))
    said: dict[str, Any] = orjson.loads(plain)
    day = said["birth_date"]
    return {**said, "birth_date": date.fromisoformat(day) if day else None}
