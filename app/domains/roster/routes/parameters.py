"""What can be asked of the roster: the parameters that its operations share."""

from typing import Annotated

from fastapi import Query

from app.domains.imports.types import LicenceStatus, MayRecruit, RecordKind
from app.domains.roster.types import RosterFilter, Sort, VerifiedStatus

Country = Annotated[str | None, Query(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2.")]
Code = Annotated[str | None, Query(pattern=r"^[A-Z]?\d{1,4}$", description="Code of ISIC rev. 4.")]
Slug = Annotated[str | None, Query(pattern=r"^[a-z0-9-]{3,60}$", description="Key of a source.")]
Query_ = Annotated[
    str | None,
    Query(
        max_length=10_000,
        description="A name or the beginning of its words, in any script, well typed or not.",
        examples=["del al asociates"],
    ),
]
SortIn = Annotated[
    Sort | None, Query(description="By default the name, or with q the best match first.")
]


def asked(  # noqa: PLR0913, PLR0917 - one for each filter of the contract
    q: Query_ = None,
    country: Country = None,
    record: Annotated[RecordKind, Query(description="What the records are.")] = (
        RecordKind.INTERMEDIARY
    ),
    licence_status: Annotated[
        LicenceStatus | None,
        Query(description="Judged now; `valid` leaves out `unconfirmed`."),
    ] = None,
    may_recruit: MayRecruit | None = None,
    licence_kind: Annotated[str | None, Query(max_length=500)] = None,
    sector: Code = None,
    origin: Country = None,
    destination: Country = None,
    source: Slug = None,
    certification: Annotated[
        VerifiedStatus | None,
        Query(description="How a certificate stands now; `active` alone is valid."),
    ] = None,
    scheme: Annotated[
        str | None,
        Query(pattern=r"^[a-z0-9-]{2,40}$", description="Key of a certificate's scheme."),
    ] = None,
) -> RosterFilter:
    """Gather the filters, which all public reads of the roster share."""
    return RosterFilter(
        q=q if q and q.strip() else None,
        country=country,
        record=record,
        licence_status=licence_status,
        may_recruit=may_recruit,
        licence_kind=licence_kind,
        sector=sector,
        origin=origin,
        destination=destination,
        source=source,
        certification=certification,
        scheme=scheme,
    )
