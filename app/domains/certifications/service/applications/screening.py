"""The secretariat's screening: begun when fees are settled, then accepted, returned or rejected."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.errors import ActsForApplicant, FeeOpen, ScreeningNotMet
from app.domains.certifications.models import Application
from app.domains.certifications.queries import answers, applications
from app.domains.certifications.service.applications import barred, letters, screening_checks
from app.domains.certifications.service.desk import CertificationDesk, named, scheme_of
from app.domains.certifications.types import CheckOutcome
from app.domains.certifications.workflow import LIFE, Action
from app.domains.evidence.service import rest_on
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
    may_screen(work, application)
    LIFE.step(application.state, Action.SCREEN)
    if not applications.is_cleared(work, application.id):
        raise FeeOpen("A fee of this application is neither paid nor waived.")
    work.move(application, LIFE, Action.SCREEN, **named(application))
    screening_checks.compute(work, desk, application)
    return application


def decide(
    work: Work, desk: CertificationDesk, application: Application, action: Action, reason: str
) -> Application:
    """Accept a screened application, return it with remarks, or reject it with reasons.

    The applicant's managers are written to: what was decided, by which rule, how to answer.

    Args:
        work: the open transaction.
        desk: writes letters.
        application: in screening.
        action: which of the three.
        reason: why, for the applicant; what was found on each question.

    Raises:
        Forbidden: the caller screens no applications.
        ActsForApplicant: the caller has a part in the applicant.
        ScreeningNotMet: it is to be accepted, and a rule is not met.
        PrincipalsNotDeclared, Waiting: see :func:`barred.refuse_undeclared`.
        StepRefused: it is not in screening.

    Records:
        ``certifications.application.accepted``, ``returned`` or ``rejected`` with the outcome of
        each rule; the reason erasable.

    Rule:
        Scheme, limits ``deferral_response`` and ``application_validity``; fairness L2: neither is
        ever public.
    """
    may_screen(work, application)
    LIFE.step(application.state, action)
    found = answers.checks_of(work, application.id)
    newest = [each for each in found if each.run == found[0].run]
    if action is Action.ACCEPT:
        _refuse_unmet({each.key.value: each.outcome for each in newest})
        barred.refuse_undeclared(work, desk, application)
    scheme = scheme_of(work, application)
    limit = {Action.RETURN: "deferral_response", Action.ACCEPT: "application_validity"}.get(action)
    has_limit = limit is not None and scheme.has_limit(limit)
    application.due_at = applying.due_at(scheme, limit, work.at) if limit and has_limit else None
    application.decided_by = work.actor.id
    if action is Action.REJECT:
        application.ended_at = work.at
    if action is Action.ACCEPT:
        application.accepted_at = work.at
    rest_on(work, "application", application.id)
    outcomes = {each.key.value: each.outcome.value for each in newest}
    words = {"reason": reason}
    work.move(application, LIFE, action, **named(application), checks=outcomes, words=words)
    letters.of_screening(work, desk, application, action)
    application.remarks_entry = work.entry()
    work.session.flush()
    return application


def may_screen(work: Work, application: Application) -> None:
    """Refuse whoever screens nothing, or has a part in the applicant.

    Raises:
        Forbidden: the role screens no applications.
        ActsForApplicant: the caller acts for the applicant, in whichever role.

    Rule:
        Fairness P4: who has a part in a matter does not decide it.
    """
    require(work.actor, Permission.APPLICATION_SCREEN, application.facts, is_seen=True)
    if applications.acts_for(work, application.organisation_id):
        raise ActsForApplicant("You act for the applicant.")


def _refuse_unmet(outcomes: dict[str, CheckOutcome]) -> None:
    unmet = [key for key, each in outcomes.items() if each is CheckOutcome.NOT_MET]
    if unmet:
        raise ScreeningNotMet(f"Not met: {', '.join(unmet)}.", checks=unmet)
