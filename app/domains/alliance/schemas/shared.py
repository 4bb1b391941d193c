"""What bodies of the alliance share: keys, days, figures, addresses."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field, StringConstraints

from app.domains.alliance.rules import MOST_ACTIONS
from app.domains.alliance.types import CredentialState
from app.kit.numbers import NumberKind, make

FIRM = make(NumberKind.INTERMEDIARY, 12)
EARLIEST, LATEST = date(1990, 1, 1), date(2200, 1, 1)
READS_CREDENTIALS = (
    "Each says in which state it is: what a firm merely states counts for nothing. What counts was"
    " confirmed by somebody outside the firm, and counts until its last day. None is a certificate"
    " of this register."
)
_NO_CERTIFICATE = "It is no certificate of this register."
_READS = {
    CredentialState.STATED: "Stated and confirmed by nobody outside the firm: it counts for"
    " nothing.",
    CredentialState.REFUSED: "Whoever was asked outside the firm did not confirm it: it counts for"
    " nothing.",
    CredentialState.WITHDRAWN: "Taken back by who stated it: it counts for nothing.",
    CredentialState.REVOKED: "Its confirmation by somebody outside the firm was taken back: it"
    " counts for nothing any more.",
}


def reads_credential(state: CredentialState, until: date, today: date) -> str:
    """Say how a training or certificate is to be read.

    Args:
        state: of it.
        until: the last day on which it counts, if it is confirmed.
        today: the civil day of the question.

    Rule:
        Fairness E2: it counts only when somebody outside the firm confirmed it, and not after it
        ends.
    """
    if state is not CredentialState.CONFIRMED:
        said = _READS[state]
    elif today > until:
        said = "Confirmed by somebody outside the firm; it ended, and counts no more."
    else:
        said = "Confirmed by somebody outside the firm; it counts until its last day."
    return f"{said} {_NO_CERTIFICATE}"


Key = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", min_length=3, max_length=60),
    Field(examples=["federation-of-labour"]),
]
"""Lower-case letters, digits and hyphens."""
Day = Annotated[date, Field(ge=EARLIEST, le=LATEST)]
"""A civil day that every database and every sum of months holds."""
MOST = Decimal(9999999999999999)
Figure = Annotated[Decimal, Field(ge=0, le=MOST, decimal_places=4, examples=["95"])]
Address = Annotated[
    str,
    StringConstraints(pattern=r"^https://[^\s/@]+\.[^\s/@]+(/[^\s]*)?$", max_length=500),
    Field(examples=["https://union.example/report"]),
]
Place = Annotated[int, Field(ge=1, le=MOST_ACTIONS)]
