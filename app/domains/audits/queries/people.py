"""What the register knows of the people of a team: roles, work, decisions, names."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import select

from app.access.grants import AUDITORS, Role
from app.access.policy import unscoped
from app.domains.audits.models import Audit
from app.domains.audits.types import Interest, Tie
from app.domains.identity.models import Membership, Person
from app.domains.identity.queries import interests
from app.domains.identity.types import InterestKind, MembershipState
from app.domains.subjects.models import Principal
from app.kit.text import fold
from app.store.journal import Event
from app.store.work import Work

ASKED = "asked for the rule of who may audit whom; only that it stands against them is shown"
OWN_EVENTS = "audits."


def auditors(work: Work, audit_body_id: UUID, people: Collection[UUID]) -> dict[UUID, set[Role]]:
    """Return in which roles people audit for a body now."""
    rows = work.session.execute(
        select(Membership.person_id, Membership.role).where(
            unscoped(why=ASKED),
            Membership.organisation_id == audit_body_id,
            Membership.person_id.in_(people),
            Membership.state == MembershipState.ACTIVE,
            Membership.role.in_(AUDITORS),
        )
    )
    found: dict[UUID, set[Role]] = {each: set() for each in people}
    for person_id, role in rows:
        found[person_id].add(role)
    return found


def worked_until(work: Work, organisation_id: UUID, people: Collection[UUID]) -> dict[UUID, date]:
    """Return until when people acted for an organisation; ``date.max``: they still do."""
    rows = work.session.execute(
        select(Membership.person_id, Membership.ended_at).where(
            unscoped(why=ASKED),
            Membership.organisation_id == organisation_id,
            Membership.person_id.in_(people),
        )
    )
    found: dict[UUID, date] = {}
    for person_id, ended_at in rows:
        until = date.max if ended_at is None else ended_at.date()
        found[person_id] = max(until, found.get(person_id, date.min))
    return found


def decided_on(work: Work, subject_id: UUID, people: Collection[UUID]) -> set[UUID]:
    """Return who acted on a record before, outside audits: confirmed, granted, corrected."""
    return set(
        work.session.scalars(
            select(Event.actor_id).where(
                unscoped(why=ASKED),
                Event.subject_id == subject_id,
                Event.actor_id.in_(people),
                ~Event.name.startswith(OWN_EVENTS, autoescape=True),
            )
        )
    )


def namesakes(work: Work, subject_id: UUID, people: Collection[UUID]) -> set[UUID]:
    """Return who has the name of a principal of a record.

    Rule:
        Fairness L10: that two names are the same is a question, never a finding.
    """
    principals = work.session.scalars(
        select(Principal.name).where(
            unscoped(why=ASKED),
            Principal.subject_id == subject_id,
            Principal.recorded_until.is_(None),
            Principal.name.is_not(None),
        )
    )
    names = {fold(each) for each in principals if each}
    rows = work.session.execute(
        select(Person.id, Person.name).where(unscoped(why=ASKED), Person.id.in_(people))
    )
    return {person_id for person_id, name in rows if fold(name) in names}


_TIES = {
    InterestKind.EMPLOYMENT: Tie.EMPLOYMENT,
    InterestKind.CONSULTANCY: Tie.CONSULTANCY,
    InterestKind.OWNERSHIP: Tie.OWNERSHIP,
    InterestKind.FAMILY_TIE: Tie.FAMILY,
    InterestKind.PAYMENT: Tie.OTHER,
    InterestKind.OTHER: Tie.OTHER,
}


def registered(work: Work, audit: Audit, people: Collection[UUID]) -> dict[UUID, list[Interest]]:
    """Return what people declared among their interests that touches an auditee (P4)."""
    rows = interests.touching(work, people, audit.auditee_subject_id, audit.auditee_organisation_id)
    found: dict[UUID, list[Interest]] = {}
    for each in rows:
        tie = Interest(_TIES[each.kind], each.until)
        found.setdefault(each.person_id, []).append(tie)
    return found


def names(work: Work, people: Collection[UUID]) -> dict[UUID, str]:
    """Return the names of people in teams, for those who read the audit."""
    rows = work.session.execute(
        select(Person.id, Person.name).where(
            unscoped(why="who may read an audit may know its team, once the names are given"),
            Person.id.in_(people),
        )
    )
    return {row.id: row.name for row in rows}
