"""What a worker paid, by the first method that applies."""

from app.domains.remedies.rules import Limits
from app.domains.remedies.types import Figure, Found, Method, Told

LEAST_SUPPORT = 1


def found(limits: Limits, told: Told, known: Figure | None) -> Found | None:
    """Return what a worker paid, and by which method; ``None`` where nothing tells it.

    A document; a statement that another source bears out; a statement near the figure of her
    corridor and year (within ``statement_percent`` of it, or the same part below); the figure.
    Whoever said far less than everybody else paid is given the figure too: want of a good memory
    costs her nothing.

    Rule:
        Facts on remedy, 5.2 item 3: the first that applies, and its code is always shown.
    """
    if told.document_minor is not None:
        return Found(told.document_minor, Method.EXACT)
    said = told.statement_minor
    if said is not None and told.supported_by >= LEAST_SUPPORT:
        return Found(said, Method.SUPPORTED)
    if known is None:
        return None
    if said is not None and is_near(said, known.amount_minor, limits.statement_percent):
        return Found(said, Method.STATEMENT)
    return Found(known.amount_minor, known.method, known.statistic, known.interviews)


def is_near(said: int, figure: int, percent: int) -> bool:
    """Tell whether a statement is at most so many percent of a figure, and no less by as much."""
    return said * 100 <= figure * percent and figure * 100 <= said * percent
