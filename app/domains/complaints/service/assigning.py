"""Who has a case: taken up by an officer, given to a colleague, or given by the clock (W3, W6)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.engine import letters
from app.domains.complaints.errors import WithSomebodyElse
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import desks
from app.domains.complaints.queries.desks import OPEN, Seat
from app.domains.complaints.service import steps, ties
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.notes import note
from app.domains.complaints.types import ComplaintState, Severity
from app.domains.complaints.types.handling import Tie
from app.domains.complaints.workflow import Action
from app.domains.identity.service.handing_over import OpenWork
from app.domains.identity.types import Leaver, OpenThing
from app.kit.errors import BadInput, Fault, StepRefused
from app.store.outbox import post
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Fit:
    """Somebody of the desk, and how well a case would lie with them.

    Attributes:
        seat: who.
        ties: what keeps them out.
        is_away: today.
        speaks: the language in which she writes or speaks; a hint.
        load: how many open cases they have; a hint.
    """

    seat: Seat
    ties: tuple[Tie, ...]
    is_away: bool
    speaks: bool
    load: int

    @property
    def is_fit(self) -> bool:
        """Whether the case can be given to them now."""
        return not self.ties and not self.is_away


def candidates(work: Work, desk: ComplaintDesk, complaint: Complaint) -> Sequence[Fit]:
    """Return everybody of the desk, who fits best first.

    Rule:
        Fairness W6: nobody with a tie; language and load are hints, never a refusal.
    """
    require(work.actor, Permission.COMPLAINT_TAKE)
    there = desks.seats(work, complaint.desk)
    away = desks.away(work, [each.membership.id for each in there])
    return _fits(work, desk, complaint, there, away)


def _fits(
    work: Work,
    desk: ComplaintDesk,
    complaint: Complaint,
    there: Collection[Seat],
    away: Collection[UUID] = (),
) -> Sequence[Fit]:
    """Return how well a case would lie with some people of a desk, who fits best first."""
    seats = {each.person.id: each for each in there}
    found = ties.of_people(work, desk, complaint, list(seats))
    loads = desks.loads(work, list(seats))
    tongues = {each.split("-")[0] for each in (complaint.spoken, complaint.written) if each}
    fits = [
        Fit(
            seat,
            (*found[each].ties, *([Tie.TO_BE_LOOKED_AT] if found[each].is_question else [])),
            seat.membership.id in away,
            seat.person.language.split("-")[0] in tongues,
            loads.get(each, 0),
        )
        for each, seat in seats.items()
    ]
    return sorted(fits, key=lambda e: (not e.is_fit, e.load, not e.speaks, e.seat.person.id))


def assign(
    work: Work,
    desk: ComplaintDesk,
    complaint: Complaint,
    person_id: UUID | None,
    reason: str | None,
) -> None:
    """Take a case up, or give it to a colleague of the desk.

    From whoever has it, it is taken by themselves, or by a third person, or by anyone where they
    are away or gone; so nobody opens a story by snatching the case.

    Args:
        work: the open transaction.
        desk: of complaints.
        complaint: the case.
        person_id: to whom; ``None``: the caller.
        reason: why it changes hands; sealed with the story.

    Raises:
        StepRefused: it is ended.
        BadInput: nobody of the desk is meant, they have it already, or a reason is missing.
        WithSomebodyElse: the caller would take it from a colleague who is there.
        TiedToCase, HeldForSecondLook: see :func:`ties.refuse_tied`.

    Records:
        ``complaints.complaint.assigned``, and ``complaints.complaint.taken_up`` the first time.

    Rule:
        Fairness W3 and W6.
    """
    require(work.actor, Permission.COMPLAINT_TAKE)
    if complaint.state not in OPEN:
        raise StepRefused("The case is ended.", state=complaint.state.value, allowed=[])
    seats = {each.person.id: each for each in desks.seats(work, complaint.desk)}
    wanted = person_id or work.actor.id
    if wanted is None or wanted not in seats:
        fault = Fault("/person", "Give somebody of the desk on which the case lies.")
        raise BadInput("The case cannot be given to them.", faults=[fault])
    if complaint.officer_id == wanted:
        raise BadInput("It is theirs already.", faults=[Fault("/person", "Give somebody else.")])
    _refuse_snatching(work, complaint, seats, wanted)
    if complaint.officer_id is not None and reason is None:
        fault = Fault("/reason", "Say why the case changes hands.")
        raise BadInput("A reason is missing.", faults=[fault])
    ties.refuse_who_said(work, complaint, wanted)
    ties.refuse_tied(work, desk, complaint, wanted)
    if reason is not None:
        note(work, desk, complaint, reason)
    give(work, desk, complaint, seats[wanted])


def _refuse_snatching(
    work: Work, complaint: Complaint, seats: dict[UUID, Seat], wanted: UUID
) -> None:
    holder = complaint.officer_id
    if holder is None or holder not in seats or work.actor.id in {holder} - {wanted}:
        return
    is_away = bool(desks.away(work, [seats[holder].membership.id]))
    if wanted == work.actor.id and not is_away:
        raise WithSomebodyElse("A colleague has this case, and is there.")


def give(work: Work, desk: ComplaintDesk, complaint: Complaint, seat: Seat) -> None:
    """Give a case to somebody who fits; the story opens to them, and to nobody before them.

    Records:
        ``complaints.complaint.assigned``; not to whom.

    Rule:
        Fairness W3.
    """
    complaint.officer_id, complaint.assigned_at = seat.person.id, work.at
    work.record("complaints.complaint.assigned", row=str(complaint.id))
    if complaint.state is ComplaintState.RECEIVED:
        complaint.acknowledged_at = complaint.acknowledged_at or work.at
        steps.move(work, desk, complaint, Action.TAKE_UP)
    if work.actor.id != seat.person.id:
        post(work, desk.ring, letters.WAITS, letters.to_officer(seat.person, desk.front))
    work.session.flush()


def give_what_lies(work: Work, desk: ComplaintDesk, at_once: int) -> int:
    """Give to the least-loaded fit officer what nobody took in time, or what lies with nobody.

    Where nobody fits, it stays in the work list of everyone who may take it up.

    Returns:
        How many were given.

    Rule:
        Fairness W3: her time does not run out because nobody looked.
    """
    require(work.actor, Permission.COMPLAINT_TAKE)
    there, given, after = desks.present(work), 0, None
    # Those for whom nobody fits must not stand before all others.
    while not given and (lying := desks.left_lying(work, there, at_once, after)):
        after = lying[-1].id
        for complaint in lying:
            best = next(iter(_fits(work, desk, complaint, there[complaint.desk])), None)
            if best is not None and best.is_fit:
                give(work, desk, complaint, best.seat)
                given += 1
    return given


def tell_desk(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Write at once that something waits, where somebody is in danger.

    Four hours are over before the letter of the next day. It goes to the officer of the case, or
    to the whole desk while it has none; nobody with a tie gets it, and it says no word of what
    waits.

    Rule:
        Fairness W3 and W6.
    """
    if complaint.severity is not Severity.CRITICAL:
        return
    seats = {each.person.id: each.person for each in desks.seats(work, complaint.desk)}
    tied = desks.tied_people(work, complaint.id, list(seats))
    officer = complaint.officer_id
    readers = {officer} if officer in seats else set(seats)
    for person_id, person in seats.items():
        if person_id in readers - tied - {work.actor.id}:
            post(work, desk.ring, letters.WAITS, letters.to_officer(person, desk.front))


def _left_by(work: Work, leaver: Leaver) -> Sequence[OpenThing]:
    return [OpenThing(each, f"/v1/complaints/{each}") for each in desks.with_leaver(work, leaver)]


COMPLAINTS = OpenWork("complaint", _left_by, desks.still_left)
"""What an officer leaves behind who goes, and a colleague carries on (P5)."""
