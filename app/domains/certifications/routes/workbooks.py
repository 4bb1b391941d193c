"""The self-assessment as a workbook over HTTP."""

from uuid import UUID

from anyio import to_thread
from fastapi import Request
from starlette.responses import Response

from app.domains.certifications.engine.workbook_form import MEDIA_TYPE
from app.domains.certifications.errors import AnswersCollide, WorkbookRefused
from app.domains.certifications.queries import applications
from app.domains.certifications.schemas import AnswerOut, TakenOut
from app.domains.certifications.service.applications import workbook
from app.kit.errors import Forbidden, NotFound, StepRefused, TooLarge, Unauthenticated
from app.web.deps import Db, SignedIn
from app.web.downloads import attachment
from app.web.openapi import problems
from app.web.operations import Router
from app.web.uploads import FILE_BODY
from app.web.writing import shown

router = Router(prefix="/v1/applications", tags=["applications"])


@router.get(
    "/{application_id}/workbook.xlsx",
    responses={
        **problems(Unauthenticated, NotFound),
        200: {
            "content": {MEDIA_TYPE: {"example": "the bytes of the workbook"}},
            "description": "The workbook.",
        },
    },
    response_class=Response,
)
def fetch_workbook(application_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Fetch the self-assessment as a workbook to be filled and sent back."""
    with db.reading(actor) as work:
        application = applications.one(work, application_id)
        content = workbook.fetch(work, application)
    name = f"{application.number}.xlsx"
    return attachment(iter([content]), name, MEDIA_TYPE, len(content))


@router.post(
    "/{application_id}/workbook",
    response_model=TakenOut,
    openapi_extra=FILE_BODY,
    responses=problems(
        Unauthenticated, NotFound, Forbidden, TooLarge, StepRefused, AnswersCollide, WorkbookRefused
    ),
)
async def send_workbook(
    application_id: UUID, request: Request, actor: SignedIn, db: Db
) -> Response:
    """Send a filled workbook back, 1 MiB at most; all of it is taken or nothing.

    The body is the file itself. Rows without an answer, and rows that nobody touched, are left as
    they are; sent twice, it changes nothing the second time. Each fault names its sheet and cell.
    """

    def allowed() -> str:
        with db.reading(actor) as work:
            return workbook.may_send(work, applications.one(work, application_id))

    def take(content: bytes, stamp: str) -> TakenOut:
        given = workbook.read(content, stamp)
        with db.writing(actor) as work:
            application = applications.held_still(work, application_id)
            changed = workbook.merge(work, application, given)
            return TakenOut(changed=[AnswerOut.model_validate(each) for each in changed])

    stamp = await to_thread.run_sync(allowed)
    content = await request.body()
    return shown(await to_thread.run_sync(take, content, stamp))
