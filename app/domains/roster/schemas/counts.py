"""The shape of what is counted on the roster, and of the registers that are fed in."""

from typing import Literal

from pydantic import BaseModel

from app.domains.roster.schemas import FacetOut, SearchedOut, SourceOut


class FacetsOut(BaseModel):
    """How many records have each value, by what the values are of."""

    country: list[FacetOut]
    licence_status: list[FacetOut]
    licence_kind: list[FacetOut]
    may_recruit: list[FacetOut]
    certification: list[FacetOut]
    scheme: list[FacetOut]
    sector: list[FacetOut]
    origin: list[FacetOut]
    destination: list[FacetOut]
    source: list[FacetOut]
    searched: SearchedOut
    journal_number: int
    instance: Literal["test", "demo"] | None = None


class SourcesOut(BaseModel):
    """The registers that are fed in."""

    items: list[SourceOut]
    instance: Literal["test", "demo"] | None = None
