"""Acts on agreements over HTTP: drafted, signed, put in force, denounced."""

from collections.abc import Callable
from http import HTTPStatus

from starlette.responses import Response

from app.domains.agreements.errors import AuthoritySigns, KeyTaken, NotInForce, SignedAlready
from app.domains.agreements.models import Agreement
from app.domains.agreements.queries import agreements as queries
from app.domains.agreements.routes.shaping import Desk, KeyIn, draft_of, for_party, whole_out
from app.domains.agreements.schemas.agreements import (
    AgreementDropIn,
    AgreementIn,
    AgreementOut,
    DraftIn,
    ForPartyIn,
    RedraftIn,
)
from app.domains.agreements.service import drafting, signing
from app.domains.agreements.service.desk import AgreementDesk
from app.domains.identity.errors import NotYourself
from app.kit.errors import (
    Changed,
    Forbidden,
    HappenedMeanwhile,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, Editing, IfMatch, Made, Writing

router = Router(prefix="/v1/agreements", tags=["agreements"])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused, Changed)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=AgreementOut,
    responses=problems(Unauthenticated, Forbidden, KeyTaken, HappenedMeanwhile),
)
def draft_agreement(body: DraftIn, desk: Desk, acting: Acting) -> Response:
    """Draft an agreement; its parties' authorities can read it, and nobody else but us."""

    def verb(work: Work) -> Made:
        row = drafting.draft(work, desk, body.key, draft_of(body))
        where = f"/v1/agreements/{row.key}"
        return Made(whole_out(work, desk, row), row.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.put("/{agreement}", response_model=AgreementOut, responses=problems(*ACTED))
def edit_agreement(
    agreement: KeyIn, body: AgreementIn, seen: IfMatch, desk: Desk, editing: Editing
) -> Response:
    """Put another edition in the place of a draft; whoever signed the one before signs again."""
    return _done(
        agreement,
        seen,
        (desk, editing),
        lambda work, row: drafting.edit(work, desk, row, draft_of(body)),
    )


@router.post(
    "/{agreement}/sign",
    response_model=AgreementOut,
    responses=problems(*ACTED, SignedAlready, AuthoritySigns),
)
def sign_agreement(
    agreement: KeyIn, body: ForPartyIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Sign a draft for a party: as its authority, or with the document where it has none here.

    With the last party that signs, the agreement is signed, and public.
    """
    said = for_party(body)
    return _done(
        agreement, seen, (desk, acting), lambda work, row: signing.sign(work, desk, row, said)
    )


@router.post("/{agreement}/redraft", response_model=AgreementOut, responses=problems(*ACTED))
def redraft_agreement(
    agreement: KeyIn, body: RedraftIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take what is signed and not in force back to a draft, which nobody signed."""
    reason = body.reason
    return _done(
        agreement, seen, (desk, acting), lambda work, row: drafting.redraft(work, row, reason)
    )


@router.post("/{agreement}/drop", response_model=AgreementOut, responses=problems(*ACTED))
def drop_agreement(
    agreement: KeyIn, body: AgreementDropIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Drop an agreement that is not in force."""
    reason = body.reason
    return _done(
        agreement, seen, (desk, acting), lambda work, row: drafting.drop(work, row, reason)
    )


@router.post(
    "/{agreement}/enforce",
    response_model=AgreementOut,
    responses=problems(*ACTED, NotYourself, NotInForce),
)
def enforce_agreement(agreement: KeyIn, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Put in force what every party signed, as somebody who did not draft it (P4)."""
    return _done(
        agreement, seen, (desk, acting), lambda work, row: signing.enforce(work, desk, row)
    )


@router.post(
    "/{agreement}/denounce", response_model=AgreementOut, responses=problems(*ACTED, NotInForce)
)
def denounce_agreement(
    agreement: KeyIn, body: ForPartyIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Denounce an agreement for a party, which leaves at the end of its notice."""
    said = for_party(body)
    return _done(
        agreement, seen, (desk, acting), lambda work, row: signing.denounce(work, desk, row, said)
    )


def _done(
    key: str,
    seen: int,
    tools: tuple[AgreementDesk, Writing],
    act: Callable[[Work, Agreement], Agreement],
) -> Response:
    desk, writing = tools

    def verb(work: Work) -> Made:
        row = act(work, queries.one(work, key, seen))
        return Made(whole_out(work, desk, row), row.version)

    return writing.do(verb)
