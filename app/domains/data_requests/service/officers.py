"""What officers do: read a request, prove who asks, take more time, decide."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import reaches, require
from app.domains.data_requests import queries
from app.domains.data_requests.engine import letters
from app.domains.data_requests.engine.answers import Outcome
from app.domains.data_requests.errors import (
    AnotherOfficer,
    CannotExtend,
    ChecksDiffer,
    NotOpened,
)
from app.domains.data_requests.models import DataRequest, IdentityCheck
from app.domains.data_requests.rules import due_at, may_refuse, tells_reason
from app.domains.data_requests.service.closing import close, destroy_documents
from app.domains.data_requests.service.delivering import ask_archive
from app.domains.data_requests.service.desk import DataRequestDesk
from app.domains.data_requests.service.sealing import move, reader, remember_words, said, seal
from app.domains.data_requests.types import OPEN, Basis, Check, Ground, RequestKind, RequestState
from app.domains.data_requests.workflow import LIFE, Action
from app.domains.identity.types import Waiting
from app.domains.registration.service.principals import forget_erased
from app.domains.subjects.queries import restrictions
from app.domains.subjects.service.restricting import lift, restrict
from app.kit.errors import BadInput, Fault, StepRefused
from app.store.openings import note_opening
from app.store.outbox import post
from app.store.work import Work


def open_request(
    work: Work, desk: DataRequestDesk, request: DataRequest, why: str
) -> dict[str, Any]:
    """Note that an officer reads what a person said, and return it without the address."""
    note_opening(work, "data_request", request.id, request.facts, why)
    found = said(work, desk.ring, request)
    return {name: found.get(name) for name in ("name", "records", "message")}


def check(work: Work, request: DataRequest, found: Check) -> None:
    """Say by what the identity was proved, and which facts are about the person.

    The second of two officers proves it; what was sent to prove it is destroyed then.

    Raises:
        StepRefused: the request does not wait for a check.
        NotOpened: a document is relied upon that the officer did not open.
        BadInput: a fact is none of the register.
        AnotherOfficer: the caller made the first check.
        ChecksDiffer: the first officer found other facts.

    Records:
        ``data_requests.request.checked``, then ``data_requests.request.proved``, with the basis.

    Rule:
        Fairness P6 and L10: two persons, each by something else than the name.
    """
    require(work.actor, Permission.DATA_REQUEST_CHECK, request.facts)
    first = _standing(work, request)
    action = Action.CHECK if first is None else Action.PROVE
    LIFE.step(request.state, action)
    _refuse_unopened(work, request, found.basis)
    _refuse_unknown(work, found.about)
    about = sorted(str(each) for each in set(found.about))
    if first is not None:
        _refuse_unlike(work, first, about)
        request.about = about
    move(work, request, action, found.reason, basis=found.basis.value)
    work.session.add(
        IdentityCheck(
            request_id=request.id,
            person_id=work.actor.id,
            basis=found.basis,
            about=about,
            checked_at=work.at,
        )
    )
    if first is not None:
        destroy_documents(work, request)
    work.session.flush()


def _standing(work: Work, request: DataRequest) -> IdentityCheck | None:
    standing = (each for each in queries.checks(work, request.id) if each.set_aside_at is None)
    return next(standing, None)


def _refuse_unopened(work: Work, request: DataRequest, basis: Basis) -> None:
    ids = [each.id for each in queries.documents(work, request.id)]
    if basis is Basis.IDENTITY_DOCUMENT and not queries.has_opened(work, ids):
        raise NotOpened("You have opened no document of this request.")


def _refuse_unknown(work: Work, about: Sequence[UUID]) -> None:
    known = {each.id for each in restrictions.facts(work, about)}
    faults = [
        Fault(f"/about/{place}", "The register holds no such fact about a principal.")
        for place, each in enumerate(about)
        if each not in known
    ]
    if faults:
        raise BadInput("A fact is not on the register.", faults=faults)


def _refuse_unlike(work: Work, first: IdentityCheck, about: Sequence[str]) -> None:
    if first.person_id == work.actor.id:
        raise AnotherOfficer("You made the first check of this identity.")
    if first.about != about:
        raise ChecksDiffer("The first officer found other facts to be about this person.")


def set_aside(work: Work, request: DataRequest, reason: str) -> None:
    """Set the first check aside: the identity has to be proved anew by two.

    Raises:
        StepRefused: there is no first check alone.

    Records:
        ``data_requests.request.set_aside``.

    Rule:
        Fairness P6.
    """
    move(work, request, Action.SET_ASIDE, reason)
    standing = _standing(work, request)
    assert standing is not None
    standing.set_aside_at = work.at
    work.session.flush()


def extend(work: Work, desk: DataRequestDesk, request: DataRequest, reason: str) -> None:
    """Take two more months, with reasons, while the first one lasts.

    Raises:
        StepRefused: the request does not wait for an answer.
        CannotExtend: it was done before, or comes too late.

    Records:
        ``data_requests.request.extended``.

    Rule:
        GDPR art. 12(3): the person is told within a month, with the reasons.
    """
    require(work.actor, Permission.DATA_REQUEST_DECIDE, request.facts)
    if request.state not in OPEN or request.handed_in_at is None or request.due_at is None:
        raise StepRefused("Nothing is due.", state=request.state.value, allowed=[])
    if request.extended_at is not None or work.at > request.due_at:
        raise CannotExtend(f"The request was or is due on {request.due_at:%Y-%m-%d}.")
    request.extended_at = work.at
    request.due_at = due_at(request.handed_in_at, desk.months, is_extended=True)
    words = {"reason": reason}
    work.record("data_requests.request.extended", row=str(request.id), words=words)
    letter = letters.extended(reader(work, desk.ring, request), request.number, request.due_at)
    if tells_reason(request.state):
        request.sealed_answer = seal(work, desk.ring, request, words)
    post(work, desk.ring, "data_request_extended", letter)
    remember_words(work, request)
    work.session.flush()


def grant(
    work: Work, desk: DataRequestDesk, request: DataRequest, reason: str, *, erase: bool
) -> None:
    """Grant a request: gather what is held, agree that it is wrong, restrict a name or lift that.

    Args:
        work: the open transaction.
        desk: of requests.
        request: whose identity two officers have proved.
        reason: for the person.
        erase: destroy names that no source publishes, and what lies sealed beside them, on a
            request for restriction.

    Raises:
        StepRefused: the identity is not proved.
        BadInput: only a restriction erases; nothing is held that could be restricted, or nothing
            is restricted.

    Records:
        ``data_requests.request.granted``; ``archives.archive.asked``,
        ``subjects.principal.restricted`` or ``subjects.principal.unrestricted`` with it.

    Rule:
        GDPR art. 15, 16 and 18; fairness L8.
    """
    _refuse_senseless(request, erase=erase)
    move(work, request, Action.GRANT, reason, kind=request.kind.value)
    if request.kind is RequestKind.RESTRICTION:
        about = [UUID(each) for each in request.about]
        restrict(work, about, erase=erase)
        if erase:
            forget_erased(work, about)
    if request.kind is RequestKind.LIFTING and not lift(work, [UUID(e) for e in request.about]):
        raise BadInput("No name of this person is restricted; refuse it with that ground.")
    if request.kind is RequestKind.ACCESS:
        ask_archive(work, request)
    _answer(work, desk, request, request.kind, reason)


def _refuse_senseless(request: DataRequest, *, erase: bool) -> None:
    if request.kind is RequestKind.RESTRICTION:
        if not request.about:
            raise BadInput("Nothing is held that could be restricted; refuse it with that ground.")
    elif erase:
        fault = Fault("/erase", "Only a restriction destroys names.")
        raise BadInput("This request asks for something else.", faults=[fault])


def refuse(
    work: Work, desk: DataRequestDesk, request: DataRequest, ground: Ground, reason: str
) -> None:
    """Refuse a request, with a ground and reasons.

    Until the identity is proved the person reads the words of the ground alone.

    Raises:
        StepRefused: the request does not wait for an answer.
        BadInput: the ground does not fit its state.

    Records:
        ``data_requests.request.refused`` with the ground.

    Rule:
        GDPR art. 12(4): with reasons, and how to complain; fairness P6.
    """
    state = request.state
    LIFE.step(state, Action.REFUSE)
    if not may_refuse(state, ground):
        fault = Fault("/ground", f"Not while the state is '{state.value}'.")
        raise BadInput("This ground would tell what is not proved yet.", faults=[fault])
    request.ground = ground
    move(work, request, Action.REFUSE, reason, ground=ground.value)
    _answer(work, desk, request, ground, reason if tells_reason(state) else None)


def _answer(
    work: Work, desk: DataRequestDesk, request: DataRequest, outcome: Outcome, reason: str | None
) -> None:
    letter = letters.answered(reader(work, desk.ring, request), request.number, outcome)
    post(work, desk.ring, "data_request_answered", letter)
    said_to = {} if reason is None else {"reason": reason}
    request.sealed_answer = seal(work, desk.ring, request, said_to)
    close(work, request)


def waiting(work: Work) -> list[Waiting]:
    """Return the requests that wait for the caller: to be checked, or decided."""
    if not reaches(work.actor, Permission.DATA_REQUEST_CHECK):
        return []
    found = queries.in_states(work, OPEN)
    first = queries.first_checks(work, [each.id for each in found])
    return [
        Waiting(
            "decide" if each.state is RequestState.PROVED else "check",
            "data_request",
            f"/v1/data-requests/{each.id}",
            each.handed_in_at or each.received_at,
            each.due_at,
        )
        for each in found
        if each.state is not RequestState.CHECKED or first.get(each.id) != work.actor.id
    ]
