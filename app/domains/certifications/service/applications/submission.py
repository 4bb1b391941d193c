"""Submitting an application, settling its fees, withdrawing it, and what ends with time."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.errors import (
    AppliedAlready,
    NotReady,
    OpenedWithoutRequest,
    TooLate,
)
from app.domains.certifications.models import Application, Fee
from app.domains.certifications.queries import applications
from app.domains.certifications.rules import is_late
from app.domains.certifications.service.applications import completeness, screening_checks
from app.domains.certifications.service.desk import CertificationDesk, named, scheme_of
from app.domains.certifications.types import ApplicationState
from app.domains.certifications.workflow import FEE, LIFE, Action, FeeAction
from app.domains.standards.service import applying
from app.domains.standards.types.scheme import Scheme
from app.kit.errors import BadInput, Fault, NotFound
from app.kit.money import BadMoney, Money
from app.store.work import Work

APPLICATION_FEE, LATE_FEE = "application", "late_answer"
"""The scheme's fees that this domain knows by their codes."""


def submit(work: Work, desk: CertificationDesk, application: Application) -> Application:
    """Hand an application in; all that is missing is told at once.

    Screening is computed at once, so that the applicant reads it before anybody decides. An answer
    to remarks after its last day needs the scheme's fee for late answers, where it has one.

    Raises:
        Forbidden: the role submits for nobody.
        NotReady: something is missing.
        TooLate: the scheme takes no late answers.
        StepRefused: it is not with the applicant.

    Records:
        ``certifications.application.submitted`` or ``submitted_late``.

    Rule:
        Scheme, limit ``deferral_response``.
    """
    require(work.actor, Permission.APPLICATION_SUBMIT, application.facts, is_seen=True)
    scheme = scheme_of(work, application)
    action = _action(work, application, scheme)
    LIFE.step(application.state, action)
    faults = completeness.for_submission(work, application)
    if faults:
        raise NotReady(
            f"{len(faults)} things are missing.",
            errors=[{"pointer": each.pointer, "detail": each.detail} for each in faults],
        )
    owed = APPLICATION_FEE if application.submitted_at is None else None
    if action is Action.SUBMIT_LATE:
        owed = LATE_FEE
    _owe(work, application, scheme, owed)
    application.submitted_by, application.submitted_at = work.actor.id, work.at
    application.ended_at = None
    application.due_at = application.cleared_at = None
    _clear(work, application, scheme)
    work.move(application, LIFE, action, **named(application))
    screening_checks.compute(work, desk, application)
    return application


def _action(work: Work, application: Application, scheme: Scheme) -> Action:
    is_returned = application.state is ApplicationState.RETURNED
    has_lapsed = application.state is ApplicationState.LAPSED
    if not has_lapsed and not (is_returned and is_late(application.due_at, work.at)):
        return Action.SUBMIT
    if application.accepted_at is not None:
        raise TooLate("Its time until the first audit has passed; a new application is needed.")
    if not any(each.code == LATE_FEE for each in scheme.fees):
        raise TooLate("The time to answer the remarks has passed, and the application with it.")
    other = applications.find_open(work, application.subject_id, application.scheme_key)
    if other is not None and other.id != application.id:
        raise AppliedAlready("A newer application is open.", application=str(other.id))
    return Action.SUBMIT_LATE


def _owe(work: Work, application: Application, scheme: Scheme, code: str | None) -> None:
    """Note that a fee of the scheme is due; one that was noted stays as it is."""
    known = {each.code for each in applications.fees_of(work, application.id)}
    fee = next((each for each in scheme.fees if each.code == code), None)
    if fee is None or fee.code in known:
        return
    money = None
    if fee.amount is not None and fee.currency is not None:
        money = Money.parse(fee.amount, fee.currency)
    work.session.add(
        Fee(
            application_id=application.id,
            code=fee.code,
            amount_minor=None if money is None else money.amount_minor,
            currency=None if money is None else money.currency,
            state=FEE.start,
        )
    )
    work.session.flush()


def _clear(work: Work, application: Application, scheme: Scheme) -> None:
    """Let the time of the screening begin once every fee is settled."""
    if applications.is_cleared(work, application.id):
        application.cleared_at = work.at
        application.due_at = applying.due_at(scheme, "screening", work.at)


def settle(
    work: Work,
    application: Application,
    code: str,
    action: FeeAction,
    said: tuple[str, Money | None],
) -> Fee:
    """Record that a fee was paid, or waive it.

    Args:
        work: the open transaction.
        application: whose fee it is.
        code: of the fee.
        action: paid or waived.
        said: the reference of the payment or the reason of the waiver; and what was paid, where
            the scheme names no amount.

    Raises:
        Forbidden: only the secretariat settles fees.
        NotFound: the application owes no such fee.
        BadInput: the amount is another one than the scheme's, or missing.
        StepRefused: it is settled already.

    Records:
        ``certifications.fee.paid`` or ``waived``; the reference or reason erasable.
    """
    require(work.actor, Permission.APPLICATION_SCREEN, application.facts, is_seen=True)
    fees = applications.fees_of(work, application.id)
    fee = next((each for each in fees if each.code == code), None)
    if fee is None:
        raise NotFound("This application owes no such fee.")
    words, money = said
    FEE.step(fee.state, action)
    if action is FeeAction.PAY:
        _take_amount(fee, money)
    fee.settled_by, fee.settled_at = work.actor.id, work.at
    work.move(fee, FEE, action, **named(application), code=code, words={"reason": words})
    fee.settled_entry = work.entry()
    if application.state is ApplicationState.SUBMITTED and application.cleared_at is None:
        _clear(work, application, scheme_of(work, application))
    work.session.flush()
    return fee


def _take_amount(fee: Fee, money: Money | None) -> None:
    if fee.amount_minor is None and money is None:
        fault = Fault("/amount", "The scheme names no amount: say what was paid.")
        raise BadInput("The amount is missing.", faults=[fault])
    if money is None:
        return
    if fee.amount_minor is not None and money != Money(fee.amount_minor, fee.currency or ""):
        owed = Money(fee.amount_minor, fee.currency or "")
        detail = f"The scheme asks for {owed.amount} {owed.currency}; leave it out or give that."
        raise BadInput("That is another amount.", faults=[Fault("/amount", detail)])
    fee.amount_minor, fee.currency = money.amount_minor, money.currency


def read_money(amount: str | None, currency: str | None) -> Money | None:
    """Read an amount as it is sent; ``None`` where there is none.

    Raises:
        BadInput: it cannot be read.
    """
    if amount is None and currency is None:
        return None
    try:
        return Money.parse(amount or "", currency or "")
    except BadMoney as error:
        fault = Fault(error.pointer, str(error))
        raise BadInput("The amount cannot be read.", faults=[fault]) from None


def withdraw(work: Work, application: Application, reason: str) -> Application:
    """Take an application back, before it is decided.

    Raises:
        Forbidden, StepRefused: by policy and table.
        OpenedWithoutRequest: the country that is assessed did not ask for it.

    Records:
        ``certifications.application.withdrawn`` with the reason.
    """
    require(work.actor, Permission.APPLICATION_SUBMIT, application.facts, is_seen=True)
    LIFE.step(application.state, Action.WITHDRAW)
    if not application.is_requested:
        raise OpenedWithoutRequest("What the country did not ask for it cannot withdraw.")
    application.ended_at, application.due_at = work.at, None
    work.move(application, LIFE, Action.WITHDRAW, **named(application), words={"reason": reason})
    return application


def lapse(work: Work, limit: int) -> int:
    """Let applications end whose time has passed: to answer remarks, or to be audited at all.

    Returns:
        How many.

    Records:
        ``certifications.application.lapsed`` or ``expired``.

    Rule:
        Scheme, limits ``deferral_response`` and ``application_validity``.
    """
    found = applications.unanswered(work, work.at, limit)
    for each in found:
        # It lapsed when its time had passed, however late the clock came.
        each.ended_at, each.due_at = each.due_at, None
        is_returned = each.state is ApplicationState.RETURNED
        action = Action.LAPSE if is_returned else Action.EXPIRE
        work.move(each, LIFE, action, **named(each))
    return len(found)
