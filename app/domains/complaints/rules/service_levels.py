"""In what time each step of a case is done (facts, 3.2), as data of the scheme."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.domains.complaints.types import HANDLED, ComplaintState, Severity
from app.domains.complaints.types.handling import Clock, WhyPaused
from app.kit.working_days import WorkingDays

WITHDRAWAL_TAKES = timedelta(days=7)
"""Rule: fairness W2."""

_State = ComplaintState
_LOOKED_INTO = frozenset({_State.INQUIRY, _State.REPLY, _State.MEDIATION})
_PENDING = frozenset({_State.WITHDRAWAL_PENDING})

RUNS_IN: Mapping[Clock, frozenset[ComplaintState]] = {
    Clock.SAFETY_CHECK: frozenset({_State.RECEIVED, _State.SAFETY_CHECK}),
    Clock.ACKNOWLEDGEMENT: frozenset({_State.RECEIVED}),
    Clock.TRIAGE: frozenset({_State.RECEIVED, _State.SAFETY_CHECK, _State.TRIAGE}),
    Clock.REPLY: frozenset({_State.REPLY}),
    Clock.INQUIRY: _LOOKED_INTO,
    Clock.PROGRESS: HANDLED | _PENDING,
    # Three months count from the day on which it was acknowledged, withdrawn in between or not.
    Clock.DECISION: (HANDLED | _PENDING) - {_State.RECEIVED},
}
"""In which states each clock runs; it starts with the first of them and ends with the last."""


@dataclass(frozen=True, slots=True)
class Span:
    """A time from the start of a step; one of the three is not zero.

    Attributes:
        working_days: to the end of the last of so many, by the scheme's calendar.
        days: of 24 hours.
        hours: of sixty minutes.
    """

    working_days: int = 0
    days: int = 0
    hours: int = 0

    def end(self, start: datetime, calendar: WorkingDays) -> datetime:
        """Return when it is over."""
        if self.working_days:
            return calendar.end_of(start, self.working_days).astimezone(UTC)
        return start + timedelta(days=self.days, hours=self.hours)


@dataclass(frozen=True, slots=True)
class Level:
    """In what time one step is done.

    Attributes:
        usual: where nothing is critical.
        critical: in a critical case; ``None``: the step is not taken there.
        at_most: never later than this.
        extension: the whole time, once it was extended; ``None``: it cannot be.
        stops: whether it stands while the case waits for her.
    """

    usual: Span
    critical: Span | None = None
    at_most: Span | None = None
    extension: Span | None = None
    stops: bool = True


@dataclass(frozen=True, slots=True)
class ServiceLevels:
    """All of them.

    Attributes:
        levels: by clock.
        pauses: for how long the clocks stand at most.
        identity_opens: for how long a granted request opens who complained.
    """

    levels: Mapping[Clock, Level]
    pauses: Mapping[WhyPaused, timedelta]
    identity_opens: timedelta

    def due(
        self, clock: Clock, severity: Severity, start: datetime, calendar: WorkingDays
    ) -> datetime | None:
        """Return until when a step that starts now is done; ``None``: it is not taken.

        Rule:
            Fairness W3: severity has its own clocks; facts, 3.2.
        """
        level = self.levels[clock]
        usual = level.usual.end(start, calendar)
        if severity is Severity.CRITICAL:
            if level.critical is None:
                return None
            usual = min(usual, level.critical.end(start, calendar))
        if level.at_most is not None:
            usual = min(usual, level.at_most.end(start, calendar))
        return usual

    def extended(
        self, clock: Clock, severity: Severity, start: datetime, calendar: WorkingDays
    ) -> datetime | None:
        """Return until when it is done once it was extended; ``None``: it cannot be.

        Rule:
            Facts, 3.2: one extension, its reason stored; none where somebody is in danger.
        """
        span = self.levels[clock].extension
        if span is None or severity is Severity.CRITICAL:
            return None
        return span.end(start, calendar)

    def stood_until(self, why: WhyPaused, since: datetime, at: datetime) -> datetime:
        """Return until when a pause counts: it ends by itself once it has lasted too long.

        Rule:
            Facts, 3.2: clocks stop only while the case waits for her, so nobody parks a case.
        """
        return min(at, since + self.pauses[why])


def moved(due: datetime, since: datetime, until: datetime) -> datetime:
    """Return when something is due after a pause.

    What was late already when the pause began stays late; all else moves by as long as it lasted.

    Rule:
        Facts, 3.2.
    """
    return due if due <= since else due + max(until - since, timedelta())
