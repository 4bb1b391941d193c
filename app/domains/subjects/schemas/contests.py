"""What is shown of contests of a merge: to the secretariat, and to whoever holds a record."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from app.domains.subjects.types import CandidateState, ContestState, MergeStep
from app.web.schemas import Shown


class MergeContestOut(Shown):
    """A contest of a merge or of its undoing, and what was answered."""

    id: UUID
    candidate_id: UUID
    subject_id: UUID = Field(description="The record that the organisation holds.")
    organisation_id: UUID
    step: MergeStep = Field(description="What is contested: the merge, or that it is undone.")
    state: ContestState
    contested_at: datetime
    reason: str | None
    news: str | None
    answer_by: datetime = Field(description="When the answer is due.")
    answered_at: datetime | None
    answer_reason: str | None
    version: int
    available_actions: list[str] = []


class MergeOut(Shown):
    """With which record one is joined, or may be: contested under the number of the pair."""

    pair: str = Field(examples=["VR00000175"])
    other: str = Field(description="Number of the other record.", examples=["VI00123415"])
    state: CandidateState
    contested_since: datetime | None = Field(description="By your organisation; null: not now.")
