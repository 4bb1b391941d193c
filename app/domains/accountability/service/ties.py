"""Nobody decides about a state who is tied to it (C8)."""

from collections.abc import Collection, Mapping
from uuid import UUID

from app.domains.accountability.models import StateReview
from app.domains.accountability.service.desk import AccountabilityDesk
from app.domains.certifications.errors import ConflictOfInterest
from app.domains.certifications.models import CommitteeSeat
from app.domains.certifications.queries import deciders, seats
from app.domains.certifications.rules.votes import conflicts_of
from app.domains.certifications.service.decisions.conflicts import counts_since, of_the_country
from app.domains.certifications.service.decisions.files import deciding_body
from app.domains.certifications.types.decisions import Conflict, Decider
from app.domains.identity.service.interests import refuse_own_interest, standing_against
from app.domains.identity.types import Matter
from app.domains.jurisdictions.rules import country_of
from app.domains.standards import queries as standards
from app.domains.standards.types.scheme import Body, Scheme
from app.domains.subjects import queries as subjects
from app.domains.subjects.queries import claims
from app.domains.subjects.service.own_interests import touched
from app.store.work import Work


def where(review: StateReview) -> str:
    """Return where a review is read."""
    return f"/v1/state-reviews/{review.id}"


def scheme_of(work: Work, review: StateReview) -> Scheme:
    """Return the rules whose body decides a review."""
    return standards.by_id(work, review.scheme_id, Scheme).said


def body_of(work: Work, review: StateReview) -> Body:
    """Return the body that decides a review: that which decides about countries."""
    return deciding_body(scheme_of(work, review))


def sitting(work: Work, review: StateReview) -> dict[UUID, CommitteeSeat]:
    """Return who sits in that body now, and still has the role, by person."""
    found = seats.sitting(work, review.scheme_key, body_of(work, review).code, work.at)
    hold = seats.decision_makers(work, [each.person_id for each in found])
    return {each.person_id: each for each in found if each.person_id in hold}


def matter_of(work: Work, review: StateReview) -> Matter:
    """Return what a review touches, for the rules of declared interests (P4)."""
    records, countries = touched(work, [review.subject_id])
    holders = frozenset(claims.holders(work, records)) | {review.organisation_id}
    return Matter(
        "state_review.decide",
        review.id,
        where(review),
        records,
        holders,
        countries | {country_of(review.jurisdiction)},
        subjects.known_of(work, records),
    )


def of_people(
    work: Work,
    desk: AccountabilityDesk,
    review: StateReview,
    people: Collection[UUID],
    seated: Mapping[UUID, CommitteeSeat] | None = None,
) -> dict[UUID, tuple[Conflict, ...]]:
    """Return what keeps each of some people out of a review; nothing where they may decide.

    Args:
        work: the open transaction.
        desk: opens what people said of themselves, to compare it.
        review: the review.
        people: who.
        seated: who sits in the body now; ``None`` where no seat is asked for.

    Rule:
        Fairness C8, P4; see :func:`certifications.rules.votes.conflicts_of`.
    """
    country = country_of(review.jurisdiction)
    since = counts_since(work, scheme_of(work, review))
    matter = matter_of(work, review)
    acting = deciders.acted_for(work, people, matter.organisations, since)
    working, nationals = of_the_country(work, people, country, since)
    found = {}
    for each in people:
        has_interest, questions = standing_against(work, matter, desk.ring, each)
        one = Decider(
            is_seated=seated is None or each in seated,
            acts_for_applicant=each in acting,
            has_interest=has_interest,
            to_be_looked_at=questions,
            nationalities=nationals.get(each),
            countries=working.get(each, frozenset()),
        )
        found[each] = conflicts_of(one, country)
    return found


def refuse_tied(
    work: Work,
    desk: AccountabilityDesk,
    review: StateReview,
    seated: Mapping[UUID, CommitteeSeat] | None = None,
) -> None:
    """Refuse whoever is tied to the state, or hold what they would do for a second look.

    Args:
        work: the open transaction.
        desk: opens what people said of themselves, to compare it.
        review: the review.
        seated: who sits in the body, where a vote is given; ``None``: it is another act, of which
            a nationality is not asked.

    Raises:
        ConflictOfInterest: something keeps the caller out; it is named by codes.
        HeldForSecondLook: what only may be a part in it has to be looked at by somebody else.

    Rule:
        Fairness C8, P4.
    """
    assert work.actor.id is not None
    found = of_people(work, desk, review, [work.actor.id], seated)[work.actor.id]
    left_out = {Conflict.TO_BE_LOOKED_AT}
    if seated is None:
        left_out.add(Conflict.NATIONALITY_NOT_TOLD)
    against = [each.value for each in found if each not in left_out]
    if against:
        raise ConflictOfInterest("Something keeps you out of this review.", conflicts=against)
    refuse_own_interest(work, matter_of(work, review), desk.ring)
