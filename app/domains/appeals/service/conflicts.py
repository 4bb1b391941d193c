"""Who must not decide an appeal, computed for any person (C2)."""

from collections.abc import Collection
from uuid import UUID

from app.access.grants import Role
from app.domains.appeals.models import Appeal
from app.domains.appeals.queries import appeals
from app.domains.appeals.service.desk import AppealDesk
from app.domains.appeals.types import Conflict, ObjectionState, Touching
from app.domains.identity.queries import interests, parts
from app.domains.identity.rules import INTEREST_LASTS
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.store.work import Work

BY_ROLE = (Role.APPEALS_MEMBER, Role.OUTSIDE_REVIEWER)
"""Roles that belong to the scheme by themselves alone, which is no tie to it."""


def took_part(work: Work, desk: AppealDesk, notice: Notice) -> frozenset[UUID]:
    """Return everybody who had a part in an act: in its notice, and in the owner's file."""
    return _took_part(work, desk.owner(notice), notice)


def _took_part(work: Work, owner: Touching, notice: Notice) -> frozenset[UUID]:
    procedure = {
        *(notice.announced_by, notice.proposed_by, notice.decided_by, notice.reviewed_by),
        notice.answered_by,
        *(each.answered_by for each in notices.errors_of(work, notice)),
        *(each.claimed_by for each in notices.errors_of(work, notice)),
    }
    known = frozenset(each for each in procedure if each is not None)
    return known | owner.participants(work, notice)


def conflicts(
    work: Work, desk: AppealDesk, notice: Notice, people: Collection[UUID]
) -> dict[UUID, set[Conflict]]:
    """Return why each of some people must not decide about an act; those who may have no reason.

    Rule:
        Fairness C2: decided by people who had no part; P4: judged on the person, over all
        memberships; W6: nobody of whoever an act touches, also where it is not who appeals.
    """
    return _conflicts(work, desk.owner(notice), notice, people)


def _conflicts(
    work: Work, owner: Touching, notice: Notice, people: Collection[UUID]
) -> dict[UUID, set[Conflict]]:
    found: dict[UUID, set[Conflict]] = {each: set() for each in people}
    members = parts.holding(work, Role.APPEALS_MEMBER, people)
    involved = _took_part(work, owner, notice)
    since = work.at - INTEREST_LASTS
    struck = notice.organisation_id
    theirs = set[UUID]() if struck is None else parts.belonging(work, [struck], people, since)
    matter = owner.matter(work, notice)
    theirs |= parts.belonging(work, matter.organisations, people, since, BY_ROLE)
    for person_id, why in found.items():
        holds = {
            Conflict.NO_MEMBER: person_id not in members,
            Conflict.HAD_A_PART: person_id in involved,
            Conflict.BELONGS_TO_IT: person_id in theirs,
            Conflict.INTEREST: bool(interests.in_matter(work, person_id, matter)),
        }
        why.update(each for each, is_so in holds.items() if is_so)
    return found


def conflicts_in(
    work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice
) -> dict[UUID, set[Conflict]]:
    """Return the same of everybody who was named for a panel, objections and removals included.

    Rule:
        Fairness C2.
    """
    return of_named(work, desk.owner(notice), appeal, notice)


def of_named(
    work: Work, owner: Touching, appeal: Appeal, notice: Notice
) -> dict[UUID, set[Conflict]]:
    """Return the same for whoever knows whom the act touches, and needs no desk of appeals."""
    assert appeal.notice_id == notice.id
    named = appeals.panel(work, appeal)
    found = _conflicts(work, owner, notice, {each.person_id for each in named})
    inside = {each.person_id for each in named if each.removed_at is None}
    by_member = {each.id: each.person_id for each in named}
    for objection in appeals.objections(work, appeal):
        if objection.state is not ObjectionState.DISMISSED:
            found[by_member[objection.member_id]].add(Conflict.OBJECTED)
    for person_id, why in found.items():
        if person_id not in inside:
            why.add(Conflict.REMOVED)
    return found


def told(found: dict[UUID, set[Conflict]]) -> dict[str, list[str]]:
    """Return conflicts as a problem tells them; those who have none are left out."""
    return {
        str(person_id): sorted(each.value for each in why)
        for person_id, why in found.items()
        if why
    }


def refuse_interested(
    work: Work, desk: AppealDesk, notice: Notice, what: tuple[str, UUID, str]
) -> None:
    """Refuse or hold an act of a caller who has a part in what an act touches, or may have.

    Args:
        work: the open transaction.
        desk: of appeals.
        notice: of the act.
        what: the act of the caller, the thing, and where it can be read.

    Raises:
        InterestDeclared, HeldForSecondLook: see ``refuse_own_interest``.

    Rule:
        Fairness P4.
    """
    touched = desk.owner(notice).matter(work, notice)
    matter = Matter(*what, touched.subjects, touched.organisations, touched.countries, touched.firm)
    refuse_own_interest(work, matter, desk.notices.ring)
