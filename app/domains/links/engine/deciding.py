"""What becomes of a partner's decision on a licence, by what is known of the licence here."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domains.changes.engine.records import DecisionRecord
from app.domains.links.types import Known, LinkedRow, QuestionKind


@dataclass(frozen=True, slots=True)
class Meets:
    """What a decision meets.

    Attributes:
        question: why a person is asked; ``None``: it is taken as it is.
        is_known: it says what stands already.
    """

    question: QuestionKind | None = None
    is_known: bool = False


def met(decision: DecisionRecord, rows: Sequence[LinkedRow], others: Sequence[Known]) -> Meets:
    """Tell whether a decision is taken, is known already, or is a question to a person.

    It is taken where the partner's own list, as taken here, has that licence once, says of it what
    the partner thought it said before, and nobody here says something else of a later day. The
    licence is found by its number in its register, and by nothing else (L10).

    Args:
        decision: as it came.
        rows: of the partner's list, with that licence.
        others: what other registers of the same jurisdiction say of that number here.

    Rule:
        Fairness L10.
    """
    if not rows:
        kind = QuestionKind.OTHER_REGISTER if others else QuestionKind.UNKNOWN_LICENCE
        return Meets(kind)
    if len(rows) > 1:
        return Meets(QuestionKind.SEVERAL_LICENCES)
    [row] = rows
    status = row.status if decision.status is None else decision.status.value
    is_said = row.status == status and decision.act == "change_status"
    if is_said or decision.at < row.said_at:
        # The partner itself said so already, or something else since.
        return Meets(is_known=True)
    if any(_is_newer(each, decision, status) for each in others):
        return Meets(QuestionKind.NEWER_HERE)
    if decision.was is not None and decision.was.value != row.status:
        return Meets(QuestionKind.DIFFERS_HERE)
    return Meets()


def _is_newer(known: Known, decision: DecisionRecord, status: str | None) -> bool:
    is_later = known.as_of is not None and known.as_of > decision.at.date()
    return is_later and known.status != status
