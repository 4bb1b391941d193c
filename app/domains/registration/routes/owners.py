"""Changes of owner, for the secretariat: does the right to speak for a firm lapse?"""

from uuid import UUID

from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.notices.errors import NotHeard, NoticedAlready, NotServed
from app.domains.notices.queries.notices import of_things as notices_of
from app.domains.notices.types import ActKind
from app.domains.registration.models import OwnerChange
from app.domains.registration.queries import owner_changes
from app.domains.registration.routes.desk import Desk
from app.domains.registration.schemas import OwnerChangeOut
from app.domains.registration.service import owners
from app.domains.registration.workflow import BY_APPEAL, OWNER_CHANGE
from app.domains.subjects.errors import SecondPerson
from app.kit.errors import (
    Forbidden,
    HappenedMeanwhile,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/owner-changes", tags=["claims"])
DECIDED = (
    *(Unauthenticated, NotFound, Forbidden, StepRefused, InterestDeclared, HeldForSecondLook),
    SecondPerson,
)


def _out(work: Work, question: OwnerChange) -> OwnerChangeOut:
    out = OwnerChangeOut.model_validate(question)
    out.available_actions = [
        each for each in work.available(question, OWNER_CHANGE) if each not in BY_APPEAL
    ]
    about = notices_of(work, [question.claim_id])[question.claim_id]
    out.notices = [each.id for each in about if each.act is ActKind.CLAIM_LAPSED]
    return out


@router.get(
    "/{change_id}", response_model=OwnerChangeOut, responses=problems(Unauthenticated, NotFound)
)
def read_owner_change(change_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read the question whether a right lapses on a change of owner."""
    with db.reading(actor) as work:
        question = owner_changes.owner_change(work, change_id)
        return shown(_out(work, question), question.version)


@router.post(
    "/{change_id}/lapse",
    response_model=OwnerChangeOut,
    responses=problems(*DECIDED, NotHeard, NotServed, NoticedAlready, HappenedMeanwhile),
)
def lapse_on_owner_change(
    change_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """End the right of the holder, since an owner changed: the first call announces it.

    The holder keeps the right, and can answer. After the answer, or when its time has passed, the
    same call ends the right; the holder can appeal. The answer names the notice.
    """

    def verb(work: Work) -> Made:
        question = owner_changes.owner_change(work, change_id, seen)
        owners.lapse(work, desk, question, body.reason)
        return Made(_out(work, question), question.version)

    return acting.do(verb)


@router.post("/{change_id}/keep", response_model=OwnerChangeOut, responses=problems(*DECIDED))
def keep_on_owner_change(
    change_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say that the right of the holder stays, and why; a lapse that was announced is dropped."""

    def verb(work: Work) -> Made:
        question = owner_changes.owner_change(work, change_id, seen)
        owners.keep(work, desk, question, body.reason)
        return Made(_out(work, question), question.version)

    return acting.do(verb)
