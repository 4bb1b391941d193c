"""Deciding a case: reasons for each allegation, by somebody who did not look into it."""

from collections.abc import Sequence

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.complaints.errors import (
    AllegationsUnanswered,
    AnotherOfficer,
    RespondentNotHeard,
    WithSomebodyElse,
)
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.deciding import CaseDecision
from app.domains.complaints.models.handling import Telling
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.queries import desks, tellings
from app.domains.complaints.rules.ending import FOUND, overall
from app.domains.complaints.service import appeal_terms, steps, ties
from app.domains.complaints.service.announcing import SEALED, announcement
from app.domains.complaints.service.closing import note_end
from app.domains.complaints.service.contacting import come_back, tell_organisation
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.leaving import refuse_leak
from app.domains.complaints.service.opening import DECIDING, STORY
from app.domains.complaints.service.parts import (
    investigators,
    refuse_decider,
    refuse_investigator,
)
from app.domains.complaints.service.sealing import Piece, keep, seal_small
from app.domains.complaints.service.speaking import speak
from app.domains.complaints.types import ComplaintState, DocumentKind, Ending, Outcome, Side
from app.domains.complaints.types.handling import TellingState
from app.domains.complaints.types.telling import Found
from app.domains.complaints.workflow import LIFE, Action
from app.domains.identity.queries.organisations import find_scheme_owner
from app.domains.notices.service import announcing, taking_effect
from app.domains.notices.types import ActKind
from app.kit.ids import new_id
from app.store.case_keys import Seal
from app.store.openings import note_opening
from app.store.work import Work

RULE = "Procedure for complaints, decision"
OPEN_TO_A_DECIDER = frozenset({ComplaintState.TRIAGE, ComplaintState.INQUIRY})


def take(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Take it upon oneself to decide a case, as somebody of the desk who did not look into it.

    Raises:
        Forbidden: the caller is of no desk.
        StepRefused: nothing is decided now.
        AnotherOfficer: the caller looked into it, or decided it before.
        WithSomebodyElse: a colleague took it upon themselves, and is there; or the caller kept one
            out of it.
        TiedToCase, InterestDeclared, HeldForSecondLook: see ``ties.refuse_tied``.

    Records:
        ``complaints.decider.named``.

    Rule:
        ISO/IEC 17065, 7.13.5.
    """
    require(work.actor, Permission.COMPLAINT_DECIDE, complaint.facts, is_seen=True)
    if complaint.state not in OPEN_TO_A_DECIDER:
        LIFE.step(complaint.state, Action.DECIDE)
    refuse_investigator(work, complaint, "decide it")
    refuse_decider(work, complaint)
    _refuse_snatching(work, complaint)
    ties.refuse_who_said(work, complaint)
    ties.refuse_tied_caller(work, desk, complaint)
    complaint.decider_id = work.actor.id
    work.session.flush()
    work.record("complaints.decider.named", row=str(complaint.id), person=str(work.actor.id))


def _refuse_snatching(work: Work, complaint: Complaint) -> None:
    """Refuse to take the decision from a colleague: its file would open to who is only curious.

    From one who may not decide it any more, or is gone or away, it is taken.
    """
    holder = complaint.decider_id
    seats = {each.person.id: each for each in desks.seats(work, complaint.desk)}
    if holder is None or holder == work.actor.id or holder not in seats:
        return
    if holder in investigators(work, complaint) or desks.tied_people(work, complaint.id, [holder]):
        return
    if not desks.away(work, [seats[holder].membership.id]):
        raise WithSomebodyElse("A colleague decides this case, and is there.")


def open_file(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Note that who decides a case opens its story.

    Raises:
        Forbidden: somebody else decides it.
    """
    require(work.actor, Permission.COMPLAINT_DECIDE, complaint.facts, is_seen=True)
    if complaint.decider_id != work.actor.id:
        raise AnotherOfficer("Only who decides a case opens its file; take it first.")
    desk.seals.prepare(work, [(complaint.id, Seal.STORY)], reason=STORY)
    note_opening(work, STORY, complaint.id, Facts(), DECIDING)


def decide(
    work: Work,
    desk: ComplaintDesk,
    complaint: Complaint,
    found: Sequence[Found],
    for_respondent: str | None,
) -> CaseDecision:
    """Decide a case, with an outcome and reasons for each allegation.

    Nothing is upheld against somebody who could not answer. Whom it is about is told its part, in
    words of their own, and can appeal what was found; she can appeal what was not.

    Args:
        work: the open transaction.
        desk: of complaints.
        complaint: as the caller locked it.
        found: of each allegation that stands.
        for_respondent: what of the reasons whoever it is about reads.

    Raises:
        Forbidden: the caller is of no desk.
        StepRefused: nothing is decided now.
        AnotherOfficer: the caller did not take it, or looked into it.
        AllegationsUnanswered: an allegation is not answered, or none such stands.
        RespondentNotHeard: something is upheld, and whom it is about could not answer.
        PointsToHer: a word of her identity stands in what it would read.

    Records:
        ``complaints.complaint.decided`` with the outcome.

    Rule:
        ISO/IEC 17065, 7.13.5; fairness W1: what may not be told decides nothing by itself.
    """
    require(work.actor, Permission.COMPLAINT_DECIDE, complaint.facts, is_seen=True)
    LIFE.step(complaint.state, Action.DECIDE)
    if complaint.decider_id != work.actor.id:
        raise AnotherOfficer("Take the case first.")
    refuse_investigator(work, complaint, "decide it")
    answered = _answered(work, desk, complaint, found)
    outcome = overall([each.outcome for each in found])
    telling = tellings.heard(work, complaint)
    if outcome in FOUND and telling is None:
        raise RespondentNotHeard("Nothing is upheld against somebody who could not answer.")
    assert work.actor.id is not None
    decision = CaseDecision(
        id=new_id(),
        complaint_id=complaint.id,
        outcome=outcome,
        found=answered,
        decided_by=work.actor.id,
        decided_at=work.at,
        telling_id=None if telling is None else telling.id,
    )
    if for_respondent is not None and telling is not None:
        refuse_leak(work, desk, complaint, for_respondent)
        decision.sealed_for_respondent = seal_small(work, desk, decision.id, for_respondent)
    work.session.add(decision)
    complaint.outcome = outcome
    steps.move(work, desk, complaint, Action.DECIDE, outcome=outcome.value)
    note_end(work, complaint, Ending.DECISION)
    _tell_both(work, desk, complaint, outcome, telling)
    return decision


def _answered(
    work: Work, desk: ComplaintDesk, complaint: Complaint, found: Sequence[Found]
) -> list[dict[str, str]]:
    """Keep what was found of each allegation; refuse what does not answer just these."""
    standing = {each.category: each for each in cases.standing_allegations(work, complaint.id)}
    said = {each.category: each for each in found}
    missing, strange = standing.keys() - said.keys(), said.keys() - standing.keys()
    if missing or strange or not found or len(said) != len(found):
        wrong = ", ".join(sorted(missing | strange)) or "name what is alleged first"
        raise AllegationsUnanswered(f"Not answered once, or not alleged: {wrong}.")
    kept = []
    for category, row in standing.items():
        answer = said[category]
        piece = Piece(DocumentKind.REASONS, answer.reasons, Side.OFFICER, complaint.written)
        document = keep(work, desk, complaint, piece)
        work.session.flush()
        row.outcome, row.reasons_id = answer.outcome, document.id
        kept.append(
            {
                "category": category,
                "outcome": answer.outcome.value,
                "reasons": str(document.id),
            }
        )
    return kept


def _tell_both(
    work: Work,
    desk: ComplaintDesk,
    complaint: Complaint,
    outcome: Outcome,
    telling: Telling | None,
) -> None:
    """Tell each side its part, and let each appeal what strikes it."""
    terms = appeal_terms.terms(work.at)
    if outcome is not Outcome.UPHELD:
        said = announcement(
            complaint, ActKind.COMPLAINT_DECIDED, outcome.value, RULE, terms.appeal_until
        )
        hers = announcing.announce_heard(work, said, is_answered=True)
        taking_effect.take_effect(work, desk.notices, hers, terms, SEALED)
    speak(work, complaint, "decided")
    come_back(work, desk, complaint)
    if telling is None or telling.organisation_id is None:
        return
    owner = find_scheme_owner(work)
    is_scheme = owner is not None and owner.id == telling.organisation_id
    if outcome in FOUND and not is_scheme:
        struck = (telling.organisation_id, f"/v1/tellings/{telling.id}")
        said = announcement(
            complaint, ActKind.COMPLAINT_UPHELD, outcome.value, RULE, terms.appeal_until, struck
        )
        is_answered = telling.state is TellingState.REPLIED
        theirs = announcing.announce_heard(work, said, is_answered=is_answered)
        taking_effect.take_effect(work, desk.notices, theirs, terms, SEALED)
    else:
        tell_organisation(work, desk, telling.organisation_id, f"tellings/{telling.id}")
