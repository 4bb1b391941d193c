"""Who had which part in a sanction, what it touches, and how events name it (P4, V3)."""

from typing import Any
from uuid import UUID

from app.access.policy import require
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.notices.queries import notices
from app.domains.sanctions.errors import NotCompetent, OpenedIt
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries import cases, sanctions
from app.domains.sanctions.rules import is_competent
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.sanctions.types import SanctionState
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.sanctions.workflow import LIFE, Action
from app.domains.subjects import queries as subjects
from app.domains.subjects.queries.claims import holders
from app.domains.violations.models import Violation
from app.domains.violations.service.parts import brought
from app.kit.errors import Forbidden
from app.store.work import Work


def told(sanction: Sanction) -> dict[str, Any]:
    """Return how an event tells of a sanction: by codes alone."""
    return {
        "number": sanction.number,
        "kind": sanction.kind.value,
        "violation": str(sanction.violation_id),
    }


def refuse_incompetent(violation: Violation, kind: SanctionKind) -> None:
    """Refuse a kind of sanction that is not the body's to decide.

    Raises:
        NotCompetent: it is another body's.

    Rule:
        Fairness V3.
    """
    if not is_competent(violation.body, kind):
        raise NotCompetent(
            f"The {violation.body.value} does not decide about this: {kind.value}.",
            kind=kind.value,
        )


def refuse_same_person(work: Work, sanction: Sanction, violation: Violation) -> None:
    """Refuse to decide to whoever opened the case or announced this, or decided what fell.

    Raises:
        OpenedIt: the caller did.
        Forbidden: nobody with an account acts.

    Rule:
        Fairness V3, P4: a person of the body who did not open the case; C2: decided anew by others.
    """
    if work.actor.id is None:
        raise Forbidden("A person does this.")
    known = {sanction.announced_by, *brought(work, violation)}
    for each in sanctions.of_respondents(work, [sanction.respondent_id]):
        if each.state is SanctionState.OVERTURNED:
            known |= {each.announced_by, each.decided_by}
    if work.actor.id in known:
        raise OpenedIt("You opened the case, announced this, or decided what did not stand.")


def matter(work: Work, sanction: Sanction, act: str) -> Matter:
    """Return what an act on a sanction touches, for the rules of declared interests."""
    about = frozenset() if sanction.subject_id is None else frozenset({sanction.subject_id})
    touched = subjects.alike(work, about)
    struck = {sanction.organisation_id} - {None}
    return Matter(
        f"sanction.{act}",
        sanction.id,
        f"/v1/sanctions/{sanction.id}",
        touched,
        frozenset(each for each in {*holders(work, touched), *struck} if each is not None),
        firm=subjects.known_of(work, touched),
    )


def refuse_interested(work: Work, desk: SanctionDesk, sanction: Sanction, act: str) -> None:
    """Refuse or hold an act of somebody who has a part in what a sanction touches.

    Raises:
        InterestDeclared, HeldForSecondLook: the caller has, or may have.

    Rule:
        Fairness P4.
    """
    refuse_own_interest(work, matter(work, sanction, act), desk.ring)


def require_action(work: Work, sanction: Sanction, action: Action) -> None:
    """Refuse an action that policy or table forbids, before anything else is looked at.

    Raises:
        Forbidden: it is not the caller's to do.
        StepRefused: the state does not allow it.
    """
    require(work.actor, LIFE.permission(action), sanction.facts, is_seen=True)
    LIFE.step(sanction.state, action)


def participants(work: Work, sanction: Sanction) -> frozenset[UUID]:
    """Return everybody who had a part in a sanction and its case; none of them hears an appeal."""
    violation = cases.violation_of(work, sanction, is_locked=False)
    known: set[UUID | None] = {sanction.announced_by, sanction.decided_by, sanction.ended_by}
    known |= brought(work, violation)
    for each in notices.of_things(work, [sanction.id])[sanction.id]:
        known |= {each.announced_by, each.decided_by, each.proposed_by}
    return frozenset(each for each in known if each is not None)
