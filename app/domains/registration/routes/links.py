"""Links that name a firm, for its holder: read, confirmed, denied."""

from uuid import UUID

from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.registration.errors import AnsweredByHolder
from app.domains.registration.models import LinkAnswer
from app.domains.registration.queries import statements
from app.domains.registration.routes.desk import Desk
from app.domains.registration.schemas import LinkOut
from app.domains.registration.service import linking
from app.domains.registration.workflow import LinkAction
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/links", tags=["links"])
ACTED = problems(
    *(Unauthenticated, NotFound, Forbidden, StepRefused, AnsweredByHolder),
    *(InterestDeclared, HeldForSecondLook),
)


def _out(work: Work, link: LinkAnswer) -> LinkOut:
    both = statements.subjects_by_id(work, [link.subject_id, link.other_id])
    return LinkOut(
        id=link.id,
        kind=statements.kind_of(work, link),
        record=both[link.subject_id].number,
        other=both[link.other_id].number,
        state=link.state,
        answered_at=link.answered_at,
        version=link.version,
        available_actions=linking.available(work, link),
    )


@router.get("/{link_id}", response_model=LinkOut, responses=problems(Unauthenticated, NotFound))
def read_link(link_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read a link that a record of mine states, or that names one."""
    with db.reading(actor) as work:
        link = statements.link(work, link_id)
        return shown(_out(work, link), link.version)


@router.post("/{link_id}/confirm", response_model=LinkOut, responses=ACTED)
def confirm_link(
    link_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Confirm a link that names my firm; it is public from now on."""
    return _answer(link_id, LinkAction.CONFIRM, body, seen, desk, acting)


@router.post("/{link_id}/deny", response_model=LinkOut, responses=ACTED)
def deny_link(link_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Deny a link that names my firm, or take my word back; it is not public."""
    return _answer(link_id, LinkAction.DENY, body, seen, desk, acting)


def _answer(
    link_id: UUID, action: LinkAction, body: ReasonIn, seen: int, desk: Desk, acting: Acting
) -> Response:
    def verb(work: Work) -> Made:
        link = statements.link(work, link_id, seen)
        linking.answer(work, desk, link, action, body.reason)
        return Made(_out(work, link), link.version)

    return acting.do(verb)
