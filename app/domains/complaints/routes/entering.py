"""Complaints that somebody wrote down for whoever told them, one or many at once."""

from http import HTTPStatus
from typing import Annotated

from fastapi import Body
from pydantic import ValidationError
from starlette.responses import Response

from app.domains.complaints.engine import paper_forms
from app.domains.complaints.errors import NobodyReads, NothingTold
from app.domains.complaints.routes.answering import receipt_out
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.told import told
from app.domains.complaints.schemas import EnteredComplaintIn, ReceiptOut
from app.domains.complaints.schemas.entering import EnteredLineOut, EnteredOut
from app.domains.complaints.service import entering
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.posts.errors import NoPost
from app.kit.errors import BadInput, Fault, Forbidden, Problem, Unauthenticated
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, Made

router = Router(prefix="/v1/complaints", tags=["complaints"])
HEADER = "channel,story,categories,against_name,read_back"
FORMS = f"{HEADER}\nin_person,They took 90000 rupees.,fee_charged,Hill Agency,yes\n"
CSV_BODY = {
    "requestBody": {
        "required": True,
        "content": {"text/csv": {"schema": {"type": "string"}, "example": FORMS}},
    }
}


@router.post(
    "/entered",
    status_code=HTTPStatus.CREATED,
    response_model=ReceiptOut,
    responses=problems(Unauthenticated, Forbidden, NoPost, NothingTold, NobodyReads),
)
def enter_complaint(body: EnteredComplaintIn, desk: Desk, acting: Acting) -> Response:
    """Write down what somebody told you by telephone, letter, text message or in person.

    The code in the answer is hers: hand it over, and keep no copy. You see how far the case is
    until she ends it, and neither her story nor who she is.
    """

    def verb(work: Work) -> Made:
        return Made(_entered(work, desk, body), status=HTTPStatus.CREATED)

    return acting.do(verb)


def _entered(work: Work, desk: ComplaintDesk, body: EnteredComplaintIn) -> ReceiptOut:
    came = told(work, body, body.channel)
    complaint, code = entering.enter(
        work,
        desk,
        came,
        read_back=body.read_back,
        in_own_name=body.in_own_name,
    )
    return receipt_out(work, desk, complaint, code, came)


@router.post(
    "/entered-forms",
    status_code=HTTPStatus.CREATED,
    response_model=EnteredOut,
    openapi_extra=CSV_BODY,
    responses=problems(Unauthenticated, Forbidden, NoPost, NobodyReads),
)
def enter_forms(
    body: Annotated[bytes, Body(media_type="text/csv", max_length=1_000_000)],
    desk: Desk,
    acting: Acting,
) -> Response:
    """Write down many paper forms at once, 200 at most, as CSV with a header; all or none.

    Each line of the answer holds the code that is hers who filled in that form.
    """
    forms = _forms(body)

    def verb(work: Work) -> Made:
        items, faults = [], []
        for number, form in forms:
            try:
                items.append(EnteredLineOut(line=number, receipt=_entered(work, desk, form)))
            except BadInput as error:
                faults += [
                    paper_forms.at(number, each.pointer, each.detail) for each in error.faults
                ]
            except NothingTold as error:
                faults.append(Fault(f"/lines/{number}/story", error.detail))
        if faults:
            raise _none_taken(faults)
        return Made(EnteredOut(items=items), status=HTTPStatus.CREATED)

    return acting.do(verb)


def _forms(content: bytes) -> list[tuple[int, EnteredComplaintIn]]:
    forms, faults = [], []
    for line in paper_forms.lines(content):
        try:
            forms.append((line.number, EnteredComplaintIn.model_validate(line.said)))
        except ValidationError as error:
            faults += [
                paper_forms.at(line.number, "/".join(map(str, each["loc"])), each["msg"])
                for each in error.errors(include_url=False, include_input=False)
            ]
    if faults:
        raise _none_taken(faults)
    if not forms:
        raise BadInput("There is no form in it.", faults=[Fault("", "Send one line for each.")])
    return forms


def _none_taken(faults: list[Fault]) -> Problem:
    return BadInput(
        "None of the forms was taken, since some cannot be read; mend these and send all again.",
        faults=faults[: paper_forms.MOST_FAULTS],
    )
