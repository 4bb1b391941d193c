"""Values of jurisdictions: what the domains above tell of one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Assessment:
    """An assessment of a jurisdiction of which the draft was published.

    Attributes:
        address: where the draft, the answers to it and the report are read.
        scheme: key of the scheme.
        edition: of the standard.
        published_at: when the draft came out.
        open_until: when the time to answer it passes.
        is_open: whether it can be answered now.
        score: out of a hundred, as decimal text; ``None`` where nothing applies.
        level: code of the scheme's level that the score comes to.
    """

    address: str
    scheme: str
    edition: str
    published_at: datetime
    open_until: datetime
    is_open: bool
    score: str | None
    level: str | None


@dataclass(frozen=True, slots=True)
class Certified:
    """A certificate of a jurisdiction, as it stands at the instant of the question.

    Attributes:
        number: of it.
        scheme: key of the scheme.
        level: code of the scheme's level.
        status: in a word of certificates.
        since: since when it is so.
        valid_from: first civil day where the scheme is.
        valid_until: last civil day there.
    """

    number: str
    scheme: str
    level: str | None
    status: str
    since: datetime
    valid_from: date
    valid_until: date


CertificatesOf = Callable[[Any, Sequence[UUID]], dict[UUID, list[Certified]]]
"""Reads the certificates of records in a work, the newest first."""
AssessmentsOf = Callable[[Any, Sequence[UUID]], dict[UUID, list[Assessment]]]
"""Reads the published assessments of records in a work, the newest first, in one question."""
