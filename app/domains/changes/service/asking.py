"""What does not fit is asked of people, and they answer: it is done, or let go."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.changes.engine.records import DecisionRecord
from app.domains.changes.models import ChangeQuestion, Push
from app.domains.changes.queries import questions
from app.domains.changes.rules import ANSWER_WITHIN, MOST_OPEN_QUESTIONS
from app.domains.changes.service.acting import act_on
from app.domains.changes.service.desk import ChangeDesk
from app.domains.changes.types import QuestionKind
from app.domains.changes.workflow import QUESTION, QuestionAction
from app.domains.identity.types import Waiting
from app.domains.subjects.queries import licences
from app.kit.errors import BadInput, Fault, StepRefused
from app.kit.ids import new_id
from app.store.work import Work


def ask(
    work: Work,
    push: Push,
    line: int,
    said: DecisionRecord,
    kind: QuestionKind,
    licence_id: UUID | None,
) -> ChangeQuestion:
    """Ask people of a place what becomes of a record; nothing is changed meanwhile.

    Args:
        work: the open transaction.
        push: in which it came.
        line: of the file.
        said: the record.
        kind: why it does not fit.
        licence_id: that it seems to be about.

    Raises:
        StepRefused: too many wait already.

    Records:
        ``changes.question.asked``.

    Rule:
        Issue 10: conflicts are questions to a person, never overwritten.
    """
    if questions.open_of(work, push.jurisdiction) >= MOST_OPEN_QUESTIONS:
        raise StepRefused(
            f"{MOST_OPEN_QUESTIONS} questions wait for people of your place; answer them first.",
            state="waiting",
            allowed=[],
        )
    found = ChangeQuestion(
        id=new_id(),
        kind=kind,
        state=QUESTION.start,
        jurisdiction=push.jurisdiction,
        record_id=said.id,
        record=said.model_dump(mode="json", exclude_none=True),
        push_id=push.id,
        line=line,
        licence_id=licence_id,
        asked_at=work.at,
        due_at=work.at + ANSWER_WITHIN,
    )
    work.session.add(found)
    work.session.flush()
    work.record(
        "changes.question.asked", row=str(found.id), kind=kind.value, place=push.jurisdiction
    )
    return found


def apply(
    work: Work, desk: ChangeDesk, question: ChangeQuestion, licence_id: UUID | None, reason: str
) -> ChangeQuestion:
    """Do to a licence what the other system decided, as somebody who looked at it.

    Args:
        work: the open transaction.
        desk: what the verbs work with.
        question: the question.
        licence_id: which licence is meant; ``None``: the one that it seems to be about.
        reason: why it is right all the same.

    Raises:
        BadInput: no licence is named, or the act cannot be recorded.
        Forbidden, NotFound, PartyToIt: as for every act on a licence.
        StepRefused: it was answered, or its words were destroyed.

    Records:
        ``changes.question.applied``, and what the act on the licence records.

    Rule:
        Fairness P3; issue 10: what does not fit is decided by a person.
    """
    require(work.actor, Permission.QUESTION_APPLY, question.facts, is_seen=True)
    QUESTION.step(question.state, QuestionAction.APPLY)
    meant = licence_id or question.licence_id
    if meant is None:
        fault = Fault("/licence_id", "Say which licence of your register is meant.")
        raise BadInput("It is not known which licence is meant.", faults=[fault])
    if question.record is None:
        raise StepRefused(
            "What was said is not kept any more.", state=question.state.value, allowed=["let_go"]
        )
    said = DecisionRecord.model_validate(question.record)
    act = act_on(work, desk.subjects, licences.one(work, meant), said)
    question.act_id, question.licence_id = act.id, act.licence_id
    _answered(work, question)
    work.move(
        question,
        QUESTION,
        QuestionAction.APPLY,
        kind=question.kind.value,
        act=str(act.id),
        words={"reason": reason},
    )
    return question


def let_go(work: Work, question: ChangeQuestion, reason: str) -> ChangeQuestion:
    """Leave the licence as it is here; what the other system said is not followed.

    Raises:
        Forbidden: the role answers no such question.
        StepRefused: it was answered.

    Records:
        ``changes.question.let_go``.

    Rule:
        Issue 10: what does not fit is decided by a person.
    """
    _answered(work, question)
    work.move(
        question,
        QUESTION,
        QuestionAction.LET_GO,
        kind=question.kind.value,
        words={"reason": reason},
    )
    return question


def _answered(work: Work, question: ChangeQuestion) -> None:
    question.answered_by, question.answered_at = work.actor.id, work.at


def waiting(work: Work) -> list[Waiting]:
    """Return the questions that wait for the caller.

    Rule:
        Fairness P7.
    """
    return [
        Waiting(
            "answer",
            "change_question",
            f"/v1/changes/questions/{each.id}",
            each.asked_at,
            each.due_at,
        )
        for each in questions.waiting(work)
    ]
