"""An edition of a standard: principles, criteria, indicators, and what each asks for."""

import re
from collections.abc import Iterator
from typing import Literal, Self

from pydantic import Field, model_validator

from app.domains.standards.types.parts import (
    Code,
    Day,
    Figure,
    Key,
    Language,
    Part,
    Ratio,
    Reference,
    Sourced,
    Text,
    Version,
    Word,
)
from app.domains.standards.types.words import (
    Change,
    Element,
    GatheredBy,
    Logic,
    Measured,
    Side,
    TextStatus,
)

MARK = re.compile(r"\{([^{}]*)\}")


class EvidenceKind(Part):
    """A kind of evidence that indicators ask for.

    Attributes:
        code: by which indicators name it.
        title: what it is.
        by: who brings it.
        good_for_months: how old it may be; ``None`` where age does not matter.
    """

    code: Word
    title: Text
    by: GatheredBy = GatheredBy.APPLICANT
    good_for_months: int | None = Field(default=None, ge=1, le=120)


class Indicator(Part):
    """One thing that is looked at.

    Attributes:
        code: stable within its standard.
        element: the part of a management system that it looks at.
        check: what is so where it is met; ``{key}`` stands for a figure.
        guidance: how to see it.
        evidence: codes of the evidence that is asked for.
        does: examples of evidence that does.
        does_not: examples of evidence that does not do.
        figures: the numbers in its text.
    """

    code: Code
    element: Element
    check: Text
    guidance: Text
    evidence: tuple[Word, ...] = Field(min_length=1)
    does: tuple[Text, ...] = Field(min_length=1)
    does_not: tuple[Text, ...] = Field(min_length=1)
    figures: tuple[Figure, ...] = ()

    @model_validator(mode="after")
    def _figures_are_in_the_text(self) -> Self:
        texts = " ".join((self.check, self.guidance, *self.does, *self.does_not))
        _once("figure", [each.key for each in self.figures])
        if odd := {each.key for each in self.figures} ^ set(MARK.findall(texts)):
            raise ValueError(
                "each figure stands in its texts as {key}, and each {key} is a figure; not so:"
                f" {', '.join(sorted(odd))}"
            )
        return self


class Criterion(Sourced):
    """One demand of a standard.

    Attributes:
        code: our own, stable within its standard.
        official_ref: its number in an official text, where that is known.
        text: what is demanded, in our own words.
        text_status: whether the official sentence was read.
        guidance: what it means.
        grade: of a failure, where the scheme grades.
        points: of a failure, where the scheme counts points.
        side: in which part of migration a country is asked.
        indicators: what is looked at.
    """

    code: Code
    official_ref: Code | None = None
    text: Text
    text_status: TextStatus
    guidance: Text
    grade: Word | None = None
    points: int | None = Field(default=None, ge=1)
    side: Side = Side.BOTH
    indicators: tuple[Indicator, ...] = Field(min_length=1)


class Weight(Sourced):
    """How much a principle counts, where the scheme counts a score."""

    value: Ratio = Field(gt=0)


class Principle(Part):
    """A principle, chapter or area.

    Attributes:
        code: its own within the standard.
        title: of it.
        scope: what it covers.
        weight: in the score.
        criteria: its demands.
    """

    code: Code
    title: Text
    scope: Text
    weight: Weight | None = None
    criteria: tuple[Criterion, ...] = Field(min_length=1)


class Succession(Part):
    """What a criterion replaces of the edition before.

    Attributes:
        criterion: of this edition.
        how: it came about.
        replaces: criteria of the edition before; none for a new one.
        reason: of the change.
    """

    criterion: Code
    how: Change
    replaces: tuple[Code, ...] = ()
    reason: Text

    @model_validator(mode="after")
    def _new_replaces_nothing(self) -> Self:
        if (self.how is Change.NEW) != (not self.replaces):
            raise ValueError("a new criterion replaces none; any other says which it replaces")
        return self


class Dropped(Part):
    """A criterion of the edition before that has no successor."""

    criterion: Code
    reason: Text


class Edition(Part):
    """A dated edition of a standard; once published it never changes.

    Attributes:
        kind: tells the file apart from others.
        standard: its key, the same in all editions.
        version: of this edition.
        title: of the standard.
        purpose: what it is for, and what it is not.
        measures: the kind of subject.
        logic: of results: whether criteria carry grades, points, or principles weights.
        language: of the texts.
        published_on: from this day it can be applied under.
        replaces: the version before.
        transition_until: the last day on which one may still apply under the version before.
        successions: what each criterion replaces; needed with ``replaces``.
        dropped: what has no successor.
        references: the texts behind it.
        evidence: kinds of evidence that indicators name.
        principles: the tree.
    """

    kind: Literal["edition"]
    standard: Key
    version: Version
    title: Text
    purpose: Text
    measures: Measured
    logic: Logic
    language: Language
    published_on: Day
    replaces: Version | None = None
    transition_until: Day | None = None
    successions: tuple[Succession, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    references: tuple[Reference, ...] = ()
    evidence: tuple[EvidenceKind, ...]
    principles: tuple[Principle, ...] = Field(min_length=1)

    @property
    def name(self) -> str:
        """By which the register finds it, with its version."""
        return self.standard

    @property
    def criteria(self) -> Iterator[Criterion]:
        """All criteria, in order."""
        for principle in self.principles:
            yield from principle.criteria

    @property
    def indicators(self) -> Iterator[Indicator]:
        """All indicators, in order."""
        for criterion in self.criteria:
            yield from criterion.indicators

    @property
    def by_code(self) -> dict[str, Criterion]:
        """Criteria by their codes."""
        return {each.code: each for each in self.criteria}

    @property
    def principle_of(self) -> dict[str, str]:
        """The code of the principle of each criterion."""
        return {each.code: one.code for one in self.principles for each in one.criteria}

    @model_validator(mode="after")
    def _codes_are_unique(self) -> Self:
        _once("principle", [each.code for each in self.principles])
        _once("criterion", [each.code for each in self.criteria])
        _once("indicator", [each.code for each in self.indicators])
        _once("evidence", [each.code for each in self.evidence])
        return self

    @model_validator(mode="after")
    def _evidence_is_known(self) -> Self:
        known = {each.code for each in self.evidence}
        for indicator in self.indicators:
            if unknown := set(indicator.evidence) - known:
                raise ValueError(
                    f"indicator {indicator.code}: no such evidence: {', '.join(sorted(unknown))}"
                )
        return self

    @model_validator(mode="after")
    def _measured_by_its_logic(self) -> Self:
        wanted = {Logic.GRADES: "grade", Logic.FAILURE_POINTS: "points"}.get(self.logic)
        for criterion in self.criteria:
            for name in ("grade", "points"):
                if (getattr(criterion, name) is not None) != (name == wanted):
                    need = "needs" if name == wanted else "cannot have"
                    raise ValueError(
                        f"criterion {criterion.code} {need} {name!r} under {self.logic.value}"
                    )
        for principle in self.principles:
            if (principle.weight is not None) != (self.logic is Logic.SCORE):
                need = "needs" if principle.weight is None else "cannot have"
                raise ValueError(
                    f"principle {principle.code} {need} 'weight' under {self.logic.value}"
                )
        return self

    @model_validator(mode="after")
    def _weights_make_a_hundred(self) -> Self:
        weights = [each.weight.value for each in self.principles if each.weight]
        if weights and sum(weights) != 100:  # noqa: PLR2004 - a score is out of a hundred
            raise ValueError(f"the weights make {sum(weights)}, and must make 100")
        return self

    @model_validator(mode="after")
    def _follows_whole(self) -> Self:
        if self.replaces is None:
            if self.successions or self.dropped or self.transition_until:
                raise ValueError("say which version it 'replaces'")
            return self
        if self.transition_until is None or self.transition_until < self.published_on:
            raise ValueError("'transition_until' must be said, and not before 'published_on'")
        _once("succession of criterion", [each.criterion for each in self.successions])
        if strange := {each.criterion for each in self.successions} ^ set(self.by_code):
            raise ValueError(
                "'successions' must name each criterion of this edition once; not so:"
                f" {', '.join(sorted(strange))}"
            )
        return self


def _once(what: str, codes: list[str]) -> None:
    if twice := sorted({code for code in codes if codes.count(code) > 1}):
        raise ValueError(f"{what} named twice: {', '.join(twice)}")
