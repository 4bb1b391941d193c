"""My account: who I am, what I may do, my second factors, my sessions."""

from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.access.policy import permissions_of
from app.domains.identity.errors import PasskeyRefused, WrongCode
from app.domains.identity.models import Person
from app.domains.identity.queries import people
from app.domains.identity.routes.desk import Desk, ask_password_again
from app.domains.identity.rules import needs_second_factor
from app.domains.identity.schemas import (
    AccountIn,
    AccountOut,
    CodeIn,
    DeviceIn,
    DeviceOut,
    FactorOut,
    FactorsOut,
    Me,
    MembershipOut,
    PasswordChangeIn,
    PasswordIn,
    RecoveryCodesOut,
    SessionOut,
    SessionsOut,
)
from app.domains.identity.schemas.passkeys import ProofIn
from app.domains.identity.service import accounts, second_factors, sessions
from app.domains.identity.types import Second
from app.kit.errors import (
    NotFound,
    Unauthenticated,
)
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, Editing, IfMatch, Made, shown

router = Router(prefix="/v1/me", tags=["me"])
CREATED, NOTHING = HTTPStatus.CREATED, HTTPStatus.NO_CONTENT


@router.get("", response_model=Me, responses=problems(Unauthenticated, NotFound))
def read_me(actor: SignedIn, db: Db) -> Response:
    """Say who I am, for which organisations, and what this token may do."""
    with db.reading(actor) as work:
        person = people.me(work)
        body = _me(work, person)
        return shown(body, person.version)


def _me(work: Work, person: Person) -> Me:
    actor = work.actor
    needed = needs_second_factor(actor.role) and not actor.is_proved_twice
    return Me(
        account=AccountOut.model_validate(person),
        acting_as=actor.membership_id,
        memberships=[
            MembershipOut(
                id=each.membership.id,
                organisation_id=each.organisation.id,
                organisation_number=each.organisation.number,
                organisation_name=each.organisation.name,
                organisation_kind=each.organisation.kind,
                role=each.membership.role,
                began_at=each.membership.began_at,
            )
            for each in people.held_by(work, person.id)
        ],
        permissions=[each.value for each in permissions_of(actor)],
        second_factor_needed=needed and actor.client_id is None,
    )


@router.patch(
    "",
    response_model=AccountOut,
    responses=problems(Unauthenticated, NotFound),
)
def change_me(body: AccountIn, seen: IfMatch, writing: Editing) -> Response:
    """Change my name or my language; what is left out stays."""

    def verb(work: Work) -> Made:
        person = accounts.change_account(work, seen, name=body.name, language=body.language)
        return Made(AccountOut.model_validate(person), person.version)

    return writing.do(verb)


@router.put(
    "/password", status_code=NOTHING, responses=problems(Unauthenticated, NotFound, WrongCode)
)
def change_my_password(body: PasswordChangeIn, desk: Desk, writing: Editing, db: Db) -> Response:
    """Set a new password; all other sessions end."""
    person = ask_password_again(db, desk, writing.actor, body.known_password)
    known = person.password_hash
    hashed = accounts.hashed_password(
        body.password, person.email, person.name, breached=desk.breached
    )

    def verb(work: Work) -> Made:
        accounts.change_password(work, desk, known, hashed)
        return Made()

    return writing.do(verb)


@router.get("/second-factors", response_model=FactorsOut, responses=problems(Unauthenticated))
def list_second_factors(actor: SignedIn, db: Db) -> Response:
    """List my second factors."""
    with db.reading(actor) as work:
        found = [FactorOut.model_validate(each) for each in people.my_factors(work)]
    return shown(FactorsOut(items=found))


@router.post(
    "/second-factors",
    status_code=CREATED,
    response_model=DeviceOut,
    responses=problems(Unauthenticated, NotFound, WrongCode),
)
def add_second_factor(body: DeviceIn, desk: Desk, acting: Acting, db: Db) -> Response:
    """Add a device that makes one-time codes; it counts once its first code is confirmed."""
    ask_password_again(db, desk, acting.actor, body.password)

    def verb(work: Work) -> Made:
        device = second_factors.add_device(work, desk, body.label)
        return Made(DeviceOut.model_validate(device), status=CREATED)

    return acting.do(verb)


@router.post(
    "/second-factors/{factor_id}/confirm",
    response_model=RecoveryCodesOut,
    responses=problems(Unauthenticated, NotFound, WrongCode),
)
def confirm_second_factor(factor_id: UUID, body: CodeIn, desk: Desk, acting: Acting) -> Response:
    """Confirm a device by its first code; sign in again with the next one to act with it."""

    def verb(work: Work) -> Made:
        codes = second_factors.confirm_device(work, desk, factor_id, body.code)
        return Made(RecoveryCodesOut(recovery_codes=codes))

    return acting.do(verb)


@router.post(
    "/second-factors/{factor_id}/remove",
    status_code=NOTHING,
    responses=problems(Unauthenticated, NotFound, WrongCode, PasskeyRefused),
)
def remove_second_factor(factor_id: UUID, body: ProofIn, desk: Desk, acting: Acting) -> Response:
    """Take a second factor away, proved by a code or a passkey of mine."""
    second = Second(body.code, body.passkey)

    def verb(work: Work) -> Made:
        second_factors.remove(work, desk, factor_id, second)
        return Made()

    return acting.do(verb)


@router.post(
    "/recovery-codes",
    response_model=RecoveryCodesOut,
    responses=problems(Unauthenticated, NotFound, WrongCode),
)
def renew_recovery_codes(body: PasswordIn, desk: Desk, acting: Acting, db: Db) -> Response:
    """Make new recovery codes; earlier ones are void."""
    ask_password_again(db, desk, acting.actor, body.password)

    def verb(work: Work) -> Made:
        return Made(RecoveryCodesOut(recovery_codes=second_factors.renew_recovery_codes(work)))

    return acting.do(verb)


@router.get("/sessions", response_model=SessionsOut, responses=problems(Unauthenticated))
def list_sessions(actor: SignedIn, db: Db) -> Response:
    """List my open sessions, those of my machines too."""
    with db.reading(actor) as work:
        found = [
            SessionOut(
                id=each.id,
                membership_id=each.membership_id,
                client_id=each.client_id,
                agent=each.agent,
                began_at=each.began_at,
                expires_at=each.expires_at,
                is_this_one=each.id == actor.session_id,
            )
            for each in people.sessions(work)
        ]
    return shown(SessionsOut(items=found))


@router.post(
    "/sessions/end-others",
    status_code=NOTHING,
    responses=problems(Unauthenticated, NotFound, WrongCode),
)
def end_other_sessions(body: PasswordIn, desk: Desk, acting: Acting, db: Db) -> Response:
    """End all my sessions but this one, those of my machines too, with my password."""
    ask_password_again(db, desk, acting.actor, body.password)

    def verb(work: Work) -> Made:
        sessions.end_my_others(work)
        return Made()

    return acting.do(verb)


@router.delete(
    "/sessions/{session_id}",
    status_code=NOTHING,
    responses=problems(Unauthenticated, NotFound),
)
def end_session(session_id: UUID, writing: Editing) -> Response:
    """End one of my sessions; its tokens are refused at once."""

    def verb(work: Work) -> Made:
        sessions.end_mine(work, session_id)
        return Made()

    return writing.do(verb)
