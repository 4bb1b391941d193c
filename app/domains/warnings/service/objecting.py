"""Objecting to a warning: "that is not me", decided by people who had no part (L4, C2)."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import reaches, require
from app.domains.corrections.engine.codes import code_digest, new_code
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Waiting
from app.domains.warnings.engine import letters
from app.domains.warnings.errors import HasAPart
from app.domains.warnings.models import PublicWarning, WarningObjection
from app.domains.warnings.queries import objections, warnings
from app.domains.warnings.rules import DECIDE_DAYS
from app.domains.warnings.service import publishing, sources, words
from app.domains.warnings.service.desk import WarningDesk
from app.domains.warnings.service.drafting import matter, person_of
from app.domains.warnings.types import WHY_UPHELD, Objecting, WarningState
from app.domains.warnings.workflow import OBJECTION, ObjectionAction
from app.kit.ids import new_id
from app.outside.letters import Address
from app.store.keys import Purpose
from app.store.outbox import post_unasked
from app.store.work import Work

OBJECTION_CODE = "warning-objection"


def lodge(
    work: Work, desk: WarningDesk, warning: PublicWarning, said: Objecting
) -> tuple[WarningObjection, str]:
    """Object to a warning that stands; it reads contested until somebody has decided.

    Returns:
        The objection, and the code that opens its answer; shown this once.

    Records:
        ``warnings.objection.lodged`` with the ground.

    Rule:
        Fairness L4: for anyone who says "that is not me".
    """
    require(work.actor, Permission.OBJECTION_LODGE)
    code, objection_id = new_code(), new_id()
    objection = WarningObjection(
        id=objection_id,
        warning_id=warning.id,
        state=OBJECTION.start,
        ground=said.ground,
        code_digest=code_digest(OBJECTION_CODE, code),
        sealed_words=words.seal(work, desk.ring, objection_id, said.words),
        lodged_at=work.at,
        due_at=desk.calendar.end_of(work.at, DECIDE_DAYS),
    )
    if said.email is not None:
        objection.sealed_address = desk.ring.seal(
            work, Purpose.MAIL, said.email.encode(), of=str(objection_id)
        )
    work.session.add(objection)
    work.record(
        "warnings.objection.lodged",
        row=str(objection_id),
        warning=str(warning.id),
        number=warning.number,
        ground=said.ground.value,
    )
    work.session.flush()
    return objection, code


def look_up(work: Work, code: str) -> WarningObjection:
    """Return what somebody objected, by their code.

    Raises:
        NotFound: the code opens nothing.
    """
    return objections.by_code(work, code_digest(OBJECTION_CODE, code))


def decide(
    work: Work, desk: WarningDesk, objection: WarningObjection, reason: str, *, is_upheld: bool
) -> None:
    """Decide about an objection; if it is upheld, the warning is withdrawn in the same act.

    Raises:
        Forbidden: the caller judges none.
        HasAPart: the caller had a part in the warning, or in a case on which it rests.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.
        StepRefused: it was decided.

    Records:
        ``warnings.objection.upheld`` and ``warnings.warning.withdrawn``, or
        ``warnings.objection.dismissed``; the reason is sealed for who objected.

    Rule:
        Fairness L4, C2: by people who had no part.
    """
    person_id = person_of(work, Permission.OBJECTION_DECIDE)
    action = ObjectionAction.UPHOLD if is_upheld else ObjectionAction.DISMISS
    OBJECTION.step(objection.state, action)
    warning = objections.warning_of(work, objection)
    if person_id in had_a_part(work, warning):
        raise HasAPart("You had a part in the warning, or in a case on which it rests.")
    refuse_own_interest(work, matter(warning))
    objection.decided_by, objection.decided_at = person_id, work.at
    objection.sealed_reason = words.seal(work, desk.ring, words.reason_key(objection), reason)
    _tell(work, desk, objection)
    about = {"warning": str(warning.id), "number": warning.number}
    work.move(objection, OBJECTION, action, **about)
    if warning.state in {WarningState.ENDED, WarningState.WITHDRAWN}:
        # Its words were kept for this decision alone.
        words.forget(work, warning)
    elif is_upheld:
        publishing.take_back(work, warning, WHY_UPHELD[objection.ground])
    work.session.flush()


def had_a_part(work: Work, warning: PublicWarning) -> set[UUID]:
    """Return who had a part in a warning: in its steps, and in the cases on which it rests."""
    tried = {each.attempted_by for each in warnings.attempts(work, warning.id)}
    own = {
        *(warning.drafted_by, warning.agreed_by, warning.published_by, warning.renewed_by),
        *(warning.answer_read_by, *tried),
    }
    return {each for each in own if each is not None} | sources.participants(work, warning)


def _tell(work: Work, desk: WarningDesk, objection: WarningObjection) -> None:
    """Write to who gave an address that there is an answer, and no more (P9); then forget it."""
    if objection.sealed_address is None:
        return
    sealed = objection.sealed_address
    to = desk.ring.open(work, Purpose.MAIL, sealed, of=str(objection.id)).decode()
    post_unasked(work, desk.ring, "warning_objection_answered", letters.answered(Address(to)))
    objection.sealed_address = None


def waiting(work: Work) -> list[Waiting]:
    """Return the objections that wait to be decided; who had a part is refused by the act."""
    if not reaches(work.actor, Permission.OBJECTION_DECIDE):
        return []
    return [
        Waiting(
            "decide", "objection", f"/v1/warning-objections/{each.id}", each.lodged_at, each.due_at
        )
        for each in objections.open_ones(work)
    ]
