"""What the register knows of those who would decide: ties, teams, earlier votes."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select

from app.access.policy import PART_OF, unscoped
from app.domains.audits.models import AuditMember
from app.domains.certifications.models import DecisionFile, DecisionVote
from app.domains.identity.models import Interest, Membership, Organisation
from app.domains.identity.types import InterestState, OrganisationKind
from app.store.work import Work

ASKED = "asked for the rule of who may decide; only that it stands against them is shown"


def acted_for(
    work: Work, people: Collection[UUID], organisations: Collection[UUID], since: date
) -> set[UUID]:
    """Return who acts for one of some organisations, or did on a day or later."""
    rows = work.session.execute(
        select(Membership.person_id, Membership.ended_at).where(
            unscoped(why=ASKED),
            Membership.person_id.in_(people),
            Membership.organisation_id.in_(organisations),
        )
    )
    return {each for each, ended in rows if ended is None or ended.date() >= since}


def in_teams(work: Work, people: Collection[UUID], audits: Collection[UUID]) -> set[UUID]:
    """Return who is or ever was in the team of one of some audits."""
    return set(
        work.session.scalars(
            select(AuditMember.person_id).where(
                unscoped(why=ASKED),
                AuditMember.person_id.in_(people),
                AuditMember.audit_id.in_(audits),
            )
        )
    )


def team_of(work: Work, audits: Collection[UUID]) -> set[UUID]:
    """Return everybody who is or ever was in the team of one of some audits."""
    return set(
        work.session.scalars(
            select(AuditMember.person_id).where(
                unscoped(why=ASKED), AuditMember.audit_id.in_(audits)
            )
        )
    )


def voted_for_overturned(
    work: Work, people: Collection[UUID], files: Sequence[DecisionFile]
) -> set[UUID]:
    """Return who voted for an outcome that was overturned, in some files."""
    overturned = {each.id: each for each in files if each.overturned_at is not None}
    rows = work.session.execute(
        select(
            DecisionVote.person_id,
            DecisionVote.file_id,
            DecisionVote.content,
            DecisionVote.outcome,
        )
        .where(
            unscoped(why=ASKED),
            DecisionVote.person_id.in_(people),
            DecisionVote.file_id.in_(overturned),
        )
        .order_by(DecisionVote.id)
    )
    last = {(person, file): (content, outcome) for person, file, content, outcome in rows}
    return {
        person
        for (person, file), said in last.items()
        if said == (overturned[file].current, overturned[file].outcome)
    }


def of_country(
    work: Work, people: Collection[UUID], country: str, since: date
) -> dict[UUID, frozenset[str]]:
    """Return who acts for an authority of a country, or declared a part in it.

    Rule:
        Fairness C8.
    """
    place = Organisation.jurisdiction
    acting = work.session.execute(
        select(Membership.person_id, Membership.ended_at)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(
            unscoped(why=ASKED),
            Membership.person_id.in_(people),
            Organisation.kind == OrganisationKind.AUTHORITY,
            or_(place == country, place.startswith(f"{country}{PART_OF}", autoescape=True)),
        )
    )
    declared = work.session.execute(
        select(Interest.person_id, Interest.until).where(
            unscoped(why=ASKED),
            Interest.person_id.in_(people),
            Interest.country == country,
            Interest.state == InterestState.DECLARED,
        )
    )
    found = {each for each, ended in acting if ended is None or ended.date() >= since}
    found |= {each for each, until in declared if until is None or until >= since}
    return dict.fromkeys(found, frozenset({country}))
