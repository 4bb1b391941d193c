"""One conduct counts once: hints that two cases are about the same, and their answers (V3)."""

from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.domains.subjects import queries as subjects
from app.domains.violations.errors import LikenessOpen, SourceLinked
from app.domains.violations.models import Violation, ViolationLikeness, ViolationSource
from app.domains.violations.queries import cases
from app.domains.violations.queries.likeness import candidates
from app.domains.violations.rules import same_conduct
from app.domains.violations.service import sources
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.parts import (
    person_of,
    records,
    refuse_interested,
    told,
)
from app.domains.violations.types import (
    FoundBy,
    Likeness,
    ViolationState,
    WhyDropped,
    Window,
)
from app.domains.violations.workflow import LIFE, Action
from app.kit.errors import NotFound
from app.kit.ids import new_id
from app.store.work import Work


def look(work: Work, violation: Violation) -> None:
    """Note which other cases can be about the conduct of a case; what is known stays known."""
    mine = [
        (each.offence, Window(each.done_from, each.done_until))
        for each in cases.counts(work, [violation.id])[violation.id]
    ]
    about = records(cases.respondents(work, [violation.id])[violation.id])
    everybody = subjects.alike(work, about)
    known = {each.other_id for each in cases.likenesses(work, violation.id)}
    found = candidates(work, violation.body_organisation_id, everybody, violation.id)
    for other, offence, window in found:
        if other.id not in known and same_conduct(mine, [(offence, window)]):
            known.add(other.id)
            row = ViolationLikeness(
                id=new_id(), violation_id=violation.id, other_id=other.id, found_at=work.at
            )
            work.session.add(row)
    work.session.flush()


def refuse_open(work: Work, violation: Violation) -> None:
    """Refuse to go on while it is open whether another case is about the same conduct.

    Raises:
        LikenessOpen: one is not answered; it names the cases.

    Rule:
        Fairness V3: answered before anybody is notified.
    """
    open_ones = [each for each in cases.likenesses(work, violation.id) if each.answer is None]
    if open_ones:
        raise LikenessOpen(
            "Another case can be about the same conduct.",
            cases=[str(each.other_id) for each in open_ones],
        )


def answer(
    work: Work,
    desk: ViolationDesk,
    violation: Violation,
    other_id: UUID,
    found: tuple[Likeness, str],
) -> Violation:
    """Say whether another case is about the same conduct.

    If it is one of the same body, this one ends, and what reports the conduct goes to the other.
    If it is a final one of another body, this one goes on for what this body is competent for, and
    the conduct counts once.

    Args:
        work: the open transaction.
        desk: of violations.
        violation: the newer case.
        other_id: the case that it can be one with.
        found: whether it is, and why.

    Raises:
        Forbidden: the caller is not of the body.
        StepRefused: respondents were notified, so that it ends by a decision.
        NotFound: there is no such hint.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``violations.likeness.answered`` with the answer and the reason; where this case ends,
        ``violations.violation.dropped``.

    Rule:
        Fairness V3: one conduct counts once, however many sources report it.
    """
    person_id = person_of(work, Permission.VIOLATION_OPEN, violation.facts)
    LIFE.step(violation.state, Action.DROP)
    refuse_interested(work, desk, violation, "liken")
    known = cases.likenesses(work, violation.id)
    hint = next((each for each in known if each.other_id == other_id), None)
    if hint is None:
        raise NotFound("There is no such hint.")
    hint.answer, reason = found
    hint.answered_by, hint.answered_at, hint.entry = person_id, work.at, work.upcoming()
    body: dict[str, Any] = {"other": str(other_id), "answer": hint.answer.value}
    work.record("violations.likeness.answered", words={"reason": reason}, **told(violation), **body)
    if hint.answer is Likeness.SAME:
        other = cases.of_owner(work, other_id)
        violation.same_as_id = other.id
        if other.body_organisation_id == violation.body_organisation_id:
            _move_sources(work, violation, other)
            violation.why_dropped = WhyDropped.SAME_CONDUCT
            number = {"number": violation.number}
            work.move(violation, LIFE, Action.DROP, why=violation.why_dropped.value, **number)
    work.session.flush()
    return violation


def _move_sources(work: Work, violation: Violation, other: Violation) -> None:
    known = {_key(each) for each in cases.sources(work, other.id)}
    for each in cases.sources(work, violation.id):
        if _key(each) not in known:
            each.violation_id = other.id
    work.session.flush()


def _key(source: ViolationSource) -> tuple[object, ...]:
    # Two inspections are never one, nor are two reports of a firm about itself.
    apart = source.id if source.complaint_id is None and source.finding_id is None else None
    return (source.complaint_id, source.finding_id, apart)


def link(work: Work, desk: ViolationDesk, violation: Violation, by: FoundBy) -> ViolationSource:
    """Link a further source to a case: it reports the same conduct, which counts once.

    Raises:
        Forbidden: the caller is not of the body.
        StepRefused: the case is over.
        SourceLinked: it is one of the case already.
        BadInput, NotFound, SourceDoesNotBear, MayNotBeTold: see ``sources.refuse_unfounded``.

    Records:
        ``violations.source.linked`` with its kind; it names no complaint.

    Rule:
        Fairness V3, W1.
    """
    person_of(work, Permission.VIOLATION_OPEN, violation.facts)
    if violation.state in {ViolationState.DISMISSED, ViolationState.CLOSED}:
        LIFE.step(violation.state, Action.NOTIFY)
    about = records(cases.respondents(work, [violation.id])[violation.id])
    sources.refuse_unfounded(work, violation.body, by, about, stands="")
    known = cases.sources(work, violation.id)
    if any(_names_same(each, by) for each in known):
        raise SourceLinked("The case rests on it already.")
    row = sources.keep(work, desk, violation, by)
    work.record("violations.source.linked", source=by.source.value, **told(violation))
    work.session.flush()
    return row


def _names_same(known: ViolationSource, by: FoundBy) -> bool:
    is_complaint = by.complaint_id is not None and known.complaint_id == by.complaint_id
    return is_complaint or (by.finding_id is not None and known.finding_id == by.finding_id)
