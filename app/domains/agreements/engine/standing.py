"""How an agreement stands on a day."""

from datetime import date

from app.domains.agreements.engine.laying_out import Term
from app.domains.agreements.types import AgreementState, Standing


def standing(state: AgreementState, term: Term | None, day: date) -> Standing:
    """Return how an agreement stands on a day: what was put in force, its dates say.

    Args:
        state: by its acts.
        term: for which it is in force; ``None``: it was not put in force.
        day: a civil day where the scheme is.
    """
    if state is not AgreementState.IN_FORCE or term is None:
        return Standing(state.value)
    if term.until is not None and (term.is_empty or term.until < day):
        return Standing.ENDED
    return Standing.COMING if day < term.since else Standing.IN_FORCE
