"""Changes of owner, for the secretariat: does the right to speak for a firm lapse?"""

from uuid import UUID

from fastapi import APIRouter
from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.registration.models import OwnerChange
from app.domains.registration.queries import statements
from app.domains.registration.routes.desk import Desk
from app.domains.registration.schemas import OwnerChangeOut
from app.domains.registration.service import owners
from app.domains.registration.workflow import OWNER_CHANGE, OwnerChangeAction
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = APIRouter(prefix="/v1/owner-changes", tags=["claims"])
ACTED = problems(
    *(Unauthenticated, NotFound, Forbidden, StepRefused, InterestDeclared, HeldForSecondLook)
)


def _out(work: Work, question: OwnerChange) -> OwnerChangeOut:
    out = OwnerChangeOut.model_validate(question)
    out.available_actions = work.available(question, OWNER_CHANGE)
    return out


@router.get(
    "/{change_id}", response_model=OwnerChangeOut, responses=problems(Unauthenticated, NotFound)
)
def read_owner_change(change_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read the question whether a right lapses on a change of owner."""
    with db.reading(actor) as work:
        question = statements.owner_change(work, change_id)
        return shown(_out(work, question), question.version)


@router.post("/{change_id}/lapse", response_model=OwnerChangeOut, responses=ACTED)
def lapse_on_owner_change(
    change_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """End the right of the holder, since an owner changed; its people are written to."""
    return _answer(change_id, OwnerChangeAction.LAPSE, body, seen, desk, acting)


@router.post("/{change_id}/keep", response_model=OwnerChangeOut, responses=ACTED)
def keep_on_owner_change(
    change_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say that the right of the holder stays, and why."""
    return _answer(change_id, OwnerChangeAction.KEEP, body, seen, desk, acting)


def _answer(
    change_id: UUID,
    action: OwnerChangeAction,
    body: ReasonIn,
    seen: int,
    desk: Desk,
    acting: Acting,
) -> Response:
    def verb(work: Work) -> Made:
        question = statements.owner_change(work, change_id, seen)
        owners.answer(work, desk, question, action, body.reason)
        return Made(_out(work, question), question.version)

    return acting.do(verb)
