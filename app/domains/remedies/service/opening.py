"""Opening a remedy for a violation that was confirmed; whoever complained has her line at once."""

from collections.abc import Sequence
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.remedies.engine.codes import new_code
from app.domains.remedies.errors import NotConfirmed, RemedyThere
from app.domains.remedies.models import Remedy, RemedyPayer, RemedyWorker
from app.domains.remedies.queries import cases
from app.domains.remedies.queries import remedies as queries
from app.domains.remedies.service import words
from app.domains.remedies.service.common import told
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.service.pointing import refuse_pointing
from app.domains.remedies.types import Lateness, PayerKind, Told
from app.domains.remedies.types.asked import Scope
from app.domains.remedies.workflow import LIFE
from app.domains.subjects.queries import claims
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.domains.violations.models import Violation
from app.domains.violations.types import FOUND, ViolationState
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.sight import open_to
from app.store.work import Work

OPENED_FOR = FOUND - {ViolationState.CLOSED}
IS_PAYER = "it is to repay workers"


def open_for(
    work: Work, desk: RemedyDesk, violation_id: UUID, scope: Scope, currencies: tuple[str, str]
) -> Remedy:
    """Open the remedy of a case, for everyone who was recruited the same way in the window.

    Who was found to answer for it pays, in the shares that were found; a plan can say others. Of
    each complaint on which the case rests a line is made, which its receipt opens.

    Args:
        work: the open transaction.
        desk: of remedies.
        violation_id: the case.
        scope: corridor, window and why.
        currencies: in which it goes back, and in which workers paid.

    Raises:
        Forbidden: the caller's role runs none.
        NotFound: there is no such case of the caller's body.
        NotConfirmed: nothing in it is confirmed, or an appeal holds it back.
        RemedyThere: it has one.
        BadInput: the window ends before it begins, or is longer than the case's on neither side.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.
        PointsToHer: a word of who complained stands in the reason.
        OnlyLists: this is a demonstration, and a list names the firm.

    Records:
        ``remedies.remedy.opened`` with number, case and corridor; the reason as words.

    Rule:
        Facts on remedy, 5.2 item 2; fairness V3: the competent body.
    """
    violation = cases.own(work, violation_id)
    require(work.actor, Permission.REMEDY_RUN, violation.facts)
    found = cases.proved(work, violation.id)
    if violation.state not in OPENED_FOR or not found:
        raise NotConfirmed("Nothing in this case is confirmed, or an appeal holds it back.")
    before = queries.of_violation(work, violation.id)
    if before is not None:
        raise RemedyThere(f"It has the remedy {before.number}.")
    _refuse_window(scope, violation)
    subjects = {each.respondent.subject_id for each in found} - {None}
    records = frozenset(each for each in subjects if each is not None)
    refuse_beside_lists(work, records, is_demonstration=desk.is_demonstration)
    where = f"/v1/violations/{violation.id}"
    refuse_own_interest(work, Matter("remedy.open", violation.id, where, records))
    refuse_pointing(work, desk, violation, scope.reason)
    remedy = _made(work, desk, violation, scope, currencies)
    _payers(work, remedy, found)
    _complainants(work, remedy, violation, found)
    work.record(
        "remedies.remedy.opened",
        words={"reason": scope.reason},
        **told(remedy),
        violation=violation.number,
        origin=scope.origin,
        destination=scope.destination,
    )
    work.session.flush()
    return remedy


def _refuse_window(scope: Scope, violation: Violation) -> None:
    """Refuse a window that leaves out days on which it was found to be done."""
    if scope.until < scope.since:
        raise BadInput("It ends before it begins.", faults=[Fault("/until", "Give a later day.")])
    if scope.since > violation.window_from or scope.until < violation.window_until:
        fault = Fault("/since", "Take in every day of the case; the window can be wider.")
        raise BadInput("The window leaves out days of the case.", faults=[fault])


def _made(
    work: Work,
    desk: RemedyDesk,
    violation: Violation,
    scope: Scope,
    currencies: tuple[str, str],
) -> Remedy:
    """Make the row; a person opens it, as the permission is no clock's."""
    assert work.actor.id is not None
    remedy_id = new_id()
    remedy = Remedy(
        id=remedy_id,
        number=make(NumberKind.REMEDY, take_serials(work.session, "remedy")),
        state=LIFE.start,
        violation_id=violation.id,
        body_organisation_id=violation.body_organisation_id,
        parties=[],
        origin=scope.origin,
        destination=scope.destination,
        since=scope.since,
        until=scope.until,
        sealed_reason=words.seal(work, desk.ring, remedy_id, scope.reason),
        currency=currencies[0],
        paid_currency=currencies[1],
        interviews=[],
        reference_figures=[],
        opened_by=work.actor.id,
        opened_at=work.at,
        plan_due_at=desk.limits.plan_due(work.at),
        whole_due_at=desk.limits.whole_due(work.at),
        lateness=Lateness.NONE,
        tend_at=desk.limits.plan_due(work.at),
    )
    work.session.add(remedy)
    work.session.flush()
    return remedy


def _payers(work: Work, remedy: Remedy, found: Sequence[cases.Proved]) -> None:
    """Let those pay against whom something was proved, and tell their accounts."""
    known: dict[UUID, cases.Proved] = {each.respondent.id: each for each in found}
    for each in known.values():
        respondent = each.respondent
        payer = RemedyPayer(
            id=respondent.id,
            remedy_id=remedy.id,
            kind=PayerKind(respondent.part.value),
            subject_id=respondent.subject_id or respondent.officer_of_id,
            organisation_id=respondent.organisation_id,
            parts=0,
        )
        work.session.add(payer)
        let_in(work, remedy, account_of(work, payer.subject_id, payer.organisation_id))
    work.session.flush()


def account_of(work: Work, subject_id: UUID | None, organisation_id: UUID | None) -> UUID | None:
    """Return the organisation that acts for a payer here, where one does."""
    if organisation_id is not None or subject_id is None:
        return organisation_id
    claim = claims.find_granted(work, subject_id)
    return None if claim is None else claim.organisation_id


def let_in(work: Work, remedy: Remedy, organisation_id: UUID | None) -> None:
    """Open a remedy to an organisation that pays, or through whose account money goes."""
    if organisation_id is None or organisation_id == remedy.body_organisation_id:
        return
    if str(organisation_id) not in remedy.parties:
        remedy.parties = sorted({*remedy.parties, str(organisation_id)})
        open_to(work, queries.KIND, [remedy.id], organisation_id, IS_PAYER)


def _complainants(
    work: Work,
    remedy: Remedy,
    violation: Violation,
    found: Sequence[cases.Proved],
) -> None:
    """Make the line of each who complained: what was charged is what was found, and supported."""
    charged = [
        each
        for each in cases.charges(work, {each.count.id for each in found})
        if each.currency == remedy.paid_currency
    ]
    taken: set[str] = set()
    for complaint_id in cases.complaints(work, violation):
        line = Told(
            origin=remedy.origin,
            destination=remedy.destination,
            paid_on=min((each.charged_on for each in charged), default=violation.window_from),
            currency=remedy.paid_currency,
            statement_minor=sum(each.amount_minor for each in charged) or None,
            supported_by=1 if charged else 0,
        )
        work.session.add(
            RemedyWorker(
                id=new_id(),
                remedy_id=remedy.id,
                code=new_code(taken),
                complaint_id=complaint_id,
                known_to_id=remedy.body_organisation_id,
                site="",
                has_left=False,
                has_died=False,
                told=words.kept(line),
                repaid_minor=0,
                rates=[],
            )
        )
    work.session.flush()
