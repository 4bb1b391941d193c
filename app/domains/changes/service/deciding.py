"""One line of pushed decisions: read, weighed against what is known here, and done, once."""

from dataclasses import dataclass, replace
from hashlib import sha256
from uuid import UUID

from app.domains.changes.engine import records
from app.domains.changes.engine.records import DecisionRecord, Record
from app.domains.changes.models import Push, PushedRecord
from app.domains.changes.queries import pushes
from app.domains.changes.service.acting import act_on, wanted
from app.domains.changes.service.asking import ask
from app.domains.changes.service.desk import ChangeDesk
from app.domains.changes.types import Outcome, QuestionKind
from app.domains.subjects.queries import licences
from app.domains.subjects.queries.licences import Whole
from app.domains.subjects.rules import is_plausible
from app.domains.subjects.types import ActState
from app.kit.errors import BadInput, Fault, Problem
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Became:
    """What became of a line.

    Attributes:
        outcome: in a word.
        record_id: of the record, where it could be read.
        act_id: what was done to the licence.
        question_id: what people are asked.
        problem: kind of what is wrong.
        detail: what is wrong, in words.
        pointer: where in the record.
    """

    outcome: Outcome
    record_id: str | None = None
    act_id: UUID | None = None
    question_id: UUID | None = None
    problem: str | None = None
    detail: str | None = None
    pointer: str | None = None


@dataclass(frozen=True, slots=True)
class _Unfit:
    """Why a record does not fit, and to which licence it seems to belong."""

    kind: QuestionKind
    licence_id: UUID | None = None


def take(work: Work, desk: ChangeDesk, push: Push, line: int, said: DecisionRecord) -> Became:
    """Do what a record decides, or ask people, or say that it is known; once for each record.

    Args:
        work: the open transaction, in the name of who sent it.
        desk: what the verbs work with.
        push: in which it came.
        line: of the file.
        said: the record.

    Raises:
        Problem: it is refused; nothing of it is done.

    Records:
        What the act on the licence records, or ``changes.question.asked``.

    Rule:
        Fairness P3; issue 10: each line once by its own key, nothing overwritten.
    """
    digest = sha256(records.written(said)).hexdigest()
    before = pushes.known(work, push.jurisdiction, said.id)
    if before is not None:
        if before.digest != digest:
            raise _refused("/id", "Another record was taken under this id; give each its own.")
        return Became(Outcome.KNOWN, said.id, before.act_id, before.question_id)
    became = _weighed(work, desk, push, line, said)
    work.session.add(
        PushedRecord(
            jurisdiction=push.jurisdiction,
            record_id=said.id,
            digest=digest,
            act_id=became.act_id,
            question_id=became.question_id,
            taken_at=work.at,
        )
    )
    work.session.flush()
    return became


def read(work: Work, push: Push, line: bytes) -> DecisionRecord:
    """Return the decision of a line that the place may say.

    Raises:
        BadInput: it is none, it is of another place, or it was said in the future.
    """
    said: Record = records.read(line)
    if not isinstance(said, DecisionRecord):
        raise _refused("/record", "Here decisions are taken; a list is sent to /v1/imports.")
    if said.source.jurisdiction != push.jurisdiction:
        raise _refused("/source/jurisdiction", f"Your place is {push.jurisdiction}.")
    if not records.said_on(said, work.at):
        raise _refused("/at", "This lies ahead.")
    # In the zone of the register, if it is known, the act is asked again.
    latest = (work.at + records.AHEAD_OF_ALL).date()
    if said.holds_from > latest or not is_plausible(said.holds_from, latest):
        raise _refused("/holds_from", "Give a day that has come, from 1900 on.")
    return said


def refused(problem: Problem, line: bytes) -> Became:
    """Return what is told of a line that was refused."""
    became = Became(
        Outcome.REFUSED, _id_of(line), problem=problem.slug, detail=problem.detail, pointer=""
    )
    if isinstance(problem, BadInput) and problem.faults:
        first = problem.faults[0]
        return replace(became, detail=f"{problem.detail} {first.detail}", pointer=first.pointer)
    return became


def _id_of(line: bytes) -> str | None:
    try:
        return records.read(line).id
    except BadInput:
        return None


def _weighed(work: Work, desk: ChangeDesk, push: Push, line: int, said: DecisionRecord) -> Became:
    licence = _found(work, push, said)
    unfit = licence if isinstance(licence, _Unfit) else _unfit(work, licence, said)
    if unfit is not None:
        question = ask(work, push, line, said, unfit.kind, unfit.licence_id)
        return Became(Outcome.ASKED, said.id, question_id=question.id)
    assert isinstance(licence, Whole)
    assert licence.now is not None
    if wanted(said, licence.now.terms) == licence.now.terms:
        return Became(Outcome.KNOWN, said.id)
    act = act_on(work, desk.subjects, licence, said)
    waits = act.state is ActState.PROPOSED
    return Became(Outcome.WAITS if waits else Outcome.TAKEN, said.id, act.id)


def _found(work: Work, push: Push, said: DecisionRecord) -> Whole | _Unfit:
    register = licences.find_register(work, said.source.key)
    if register is None:
        return _Unfit(QuestionKind.REGISTER_UNKNOWN)
    if register.jurisdiction != push.jurisdiction:
        return _Unfit(QuestionKind.ANOTHER_PLACE)
    row = licences.find_number(work, register.key, said.licence)
    if row is None:
        return _Unfit(QuestionKind.LICENCE_UNKNOWN)
    return licences.one(work, row.id)


def _unfit(work: Work, licence: Whole, said: DecisionRecord) -> _Unfit | None:
    """Return why a record does not fit what is known of its licence."""
    assert licence.now is not None
    now = licence.now
    if pushes.has_newer_act(work, licence.id, said.holds_from):
        return _Unfit(QuestionKind.NEWER_ACT, licence.id)
    is_said_later = now.stated_from > said.holds_from
    was_another = said.was is not None and said.was is not now.status
    if (is_said_later or was_another) and said.status is not now.status:
        return _Unfit(QuestionKind.STATED_OTHERWISE, licence.id)
    return None


def _refused(pointer: str, detail: str) -> BadInput:
    return BadInput("The record cannot be taken.", faults=[Fault(pointer, detail)])
