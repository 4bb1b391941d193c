"""What whoever reads a published contact answers to a claim: no token, the code in the body."""

from http import HTTPStatus

from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.identity.errors import LinkSpent
from app.domains.subjects.errors import SharedContact
from app.domains.subjects.schemas.claims import ContactCodeIn, ContactObjectionIn
from app.domains.subjects.service import contacting
from app.kit.errors import StepRefused
from app.web.deps import Db
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import PRIVATE

router = Router(prefix="/v1/claims", tags=["claims"])


@router.post(
    "/confirm-by-contact",
    status_code=HTTPStatus.NO_CONTENT,
    responses=problems(LinkSpent, SharedContact, StepRefused),
)
def confirm_claim_by_contact(body: ContactCodeIn, db: Db) -> Response:
    """Confirm a claim to the record of your firm, with the code of the letter.

    The letter went to the address that a public register gives for the firm.
    """
    with db.writing(ANYONE) as work:
        contacting.confirm(work, body.token)
    return _done()


@router.post(
    "/object-by-contact",
    status_code=HTTPStatus.NO_CONTENT,
    responses=problems(LinkSpent, StepRefused),
)
def object_to_claim_by_contact(body: ContactObjectionIn, db: Db) -> Response:
    """Object to a claim to the record of your firm, with the code of the letter: it halts."""
    with db.writing(ANYONE) as work:
        contacting.object_to(work, body.token, body.reason)
    return _done()


def _done() -> Response:
    return Response(status_code=HTTPStatus.NO_CONTENT, headers={"Cache-Control": PRIVATE})
