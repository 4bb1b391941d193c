"""Organisations over HTTP: who they are, who acts for them, and their machines."""

from dataclasses import asdict
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.access.grants import Permission
from app.domains.identity.engine.look_alikes import clean_email
from app.domains.identity.errors import (
    HeldForSecondLook,
    InterestDeclared,
    LastManager,
    NotYourself,
    RolesApart,
)
from app.domains.identity.models import Invitation, Organisation
from app.domains.identity.queries import handovers, organisations
from app.domains.identity.queries.organisations import Member, OrganisationFilter
from app.domains.identity.routes.desk import Desk, LeavingDesk
from app.domains.identity.schemas import (
    AdmissionIn,
    ClientIn,
    ClientOut,
    ClientsOut,
    InvitationIn,
    InvitationOut,
    InvitationsOut,
    MemberOut,
    MembersOut,
    NewClientOut,
    OrganisationChangeIn,
    OrganisationOut,
)
from app.domains.identity.schemas.leaving import EndIn, HandoverOut
from app.domains.identity.service import clients, invitations
from app.domains.identity.service import organisations as service
from app.domains.identity.service.handing_over import Going, let_go
from app.domains.identity.types import NewOrganisation, Offer, OrganisationKind
from app.domains.identity.workflow import INVITATION, MEMBERSHIP, ORGANISATION
from app.kit.errors import (
    Forbidden,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.numbered import NumberOrId, identified, numbered
from app.web.openapi import problems
from app.web.opening import OptionalOpeningReason
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, Editing, IfMatch, Made, shown

router = Router(prefix="/v1", tags=["organisations"])
CREATED = HTTPStatus.CREATED
SEEN = (Unauthenticated, NotFound)
ACTED = (*SEEN, Forbidden)
CHANGED = (*ACTED, StepRefused)
HANDOVERS: TypeAdapter[PageOf[HandoverOut]] = TypeAdapter(PageOf[HandoverOut])
PAGE: TypeAdapter[PageOf[OrganisationOut]] = TypeAdapter(PageOf[OrganisationOut])


def _out(work: Work, found: Organisation) -> OrganisationOut:
    out = OrganisationOut.model_validate(found)
    out.available_actions = work.available(found, ORGANISATION)
    return out


def _made(work: Work, found: Organisation, status: HTTPStatus = HTTPStatus.OK) -> Made:
    location = f"/v1/organisations/{found.id}" if status is CREATED else None
    return Made(_out(work, found), found.version, status, location)


async def _filter(
    *,
    kind: Annotated[OrganisationKind | None, Query(description="Of this kind alone.")] = None,
    country: Annotated[
        str | None, Query(pattern="^[A-Z]{2}$", description="Seated here, ISO 3166-1.")
    ] = None,
    flagged: Annotated[bool, Query(description="Only those that should be looked at.")] = False,
) -> OrganisationFilter:
    return OrganisationFilter(kind, country, flagged)


@router.get(
    "/organisations",
    response_model=PageOf[OrganisationOut],
    responses=problems(Unauthenticated),
)
def list_organisations(
    request: Request,
    actor: SignedIn,
    db: Db,
    asked: Annotated[OrganisationFilter, Depends(_filter)],
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the organisations that I may know of, in the order in which they came."""
    order = ListOrder("organisations", "id", asdict(asked), (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = organisations.page(work, asked, after, limit + 1)
        items = [OrganisationOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.post(
    "/organisations",
    status_code=CREATED,
    response_model=OrganisationOut,
    responses=problems(Unauthenticated, Forbidden),
)
def admit_organisation(body: AdmissionIn, acting: Acting) -> Response:
    """Admit an audit body, an authority or a civil society organisation."""
    new = NewOrganisation(body.kind, body.name, body.country, body.jurisdiction)
    return acting.do(lambda work: _made(work, service.admit(work, new, body.reason), CREATED))


@router.get(
    "/organisations/{organisation_id}",
    response_model=OrganisationOut,
    responses=numbered(),
)
def read_organisation(organisation_id: NumberOrId, actor: SignedIn, db: Db) -> Response:
    """Read an organisation."""
    with db.reading(actor) as work:
        known = identified(work, organisation_id, organisations.find_numbered, "/v1/organisations")
        if isinstance(known, Response):
            return known
        found = organisations.one(work, known)
        return shown(_out(work, found), found.version)


@router.patch(
    "/organisations/{organisation_id}",
    response_model=OrganisationOut,
    responses=problems(*SEEN, Forbidden),
)
def change_organisation(
    organisation_id: UUID, body: OrganisationChangeIn, seen: IfMatch, writing: Editing
) -> Response:
    """Change the name or the country of an organisation; what is left out stays."""

    def verb(work: Work) -> Made:
        found = organisations.one(work, organisation_id, seen)
        return _made(work, service.describe(work, found, name=body.name, country=body.country))

    return writing.do(verb)


@router.post(
    "/organisations/{organisation_id}/close",
    response_model=OrganisationOut,
    responses=problems(*CHANGED),
)
def close_organisation(
    organisation_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting
) -> Response:
    """Close an organisation: its memberships, sessions and machines end."""

    def verb(work: Work) -> Made:
        found = organisations.one(work, organisation_id, seen)
        return _made(work, service.close(work, found, body.reason))

    return acting.do(verb)


@router.get(
    "/organisations/{organisation_id}/memberships",
    response_model=MembersOut,
    responses=problems(*SEEN),
)
def list_memberships(
    organisation_id: UUID,
    actor: SignedIn,
    db: Db,
    why: OptionalOpeningReason = None,
) -> Response:
    """List who acts for an organisation now; who opens another one's list says why."""
    is_own = actor.organisation_id == organisation_id
    # What is opened is written down in the same transaction, or nothing is shown.
    with db.reading(actor) if is_own else db.writing(actor) as work:
        organisation = organisations.one(work, organisation_id)
        if not is_own:
            service.note_opened_members(work, organisation, why)
        found = [_member(work, each) for each in organisations.members(work, organisation_id)]
    return shown(MembersOut(items=found))


def _member(work: Work, found: Member) -> MemberOut:
    membership, person = found
    return MemberOut(
        id=membership.id,
        person_id=person.id,
        name=person.name,
        email=person.email,
        role=membership.role,
        state=membership.state,
        began_at=membership.began_at,
        version=membership.version,
        available_actions=[
            action for action in work.available(membership, MEMBERSHIP) if action != "close"
        ],
    )


@router.post(
    "/memberships/{membership_id}/end",
    status_code=HTTPStatus.NO_CONTENT,
    responses=problems(*CHANGED, LastManager),
)
def end_membership(
    membership_id: UUID, body: EndIn, seen: IfMatch, desk: LeavingDesk, acting: Acting
) -> Response:
    """Leave an organisation, or let somebody go: sessions, tokens and machines end at once.

    What they began and left open is handed to a colleague, or waits for whoever holds the role.
    """

    def verb(work: Work) -> Made:
        membership = organisations.membership(work, membership_id, seen)
        going = Going(membership, body.reason, body.hand_over_to)
        let_go(work, desk.identity, going, desk.kinds)
        return Made()

    return acting.do(verb)


@router.get(
    "/organisations/{organisation_id}/handovers",
    response_model=PageOf[HandoverOut],
    responses=problems(*SEEN, Forbidden),
)
def list_handovers(
    request: Request,
    organisation_id: UUID,
    actor: SignedIn,
    db: Db,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what was handed over when somebody went, the newest first."""
    order = ListOrder("handovers", "-id", {"organisation": organisation_id}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        service.require_reading(work, organisation_id, Permission.MEMBERSHIP_READ)
        found = handovers.page(work, organisation_id, before, limit + 1)
        items = [HandoverOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, HANDOVERS, page)


@router.get(
    "/organisations/{organisation_id}/invitations",
    response_model=InvitationsOut,
    responses=problems(*SEEN, Forbidden),
)
def list_invitations(organisation_id: UUID, actor: SignedIn, db: Db) -> Response:
    """List the invitations of an organisation that wait or can be accepted."""
    with db.reading(actor) as work:
        service.require_reading(work, organisation_id, Permission.INVITATION_READ)
        found = organisations.invitations(work, organisation_id)
        items = [_invitation(work, each) for each in found]
    return shown(InvitationsOut(items=items))


def _invitation(work: Work, found: Invitation) -> InvitationOut:
    out = InvitationOut.model_validate(found)
    out.available_actions = [
        action for action in work.available(found, INVITATION) if action not in {"send", "accept"}
    ]
    return out


@router.post(
    "/organisations/{organisation_id}/invitations",
    status_code=CREATED,
    response_model=InvitationOut,
    responses=problems(*ACTED, NotYourself, RolesApart),
)
def invite_member(
    organisation_id: UUID, body: InvitationIn, desk: Desk, acting: Acting
) -> Response:
    """Invite somebody to act for an organisation.

    For a role of the scheme a second person approves before the letter goes out.
    """
    offer = Offer(clean_email(body.email), body.role, body.language, body.reason)

    def verb(work: Work) -> Made:
        found = organisations.one(work, organisation_id)
        made = invitations.invite(work, desk, found, offer)
        return Made(_invitation(work, made), made.version, CREATED)

    return acting.do(verb)


@router.post(
    "/invitations/{invitation_id}/approve",
    response_model=InvitationOut,
    responses=problems(*CHANGED, NotYourself, RolesApart, InterestDeclared, HeldForSecondLook),
)
def approve_invitation(invitation_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Approve, as a second person, an invitation to a role of the scheme."""

    def verb(work: Work) -> Made:
        found = organisations.invitation(work, invitation_id, seen)
        made = invitations.approve(work, desk, found)
        return Made(_invitation(work, made), made.version)

    return acting.do(verb)


@router.post(
    "/invitations/{invitation_id}/withdraw",
    response_model=InvitationOut,
    responses=problems(*CHANGED),
)
def withdraw_invitation(invitation_id: UUID, seen: IfMatch, acting: Acting) -> Response:
    """Take an invitation back; its link is spent."""

    def verb(work: Work) -> Made:
        made = invitations.withdraw(work, organisations.invitation(work, invitation_id, seen))
        return Made(_invitation(work, made), made.version)

    return acting.do(verb)


@router.get(
    "/organisations/{organisation_id}/clients",
    response_model=ClientsOut,
    responses=problems(*SEEN, Forbidden),
)
def list_clients(organisation_id: UUID, actor: SignedIn, db: Db) -> Response:
    """List the machine clients of an organisation, revoked ones too."""
    with db.reading(actor) as work:
        service.require_reading(work, organisation_id, Permission.CLIENT_READ)
        found = organisations.clients(work, organisation_id)
        items = [ClientOut.model_validate(each) for each in found]
    return shown(ClientsOut(items=items))


@router.post(
    "/clients",
    status_code=CREATED,
    response_model=NewClientOut,
    responses=problems(Unauthenticated, Forbidden, NotFound),
)
def create_client(body: ClientIn, acting: Acting) -> Response:
    """Make a program that acts in my membership, in less than my role; its secret is shown once."""

    def verb(work: Work) -> Made:
        made, secret = clients.create(work, body.name, body.scopes)
        shown_once = {**ClientOut.model_validate(made).model_dump(), "secret": secret}
        return Made(NewClientOut(**shown_once), made.version, CREATED)

    return acting.do(verb)


@router.post("/clients/{client_id}/revoke", response_model=ClientOut, responses=problems(*CHANGED))
def revoke_client(client_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Revoke a machine client: its tokens are refused at once."""

    def verb(work: Work) -> Made:
        made = clients.revoke(work, organisations.client(work, client_id, seen), body.reason)
        return Made(ClientOut.model_validate(made), made.version)

    return acting.do(verb)
