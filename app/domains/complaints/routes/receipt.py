"""A case over HTTP for whoever has its receipt: no account, no address that names it (W2)."""

from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.complaints.errors import ReceiptDisputed, TooManyTries
from app.domains.complaints.models import Complaint
from app.domains.complaints.routes.answering import beside_code, own_case_out
from app.domains.complaints.routes.desk import Desk
from app.domains.complaints.routes.holder import WRONG, ByReceipt
from app.domains.complaints.routes.told import given
from app.domains.complaints.schemas import GivenIn, MessageIn, OwnCaseOut, WithdrawalIn
from app.domains.complaints.schemas.receipts import AcknowledgementOut, NewCodeOut, PartnerIn
from app.domains.complaints.service import acknowledging, entering, following, receipts, replacing
from app.domains.identity.queries.organisations import find_any
from app.domains.posts import queries as posts
from app.kit.errors import MistypedReceipt, NotFound, ReceiptRequired, StepRefused
from app.store.work import Work
from app.web.deps import Db
from app.web.openapi import problems
from app.web.operations import Router
from app.web.receipt import SpokenCode
from app.web.writing import AsAnyone, Made, shown

router = Router(prefix="/v1/receipt", tags=["complaints"])


@router.get("", response_model=OwnCaseOut, responses=problems(*WRONG))
def read_own_case(holder: ByReceipt, db: Db) -> Response:
    """Read how far your case is, what was written to you, and who opened what."""
    with db.writing(ANYONE) as work:
        # Locked, since that she has read it is noted: she may come twice at once.
        complaint = holder.case(work, locked=True)
        return shown(own_case_out(work, holder.desk, complaint))


@router.post(
    "/messages",
    status_code=HTTPStatus.CREATED,
    response_model=OwnCaseOut,
    responses=problems(*WRONG),
)
def send_own_message(body: MessageIn, holder: ByReceipt, asking: AsAnyone) -> Response:
    """Add something to your case, or answer what you were asked."""
    return holder.act(
        asking,
        lambda work, complaint: following.say(work, holder.desk, complaint, body.text),
        HTTPStatus.CREATED,
    )


@router.post(
    "/consents",
    status_code=HTTPStatus.CREATED,
    response_model=OwnCaseOut,
    responses=problems(*WRONG, ReceiptDisputed),
)
def give_consent(body: GivenIn, holder: ByReceipt, asking: AsAnyone) -> Response:
    """Say yes to one use of what you told. You can take it back at any time."""
    said = {"language": body.language, "text_version": body.text_version}
    return holder.act(
        asking,
        lambda work, complaint: following.consent(work, complaint, given(work, body), **said),
        HTTPStatus.CREATED,
    )


@router.post(
    "/consents/{consent_id}/withdraw",
    response_model=OwnCaseOut,
    responses=problems(*WRONG),
)
def withdraw_consent(consent_id: UUID, holder: ByReceipt, asking: AsAnyone) -> Response:
    """Take a yes back. Nothing more is done with it from now on."""
    return holder.act(
        asking,
        lambda work, complaint: following.withdraw_consent(
            work, holder.desk, complaint, consent_id
        ),
    )


@router.post(
    "/withdrawal",
    response_model=OwnCaseOut,
    responses=problems(*WRONG, StepRefused, ReceiptDisputed),
)
def withdraw_complaint(body: WithdrawalIn, holder: ByReceipt, asking: AsAnyone) -> Response:
    """Ask that your case be closed. It is in seven days; until then you can undo it.

    If anyone pressed you to do this, say so: we then look after you, and tell them nothing.
    """

    def verb(work: Work, complaint: Complaint) -> None:
        following.withdraw(work, holder.desk, complaint, body.pressed, body.words)

    return holder.act(asking, verb)


@router.post("/withdrawal/undo", response_model=OwnCaseOut, responses=problems(*WRONG, StepRefused))
def undo_withdrawal(holder: ByReceipt, asking: AsAnyone) -> Response:
    """Take your withdrawal back: the case goes on."""
    return holder.act(
        asking, lambda work, complaint: following.undo_withdrawal(work, holder.desk, complaint)
    )


@router.post("/acknowledgement", response_model=AcknowledgementOut, responses=problems(*WRONG))
def acknowledge_complaint(holder: ByReceipt, db: Db) -> Response:
    """Get a signed paper that you told us something, and when. It says nothing of what you told.

    Anyone can check it without us, with the keys at /v1/complaints/keys. Who has the salt and the
    very words can prove that these were the words.
    """
    with db.writing(ANYONE) as work:
        signed = acknowledging.acknowledge(work, holder.desk, holder.case(work))
        return shown(AcknowledgementOut.model_validate(signed))


@router.post(
    "/replacement",
    status_code=HTTPStatus.CREATED,
    response_model=NewCodeOut,
    responses=problems(*WRONG, ReceiptDisputed),
)
def replace_code(code: SpokenCode, desk: Desk, asking: AsAnyone) -> Response:
    """Get a new code, where somebody may have seen this one; this one opens nothing any more."""

    def verb(work: Work) -> Made:
        complaint = receipts.by_code(work, desk, code, locked=True)
        new = replacing.replace(work, desk, complaint)
        return Made(
            NewCodeOut(receipt=new.spoken, **beside_code(complaint)), status=HTTPStatus.CREATED
        )

    return asking.do(verb)


@router.post(
    "/objections",
    status_code=HTTPStatus.NO_CONTENT,
    responses=problems(ReceiptRequired, MistypedReceipt, TooManyTries, StepRefused),
)
def object_to_replacement(code: SpokenCode, desk: Desk, asking: AsAnyone) -> Response:
    """Say with an older code, within seven days, that you did not ask for the newer one.

    Until two officers have heard whose the case is, nobody can consent or withdraw in it.
    """

    def verb(work: Work) -> Made:
        replacing.object_to(work, desk, code)
        return Made(status=HTTPStatus.NO_CONTENT)

    return asking.do(verb)


@router.post(
    "/partners",
    status_code=HTTPStatus.CREATED,
    response_model=OwnCaseOut,
    responses=problems(*WRONG, ReceiptDisputed),
)
def let_partner_in(body: PartnerIn, holder: ByReceipt, asking: AsAnyone) -> Response:
    """Let a partner see how far your case is; neither your story nor who you are."""

    def verb(work: Work, complaint: Complaint) -> None:
        replacing.refuse_disputed(work, complaint)
        found = find_any(work, body.partner)
        if found is None:
            raise NotFound("There is no such partner.")
        post = None if body.post is None else posts.open_post(work, found, body.post)
        entering.let_in(work, complaint, found, post=post)

    return holder.act(asking, verb, HTTPStatus.CREATED)


@router.post(
    "/partners/{organisation_id}/end", response_model=OwnCaseOut, responses=problems(*WRONG)
)
def shut_partner_out(organisation_id: UUID, holder: ByReceipt, asking: AsAnyone) -> Response:
    """End that a partner sees your case, also one that wrote it down for you."""
    return holder.act(
        asking, lambda work, complaint: entering.shut_out(work, complaint, organisation_id)
    )
