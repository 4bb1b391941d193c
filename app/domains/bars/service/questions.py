"""Answering whether two people are one: by a person, once, within ten working days (V5)."""

from typing import NamedTuple

from app.access.policy import Facts, require
from app.domains.bars.errors import SecondOfBody
from app.domains.bars.models import Bar, BarPair
from app.domains.bars.queries import bars, questions
from app.domains.bars.service import imposing, words
from app.domains.bars.service.desk import BarDesk
from app.domains.bars.service.telling import tell
from app.domains.bars.types import Person
from app.domains.bars.workflow import PAIR, PairAction
from app.domains.identity.service.interests import refuse_interested
from app.domains.identity.types import Matter
from app.store.openings import note_opening
from app.store.work import Work

KIND = "bar_question"


class Beside(NamedTuple):
    """The two people of a question, and what the applicant says to it.

    Attributes:
        barred: who is under a bar; ``None`` where it was destroyed.
        declared: who was declared.
        said: of the applicant.
    """

    barred: Person | None
    declared: Person | None
    said: str | None


def matter(work: Work, pair: BarPair, bar: Bar) -> Matter:
    """Return what a question touches, for the rules of declared interests (P4)."""
    return Matter(
        "bar_question.answer",
        pair.id,
        f"/v1/bar-questions/{pair.id}",
        imposing.matter(bar, "answer").subjects,
        questions.organisations_of(work, pair),
    )


def open_people(work: Work, desk: BarDesk, pair: BarPair, why: str) -> Beside:
    """Open the two people of a question to who answers it; that it was done is recorded first.

    Raises:
        Forbidden: the caller answers no questions.
        InterestDeclared: the caller has a part in it.

    Rule:
        Fairness V5, L8; reading what is sealed is an act too.
    """
    require(work.actor, PAIR.permission(PairAction.FIND_SAME))
    bar = bars.some(work, [pair.bar_id])[pair.bar_id]
    refuse_interested(work, matter(work, pair, bar))
    note_opening(work, KIND, pair.id, Facts(), why)
    return Beside(
        words.person_of(work, desk.ring, bar),
        words.declared_of(work, desk.ring, pair),
        words.opened(work, desk.ring, words.said_key(pair), pair.sealed_said),
    )


def answer(work: Work, desk: BarDesk, pair: BarPair, *, is_same: bool, reason: str) -> None:
    """Answer whether they are one person; the same two are not asked about again.

    An answer after its time counts: what did not wait meanwhile waits again, if they are one.

    Raises:
        Forbidden: the caller answers no questions.
        SecondOfBody: the caller answered it before the applicant objected.
        InterestDeclared: the caller has a part in it.
        StepRefused: it is answered.

    Records:
        ``bars.question.answered_same`` or ``answered_another``, without the reason.

    Rule:
        Fairness V5, L10: a person answers, kept so that it is not asked twice.
    """
    action = PairAction.FIND_SAME if is_same else PairAction.FIND_ANOTHER
    require(work.actor, PAIR.permission(action))
    PAIR.step(pair.state, action)
    if pair.first_answered_by is not None and pair.first_answered_by == work.actor.id:
        raise SecondOfBody("You answered it before the applicant objected.")
    bar = bars.some(work, [pair.bar_id])[pair.bar_id]
    refuse_interested(work, matter(work, pair, bar))
    pair.answered_by, pair.answered_at = work.actor.id, work.at
    pair.sealed_reason = words.seal(work, desk.ring, words.reason_key(pair), reason)
    work.move(pair, PAIR, action)
    tell(work, desk, questions.organisations_of(work, pair))
