"""What is shown of schedules of sanctions."""

from datetime import date

from pydantic import Field

from app.domains.sanctions.schemas import FineSumOut, LengthOut
from app.domains.sanctions.types import Circumstance, Gravity, Until
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.standards.types.words import Confidence
from app.domains.violations.types import Body, Offence
from app.web.schemas import Shown


class LadderStepOut(Shown):
    """A step of a ladder."""

    number: int
    kind: SanctionKind
    least: LengthOut | None
    most: LengthOut | None
    alternative: SanctionKind | None
    fine: bool = Field(description="A fine as high as what was taken follows besides.")


class LadderOut(Shown):
    """What follows the first and further offence; the last step holds for all after it."""

    key: str
    source: str
    confidence: Confidence
    steps: list[LadderStepOut]


class BandOut(Shown):
    """The ladder for an amount that was taken, up to a sum."""

    up_to: FineSumOut | None
    ladder: str


class ScheduledOffenceOut(Shown):
    """An offence of a schedule, with how sure its row is."""

    code: str
    says: str
    breach: Offence
    gravity: Gravity
    ladder: str | None
    bands: list[BandOut]
    refund: bool
    until: Until | None
    at_once: SanctionKind | None
    late_days: int | None
    article: str | None
    note: str | None
    source: str
    confidence: Confidence


class ScheduleItemOut(Shown):
    """A version of a schedule."""

    key: str
    version: str
    title: str
    body: Body
    jurisdiction: str | None
    begins: date
    ends: date | None
    days: Confidence = Field(description="How sure first and last day are.")
    source: str


class ScheduleOut(ScheduleItemOut):
    """A version of a schedule, whole."""

    means: str
    look_back: LengthOut
    counted_by: str
    count_is: str
    total_cancels: LengthOut | None
    mitigating: list[Circumstance]
    aggravating: list[Circumstance]
    appeal_days: int
    heard_by: str = Field(description="By the law itself, beside the appeal here.")
    holds_back: bool
    pipeline_days: int | None
    provisional: LengthOut
    procedure_source: str
    procedure_confidence: Confidence
    procedure_note: str | None
    ladders: list[LadderOut]
    offences: list[ScheduledOffenceOut]
    instance: str | None


class SchedulesOut(Shown):
    """The versions of all schedules."""

    items: list[ScheduleItemOut]
    next_cursor: str | None
    means: str
    instance: str | None
