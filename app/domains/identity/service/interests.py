"""Interests: declared, withdrawn, and asked for just before somebody decides (P4)."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.access.duties import Known, in_common
from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.identity.models import Interest, PersonalDetails
from app.domains.identity.queries import interests, people
from app.domains.identity.service import second_looks
from app.domains.identity.types import InterestState, LookState, Matter, NewInterest
from app.domains.identity.workflow import INTEREST, InterestAction
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.keys import KeyRing, Purpose
from app.store.work import Work

COUNTRY, WITHDRAWN = "interest_in_the_country", "withdrawn_interest"
FOR_GOOD = "destroys_for_good"
"""Why an act is held whoever takes it: nothing brings back what it destroys."""


@dataclass(frozen=True, slots=True)
class Details:
    """What a person says of themselves to be compared with firms.

    Attributes:
        addresses: where they live or work.
        bank_details: numbers of accounts.
    """

    addresses: tuple[str, ...] = ()
    bank_details: tuple[str, ...] = ()


def declare(work: Work, new: NewInterest) -> Interest:
    """Declare an interest of the caller.

    Raises:
        Forbidden: the role declares none.
        BadInput: it ends before it begins.

    Records:
        ``identity.interest.declared`` with what there is to say.

    Rule:
        Fairness P4.
    """
    actor = work.actor
    facts = Facts(person_id=actor.id, holder_id=actor.organisation_id)
    require(actor, Permission.INTEREST_DECLARE, facts, is_seen=True)
    if new.until is not None and new.until < new.since:
        fault = Fault("/until", "Give the same day as in since, or a later one.")
        raise BadInput("The interest ends before it begins.", faults=[fault])
    about = new.about
    found = Interest(
        id=new_id(),
        person_id=actor.id,
        organisation_id=actor.organisation_id,
        kind=new.kind,
        subject_id=about.subject_id,
        about_id=about.organisation_id,
        country=about.country,
        since=new.since,
        until=new.until,
        state=INTEREST.start,
        declared_at=work.at,
        entry=0,
    )
    work.record(
        "identity.interest.declared",
        words={interests.WORDS: new.words or ""},
        row=str(found.id),
        kind=new.kind.value,
        record=about.subject_id and str(about.subject_id),
        organisation=about.organisation_id and str(about.organisation_id),
        country=about.country,
    )
    # The journal's lock is taken last: the number is that of the event above.
    found.entry = work.entry()
    work.session.add(found)
    work.session.flush()
    return found


def withdraw(work: Work, interest: Interest, reason: str) -> Interest:
    """Withdraw an interest that was declared wrongly; it stays on record, and acts are looked at.

    Records:
        ``identity.interest.withdrawn`` with the reason.

    Rule:
        Fairness P4: nothing that had effect is deleted.
    """
    interest.withdrawn_at = work.at
    work.move(interest, INTEREST, InterestAction.WITHDRAW, words={"reason": reason})
    return interest


def refuse_own_interest(
    work: Work, matter: Matter, ring: KeyRing | None = None, *, is_for_good: bool = False
) -> None:
    """Refuse an act of somebody who has a part in the matter, or hold it for a second look.

    Called just before the act. A declared interest in a record or organisation refuses it. What
    only may be a part in it holds it: an interest in the country, one that was withdrawn, and
    what the person and the firm have in common.

    Args:
        work: the open transaction.
        matter: the act and what it touches.
        ring: opens what the person said of themselves; not needed where no firm is known.
        is_for_good: it destroys something, so that a second person looks at it in any case.

    Raises:
        InterestDeclared: the caller declared an interest in it.
        HeldForSecondLook: somebody else has to look at it first, or has refused it.

    Rule:
        Fairness P4 and L10.
    """
    if work.actor.id is None:
        return
    reasons = _reasons(work, matter, work.actor.id)
    if ring is not None:
        reasons += in_common(_known(work, ring, work.actor.id), matter.firm)
    reasons += [FOR_GOOD] if is_for_good else []
    if not reasons:
        return
    covering = [each for each in interests.earlier(work, matter) if set(reasons) <= {*each.reasons}]
    known = next(iter(covering), None)
    if known is not None and known.state is LookState.RELEASED:
        return
    raise _held(matter, reasons, known)


def _held(matter: Matter, reasons: list[str], known: Any) -> HeldForSecondLook:
    look_id: UUID = new_id() if known is None else known.id
    is_refused = known is not None and known.state is LookState.REFUSED
    why = "This cannot be undone" if reasons == [FOR_GOOD] else "You may have a part in this matter"
    said = (
        "Somebody who looked at it said that you should not do this."
        if is_refused
        else f"{why}, so somebody else looks at it first."
    )
    held = HeldForSecondLook(said, reasons=reasons, second_look=f"/v1/second-looks/{look_id}")
    if known is None:
        held.afterwards = lambda work: second_looks.ask(work, matter, reasons, look_id)
    return held


def _reasons(work: Work, matter: Matter, person_id: UUID) -> list[str]:
    found = interests.in_matter(work, person_id, matter)
    standing = [each for each in found if each.state is InterestState.DECLARED]
    plain = [each for each in standing if each.country is None]
    if plain:
        kinds = ", ".join(sorted({each.kind.value.replace("_", " ") for each in plain}))
        raise InterestDeclared(
            f"You declared an interest in this matter ({kinds}).",
            interests=[str(each.id) for each in plain],
        )
    reasons = [COUNTRY] if standing else []
    return reasons + ([WITHDRAWN] if len(standing) < len(found) else [])


def standing_against(
    work: Work, matter: Matter, ring: KeyRing, person_id: UUID
) -> tuple[bool, list[str]]:
    """Return what stands against somebody in a matter, also somebody else than the caller.

    Returns:
        Whether they declared an interest in it; and the codes of what is only a question, unless
        a second look released the act to them.

    Rule:
        Fairness P4 and L10.
    """
    found = interests.in_matter(work, person_id, matter)
    standing = [each for each in found if each.state is InterestState.DECLARED]
    has_interest = any(each.country is None for each in standing)
    questions = [COUNTRY] if any(each.country is not None for each in standing) else []
    questions += [WITHDRAWN] if len(standing) < len(found) else []
    questions += in_common(_known(work, ring, person_id), matter.firm)
    looks = interests.earlier(work, matter, person_id)
    covering = [each for each in looks if set(questions) <= {*each.reasons}]
    is_cleared = bool(covering) and covering[0].state is LookState.RELEASED
    return has_interest, [] if is_cleared else questions


def refuse_interested(work: Work, matter: Matter) -> None:
    """Refuse whoever declared an interest, without holding anything; for who looks at others.

    Raises:
        InterestDeclared: the caller did.

    Rule:
        Fairness P4.
    """
    if work.actor.id is not None:
        _reasons(work, matter, work.actor.id)


def _known(work: Work, ring: KeyRing, person_id: UUID) -> Known:
    person = people.for_sign_in(work, person_id)
    said = _opened(work, ring, person_id)
    return Known((person.name,), said.addresses, frozenset(said.bank_details))


def my_details(work: Work, ring: KeyRing) -> Details:
    """Return what the caller said of themselves."""
    person = people.me(work)
    require(work.actor, Permission.ACCOUNT_READ, person.facts)
    return _opened(work, ring, person.id)


def change_details(work: Work, ring: KeyRing, said: Details) -> None:
    """Replace what the caller says of themselves; it is sealed, and compared with firms alone.

    Records:
        ``identity.details.changed`` with how many there are.

    Rule:
        Fairness P4.
    """
    person = people.me(work)
    require(work.actor, Permission.ACCOUNT_CHANGE, person.facts)
    content = json.dumps({"addresses": said.addresses, "bank_details": said.bank_details}).encode()
    sealed = ring.seal(work, Purpose.PERSONAL, content, of=str(person.id))
    row = interests.details(work, person.id)
    if row is None:
        work.session.add(PersonalDetails(person_id=person.id, sealed=sealed, given_at=work.at))
    else:
        row.sealed, row.given_at = sealed, work.at
    work.record(
        "identity.details.changed",
        person=str(person.id),
        counts={"addresses": len(said.addresses), "bank_details": len(said.bank_details)},
    )
    work.session.flush()


def _opened(work: Work, ring: KeyRing, person_id: UUID) -> Details:
    row = interests.details(work, person_id)
    if row is None:
        return Details()
    said = json.loads(ring.open(work, Purpose.PERSONAL, row.sealed, of=str(person_id)))
    return Details(tuple(said["addresses"]), tuple(said["bank_details"]))
