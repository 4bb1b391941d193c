"""Saying that a public value is wrong, and reading the answer with a code."""

from dataclasses import dataclass
from typing import Any

import orjson

from app.access.grants import Permission
from app.access.policy import require
from app.domains.corrections.engine.codes import code_digest, new_code
from app.domains.corrections.errors import NoSuchValue, ValueChanged
from app.domains.corrections.models import Dispute, Lodging, LodgingProof
from app.domains.corrections.queries import disputes
from app.domains.corrections.rules import HEARING_DAYS, is_shown
from app.domains.corrections.service import telling
from app.domains.corrections.service.desk import CorrectionDesk
from app.domains.corrections.types import LODGING, Complaint, Pointed, Record
from app.domains.corrections.workflow import LIFE, Action
from app.domains.evidence.service import cite, kept_by_me, show_to
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.kit.errors import StepRefused
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.keys import Purpose
from app.store.serials import take_serials
from app.store.work import Work

PERSONAL = frozenset({"principal", "self_description"})
"""Tables whose values are of people, or can be: a copy would outlive their erasure (L8)."""


@dataclass(frozen=True, slots=True)
class Lodged:
    """What whoever asked is told.

    Attributes:
        dispute: the question.
        lodging: their asking.
        code: opens the answer, for who has no account; shown once.
        joined: whether others asked the same before.
    """

    dispute: Dispute
    lodging: Lodging
    code: str | None
    joined: bool


def lodge(work: Work, desk: CorrectionDesk, record: Record, said: Complaint) -> Lodged:
    """Say that a public value is wrong. Who asks the same of the same value joins one question.

    Args:
        work: the open transaction; anyone's, with or without an account.
        desk: of corrections.
        record: whose single answer was read, the survivor of a merge.
        said: which value, as it was read, and why it is wrong.

    Raises:
        NoSuchValue: the pointer leads to nothing that can be corrected.
        ValueChanged: the value there is another one.
        BadInput: a document is not the organisation's.
        OnlyLists: it is a real firm's record in a demonstration.

    Records:
        ``corrections.dispute.lodged`` or ``corrections.dispute.joined``, the words erasable.

    Rule:
        Fairness L7 and L9.
    """
    require(work.actor, Permission.DISPUTE_LODGE, is_seen=True)
    refuse_beside_lists(work, [record.id], is_demonstration=desk.is_demonstration)
    pointed = _pointed(work, desk, record, said)
    stated_of = disputes.record_of(work, pointed, record)
    dispute = disputes.find_same(work, stated_of.id, pointed)
    joined = dispute is not None
    if dispute is None:
        dispute = _ask(work, desk, stated_of, pointed, said)
    elif work.actor.id is not None:
        dispute.is_shown = True
    lodging, code = _note(work, desk, dispute, said)
    _keep_proofs(work, lodging, said, dispute.jurisdiction)
    words = {"why": said.why, "should_be": said.should_be or "", "proof": said.proof or ""}
    about = {"dispute": str(dispute.id), "lodging": str(lodging.id), "number": dispute.number}
    if joined:
        work.record("corrections.dispute.joined", dispute.subject_id, words=words, **about)
    else:
        telling.of_dispute(work, desk, dispute, stated_of.number)
        fact = {"table": pointed.table, "fact": str(pointed.fact_id), "field": pointed.field}
        work.record("corrections.dispute.lodged", dispute.subject_id, words=words, **about, **fact)
    lodging.entry = work.entry()
    if not joined:
        dispute.lodged_entry = lodging.entry
    work.session.flush()
    return Lodged(dispute, lodging, code, joined)


def _pointed(work: Work, desk: CorrectionDesk, record: Record, said: Complaint) -> Pointed:
    pointed = desk.point(work, record.id, said.pointer)
    if pointed is None:
        raise NoSuchValue(
            "There is no value at this pointer that can be corrected.",
            errors=[{"pointer": "/pointer", "detail": "Point at a value of the single answer."}],
        )
    if _as_json(pointed.shown) != _as_json(said.value):
        raise ValueChanged(
            "The value at this pointer is another one than the one that you read.",
            now=pointed.shown,
            errors=[{"pointer": "/value", "detail": "Give the value as it reads now."}],
        )
    return pointed


def _as_json(value: object) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def _ask(
    work: Work, desk: CorrectionDesk, record: Record, pointed: Pointed, said: Complaint
) -> Dispute:
    answered = disputes.find_answered(work, record.id, pointed)
    answered_at = None if answered is None else answered.decided_at
    is_personal = pointed.table in PERSONAL
    dispute = Dispute(
        id=new_id(),
        number=make(NumberKind.QUESTION, take_serials(work.session, "dispute")),
        subject_id=record.id,
        fact_table=pointed.table,
        fact_id=pointed.fact_id,
        field=pointed.field,
        pointer=said.pointer,
        read=None if is_personal else _as_json(pointed.shown).decode(),
        jurisdiction=disputes.jurisdiction_of(work, pointed),
        is_shown=is_shown(answered_at, work.at, is_known=work.actor.id is not None),
        is_authority_told=False,
        is_firm_told=False,
        state=LIFE.start,
        lodged_at=work.at,
        lodged_entry=0,
        heard_until=desk.calendar.end_of(work.at, min(HEARING_DAYS, desk.days)),
        due_at=desk.calendar.end_of(work.at, desk.days),
    )
    work.session.add(dispute)
    work.session.flush()
    return dispute


def _note(
    work: Work, desk: CorrectionDesk, dispute: Dispute, said: Complaint
) -> tuple[Lodging, str | None]:
    """Note who asks: by account, or under a code, with a sealed address if one was given."""
    is_known = work.actor.id is not None
    code = None if is_known else new_code()
    lodging = Lodging(
        id=new_id(),
        dispute_id=dispute.id,
        person_id=work.actor.id,
        code_digest=None if code is None else code_digest(dispute.number, code),
        shares_words=said.shares_words,
        lodged_at=work.at,
        entry=0,
    )
    if said.email is not None and not is_known:
        lodging.address = desk.ring.seal(
            work, Purpose.MAIL, said.email.encode(), of=str(lodging.id)
        )
    work.session.add(lodging)
    work.session.flush()
    return lodging, code


def _keep_proofs(work: Work, lodging: Lodging, said: Complaint, jurisdiction: str | None) -> None:
    if not said.documents:
        return
    found = kept_by_me(work, said.documents, "/documents")
    if said.shares_words and jurisdiction is not None:
        show_to(work, said.documents, jurisdiction, work.actor.organisation_id)
    work.session.add_all(LodgingProof(lodging_id=lodging.id, document_id=each.id) for each in found)
    cite(work, found, LODGING, lodging.id)


def look_up(work: Work, number: str, code: str) -> tuple[Dispute, Lodging]:
    """Return the question that somebody without an account asked.

    Raises:
        NotFound: number and code do not go together.
    """
    return disputes.by_code(work, code_digest(number, code))


def forget_address(work: Work, number: str, code: str) -> None:
    """Erase where to answer; the answer can still be read with the code.

    Raises:
        NotFound: number and code do not go together.

    Records:
        ``corrections.lodging.address_erased``.

    Rule:
        Fairness L8.
    """
    _, lodging = look_up(work, number, code)
    if lodging.address is not None:
        lodging.address = None
        work.record("corrections.lodging.address_erased", lodging=str(lodging.id))


def retract(work: Work, dispute: Dispute, lodging: Lodging, reason: str) -> Dispute:
    """Take one's own question back; when nobody asks any more, it is not decided.

    Nothing rests on the documents of who asked any more: they can be removed.

    Raises:
        Forbidden: the token is narrowed to something else.
        StepRefused: it was decided, or taken back already.

    Records:
        ``corrections.lodging.retracted``, or ``corrections.dispute.retracted`` when nobody asks
        any more.

    Rule:
        Fairness L7.
    """
    require(work.actor, Permission.DISPUTE_RETRACT, is_seen=True)
    LIFE.step(dispute.state, Action.RETRACT)
    if lodging.retracted_at is not None:
        raise StepRefused("You took this question back already.", state=dispute.state.value)
    lodging.retracted_at, lodging.address = work.at, None
    cite(work, [], LODGING, lodging.id)
    said: dict[str, Any] = {"words": {"reason": reason}, "lodging": str(lodging.id)}
    if any(each.retracted_at is None for each in disputes.lodgings(work, dispute)):
        work.record(
            "corrections.lodging.retracted", dispute.subject_id, dispute=str(dispute.id), **said
        )
    else:
        work.move(dispute, LIFE, Action.RETRACT, subject_id=dispute.subject_id, **said)
    return dispute
