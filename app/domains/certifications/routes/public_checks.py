"""Whether somebody acts for a firm, and misuse of its name, over HTTP, for anyone."""

from http import HTTPStatus
from typing import Annotated

from fastapi import Path, Request
from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.certifications.routes.application_views import Desk
from app.domains.certifications.rules import READS
from app.domains.certifications.schemas.representatives import (
    CheckIn,
    DeclaredOut,
    MisuseIn,
    TakenInOut,
)
from app.domains.certifications.service import misuse, representatives
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.identity.service.throttle import place_of
from app.domains.subjects.queries import public_record_named
from app.kit.errors import MistypedNumber, NotFound, TooMany
from app.store.work import Work
from app.web.deps import Db
from app.web.openapi import problems
from app.web.operations import Router
from app.web.rate_limits import client_address
from app.web.writing import AsAnyone, Made, shown

router = Router(prefix="/v1/roster", tags=["representatives"])
CHECKS, CHECKS_OF_ONE, REPORTS = "60/hour", "20/hour", "5/hour"
"""How often a place asks: of all firms, of one firm, and how often it reports."""
Which = Annotated[str, Path(max_length=80, description="Identifier, or number as it is read out.")]
TAKEN_IN = (
    "The firm and the secretariat read what you wrote. Nobody keeps who you are, so nobody can"
    " write back; what happened to you yourself is a complaint, and goes to the scheme's contact."
)


def _count(desk: CertificationDesk, request: Request, limit: str, *what: str) -> None:
    """Count what a place asks, so that no list can be guessed name by name.

    Raises:
        TooMany: with the seconds to wait.
    """
    over = desk.counters.take(limit, *what, place_of(client_address(request.scope)))
    if over is not None:
        wait = over.reset_seconds
        raise TooMany(f"Asked too often. Try again in {wait} s.", retry_after=wait)


@router.post(
    "/{record}/representatives/check",
    response_model=DeclaredOut,
    responses=problems(NotFound, MistypedNumber, TooMany),
)
def check_representative(
    record: Which, body: CheckIn, request: Request, desk: Desk, db: Db
) -> Response:
    """Ask whether a firm declares a name, a number or an address today. No list is ever shown.

    With a name and a number, both must be of the same person. A number without its country code is
    looked for by its last digits.
    """
    _count(desk, request, CHECKS, "representatives")
    with db.reading(ANYONE) as work:
        subject = public_record_named(work, record)
        _count(desk, request, CHECKS_OF_ONE, "representatives-of", str(subject.id))
        answer = representatives.check(work, desk, subject, body.name, body.contact)
        return shown(
            DeclaredOut(
                record=subject.number,
                answer=answer,
                reads=READS[answer],
                on=work.at.date(),
                instance=desk.instance,
            )
        )


@router.post(
    "/{record}/misuse",
    status_code=HTTPStatus.CREATED,
    response_model=TakenInOut,
    responses=problems(NotFound, MistypedNumber, TooMany),
)
def report_misuse(
    record: Which, body: MisuseIn, request: Request, desk: Desk, asking: AsAnyone
) -> Response:
    """Report that others use a firm's name. Anyone may, and who reports is not kept.

    The firm and the secretariat read the words; nothing of it is public.
    """
    _count(desk, request, REPORTS, "misuse")

    def verb(work: Work) -> Made:
        subject = public_record_named(work, record)
        row = misuse.report(work, desk, subject, body.words, body.country)
        out = TakenInOut(
            record=subject.number,
            reported_at=row.reported_at,
            reads=TAKEN_IN,
            instance=desk.instance,
        )
        return Made(out, status=HTTPStatus.CREATED)

    return asking.do(verb)
