"""Telling whom a complaint is about: by her yes, or by two officers where she cannot be asked."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.errors import (
    AnotherOfficer,
    CanBeAsked,
    FitsTooFew,
    NoConsent,
    NotServedHere,
    NotShownToHer,
    NotWhileCritical,
    SomethingOpen,
)
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import Telling
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.queries import tellings as queries
from app.domains.complaints.rules.telling import (
    LEAST_FIT,
    Shown,
    cannot_be_asked,
    goes_with_consent,
)
from app.domains.complaints.service import steps, ties
from app.domains.complaints.service.contacting import (
    come_back,
    may_be_contacted,
    tell_organisation,
)
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.following import standing_consent
from app.domains.complaints.service.leaving import refuse_leak
from app.domains.complaints.service.parts import refuse_investigator
from app.domains.complaints.service.replacing import refuse_disputed
from app.domains.complaints.service.sealing import seal_small, seal_words
from app.domains.complaints.types import Use
from app.domains.complaints.types.handling import Clock, WhyTold
from app.domains.complaints.types.intake import Given
from app.domains.complaints.types.telling import ToTell
from app.domains.complaints.workflow import LIFE, TELLING, Action, TellingAction
from app.domains.subjects.queries.claims import holders
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work

TO_COMPANY = Given(Use.TELL_COMPANY)


def respondent(work: Work, complaint: Complaint) -> UUID | None:
    """Return the organisation that speaks here for whoever a complaint is about, if one does."""
    if complaint.accused_organisation_id is not None:
        return complaint.accused_organisation_id
    if complaint.subject_id is None:
        return None
    return next(iter(holders(work, [complaint.subject_id])), None)


def prepare(work: Work, desk: ComplaintDesk, complaint: Complaint, said: ToTell) -> Telling:
    """Prepare what is told, as the officer of the case; it is laid before her first.

    Raises:
        Forbidden: the case is not the caller's.
        StepRefused: nothing is told now.
        SomethingOpen: another text is prepared or told.
        NoConsent: she did not consent.
        FitsTooFew: it could fit fewer than ten.
        BadInput: a reason or a number is missing.
        PointsToHer: a word of her identity stands in it.

    Records:
        ``complaints.telling.prepared`` with what lets it be told.

    Rule:
        Fairness W1.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    LIFE.step(complaint.state, Action.TELL)
    if any(each.state in queries.GOING_ON for each in queries.of_complaint(work, complaint.id)):
        raise SomethingOpen("Another text is prepared; take it back first.")
    _refuse_unfounded(work, complaint, said)
    refuse_leak(work, desk, complaint, said.statement)
    telling_id = new_id()
    sealed_why = None
    if said.reason is not None:
        sealed_why = seal_words(work, desk, complaint.id, telling_id, said.reason)
    assert work.actor.id is not None
    telling = Telling(
        id=telling_id,
        complaint_id=complaint.id,
        subject_id=complaint.subject_id,
        organisation_id=respondent(work, complaint),
        number=make(NumberKind.TELLING, take_serials(work.session, "telling")),
        state=TELLING.start,
        sealed_statement=seal_small(work, desk, telling_id, said.statement),
        category=said.category,
        period=said.period,
        language=said.language,
        why=said.why,
        sealed_why=sealed_why,
        could_fit=said.could_fit,
        prepared_by=work.actor.id,
        prepared_at=work.at,
    )
    work.session.add(telling)
    work.session.flush()
    work.record("complaints.telling.prepared", row=str(telling.id), why=said.why.value)
    come_back(work, desk, complaint)
    return telling


def _refuse_unfounded(work: Work, complaint: Complaint, said: ToTell) -> None:
    if said.why is WhyTold.CONSENT:
        if standing_consent(work, complaint, TO_COMPANY) is None:
            raise NoConsent("She did not say that it may be told to whom it is about.")
        return
    missing = [
        Fault(pointer, words)
        for pointer, words, value in (
            ("/reason", "Write why it cannot point to her.", said.reason),
            ("/could_fit", "Say how many workers it could fit.", said.could_fit),
        )
        if value is None
    ]
    if missing:
        raise BadInput("Without her, two officers say why it cannot point to her.", faults=missing)
    if (said.could_fit or 0) < LEAST_FIT:
        raise FitsTooFew(f"It could fit {said.could_fit} workers, and {LEAST_FIT} are the least.")


def second(
    work: Work, desk: ComplaintDesk, complaint: Complaint, telling: Telling, reason: str
) -> None:
    """Agree as a second officer that a text cannot point to her.

    Raises:
        Forbidden: the caller is of no desk.
        StepRefused: it was told, or recalled.
        AnotherOfficer: the caller prepared it, or looked into the case.
        TiedToCase, InterestDeclared, HeldForSecondLook: see ``ties.refuse_tied``.

    Records:
        ``complaints.telling.seconded``.

    Rule:
        Fairness W1: two officers.
    """
    require(work.actor, Permission.COMPLAINT_DECIDE, complaint.facts, is_seen=True)
    TELLING.step(telling.state, TellingAction.TELL)
    if telling.why is not WhyTold.CANNOT_POINT_TO_HER:
        raise CanBeAsked("She consented herself; nobody answers for her.")
    refuse_investigator(work, complaint, "second what it prepared")
    ties.refuse_tied_caller(work, desk, complaint)
    telling.agreed_by, telling.agreed_at = work.actor.id, work.at
    telling.sealed_agreement = seal_words(work, desk, complaint.id, telling.id, reason)
    work.session.flush()
    work.record("complaints.telling.seconded", row=str(telling.id))


def tell(work: Work, desk: ComplaintDesk, complaint: Complaint, telling: Telling) -> None:
    """Tell it; the case is locked, so that a consent withdrawn at this instant is before or after.

    Args:
        work: the open transaction.
        desk: of complaints.
        complaint: as it was locked by the caller.
        telling: that was prepared.

    Raises:
        Forbidden: the case is not the caller's.
        StepRefused: it was told or recalled, or nothing is told now.
        NoConsent: her yes does not stand.
        NotShownToHer: she objected, or her time to read it runs.
        CanBeAsked: two officers may not answer for her.
        AnotherOfficer: no second officer agreed.
        NotServedHere: nobody here speaks for whom it is about.
        SomethingOpen: it was prepared for whom the case was about before.
        NotWhileCritical: the service levels name no time to reply in a critical case.
        ReceiptDisputed: it is open whose the case is, so whose the consent is.

    Records:
        ``complaints.telling.told``, ``complaints.complaint.told``.

    Rule:
        Fairness W1; facts, 3.2: the time to reply.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    TELLING.step(telling.state, TellingAction.TELL)
    LIFE.step(complaint.state, Action.TELL)
    refuse_disputed(work, complaint)
    _refuse_untold(work, complaint, telling)
    if telling.organisation_id is None:
        raise NotServedHere("No organisation here holds its record.")
    if not queries.is_for(telling, complaint):
        raise SomethingOpen("It is for whom the case was about before; take it back first.")
    due_at = desk.levels.due(Clock.REPLY, complaint.severity, work.at, desk.calendar)
    if due_at is None:
        raise NotWhileCritical("By the service levels nobody replies in a critical case.")
    telling.told_at, telling.due_at = work.at, due_at
    complaint.told_at = work.at
    work.move(telling, TELLING, TellingAction.TELL)
    steps.move(work, desk, complaint, Action.TELL)
    tell_organisation(work, desk, telling.organisation_id, f"tellings/{telling.id}")


def _refuse_untold(work: Work, complaint: Complaint, telling: Telling) -> None:
    shown = shown_of(telling)
    if telling.why is WhyTold.CONSENT:
        if standing_consent(work, complaint, TO_COMPANY) is None:
            raise NoConsent("Her consent ended.")
        if not goes_with_consent(shown, work.at):
            raise NotShownToHer("She objected, or has time to read it.")
        return
    consents = cases.consents(work, complaint.told_in, complaint.id)
    said_no = any(
        each.use is Use.TELL_COMPANY and each.withdrawn_at is not None for each in consents
    )
    reachable = may_be_contacted(work, complaint)
    if not cannot_be_asked(shown, is_reachable=reachable, said_no=said_no, at=work.at):
        raise CanBeAsked("She allowed to be asked, said no, or has time to come back and read it.")
    if telling.agreed_by is None:
        raise AnotherOfficer("A second officer has to agree, with a reason.")


def shown_of(telling: Telling) -> Shown:
    """Return what became of a text that was laid before her."""
    return Shown(
        telling.prepared_at, telling.seen_by_her_at, telling.she_agreed_at, telling.she_objected_at
    )


def take_back(work: Work, complaint: Complaint, telling: Telling) -> None:
    """Take a text back that was not told, as the officer of the case.

    Raises:
        Forbidden: the case is not the caller's.
        StepRefused: it was told, or recalled.

    Records:
        ``complaints.telling.taken_back``.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    work.move(telling, TELLING, TellingAction.TAKE_BACK)
    telling.recalled_at = work.at
    work.session.flush()


def resume(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Go on with the inquiry, once it was replied, or the time to reply is over.

    Raises:
        Forbidden: the case is not the caller's.
        StepRefused: no reply is awaited.
        SomethingOpen: there is time to reply.

    Records:
        ``complaints.complaint.resumed``.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    LIFE.step(complaint.state, Action.RESUME)
    if any(each.state in queries.GOING_ON for each in queries.of_complaint(work, complaint.id)):
        raise SomethingOpen("Whoever it is about has time to reply.")
    steps.move(work, desk, complaint, Action.RESUME)


def lapse_unanswered(work: Work, limit: int) -> int:
    """Note of what was told that nobody replied in time; return of how many.

    Records:
        ``complaints.telling.unanswered``.
    """
    found = queries.over(work, work.at, limit)
    for each in found:
        work.move(each, TELLING, TellingAction.LAPSE)
    return len(found)
