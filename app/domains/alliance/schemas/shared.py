"""What bodies of the alliance share: keys, days, figures, addresses."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field, StringConstraints

from app.domains.alliance.rules import MOST_ACTIONS
from app.kit.numbers import NumberKind, make

FIRM = make(NumberKind.INTERMEDIARY, 12)
EARLIEST, LATEST = date(1990, 1, 1), date(2200, 1, 1)
READS_CREDENTIAL = (
    "Confirmed by somebody outside the firm; it counts until its last day. It is no certificate of"
    " this register."
)
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
