"""Safety first, then sorting: of what a case speaks, and of whom (W3, L10)."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.engine.texts import key_of
from app.domains.complaints.errors import AnsweredAlready, NotSorted, SomethingOpen
from app.domains.complaints.models import Allegation, Complaint
from app.domains.complaints.queries import asking, desks, ending
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.rules import desk_of
from app.domains.complaints.service import inquiries, severity, steps
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.following import raise_flag, say
from app.domains.complaints.service.intake import keep_out_named, name_accused
from app.domains.complaints.service.notes import note
from app.domains.complaints.service.recalling import close_to_accused, recall_ended
from app.domains.complaints.service.recourse import contacts_of, places_of
from app.domains.complaints.types import HANDLED, AccusedKind, Desk, Severity, Side, Use
from app.domains.complaints.types.categories import Category, flags_of, severity_of
from app.domains.complaints.types.handling import SafetyAnswer, WhyRaised
from app.domains.complaints.types.intake import Accused, Given
from app.domains.complaints.workflow import Action
from app.domains.notices.types import OPEN
from app.kit.catalogue import said
from app.kit.errors import NotFound, StepRefused
from app.kit.ids import new_id
from app.store.work import Work


def check_safety(
    work: Work, desk: ComplaintDesk, complaint: Complaint, answer: SafetyAnswer, words: str
) -> None:
    """Keep what came of asking whether she is safe; whoever is not makes the case critical.

    Raises:
        NotFound, Forbidden, StepRefused: as for every step of a case.

    Records:
        ``complaints.complaint.safety_checked`` with the answer.

    Rule:
        Fairness W3: it is the first question, answered with whom to call where she is.
    """
    steps.move(work, desk, complaint, Action.CHECK_SAFETY, answer=answer.value)
    complaint.safety, complaint.safety_checked_at = answer, work.at
    note(work, desk, complaint, words)
    if answer is SafetyAnswer.NOT_SAFE:
        severity.raise_to(work, desk, complaint, Severity.CRITICAL, WhyRaised.NOT_SAFE)
        _tell_whom_to_call(work, desk, complaint)
    work.session.flush()


def _tell_whom_to_call(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Leave her the numbers to call where she is, from sourced rows alone; or say there is none."""
    places = desk.recourse.of(work, places_of(complaint), complaint.written)
    contacts = contacts_of(places)
    if not contacts:
        steps.tell(work, desk, complaint, key_of("safety", "no_number"))
        return
    numbers = [f"{each.name}: {each.telephone}" for each in contacts]
    text = said(complaint.written, key_of("safety", "no"))
    say(work, desk, complaint, "\n".join([text, *numbers]), side=Side.SCHEME)


def add_allegation(
    work: Work, desk: ComplaintDesk, complaint: Complaint, category: Category, reason: str
) -> Allegation:
    """Say that a case speaks of something too; it brings its flags and its severity with it.

    Raises:
        Forbidden, StepRefused: see :func:`_sort`.
        AnsweredAlready: it speaks of that already.

    Records:
        ``complaints.allegation.added`` with the category.

    Rule:
        Fairness W3; facts, 2.4.
    """
    _sort(work, complaint)
    rows = queries.allegations(work, [complaint.id])
    found = {each.category: each for each in rows}.get(category.value)
    if found is not None and found.dropped_at is None:
        raise AnsweredAlready("The case speaks of that already.")
    if found is None:
        found = Allegation(
            id=new_id(),
            complaint_id=complaint.id,
            category=category.value,
            side=Side.OFFICER,
            stated_at=work.at,
        )
        work.session.add(found)
    found.dropped_at = found.reasons_id = None
    note(work, desk, complaint, reason, found.id)
    work.record("complaints.allegation.added", row=str(found.id), category=category.value)
    named = frozenset({category})
    for flag in sorted(flags_of(named)):
        raise_flag(work, complaint, flag)
    severity.raise_to(work, desk, complaint, severity_of(named), WhyRaised.CATEGORY)
    _lie_with(work, complaint, categories=named)
    return found


def drop_allegation(
    work: Work, desk: ComplaintDesk, complaint: Complaint, allegation_id: UUID, reason: str
) -> Allegation:
    """Say that something was misread; it stays on record, and she reads why.

    Flags and severity stay: closing a flag and lowering a severity take two persons.

    Raises:
        Forbidden, StepRefused: see :func:`_sort`.
        NotFound: it speaks of no such thing.

    Records:
        ``complaints.allegation.dropped`` with the category.

    Rule:
        Fairness W3.
    """
    _sort(work, complaint)
    rows = queries.allegations(work, [complaint.id])
    found = {each.id: each for each in rows}.get(allegation_id)
    if found is None or found.dropped_at is not None:
        raise NotFound("The case does not speak of that.")
    found.dropped_at = work.at
    document = note(work, desk, complaint, reason, found.id)
    found.reasons_id = document.id
    work.record("complaints.allegation.dropped", row=str(found.id), category=found.category)
    return found


def name_the_accused(
    work: Work, desk: ComplaintDesk, complaint: Complaint, accused: Accused, reason: str
) -> None:
    """Say against whom a case is: a person matches a name to a record, no machine does.

    A case that turns out to be about the scheme goes to the outside reviewers, and leaves the
    officers' sight; an officer with a tie to who is named loses it at once. Cases of threats for it
    follow, and a text that was prepared for somebody else goes no more. What was referred to an
    authority that turns out to be meant closes to it at once.

    Raises:
        Forbidden, StepRefused: see :func:`_sort`.

    Records:
        ``complaints.complaint.accused_named``; not who.

    Rule:
        Fairness L10, W6 and W1.
    """
    _sort(work, complaint)
    note(work, desk, complaint, reason)
    before = _named(complaint)
    linked = [each for each in queries.linked(work, complaint) if _named(each) == before]
    for each in (complaint, *linked):
        each.accused_kind = accused.kind
        each.subject_id = accused.subject_id
        each.accused_organisation_id = accused.organisation_id
        name_accused(work, desk, each, accused)
        keep_out_named(work, each, accused)
        # What was prepared is addressed to whom it was about before.
        recall_ended(work, desk, each, Given(Use.TELL_COMPANY))
        work.session.flush()
        close_to_accused(work, desk, each)
        work.record("complaints.complaint.accused_named", row=str(each.id))
    _lie_with(work, complaint)
    officer = complaint.officer_id
    if officer is not None and officer in desks.tied_people(work, complaint.id, [officer]):
        complaint.officer_id = None
    work.session.flush()


def _named(complaint: Complaint) -> tuple[AccusedKind, UUID | None, UUID | None, str | None]:
    organisation_id = complaint.accused_organisation_id
    return complaint.accused_kind, complaint.subject_id, organisation_id, complaint.accused_digest


def _lie_with(
    work: Work, complaint: Complaint, categories: frozenset[Category] = frozenset()
) -> None:
    """Let a case lie on the right desk, and cases of threats for it; none comes back."""
    scheme_id = queries.scheme_owner_id(work)
    about = (complaint.accused_kind, complaint.accused_organisation_id)
    if desk_of(*about, categories, scheme_id) is not Desk.OUTSIDE:
        return
    for each in (complaint, *queries.linked(work, complaint)):
        if each.desk is not Desk.OUTSIDE:
            each.desk, each.officer_id = Desk.OUTSIDE, None
            if each.inquiry_id is not None:
                inquiries.move_out(work, each)
            work.session.flush()
            work.record("complaints.complaint.moved_outside", row=str(each.id))


def admit(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Let a case be looked into.

    Raises:
        NotFound, Forbidden, StepRefused: as for every step of a case.
        NotSorted: it speaks of nothing yet, or a lower severity is proposed and not answered.
        SomethingOpen: it is announced to her that it may not be looked into.

    Records:
        ``complaints.complaint.admitted``.

    Rule:
        ISO/IEC 17065, 7.13.3.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    if not queries.standing_allegations(work, complaint.id):
        raise NotSorted("Say first of what the case speaks.")
    if any(each.answered_at is None for each in asking.changes(work, complaint.id)):
        raise NotSorted("A lower severity is proposed, and waits for a colleague.")
    if any(each.state in OPEN for each in ending.notices(work, complaint.id)):
        raise SomethingOpen("It is announced that it is not looked into; drop that first.")
    steps.move(work, desk, complaint, Action.ADMIT)
    complaint.admitted_at = work.at
    work.session.flush()


def _sort(work: Work, complaint: Complaint) -> None:
    """Refuse who does not handle the case, and one that is decided.

    Raises:
        Forbidden: it is not assigned to the caller.
        StepRefused: it is decided or ended.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    if complaint.state not in HANDLED:
        raise StepRefused("The case is decided.", state=complaint.state.value, allowed=[])
