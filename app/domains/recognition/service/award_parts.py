"""Who had which part in an award, what it touches, and how events tell of it (P4, C2)."""

from typing import Any
from uuid import UUID

from app.access.policy import require
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.notices.queries import notices
from app.domains.recognition.errors import HadAPartInAward
from app.domains.recognition.models.awards import Award, AwardSpan
from app.domains.recognition.queries import awards, falls
from app.domains.recognition.service.award_desk import AwardDesk
from app.domains.recognition.workflow import LIFE, Action
from app.domains.subjects import queries as subjects
from app.domains.subjects.queries.claims import holders
from app.domains.violations.service.parts import brought, deciders
from app.kit.errors import Forbidden
from app.store.work import Work


def told(award: Award) -> dict[str, Any]:
    """Return how an event tells of an award: by codes and days alone."""
    return {
        "programme": award.programme_key,
        "award": award.award_key,
        "period_until": award.period_until.isoformat(),
    }


def require_person(work: Work) -> UUID:
    """Return who acts, where a person has to.

    Raises:
        Forbidden: nobody with an account acts.
    """
    if work.actor.id is None:
        raise Forbidden("A person does this.")
    return work.actor.id


def require_action(work: Work, award: Award, action: Action) -> None:
    """Refuse an action that policy or table forbids, before anything else is looked at.

    Raises:
        Forbidden: it is not the caller's to do.
        StepRefused: the state does not allow it.
    """
    require(work.actor, LIFE.permission(action), award.facts, is_seen=True)
    LIFE.step(award.state, action)
    require_person(work)


def matter(work: Work, award: Award, act: str) -> Matter:
    """Return what an act on an award touches, for the rules of declared interests."""
    touched = subjects.alike(work, [award.subject_id])
    return Matter(
        f"award.{act}",
        award.id,
        f"/v1/recognition/awards/{award.id}",
        touched,
        frozenset(holders(work, touched)),
        firm=subjects.known_of(work, touched),
    )


def refuse_interested(work: Work, desk: AwardDesk, award: Award, act: str) -> None:
    """Refuse or hold an act of somebody who has a part in what an award touches.

    Raises:
        InterestDeclared, HeldForSecondLook: the caller has, or may have.

    Rule:
        Fairness P4, E1.
    """
    refuse_own_interest(work, matter(work, award, act), desk.ring)


def gave(work: Work, award: Award) -> frozenset[UUID]:
    """Return who asked for the evaluation of an award, and who gave, entered or confirmed it."""
    known = {award.recorded_by, award.confirmed_by, awards.evaluator(work, award)}
    return frozenset(each for each in known if each is not None)


def announcers(work: Work, award: Award) -> frozenset[UUID]:
    """Return who announced a loss of an award, and who brought the cases on which that rests."""
    known: set[UUID | None] = set()
    for each in notices.of_things(work, [award.id])[award.id]:
        known |= {each.announced_by, each.proposed_by}
    for case in falls.violations_of(work, award):
        known |= brought(work, case)
    return frozenset(each for each in known if each is not None)


def participants(work: Work, award: Award) -> frozenset[UUID]:
    """Return everybody who had a part in an award, its loss, or the case; none hears an appeal."""
    known: set[UUID | None] = {award.lost_by}
    for each in notices.of_things(work, [award.id])[award.id]:
        known.add(each.decided_by)
    for case in falls.violations_of(work, award):
        known |= deciders(work, case)
    some = frozenset(each for each in known if each is not None)
    return gave(work, award) | announcers(work, award) | some


def refuse_part(work: Work, known: frozenset[UUID], said: str) -> None:
    """Refuse to decide to whoever had a part.

    Raises:
        HadAPartInAward: the caller had.

    Rule:
        Fairness P4, E1: power is divided; C2: decided anew by others.
    """
    if work.actor.id in known:
        raise HadAPartInAward(said)


def begin_span(work: Work, award: Award) -> None:
    """Let an award stand from the next entry of the journal on."""
    work.session.add(AwardSpan(award_id=award.id, from_entry=work.upcoming()))


def end_span(work: Work, award: Award) -> None:
    """Let an award stand no more from the next entry of the journal on."""
    awards.span_of(work, award).until_entry = work.upcoming()
