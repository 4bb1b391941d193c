"""What every act on a remedy begins with."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm.attributes import flag_modified

from app.access.grants import Permission
from app.access.policy import require
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.remedies.models import Remedy
from app.domains.remedies.queries import remedies as queries
from app.domains.remedies.workflow import LIFE, Action
from app.domains.subjects import queries as subjects
from app.domains.subjects.queries.claims import holders
from app.kit.errors import Forbidden, StepRefused
from app.store.work import Work


def person_of(work: Work, permission: Permission, remedy: Remedy) -> UUID:
    """Return who acts, where a person has to.

    Raises:
        Forbidden: the caller may not, or is no person.
    """
    require(work.actor, permission, remedy.facts, is_seen=True)
    if work.actor.id is None:
        raise Forbidden("A person does this.")
    return work.actor.id


def is_body(work: Work, remedy: Remedy) -> bool:
    """Tell whether the caller is of the body that runs a remedy."""
    return work.actor.organisation_id == remedy.body_organisation_id


def records_of_payers(work: Work, remedy: Remedy) -> frozenset[UUID]:
    """Return the records of who pays, with those that count as one with them."""
    known = [each.subject_id for each in queries.payers(work, remedy.id)]
    return subjects.alike(work, [each for each in known if each is not None])


def accounts_of_payers(work: Work, remedy: Remedy) -> frozenset[UUID]:
    """Return the organisations that pay, or that hold the record of who does, since whenever.

    Rule:
        Fairness V7: who came to its account after the case is a payer like any other.
    """
    known = {each.organisation_id for each in queries.payers(work, remedy.id)}
    holding = holders(work, records_of_payers(work, remedy))
    return frozenset(each for each in {*known, *holding} if each is not None)


def matter(work: Work, remedy: Remedy) -> Matter:
    """Return what an act on a remedy touches, for the rules of declared interests (P4)."""
    return Matter(
        "remedy.judge",
        remedy.id,
        f"/v1/remedies/{remedy.id}",
        records_of_payers(work, remedy),
        accounts_of_payers(work, remedy),
    )


def deciding(work: Work, permission: Permission, remedy: Remedy) -> UUID:
    """Return who decides, once it is known that they have no part in it.

    Raises:
        Forbidden: the caller may not.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.
    """
    person_id = person_of(work, permission, remedy)
    refuse_own_interest(work, matter(work, remedy))
    return person_id


def told(remedy: Remedy) -> dict[str, Any]:
    """Return how an event names a remedy: by codes alone."""
    return {"row": str(remedy.id), "number": remedy.number}


def move(work: Work, remedy: Remedy, action: Action, **more: Any) -> None:
    """Take a step of a remedy.

    Records:
        The event of the step, as the life of a remedy names it.
    """
    work.move(remedy, LIFE, action, number=remedy.number, **more)


def refuse_state(remedy: Remedy, *, is_fit: bool, what: str) -> None:
    """Refuse an act that the state does not allow.

    Raises:
        StepRefused: so it is.
    """
    if not is_fit:
        allowed = [each.value for each in LIFE.actions_from(remedy.state)]
        raise StepRefused(what, state=remedy.state.value, allowed=allowed)


def touch(work: Work, remedy: Remedy) -> None:
    """Let the version of a remedy tell that something in it changed."""
    flag_modified(remedy, "state")
    work.session.flush()
