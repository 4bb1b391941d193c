"""What is frozen for a firm with a quarter, from the blocks that are shown (E4, E5)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from app.domains.experience.engine.bank import SCORED, score_of
from app.domains.experience.engine.scoring import Given, by_reason, paid_medians, scores
from app.domains.experience.rules import LEAST_ANSWERS, LOW_RELIABILITY
from app.domains.experience.types import AnswerState, RemovalReason
from app.kit.small_numbers import in_steps


class Answered(Protocol):
    """What is read of an answer."""

    state: Any
    harm: Any
    reason: Any
    answers: Any
    paid_minor: Any
    paid_currency: Any


def figures_of(
    shown: Sequence[Sequence[Answered]], told: Iterable[Answered], codes: int
) -> dict[str, Any] | None:
    """Return what the public reads; ``None``: nothing, and why is not told.

    Args:
        shown: the answers of each block.
        told: all answers of the window, removed ones and those set aside among them.
        codes: how many codes were given in it.

    Rule:
        Fairness E4, E5.
    """
    blocks = [[_given(each) for each in block] for block in shown]
    n = sum(map(len, blocks))
    if n < LEAST_ANSWERS:
        return None
    known = list(told)
    words_aside = sum(each.harm is not None for each in known)
    aside = sum(each.state is AnswerState.SET_ASIDE for each in known) - words_aside
    removed = [each for each in known if each.reason is not None]
    return {
        "answers": n,
        "codes_given": codes,
        "is_low": n < LOW_RELIABILITY,
        "scores": [
            {
                "group": each.group,
                "n": each.n,
                "mean": each.mean,
                "low": each.low,
                "high": each.high,
                "score": each.score,
                "is_low": each.is_low,
            }
            for each in scores(blocks)
        ],
        "paid": [
            {"currency": currency, "n": count, "median_minor": median}
            for currency, (count, median) in paid_medians(blocks).items()
        ],
        "set_aside_at_least": in_steps(aside),
        "words_set_aside_at_least": in_steps(words_aside),
        "removed": _reasons(each for each in removed if each.state is AnswerState.REMOVED),
        "words_removed": _reasons(
            each for each in removed if each.state is not AnswerState.REMOVED
        ),
    }


def counts(answer: Answered) -> bool:
    """Tell whether how she answered counts: also where her words alone tell of harm.

    Rule:
        Fairness E4: nobody chooses what counts by reading it.
    """
    return answer.state is AnswerState.COUNTED or answer.harm is not None


def leaves_unseen(gone: Iterable[Answered]) -> bool:
    """Tell whether answers can leave figures together: each figure loses ten of them, or none.

    Rule:
        Fairness E5: by the difference of two periods.
    """
    lost = Counter[str]()
    for each in gone:
        lost.update(one.value for one in SCORED if score_of(one, each.answers) is not None)
        lost.update([] if each.paid_minor is None else [each.paid_currency])
    return all(count >= LEAST_ANSWERS for count in lost.values())


def _reasons(removed: Iterable[Answered]) -> dict[str, int]:
    return dict(by_reason(RemovalReason(each.reason).value for each in removed))


def _given(each: Answered) -> Given:
    paid = None if each.paid_minor is None else (int(each.paid_minor), str(each.paid_currency))
    return Given(each.answers, paid)
