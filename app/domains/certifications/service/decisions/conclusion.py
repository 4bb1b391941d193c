"""Concluding a decision: what the votes carry, checked once more, announced, carried out."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.errors import NotCarried, RepresentativesNotHeard
from app.domains.certifications.models import DecisionFile
from app.domains.certifications.service.applications import barred
from app.domains.certifications.service.decisions import (
    basis,
    conflicts,
    granting,
    hearing,
    outcomes,
)
from app.domains.certifications.service.decisions import votes as decision_votes
from app.domains.certifications.service.decisions.basis import named
from app.domains.certifications.service.decisions.outcomes import Effect
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types.decisions import DecisionOutcome, Said, Tally
from app.domains.certifications.workflow import DECISION, DecisionAction
from app.domains.notices.types import OPEN
from app.kit.errors import BadInput, Fault
from app.store.work import Work


def conclude(work: Work, desk: CertificationDesk, file: DecisionFile, said: Said) -> DecisionFile:
    """Conclude a decision as the votes carry it.

    An outcome in favour is carried out in the same work. One against the applicant or holder is
    announced; concluded again, after the answer was voted on or the time for it passed, it takes
    effect. What was announced and is not decided so is dropped.

    Args:
        work: the open transaction.
        desk: writes letters; opens what people said of themselves, to compare it.
        file: held still.
        said: the outcome, with its reasons and, against somebody, its ground.

    Raises:
        Forbidden: the caller concludes nothing.
        StepRefused: it is decided already.
        OutcomeUnknown: the kind has no such outcome.
        BadInput: the ground is missing.
        ConflictOfInterest, HeldForSecondLook: see :func:`conflicts.refuse_conflicted`.
        FileStale: a fact changed since the votes.
        NotCarried: too few votes free of conflict, or not enough of them for this.
        RepresentativesNotHeard: workers' or employers' representatives neither voted nor advised.
        NoAcceptedAudit, FindingsOpen: see :func:`granting.may_grant`.
        PrincipalsNotDeclared, Waiting: see :func:`barred.refuse_held`.
        NotServed, NotHeard: what was announced can still be answered.

    Records:
        ``certifications.decision.announced`` or ``concluded`` with outcome and content; the
        reasons erasable.

    Rule:
        ISO/IEC 17021-1, 9.5; scheme, bodies: quorum; fairness P4 and C1.
    """
    require(work.actor, Permission.DECISION_CONCLUDE, file.facts, is_seen=True)
    DECISION.step(file.state, DecisionAction.DECIDE)
    effect = outcomes.effect_of(file.kind, said.outcome)
    _refuse_groundless(effect, said)
    conflicts.refuse_conflicted(work, desk, file, None)
    basis.refuse_stale(work, file)
    refuse_uncarried(decision_votes.count(work, desk, file), said.outcome)
    effect.check(work, file)
    if said.outcome is DecisionOutcome.GRANT and file.application_id is not None:
        barred.refuse_held(work, desk, granting.application_of(work, file))
    if effect.against is not None and not _is_announced(work, file, said):
        return _announce(work, desk, file, said, effect.against)
    file.outcome = said.outcome
    file.concluded_by, file.concluded_at, file.due_at = work.actor.id, work.at, None
    if not effect.is_told_before:
        _settle_notice(work, desk, file, effect, said)
    effect.carry_out(work, desk, file, said)
    _move(work, file, DecisionAction.DECIDE, said)
    return file


def _settle_notice(
    work: Work, desk: CertificationDesk, file: DecisionFile, effect: outcomes.Effect, said: Said
) -> None:
    """Drop what was announced and is not decided, or let it take effect."""
    file.ground = None if effect.against is None else said.ground
    if effect.against is None:
        hearing.drop(work, desk, file, said.reason)
    else:
        hearing.take_effect(work, desk, file, said.reason)


def _refuse_groundless(effect: Effect, said: Said) -> None:
    if effect.against is not None and said.ground is None:
        fault = Fault("/ground", "Say on which ground of the closed list it is decided so.")
        raise BadInput("A decision against somebody has a ground.", faults=[fault])


def _is_announced(work: Work, file: DecisionFile, said: Said) -> bool:
    """Tell whether this very outcome, on this ground, is announced and was not dropped."""
    notice = hearing.announced(work, file)
    if notice is None or notice.state not in OPEN:
        return False
    return (file.outcome, notice.ground) == (said.outcome, said.ground)


def _announce(
    work: Work,
    desk: CertificationDesk,
    file: DecisionFile,
    said: Said,
    against: hearing.Against,
) -> DecisionFile:
    """Announce an outcome; another one that was announced before is dropped.

    Raises:
        StepRefused: one on another ground is announced and not answered; it is heard first.
    """
    DECISION.step(file.state, DecisionAction.ANNOUNCE)
    hearing.drop(work, desk, file, said.reason)
    notice = hearing.announce(work, desk, file, said, against)
    file.outcome, file.ground, file.notice_id = said.outcome, said.ground, notice.id
    file.concluded_by, file.concluded_at = work.actor.id, work.at
    file.due_at = notice.answer_by
    _move(work, file, DecisionAction.ANNOUNCE, said)
    return file


def _move(work: Work, file: DecisionFile, action: DecisionAction, said: Said) -> None:
    file.concluded_entry = work.upcoming()
    work.move(
        file,
        DECISION,
        action,
        **named(file),
        outcome=said.outcome.value,
        content=file.current,
        words={"reason": said.reason},
    )


def refuse_uncarried(counted: Tally, outcome: DecisionOutcome) -> None:
    """Refuse an outcome that the votes do not carry, or that was reached without being heard.

    Raises:
        NotCarried: too few votes free of conflict, or not enough of them for this.
        RepresentativesNotHeard: workers' or employers' representatives neither voted nor advised.
    """
    if counted.carried is not outcome:
        votes = {each.value: number for each, number in counted.votes.items()}
        raise NotCarried(
            f"{counted.counted} votes are free of conflict, and {counted.quorum} are needed.",
            counted=counted.counted,
            quorum=counted.quorum,
            votes=votes,
        )
    if counted.unheard:
        unheard = [each.value for each in counted.unheard]
        raise RepresentativesNotHeard(f"Not heard: {', '.join(unheard)}.", unheard=unheard)
