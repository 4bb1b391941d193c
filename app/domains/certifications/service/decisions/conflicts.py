"""What keeps somebody out of a decision: computed when they vote, and again at the end."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.domains.audits.models import Audit
from app.domains.audits.queries import following as audits
from app.domains.certifications.errors import ConflictOfInterest
from app.domains.certifications.models import CommitteeSeat, DecisionFile
from app.domains.certifications.queries import certificates, deciders, decisions
from app.domains.certifications.rules.votes import conflicts_of
from app.domains.certifications.service.applications.audit_orders import KIND
from app.domains.certifications.service.desk import CertificationDesk, today
from app.domains.certifications.types.decisions import Conflict, Decider
from app.domains.identity.queries import interests, nationalities
from app.domains.identity.service.interests import refuse_own_interest, standing_against
from app.domains.identity.types import CountryTie, Matter
from app.domains.standards import queries as standards
from app.domains.standards.service import applying
from app.domains.standards.types.scheme import Scheme
from app.domains.subjects import queries as subjects
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import claims
from app.domains.subjects.service.own_interests import touched
from app.domains.subjects.types import SubjectKind
from app.store.work import Work

CONSULTED, EMPLOYED = "consultancy_cooling_off", "employment_cooling_off"
CERTIFICATE = "certificate"
"""What an audit says that was ordered of somebody who is certified."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What a file touches.

    Attributes:
        file: the decision.
        audits: ids of the audits that it rests on.
        audit_bodies: that carried them out.
        matter: for the rules of declared interests.
        country: that is itself judged.
        since: the first day on which a tie that ended still counts.
    """

    file: DecisionFile
    audits: frozenset[UUID]
    audit_bodies: frozenset[UUID]
    matter: Matter
    country: str | None
    since: date


def counts_since(work: Work, scheme: Scheme) -> date:
    """Return the first day on which a tie that ended still counts, by the scheme's own times."""
    day = today(work, scheme)
    key = EMPLOYED if scheme.has_limit(EMPLOYED) else CONSULTED
    return day - (applying.due_on(scheme, key, day) - day)


def _around(work: Work, file: DecisionFile) -> _Around:
    scheme = standards.by_id(work, file.scheme_id, Scheme).said
    held = audits_of(work, file)
    subject = work.session.get_one(Subject, file.subject_id)
    return _Around(
        file,
        frozenset(each.id for each in held),
        frozenset(each.audit_body_id for each in held),
        matter_of(work, file),
        subject.country if subject.kind is SubjectKind.JURISDICTION else None,
        counts_since(work, scheme),
    )


def audits_of(work: Work, file: DecisionFile) -> list[Audit]:
    """Return the audits of a file: of its application, of its certificate, or of both."""
    application_id = file.application_id
    found = []
    if file.certificate_id is not None:
        found = audits.ordered_by(work, CERTIFICATE, [file.certificate_id])[file.certificate_id]
        application_id = certificates.by_id(work, file.certificate_id).application_id
    if application_id is not None:
        found = [*found, *audits.ordered_by(work, KIND, [application_id])[application_id]]
    return found


def audited_by(work: Work, file: DecisionFile) -> set[UUID | None]:
    """Return who was in a team of an audit of a file, and who accepted its report."""
    held = audits_of(work, file)
    team = deciders.team_of(work, [each.id for each in held])
    return {*team, *(each.accepted_by for each in held)}


def matter_of(work: Work, file: DecisionFile) -> Matter:
    """Return what a decision touches, for the rules of declared interests (P4)."""
    records, countries = touched(work, [file.subject_id])
    holders = frozenset(claims.holders(work, records)) | {file.organisation_id}
    return Matter(
        "decision.vote",
        file.id,
        f"/v1/decisions/{file.id}",
        records,
        holders,
        countries,
        subjects.known_of(work, records),
    )


def of_people(
    work: Work,
    desk: CertificationDesk,
    file: DecisionFile,
    people: Collection[UUID],
    seats: Mapping[UUID, CommitteeSeat] | None = None,
) -> dict[UUID, tuple[Conflict, ...]]:
    """Return what keeps each of some people out of a decision; nothing where they may decide.

    Args:
        work: the open transaction.
        desk: opens what people said of themselves, to compare it.
        file: the decision.
        people: who.
        seats: who sits in the body now; ``None`` where no seat is asked for.

    Rule:
        See :func:`rules.votes.conflicts_of`.
    """
    around = _around(work, file)
    applicants = around.matter.organisations
    of_team = deciders.in_teams(work, people, around.audits)
    of_body = deciders.acted_for(work, people, around.audit_bodies, around.since)
    of_applicant = deciders.acted_for(work, people, applicants, around.since)
    overturned = deciders.voted_for_overturned(work, people, _earlier(work, file))
    countries, nationals = of_the_country(work, people, around.country, around.since)
    found = {}
    for each in people:
        seat = None if seats is None else seats.get(each)
        has_interest, questions = standing_against(work, around.matter, desk.ring, each)
        one = Decider(
            is_seated=seats is None or seat is not None,
            is_of_team=each in of_team,
            acts_for_applicant=each in of_applicant,
            acts_for_audit_body=each in of_body,
            has_interest=has_interest,
            to_be_looked_at=questions,
            voted_for_overturned=each in overturned,
            nationalities=nationals.get(each),
            countries=countries.get(each, frozenset()),
        )
        found[each] = conflicts_of(one, around.country)
    return found


def of_the_country(
    work: Work, people: Collection[UUID], country: str | None, since: date
) -> tuple[dict[UUID, frozenset[str]], dict[UUID, frozenset[str]]]:
    """Return who works for the country that is judged or is paid by it, and its nationals.

    Whoever said of no country to be its national is in neither.

    Args:
        work: the open transaction.
        people: of whom it is asked.
        country: that is itself judged; ``None``: none is.
        since: the first day on which a tie that ended still counts.

    Rule:
        Fairness C8.
    """
    if country is None:
        return {}, {}
    acting = dict(deciders.of_country(work, people, country, since))
    silent = nationalities.undeclared(work, people)
    nationals: dict[UUID, frozenset[str]] = {}
    for each, ties in nationalities.ties(work, people, country, since).items():
        if ties - {CountryTie.NATIONAL}:
            acting[each] = frozenset({country})
        if each not in silent or CountryTie.NATIONAL in ties:
            is_national = CountryTie.NATIONAL in ties
            nationals[each] = frozenset({country}) if is_national else frozenset()
    return acting, nationals


def _earlier(work: Work, file: DecisionFile) -> list[DecisionFile]:
    if file.application_id is not None:
        return [*decisions.of_application(work, file.application_id)]
    assert file.certificate_id is not None
    return [*decisions.of_certificate(work, file.certificate_id)]


def is_tied(work: Work, file: DecisionFile) -> bool:
    """Tell whether a tie keeps the caller out for sure, so that the work does not wait for them.

    Rule:
        Fairness P7: what waits for somebody is what they may do.
    """
    assert work.actor.id is not None
    around, me = _around(work, file), [work.actor.id]
    applicants = around.matter.organisations
    return bool(
        deciders.in_teams(work, me, around.audits)
        or deciders.acted_for(work, me, around.audit_bodies | applicants, around.since)
        or deciders.voted_for_overturned(work, me, _earlier(work, file))
        or [
            each for each in interests.in_matter(work, me[0], around.matter) if each.country is None
        ]
    )


def refuse_conflicted(
    work: Work,
    desk: CertificationDesk,
    file: DecisionFile,
    seats: Mapping[UUID, CommitteeSeat] | None,
) -> None:
    """Refuse whoever has a part in the matter, or hold what they would do for a second look.

    Raises:
        ConflictOfInterest: something keeps the caller out; it is named by codes.
        HeldForSecondLook: what only may be a part in it has to be looked at by somebody else.

    Rule:
        Fairness P4, C8; ISO/IEC 17021-1, 9.5.1.
    """
    assert work.actor.id is not None
    found = of_people(work, desk, file, [work.actor.id], seats)[work.actor.id]
    against = [each for each in found if each is not Conflict.TO_BE_LOOKED_AT]
    if seats is None:
        # Whoever only concludes votes on nothing, and a nationality is not asked of them.
        against = [each for each in against if each is not Conflict.NATIONALITY_NOT_TOLD]
    if against:
        raise ConflictOfInterest(
            "Something keeps you out of this decision.",
            conflicts=[each.value for each in against],
        )
    refuse_own_interest(work, matter_of(work, file), desk.ring)
