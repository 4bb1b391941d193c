"""What is sent and shown about violations."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.domains.violations.rules import MOST_STATEMENT
from app.web.schemas import Words

NUMBER = "VX00000174"
Amount = Annotated[str, StringConstraints(max_length=40), Field(examples=["1250.00"])]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$"), Field(examples=["PHP"])]
Record = Annotated[
    str,
    StringConstraints(min_length=1, max_length=60),
    Field(description="Number or identifier of the record.", examples=["VI00001292"]),
]
Statement = Annotated[Words, StringConstraints(max_length=MOST_STATEMENT)]
Place = Annotated[int, Field(ge=0, le=99)]
"""Of a respondent in the list of respondents, counted from 0."""
MOST_COUNTS, MOST_RESPONDENTS, MOST_CHARGES = 40, 20, 60
MOST_WORKERS = 1_000_000
