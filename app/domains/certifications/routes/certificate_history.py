"""What the register said of a certificate at any entry: for its holder and the scheme's people."""

from typing import Annotated

from fastapi import Path, Query
from starlette.responses import Response

from app.domains.certifications.queries import certificates
from app.domains.certifications.schemas.certificate_history import (
    CertificateHistoryOut,
    RecordedScopeOut,
    RecordedStandingOut,
)
from app.domains.certifications.service.certificates.numbers import certificate_number
from app.kit.errors import MistypedNumber, NotFound, Unauthenticated
from app.store import journal
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import Whole
from app.web.writing import shown

router = Router(prefix="/v1/certificates", tags=["certificates"])


@router.get(
    "/{number}/history",
    response_model=CertificateHistoryOut,
    responses=problems(Unauthenticated, NotFound, MistypedNumber),
)
def read_certificate_history(
    number: Annotated[str, Path(max_length=60, examples=["VC00000129"])],
    actor: SignedIn,
    db: Db,
    said_at: Annotated[
        Whole | None,
        Query(description="A number of the journal: what the register said then."),
    ] = None,
) -> Response:
    """Read every period that the register ever held to be true, overturned ones included.

    With `said_at`, what it said at that entry (L1: the second past, for parties and reviewers).
    """
    with db.reading(actor) as work:
        found = certificates.by_number(work, certificate_number(number))
        said = CertificateHistoryOut(
            number=found.number,
            said_at=said_at,
            journal_number=journal.head(work.session).number,
            standings=[
                RecordedStandingOut.model_validate(each)
                for each in certificates.every_standing(work, found.id, said_at)
            ],
            scopes=[
                RecordedScopeOut.model_validate(each)
                for each in certificates.every_scope(work, found.id, said_at)
            ],
        )
        return shown(said, found.version)
