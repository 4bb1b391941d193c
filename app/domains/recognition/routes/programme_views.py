"""Programmes, evaluations and results as they are shown."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import orjson
from fastapi import Depends, Request

from app.domains.recognition.engine import results as engine
from app.domains.recognition.engine.measures import MEASURES
from app.domains.recognition.engine.texts import terms_of
from app.domains.recognition.models.programmes import (
    RecognitionEvaluation,
    RecognitionProgramme,
    RecognitionRecomputation,
    RecognitionResult,
)
from app.domains.recognition.queries import firms
from app.domains.recognition.queries import programmes as queries
from app.domains.recognition.rules.awards import given_from, is_preview
from app.domains.recognition.schemas.evaluations import (
    READS_RESULT,
    AskedOut,
    AwardResultOut,
    EarlierHeldOut,
    EvaluationOut,
    GateResultOut,
    PointOut,
    ReadingOut,
    RecomputationOut,
    RecordRefOut,
    ResultItemOut,
    ResultOut,
)
from app.domains.recognition.schemas.programmes import (
    READS_DRAFTS,
    READS_SURE,
    AmongCurrentOut,
    AwardTermsOut,
    CriterionWeightOut,
    EarlierAwardsOut,
    EditionOut,
    LeastScoreOut,
    MeasureOut,
    ProgrammeGateOut,
    ProgrammeItemOut,
    ProgrammeOut,
    ProgrammeStepOut,
    TariffOut,
)
from app.domains.recognition.service.evaluation_desk import EvaluationDesk
from app.domains.recognition.types.programmes import (
    AwardTerms,
    Backing,
    Criterion,
    Gate,
    MeasureKey,
    ProgrammeTerms,
)
from app.domains.recognition.types.scoring import Evaluated, GateResult, Point
from app.store.work import Work

PROGRAMMES = "/v1/recognition/programmes"
EVALUATIONS = "/v1/recognition/evaluations"


async def _desk(request: Request) -> EvaluationDesk:
    desk: EvaluationDesk = request.app.state.evaluations
    return desk


Desk = Annotated[EvaluationDesk, Depends(_desk)]
"""What programmes and evaluations work with."""


def reads_of(terms: ProgrammeTerms) -> str:
    """Return what stands beside every page of a programme."""
    return READS_DRAFTS if terms.has_drafts else READS_SURE


def _backed(backing: Backing) -> dict[str, Any]:
    return {
        "confidence": backing.confidence,
        "source": backing.source,
        "note": backing.note,
    }


def programme_item(row: RecognitionProgramme) -> ProgrammeItemOut:
    """Show a version of a programme in a list."""
    terms = terms_of(row.terms)
    return ProgrammeItemOut(
        key=row.key,
        edition=row.edition,
        title=row.title,
        kind=row.kind,
        jurisdiction=row.jurisdiction,
        period_from=row.period_from,
        period_until=row.period_until,
        has_drafts=terms.has_drafts,
        digest=row.digest,
        reads=reads_of(terms),
    )


def programme_out(
    desk: EvaluationDesk, row: RecognitionProgramme, editions: Sequence[RecognitionProgramme]
) -> ProgrammeOut:
    """Show a version of a programme with all that it says."""
    terms = terms_of(row.terms)
    return ProgrammeOut(
        **programme_item(row).model_dump(),
        **_backed(terms.backing),
        gates=[_gate(each) for each in terms.gates],
        criteria=[_criterion(each) for each in terms.criteria],
        tariff=[
            TariffOut(offence=each.offence, points=each.points, **_backed(each.backing))
            for each in terms.tariff
        ],
        awards=[_award(each) for each in terms.awards],
        measures=[_measure(terms, each) for each in terms.measures],
        editions=[_edition(each) for each in editions],
        instance=desk.instance,
    )


def _edition(row: RecognitionProgramme) -> EditionOut:
    return EditionOut(
        edition=row.edition,
        period_from=row.period_from,
        period_until=row.period_until,
        digest=row.digest,
        loaded_at=row.loaded_at,
        entry=row.entry,
        address=f"{PROGRAMMES}/{row.key}?edition={row.edition}",
    )


def _gate(gate: Gate) -> ProgrammeGateOut:
    return ProgrammeGateOut(
        key=gate.key,
        title=gate.title,
        measure=gate.bound.measure,
        least=gate.bound.least,
        most=gate.bound.most,
        **_backed(gate.backing),
    )


def _criterion(criterion: Criterion) -> CriterionWeightOut:
    return CriterionWeightOut(
        key=criterion.key,
        group=criterion.group,
        title=criterion.title,
        weight=criterion.weight,
        measure=criterion.measure,
        steps=[ProgrammeStepOut(at=each.at, points=each.points) for each in criterion.steps],
        absent=dict(criterion.absent),
        **_backed(criterion.backing),
    )


def _award(award: AwardTerms) -> AwardTermsOut:
    points = among = None
    if award.points is not None and award.points_backing is not None:
        points = LeastScoreOut(least=award.points, **_backed(award.points_backing))
    if award.among_current is not None and award.among_current_backing is not None:
        among = AmongCurrentOut(award=award.among_current, **_backed(award.among_current_backing))
    return AwardTermsOut(
        key=award.key,
        title=award.title,
        rank=award.rank,
        adverse=award.adverse,
        points=points,
        gates=[_gate(each) for each in award.gates],
        earlier=[
            EarlierAwardsOut(any_of=list(each.any_of), times=each.times, **_backed(each.backing))
            for each in award.earlier
        ],
        among_current=among,
        rest_years=award.rest_years,
    )


def _measure(terms: ProgrammeTerms, key: MeasureKey) -> MeasureOut:
    found = MEASURES[key]
    return MeasureOut(
        key=key,
        title=found.title,
        unit=found.unit,
        rule=found.rule,
        reads=found.reads,
        because=terms.because.get(key),
    )


def evaluation_out(row: RecognitionEvaluation, programme: RecognitionProgramme) -> EvaluationOut:
    """Show an evaluation, and how far it is."""
    terms = terms_of(programme.terms)
    return EvaluationOut(
        id=row.id,
        programme=programme.key,
        edition=programme.edition,
        programme_digest=row.programme_digest,
        state=row.state,
        as_of=row.as_of,
        preview=is_preview(row.as_of, programme.period_until),
        counted_until=min(row.as_of, programme.period_until),
        grants_from=given_from(programme.period_until),
        asked_at=row.asked_at,
        total=row.total,
        done=row.done,
        read_entry=row.read_entry,
        read_at=row.read_at,
        proposed=row.proposed,
        digest=row.digest,
        finished_at=row.finished_at,
        has_drafts=terms.has_drafts,
        reads=reads_of(terms),
        results=f"{EVALUATIONS}/{row.id}/results",
    )


def result_items(work: Work, rows: Sequence[RecognitionResult]) -> list[ResultItemOut]:
    """Show results in short."""
    of = queries.evaluations_by_id(work, {each.evaluation_id for each in rows})
    numbers = firms.numbers(work, {each.subject_id for each in rows})
    return [_item(each, of[each.evaluation_id], numbers[each.subject_id]) for each in rows]


def _item(row: RecognitionResult, of: RecognitionEvaluation, number: str) -> ResultItemOut:
    return ResultItemOut(
        id=row.id,
        evaluation_id=of.id,
        programme=of.programme.key,
        edition=of.programme.edition,
        as_of=of.as_of,
        preview=is_preview(of.as_of, of.programme.period_until),
        counted_until=min(of.as_of, of.programme.period_until),
        firm=number,
        firm_id=row.subject_id,
        score=row.score,
        is_eligible=row.is_eligible,
        proposed=row.proposed,
        has_drafts=terms_of(of.programme.terms).has_drafts,
        digest=row.digest,
        address=f"{EVALUATIONS}/{of.id}/results/{row.subject_id}",
    )


def result_out(work: Work, row: RecognitionResult) -> ResultOut:
    """Show what an evaluation says of a firm, each point explained down to its records."""
    [item] = result_items(work, [row])
    programme = queries.evaluations_by_id(work, [row.evaluation_id])[row.evaluation_id].programme
    terms = terms_of(programme.terms)
    found = engine.read_again(terms, row.frozen)
    return ResultOut(
        **item.model_dump(),
        records=engine.members_of(orjson.loads(row.frozen)),
        gates=_gates(terms.gates, found.scored.gates),
        points=[_point(terms, each) for each in found.scored.points],
        awards=_awards(terms, found),
        readings=_readings(found),
        held=[
            EarlierHeldOut(award=each.award, period_until=each.period_until, id=each.id)
            for each in found.held
        ],
        missing=list(found.scored.missing),
        reads=f"{READS_RESULT} {reads_of(terms)}",
    )


def _gates(gates: Sequence[Gate], found: Sequence[GateResult]) -> list[GateResultOut]:
    return [
        GateResultOut(
            key=gate.key,
            title=gate.title,
            measure=gate.bound.measure,
            least=gate.bound.least,
            most=gate.bound.most,
            value=each.value,
            missing=each.missing,
            met=each.met,
            confidence=gate.backing.confidence,
        )
        for gate, each in zip(gates, found, strict=True)
    ]


def _point(terms: ProgrammeTerms, point: Point) -> PointOut:
    criteria = {each.key: each for each in terms.criteria}
    tariff: Mapping[str, Backing] = {each.offence: each.backing for each in terms.tariff}
    criterion = criteria.get(point.key)
    if criterion is None:
        title, measure = f"Final violations: {point.key}", MeasureKey.OFFENCE_POINTS
        confidence = tariff[point.key].confidence if point.key in tariff else None
    else:
        title, measure = criterion.title, criterion.measure
        confidence = criterion.backing.confidence
    return PointOut(
        key=point.key,
        title=title,
        measure=measure,
        value=point.value,
        missing=point.missing,
        step=point.step,
        points=point.points,
        weight=point.weight,
        confidence=confidence or terms.backing.confidence,
    )


def _awards(terms: ProgrammeTerms, found: Evaluated) -> list[AwardResultOut]:
    return [
        AwardResultOut(
            key=award.key,
            title=award.title,
            adverse=award.adverse,
            met=each.met,
            asked=[AskedOut.model_validate(one) for one in each.asked],
        )
        for award, each in zip(terms.awards, found.scored.awards, strict=True)
    ]


def _readings(found: Evaluated) -> list[ReadingOut]:
    return [
        ReadingOut(
            measure=key,
            title=MEASURES[key].title,
            unit=MEASURES[key].unit,
            value=each.value,
            missing=each.missing,
            inputs=dict(each.inputs),
            records=[RecordRefOut(kind=one.kind, id=one.id) for one in each.records],
            reads=MEASURES[key].reads,
        )
        for key, each in found.readings.items()
    ]


def recomputation_out(row: RecognitionRecomputation) -> RecomputationOut:
    """Show computing an evaluation again, and what came of it."""
    return RecomputationOut.model_validate(row)
