"""Words and values of consultations."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.access.grants import Role


class Side(StrEnum):
    """For whom an answer speaks."""

    GOVERNMENT = "government"
    WORKERS = "workers"
    EMPLOYERS = "employers"


SIDES: Mapping[Role, Side] = {
    Role.AUTHORITY_MANAGER: Side.GOVERNMENT,
    Role.PARTNER: Side.WORKERS,
    Role.EMPLOYER_MANAGER: Side.EMPLOYERS,
}
"""For whom a role speaks: unions and others of civil society speak for workers."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is handed over to be published.

    Attributes:
        subject_id: the record of the country.
        jurisdiction: its code.
        organisation_id: the authority that is assessed, which is told.
        opened_by: by what it was opened, in a word, such as ``application``.
        opened_id: which.
        scheme: key of the scheme.
        edition: of the standard.
        content: score, areas and indicators, as JSON.
        closes_at: when the time to answer has passed.
    """

    subject_id: UUID
    jurisdiction: str
    organisation_id: UUID
    opened_by: str
    opened_id: UUID
    scheme: str
    edition: str
    content: Mapping[str, Any]
    closes_at: datetime


STATE_REVIEW = "state_review"
"""By what the draft was opened that says why a state's certificate is reviewed."""
TELL_GOVERNMENT = "consultations.tell_government"
"""The kind of the job that tells the authority that a draft of its country was published."""
