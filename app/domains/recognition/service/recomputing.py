"""Computing an evaluation again, from the rows of its entry and from the inputs that it kept."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson

from app.access.grants import Permission
from app.access.policy import CLOCK, Actor, require
from app.domains.recognition.engine import results
from app.domains.recognition.engine.measures import MEASURES
from app.domains.recognition.engine.texts import digest_of, terms_of
from app.domains.recognition.errors import NotEvaluated
from app.domains.recognition.models.programmes import (
    RecognitionEvaluation,
    RecognitionRecomputation,
)
from app.domains.recognition.queries import programmes as queries
from app.domains.recognition.queries.measuring import GATHER
from app.domains.recognition.queries.programmes import Kept
from app.domains.recognition.service.evaluating import (
    BATCH,
    Progress,
    held_by,
    scope_of,
    whole_digest,
)
from app.domains.recognition.service.evaluation_desk import EvaluationDesk
from app.domains.recognition.types.programmes import MeasureKey, ProgrammeTerms, ReadFrom
from app.domains.recognition.types.scoring import Evaluated
from app.kit.ids import new_id
from app.store.jobs import enqueue
from app.store.work import Database, Work

RECOMPUTE = "recompute-evaluation"
"""The kind of job that computes an evaluation again."""
MOST_TOLD = 100


def ask(
    work: Work, evaluation: RecognitionEvaluation, taken_over: timedelta = timedelta()
) -> RecognitionRecomputation:
    """Ask that an evaluation is computed again; a job does it.

    Args:
        work: the open transaction.
        evaluation: that was read.
        taken_over: the job waits for so long; whoever asks computes it meanwhile.

    Raises:
        Forbidden: only who reads evaluations of the scheme does.
        NotEvaluated: it is not finished.

    Records:
        ``recognition.recomputation.asked``.
    """
    require(work.actor, Permission.EVALUATION_CHECK, evaluation.facts, is_seen=True)
    if evaluation.finished_at is None:
        raise NotEvaluated("What is not finished cannot be computed again.")
    row = RecognitionRecomputation(
        id=new_id(),
        evaluation_id=evaluation.id,
        asked_by=work.actor.id,
        asked_at=work.at,
        done=0,
    )
    work.session.add(row)
    work.session.flush()
    work.record(
        "recognition.recomputation.asked",
        words={"operator": work.actor.name or ""},
        row=str(row.id),
        evaluation=str(evaluation.id),
    )
    enqueue(work, RECOMPUTE, {"recomputation": str(row.id)}, due_at=work.at + taken_over)
    return row


def run(
    desk: EvaluationDesk,
    database: Database,
    body: dict[str, Any],
    actor: Actor = CLOCK,
    tell: Progress = lambda _done, _total: None,
) -> None:
    """Compute an evaluation again: the work of the job.

    Measures whose rows say for which entries they held are read again as of the entry of the
    evaluation; of the others the inputs are taken that it kept. Points, gates and awards follow
    from these by the terms of its programme.

    Records:
        ``recognition.recomputation.finished`` with whether it says the same.
    """
    recomputation_id = UUID(body["recomputation"])
    with database.reading(actor) as work:
        found = _compare(work, desk, database, recomputation_id, tell)
    if found is None:
        return
    with database.writing(actor) as work:
        queries.note_recomputed(
            work,
            recomputation_id,
            finished_at=work.at,
            total=len(found.lines),
            done=len(found.lines),
            is_identical=found.is_identical,
            digest=found.digest,
            different=found.different,
            differences=found.told,
        )
        work.record(
            "recognition.recomputation.finished",
            row=str(recomputation_id),
            identical=found.is_identical,
            different=found.different,
            digest=found.digest,
        )


@dataclass
class _Compared:
    """What an evaluation says, and what is computed now.

    Attributes:
        before: digest of the evaluation.
        lines: id and digest of each firm, as computed now.
        different: how many firms differ.
        told: the first of them, and where.
    """

    before: str | None
    lines: list[str] = field(default_factory=list)
    different: int = 0
    told: list[dict[str, Any]] = field(default_factory=list)

    def add(self, kept: Kept, anew: Evaluated) -> None:
        after = results.written(anew)
        self.lines.append(f"{kept.firm} {digest_of(after)}\n")
        beside = _beside(kept, anew)
        if kept.text == after and not beside:
            return
        self.different += 1
        if len(self.told) < MOST_TOLD:
            at = [*results.differences(kept.text, after), *beside]
            self.told.append({"firm": str(kept.firm), "at": at})

    @property
    def digest(self) -> str:
        return whole_digest(self.lines)

    @property
    def is_identical(self) -> bool:
        return self.digest == self.before and not self.different


def _beside(kept: Kept, anew: Evaluated) -> list[str]:
    """Return what does not say the same beside the text: lists and decisions read these."""
    scored = anew.scored
    said = {
        "digest": digest_of(kept.text),
        "score_hundredths": int(scored.score * 100),
        "is_eligible": scored.is_eligible,
        "proposed": list(scored.proposed),
    }
    return [f"/{name}" for name, value in said.items() if getattr(kept, name) != value]


def _compare(
    work: Work, desk: EvaluationDesk, database: Database, recomputation_id: UUID, tell: Progress
) -> _Compared | None:
    require(work.actor, Permission.EVALUATION_RUN)
    row = queries.recomputation(work, recomputation_id)
    if row.finished_at is not None:
        return None
    evaluation = queries.of_job(work, row.evaluation_id)
    total = evaluation.total or 0
    _note(database, work.actor, recomputation_id, total=total, done=0)
    found = _Compared(evaluation.digest)
    for pairs in _batches(work, desk, evaluation):
        for kept, anew in pairs:
            found.add(kept, anew)
        _note(database, work.actor, recomputation_id, done=len(found.lines))
        tell(len(found.lines), total)
    return found


def _note(database: Database, actor: Actor, recomputation_id: UUID, **how_far: int) -> None:
    with database.writing(actor) as work:
        queries.note_recomputed(work, recomputation_id, **how_far)


def _batches(
    work: Work, desk: EvaluationDesk, evaluation: RecognitionEvaluation
) -> Iterator[list[tuple[Kept, Evaluated]]]:
    terms = terms_of(evaluation.programme.terms)
    after: UUID | None = None
    while kept := queries.frozen_page(work, evaluation.id, after, BATCH):
        texts = {each.firm: each.text for each in kept}
        anew = _again(work, desk, terms, evaluation, texts)
        yield [(each, anew[each.firm]) for each in kept]
        after = kept[-1].firm


def _again(
    work: Work,
    desk: EvaluationDesk,
    terms: ProgrammeTerms,
    evaluation: RecognitionEvaluation,
    texts: dict[UUID, str],
) -> dict[UUID, Evaluated]:
    said = {firm: orjson.loads(text) for firm, text in texts.items()}
    members = {firm: results.members_of(each) for firm, each in said.items()}
    entry = evaluation.read_entry or 0
    scope = scope_of(work, desk, terms, evaluation.as_of, entry, members)
    scope = replace(scope, limit=_limit_of(said.values(), desk))
    by_rows = [each for each in terms.measures if MEASURES[each].reads is ReadFrom.ENTRIES]
    read = {each: GATHER[each](scope) for each in by_rows}
    held = held_by(scope, terms.key)
    found = {}
    for firm, each in said.items():
        inputs = results.found_in(each) | {key: of[firm] for key, of in read.items()}
        found[firm] = results.evaluate(terms, members[firm], inputs, held.get(firm, ()))
    return found


def _limit_of(said: Iterable[Mapping[str, Any]], desk: EvaluationDesk) -> Decimal:
    """Return how far deployments could differ by the setting of then, where it was asked."""
    for each in said:
        read = each["readings"].get(MeasureKey.WORKERS_DEPLOYED.value)
        if read is not None and "limit" in read["inputs"]:
            return Decimal(read["inputs"]["limit"])
    return desk.limit
