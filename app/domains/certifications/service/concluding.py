"""Concluding a decision: what the votes carry, checked once more, and carried out."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.errors import NotCarried, RepresentativesNotHeard
from app.domains.certifications.models import DecisionFile
from app.domains.certifications.service import conflicts, freezing, outcomes, voting
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.service.freezing import named
from app.domains.certifications.types.decisions import DecisionOutcome, Said, Tally
from app.domains.certifications.workflow import DECISION, DecisionAction
from app.store.work import Work


def conclude(work: Work, desk: CertificationDesk, file: DecisionFile, said: Said) -> DecisionFile:
    """Conclude a decision as the votes carry it, and carry it out in the same work.

    Args:
        work: the open transaction.
        desk: writes letters; opens what people said of themselves, to compare it.
        file: held still.
        said: the outcome, with its reasons.

    Raises:
        Forbidden: the caller concludes nothing.
        StepRefused: it is decided already.
        OutcomeUnknown: the kind has no such outcome.
        ConflictOfInterest, HeldForSecondLook: see :func:`conflicts.refuse_conflicted`.
        FileStale: a fact changed since the votes.
        NotCarried: too few votes free of conflict, or not enough of them for this.
        RepresentativesNotHeard: workers' or employers' representatives neither voted nor advised.
        NoAcceptedAudit, FindingsOpen: see :func:`granting.may_grant`.

    Records:
        ``certifications.decision.concluded`` with outcome and content; the reasons erasable.

    Rule:
        ISO/IEC 17021-1, 9.5; scheme, bodies: quorum; fairness P4.
    """
    require(work.actor, Permission.DECISION_CONCLUDE, file.facts, is_seen=True)
    DECISION.step(file.state, DecisionAction.DECIDE)
    effect = outcomes.effect_of(file.kind, said.outcome)
    conflicts.refuse_conflicted(work, desk, file, None)
    freezing.refuse_stale(work, file)
    refuse_uncarried(voting.count(work, desk, file), said.outcome)
    effect.check(work, file)
    file.outcome, file.ground = said.outcome, said.ground
    file.concluded_by, file.concluded_at = work.actor.id, work.at
    file.due_at = None
    effect.carry_out(work, desk, file)
    file.concluded_entry = work.upcoming()
    work.move(
        file,
        DECISION,
        DecisionAction.DECIDE,
        **named(file),
        outcome=said.outcome.value,
        content=file.current,
        words={"reason": said.reason},
    )
    return file


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
