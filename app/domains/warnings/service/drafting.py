"""Drafting a warning, trying to reach the named one, and hearing its answer (L4, C1)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.errors import NotUnregistered
from app.domains.complaints.queries.ghosts import is_unregistered
from app.domains.complaints.rules.telling import LEAST_FIT
from app.domains.complaints.service.leaving import refuse_leak
from app.domains.corrections.engine.codes import code_digest, new_code
from app.domains.identity.service.interests import refuse_interested, refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.subjects.models import Subject
from app.domains.warnings.engine import checks
from app.domains.warnings.errors import NotAgreed, NotStanding, SecondOfficer
from app.domains.warnings.models import PublicWarning, WarningAttempt, WarningSource
from app.domains.warnings.queries import warnings
from app.domains.warnings.rules import heard_until
from app.domains.warnings.service import sources, words
from app.domains.warnings.service.desk import WarningDesk
from app.domains.warnings.types import (
    AnswerState,
    Attempt,
    Basis,
    Draft,
    Said,
    WarningState,
    Way,
)
from app.domains.warnings.workflow import LIFE, Action
from app.kit.errors import BadInput, Fault, Forbidden, StepRefused
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work

ANNOUNCED = "warning-announced"
"""For what a code is that goes to the named one."""


def draft(work: Work, desk: WarningDesk, ghost: Subject, said: Draft) -> PublicWarning:
    """Draft a warning of an unregistered intermediary; the public sees nothing of it yet.

    Raises:
        Forbidden: the caller handles no complaints.
        NotUnregistered: the record is one of the register.
        InterestDeclared: the caller has an interest in it.
        BadInput: the words hold what points to a home or a birth, no source is named, the day of a
            finding lies ahead, or the region is none of the country.
        NotAboutThisOne, NotIndependent: see :func:`sources.complaints_for`.
        PointsToHer: a word of who told it stands in what would be public.

    Records:
        ``warnings.warning.drafted`` with number, basis and conduct; it names no record.

    Rule:
        Fairness L4, W1.
    """
    person_id = person_of(work, Permission.WARNING_DRAFT)
    if not is_unregistered(ghost):
        raise NotUnregistered("The record is one of the register.")
    _refuse_private(said.said)
    _refuse_elsewhere(said)
    basis = sources.basis_of(said.sources)
    _refuse_pointing(basis, said)
    rests_on = sources.complaints_for(work, ghost.id, said.sources)
    _refuse_leaks(work, desk, rests_on, said.said)
    warning_id = new_id()
    warning = PublicWarning(
        id=warning_id,
        number=make(NumberKind.WARNING, take_serials(work.session, "warning")),
        state=LIFE.start,
        subject_id=ghost.id,
        is_person=said.is_person,
        conduct=sorted({each.value for each in said.conduct}),
        country=said.country,
        region=said.region,
        sealed_words=words.seal_said(work, desk.ring, warning_id, said.said),
        basis=basis,
        inquiry_id=said.sources.inquiry_id,
        authority_id=said.sources.authority_id,
        found_on=said.sources.found_on,
        could_fit=said.could_fit,
        drafted_by=person_id,
        drafted_at=work.at,
    )
    _seal_grounds(work, desk, warning, said)
    refuse_interested(work, matter(warning))
    work.session.add(warning)
    work.session.flush()
    work.session.add_all(
        WarningSource(warning_id=warning_id, complaint_id=each) for each in rests_on
    )
    work.record("warnings.warning.drafted", **told(warning), basis=basis.value)
    work.session.flush()
    return warning


def _refuse_leaks(work: Work, desk: WarningDesk, rests_on: Sequence[UUID], said: Said) -> None:
    """Refuse a word of who told it (W1); not in the name, since two people may be called alike."""
    for complaint in warnings.complaints_now(work, rests_on):
        if complaint.destroyed_at is None:
            refuse_leak(work, desk.cases, complaint, said.text, said.locality or "")


def _seal_grounds(work: Work, desk: WarningDesk, warning: PublicWarning, said: Draft) -> None:
    if said.sources.reference is not None:
        key = words.reference_key(warning)
        warning.sealed_reference = words.seal(work, desk.ring, key, said.sources.reference)
    if said.why_nobody is not None:
        warning.sealed_why = words.seal(work, desk.ring, words.why_key(warning), said.why_nobody)


def matter(warning: PublicWarning) -> Matter:
    """Return what an act on a warning touches, for the rules of declared interests (P4)."""
    where = f"/v1/warning-drafts/{warning.id}"
    return Matter("warning.judge", warning.id, where, frozenset({warning.subject_id}))


def told(warning: PublicWarning) -> dict[str, Any]:
    """Return how an event names a warning: by codes alone."""
    return {"row": str(warning.id), "number": warning.number, "conduct": warning.conduct}


def move(work: Work, warning: PublicWarning, action: Action, **more: Any) -> None:
    """Take a step of a warning; its event names it as every other does.

    Records:
        The event of the step, as the life of a warning names it.
    """
    said = {name: value for name, value in told(warning).items() if name != "row"}
    work.move(warning, LIFE, action, **said, **more)


def person_of(work: Work, permission: Permission) -> UUID:
    """Return who acts, where a person has to.

    Raises:
        Forbidden: the caller may not, or is no person.
    """
    require(work.actor, permission)
    if work.actor.id is None:
        raise Forbidden("A person does this.")
    return work.actor.id


def _refuse_private(said: Said) -> None:
    faults = checks.faults(said)
    if faults:
        raise BadInput("The words can point to a private person's home or birth.", faults=faults)


def _refuse_elsewhere(said: Draft) -> None:
    """Refuse a region of another country: whoever looks in that one would not find the warning."""
    if said.region is not None and said.region.partition("-")[0] != said.country:
        fault = Fault("/region", f"Name a part of {said.country}, or leave it out.")
        raise BadInput("The region lies in another country.", faults=[fault])


def _refuse_pointing(basis: Basis, said: Draft) -> None:
    """Refuse words that few could have told: the named one reads them (W1)."""
    if basis is Basis.AUTHORITY:
        return
    faults = []
    if said.could_fit is None or said.could_fit < LEAST_FIT:
        least = f"Say how many workers could have told it; at least {LEAST_FIT}."
        faults.append(Fault("/could_fit", least))
    if said.why_nobody is None:
        faults.append(Fault("/why_nobody", "Say why the words point to none who complained."))
    if faults:
        raise BadInput("The words can point to who complained.", faults=faults)


def agree(work: Work, warning: PublicWarning) -> None:
    """Find, as the second officer, that the words can point to none of those who complained.

    Raises:
        Forbidden: the caller handles no complaints.
        SecondOfficer: the caller drafted it.
        StepRefused: it was announced, or is no more.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``warnings.warning.agreed``.

    Rule:
        Fairness W1: nothing reaches the named one before two officers recorded why it cannot point
        to who complained.
    """
    person_id = person_of(work, Permission.WARNING_PUBLISH)
    _refuse_announced(warning)
    if warning.drafted_by == person_id:
        raise SecondOfficer("You drafted it.")
    refuse_own_interest(work, matter(warning))
    warning.agreed_by, warning.agreed_at = person_id, work.at
    work.record("warnings.warning.agreed", **told(warning))
    work.session.flush()


def change(work: Work, desk: WarningDesk, warning: PublicWarning, said: Said) -> None:
    """Write the words of a draft anew, until it was announced: the named one answers to its text.

    Raises:
        Forbidden: somebody else drafted it.
        StepRefused: it was announced.
        BadInput: the words hold what points to a home or a birth.
        PointsToHer: a word of who told it stands in what would be public.

    Records:
        ``warnings.warning.rewritten``, without the words.

    Rule:
        Fairness L4, W1.
    """
    person_id = person_of(work, Permission.WARNING_DRAFT)
    if warning.drafted_by != person_id:
        raise Forbidden("Somebody else drafted it.")
    _refuse_announced(warning)
    _refuse_private(said)
    _refuse_leaks(work, desk, warnings.sources(work, warning.id), said)
    warning.sealed_words = words.seal_said(work, desk.ring, warning.id, said)
    warning.agreed_by = warning.agreed_at = None
    work.record("warnings.warning.rewritten", **told(warning))
    work.session.flush()


def _refuse_announced(warning: PublicWarning) -> None:
    if warning.state is not WarningState.DRAFTED:
        allowed = [each.value for each in LIFE.actions_from(warning.state)]
        raise StepRefused("It was announced.", state=warning.state.value, allowed=allowed)


def attempt(work: Work, desk: WarningDesk, warning: PublicWarning, tried: Attempt) -> str | None:
    """Write down an attempt to reach the named one; the first one that can come to it has a code.

    Returns:
        The code with which it reads what would be said and answers; shown this once. ``None``
        where it has one already, or no way to it is known.

    Raises:
        Forbidden: the caller handles no complaints.
        StepRefused: it was published, or is no more.
        NotAgreed: no second officer has read the words.

    Records:
        ``warnings.warning.attempted`` with the way.

    Rule:
        Fairness L4: a documented attempt to reach the named one; C1: grounds and a time to answer.
    """
    person_id = person_of(work, Permission.WARNING_DRAFT)
    LIFE.step(warning.state, Action.ATTEMPT)
    if warning.basis is not Basis.AUTHORITY and warning.agreed_by is None:
        raise NotAgreed("Nobody but who drafted it has read the words.")
    row = WarningAttempt(
        id=new_id(),
        warning_id=warning.id,
        way=tried.way,
        is_reached=tried.is_reached,
        attempted_by=person_id,
        attempted_at=work.at,
    )
    row.sealed_note = words.seal(work, desk.ring, row.id, tried.note)
    work.session.add(row)
    code = None
    if tried.way is not Way.NO_WAY_KNOWN and warning.code_digest is None:
        code = new_code()
        warning.code_digest = code_digest(ANNOUNCED, code)
    warning.heard_until = heard_until(work.at, tried.way, warning.heard_until)
    move(work, warning, Action.ATTEMPT, way=tried.way.value, reached=tried.is_reached)
    return code


def announced(work: Work, code: str, *, is_locked: bool = False) -> PublicWarning:
    """Return the warning of which the code tells whoever is named.

    Args:
        work: the open transaction.
        code: as it was typed.
        is_locked: whether something is done with it.

    Raises:
        NotFound: the code opens nothing, or nothing any more.
    """
    return warnings.announced(work, code_digest(ANNOUNCED, code), is_locked=is_locked)


def answer(work: Work, desk: WarningDesk, warning: PublicWarning, said: str) -> None:
    """Take the answer of the named one; it stands beside the text once an officer has read it.

    It is read first, since it can name who complained. A newer answer takes the place of an older.

    Raises:
        NotStanding: the warning is no more.
        BadInput: it holds what points to a home or a birth, or somebody's contact.

    Records:
        ``warnings.warning.answered``.

    Rule:
        Fairness L4: its answer beside the text.
    """
    require(work.actor, Permission.WARNING_ANSWER)
    if warning.state not in {WarningState.ATTEMPTED, WarningState.PUBLISHED}:
        raise NotStanding("The warning was not announced, or is no more.")
    faults = checks.in_answer(said)
    if faults:
        raise BadInput("The answer is public, too.", faults=faults)
    warning.sealed_answer = words.seal(work, desk.ring, words.answer_key(warning), said)
    warning.answered_at, warning.answer_state = work.at, AnswerState.WAITING
    warning.answer_read_by = None
    work.record("warnings.warning.answered", **told(warning))
    work.session.flush()


def read_answer(work: Work, warning: PublicWarning, *, is_shown: bool) -> None:
    """Let the answer stand beside the text, or withhold it where it names or threatens others.

    One that is withheld can be given anew, without that.

    Raises:
        Forbidden: the caller handles no complaints.
        NotStanding: there is no answer, or the warning is no more.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``warnings.warning.answer_shown`` or ``warnings.warning.answer_withheld``.

    Rule:
        Fairness L4, W1.
    """
    person_id = person_of(work, Permission.WARNING_DRAFT)
    if warning.sealed_answer is None:
        raise NotStanding("There is no answer.")
    refuse_own_interest(work, matter(warning))
    warning.answer_state = AnswerState.SHOWN if is_shown else AnswerState.WITHHELD
    warning.answer_read_by = person_id
    if is_shown:
        work.record("warnings.warning.answer_shown", **told(warning))
    else:
        work.record("warnings.warning.answer_withheld", **told(warning))
    work.session.flush()
