"""Invitations that came to my address: what an account without a membership waits for."""

from uuid import UUID

from starlette.responses import Response

from app.domains.identity.errors import AlreadyMember, RolesApart
from app.domains.identity.queries import organisations, people
from app.domains.identity.queries.organisations import Offered
from app.domains.identity.schemas import MembershipOut
from app.domains.identity.schemas.leaving import MyInvitationOut, MyInvitationsOut
from app.domains.identity.service import invitations
from app.kit.errors import NotFound, Unauthenticated
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/me/invitations", tags=["me"])


@router.get("", response_model=MyInvitationsOut, responses=problems(Unauthenticated, NotFound))
def list_my_invitations(actor: SignedIn, db: Db) -> Response:
    """List the invitations that came to my address and can be accepted."""
    with db.reading(actor) as work:
        found = organisations.offered(work, people.me(work))
        return shown(MyInvitationsOut(items=[_out(each) for each in found]))


def _out(each: Offered) -> MyInvitationOut:
    invitation, organisation = each
    assert invitation.expires_at is not None
    return MyInvitationOut(
        id=invitation.id,
        organisation_number=organisation.number,
        organisation_name=organisation.name,
        organisation_kind=organisation.kind,
        role=invitation.role,
        created_at=invitation.created_at,
        expires_at=invitation.expires_at,
        version=invitation.version,
    )


@router.post(
    "/{invitation_id}/accept",
    response_model=MembershipOut,
    responses=problems(Unauthenticated, NotFound, RolesApart, AlreadyMember),
)
def accept_my_invitation(invitation_id: UUID, seen: IfMatch, acting: Acting) -> Response:
    """Accept an invitation that came to my address; sign in again to act in the membership."""

    def verb(work: Work) -> Made:
        person = people.me(work)
        invitation = organisations.one_offered(work, person, invitation_id, seen)
        membership = invitations.accept_offered(work, invitation, person)
        organisation = organisations.for_invitation(work, membership.organisation_id)
        body = MembershipOut(
            id=membership.id,
            organisation_id=organisation.id,
            organisation_number=organisation.number,
            organisation_name=organisation.name,
            organisation_kind=organisation.kind,
            role=membership.role,
            began_at=membership.began_at,
        )
        return Made(body, membership.version)

    return acting.do(verb)
