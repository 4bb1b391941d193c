"""Evaluating a programme: asked for by people, computed by a job, of one state of the register."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import Any, NamedTuple
from uuid import UUID

import orjson
from sqlalchemy import delete

from app.access.grants import Permission
from app.access.policy import CLOCK, Actor, require, unscoped
from app.domains.recognition.engine import results
from app.domains.recognition.engine.texts import digest_of, terms_of
from app.domains.recognition.errors import DayNotOver, EvaluationRuns
from app.domains.recognition.models.programmes import (
    RecognitionEvaluation,
    RecognitionProgramme,
    RecognitionResult,
)
from app.domains.recognition.queries import awards, firms
from app.domains.recognition.queries import programmes as queries
from app.domains.recognition.queries.measuring import GATHER
from app.domains.recognition.queries.measuring.scope import Scope
from app.domains.recognition.service.evaluation_desk import EvaluationDesk
from app.domains.recognition.types.programmes import MeasureKey, ProgrammeTerms
from app.domains.recognition.types.scoring import Evaluated, Found, HeldAward
from app.kit.errors import Fault
from app.kit.ids import new_id
from app.store.base import insert_rows
from app.store.jobs import enqueue
from app.store.journal import head
from app.store.locks import hold_until_commit
from app.store.work import Database, Work

EVALUATE = "evaluate-programme"
"""The kind of job that computes an evaluation."""
BATCH = 1_000
IN_MEMORY = 32 * 1024 * 1024
Progress = Callable[[int, int], None]


def require_to_ask(work: Work) -> None:
    """Refuse whoever asks for no evaluation.

    Raises:
        Forbidden: only the secretariat and an operator do.
    """
    require(work.actor, Permission.EVALUATION_ASK)


def _refuse_second(work: Work, key: str) -> None:
    hold_until_commit(work.session, f"evaluation of {key}")
    if running := queries.unfinished(work, key):
        raise EvaluationRuns(
            "An evaluation of this programme is not finished.",
            evaluation=f"/v1/recognition/evaluations/{running}",
        )


def ask(
    work: Work,
    desk: EvaluationDesk,
    programme: RecognitionProgramme,
    as_of: date | None,
    taken_over: timedelta = timedelta(),
) -> RecognitionEvaluation:
    """Ask for an evaluation of every firm of a programme; a job computes it.

    Before its period is over it is a preview, on which nothing is given.

    Args:
        work: the open transaction.
        desk: of evaluations.
        programme: the version whose terms hold.
        as_of: last day of which facts count; ``None``: today.
        taken_over: the job waits for so long; whoever asks computes it meanwhile.

    Raises:
        Forbidden: only the secretariat and an operator do.
        DayNotOver: the day is before the period, after today, or the last one of the period and
            not over.
        EvaluationRuns: one of this programme is not finished.

    Records:
        ``recognition.evaluation.asked`` with programme, digest and day.
    """
    require_to_ask(work)
    today = desk.today(work.at)
    day = as_of or today
    if not programme.period_from <= day <= today:
        said = f"It is from {programme.period_from} until {today}; {day} was asked for."
        raise DayNotOver(said, faults=[Fault("/as_of", said)])
    if day == programme.period_until == today:
        said = f"The last day of the period, {day}, is not over. Give an earlier one for a preview."
        raise DayNotOver(said, faults=[Fault("/as_of", said)])
    _refuse_second(work, programme.key)
    row = RecognitionEvaluation(
        id=new_id(),
        programme_id=programme.id,
        programme_digest=programme.digest,
        as_of=day,
        asked_by=work.actor.id,
        asked_at=work.at,
        done=0,
    )
    work.session.add(row)
    work.session.flush()
    work.record(
        "recognition.evaluation.asked",
        words={"operator": work.actor.name or ""},
        row=str(row.id),
        programme=programme.key,
        edition=programme.edition,
        digest=programme.digest,
        as_of=day.isoformat(),
    )
    enqueue(work, EVALUATE, {"evaluation": str(row.id)}, due_at=work.at + taken_over)
    return row


@dataclass
class _Computed:
    """What was computed, out of memory where it is much, until it is written."""

    evaluation_id: UUID
    spool: SpooledTemporaryFile[bytes]
    proposed: Counter[str] = field(default_factory=Counter)
    digests: list[str] = field(default_factory=list)

    def add(self, found: Sequence[Evaluated]) -> None:
        for each in found:
            text = results.written(each)
            scored = each.scored
            self.proposed.update(scored.proposed)
            self.digests.append(f"{each.firm} {digest_of(text)}\n")
            row = (int(scored.score * 100), scored.is_eligible, scored.proposed, text)
            self.spool.write(orjson.dumps((each.firm, *row)) + b"\n")

    def rows(self) -> Iterator[dict[str, Any]]:
        self.spool.seek(0)
        for line in self.spool:
            firm, score, is_eligible, proposed, text = orjson.loads(line)
            yield {
                "id": new_id(),
                "evaluation_id": self.evaluation_id,
                "subject_id": UUID(firm),
                "score_hundredths": score,
                "is_eligible": is_eligible,
                "proposed": proposed,
                "first_proposed": next(iter(proposed), None),
                "frozen": text,
                "digest": digest_of(text),
            }

    @property
    def digest(self) -> str:
        """Of all results, in the order of the firms' ids."""
        return whole_digest(self.digests)


class _Read(NamedTuple):
    """Which state was read, and of how many firms."""

    entry: int
    at: datetime
    firms: int


def whole_digest(lines: Sequence[str]) -> str:
    """Return the digest of an evaluation: of a line for each firm, with its id and digest."""
    return sha256("".join(lines).encode()).hexdigest()


def run(
    desk: EvaluationDesk,
    database: Database,
    body: dict[str, Any],
    actor: Actor = CLOCK,
    tell: Progress = lambda _done, _total: None,
) -> None:
    """Compute an evaluation: the work of the job. All is read behind one reading door: one state.

    One that was killed begins anew, of the state of then; nobody has read anything of it.

    Where two are at it, the first one who ends finishes it, and the other changes nothing.

    Raises:
        EvaluationRuns: somebody else wrote results of it meanwhile; the job begins anew.

    Records:
        ``recognition.evaluation.finished`` with the entry that was read, and the digest.

    Rule:
        Issue "recognition": the same facts give the same result, now or in five years.
    """
    with SpooledTemporaryFile(max_size=IN_MEMORY) as spool:
        computed = _Computed(UUID(body["evaluation"]), spool)
        with database.reading(actor) as work:
            read = _compute(work, desk, database, computed, tell)
        if read is not None and _keep(database, actor, computed):
            _finish(database, actor, computed, read)


def _compute(
    work: Work, desk: EvaluationDesk, database: Database, computed: _Computed, tell: Progress
) -> _Read | None:
    """Compute every firm, of the one state that the reading door shows."""
    require(work.actor, Permission.EVALUATION_RUN)
    row = queries.of_job(work, computed.evaluation_id)
    if row.finished_at is not None:
        return None
    entry = head(work.session).number
    terms = terms_of(row.programme.terms)
    total = firms.count(work, terms.jurisdiction)
    _note(database, work.actor, row.id, total=total, done=0)
    done = 0
    for found in _batches(work, desk, terms, row.as_of, entry):
        computed.add(found)
        done += len(found)
        _note(database, work.actor, row.id, done=done)
        tell(done, total)
    return _Read(entry, work.at, done)


def _finish(database: Database, actor: Actor, computed: _Computed, read: _Read) -> None:
    with database.writing(actor) as work:
        if queries.is_finished(work, computed.evaluation_id):
            return
        if whole_digest(queries.digest_lines(work, computed.evaluation_id)) != computed.digest:
            raise EvaluationRuns(
                "Somebody else computes it at the same time.",
                evaluation=f"/v1/recognition/evaluations/{computed.evaluation_id}",
            )
        queries.note_done(
            work,
            computed.evaluation_id,
            read_entry=read.entry,
            read_at=read.at,
            total=read.firms,
            done=read.firms,
            proposed=dict(sorted(computed.proposed.items())),
            digest=computed.digest,
            finished_at=work.at,
        )
        work.record(
            "recognition.evaluation.finished",
            row=str(computed.evaluation_id),
            entry=read.entry,
            firms=read.firms,
            proposed=sum(computed.proposed.values()),
            digest=computed.digest,
        )


def _note(database: Database, actor: Actor, evaluation_id: UUID, **how_far: int) -> None:
    with database.writing(actor) as work:
        queries.note_done(work, evaluation_id, **how_far)


def _batches(
    work: Work, desk: EvaluationDesk, terms: ProgrammeTerms, as_of: date, entry: int
) -> Iterator[list[Evaluated]]:
    joined = firms.joined(work)
    after: UUID | None = None
    while ids := firms.batch(work, terms.jurisdiction, after, BATCH):
        members = {each: (each, *joined.get(each, ())) for each in ids}
        scope = scope_of(work, desk, terms, as_of, entry, members)
        yield evaluate_batch(scope, terms)
        after = ids[-1]


def scope_of(
    work: Work,
    desk: EvaluationDesk,
    terms: ProgrammeTerms,
    as_of: date,
    entry: int,
    members: dict[UUID, tuple[UUID, ...]],
) -> Scope:
    """Return with what a batch of firms is read."""
    until = min(terms.period_until, as_of)
    return Scope(work, members, terms.period_from, until, entry, desk.limit)


def evaluate_batch(scope: Scope, terms: ProgrammeTerms) -> list[Evaluated]:
    """Read every measure of a batch, each in a constant number of statements, and score it."""
    read = {each: GATHER[each](scope) for each in terms.measures}
    held = held_by(scope, terms.key)
    return [
        results.evaluate(terms, members, _of_firm(read, firm), held.get(firm, ()))
        for firm, members in scope.members.items()
    ]


def _of_firm(read: dict[MeasureKey, dict[UUID, Found]], firm: UUID) -> dict[MeasureKey, Found]:
    return {key: of[firm] for key, of in read.items()}


def held_by(scope: Scope, programme: str) -> dict[UUID, list[HeldAward]]:
    """Return the awards of a programme that each firm held at the entry."""
    held = awards.awards_of(scope.work, scope.records, programme, scope.entry)
    found = scope.by_firm((record, each) for record, of in held.items() for each in of)
    return {
        firm: sorted(of, key=lambda each: (each.period_until, each.id))
        for firm, of in found.items()
    }


def _keep(database: Database, actor: Actor, computed: _Computed) -> bool:
    """Write the results in short transactions; what an earlier try left goes first.

    Returns:
        Whether they were written; not where somebody else finished it meanwhile.
    """
    with database.writing(actor) as work:
        if queries.is_finished(work, computed.evaluation_id):
            return False
        work.session.execute(
            delete(RecognitionResult).where(
                unscoped(why="of a try that was killed, which nobody has read"),
                RecognitionResult.evaluation_id == computed.evaluation_id,
            )
        )
    rows: list[dict[str, Any]] = []
    for each in computed.rows():
        rows.append(each)
        if len(rows) == BATCH:
            _insert(database, actor, rows)
            rows = []
    _insert(database, actor, rows)
    return True


def _insert(database: Database, actor: Actor, rows: Sequence[dict[str, Any]]) -> None:
    with database.writing(actor) as work:
        insert_rows(work.session, RecognitionResult, rows)
