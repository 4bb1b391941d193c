"""The measures: what each counts, by which rule, and its value from inputs that are kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from app.domains.recognition.types.programmes import (
    MeasureKey,
    Missing,
    ProgrammeTerms,
    ReadFrom,
    Unit,
)

Inputs = Mapping[str, Any]
Value = Decimal | Missing
PLACES = Decimal("0.0001")
THOUSAND = 1_000


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure.

    Attributes:
        key: by which programmes name it.
        title: in words.
        unit: of what it counts.
        rule: from where it is.
        reads: how it is read when an evaluation is computed again.
        value: its value from its inputs, or why there is none.
    """

    key: MeasureKey
    title: str
    unit: Unit
    rule: str
    reads: ReadFrom
    value: Callable[[Inputs, ProgrammeTerms], Value]


def _divided(number: Decimal | int, by: int, times: int = 1) -> Decimal:
    return (Decimal(number) * times / by).quantize(PLACES)


def _share_of_days(inputs: Inputs, _: ProgrammeTerms) -> Value:
    if inputs["covered"] is None:
        return Missing.NOT_KNOWN
    return _divided(inputs["covered"], inputs["days"])


def full_years(first: date, last: date) -> int:
    """Return how many whole years lie between two days."""
    before = (last.month, last.day) < (first.month, first.day)
    return max(0, last.year - first.year - before)


def _years(inputs: Inputs, _: ProgrammeTerms) -> Value:
    if inputs["since"] is None:
        return Missing.NOT_KNOWN
    first, last = date.fromisoformat(inputs["since"]), date.fromisoformat(inputs["until"])
    return Decimal(full_years(first, last))


def _workers(inputs: Inputs, _: ProgrammeTerms) -> Value:
    counted = inputs["counted"]
    return Missing.NO_DEPLOYMENTS if counted is None else Decimal(counted)


def _per(field: str, times: int) -> Callable[[Inputs, ProgrammeTerms], Value]:
    def rate(inputs: Inputs, _: ProgrammeTerms) -> Value:
        if not inputs["deployed"]:
            return Missing.NO_DEPLOYMENTS
        return _divided(inputs[field], inputs["deployed"], times)

    return rate


def _sum_of(*fields: str) -> Callable[[Inputs, ProgrammeTerms], Value]:
    def total(inputs: Inputs, _: ProgrammeTerms) -> Value:
        return Decimal(sum(inputs[each] for each in fields))

    return total


def _answered(inputs: Inputs, _: ProgrammeTerms) -> Value:
    if not inputs["told"]:
        return Missing.NOTHING_ASKED
    return _divided(inputs["in_time"], inputs["told"])


def _repaid(inputs: Inputs, _: ProgrammeTerms) -> Value:
    days = inputs["days"]
    return _divided(sum(days), len(days)) if days else Missing.NOTHING_OWED


def _findings(inputs: Inputs, _: ProgrammeTerms) -> Value:
    if not inputs["audits"]:
        return Missing.NOT_AUDITED
    return Decimal(inputs["grave"])


def _offence_points(inputs: Inputs, terms: ProgrammeTerms) -> Value:
    tariff = {each.offence: each.points for each in terms.tariff}
    found = (tariff.get(code, Decimal()) * times for code, times in inputs["offences"].items())
    return sum(found, Decimal())


_E1 = "Fairness E1"
_E2 = "Fairness E2"
_ROWS, _FROZEN = ReadFrom.ENTRIES, ReadFrom.FROZEN
MEASURES: Mapping[MeasureKey, Measure] = {
    each.key: each
    for each in (
        Measure(
            MeasureKey.LICENCE_SHARE,
            "Share of the days of the period on which a register said that its licence was valid",
            Unit.SHARE,
            "POEA Memorandum Circular 3 s.2012: valid licence",
            _ROWS,
            _share_of_days,
        ),
        Measure(
            MeasureKey.YEARS_IN_OPERATION,
            "Whole years since its first licence began",
            Unit.YEARS,
            "Proclamation 1519 s.2008: at least four years in operation",
            _ROWS,
            _years,
        ),
        Measure(
            MeasureKey.WORKERS_DEPLOYED,
            "Workers placed in the months that lie wholly in the period; where firm and authority"
            " differ beyond the limit, the lower number",
            Unit.WORKERS,
            _E1,
            _ROWS,
            _workers,
        ),
        Measure(
            MeasureKey.JUSTIFIED_COMPLAINTS,
            "Complaints that came in the period and were upheld in whole or in part, finally, per"
            " thousand workers placed",
            Unit.PER_THOUSAND,
            _E1,
            _FROZEN,
            _per("complaints", THOUSAND),
        ),
        Measure(
            MeasureKey.FINAL_VIOLATIONS,
            "Final violations whose act lies in the period, per thousand workers placed",
            Unit.PER_THOUSAND,
            _E1,
            _FROZEN,
            _per("violations", THOUSAND),
        ),
        Measure(
            MeasureKey.PENDING_COMPLAINANTS,
            "Workers concerned by violation cases that are not decided, as a share of workers"
            " placed; only where a law counts it",
            Unit.SHARE,
            "POEA Memorandum Circular 3 s.2012; fairness E1",
            _FROZEN,
            _per("complainants", 1),
        ),
        Measure(
            MeasureKey.LICENCE_SANCTIONS,
            "Suspensions and cancellations of its licence, or of the processing of papers, that"
            " began in the period and stand",
            Unit.COUNT,
            "Fairness L1: what was overturned is not counted",
            _FROZEN,
            _sum_of("standing"),
        ),
        Measure(
            MeasureKey.LICENCE_SANCTIONS_AND_REVERSED,
            "The same, with those that were reversed; only where a law counts them",
            Unit.COUNT,
            "POEA Memorandum Circular 3 s.2012",
            _FROZEN,
            _sum_of("standing", "reversed"),
        ),
        Measure(
            MeasureKey.COMPLAINTS_ANSWERED,
            "Share of the complaints it was told of in the period that it answered in time",
            Unit.SHARE,
            _E1,
            _FROZEN,
            _answered,
        ),
        Measure(
            MeasureKey.DAYS_TO_REPAY,
            "Days from when it was settled that workers are owed until all is back, on average;"
            " what is still open counts until the day of the evaluation",
            Unit.DAYS,
            "Our own default",
            _FROZEN,
            _repaid,
        ),
        Measure(
            MeasureKey.QUALITY_CERTIFICATES,
            "Certificates of a management system that somebody outside the firm confirmed, and"
            " that hold on the day of the evaluation",
            Unit.COUNT,
            _E2,
            _ROWS,
            _sum_of("certificates"),
        ),
        Measure(
            MeasureKey.TRAININGS,
            "Trainings completed that somebody outside the firm confirmed, and that count on the"
            " day of the evaluation",
            Unit.COUNT,
            _E2,
            _ROWS,
            _sum_of("trainings"),
        ),
        Measure(
            MeasureKey.GRAVE_AUDIT_FINDINGS,
            "Major and critical findings in effect of audits accepted in the period",
            Unit.COUNT,
            "ISO/IEC 17021-1, 9.4.5; fairness C1: a grade that is being heard does not count",
            _FROZEN,
            _findings,
        ),
        Measure(
            MeasureKey.YEARS_WITHOUT_OFFENCE,
            "Whole years since the last day of its last final violation, or since its first"
            " licence where there is none",
            Unit.YEARS,
            _E1,
            _FROZEN,
            _years,
        ),
        Measure(
            MeasureKey.CERTIFICATE_SHARE,
            "Share of the days of the period on which a certificate of ethical recruitment was"
            " active",
            Unit.SHARE,
            "Our own default",
            _ROWS,
            _share_of_days,
        ),
        Measure(
            MeasureKey.OFFENCE_POINTS,
            "Points of the tariff for final violations whose act lies in the period",
            Unit.POINTS,
            "Singapore: demerit points, as far as they were read; fairness E1",
            _FROZEN,
            _offence_points,
        ),
    )
}
