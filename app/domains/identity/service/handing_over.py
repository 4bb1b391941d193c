"""Letting somebody go: what they left open is handed to a colleague or to the role (P5)."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.domains.identity.engine import letters
from app.domains.identity.models import Handover, Membership
from app.domains.identity.queries import handovers, people
from app.domains.identity.service import memberships
from app.domains.identity.service.desk import IdentityDesk
from app.domains.identity.types import Leaver, OpenThing, Waiting
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.outbox import post
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class OpenWork:
    """A kind of thing that a person begins and that others can carry on, as its domain knows it.

    Attributes:
        what: the kind, in one word.
        begun_by: what somebody began in a membership, and that is open.
        still_open: which of some are open.
    """

    what: str
    begun_by: Callable[[Work, Leaver], Sequence[OpenThing]]
    still_open: Callable[[Work, Collection[UUID]], Collection[UUID]]


@dataclass(frozen=True, slots=True)
class Going:
    """Whose membership ends, why, and who carries on what is open.

    Attributes:
        membership: that ends.
        reason: in plain words.
        successor_id: membership of a colleague; ``None`` leaves it to the role.
    """

    membership: Membership
    reason: str
    successor_id: UUID | None = None


def let_go(
    work: Work, desk: IdentityDesk, going: Going, kinds: Sequence[OpenWork]
) -> Sequence[Handover]:
    """End a membership and hand over what its holder leaves open.

    Machines are no open work: they are revoked with the membership.

    Args:
        work: the open transaction.
        desk: of identity.
        going: who goes.
        kinds: what there is to hand over.

    Raises:
        BadInput: the successor is no colleague in the same role.
        Forbidden, StepRefused, LastManager: see :func:`memberships.end`.

    Records:
        ``identity.membership.ended`` and, where something is open,
        ``identity.membership.handed_over``.

    Rule:
        Fairness P5: leaving, removal and hand-over of open work are acts.
    """
    membership = going.membership
    left = _left_open(work, membership, kinds)
    memberships.end(work, membership, going.reason)
    successor = _successor(work, going)
    found = [
        Handover(
            id=new_id(),
            membership_id=membership.id,
            organisation_id=membership.organisation_id,
            role=membership.role,
            to_membership_id=going.successor_id,
            what=what,
            thing_id=thing.id,
            path=thing.path,
            at=work.at,
        )
        for what, thing in left
    ]
    if not found:
        return found
    work.session.add_all(found)
    work.session.flush()
    counts = {kind.what: sum(each.what == kind.what for each in found) for kind in kinds}
    work.record(
        "identity.membership.handed_over",
        row=str(membership.id),
        to=going.successor_id and str(going.successor_id),
        counts={what: count for what, count in counts.items() if count},
    )
    if successor is not None:
        person = people.for_sign_in(work, successor.person_id)
        post(work, desk.ring, "handed_over", letters.handed_over(person, len(found)))
    return found


def _successor(work: Work, going: Going) -> Membership | None:
    if going.successor_id is None:
        return None
    found = handovers.find_colleague(work, going.membership, going.successor_id)
    if found is None:
        fault = Fault(
            "/hand_over_to",
            "Give the membership of another person in the same organisation and role, or nothing:"
            " then it waits for whoever holds the role.",
        )
        raise BadInput("The open work cannot be handed to them.", faults=[fault])
    return found


def _left_open(
    work: Work, membership: Membership, kinds: Sequence[OpenWork]
) -> list[tuple[str, OpenThing]]:
    """Return what somebody began or had been handed, each once."""
    carried = handovers.carried_by(work, membership.id)
    leaver = Leaver(membership.id, membership.person_id, membership.organisation_id)
    found: dict[UUID, tuple[str, OpenThing]] = {}
    for kind in kinds:
        handed = {each.thing_id: each for each in carried if each.what == kind.what}
        still = set(kind.still_open(work, list(handed))) if handed else set()
        things = [OpenThing(each.thing_id, each.path) for each in handed.values()]
        things = [each for each in things if each.id in still]
        for thing in (*kind.begun_by(work, leaver), *things):
            found[thing.id] = (kind.what, thing)
    return list(found.values())


def waiting(work: Work, kinds: Sequence[OpenWork]) -> list[Waiting]:
    """Return what was handed to the caller, or to the caller's role, and is still open."""
    if work.actor.organisation_id is None:
        return []
    handed = handovers.to_carry_on(work)
    still: set[UUID] = set()
    for kind in kinds:
        ids = [each.thing_id for each in handed if each.what == kind.what]
        still |= set(kind.still_open(work, ids)) if ids else set()
    return [
        Waiting("carry_on", each.what, each.path, each.at)
        for each in handed
        if each.thing_id in still
    ]


def _invitations_of(work: Work, leaver: Leaver) -> Sequence[OpenThing]:
    return [
        OpenThing(each, f"/v1/invitations/{each}")
        for each in handovers.invitations_of(work, leaver)
    ]


INVITATIONS = OpenWork("invitation", _invitations_of, handovers.open_invitations)
