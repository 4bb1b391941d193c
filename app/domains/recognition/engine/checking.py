"""Whether what a file of a programme says fits together; each fault names its place."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from app.domains.recognition.engine.documents import (
    AwardSaid,
    CriterionSaid,
    GateSaid,
    Programme,
)
from app.domains.recognition.types.programmes import (
    BY_LAW_ALONE,
    WHOLE,
    MeasureKey,
    ProgrammeKind,
)
from app.domains.violations.types import Offence
from app.kit.errors import Fault

KNOWN = ", ".join(sorted(each.value for each in MeasureKey))


def faults(said: Programme) -> list[Fault]:
    """Return everything that does not fit together; an empty list is a programme that can run."""
    return [
        *_of_period(said),
        *_of_measures(said),
        *_of_criteria(said),
        *_of_tariff(said),
        *_of_awards(said),
        *_twice("/gate", [each.key for each in said.gate]),
    ]


def _of_period(said: Programme) -> Iterator[Fault]:
    if said.period_until < said.period_from:
        yield Fault(
            "/period_until",
            f"The period ends on {said.period_until}, before it starts on {said.period_from}.",
        )


def _gates(said: Programme) -> Iterator[tuple[str, GateSaid]]:
    for place, gate in enumerate(said.gate):
        yield f"/gate/{place}", gate
    for place, award in enumerate(said.award):
        for within, gate in enumerate(award.gate):
            yield f"/award/{place}/gate/{within}", gate


def _asked(said: Programme) -> Iterator[tuple[str, str]]:
    for pointer, gate in _gates(said):
        yield f"{pointer}/measure", gate.measure
    for place, criterion in enumerate(said.criterion):
        yield f"/criterion/{place}/measure", criterion.measure


def _of_measures(said: Programme) -> Iterator[Fault]:
    for pointer, measure in _asked(said):
        if wrong := _wrong(said, measure):
            yield Fault(pointer, wrong)
    used = {measure for _, measure in _asked(said)}
    for each in said.because:
        if each not in used:
            yield Fault(f"/because/{each}", "No gate and no criterion asks for this measure.")
    for pointer, gate in _gates(said):
        if gate.least is None and gate.most is None:
            yield Fault(pointer, "Say 'least', 'most', or both: a gate without a bound is none.")
        elif gate.least is not None and gate.most is not None and gate.most < gate.least:
            yield Fault(f"{pointer}/most", f"{gate.most} is less than 'least', {gate.least}.")


def _wrong(said: Programme, measure: str) -> str | None:
    """Return why a measure cannot be asked for here.

    Rule:
        Fairness E1: pending cases count only where a law asks for them, and the programme says so.
    """
    if measure not in set(MeasureKey):
        return f"There is no measure {measure}. Known are: {KNOWN}."
    if MeasureKey(measure) in BY_LAW_ALONE and measure not in said.because:
        return (
            f"{measure} counts what is not final, or was reversed; say under 'because' which law"
            " asks for it, or leave it out."
        )
    if measure == MeasureKey.OFFENCE_POINTS and not said.tariff:
        return f"{measure} needs a tariff, and there is none."
    return None


def _of_criteria(said: Programme) -> Iterator[Fault]:
    if said.kind is ProgrammeKind.DEMERIT:
        if said.criterion:
            yield Fault("/criterion", "A demerit programme counts offences, and has no criteria.")
        return
    total = sum((each.weight for each in said.criterion), Decimal())
    if total != WHOLE:
        yield Fault("/criterion", f"The weights add up to {total:f}, and must add up to {WHOLE}.")
    yield from _twice("/criterion", [each.key for each in said.criterion])
    for place, criterion in enumerate(said.criterion):
        yield from _of_steps(f"/criterion/{place}", criterion)


def _of_steps(pointer: str, said: CriterionSaid) -> Iterator[Fault]:
    for place, (before, after) in enumerate(pairwise(said.steps), start=1):
        if after.at <= before.at:
            yield Fault(
                f"{pointer}/steps/{place}/at",
                f"The thresholds do not rise: {after.at:f} comes after {before.at:f}.",
            )
    points = [each.points for each in said.steps]
    if points not in (sorted(points), sorted(points, reverse=True)):
        yield Fault(f"{pointer}/steps", "The points rise, or fall, from step to step; never both.")
    if max(points) != said.weight:
        yield Fault(
            f"{pointer}/steps",
            f"The most points of a step are {max(points):f}; the weight is {said.weight:f}.",
        )
    for each, given in said.absent.items():
        if given > said.weight:
            yield Fault(f"{pointer}/absent/{each}", f"More than the weight, {said.weight:f}.")


def _of_tariff(said: Programme) -> Iterator[Fault]:
    if said.kind is ProgrammeKind.MERIT:
        if said.tariff:
            yield Fault("/tariff", "Only a demerit programme has a tariff.")
        return
    if not said.tariff:
        yield Fault("/tariff", "A demerit programme says how many points an offence gives.")
    yield from _twice("/tariff", [each.offence for each in said.tariff])
    for place, each in enumerate(said.tariff):
        if each.offence not in set(Offence):
            known = ", ".join(sorted(Offence))
            yield Fault(
                f"/tariff/{place}/offence",
                f"There is no offence {each.offence}. Known are: {known}.",
            )


def _of_awards(said: Programme) -> Iterator[Fault]:
    yield from _twice("/award", [each.key for each in said.award])
    yield from _twice("/award", [f"rank {each.rank}" for each in said.award])
    ranks = {each.key: each.rank for each in said.award}
    is_demerit = said.kind is ProgrammeKind.DEMERIT
    for place, award in enumerate(said.award):
        pointer = f"/award/{place}"
        if award.adverse is not is_demerit:
            word = "takes something away" if is_demerit else "gives something"
            yield Fault(f"{pointer}/adverse", f"What a {said.kind} programme proposes {word}.")
        if is_demerit and award.points is None:
            yield Fault(f"{pointer}/points", "Say from how many points on it is proposed.")
        if not is_demerit and award.points is not None and award.points.least > WHOLE:
            yield Fault(f"{pointer}/points/least", f"There are no more than {WHOLE} points.")
        yield from _twice(f"{pointer}/gate", [each.key for each in award.gate])
        yield from _of_others(pointer, award, ranks)


def _of_others(pointer: str, award: AwardSaid, ranks: dict[str, int]) -> Iterator[Fault]:
    known = ", ".join(sorted(ranks))
    for place, asked in enumerate(award.earlier):
        for each in asked.any_of:
            if each not in ranks:
                yield Fault(
                    f"{pointer}/earlier/{place}/any_of",
                    f"There is no award {each}. Known are: {known}.",
                )
    if award.among_current is None:
        return
    other = award.among_current.award
    if other not in ranks:
        detail = f"There is no award {other}. Known are: {known}."
        yield Fault(f"{pointer}/among_current/award", detail)
    elif ranks[other] >= award.rank:
        detail = f"{other} must have a lower rank than {award.key}."
        yield Fault(f"{pointer}/among_current/award", detail)


def _twice(pointer: str, keys: Sequence[str] | Iterable[str]) -> Iterator[Fault]:
    for key, times in Counter(keys).items():
        if times > 1:
            yield Fault(pointer, f"{key} stands there {times} times.")
