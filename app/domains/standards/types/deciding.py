"""Decision rules as data: by grades, by points of failure, by a score."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from app.domains.standards.types.parts import Part, Ratio, Sourced, Text, Word
from app.domains.standards.types.words import Logic, Meaning, Outcome


class Answer(Part):
    """One step of the scale on which an indicator is answered.

    Attributes:
        code: what is sent.
        title: what people read.
        meaning: what it says, whatever the scheme calls it.
        value: in a score.
        needs_reason: whether it must be explained.
    """

    code: Word
    title: Text
    meaning: Meaning
    value: int | None = Field(default=None, ge=0)
    needs_reason: bool = False


class Level(Part):
    """What is granted, as the public reads it.

    Attributes:
        code: its own.
        title: on the roster.
        meaning: what it says, and what it does not.
    """

    code: Word
    title: Text
    meaning: Text


class _Rule(Part):
    """What all decision rules have: the scale of answers, and who may decide."""

    scale: tuple[Answer, ...] = Field(min_length=2)

    @property
    def answers(self) -> dict[str, Answer]:
        """The scale by its codes."""
        return {each.code: each for each in self.scale}

    @model_validator(mode="after")
    def _scale_is_whole(self) -> Self:
        codes = [each.code for each in self.scale]
        if len(set(codes)) != len(codes):
            raise ValueError("an answer of the scale is named twice")
        meanings = {each.meaning for each in self.scale}
        if missing := {Meaning.OPEN, Meaning.EXCLUDED} - meanings:
            words = ", ".join(sorted(missing))
            raise ValueError(f"the scale needs an answer that means: {words}")
        for each in self.scale:
            if each.meaning is Meaning.EXCLUDED and not each.needs_reason:
                raise ValueError(f"{each.code}: what is left out must be explained")
        return self


class Grade(Sourced):
    """How grave a failure is; grades stand in their order, the gravest first.

    Attributes:
        code: criteria name it.
        title: what people read.
        meaning: of it.
        if_partly: the grade where the criterion is met in part.
        urgent: whether it proposes at once to suspend a certificate in force.
    """

    code: Word
    title: Text
    meaning: Text
    if_partly: Word
    urgent: bool = False


class Gathering(Sourced):
    """So many lighter failures in one principle weigh as one graver failure.

    Attributes:
        grade: of the lighter ones.
        count: how many of them.
        becomes: the grade that they make together.
    """

    grade: Word
    count: int = Field(ge=2)
    becomes: Word


class Threshold(Sourced):
    """A line of the rule: the first whose condition holds proposes its outcome.

    Attributes:
        grade: that is counted; ``None`` in the last line, which holds always.
        at_least: how many of it.
        outcome: proposed.
        level: granted with it.
        reads: what the applicant reads.
    """

    grade: Word | None = None
    at_least: int = Field(default=1, ge=1)
    outcome: Outcome
    level: Word | None = None
    reads: Text


class GradesRule(_Rule):
    """A decision by the grades of what failed."""

    logic: Literal[Logic.GRADES]
    grades: tuple[Grade, ...] = Field(min_length=1)
    gatherings: tuple[Gathering, ...] = ()
    thresholds: tuple[Threshold, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _grades_are_known(self) -> Self:
        known = {each.code for each in self.grades}
        named = {each.if_partly for each in self.grades}
        named |= {code for each in self.gatherings for code in (each.grade, each.becomes)}
        named |= {each.grade for each in self.thresholds if each.grade}
        if unknown := named - known:
            raise ValueError(f"no such grade: {', '.join(sorted(unknown))}")
        order = [each.code for each in self.grades]
        for each in self.gatherings:
            if order.index(each.becomes) >= order.index(each.grade):
                raise ValueError(f"{each.count} of {each.grade} must make a graver grade")
        _ends_open([each.grade is None for each in self.thresholds], "thresholds")
        return self


class PointClass(Sourced):
    """Points that a failed criterion may carry."""

    points: int = Field(ge=1)
    title: Text
    meaning: Text


class PointBand(Sourced):
    """From so many points on, this is proposed.

    Attributes:
        at_least: points, this number included.
        outcome: proposed.
        level: granted with it.
        reads: what the applicant reads.
    """

    at_least: int = Field(ge=0)
    outcome: Outcome
    level: Word | None = None
    reads: Text


class PointsRule(_Rule):
    """A decision by the sum of the points of failed criteria.

    Attributes:
        condition_limit: the time limit by which each failed criterion is to be mended, where
            conditions are proposed.
    """

    logic: Literal[Logic.FAILURE_POINTS]
    classes: tuple[PointClass, ...] = Field(min_length=1)
    bands: tuple[PointBand, ...] = Field(min_length=1)
    condition_limit: Word

    @model_validator(mode="after")
    def _bands_rise(self) -> Self:
        _from_zero_up([each.at_least for each in self.bands])
        return self


class ScoreBand(Sourced):
    """From such a score on, this is proposed; see :class:`PointBand`."""

    at_least: Ratio = Field(ge=0, le=100)
    outcome: Outcome
    level: Word | None = None
    reads: Text


class ScoreRule(_Rule):
    """A decision by a score out of a hundred: means of principles, weighted."""

    logic: Literal[Logic.SCORE]
    bands: tuple[ScoreBand, ...] = Field(min_length=1)

    @property
    def best(self) -> int:
        """The highest value of the scale."""
        return max(each.value for each in self.scale if each.value is not None)

    @model_validator(mode="after")
    def _values_are_said(self) -> Self:
        for each in self.scale:
            counts = each.meaning not in (Meaning.OPEN, Meaning.EXCLUDED)
            if counts != (each.value is not None):
                raise ValueError(f"{each.code}: {'give' if counts else 'leave out'} its 'value'")
        if not any(each.value for each in self.scale):
            raise ValueError("one answer of the scale must be worth more than nothing")
        _from_zero_up([each.at_least for each in self.bands])
        return self


DecisionRule = Annotated[GradesRule | PointsRule | ScoreRule, Field(discriminator="logic")]


def _from_zero_up(edges: Sequence[Fraction | int]) -> None:
    if edges[0] != 0 or sorted(set(edges)) != list(edges):
        raise ValueError("the bands must begin at 0 and rise")


def _ends_open(is_last: list[bool], name: str) -> None:
    if is_last != [False] * (len(is_last) - 1) + [True]:
        raise ValueError(f"the last of the {name}, and no other, holds whatever was found")
