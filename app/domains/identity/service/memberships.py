"""Memberships: begun by invitation or sign-up, ended with all that hangs on them."""

from app.access.duties import clash
from app.access.grants import MANAGERS, Role
from app.access.policy import require
from app.domains.identity.engine.look_alikes import OF_A_MEMBER
from app.domains.identity.errors import AlreadyMember, LastManager, RolesApart
from app.domains.identity.models import Membership, Organisation, Person, SignIn
from app.domains.identity.queries import organisations, people
from app.domains.identity.service import sessions
from app.domains.identity.types import MembershipState, SessionEnd
from app.domains.identity.workflow import MEMBERSHIP, MembershipAction
from app.kit.ids import new_id
from app.store.work import Work


def flag_for(organisation: Organisation, person: Person) -> None:
    """Show the secretariat an organisation in which somebody's letters pass for others."""
    if person.flags and OF_A_MEMBER not in organisation.flags:
        organisation.flags = [*organisation.flags, OF_A_MEMBER]


def begin_membership(
    work: Work, person: Person, organisation: Organisation, role: Role
) -> Membership:
    """Let a person act for an organisation in a role.

    Raises:
        RolesApart: the person holds a role that does not go together with it.
        AlreadyMember: the person holds it there already.

    Records:
        ``identity.membership.began``.

    Rule:
        Fairness P4.
    """
    held = people.held_by(work, person.id)
    if other := clash(people.roles_of(work, person.id), role):
        raise RolesApart(
            f"'{role.value}' and '{other.value}' must lie with different people, in whichever"
            " organisations they are held."
        )
    if any(
        each.organisation.id == organisation.id and each.membership.role is role for each in held
    ):
        raise AlreadyMember("The person holds this role in this organisation already.")
    membership = Membership(
        id=new_id(),
        person_id=person.id,
        organisation_id=organisation.id,
        role=role,
        state=MembershipState.ACTIVE,
        began_at=work.at,
    )
    work.session.add(membership)
    flag_for(organisation, person)
    work.session.flush()
    work.record(
        "identity.membership.began",
        person=str(person.id),
        organisation=str(organisation.id),
        role=role.value,
        row=str(membership.id),
    )
    return membership


def end(work: Work, membership: Membership, reason: str) -> Membership:
    """End a membership: its sessions, tokens and machines end at once.

    Raises:
        Forbidden: it is neither the caller's own nor one of an organisation that it speaks for.
        StepRefused: it has ended.
        LastManager: the organisation would be left without anybody who speaks for it.

    Records:
        ``identity.membership.ended`` with the reason, and ``identity.client.revoked`` of each
        machine.

    Rule:
        Fairness P5.
    """
    require(work.actor, MEMBERSHIP.permission(MembershipAction.END), membership.facts)
    is_last = (
        membership.role in MANAGERS
        and organisations.managers_left(work, membership.organisation_id) == 1
    )
    if is_last and membership.state is MembershipState.ACTIVE:
        raise LastManager("Nobody would speak for the organisation any more.")
    work.move(membership, MEMBERSHIP, MembershipAction.END, words={"reason": reason})
    _end_what_hangs_on(work, membership)
    return membership


def end_quietly(work: Work, membership: Membership) -> None:
    """End a membership because its organisation closes; whoever closes it has been asked.

    Records:
        ``identity.membership.closed``, and ``identity.client.revoked`` of each machine.

    Rule:
        Fairness P5.
    """
    work.move(membership, MEMBERSHIP, MembershipAction.CLOSE)
    _end_what_hangs_on(work, membership)


def _end_what_hangs_on(work: Work, membership: Membership) -> None:
    membership.ended_at = work.at
    for each in people.open_of(work, SignIn.membership_id == membership.id):
        sessions.end(work, each, SessionEnd.MEMBERSHIP_ENDED)
    for client in people.clients_of(work, membership.id):
        client.revoked_at = work.at
        work.record("identity.client.revoked", client=str(client.id))
    work.session.flush()
