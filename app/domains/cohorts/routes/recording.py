"""Records of participants over HTTP: all of what is sent or none of it, and nothing that names."""

from http import HTTPStatus
from typing import Annotated

from fastapi import Depends, Request
from starlette.responses import Response

from app.access.grants import Permission
from app.access.policy import require
from app.domains.cohorts.engine.cells import Layout
from app.domains.cohorts.engine.files import read_csv, read_rows
from app.domains.cohorts.engine.protocols import read
from app.domains.cohorts.errors import NothingChosen, TooManyRecords
from app.domains.cohorts.queries import records, studies
from app.domains.cohorts.routes.shaping import Desk, KeyIn
from app.domains.cohorts.schemas import (
    CodesIn,
    CodesOut,
    RecordRowsIn,
    RecordsAddedOut,
    RecordsOut,
    WithdrawalIn,
)
from app.domains.cohorts.service import recording
from app.domains.cohorts.service.recording import Reading
from app.kit.errors import Forbidden, NotFound, StepRefused, TooLarge, Unauthenticated
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.uploads import FILE_BODY
from app.web.writing import Acting, Made, Writing, shown

router = Router(prefix="/v1/cohort-studies/{study}", tags=["cohort studies"])
FILES = ("/v1/cohort-studies/{}/records/file",)
"""Paths that take files."""
_SEEN = (Unauthenticated, NotFound, Forbidden)
_TAKING = (*_SEEN, StepRefused, TooManyRecords)


async def _content(request: Request) -> bytes:
    return await request.body()


Content = Annotated[bytes, Depends(_content)]
"""A small file, as it was sent; nothing of it is written to a disk before all of it was read."""


@router.get("/records", response_model=RecordsOut, responses=problems(*_SEEN))
def count_cohort_records(study: KeyIn, actor: SignedIn, db: Db) -> Response:
    """Read how far the collection is, and which columns a file can have; for who runs it."""
    with db.reading(actor) as work:
        row = studies.one(work, study)
        require(actor, Permission.PARTICIPANT_RECORD, row.facts, is_seen=True)
        protocol = read(studies.protocol(work, row).canonical)
        layout = Layout(row.key, protocol, lambda *_: None)
        out = RecordsOut(
            columns=[*layout.columns],
            by_arm=dict(sorted(records.by_arm(work, row).items())),
            withdrawn=records.withdrawn(work, row),
            earlier_versions=records.corrected(work, row),
        )
    return shown(out)


@router.post(
    "/records",
    status_code=HTTPStatus.CREATED,
    response_model=RecordsAddedOut,
    responses=problems(*_TAKING),
)
def add_cohort_records(study: KeyIn, body: RecordRowsIn, desk: Desk, acting: Acting) -> Response:
    """Hand in records as rows of JSON, by the names of the columns of a file."""
    return _added(study, desk, acting, lambda layout: read_rows(body.rows, layout))


@router.post(
    "/records/file",
    status_code=HTTPStatus.CREATED,
    response_model=RecordsAddedOut,
    openapi_extra=FILE_BODY,
    responses=problems(*_TAKING, TooLarge),
)
def add_cohort_record_file(study: KeyIn, content: Content, desk: Desk, acting: Acting) -> Response:
    """Hand in records as a CSV file in UTF-8: all of it, or nothing and what is wrong in each line.

    A file that names somebody, or has a column that is not asked for, is refused and not kept.
    """
    return _added(study, desk, acting, lambda layout: read_csv(content, layout))


def _added(study: str, desk: Desk, acting: Writing, reading: Reading) -> Response:
    def verb(work: Work) -> Made:
        row = studies.to_act_upon(work, study)
        added = recording.add(work, desk, row, reading)
        return Made(RecordsAddedOut.model_validate(added), status=HTTPStatus.CREATED)

    return acting.do(verb)


@router.post("/codes", response_model=CodesOut, responses=problems(*_SEEN))
def make_cohort_codes(study: KeyIn, body: CodesIn, acting: Acting) -> Response:
    """Get new codes for participants; the register keeps none of them."""

    def verb(work: Work) -> Made:
        row = studies.one(work, study)
        return Made(CodesOut(codes=recording.new_codes(work, row, body.count)))

    return acting.do(verb)


@router.post(
    "/withdrawals",
    status_code=HTTPStatus.NO_CONTENT,
    responses=problems(*_SEEN, StepRefused, NothingChosen),
)
def withdraw_cohort_consent(study: KeyIn, body: WithdrawalIn, acting: Acting) -> Response:
    """Take a participant out who withdrew consent, by the code; nothing of the record is left."""

    def verb(work: Work) -> Made:
        recording.withdraw(work, studies.to_act_upon(work, study), body.code)
        return Made(status=HTTPStatus.NO_CONTENT)

    return acting.do(verb)
