"""Invitations: begun by who speaks for an organisation, for roles of the scheme by two persons."""

from app.access.duties import clash
from app.access.grants import Permission, Role
from app.access.policy import require
from app.domains.identity.engine import letters, passwords, secrets
from app.domains.identity.engine.look_alikes import email_key
from app.domains.identity.errors import LinkSpent, NotYourself, RolesApart, WrongCode
from app.domains.identity.models import Invitation, Membership, Organisation, Person
from app.domains.identity.queries import organisations, people
from app.domains.identity.rules import INVITATION as LASTS
from app.domains.identity.rules import can_hold, needs_two_persons
from app.domains.identity.service.accounts import SPENT, open_account
from app.domains.identity.service.desk import IdentityDesk
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.service.memberships import begin_membership
from app.domains.identity.types import Matter, NewPerson, Offer
from app.domains.identity.workflow import INVITATION, InvitationAction
from app.kit.errors import BadInput, Fault, Forbidden
from app.kit.ids import new_id
from app.store.outbox import post
from app.store.work import Work


def invite(work: Work, desk: IdentityDesk, organisation: Organisation, offer: Offer) -> Invitation:
    """Invite whoever reads an address to act for an organisation.

    Raises:
        Forbidden: the caller does not speak for it.
        BadInput: nobody holds this role in an organisation of its kind.
        NotYourself: the address is the caller's own.
        RolesApart: whoever has the address holds a role that must stay apart.

    Records:
        ``identity.invitation.sent``; where two persons are needed ``identity.invitation.begun``.

    Rule:
        Fairness P4 and P8; P5, where the secretariat brings somebody into an organisation that
        has people of its own: with proof, by two persons, and with notice to its members.
    """
    require(work.actor, Permission.INVITATION_SEND, organisation.facts, is_seen=True)
    if not can_hold(organisation.kind, offer.role):
        fault = Fault("/role", f"No role of an organisation of the kind {organisation.kind.value}.")
        raise BadInput("The role does not fit the organisation.", faults=[fault])
    _refuse_oneself(work, offer.email, offer.role)
    found = Invitation(
        id=new_id(),
        organisation_id=organisation.id,
        role=offer.role,
        email=offer.email,
        language=offer.language,
        invited_by=work.actor.id,
        state=INVITATION.start,
        created_at=work.at,
    )
    work.session.add(found)
    work.session.flush()
    is_recovery = _is_recovery(work, organisation)
    if is_recovery:
        _announce(work, desk, organisation, offer)
    if is_recovery or needs_two_persons(organisation.kind):
        work.record(
            "identity.invitation.begun",
            words={"reason": offer.reason or ""},
            row=str(found.id),
            organisation=str(organisation.id),
            role=offer.role.value,
        )
    else:
        _send(work, desk, found, organisation, InvitationAction.SEND)
    return found


def _is_recovery(work: Work, organisation: Organisation) -> bool:
    is_outside = work.actor.organisation_id != organisation.id
    return is_outside and bool(organisations.members_of(work, organisation.id))


def _announce(work: Work, desk: IdentityDesk, organisation: Organisation, offer: Offer) -> None:
    """Tell an organisation's people that the secretariat brings somebody in from outside."""
    if offer.reason is None:
        fault = Fault("/reason", "Say what proves that this person speaks for the organisation.")
        raise BadInput("The organisation has people of its own.", faults=[fault])
    for person in organisations.members_of(work, organisation.id):
        letter = letters.recovery(person, organisation.name, offer.role.value)
        post(work, desk.ring, "recovery", letter)


def _refuse_oneself(work: Work, email: str, role: Role) -> None:
    invited = people.find_by_email(work, email_key(email))
    if invited is None:
        return
    if invited.id == work.actor.id:
        raise NotYourself("Nobody grants a role to themselves.")
    if other := clash(people.roles_of(work, invited.id), role):
        raise RolesApart(f"'{role.value}' and '{other.value}' must lie with different people.")


def approve(work: Work, desk: IdentityDesk, invitation: Invitation) -> Invitation:
    """Approve, as a second person, that somebody is invited to a role of the scheme.

    Raises:
        Forbidden: only administrators approve roles of the scheme, and the secretariat others.
        NotYourself: the caller began it, or is the one who is invited.
        InterestDeclared, HeldForSecondLook: the caller has a part in the organisation, or had.
        StepRefused: it does not wait.

    Records:
        ``identity.invitation.approved``.

    Rule:
        Fairness P4 and P5: two persons, neither to oneself.
    """
    require(work.actor, Permission.INVITATION_APPROVE, invitation.facts)
    organisation = organisations.one(work, invitation.organisation_id)
    is_of_scheme = needs_two_persons(organisation.kind)
    if is_of_scheme and work.actor.role is not Role.ADMINISTRATOR:
        raise Forbidden("Administrators approve roles of the scheme.")
    if work.actor.id == invitation.invited_by:
        raise NotYourself("Who began an invitation does not approve it.")
    _refuse_oneself(work, invitation.email, invitation.role)
    path = f"/v1/organisations/{organisation.id}/invitations"
    touched = frozenset({organisation.id})
    refuse_own_interest(
        work, Matter("invitation.approve", invitation.id, path, organisations=touched)
    )
    _send(work, desk, invitation, organisation, InvitationAction.APPROVE)
    return invitation


def _send(
    work: Work,
    desk: IdentityDesk,
    invitation: Invitation,
    organisation: Organisation,
    action: InvitationAction,
) -> None:
    secret = secrets.new_secret()
    invitation.digest = secrets.digest(secret)
    invitation.expires_at = work.at + LASTS
    work.move(
        invitation,
        INVITATION,
        action,
        organisation=str(organisation.id),
        role=invitation.role.value,
    )
    link = desk.front.link("invitation", secret)
    letter = letters.invitation(invitation, organisation.name, invitation.role.value, link)
    post(work, desk.ring, "invitation", letter)


def withdraw(work: Work, invitation: Invitation) -> Invitation:
    """Take an invitation back; its link is spent.

    Raises:
        StepRefused: it was accepted or withdrawn.

    Records:
        ``identity.invitation.withdrawn``.
    """
    work.move(invitation, INVITATION, InvitationAction.WITHDRAW)
    return invitation


def known_password(work: Work, secret: str) -> tuple[str, str | None]:
    """Return the address of an invitation and the hash of its account, if there is one.

    Raises:
        LinkSpent: the link is not good any more.
    """
    invitation = organisations.find_sent(work, secrets.digest(secret))
    if invitation is None:
        raise LinkSpent(SPENT)
    person = people.find_by_email(work, email_key(invitation.email))
    return invitation.email, None if person is None else person.password_hash


def accept(work: Work, secret: str, new: NewPerson, hashed: str | None) -> Membership:
    """Accept an invitation, with a new account or with the one that the address has.

    Args:
        work: the open transaction.
        secret: of the link.
        new: what the person says of themselves; its address is not looked at.
        hashed: of the password of a new account; ``None`` where the password was compared with
            that of the account that there is.

    Raises:
        LinkSpent: the link is not good any more.
        WrongCode: an account was opened or closed for the address meanwhile.
        RolesApart, AlreadyMember: see :func:`begin_membership`.

    Records:
        ``identity.invitation.accepted`` and ``identity.membership.began``.

    Rule:
        Fairness P8: a link works once.
    """
    invitation = organisations.find_sent(work, secrets.digest(secret))
    if invitation is None:
        raise LinkSpent(SPENT)
    person = people.find_by_email(work, email_key(invitation.email))
    if (person is None) != (hashed is not None):
        raise WrongCode("The account of this address changed meanwhile.")
    if person is None:
        assert hashed is not None
        person = _opened(work, new, invitation.email, hashed)
    return _taken(work, invitation, person)


def accept_offered(work: Work, invitation: Invitation, person: Person) -> Membership:
    """Accept an invitation that came to the caller's own address.

    Raises:
        RolesApart, AlreadyMember: see :func:`begin_membership`.

    Records:
        ``identity.invitation.accepted`` and ``identity.membership.began``.

    Rule:
        Fairness P5: whoever was let go can come back, if somebody asks for it.
    """
    require(work.actor, Permission.INVITATION_ACCEPT)
    return _taken(work, invitation, person)


def _taken(work: Work, invitation: Invitation, person: Person) -> Membership:
    organisation = organisations.for_invitation(work, invitation.organisation_id)
    work.move(invitation, INVITATION, InvitationAction.ACCEPT, person=str(person.id))
    invitation.digest = None
    return begin_membership(work, person, organisation, invitation.role)


def _opened(work: Work, new: NewPerson, email: str, hashed: str) -> Person:
    return open_account(work, NewPerson(new.name, email, new.language, ""), hashed)


def is_right_password(known: str, password: str) -> bool:
    """Tell whether a password is that of the account to which an invitation came."""
    return passwords.is_right(known, passwords.normalised(password))
