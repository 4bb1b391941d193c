"""Answers to indicators: revision by revision, all of a call or nothing."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.errors import AnswersCollide
from app.domains.certifications.models import Answer, Application
from app.domains.certifications.queries import answers as queries
from app.domains.certifications.service.applications.drafting import refuse_unless
from app.domains.certifications.service.desk import edition_of, named, scheme_of
from app.domains.certifications.types import ANSWERED, Given
from app.domains.evidence import queries as evidence
from app.domains.evidence.service import cite
from app.domains.standards.types.scheme import Scheme
from app.kit.errors import BadInput, Fault
from app.store.work import Work


def answer(work: Work, application: Application, given: Sequence[Given]) -> list[Answer]:
    """Answer indicators. What stands already changes nothing; one fault or collision stops all.

    Args:
        work: the open transaction.
        application: held still until its end.
        given: each with the revision on which it was made.

    Returns:
        The new revisions.

    Raises:
        Forbidden: the role answers for nobody.
        StepRefused: nothing can be answered now.
        BadInput: an indicator of another edition, a word that is none of the scheme's, a reason or
            a document that is missing, an indicator twice; all of them at once.
        AnswersCollide: an answer was changed since it was read, and is another one.

    Records:
        ``certifications.answers.given`` with the indicators.
    """
    require(work.actor, Permission.APPLICATION_CHANGE, application.facts, is_seen=True)
    refuse_unless(application, ANSWERED, "answer")
    _refuse_faulty(work, application, given)
    standing = queries.standing(work, application.id)
    new = [each for each in given if not stands(each, standing.get(each.indicator))]
    _refuse_collisions(new, standing)
    if not new:
        return []
    rows = [_revision(work, application, each, standing.get(each.indicator)) for each in new]
    work.session.add_all(rows)
    work.session.flush()
    cite_standing(work, application, standing | {each.indicator: each for each in rows})
    work.record(
        "certifications.answers.given",
        **named(application),
        indicators=sorted(each.indicator for each in rows),
    )
    return rows


def _revision(work: Work, application: Application, given: Given, there: Answer | None) -> Answer:
    assert work.actor.id is not None
    if there is not None and says_the_same(given, there):
        return confirmed(work, there)
    return Answer(
        application_id=application.id,
        edition_id=application.edition_id,
        indicator=given.indicator,
        revision=given.base + 1,
        answer=given.answer,
        statement=given.statement,
        documents=sorted(str(each) for each in set(given.documents)),
        given_by=work.actor.id,
        given_at=work.at,
    )


def confirmed(work: Work, there: Answer) -> Answer:
    """Return the next revision of an answer that was carried over, now confirmed."""
    assert work.actor.id is not None
    return Answer(
        application_id=there.application_id,
        edition_id=there.edition_id,
        indicator=there.indicator,
        revision=there.revision + 1,
        answer=there.answer,
        statement=there.statement,
        documents=there.documents,
        carried=there.carried,
        is_confirmed=True,
        given_by=work.actor.id,
        given_at=work.at,
    )


def stands(given: Given, standing: Answer | None) -> bool:
    """Tell whether an answer changes nothing; the same word confirms what was carried over."""
    return (
        standing is not None
        and standing.is_confirmed is not False
        and says_the_same(given, standing)
    )


def says_the_same(given: Given, standing: Answer) -> bool:
    """Tell whether an answer says what another one says."""
    return (standing.answer, standing.statement, standing.documents) == (
        given.answer,
        given.statement,
        sorted(str(each) for each in set(given.documents)),
    )


def _refuse_collisions(new: Sequence[Given], standing: Mapping[str, Answer]) -> None:
    collisions: list[dict[str, Any]] = []
    for each in new:
        there = standing.get(each.indicator)
        revision = 0 if there is None else there.revision
        if each.base != revision:
            collisions.append(
                {
                    "pointer": each.place,
                    "detail": f"You saw revision {each.base}; revision {revision} stands.",
                    "indicator": each.indicator,
                    "revision": revision,
                    "answer": None if there is None else there.answer,
                    "statement": None if there is None else there.statement,
                }
            )
    if collisions:
        message = f"{len(collisions)} answers were changed since you read them."
        raise AnswersCollide(message, errors=collisions)


def _refuse_faulty(work: Work, application: Application, given: Sequence[Given]) -> None:
    edition, scheme = edition_of(work, application).said, scheme_of(work, application)
    known = {each.code for each in edition.indicators}
    wanted = {document for each in given for document in each.documents}
    kept = {
        each.id
        for each in evidence.kept_by(work, wanted, work.actor.organisation_id)
        if each.removed_at is None
    }
    faults: list[Fault] = []
    seen: set[str] = set()
    for each in given:
        if each.indicator not in known:
            which = f"{edition.standard} {edition.version}"
            detail = f"There is no indicator {each.indicator} in {which}, the edition of this one."
            faults.append(Fault(f"{each.place}/indicator", detail))
        if each.indicator in seen:
            faults.append(Fault(f"{each.place}/indicator", "It is answered twice in this call."))
        seen.add(each.indicator)
        faults += _faults_of(each, scheme, kept)
    if faults:
        raise BadInput(f"{len(faults)} things cannot be taken; nothing was.", faults=faults)


def _faults_of(given: Given, scheme: Scheme, kept: set[UUID]) -> list[Fault]:
    faults = []
    scale = {each.code: each for each in scheme.rule.scale}
    word = scale.get(given.answer)
    if word is None:
        faults.append(Fault(f"{given.place}/answer", f"Give one of: {', '.join(scale)}."))
    elif word.needs_reason and not given.statement:
        faults.append(Fault(f"{given.place}/statement", f"'{given.answer}' needs a reason."))
    if strange := sorted(str(each) for each in set(given.documents) - kept):
        detail = f"Your organisation keeps no such document: {', '.join(strange)}."
        faults.append(Fault(f"{given.place}/documents", detail))
    return faults


def cite_standing(work: Work, application: Application, standing: Mapping[str, Answer]) -> None:
    """Keep what the standing answers name, and let go what none names any more."""
    named_ids = {UUID(one) for each in standing.values() for one in each.documents}
    cite(
        work,
        evidence.kept_by(work, named_ids, work.actor.organisation_id),
        "application",
        application.id,
    )
