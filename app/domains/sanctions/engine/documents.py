"""Schedules of sanctions: what a file of one can hold, and those that are shipped.

A schedule has versions, each a file with the days for which it is law. A version can begin from
another one and say only what differs. What no text says is absent: an article that could not be
read stays empty, and each row says how sure it is.
"""

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from app.domains.sanctions.types import Circumstance, Gravity, Until
from app.domains.sanctions.types.kinds import OF_AUTHORITY, OF_SCHEME, RANKS, TIMED, SanctionKind
from app.domains.sanctions.types.spans import Span
from app.domains.standards.types.words import Confidence
from app.domains.violations.types import Body, Offence
from app.kit.money import BadMoney, Money

Text = Annotated[str, StringConstraints(min_length=1, max_length=600, strip_whitespace=True)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{1,39}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[A-Z]{1,6}-[0-9]{2}$")]


def _span(said: object) -> Span:
    if not isinstance(said, str):
        raise ValueError("must be a length such as 6m1d")  # noqa: TRY004 - pydantic asks for it
    return Span.read(said)


Length = Annotated[Span, BeforeValidator(_span)]


class _Said(BaseModel):
    """What a file says; a name that is not known here is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Sum(_Said):
    """An amount of money in a file."""

    amount: str
    currency: str

    @model_validator(mode="after")
    def _is_money(self) -> Self:
        try:
            found = Money.parse(self.amount, self.currency)
        except BadMoney as fault:
            raise ValueError(str(fault)) from fault
        if found.amount_minor <= 0:
            raise ValueError("a fine is more than nothing")
        return self

    @property
    def money(self) -> Money:
        """The amount."""
        return Money.parse(self.amount, self.currency)


class InPlace(_Said):
    """What can be paid in place of a suspension: so much a month, or what was taken."""

    per_month: Sum | None = None
    least: Sum | None = None
    source: Text
    confidence: Confidence

    @model_validator(mode="after")
    def _is_one_of_two(self) -> Self:
        if (self.per_month is None) == (self.least is None):
            raise ValueError("either 'per_month', or the amount taken with its 'least'")
        return self


class Step(_Said):
    """One step of a ladder.

    Attributes:
        number: from 1; the first offence reaches the first.
        kind: what follows.
        least: of a suspension.
        most: of a suspension.
        alternative: what the body may decide instead.
        fine: whether a fine as high as what was taken follows besides.
    """

    number: int = Field(ge=1, le=20)
    kind: SanctionKind
    least: Length | None = None
    most: Length | None = None
    alternative: SanctionKind | None = None
    fine: bool = False

    @model_validator(mode="after")
    def _lasts_as_its_kind_does(self) -> Self:
        if self.kind not in TIMED and self.least is not None:
            raise ValueError(f"{self.kind} has no length")
        if (self.least is None) != (self.most is None):
            raise ValueError("'least' and 'most' come together")
        if self.least is not None and self.most is not None and self.most < self.least:
            raise ValueError("'most' is shorter than 'least'")
        return self

    @property
    def weight(self) -> tuple[int, int]:
        """How grave it is beside other steps."""
        return RANKS[self.kind], 0 if self.most is None else self.most.weight


class Ladder(_Said):
    """What follows the first, second and further offence; the last step holds for all after it."""

    key: Annotated[str, StringConstraints(pattern=r"^L-[A-Z0-9-]{2,20}$")]
    source: Text
    confidence: Confidence
    step: tuple[Step, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _has_no_gap(self) -> Self:
        numbers = [each.number for each in self.step]
        if numbers != list(range(1, len(numbers) + 1)):
            raise ValueError(f"the steps of {self.key} are {numbers}: count from 1 without a gap")
        for before, after in pairwise(self.step):
            if after.weight < before.weight:
                raise ValueError(f"step {after.number} of {self.key} is milder than the one before")
            if before.most and after.least and after.kind is before.kind:
                gap = after.least.weight - before.most.weight
                if not 0 <= gap <= 1:
                    raise ValueError(
                        f"between step {before.number} and {after.number} of {self.key} lies a gap"
                    )
        return self


class Band(_Said):
    """The ladder for an amount that was taken, up to a sum; the last has none."""

    up_to: Sum | None = None
    ladder: str


class OffenceRow(_Said):
    """An offence of a schedule.

    Attributes:
        code: of ours.
        says: what it is, in our words.
        breach: which class of violation it is.
        gravity: its class in the schedule.
        ladder: what follows.
        band: or what follows by the amount taken.
        refund: whether the money goes back besides.
        until: what a suspension waits for besides its days.
        at_once: what holds meanwhile, until it is complied with.
        late_days: of a repayment plan that is late: for more than so many days.
        article: where the law says so; absent where no copy could be read.
        note: what else is to be known.
        source: what was read.
        confidence: of the class.
    """

    code: Code
    says: Text
    breach: Offence
    gravity: Gravity
    ladder: str | None = None
    band: tuple[Band, ...] = ()
    refund: bool = False
    until: Until | None = None
    at_once: SanctionKind | None = None
    late_days: int | None = Field(default=None, ge=1)
    article: Text | None = None
    note: Text | None = None
    source: Text
    confidence: Confidence

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if (self.ladder is None) == (not self.band):
            raise ValueError(f"{self.code}: either a ladder, or bands of amounts")
        *below, last = [each.up_to for each in self.band] or [None]
        sums = [each.money.amount_minor for each in below if each is not None]
        if last is not None or len(sums) != len(below) or sums != sorted(set(sums)):
            raise ValueError(f"{self.code}: bands go upwards, and the last has no 'up_to'")
        return self

    @property
    def ladders(self) -> tuple[str, ...]:
        """The keys of all ladders to which it leads."""
        return (self.ladder,) if self.ladder else tuple(each.ladder for each in self.band)


class Procedure(_Said):
    """How steps are counted and counts come together.

    Attributes:
        look_back: an earlier violation counts if it was done within this time before.
        counted_by: whether the same class counts, or the same offence alone.
        count_is: what one count is.
        total_cancels: at which total of suspensions a cancellation takes their place.
        mitigating: what makes it milder inside a step.
        aggravating: what makes it graver inside a step.
        appeal_days: within which it is appealed.
        heard_by: who hears appeals by the law itself, beside the appeal here.
        holds_back: whether an appeal here holds the sanction back.
        pipeline_days: for which what was begun before a suspension is finished.
        provisional: for how long an urgent measure can hold.
        confidence: of these values.
        source: what was read of them.
        note: which of them are surer than that.
    """

    look_back: Length
    counted_by: Literal["class", "offence"]
    count_is: Literal["conduct", "worker"]
    total_cancels: Length | None = None
    mitigating: tuple[Circumstance, ...] = ()
    aggravating: tuple[Circumstance, ...] = ()
    appeal_days: int = Field(ge=1, le=366)
    heard_by: Text
    holds_back: bool = False
    pipeline_days: int | None = Field(default=None, ge=1)
    provisional: Length
    confidence: Confidence
    source: Text
    note: Text | None = None


class Schedule(_Said):
    """One version of a schedule.

    Attributes:
        key: of the schedule.
        version: of it.
        title: of the law.
        body: which kind of body applies it.
        jurisdiction: of an authority.
        begins: first civil day.
        ends: the first day on which it is law no more.
        days: how sure these days are.
    """

    key: Key
    version: Annotated[str, StringConstraints(pattern=r"^[0-9a-z.-]{1,20}$")]
    title: Text
    body: Body
    jurisdiction: str | None = None
    begins: date
    ends: date | None = None
    days: Confidence
    source: Text
    procedure: Procedure
    in_place: InPlace | None = None
    ladder: tuple[Ladder, ...] = Field(min_length=1)
    offence: tuple[OffenceRow, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        keys = [each.key for each in self.ladder]
        codes = [each.code for each in self.offence]
        if twice := [name for name, times in Counter(keys + codes).items() if times > 1]:
            raise ValueError(f"{', '.join(twice)} stands in it twice")
        led = {key for each in self.offence for key in each.ladders}
        if unknown := sorted(led - set(keys)):
            raise ValueError(f"there is no ladder {', '.join(unknown)}")
        if self.ends is not None and self.ends <= self.begins:
            raise ValueError("'ends' is not after 'begins'")
        self._is_of_its_body()
        return self

    def _is_of_its_body(self) -> None:
        is_scheme = self.body is Body.SCHEME
        if is_scheme != (self.jurisdiction is None):
            raise ValueError("a schedule of an authority names its jurisdiction, and only such one")
        kinds = {step.kind for each in self.ladder for step in each.step}
        if others := sorted(kinds - (OF_SCHEME if is_scheme else OF_AUTHORITY)):
            raise ValueError(f"{self.body} is not competent for {', '.join(others)}")

    def holds(self, day: date) -> bool:
        """Tell whether it is law on a civil day."""
        return self.begins <= day and (self.ends is None or day < self.ends)

    def row(self, code: str) -> OffenceRow | None:
        """Return the row of an offence."""
        return next((each for each in self.offence if each.code == code), None)

    def rows_of(self, breach: Offence) -> tuple[OffenceRow, ...]:
        """Return the rows of a class of violations."""
        return tuple(each for each in self.offence if each.breach is breach)

    def ladder_of(self, key: str) -> Ladder:
        """Return a ladder by its key."""
        return next(each for each in self.ladder if each.key == key)
