"""Coming in without a token: sign-ups, invitations, forgotten passwords."""

from http import HTTPStatus

from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.identity.engine.look_alikes import clean_email, email_key
from app.domains.identity.errors import AlreadyMember, LinkSpent, RolesApart, WrongCode
from app.domains.identity.routes.desk import Desk
from app.domains.identity.schemas import (
    AcceptanceIn,
    Accepted,
    EmailIn,
    NewPasswordIn,
    SignUpIn,
)
from app.domains.identity.service import accounts, invitations, throttle
from app.domains.identity.types import NewOrganisation, NewPerson
from app.web.deps import Db
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import PRIVATE

router = Router(prefix="/v1", tags=["sign-up"])
BY_MAIL = Accepted(detail="If this can go on, a letter says how; it is sent once a day at most.")


@router.post("/sign-ups", status_code=HTTPStatus.ACCEPTED)
def sign_up(body: SignUpIn, desk: Desk, db: Db) -> Accepted:
    """Sign an intermediary or an employer up.

    Nothing is made before the address is proved; the answer is the same whether or not it has an
    account. Signing up puts nobody on the roster.
    """
    email = clean_email(body.email)
    new = NewOrganisation(**body.organisation.model_dump())
    person = NewPerson(body.name, email, body.language, "")
    with db.writing(ANYONE) as work:
        accounts.sign_up(work, desk, new, person)
    return BY_MAIL


@router.post("/sign-ups/confirm", status_code=HTTPStatus.NO_CONTENT, responses=problems(LinkSpent))
def confirm_sign_up(body: NewPasswordIn, desk: Desk, db: Db) -> Response:
    """Prove the address of a sign-up and choose a password: account and organisation come to be."""
    with db.writing(ANYONE) as work:
        person = accounts.signed_up_person(work, desk, body.token)
    hashed = accounts.hashed_password(
        body.password, person.email, person.name, breached=desk.breached
    )
    with db.writing(ANYONE) as work:
        accounts.confirm_sign_up(work, desk, body.token, hashed)
    return _done()


@router.post(
    "/invitations/accept",
    status_code=HTTPStatus.NO_CONTENT,
    responses=problems(LinkSpent, WrongCode, RolesApart, AlreadyMember),
)
def accept_invitation(body: AcceptanceIn, desk: Desk, db: Db) -> Response:
    """Accept an invitation, with a new account or the password of the one that the address has."""
    with db.writing(ANYONE) as work:
        email, known = invitations.known_password(work, body.token)
    hashed = None
    throttle.refuse_guessing(desk.counters, email_key(email))
    if known is None:
        hashed = accounts.hashed_password(body.password, email, body.name, breached=desk.breached)
    elif not invitations.is_right_password(known, body.password):
        throttle.count_guess(desk.counters, email_key(email))
        raise WrongCode("This address has an account already; its password is another one.")
    person = NewPerson(body.name, email, body.language, "")
    with db.writing(ANYONE) as work:
        invitations.accept(work, body.token, person, hashed)
    return _done()


@router.post("/password-resets", status_code=HTTPStatus.ACCEPTED)
def ask_password_reset(body: EmailIn, desk: Desk, db: Db) -> Accepted:
    """Ask for a link to choose a new password; the answer is the same for every address."""
    email = clean_email(body.email)
    with db.writing(ANYONE) as work:
        accounts.ask_reset(work, desk, email)
    return BY_MAIL


@router.post(
    "/password-resets/confirm",
    status_code=HTTPStatus.NO_CONTENT,
    responses=problems(LinkSpent),
)
def reset_password(body: NewPasswordIn, desk: Desk, db: Db) -> Response:
    """Choose a new password with a mailed link; every session ends, second factors stay."""
    hashed = accounts.hashed_password(body.password, breached=desk.breached)
    with db.writing(ANYONE) as work:
        accounts.reset_password(work, desk, body.token, hashed)
    return _done()


def _done() -> Response:
    return Response(status_code=HTTPStatus.NO_CONTENT, headers={"Cache-Control": PRIVATE})
