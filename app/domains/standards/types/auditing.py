"""Audit time and samples as data."""

from fractions import Fraction
from typing import Self

from pydantic import Field, model_validator

from app.domains.standards.types.parts import Part, Ratio, Sourced, Text, Word


class TimeBand(Part):
    """Days of an initial audit up to so many people; the last band has no end."""

    up_to: int | None = Field(default=None, ge=1)
    days: Ratio = Field(gt=0)


class TimeRule(Sourced):
    """How many auditor days an audit takes.

    Attributes:
        bands: by the people who work for the subject.
        interviews_each: for so many interviews, begun ones counted whole ...
        adds: ... so many days are added.
        step: days are rounded up to a multiple of this.
        stage_1: share of the bands' days that the first stage takes.
        surveillance: share of the whole.
        recertification: share of the whole.
        reduction_limit: the largest share that may be taken off, with a written reason.
    """

    bands: tuple[TimeBand, ...] = Field(min_length=1)
    interviews_each: int = Field(ge=1)
    adds: Ratio = Field(ge=0)
    step: Ratio = Field(gt=0)
    stage_1: Ratio = Field(ge=0, le=1)
    surveillance: Ratio = Field(gt=0, le=1)
    recertification: Ratio = Field(gt=0, le=1)
    reduction_limit: Ratio = Field(ge=0, le=1)

    @model_validator(mode="after")
    def _bands_rise(self) -> Self:
        ends = [each.up_to for each in self.bands]
        rising = [end for end in ends[:-1] if end is not None]
        if ends[-1] is not None or len(rising) != len(ends) - 1 or sorted(set(rising)) != rising:
            raise ValueError("the bands must rise, and only the last has no 'up_to'")
        return self


class SampleRule(Sourced):
    """How many workers are heard, or files read: never more than there are.

    The greater of ``at_least`` and a multiple of the square root.

    Attributes:
        population: what is counted.
        at_least: the smallest sample.
        root: times the square root of the population, rounded up.
        individual: least share that is heard alone.
        still_abroad: least share that is still deployed.
        returned: least share that came back.
        found_without_help: how many are reached without the subject's help.
        spread_over: by what the draw is spread.
    """

    population: Text
    at_least: int = Field(ge=1)
    root: Ratio = Field(gt=0)
    individual: Ratio = Field(default=Fraction(0), ge=0, le=1)
    still_abroad: Ratio = Field(default=Fraction(0), ge=0, le=1)
    returned: Ratio = Field(default=Fraction(0), ge=0, le=1)
    found_without_help: int = Field(default=0, ge=0)
    spread_over: tuple[Text, ...] = ()


class SitesRule(Sourced):
    """How many branches are visited: times the square root of their number, rounded up.

    Attributes:
        initial: factor in an initial audit.
        surveillance: factor in surveillance.
        recertification: factor in recertification.
        head_office_always: whether the head office comes on top.
    """

    initial: Ratio = Field(gt=0)
    surveillance: Ratio = Field(gt=0)
    recertification: Ratio = Field(gt=0)
    head_office_always: bool = True


class RiskFactor(Sourced):
    """By how much a known risk raises the interview sample.

    Attributes:
        code: of the risk, such as the band of a country.
        title: of it.
        factor: by which the sample is multiplied.
    """

    code: Word
    title: Text
    factor: Ratio = Field(ge=1)


class AuditRule(Part):
    """Audit time and samples of a scheme.

    Attributes:
        time: of an audit.
        interviews: with workers.
        files: of workers.
        sites: branches.
        risks: what raises the sample of interviews; of several, the greatest counts.
    """

    time: TimeRule
    interviews: SampleRule
    files: SampleRule
    sites: SitesRule
    risks: tuple[RiskFactor, ...] = ()
