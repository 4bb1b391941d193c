"""Who had which part in a case, and what it touches: nobody decides what they brought (P4)."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm.attributes import flag_modified

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.complaints.service.parts import participants as of_complaint
from app.domains.identity.models import Organisation
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.notices.queries import notices
from app.domains.subjects import queries as subjects
from app.domains.subjects.queries.claims import holders
from app.domains.violations.errors import HadAPart
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.queries import cases, sources
from app.domains.violations.service.desk import ViolationDesk
from app.kit.errors import Forbidden, NotFound
from app.store.work import Work


def told(violation: Violation) -> dict[str, Any]:
    """Return how an event names a case: by codes alone, and no record (V4, W1)."""
    return {"row": str(violation.id), "number": violation.number}


def person_of(work: Work, permission: Permission, facts: Facts) -> UUID:
    """Return who acts, where a person of the body has to.

    Raises:
        Forbidden: the caller may not, or is no person.
    """
    require(work.actor, permission, facts, is_seen=True)
    if work.actor.id is None:
        raise Forbidden("A person does this.")
    return work.actor.id


def named_in(work: Work, violation: Violation, respondent_id: UUID) -> ViolationRespondent:
    """Return a respondent of a case that was read.

    Raises:
        NotFound: it has none such.
    """
    found = cases.respondents(work, [violation.id])[violation.id]
    for each in found:
        if each.id == respondent_id:
            return each
    raise NotFound("The case has no such respondent.")


def mine(work: Work, violation: Violation) -> list[ViolationRespondent]:
    """Return the respondents of a case for which the actor's organisation answers."""
    organisation_id = work.actor.organisation_id
    found = cases.respondents(work, [violation.id])[violation.id]
    return [each for each in found if organisation_id in {each.organisation_id} - {None}]


def is_own_report(work: Work, violation: Violation) -> bool:
    """Tell whether the actor's organisation reported a case of itself."""
    return violation.reported_by_id in {work.actor.organisation_id} - {None}


def reported(work: Work, violation: Violation) -> list[ViolationRespondent]:
    """Return the respondents of a case whose records the actor's organisation holds.

    Rule:
        Fairness V6: who reported itself learns nothing of whom the body named beside it since.
    """
    found = cases.respondents(work, [violation.id])[violation.id]
    return [
        each
        for each in found
        if each.subject_id is not None
        and work.actor.organisation_id in holders(work, subjects.alike(work, [each.subject_id]))
    ]


def records(respondents: list[ViolationRespondent]) -> frozenset[UUID]:
    """Return the records that a case is about, of which somebody is an officer among them."""
    known = {each.subject_id for each in respondents} | {each.officer_of_id for each in respondents}
    return frozenset(each for each in known if each is not None)


def matter_of(work: Work, violation: Violation, act: str) -> Matter:
    """Return what an act on a case touches, for the rules of declared interests (P4)."""
    found = cases.respondents(work, [violation.id])[violation.id]
    return matter_about(work, violation.id, act, records(found))


def matter_about(work: Work, violation_id: UUID, act: str, about: frozenset[UUID]) -> Matter:
    """Return the same for records, before there is a case."""
    touched = subjects.alike(work, about)
    return Matter(
        f"violation.{act}",
        violation_id,
        f"/v1/violations/{violation_id}",
        touched,
        frozenset(holders(work, touched)),
        firm=subjects.known_of(work, touched),
    )


def refuse_interested(work: Work, desk: ViolationDesk, violation: Violation, act: str) -> None:
    """Refuse or hold an act of somebody who has a part in what a case touches.

    Raises:
        InterestDeclared, HeldForSecondLook: the caller has, or may have.

    Rule:
        Fairness P4.
    """
    refuse_own_interest(work, matter_of(work, violation, act), desk.cases.ring)


def brought(work: Work, violation: Violation) -> frozenset[UUID]:
    """Return who opened, linked, judged or notified a case, or looked into what it rests on."""
    counts = cases.counts(work, [violation.id])[violation.id]
    known: set[UUID | None] = {violation.opened_by}
    known |= cases.judgers(work, [each.id for each in counts])
    for each in cases.sources(work, violation.id):
        known.add(each.linked_by)
        if each.complaint_id is not None:
            known |= of_complaint(work, sources.complaint(work, each.complaint_id))
    known |= {each.answered_by for each in cases.likenesses(work, violation.id)}
    found = cases.respondents(work, [violation.id])[violation.id]
    for told_of in notices.of_things(work, [each.id for each in found]).values():
        known |= {each.announced_by for each in told_of}
    return frozenset(each for each in known if each is not None)


def deciders(work: Work, violation: Violation) -> frozenset[UUID]:
    """Return who decided a part of a case, standing or overturned."""
    found = cases.respondents(work, [violation.id])[violation.id]
    known: set[UUID | None] = {each.decided_by for each in found}
    for told_of in notices.of_things(work, [each.id for each in found]).values():
        known |= {each.decided_by for each in told_of}
    return frozenset(each for each in known if each is not None)


def refuse_part(work: Work, violation: Violation) -> None:
    """Refuse to decide to whoever brought a case, or decided a part of it that was overturned.

    Raises:
        HadAPart: the caller did.

    Rule:
        Fairness P4, C2, V3: two persons.
    """
    if work.actor.id in brought(work, violation) | deciders(work, violation):
        raise HadAPart("You opened, judged, notified or decided this case before.")


def body_name(work: Work, violation: Violation) -> str:
    """Return who is competent, in words."""
    return work.session.get_one(Organisation, violation.body_organisation_id).name


def touch(work: Work, violation: Violation) -> Violation:
    """Make a new version of a case whose parts changed, so that who saw an older one is told."""
    if not work.session.is_modified(violation):
        flag_modified(violation, "state")
    work.session.flush()
    return violation
