"""Points, gates and awards of one firm, from its readings alone."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from app.domains.recognition.rules.awards import rests_until
from app.domains.recognition.types.programmes import (
    AwardTerms,
    Bound,
    Criterion,
    Gate,
    MeasureKey,
    Missing,
    ProgrammeKind,
    ProgrammeTerms,
)
from app.domains.recognition.types.scoring import (
    Asked,
    AwardResult,
    GateResult,
    HeldAward,
    Point,
    Reading,
    Scored,
)

Readings = Mapping[MeasureKey, Reading]
NOTHING = Decimal()


def score(terms: ProgrammeTerms, readings: Readings, held: Sequence[HeldAward]) -> Scored:
    """Return what a programme says of a firm.

    Args:
        terms: of the programme.
        readings: of every measure that the programme asks for.
        held: awards of the same programme that the firm was given and that stand.

    Rule:
        Issue "recognition": the same facts give the same result, each point explained.
    """
    gates = tuple(_gate(each, readings) for each in terms.gates)
    is_eligible = all(each.met for each in gates)
    points = _points(terms, readings)
    total = sum((each.points for each in points), NOTHING)
    awards: dict[str, AwardResult] = {}
    for award in terms.awards:
        asked = _asked(terms, award, readings, total, held, awards)
        met = is_eligible and all(each.met for each in asked)
        awards[award.key] = AwardResult(award.key, met, asked)
    return Scored(
        score=total,
        is_eligible=is_eligible,
        gates=gates,
        points=points,
        awards=tuple(awards.values()),
        proposed=_proposed(terms, awards),
        missing=tuple(each for each in terms.measures if readings[each].value is None),
    )


def passes(bound: Bound, value: Decimal | None) -> bool:
    """Tell whether a value is within a bound; what is missing is not."""
    if value is None:
        return False
    is_enough = bound.least is None or value >= bound.least
    return is_enough and (bound.most is None or value <= bound.most)


def points_of(criterion: Criterion, value: Decimal | None, missing: Missing | None) -> Point:
    """Return the points of a criterion: those of the last step that the value reaches.

    Below the first step there are the points of the first step where points fall with the value,
    since less is better there, and none where they rise.
    """
    step = None
    if value is None:
        given = NOTHING if missing is None else criterion.absent.get(missing, NOTHING)
    else:
        reached = [each for each in criterion.steps if each.at <= value]
        falls = criterion.steps[0].points > criterion.steps[-1].points
        given = criterion.steps[0].points if falls else NOTHING
        if reached:
            step, given = reached[-1].at, reached[-1].points
    return Point(criterion.key, given, criterion.weight, value, missing, step)


def _points(terms: ProgrammeTerms, readings: Readings) -> tuple[Point, ...]:
    if terms.kind is ProgrammeKind.MERIT:
        found = ((each, readings[each.measure]) for each in terms.criteria)
        return tuple(points_of(each, read.value, read.missing) for each, read in found)
    offences = readings[MeasureKey.OFFENCE_POINTS].inputs["offences"]
    tariff = {each.offence: each.points for each in terms.tariff}
    return tuple(
        Point(offence, tariff.get(offence, NOTHING) * times, None, Decimal(times), None, None)
        for offence, times in sorted(offences.items())
    )


def _gate(gate: Gate, readings: Readings) -> GateResult:
    read = readings[gate.bound.measure]
    return GateResult(gate.key, passes(gate.bound, read.value), read.value, read.missing)


def _asked(
    terms: ProgrammeTerms,
    award: AwardTerms,
    readings: Readings,
    total: Decimal,
    held: Sequence[HeldAward],
    lower: Mapping[str, AwardResult],
) -> tuple[Asked, ...]:
    found = []
    for gate in award.gates:
        read = _gate(gate, readings)
        found.append(Asked("gate", gate.key, read.met, read.value, gate.bound.least))
    if award.points is not None:
        found.append(Asked("points", "", total >= award.points, total, award.points))
    if award.earlier:
        found.append(_earlier(terms, award, held))
    if award.among_current is not None:
        other = award.among_current
        now = {each.award for each in held if each.period_until == terms.period_until}
        met = lower[other].met or other in now
        found.append(Asked("among_current", other, met, None, None))
    if award.rest_years is not None:
        found.append(_rest(terms, award, award.rest_years, held))
    return tuple(found)


def _earlier(terms: ProgrammeTerms, award: AwardTerms, held: Sequence[HeldAward]) -> Asked:
    """Tell whether any one of the demands for earlier awards is met; the nearest is shown."""
    counted = []
    for asked in award.earlier:
        periods = {
            each.period_until
            for each in held
            if each.award in asked.any_of and each.period_until < terms.period_until
        }
        counted.append((len(periods) >= asked.times, len(periods) - asked.times, asked, periods))
    met, _, asked, periods = max(counted, key=lambda each: each[:2])
    key = "/".join(asked.any_of)
    return Asked("earlier", key, met, Decimal(len(periods)), Decimal(asked.times))


def _rest(terms: ProgrammeTerms, award: AwardTerms, years: int, held: Sequence[HeldAward]) -> Asked:
    rests = any(
        rests_until(each.period_until, years) >= terms.period_until
        for each in held
        if each.award == award.key and each.period_until < terms.period_until
    )
    return Asked("rest", award.key, not rests, None, Decimal(years))


def _proposed(terms: ProgrammeTerms, awards: Mapping[str, AwardResult]) -> tuple[str, ...]:
    """Return the highest award that is reached, and those that it must be given with."""
    reached = [each for each in terms.awards if awards[each.key].met]
    if not reached:
        return ()
    found = [reached[-1]]
    while (other := found[-1].among_current) is not None:
        if not awards[other].met:
            break
        found.append(next(each for each in terms.awards if each.key == other))
    return tuple(each.key for each in found)
