"""Machine clients: programs that act for a manager's organisation, in less than the role."""

from app.access.grants import Permission
from app.access.policy import Facts, permissions_of, require
from app.domains.identity.engine import secrets
from app.domains.identity.engine.look_alikes import clean_name
from app.domains.identity.models import MachineClient, SignIn
from app.domains.identity.queries import people
from app.domains.identity.service import sessions
from app.domains.identity.types import SessionEnd
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work

NEVER = frozenset(
    {
        *(Permission.ACCOUNT_CHANGE, Permission.CLIENT_CREATE),
        *(Permission.INVITATION_SEND, Permission.INVITATION_ACCEPT),
        *(Permission.QUESTION_ANSWER, Permission.QUESTION_APPLY),
    }
)
"""What no machine is given: to make itself more than it is, or to answer what people are asked."""


def create(work: Work, name: str, scopes: list[str]) -> tuple[MachineClient, str]:
    """Make a client that acts in the caller's membership.

    Returns:
        The client, and its secret, which is shown this once.

    Raises:
        Forbidden: the caller does not speak for the organisation.
        BadInput: a scope is not one that the caller's token has, or is one that no machine is
            given, which keeps a client in less than the role.

    Records:
        ``identity.client.created`` with its scopes.

    Rule:
        RFC 6749, 4.4; scopes narrower than the owner's role.
    """
    mine = Facts(holder_id=work.actor.organisation_id)
    require(work.actor, Permission.CLIENT_CREATE, mine, is_seen=True)
    possible = {each.value for each in permissions_of(work.actor) if each not in NEVER}
    faults = [
        Fault(f"/scopes/{at}", f"Give one of: {', '.join(sorted(possible))}.")
        for at, scope in enumerate(scopes)
        if scope not in possible
    ]
    if faults or not scopes:
        faults = faults or [Fault("/scopes", "Give at least one.")]
        raise BadInput("The scopes must be narrower than your role.", faults=faults)
    secret = secrets.new_secret()
    found = MachineClient(
        id=new_id(),
        membership_id=work.actor.membership_id,
        organisation_id=work.actor.organisation_id,
        name=clean_name(name),
        secret_digest=secrets.digest(secret),
        scopes=sorted(set(scopes)),
        created_at=work.at,
    )
    work.session.add(found)
    work.session.flush()
    work.record(
        "identity.client.created",
        client=str(found.id),
        organisation=str(found.organisation_id),
        scopes=found.scopes,
    )
    return found, secret


def revoke(work: Work, client: MachineClient, reason: str) -> MachineClient:
    """Revoke a client: its tokens are refused from now on.

    Records:
        ``identity.client.revoked`` with the reason.
    """
    require(work.actor, Permission.CLIENT_REVOKE, client.facts)
    if client.revoked_at is None:
        client.revoked_at = work.at
        for each in people.open_of(work, SignIn.client_id == client.id):
            sessions.end(work, each, SessionEnd.CLIENT_REVOKED)
        work.record("identity.client.revoked", words={"reason": reason}, client=str(client.id))
        work.session.flush()
    return client
