"""What lists of enforcement stated of a firm, as who may read it sees it."""

from datetime import date
from uuid import UUID

from pydantic import Field

from app.domains.imports.types import ListedUntil, OffenceClass
from app.web.schemas import Shown


class MoneyOut(Shown):
    """An amount in its currency."""

    amount: str
    currency: str


class StatedActOut(Shown):
    """An act of enforcement as a list stated it, whether it is still public or not."""

    id: UUID
    source: str = Field(description="Key of the list.")
    title: str = Field(description="Of the list.")
    jurisdiction: str
    case_number: str | None
    authority: str | None
    offence: str | None
    offence_class: OffenceClass = Field(serialization_alias="class")
    law: str | None
    acted_from: date | None
    acted_until: date | None
    decided_on: date | None
    published_from: date | None
    published_until: date | None
    until_by: ListedUntil
    penalty: str | None
    amount: MoneyOut | None
    workers: int | None
    note: str | None
    stated_from: date = Field(description="Day of the first list that states it so.")
    stated_until: date | None = Field(description="Last day on which a list stated it so.")
    no_longer_listed_since: date | None
    file: str | None
    line: int | None
