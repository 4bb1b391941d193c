"""Words and terms of programmes of recognition: what a file of one says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domains.standards.types.words import Confidence

WHOLE = Decimal(100)
"""What the weights of a programme add up to."""


class ProgrammeKind(StrEnum):
    """How a programme counts.

    ``merit``: criteria with weights that add up to 100; more is better.
    ``demerit``: points for each offence; more is worse, and what it proposes is a question to
    people, never an act by itself.
    """

    MERIT = "merit"
    DEMERIT = "demerit"


class MeasureKey(StrEnum):
    """What is computed from the register; each has one function and one entry in the registry."""

    LICENCE_SHARE = "licence_share"
    YEARS_IN_OPERATION = "years_in_operation"
    WORKERS_DEPLOYED = "workers_deployed"
    JUSTIFIED_COMPLAINTS = "justified_complaints"
    FINAL_VIOLATIONS = "final_violations"
    PENDING_COMPLAINANTS = "pending_complainants"
    LICENCE_SANCTIONS = "licence_sanctions"
    LICENCE_SANCTIONS_AND_REVERSED = "licence_sanctions_and_reversed"
    COMPLAINTS_ANSWERED = "complaints_answered"
    DAYS_TO_REPAY = "days_to_repay"
    QUALITY_CERTIFICATES = "quality_certificates"
    TRAININGS = "trainings"
    GRAVE_AUDIT_FINDINGS = "grave_audit_findings"
    YEARS_WITHOUT_OFFENCE = "years_without_offence"
    CERTIFICATE_SHARE = "certificate_share"
    OFFENCE_POINTS = "offence_points"


class Unit(StrEnum):
    """Of what a measure counts."""

    SHARE = "share"
    YEARS = "years"
    WORKERS = "workers"
    PER_THOUSAND = "per_thousand"
    DAYS = "days"
    COUNT = "count"
    POINTS = "points"


class Missing(StrEnum):
    """Why a measure has no value; it is never taken for nought.

    ``no_deployments``: nobody reported how many workers were placed, so there is no rate.
    ``nothing_owed``, ``nothing_asked``, ``not_audited``: there was nothing to measure.
    ``not_known``: no record says.
    """

    NO_DEPLOYMENTS = "no_deployments"
    NOTHING_OWED = "nothing_owed"
    NOTHING_ASKED = "nothing_asked"
    NOT_AUDITED = "not_audited"
    NOT_KNOWN = "not_known"


class ReadFrom(StrEnum):
    """How a measure is read when an evaluation is computed again.

    ``entries``: from rows that say between which entries of the journal they held, read again.
    ``frozen``: from the inputs that the evaluation kept, since their table has no such history.
    """

    ENTRIES = "entries"
    FROZEN = "frozen"


class EvaluationState(StrEnum):
    """Where an evaluation, or computing one again, stands."""

    ASKED = "asked"
    RUNNING = "running"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Backing:
    """How sure an item of a programme is, and where it was read.

    Attributes:
        confidence: ``draft`` items are values of our own and are marked wherever they are shown.
        source: the text in which it was read; empty: none.
        note: what else is to be known of it, such as how we read it.
    """

    confidence: Confidence
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """What a measure must come to.

    Attributes:
        measure: which.
        least: at least so much; ``None``: no such bound.
        most: at most so much; ``None``: no such bound.
    """

    measure: MeasureKey
    least: Decimal | None = None
    most: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Gate:
    """Something that must hold before points count; a measure that is missing does not pass.

    Attributes:
        key: in the programme.
        title: in words.
        bound: what is asked.
        backing: how sure it is.
    """

    key: str
    title: str
    bound: Bound
    backing: Backing


@dataclass(frozen=True, slots=True)
class Step:
    """From which value of a measure on there are so many points.

    Attributes:
        at: the value.
        points: from there until the next step.
    """

    at: Decimal
    points: Decimal


@dataclass(frozen=True, slots=True)
class Criterion:
    """What gives points.

    Attributes:
        key: in the programme.
        group: of which heading, such as ``compliance``.
        title: in words.
        weight: the most points that it gives.
        measure: on which.
        steps: by rising value; points rise or fall with it, never both.
        absent: points where the measure is missing for a reason; no points for any other.
        backing: how sure weight and steps are.
    """

    key: str
    group: str
    title: str
    weight: Decimal
    measure: MeasureKey
    steps: tuple[Step, ...]
    backing: Backing
    absent: Mapping[Missing, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tariff:
    """Points of a demerit programme for an offence.

    Attributes:
        offence: code of the kind of breach, as cases of violations name it.
        points: for each final count of it.
        backing: how sure it is.
    """

    offence: str
    points: Decimal
    backing: Backing


@dataclass(frozen=True, slots=True)
class Earlier:
    """Awards that a firm must have held before.

    Attributes:
        any_of: keys of awards of the same programme.
        times: in so many different periods.
        backing: how sure it is.
    """

    any_of: tuple[str, ...]
    times: int
    backing: Backing


@dataclass(frozen=True, slots=True)
class AwardTerms:
    """An award of a programme, or what a demerit programme proposes.

    Attributes:
        key: in the programme.
        title: in words.
        rank: from 1; of those that a firm reaches, the highest is proposed, with what it asks for.
        adverse: it would take something from the firm: a question to people alone (C1).
        points: the least score; ``None``: none is asked.
        points_backing: how sure that is.
        gates: what must hold besides the gates of the programme.
        earlier: awards of earlier periods; any one of the entries is enough.
        among_current: key of an award that the firm must be given in the same period.
        rest_years: for so many years a firm that was given it is not given it again.
    """

    key: str
    title: str
    rank: int
    adverse: bool
    points: Decimal | None
    points_backing: Backing | None
    gates: tuple[Gate, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    among_current: str | None = None
    among_current_backing: Backing | None = None
    rest_years: int | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeTerms:
    """A version of a programme, as its file says it; never changed once it is loaded.

    Attributes:
        key: of the programme.
        edition: which version of it.
        title: in words.
        kind: how it counts.
        jurisdiction: whose law it is of, ISO 3166; also where the firms are established.
            ``None``: the scheme's own, for firms of every country.
        period_from: first civil day that counts.
        period_until: last civil day.
        backing: how sure kind and period are.
        because: measures that only a law can ask for, each with the law that does (E1).
        gates: what must hold for any award.
        criteria: what gives points; none in a demerit programme.
        tariff: points for offences; none in a merit programme.
        awards: by rising rank.
    """

    key: str
    edition: int
    title: str
    kind: ProgrammeKind
    jurisdiction: str | None
    period_from: date
    period_until: date
    backing: Backing
    because: Mapping[MeasureKey, str]
    gates: tuple[Gate, ...]
    criteria: tuple[Criterion, ...]
    tariff: tuple[Tariff, ...]
    awards: tuple[AwardTerms, ...]

    def award(self, key: str) -> AwardTerms | None:
        """Return an award by its key, if the programme has it."""
        return next((each for each in self.awards if each.key == key), None)

    @property
    def has_drafts(self) -> bool:
        """Whether any period, weight, step, gate or award is not as a text was read."""
        return any(each.confidence is not Confidence.SEEN for each in self.backings())

    @property
    def measures(self) -> tuple[MeasureKey, ...]:
        """Every measure that it asks for, once, in the order of the registry."""
        gates = (*self.gates, *(gate for award in self.awards for gate in award.gates))
        asked = {*(each.bound.measure for each in gates), *(each.measure for each in self.criteria)}
        if self.tariff:
            asked.add(MeasureKey.OFFENCE_POINTS)
        return tuple(each for each in MeasureKey if each in asked)

    def backings(self) -> tuple[Backing, ...]:
        """Return how sure each item is."""
        gates = (*self.gates, *(gate for award in self.awards for gate in award.gates))
        return (
            self.backing,
            *(each.backing for each in gates),
            *(each.backing for each in self.criteria),
            *(each.backing for each in self.tariff),
            *(asked.backing for award in self.awards for asked in award.earlier),
            *(each.points_backing for each in self.awards if each.points_backing is not None),
            *(one for each in self.awards if (one := each.among_current_backing) is not None),
        )


BY_LAW_ALONE = frozenset(
    {MeasureKey.PENDING_COMPLAINANTS, MeasureKey.LICENCE_SANCTIONS_AND_REVERSED}
)
"""What is not final, or was reversed: a programme counts it only where it names the law (E1)."""
