"""What an admission needs, and for how long it can be."""

from collections.abc import Iterable
from datetime import timedelta

from app.domains.partners.types import Missing, Shared

LEAST_REFERENCES = 2
LONGEST_TERM = timedelta(days=3 * 366)


def missing(references: Iterable[bool], answers: Iterable[Shared | None]) -> list[Missing]:
    """Return what an admission still lacks.

    Args:
        references: of each that was checked, whether it speaks for the organisation.
        answers: of each name that it shares with a firm, what was found; ``None``: open.

    Rule:
        Fairness W7: after references and a check for principals shared with recruiters or
        employers.
    """
    found, good = [], list(references)
    if sum(good) < LEAST_REFERENCES:
        found.append(Missing.REFERENCES)
    said = list(answers)
    if None in said:
        found.append(Missing.QUESTIONS)
    if Shared.SAME_PERSON in said:
        found.append(Missing.SHARED_PRINCIPAL)
    return found
