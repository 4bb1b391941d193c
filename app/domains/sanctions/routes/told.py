"""What anybody reads of a sanction, live: status, days, ground, appeal, what the firm says (C2)."""

from typing import Annotated

from fastapi import Path
from starlette.responses import Response

from app.domains.notices.queries.letters import public_readings
from app.domains.sanctions.engine import texts
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries import showing
from app.domains.sanctions.queries.in_force import numbered
from app.domains.sanctions.routes.desk import Desk
from app.domains.sanctions.schemas import NUMBER, PublicSanctionOut
from app.domains.violations.types import Offence
from app.kit.errors import MistypedNumber, NotFound
from app.kit.numbers import make, read
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router

router = Router(prefix="/v1/roster/sanctions", tags=["sanctions"])
MAX_AGE = {"Cache-Control": "public, max-age=60"}
NumberIn = Annotated[
    str, Path(max_length=60, description="Number of the sanction.", examples=[NUMBER])
]


@router.get(
    "/{number}",
    response_model=PublicSanctionOut,
    responses=NOT_MODIFIED | problems(NotFound, MistypedNumber),
)
def read_public_sanction(number: NumberIn, actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Read a sanction that is in force, or was while that is public, with what the firm says to it.

    A provisional measure names no ground, and is gone when it ends. What was found to be wrong is
    not here.
    """
    with db.reading(actor) as work:
        row = numbered(work, make(*read(number)))
        if row is None:
            raise NotFound("No sanction with this number is public.")
        out = _out(work, row, desk.instance)
    body = out.model_dump_json()
    return Response(body, media_type="application/json", headers=MAX_AGE)


def _out(work: Work, row: Sanction, instance: str | None) -> PublicSanctionOut:
    around = showing.around(work, [row])
    assert row.from_at is not None
    assert row.subject_id is not None
    told = {} if row.notice_id is None else public_readings(work, [row.notice_id])
    notice = None if row.notice_id is None else told.get(row.notice_id)
    return PublicSanctionOut(
        number=row.number,
        kind=row.kind,
        in_force=row.holds(work.at),
        since=row.from_at,
        until=row.until_at,
        waits_for=row.until_what if row.until_at is None else None,
        reads=texts.ends(row.state, row.until_at, row.until_what, is_once=False),
        provisional=row.is_urgent,
        record=around.records[row.subject_id],
        body=row.body,
        body_name=around.bodies[row.body_organisation_id],
        jurisdiction=row.jurisdiction,
        grounds=[] if row.is_urgent else [Offence(each) for each in row.grounds],
        appeal=None if notice is None else notice.standing,
        appeal_until=None if notice is None else notice.appeal_until,
        statement=None if notice is None else notice.statement,
        means=texts.PUBLIC,
        instance=instance,
    )
