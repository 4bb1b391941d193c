"""My passkeys: made by a device, and proved again. They are listed and taken away like codes."""

from http import HTTPStatus

from starlette.responses import Response

from app.domains.identity.errors import PasskeyRefused, WrongCode
from app.domains.identity.routes.desk import Desk, ask_password_again
from app.domains.identity.schemas import FactorOut, PasswordIn
from app.domains.identity.schemas.passkeys import NewPasskeyOut, PasskeyIn, PasskeyOptionsOut
from app.domains.identity.service import passkeys, second_factors
from app.kit.errors import NotFound, Unauthenticated
from app.store.work import Work
from app.web.deps import Db
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, Made

router = Router(prefix="/v1/me/passkeys", tags=["me"])


@router.post(
    "/options",
    response_model=PasskeyOptionsOut,
    responses=problems(Unauthenticated, NotFound, WrongCode),
)
def begin_passkey(body: PasswordIn, desk: Desk, acting: Acting, db: Db) -> Response:
    """Begin to add a passkey: what the browser hands to navigator.credentials.create().

    It is good once, in this session, for five minutes.
    """
    ask_password_again(db, desk, acting.actor, body.password)
    return acting.do(
        lambda work: Made(PasskeyOptionsOut(public_key=passkeys.ask_to_register(work, desk)))
    )


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=NewPasskeyOut,
    responses=problems(Unauthenticated, NotFound, PasskeyRefused),
)
def add_passkey(body: PasskeyIn, desk: Desk, acting: Acting) -> Response:
    """Add the passkey that the device made; it is a second factor, and signs in by itself.

    Recovery codes come with it where there are none that are good.
    """

    def verb(work: Work) -> Made:
        factor, codes = second_factors.add_passkey(work, desk, body.label, body.credential)
        shown = FactorOut.model_validate(factor).model_dump()
        return Made(NewPasskeyOut(**shown, recovery_codes=codes), status=HTTPStatus.CREATED)

    return acting.do(verb)


@router.post(
    "/challenge",
    response_model=PasskeyOptionsOut,
    responses=problems(Unauthenticated, NotFound),
)
def challenge_passkey(desk: Desk, acting: Acting) -> Response:
    """Ask for what one of my passkeys has to answer to prove it again in this session."""
    return acting.do(
        lambda work: Made(PasskeyOptionsOut(public_key=passkeys.ask_again(work, desk)))
    )
