"""A scheme: who certifies what, by which rules, in which time; all that the public may ask (C9)."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from app.domains.standards.types.agreement import Agreement
from app.domains.standards.types.auditing import AuditRule
from app.domains.standards.types.countries import NeededCountry
from app.domains.standards.types.deciding import DecisionRule, GradesRule, Level, PointsRule
from app.domains.standards.types.parts import (
    Code,
    Day,
    Key,
    Language,
    Line,
    Part,
    Reference,
    Sourced,
    Text,
    Version,
    Word,
)
from app.domains.standards.types.words import Constituency, Measured, Surveillance, Unit

NEEDED_LIMITS = (
    "screening",
    "deferral_response",
    "decision",
    "certificate_validity",
    "restore_after_expiry",
    "wait_after_refusal",
    "consultancy_cooling_off",
    "appeal_decided",
    "records_kept",
)
"""Time limits that the register asks of every scheme, by these keys."""

OF_COUNTRIES = "comment"
"""The time in which the draft about a country can be answered (C8); its scheme must set it."""


def _amount(text: str) -> str:
    if Decimal(text) < 0:
        raise ValueError("a price is not below nothing")
    return text


Amount = Annotated[str, StringConstraints(pattern=r"^\d{1,12}\.\d{2,4}$"), AfterValidator(_amount)]


class Contact(Part):
    """How to reach a body; at least one way.

    Attributes:
        email: address.
        url: page.
        post: letters.
        telephone: with its country code.
    """

    email: Line | None = None
    url: Line | None = None
    post: Line | None = None
    telephone: Line | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if not (self.email or self.url or self.post or self.telephone):
            raise ValueError("give at least one of 'email', 'url', 'post', 'telephone'")
        return self


class Seat(Part):
    """Seats in a body; kept for independents, and left out of the text, where it is not said."""

    title: Text
    count: int = Field(ge=1)
    constituency: Constituency | None = Field(default=None, exclude_if=lambda said: said is None)


class Body(Part):
    """Who does what in the scheme.

    Attributes:
        code: its own.
        title: name, or what kind of body it is where each installation names its own.
        does: what it does.
        decides: whether it takes the decisions on certificates.
        hears_appeals: whether it decides appeals.
        quorum: how many of its members decide together.
        seats: who sits in it.
    """

    code: Word
    title: Text
    does: Text
    decides: bool = False
    hears_appeals: bool = False
    quorum: int | None = Field(default=None, ge=1)
    seats: tuple[Seat, ...] = ()


class CalendarRule(Sourced):
    """Whose working days count.

    Attributes:
        country: ISO 3166-1 alpha-2; ``None`` for one without public holidays.
        subdivision: the second part of its ISO 3166-2 code.
        time_zone: in which a day ends.
        weekend: ISO weekdays (1 is Monday) that are no working days.
        closed_on: further days that are none.
        open_on: days that are, although they would not be.
    """

    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = None
    subdivision: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]{1,3}$")] | None = None
    time_zone: Line
    weekend: tuple[Annotated[int, Field(ge=1, le=7)], ...] = (6, 7)
    closed_on: tuple[Day, ...] = ()
    open_on: tuple[Day, ...] = ()

    @model_validator(mode="after")
    def _some_day_is_worked(self) -> Self:
        if set(self.weekend) == set(range(1, 8)):
            raise ValueError("some day of the week must be a working day")
        return self


class Limit(Sourced):
    """A time limit.

    Attributes:
        key: by which code and other parts name it.
        title: what is to be done.
        amount: how many units; 0 is the same day.
        unit: in which it is counted.
        counted_from: the day or instant from which it runs.
        before: whether it is counted back from that day.
        rolls: whether a last day that is no working day moves to the next that is.
        binds: whether being late has the consequence by rule, or only warns.
        otherwise: what follows when it passes.
    """

    key: Word
    title: Text
    amount: int = Field(ge=0, le=10_000)
    unit: Unit
    counted_from: Text
    before: bool = False
    rolls: bool = True
    binds: bool = True
    otherwise: Text | None = None

    @model_validator(mode="after")
    def _rolls_forward_only(self) -> Self:
        if self.rolls and (self.before or self.unit in (Unit.HOURS, Unit.AUDITS)):
            raise ValueError("what is counted back, in hours or in audits does not roll")
        return self


class Fee(Sourced):
    """What an applicant pays.

    Attributes:
        code: its own.
        title: for what.
        amount: decimal text; ``None`` where it depends.
        currency: ISO 4217.
        when: it is due.
        payable_to: whom.
    """

    code: Word
    title: Text
    amount: Amount | None = None
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] | None = None
    when: Text
    payable_to: Text

    @model_validator(mode="after")
    def _amount_in_a_currency(self) -> Self:
        if (self.amount is None) != (self.currency is None):
            raise ValueError("an amount needs its currency, and a currency its amount")
        return self


class StepOfWay(Part):
    """A step from application to certificate.

    Attributes:
        code: its own.
        title: of the step.
        text: what happens.
        who: acts.
        limit: key of the time that it usually takes.
    """

    code: Word
    title: Text
    text: Text
    who: Text
    limit: Word | None = None


class Training(Sourced):
    """A level of training; the scheme may ask for it before an application."""

    code: Word
    title: Text
    needed: bool


class SurveillanceRule(Sourced):
    """How the certified are watched.

    Attributes:
        kind: by the calendar or by risk.
        first_limit: key of the limit for the first one.
        each_calendar_year: whether every calendar year needs one, but that of renewal.
        text: in words.
    """

    kind: Surveillance
    first_limit: Word | None = None
    each_calendar_year: bool = False
    text: Text


class Appeals(Part):
    """How a decision is appealed.

    Attributes:
        text: against what, how and to whom.
        window_limit: key of the limit to lodge one.
        urgent_window_limit: the same for acts with immediate effect.
        holds_back: whether an appeal holds the act back until it is decided.
        holds_back_urgent: the same for acts with immediate effect.
        factual_error_limit: key of the limit to point out a plain error first.
    """

    text: Text
    window_limit: Word
    urgent_window_limit: Word | None = None
    holds_back: bool
    holds_back_urgent: bool = False
    factual_error_limit: Word | None = None


class FigureSetting(Sourced):
    """A figure inside an indicator, as this scheme sets it."""

    indicator: Code
    key: Word
    value: int


class Scheme(Part):
    """A version of a scheme's rules; once published it never changes.

    Attributes:
        kind: tells the file apart from others.
        key: the scheme's, the same in all versions.
        version: of the rules.
        title: of the scheme.
        certifies: what a certificate says, and what it does not.
        language: of the texts.
        published_on: when the rules were published.
        in_force_from: the first day on which they bind.
        standard: key of the standard by which it measures.
        measures: the kind of subject.
        needs_country: whose own certificate it asks for; ``None``: of no country.
        owner: who owns it.
        contact: how to reach the owner.
        references: texts behind the rules.
        bodies: who does what.
        languages: in which one can apply and be audited.
        rule: how results become a proposal.
        levels: what is granted.
        calendar: whose working days count.
        limits: every time limit.
        surveillance: how the certified are watched.
        audit: audit time and samples.
        fees: the cost.
        steps: the way, with its usual times.
        training: levels of training.
        appeals: how a decision is appealed.
        complaints: how anyone complains about a certified subject, a body or the scheme.
        impartiality: how influence is kept out.
        mark: use of the mark.
        agreement: what an applicant agrees to.
        figures: figures of indicators that this scheme sets.
    """

    kind: Literal["scheme"]
    key: Key
    version: Version
    title: Text
    certifies: Text
    language: Language
    published_on: Day
    in_force_from: Day
    standard: Key
    measures: Measured
    # Left out where there is none, so that the digest of what was published stays what it was.
    needs_country: NeededCountry | None = Field(default=None, exclude_if=lambda said: said is None)
    owner: Text
    contact: Contact
    references: tuple[Reference, ...] = ()
    bodies: tuple[Body, ...] = Field(min_length=1)
    languages: tuple[Language, ...] = Field(min_length=1)
    rule: DecisionRule
    levels: tuple[Level, ...] = Field(min_length=1)
    calendar: CalendarRule
    limits: tuple[Limit, ...] = Field(min_length=1)
    surveillance: SurveillanceRule
    audit: AuditRule | None = None
    fees: tuple[Fee, ...] = ()
    steps: tuple[StepOfWay, ...] = Field(min_length=1)
    training: tuple[Training, ...] = ()
    appeals: Appeals
    complaints: tuple[Text, ...] = Field(min_length=1)
    impartiality: tuple[Text, ...] = Field(min_length=1)
    mark: tuple[Text, ...] = Field(min_length=1)
    agreement: Agreement
    figures: tuple[FigureSetting, ...] = ()

    @property
    def name(self) -> str:
        """By which the register finds it, with its version."""
        return self.key

    @property
    def _limits(self) -> dict[str, Limit]:
        return {each.key: each for each in self.limits}

    def limit(self, key: str) -> Limit:
        """Return a time limit; asking for one that the scheme has not is a fault of ours."""
        return self._limits[key]

    def has_limit(self, key: str) -> bool:
        """Tell whether the scheme sets such a limit."""
        return key in self._limits

    @model_validator(mode="after")
    def _what_is_named_is_there(self) -> Self:
        if len(self._limits) != len(self.limits):
            raise ValueError("a time limit is named twice")
        if missing := set(NEEDED_LIMITS) - set(self._limits):
            raise ValueError(f"these time limits must be set: {', '.join(sorted(missing))}")
        named = {each.limit for each in self.steps}
        named |= {self.appeals.window_limit, self.appeals.urgent_window_limit}
        named |= {self.appeals.factual_error_limit, self.surveillance.first_limit}
        if isinstance(self.rule, PointsRule):
            named.add(self.rule.condition_limit)
        if self.measures is Measured.JURISDICTION and OF_COUNTRIES not in self._limits:
            raise ValueError(
                f"a scheme that assesses countries must set the limit '{OF_COUNTRIES}'"
            )
        if unknown := {each for each in named if each} - set(self._limits):
            raise ValueError(f"no such time limit: {', '.join(sorted(unknown))}")
        return self

    @model_validator(mode="after")
    def _levels_are_known(self) -> Self:
        rule = self.rule
        lines = rule.thresholds if isinstance(rule, GradesRule) else rule.bands
        granted = {each.level for each in lines if each.level}
        if unknown := granted - {each.code for each in self.levels}:
            raise ValueError(f"no such level: {', '.join(sorted(unknown))}")
        return self

    @model_validator(mode="after")
    def _somebody_decides_and_somebody_else_hears(self) -> Self:
        if not any(each.decides for each in self.bodies):
            raise ValueError("one of the bodies must be the one that 'decides'")
        if not any(each.hears_appeals and not each.decides for each in self.bodies):
            raise ValueError("a body that does not decide must be the one that 'hears_appeals'")
        if self.needs_country is not None and self.measures is Measured.JURISDICTION:
            raise ValueError("a scheme that assesses countries needs the certificate of none")
        if self.in_force_from < self.published_on:
            raise ValueError("rules cannot bind before they are published")
        return self
