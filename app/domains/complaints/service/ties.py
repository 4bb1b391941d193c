"""Who may have a case: nobody of the accused body, nobody with a part in it (W6, P4)."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from app.access.grants import Permission, Role
from app.access.policy import require
from app.domains.complaints.errors import TiedToCase, WithSomebodyElse
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import KeptOut
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.queries import desks
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.types import AccusedKind, Desk
from app.domains.complaints.types.handling import SAID_TIES, Tie
from app.domains.identity.queries import parts
from app.domains.identity.rules import INTEREST_LASTS
from app.domains.identity.service.interests import refuse_own_interest, standing_against
from app.domains.identity.types import Matter
from app.domains.subjects.queries import known_of
from app.domains.subjects.service.own_interests import touched
from app.kit.errors import BadInput, Fault
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Found:
    """What stands against somebody in a case.

    Attributes:
        ties: that keep them out.
        is_question: whether something has to be looked at first.
    """

    ties: tuple[Tie, ...] = ()
    is_question: bool = False

    @property
    def is_fit(self) -> bool:
        """Whether they may have the case."""
        return not self.ties and not self.is_question


def matter_of(work: Work, complaint: Complaint) -> Matter:
    """Return what a case touches, for the rules of declared interests."""
    path = f"/v1/complaints/{complaint.id}"
    organisations = {complaint.accused_organisation_id} - {None}
    if complaint.subject_id is None:
        return Matter(
            "complaint.assign",
            complaint.id,
            path,
            organisations=frozenset(each for each in organisations if each is not None),
        )
    subjects, countries = touched(work, [complaint.subject_id])
    held = set().union(*(desks.holders(work, each) for each in subjects))
    # A country is a party only where it is complained of: an officer may be a national of hers.
    is_state = complaint.accused_kind is AccusedKind.AUTHORITY
    return Matter(
        "complaint.assign",
        complaint.id,
        path,
        subjects,
        frozenset(each for each in organisations | held if each is not None),
        countries if is_state else frozenset(),
        known_of(work, subjects),
    )


def of_people(
    work: Work, desk: ComplaintDesk, complaint: Complaint, people: Collection[UUID]
) -> dict[UUID, Found]:
    """Return what stands against each of some people in a case.

    Rule:
        Fairness W6, P4 and L10.
    """
    matter = matter_of(work, complaint)
    said = desks.kept_out(work, complaint.id)
    since = work.at - INTEREST_LASTS
    acted = parts.belonging(work, matter.organisations, people, since, [Role.OUTSIDE_REVIEWER])
    tied = desks.tied_people(work, complaint.id, people)
    found = {}
    for each in people:
        has_interest, questions = standing_against(work, matter, desk.ring, each)
        ties = [Tie(said[each])] if each in said else []
        ties += [Tie.OF_THE_ACCUSED] if each in acted else []
        ties += [Tie.INTEREST] if has_interest or (each in tied and not ties) else []
        found[each] = Found(tuple(ties), bool(questions))
    return found


def refuse_tied(work: Work, desk: ComplaintDesk, complaint: Complaint, person_id: UUID) -> None:
    """Refuse somebody who has a part in a case; who takes it themselves is held for a second look.

    Raises:
        TiedToCase: something keeps them out; it is named by codes.
        HeldForSecondLook: the caller takes it, and what only may be a tie is looked at first.

    Rule:
        Fairness W6, P4 and L10: a name alone is a question to a person.
    """
    found = of_people(work, desk, complaint, [person_id])[person_id]
    if found.ties:
        raise TiedToCase(
            "Something keeps this person out of the case.",
            ties=[each.value for each in found.ties],
        )
    # Whoever looks at held acts belongs to the scheme, which knows of no case about itself (W6).
    if person_id == work.actor.id and complaint.desk is Desk.OFFICERS:
        refuse_own_interest(work, matter_of(work, complaint), desk.ring)
    elif found.is_question:
        raise TiedToCase(
            "Something has to be looked at first. An officer who takes the case up is held for a"
            " second look; of the outside desk, give it to somebody else.",
            ties=[Tie.TO_BE_LOOKED_AT.value],
        )


def refuse_tied_caller(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Refuse a caller who has a part in a case; see :func:`refuse_tied`."""
    assert work.actor.id is not None
    refuse_tied(work, desk, complaint, work.actor.id)


def refuse_without_first(work: Work, complaint: Complaint) -> None:
    """Refuse who she is, and her code, to whom the case is hidden in which she told it first.

    Raises:
        NotFound: it is.

    Rule:
        Fairness W6.
    """
    if complaint.told_in != complaint.id:
        cases.one(work, complaint.told_in)


def keep_out(work: Work, complaint: Complaint, person_id: UUID, tie: Tie) -> None:
    """Keep somebody out of a case: they do not see, count or get it from now on.

    If it was theirs, it is free to be taken up, but not by who said so: nobody gets a case by
    naming a tie of its officer. It holds for the cases of threats too.

    Raises:
        BadInput: the tie is one that is found and not said, or another's own word, or nobody of the
            desk is meant.

    Records:
        ``complaints.complaint.kept_out`` with the tie; not who.

    Rule:
        Fairness W6 and P4.
    """
    require(work.actor, Permission.COMPLAINT_TAKE)
    if tie not in SAID_TIES:
        fault = Fault("/tie", f"Say one of: {', '.join(sorted(SAID_TIES))}.")
        raise BadInput("This tie is found by the register itself.", faults=[fault])
    if tie is Tie.OWN_WORD and person_id != work.actor.id:
        fault = Fault("/tie", "Only they themselves give their own word; say which tie it is.")
        raise BadInput("Nobody gives the word of somebody else.", faults=[fault])
    if person_id not in {each.person.id for each in desks.seats(work, complaint.desk)}:
        fault = Fault("/person", "Nobody of this desk has this identifier.")
        raise BadInput("They have no sight of the case anyhow.", faults=[fault])
    for each in (complaint, *cases.linked(work, complaint)):
        if person_id not in desks.kept_out(work, each.id):
            work.session.add(
                KeptOut(
                    complaint_id=each.id,
                    person_id=person_id,
                    tie=tie.value,
                    since_at=work.at,
                    said_by=work.actor.id,
                )
            )
        if each.officer_id == person_id:
            each.officer_id = None
        if each.decider_id == person_id:
            each.decider_id = None
        work.session.flush()
        work.record("complaints.complaint.kept_out", row=str(each.id), tie=tie.value)


def refuse_who_said(work: Work, complaint: Complaint, person_id: UUID | None = None) -> None:
    """Refuse a case to who kept a colleague out of it.

    Raises:
        WithSomebodyElse: they did.
    """
    if (person_id or work.actor.id) in desks.said_by(work, complaint.id):
        raise WithSomebodyElse("Who kept a colleague out of a case does not take it.")
