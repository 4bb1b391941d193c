"""The secretariat's screening: begun when fees are settled, then accepted, returned or rejected."""

from functools import partial

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.errors import ActsForApplicant, FeeOpen, ScreeningNotMet
from app.domains.certifications.models import Application
from app.domains.certifications.queries import answers, applications
from app.domains.certifications.service import screening
from app.domains.certifications.service.desk import CertificationDesk, named, scheme_of
from app.domains.certifications.types import ApplicationState, CheckOutcome
from app.domains.certifications.workflow import LIFE, Action
from app.domains.evidence.service import rest_on
from app.domains.identity.types import Waiting
from app.domains.standards.service import applying
from app.store.work import Work


def begin_screening(work: Work, desk: CertificationDesk, application: Application) -> Application:
    """Begin the screening of a submitted application; its rules are computed anew.

    Raises:
        Forbidden: the caller screens no applications.
        ActsForApplicant: the caller has a part in the applicant.
        FeeOpen: a fee is neither paid nor waived.
        StepRefused: it is not submitted.

    Records:
        ``certifications.application.screened``.

    Rule:
        Scheme, fees: screening begins when the fee is paid or waived.
    """
    _may_screen(work, application)
    LIFE.step(application.state, Action.SCREEN)
    if not applications.is_cleared(work, application.id):
        raise FeeOpen("A fee of this application is neither paid nor waived.")
    work.move(application, LIFE, Action.SCREEN, **named(application))
    screening.compute(work, desk, application)
    return application


def decide(work: Work, application: Application, action: Action, reason: str) -> Application:
    """Accept a screened application, return it with remarks, or reject it with reasons.

    Args:
        work: the open transaction.
        application: in screening.
        action: which of the three.
        reason: why, for the applicant; what was found on each question.

    Raises:
        Forbidden: the caller screens no applications.
        ActsForApplicant: the caller has a part in the applicant.
        ScreeningNotMet: it is to be accepted, and a rule is not met.
        StepRefused: it is not in screening.

    Records:
        ``certifications.application.accepted``, ``returned`` or ``rejected`` with the outcome of
        each rule; the reason erasable.

    Rule:
        Scheme, limits ``deferral_response`` and ``application_validity``; fairness L2: neither is
        ever public.
    """
    _may_screen(work, application)
    LIFE.step(application.state, action)
    found = answers.checks_of(work, application.id)
    newest = [each for each in found if each.run == found[0].run]
    if action is Action.ACCEPT:
        _refuse_unmet({each.key.value: each.outcome for each in newest})
    scheme = scheme_of(work, application)
    limit = {Action.RETURN: "deferral_response", Action.ACCEPT: "application_validity"}.get(action)
    has_limit = limit is not None and scheme.has_limit(limit)
    application.due_at = applying.due_at(scheme, limit, work.at) if limit and has_limit else None
    application.decided_by = work.actor.id
    if action is Action.REJECT:
        application.ended_at = work.at
    rest_on(work, "application", application.id)
    outcomes = {each.key.value: each.outcome.value for each in newest}
    words = {"reason": reason}
    work.move(application, LIFE, action, **named(application), checks=outcomes, words=words)
    application.remarks_entry = work.entry()
    work.session.flush()
    return application


def _may_screen(work: Work, application: Application) -> None:
    require(work.actor, Permission.APPLICATION_SCREEN, application.facts, is_seen=True)
    if applications.acts_for(work, application.organisation_id):
        raise ActsForApplicant("You act for the applicant.")


def _refuse_unmet(outcomes: dict[str, CheckOutcome]) -> None:
    unmet = [key for key, each in outcomes.items() if each is CheckOutcome.NOT_MET]
    if unmet:
        raise ScreeningNotMet(f"Not met: {', '.join(unmet)}.", checks=unmet)


def waiting(work: Work) -> list[Waiting]:
    """Return the applications that wait for the caller: screening, remarks, self-assessment."""
    turn = partial(applications.to_act_upon, work)
    screen, submit = Permission.APPLICATION_SCREEN, Permission.APPLICATION_SUBMIT
    found = [_turn("screen", each) for each in turn(screen, [ApplicationState.SUBMITTED])]
    found += [_turn("decide", each) for each in turn(screen, [ApplicationState.SCREENING])]
    found += [_turn("answer_remarks", each) for each in turn(submit, [ApplicationState.RETURNED])]
    change, assessing = Permission.APPLICATION_CHANGE, ApplicationState.SELF_ASSESSMENT
    return found + [_turn("assess", each) for each in turn(change, [assessing])]


def _turn(act: str, each: Application) -> Waiting:
    since = each.submitted_at or each.begun_at
    return Waiting(act, "application", f"/v1/applications/{each.id}", since, each.due_at)
