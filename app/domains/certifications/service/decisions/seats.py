"""Who sits in the body of a scheme that decides: proposed by one person, seated by another."""

from collections import Counter
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.errors import NoDecisionMaker, SeatNotFree
from app.domains.certifications.models import CommitteeSeat, DecisionFile
from app.domains.certifications.queries import seats
from app.domains.certifications.service.decisions.files import deciding_body
from app.domains.certifications.types.decisions import HEARD, NewSeat
from app.domains.certifications.workflow import SEAT, SeatAction
from app.domains.identity.errors import NotYourself
from app.domains.standards import queries as standards
from app.domains.standards.types.scheme import Body, Scheme
from app.domains.standards.types.words import Constituency
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work


def places(body: Body) -> Counter[Constituency]:
    """Return how many seats a body has for each constituency; empty: as many as are named."""
    found: Counter[Constituency] = Counter()
    for each in body.seats:
        found[each.constituency or Constituency.INDEPENDENT] += each.count
    return found


def reserved(body: Body) -> frozenset[Constituency]:
    """Return the constituencies that are heard because the scheme keeps seats for them."""
    return frozenset(each for each in HEARD if places(body)[each])


def sitting(work: Work, file: DecisionFile) -> dict[UUID, CommitteeSeat]:
    """Return who sits in the body that decides a file now, and still has the role, by person."""
    found = seats.sitting(work, file.scheme_key, file.body, work.at)
    hold = seats.decision_makers(work, [each.person_id for each in found])
    return {each.person_id: each for each in found if each.person_id in hold}


def propose(work: Work, scheme_key: str, new: NewSeat) -> CommitteeSeat:
    """Propose somebody for a seat; another person seats them.

    Raises:
        Forbidden: the caller proposes nobody.
        NotFound: there is no such scheme.
        NoDecisionMaker: they have not the role.
        SeatNotFree: the body has no such seat, or all are taken.
        BadInput: the term ends before it begins.
        HappenedMeanwhile: they have or are proposed for a seat in the body already.

    Records:
        ``certifications.seat.proposed`` with person, body and constituency.

    Rule:
        Fairness P4; scheme, bodies.
    """
    require(work.actor, Permission.SEAT_PROPOSE)
    if new.until is not None and new.until <= new.since:
        fault = Fault("/until", "Give a later instant than in since.")
        raise BadInput("The term ends before it begins.", faults=[fault])
    scheme = standards.current_scheme(work, scheme_key, work.at.date()).said
    body = deciding_body(scheme)
    if not seats.decision_makers(work, [new.person_id]):
        raise NoDecisionMaker("They are no decision maker of the scheme's owner.")
    _refuse_taken(work, scheme, body, new.constituency)
    seat = CommitteeSeat(
        id=new_id(),
        scheme_key=scheme.key,
        body=body.code,
        constituency=new.constituency,
        person_id=new.person_id,
        state=SEAT.start,
        since=new.since,
        until=new.until,
        is_named=new.is_named,
        proposed_by=work.actor.id,
        proposed_at=work.at,
    )
    work.session.add(seat)
    work.session.flush()
    work.record(
        "certifications.seat.proposed",
        row=str(seat.id),
        person=str(seat.person_id),
        scheme=seat.scheme_key,
        body=seat.body,
        constituency=seat.constituency.value,
    )
    return seat


def _refuse_taken(work: Work, scheme: Scheme, body: Body, wanted: Constituency) -> None:
    there = places(body)
    if not there and wanted is Constituency.INDEPENDENT:
        return
    taken = Counter(each.constituency for each in seats.taken(work, scheme.key, body.code))
    free = sorted(each.value for each, count in there.items() if taken[each] < count)
    if wanted.value not in free:
        if not there:
            free = [Constituency.INDEPENDENT.value]
        raise SeatNotFree(f"No seat for '{wanted.value}' is free in {body.title}.", free=free)


def decide(work: Work, seat: CommitteeSeat, action: SeatAction, reason: str) -> CommitteeSeat:
    """Seat whom somebody else proposed, decline the proposal, or end a seat.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotYourself: the caller proposed them, or would sit there.

    Records:
        ``certifications.seat.seated``, ``declined`` or ``ended`` with the reason.

    Rule:
        Fairness P4: two persons, neither for themselves.
    """
    require(work.actor, SEAT.permission(action), seat.facts, is_seen=True)
    SEAT.step(seat.state, action)
    if action is SeatAction.SEAT and work.actor.id in (seat.proposed_by, seat.person_id):
        raise NotYourself("Somebody else seats whom you proposed, or yourself.")
    if action is SeatAction.END:
        seat.ended_at = work.at
    else:
        seat.decided_by, seat.decided_at = work.actor.id, work.at
    words = {"reason": reason}
    work.move(seat, SEAT, action, person=str(seat.person_id), scheme=seat.scheme_key, words=words)
    return seat
