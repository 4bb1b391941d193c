"""Verification of a certificate over HTTP: open to anyone who has its number."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import Path, Query
from fastapi.responses import RedirectResponse, Response

from app.domains.roster.routes import certificate_examples as examples
from app.domains.roster.routes.public import Desk
from app.domains.roster.schemas.certificates import VerificationOut
from app.domains.roster.service.verifying import certificate_number, verify
from app.kit.errors import MistypedNumber, NotFound
from app.web.conditional import entity_tag
from app.web.deps import CurrentActor
from app.web.openapi import NOT_MODIFIED, example, problems
from app.web.operations import Router
from app.web.reads import JOURNAL_NUMBER

router = Router(prefix="/v1/roster/certificates", tags=["roster"])

NumberIn = Annotated[
    str, Path(max_length=60, description="As it is printed or read out.", examples=["VC00000129"])
]
AsOfIn = Annotated[
    str | None,
    Query(
        max_length=40,
        description="A past civil day where the scheme is, or an instant with its offset; as it"
        " is known today (L1).",
        examples=["2026-03-14", "2026-03-14T09:30:00Z"],
    ),
]
HolderNameIn = Annotated[
    str | None,
    Query(
        max_length=500,
        description="Is this the holder's name? The answer is under `name`.",
        examples=["INVENTED MANPOWER SERVICES INC."],
    ),
]


@router.get(
    "/{number}",
    response_model=VerificationOut,
    summary="Verify a certificate by its number",
    responses=example(examples.VERIFIED) | NOT_MODIFIED | problems(NotFound, MistypedNumber),
)
def verify_certificate(
    number: NumberIn,
    actor: CurrentActor,
    desk: Desk,
    as_of: AsOfIn = None,
    name: HolderNameIn = None,
) -> Response:
    """Tell what a certificate is at this moment, or was then: valid, or why it is not.

    A typing error in the number is told as one; a number that was never issued is not found. No
    cache may answer for it: the instant of the answer stands in it.
    """
    known = certificate_number(number)
    if known != number:
        asked = {"as_of": as_of, "name": name}
        query = urlencode({key: value for key, value in asked.items() if value is not None})
        path = f"/v1/roster/certificates/{known}"
        return RedirectResponse(f"{path}?{query}" if query else path, status_code=308)
    answer = verify(desk, actor, known, as_of, name)
    return Response(
        answer.body,
        media_type="application/json",
        headers={
            "Cache-Control": "no-store",
            JOURNAL_NUMBER: str(answer.known_at),
            "ETag": entity_tag(answer.body).decode(),
        },
    )
