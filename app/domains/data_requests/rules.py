"""The rules of requests: until when they are answered, and what is destroyed when."""

from datetime import datetime, timedelta

from app.domains.data_requests.types import Ground, RequestState
from app.kit.months import add_months

LINK_LASTS = timedelta(days=7)
HAND_IN_WITHIN = timedelta(days=30)
"""A request whose address was not proved by then lapses."""
FORGET_AFTER = timedelta(days=365)
"""So long after its end a request is kept to answer for how it was dealt with."""
MOST_EXTENSION_MONTHS = 2
MOST_DOCUMENTS = 6
MOST_DOCUMENT_BYTES = 10 * 1024 * 1024

_BEFORE_PROOF = frozenset({Ground.IDENTITY_NOT_PROVED, Ground.UNFOUNDED, Ground.EXCESSIVE})


def due_at(handed_in_at: datetime, months: int, *, is_extended: bool = False) -> datetime:
    """Return until when a request is answered.

    Args:
        handed_in_at: when the address was proved and what proves the identity was given.
        months: the setting of this installation.
        is_extended: whether more time was taken, with reasons.

    Rule:
        GDPR art. 12(3): one month of receipt, two further months where necessary; art. 12(6):
        what is needed to prove the identity can be asked for first.
    """
    return add_months(handed_in_at, months + (MOST_EXTENSION_MONTHS if is_extended else 0))


def may_refuse(state: RequestState, ground: Ground) -> bool:
    """Tell whether a request can be refused for a ground in a state.

    Rule:
        Fairness P6: until the identity is proved, no answer tells whether there is such a person;
        afterwards it is not refused for want of proof.
    """
    if state is RequestState.PROVED:
        return ground is not Ground.IDENTITY_NOT_PROVED
    return ground in _BEFORE_PROOF


def tells_reason(state: RequestState) -> bool:
    """Tell whether an answer holds the officer's own words: only once the identity is proved.

    Rule:
        Fairness P6: words could tell a stranger what the register holds.
    """
    return state is RequestState.PROVED
