"""The questions as data: few, in plain words, none of them needed (facts on complaints 9.1).

Their texts stand in the catalogues ``experience.ftl``. What a question says of harm makes the whole
answer one that is not published, and she is told where she can tell it (E4).
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a question is answered."""

    SCALE = "scale"
    CHOICE = "choice"
    MONEY = "money"


class Group(StrEnum):
    """What questions are about together; each has a score of its own but the last."""

    BEFORE = "before"
    CONTRACT = "contract"
    ORIENTATION = "orientation"
    PROMISE = "promise"
    WORK = "work"
    VOICE = "voice"
    RETURN = "return"
    FRIEND = "friend"
    SAFETY = "safety"


YES, NO, NOT_SURE, NOT_SAID = "yes", "no", "not_sure", "not_said"
UNSAID = frozenset({NOT_SURE, NOT_SAID})
_YES_NO = (YES, NO, NOT_SURE, NOT_SAID)
WORST, BEST = 1, 5


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        code: as its answer is sent.
        group: what it is about.
        kind: how it is answered.
        answers: codes that can be chosen; empty for a scale, which takes 1 to 5, and for money.
        good: the answer that counts as the best of the scale, any other one as the worst; ``None``:
            it is not scored.
        harm: the answer that tells of harm.
        only_if: an earlier question and its answers after which it is asked; ``None``: always.
    """

    code: str
    group: Group
    kind: Kind = Kind.SCALE
    answers: tuple[str, ...] = ()
    good: str | None = None
    harm: str | None = None
    only_if: tuple[str, tuple[str, ...]] | None = None


def _asks(
    code: str,
    group: Group,
    good: str | None = None,
    harm: str | None = None,
    only_if: tuple[str, tuple[str, ...]] | None = None,
) -> Question:
    return Question(code, group, Kind.CHOICE, _YES_NO, good, harm, only_if)


_PAID = ("paid", (YES, NOT_SURE))
PAID_AMOUNT = "paid_amount"
QUESTIONS: tuple[Question, ...] = (
    _asks("hurt", Group.SAFETY, harm=YES),
    _asks("threatened", Group.SAFETY, harm=YES),
    _asks("bound_by_debt", Group.SAFETY, harm=YES),
    _asks("young", Group.SAFETY, harm=YES),
    _asks("paid", Group.BEFORE, NO),
    Question(PAID_AMOUNT, Group.BEFORE, Kind.MONEY, only_if=_PAID),
    _asks("receipt", Group.BEFORE, YES, only_if=_PAID),
    _asks("borrowed", Group.BEFORE, NO),
    _asks("repaid", Group.BEFORE, YES, only_if=("borrowed", (YES,))),
    _asks("copy", Group.CONTRACT, YES),
    _asks("own_language", Group.CONTRACT, YES),
    _asks("same", Group.CONTRACT, YES),
    Question("explained", Group.ORIENTATION),
    Question("job", Group.PROMISE),
    Question("pay", Group.PROMISE),
    Question("hours", Group.PROMISE),
    Question("housing", Group.PROMISE),
    Question("on_time", Group.WORK),
    _asks("can_go_out", Group.WORK, YES, harm=NO),
    Question(
        "passport",
        Group.WORK,
        Kind.CHOICE,
        ("with_me", "kept_for_me", "kept_from_me", NOT_SURE, NOT_SAID),
        "with_me",
        "kept_from_me",
    ),
    _asks("knows_where", Group.VOICE, YES),
    Question("safe_to_speak", Group.VOICE),
    Question("way_home", Group.RETURN),
    Question("friend", Group.FRIEND),
)
BY_CODE = {each.code: each for each in QUESTIONS}
SCORED = tuple(each for each in Group if each is not Group.SAFETY)


def harms_in(answers: dict[str, int | str]) -> dict[str, int | str]:
    """Return those answers that tell of harm."""
    return {
        each.code: answers[each.code]
        for each in QUESTIONS
        if each.harm is not None and answers.get(each.code) == each.harm
    }


def score_of(group: Group, answers: dict[str, int | str]) -> float | None:
    """Return how one worker found one group of things, from 1 to 5; ``None``: not said."""
    points = [
        point
        for each in QUESTIONS
        if each.group is group and (point := _point(each, answers.get(each.code))) is not None
    ]
    return sum(points) / len(points) if points else None


def _point(question: Question, answer: int | str | None) -> float | None:
    if isinstance(answer, int):
        return float(answer)
    if answer is None or question.good is None or answer in UNSAID:
        return None
    return float(BEST if answer == question.good else WORST)
