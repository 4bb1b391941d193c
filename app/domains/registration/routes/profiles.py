"""Profiles over HTTP: drafted and submitted by a firm, decided by the secretariat."""

from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.registration.errors import (
    LikelyRecords,
    NotEditable,
    NotSearchedYet,
    NotTheirs,
    ProfileOpen,
)
from app.domains.registration.models import Profile
from app.domains.registration.queries import profiles
from app.domains.registration.routes.desk import Desk
from app.domains.registration.schemas import (
    LikelyOut,
    LikelyRecordsOut,
    MatchIn,
    PrincipalOut,
    PrincipalsOut,
    ProfileIn,
    ProfileOut,
    ProfilePatch,
    RegistrationIn,
)
from app.domains.registration.service import deciding, drafting, registering
from app.domains.registration.types import Found, ProfileAction, ProfileState
from app.domains.registration.workflow import PROFILE
from app.domains.subjects.errors import OnlyLists, PrincipalsNotDeclared, Waiting
from app.domains.subjects.queries import record_named
from app.kit.errors import Forbidden, MistypedNumber, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.numbered import NumberOrId, identified, numbered
from app.web.openapi import problems
from app.web.opening import OptionalOpeningReason
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, Editing, IfMatch, Made, shown

router = Router(prefix="/v1/profiles", tags=["profiles"])
READ = (Unauthenticated, NotFound)
ACTED = (*READ, Forbidden, StepRefused)
DECIDED = (*ACTED, NotTheirs, InterestDeclared, HeldForSecondLook)
PAGE: TypeAdapter[PageOf[ProfileOut]] = TypeAdapter(PageOf[ProfileOut])


def _outs(work: Work, found: Sequence[Profile]) -> list[ProfileOut]:
    """Show profiles with their proofs, in one question however many there are."""
    proofs = profiles.proofs_of(work, found)
    items = [ProfileOut.model_validate(each) for each in found]
    for profile, out in zip(found, items, strict=True):
        out.available_actions = work.available(profile, PROFILE)
        out.proofs = proofs[profile.id]
        out.is_searched = profile.searched == profile.submission > 0
    return items


def _made(work: Work, profile: Profile) -> Made:
    [out] = _outs(work, [profile])
    return Made(out, profile.version)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=ProfileOut,
    responses=problems(Unauthenticated, Forbidden, ProfileOpen, OnlyLists),
)
def begin_profile(body: ProfileIn, desk: Desk, acting: Acting) -> Response:
    """Begin the profile of a firm that no list names. Nothing of it is public.

    It is no page on the roster, no register number and no place in search until the secretariat
    has matched the firm to a licence, a company register or a visit.
    """

    def verb(work: Work) -> Made:
        profile = drafting.begin(work, desk, body.said())
        [out] = _outs(work, [profile])
        return Made(out, profile.version, HTTPStatus.CREATED, f"/v1/profiles/{profile.id}")

    return acting.do(verb)


@router.get("", response_model=PageOf[ProfileOut], responses=problems(Unauthenticated))
def list_profiles(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[ProfileState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the profiles that I may know of, the oldest first."""
    order = ListOrder("profiles", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        items = _outs(work, profiles.page(work, state, after, limit + 1))
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get("/{profile_id}", response_model=ProfileOut, responses=numbered())
def read_profile(profile_id: NumberOrId, actor: SignedIn, db: Db) -> Response:
    """Read a profile, without its principals."""
    with db.reading(actor) as work:
        known = identified(work, profile_id, profiles.find_numbered, "/v1/profiles")
        if isinstance(known, Response):
            return known
        profile = profiles.one(work, known)
        [out] = _outs(work, [profile])
        return shown(out, profile.version)


@router.patch(
    "/{profile_id}",
    response_model=ProfileOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, NotEditable, OnlyLists),
)
def change_profile(
    profile_id: UUID, body: ProfilePatch, seen: IfMatch, desk: Desk, writing: Editing
) -> Response:
    """Change a profile while it is a draft or was returned; parts that are not sent stay."""

    def verb(work: Work) -> Made:
        profile = profiles.one(work, profile_id, seen)
        return _made(work, drafting.change(work, desk, profile, body.said()))

    return writing.do(verb)


@router.get("/{profile_id}/principals", response_model=PrincipalsOut, responses=problems(*READ))
def open_profile_principals(
    profile_id: UUID, desk: Desk, actor: SignedIn, db: Db, why: OptionalOpeningReason = None
) -> Response:
    """Open the sealed principals of a profile; by whom and why is recorded first."""
    with db.writing(actor) as work:
        profile = profiles.one(work, profile_id)
        found = drafting.open_principals(work, desk, profile, why)
        items = [PrincipalOut.model_validate(each, from_attributes=True) for each in found]
        return shown(PrincipalsOut(items=items))


@router.get(
    "/{profile_id}/likely-records",
    response_model=LikelyRecordsOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def list_likely_records(profile_id: UUID, actor: SignedIn, db: Db) -> Response:
    """List the records that may be the firm of a profile, for who decides on it."""
    with db.reading(actor) as work:
        profile = profiles.one(work, profile_id)
        items = [
            LikelyOut(
                id=each.subject.id,
                number=each.subject.number,
                standing=each.subject.standing.value,
                country=each.subject.country,
                score=each.score,
                reasons=each.reasons,
            )
            for each in deciding.likely(work, profile)
        ]
        is_searched = profile.searched == profile.submission > 0
        return shown(LikelyRecordsOut(is_searched=is_searched, items=items))


@router.post("/{profile_id}/submit", response_model=ProfileOut, responses=problems(*ACTED))
def submit_profile(profile_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Submit a profile to the secretariat; it is not changed until it is decided."""
    return _act(acting, profile_id, seen, lambda w, p: drafting.submit(w, desk, p))


@router.post("/{profile_id}/withdraw", response_model=ProfileOut, responses=problems(*ACTED))
def withdraw_profile(profile_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Take a profile back; what was sealed of its principals is destroyed."""
    return _act(acting, profile_id, seen, lambda w, p: drafting.withdraw(w, p, body.reason))


@router.post("/{profile_id}/return", response_model=ProfileOut, responses=problems(*DECIDED))
def return_profile(
    profile_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Return a profile to be changed, with the reason."""
    action = ProfileAction.RETURN
    return _act(
        acting, profile_id, seen, lambda w, p: deciding.turn_back(w, desk, p, action, body.reason)
    )


@router.post("/{profile_id}/refuse", response_model=ProfileOut, responses=problems(*DECIDED))
def refuse_profile(
    profile_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Refuse a profile, with the reason; that it was refused is never public."""
    action = ProfileAction.REFUSE
    return _act(
        acting, profile_id, seen, lambda w, p: deciding.turn_back(w, desk, p, action, body.reason)
    )


@router.post(
    "/{profile_id}/match",
    response_model=ProfileOut,
    responses=problems(*DECIDED, MistypedNumber, OnlyLists, PrincipalsNotDeclared, Waiting),
)
def match_profile(
    profile_id: UUID, body: MatchIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say that a profile is of a firm on the register: it becomes a claim to that record."""

    def match(work: Work, profile: Profile) -> Profile:
        subject = record_named(work, body.record, "/record")
        return deciding.match(work, desk, profile, subject, body.reason)

    return _act(acting, profile_id, seen, match)


@router.post(
    "/{profile_id}/register",
    response_model=ProfileOut,
    responses=problems(
        *(*DECIDED, NotSearchedYet, LikelyRecords, MistypedNumber),
        *(PrincipalsNotDeclared, Waiting),
    ),
)
def register_profile(
    profile_id: UUID, body: RegistrationIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Register the firm of a profile as a new record, on a basis that is recorded.

    From now on it is on the roster, which says on what basis; what the basis does not prove is
    marked as said by the firm alone. The right to speak for the firm is a claim, lodged with it.
    """
    found = Found(
        body.basis,
        body.proves,
        body.reason,
        body.authority,
        body.document,
        tuple(body.different_from),
    )
    return _act(acting, profile_id, seen, lambda w, p: registering.register(w, desk, p, found))


def _act(
    acting: Acting, profile_id: UUID, seen: int, act: Callable[[Work, Profile], Profile]
) -> Response:
    def verb(work: Work) -> Made:
        return _made(work, act(work, profiles.one(work, profile_id, seen)))

    return acting.do(verb)
