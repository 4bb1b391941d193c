"""Mediation, where W3 lets it: offered to both, each says yes by its own way, either ends it."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.errors import AnotherOfficer, NotAgreed, NotMediated, SomethingOpen
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.deciding import Mediation
from app.domains.complaints.models.handling import Telling
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.queries import ending as queries
from app.domains.complaints.queries import tellings
from app.domains.complaints.rules.ending import OFFER_STANDS
from app.domains.complaints.service import steps, ties
from app.domains.complaints.service.closing import note_end
from app.domains.complaints.service.contacting import come_back, tell_organisation
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.following import raise_flag
from app.domains.complaints.service.parts import investigators
from app.domains.complaints.service.replacing import refuse_disputed
from app.domains.complaints.service.sealing import Piece, keep
from app.domains.complaints.service.speaking import speak
from app.domains.complaints.types import ComplaintState, DocumentKind, Ending, Flag, Side
from app.domains.complaints.types.categories import Category, may_be_mediated
from app.domains.complaints.types.deciding import Clause, MediationState, WhyMediationEnded
from app.domains.complaints.types.telling import Settled
from app.domains.complaints.workflow import LIFE, MEDIATION, Action, MediationAction
from app.kit.errors import NotFound
from app.kit.ids import new_id
from app.store.work import Work

NEVER = frozenset({Flag.VIOLENCE, Flag.CHILD, Flag.TRAFFICKING, Flag.RETALIATION})
_State = MediationState
GOING_ON = frozenset({_State.OFFERED, _State.RUNNING, _State.PROPOSED})


def offer(work: Work, desk: ComplaintDesk, complaint: Complaint, mediator_id: UUID) -> Mediation:
    """Offer mediation to both sides, as the officer of the case.

    Raises:
        Forbidden: the case is not the caller's.
        StepRefused: nothing is mediated now.
        NotMediated: of this kind of case nobody is asked to agree.
        NotAgreed: whom it is about was not told.
        SomethingOpen: it is offered already.
        AnotherOfficer: the mediator looked into the case, or is not of its desk.

    Records:
        ``complaints.mediation.offered``.

    Rule:
        Fairness W3.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    LIFE.step(complaint.state, Action.MEDIATE)
    refuse_grave(work, complaint)
    told = [each for each in tellings.of_complaint(work, complaint.id) if each.told_at is not None]
    if not told:
        raise NotAgreed("Whoever it is about was not told yet.")
    if any(each.state in GOING_ON for each in queries.mediations(work, complaint.id)):
        raise SomethingOpen("It is offered already.")
    if mediator_id in investigators(work, complaint):
        raise AnotherOfficer("Who looked into a case takes a side in it.")
    ties.refuse_tied(work, desk, complaint, mediator_id)
    if not queries.is_of_a_desk(work, mediator_id, complaint):
        raise AnotherOfficer("The mediator is somebody of the desk whom no tie keeps out.")
    assert work.actor.id is not None
    mediation = Mediation(
        id=new_id(),
        complaint_id=complaint.id,
        telling_id=told[-1].id,
        organisation_id=told[-1].organisation_id,
        state=MEDIATION.start,
        mediator_id=mediator_id,
        offered_by=work.actor.id,
        offered_at=work.at,
        until_at=work.at + OFFER_STANDS,
        clauses=[],
    )
    work.session.add(mediation)
    work.session.flush()
    work.record("complaints.mediation.offered", row=str(mediation.id))
    speak(work, complaint, "mediation_offered")
    come_back(work, desk, complaint)
    if told[-1].organisation_id is not None:
        tell_organisation(work, desk, told[-1].organisation_id, f"tellings/{told[-1].id}")
    return mediation


def refuse_grave(work: Work, complaint: Complaint) -> None:
    """Refuse to mediate violence, sexual abuse, children, trafficking and threats.

    Raises:
        NotMediated: the case speaks of it, or a flag of it stands.

    Rule:
        Fairness W3.
    """
    named = frozenset(
        Category(each.category) for each in cases.standing_allegations(work, complaint.id)
    )
    flags = {each.flag for each in cases.standing_flags(work, [complaint.id])}
    if not may_be_mediated(named) or flags & NEVER:
        raise NotMediated("A case of this kind is looked into and decided.")


def current(work: Work, complaint_id: UUID) -> Mediation:
    """Return the mediation of a case that goes on.

    Raises:
        NotFound: there is none.
    """
    found = [each for each in queries.mediations(work, complaint_id) if each.state in GOING_ON]
    if not found:
        raise NotFound("Nothing is mediated in this case.")
    return found[-1]


def she_says(work: Work, complaint: Complaint, *, is_yes: bool) -> Mediation:
    """Say yes or no as whoever complained, with her receipt; a no ends it at any time.

    Raises:
        NotFound: nothing is offered.
        ReceiptDisputed: she says yes, and it is open whose the case is.

    Records:
        ``complaints.mediation.accepted`` or ``declined``.
    """
    require(work.actor, Permission.COMPLAINT_FOLLOW)
    mediation = current(work, complaint.id)
    if not is_yes:
        _end(work, mediation, MediationAction.DECLINE, WhyMediationEnded.SHE_SAID_NO)
        return mediation
    refuse_disputed(work, complaint)
    mediation.she_agreed_at = mediation.she_agreed_at or work.at
    work.session.flush()
    work.record("complaints.mediation.accepted", row=str(mediation.id), side="complainant")
    return mediation


def they_say(work: Work, telling: Telling, *, is_yes: bool) -> Mediation:
    """Say yes or no for the organisation that was told; a no ends it at any time.

    Raises:
        Forbidden: the caller does not speak for it.
        NotFound: nothing is offered.

    Records:
        ``complaints.mediation.accepted`` or ``left``.
    """
    require(work.actor, Permission.TELLING_REPLY, telling.facts, is_seen=True)
    tellings.complaint_of(work, telling.complaint_id)
    mediation = current(work, telling.complaint_id)
    if mediation.telling_id != telling.id:
        raise NotFound("Nothing is mediated here.")
    if not is_yes:
        _end(work, mediation, MediationAction.LEAVE, WhyMediationEnded.THEY_SAID_NO)
        return mediation
    mediation.they_agreed_at = mediation.they_agreed_at or work.at
    work.session.flush()
    work.record("complaints.mediation.accepted", row=str(mediation.id), side="respondent")
    return mediation


def begin(work: Work, desk: ComplaintDesk, complaint: Complaint) -> Mediation:
    """Begin, as the officer of the case, once both said yes.

    Raises:
        Forbidden: the case is not the caller's.
        NotAgreed: one of them did not.
        NotMediated: something grave came up meanwhile.

    Records:
        ``complaints.mediation.begun``, ``complaints.complaint.mediated``.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    LIFE.step(complaint.state, Action.MEDIATE)
    refuse_grave(work, complaint)
    mediation = current(work, complaint.id)
    if mediation.she_agreed_at is None or mediation.they_agreed_at is None:
        raise NotAgreed("Each side says yes by its own way first.")
    work.move(mediation, MEDIATION, MediationAction.BEGIN)
    steps.move(work, desk, complaint, Action.MEDIATE)
    return mediation


def propose(work: Work, desk: ComplaintDesk, complaint: Complaint, said: Settled) -> Mediation:
    """Lay a settlement before her, as the mediator, who says which clauses it holds.

    One that binds to silence, withdrawal or waiver is itself a breach: it is noted, with a flag
    for a practice, and the mediation is over.

    Raises:
        Forbidden: the caller does not mediate.
        StepRefused: nothing is laid before her now.
        NotAgreed: whoever it is about did not agree to it.

    Records:
        ``complaints.mediation.proposed``, or ``ended`` and ``complaints.clause.noted``.

    Rule:
        Fairness W3.
    """
    mediation = current(work, complaint.id)
    require(work.actor, Permission.COMPLAINT_HANDLE, mediation.facts, is_seen=True)
    MEDIATION.step(mediation.state, MediationAction.PROPOSE)
    if not said.they_agreed:
        raise NotAgreed("Lay before her what whoever it is about agreed to.")
    piece = Piece(DocumentKind.SETTLEMENT, said.text, Side.OFFICER, said.language)
    document = keep(work, desk, complaint, piece)
    work.session.flush()
    mediation.settlement_id = document.id
    if said.clauses:
        _note_clauses(work, complaint, mediation, said.clauses)
        _end(work, mediation, MediationAction.END, WhyMediationEnded.CLAUSE)
        return mediation
    work.move(mediation, MEDIATION, MediationAction.PROPOSE)
    speak(work, complaint, "settlement_shown")
    come_back(work, desk, complaint)
    return mediation


def _note_clauses(
    work: Work, complaint: Complaint, mediation: Mediation, clauses: tuple[Clause, ...]
) -> None:
    mediation.clauses = sorted({*mediation.clauses, *(each.value for each in clauses)})
    raise_flag(work, complaint, Flag.PRACTICE)
    work.record("complaints.clause.noted", row=str(mediation.id), clauses=mediation.clauses)


def she_confirms(
    work: Work, complaint: Complaint, clauses: tuple[Clause, ...], *, agrees: bool
) -> Mediation:
    """Confirm with her code that a settlement binds her to nothing of that, and agree or not.

    Raises:
        NotFound: nothing is laid before her.
        ReceiptDisputed: she agrees, and it is open whose the case is.

    Records:
        ``complaints.mediation.agreed`` or ``declined``, and ``complaints.clause.noted``.

    Rule:
        Fairness W3.
    """
    require(work.actor, Permission.COMPLAINT_FOLLOW)
    mediation = current(work, complaint.id)
    if mediation.state is not _State.PROPOSED:
        raise NotFound("No settlement is laid before you.")
    if clauses:
        _note_clauses(work, complaint, mediation, clauses)
        _end(work, mediation, MediationAction.DECLINE, WhyMediationEnded.CLAUSE)
    elif agrees:
        refuse_disputed(work, complaint)
        mediation.confirmed_at = work.at
        _move(work, mediation, MediationAction.AGREE)
    else:
        _end(work, mediation, MediationAction.DECLINE, WhyMediationEnded.SHE_SAID_NO)
    return mediation


def settle(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """End a case by what both agreed to, as its officer.

    Raises:
        Forbidden: the case is not the caller's.
        StepRefused: it is not mediated.
        NotAgreed: she did not confirm it.
        ReceiptDisputed: it is open who did.

    Records:
        ``complaints.complaint.settled``.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    LIFE.step(complaint.state, Action.SETTLE)
    refuse_grave(work, complaint)
    found = queries.mediations(work, complaint.id)
    if not found or found[-1].state is not _State.AGREED:
        raise NotAgreed("She confirms it with her code first.")
    refuse_disputed(work, complaint)
    steps.move(work, desk, complaint, Action.SETTLE)
    note_end(work, complaint, Ending.SETTLEMENT)


def end(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Go on with the inquiry, as the officer of the case; what still goes on ends.

    Raises:
        Forbidden: the case is not the caller's.

    Records:
        ``complaints.complaint.mediation_ended``.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    found = [each for each in queries.mediations(work, complaint.id) if each.state in GOING_ON]
    for each in found:
        _end(work, each, MediationAction.END, WhyMediationEnded.NO_AGREEMENT)
    if not found:
        LIFE.step(complaint.state, Action.END_MEDIATION)
    if complaint.state is ComplaintState.MEDIATION:
        steps.move(work, desk, complaint, Action.END_MEDIATION)


def _end(work: Work, mediation: Mediation, action: MediationAction, why: WhyMediationEnded) -> None:
    mediation.ended_at, mediation.why_ended = work.at, why
    _move(work, mediation, action)


def _move(work: Work, mediation: Mediation, action: MediationAction) -> None:
    work.move(mediation, MEDIATION, action)
    work.session.flush()


def lapse_offers(work: Work, limit: int) -> int:
    """End offers that not both took in time; return of how many.

    Records:
        ``complaints.mediation.lapsed``.
    """
    found = queries.offers_over(work, limit)
    for each in found:
        _end(work, each, MediationAction.LAPSE, WhyMediationEnded.NO_ANSWER)
    return len(found)
