"""On what a bar rests, and whether the body that imposes it is competent (V3)."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from app.access.grants import GOVERNMENT
from app.access.policy import is_within
from app.domains.bars.errors import GroundDoesNotStand, NotCompetent
from app.domains.bars.models import Bar
from app.domains.bars.queries import grounds as queries
from app.domains.bars.types import Act, Body, Ground, Proposal
from app.kit.errors import BadInput, Fault
from app.store.work import Work


class Rests(NamedTuple):
    """On what a bar rests, once it was looked at.

    Attributes:
        violation_id: of the case; ``None`` for an order.
        sanction_id: of the sanction, where it follows one.
        first: first day of the conduct.
        last: last day of it.
    """

    violation_id: UUID | None
    sanction_id: UUID | None
    first: date
    last: date


def body_of(work: Work) -> Body:
    """Return for which kind of body the actor acts."""
    return Body.AUTHORITY if work.actor.role in GOVERNMENT else Body.SCHEME


def look_at(work: Work, said: Proposal) -> Rests:
    """Return on what a bar would rest.

    Raises:
        NotCompetent: the case is another body's, or the scheme acts on an order, or an authority
            outside its jurisdiction.
        GroundDoesNotStand: it is not confirmed, or did not stand.
        BadInput: what names it is missing, or its days are out of order.

    Rule:
        Fairness V3: decided by the body that is competent for it.
    """
    _refuse_elsewhere(work, said)
    act = said.act
    if act.ground is Ground.ORDER:
        return _by_order(work, act)
    if act.id is None:
        fault = Fault("/act/id", "Name the sanction or the violation.")
        raise BadInput("The ground is not named.", faults=[fault])
    if act.ground is Ground.SANCTION:
        found = queries.sanction(work, act.id)
        violation, sanction_id = found.violation, act.id
        stands = found.stands
    else:
        violation, sanction_id = queries.violation(work, act.id), None
        stands = queries.is_found(work, violation)
    if violation.body_organisation_id != work.actor.organisation_id:
        raise NotCompetent("It is the case of another body.")
    if not stands:
        raise GroundDoesNotStand("It is not confirmed, or not in force.")
    return Rests(violation.id, sanction_id, violation.window_from, violation.window_until)


def _refuse_elsewhere(work: Work, said: Proposal) -> None:
    if body_of(work) is Body.AUTHORITY:
        if said.schemes:
            raise NotCompetent("The schemes are not the authority's: recommend it to the scheme.")
        place = said.place or work.actor.jurisdiction
        if not is_within(place, work.actor.jurisdiction):
            raise NotCompetent("The place lies outside of the authority's jurisdiction.")
    elif said.place is not None:
        raise NotCompetent("An authority bars from licences: recommend it to that one.")


def _by_order(work: Work, act: Act) -> Rests:
    if body_of(work) is not Body.AUTHORITY:
        raise NotCompetent("The scheme bars on a violation or a sanction of its own.")
    faults = [
        Fault(f"/act/{name}", detail)
        for name, value, detail in (
            ("reference", act.reference, "Give the reference of the order."),
            ("decided_on", act.decided_on, "Give the day of the order."),
            ("first", act.first, "Give the first day of the conduct."),
            ("last", act.last, "Give the last day of the conduct."),
        )
        if value is None
    ]
    if not faults and act.first is not None and act.last is not None and act.last < act.first:
        faults = [Fault("/act/last", "Give the same day as in first, or a later one.")]
    if not faults and act.decided_on is not None and act.decided_on > work.at.date():
        faults = [Fault("/act/decided_on", "Give the day on which it was made.")]
    if faults:
        raise BadInput("The order is not named as it must be.", faults=faults)
    assert act.first is not None
    assert act.last is not None
    return Rests(None, None, act.first, act.last)


def stand(work: Work, bar: Bar) -> bool:
    """Tell whether that on which a bar rests stands; what was overturned bars nobody.

    Rule:
        Fairness V4, V5: a bar falls with its ground, without anybody's act.
    """
    if bar.sanction_id is not None:
        return queries.sanction(work, bar.sanction_id).stands
    if bar.violation_id is not None:
        return queries.is_found(work, queries.violation(work, bar.violation_id))
    return True
