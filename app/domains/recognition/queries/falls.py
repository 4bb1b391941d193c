"""Final violations whose act lies in the period of an award, and awards that rest on none more.

What of them is final, and public, is judged at the instant; nothing waits for a job.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import CTE, ColumnElement, Select, and_, exists, func, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.notices.models import Notice
from app.domains.notices.types import NoticeState
from app.domains.recognition.models.awards import Award, AwardFall
from app.domains.recognition.models.programmes import RecognitionEvaluation, RecognitionProgramme
from app.domains.recognition.rules.awards import lies_in
from app.domains.recognition.types.awards import AwardState
from app.domains.subjects import queries as subjects
from app.domains.subjects.models import Subject
from app.domains.violations.models import (
    Violation,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries.findings import (
    PublicFilter,
    final_since,
    is_final,
    joined_notice,
    public_findings,
)
from app.domains.violations.types import FinalFinding
from app.store.work import Work

READ = "the award was read before, by whoever may"
HEARD = (NoticeState.ANSWERED, NoticeState.UNANSWERED)


def in_period(work: Work, award: Award) -> list[FinalFinding]:
    """Return what is final and public against a firm now, and lies in the period of its award.

    Rule:
        Fairness E1; V4: what is public no more brings nothing about.
    """
    firm = subjects.alike(work, [award.subject_id])
    period = (award.period_from, award.period_until)
    found = public_findings(work, PublicFilter(subject_ids=firm))
    return [each for each in found if lies_in((each.done_from, each.done_until), period)]


def _final(at: datetime) -> Select[*tuple[Any, ...]]:
    """Return falls whose finding is final at an instant, of a SELECT that can be narrowed."""
    return joined_notice(
        select(AwardFall.id)
        .select_from(AwardFall)
        .join(ViolationFinding, ViolationFinding.id == AwardFall.finding_id)
    ).where(unscoped(why=READ), is_final(at))


def rests_on_final(at: datetime, award: Any = Award) -> ColumnElement[bool]:
    """Return which awards' newest notices rest on something that is final at an instant."""
    return exists(_final(at).where(AwardFall.notice_id == award.notice_id).correlate(award))


def is_told(at: datetime) -> ColumnElement[bool]:
    """Return which lost awards anybody reads of: what their loss rests on is final, and public.

    Rule:
        Fairness L1, V4: what was found not to stand, or is public no more, is absent from that
        instant, with what followed from it.
    """
    public = _final(at).where(
        AwardFall.notice_id == Award.notice_id, ViolationFinding.public_until > at
    )
    return exists(public.correlate(Award))


def stands(work: Work, award: Award) -> bool:
    """Tell whether something on which the newest notice about an award rests is final now."""
    query = select(Award.id).where(
        unscoped(why=READ), Award.id == award.id, rests_on_final(work.at)
    )
    return work.session.scalar(query) is not None


def holds(work: Work, award: Award) -> bool:
    """Tell whether what the newest notice about an award rests on takes it now.

    Rule:
        Fairness E1, V4: final, public, of the firm, and done in the period.
    """
    now = {each.finding_id for each in in_period(work, award)}
    query = select(AwardFall.finding_id).where(
        unscoped(why=READ), AwardFall.notice_id == award.notice_id
    )
    return not now.isdisjoint(work.session.scalars(query))


def violations_of(work: Work, award: Award) -> Sequence[Violation]:
    """Return the cases on which notices about an award rest."""
    cases = select(AwardFall.violation_id).where(AwardFall.award_id == award.id)
    return work.session.scalars(
        select(Violation).where(unscoped(why=READ), Violation.id.in_(cases))
    ).all()


def _columns() -> FactColumns:
    return FactColumns(jurisdiction=Award.jurisdiction)


@cache
def _standing() -> CTE:
    """Return, for each record that was merged, the ones above it up to the one that stands."""
    above = (
        select(Subject.id, Subject.merged_into.label("firm"))
        .where(unscoped(why=READ), Subject.merged_into.is_not(None))
        .cte("standing", recursive=True)
    )
    further = select(above.c.id, Subject.merged_into).join(Subject, Subject.id == above.c.firm)
    return above.union(further.where(Subject.merged_into.is_not(None)))


def _alike(work: Work) -> CTE:
    """Return the awards that the actor may announce the loss of, with each record of their firms.

    Findings are looked up by these records: there are few awards, and findings without end.
    """
    mine, theirs = _standing().alias("mine"), _standing().alias("theirs")
    firm = func.coalesce(mine.c.firm, Award.subject_id)
    named = (
        select(Award.id, Award.period_from, Award.period_until, firm.label("subject_id"))
        .outerjoin(mine, mine.c.id == Award.subject_id)
        .where(
            visible(work.actor, Permission.AWARD_ANNOUNCE, _columns()),
            Award.state == AwardState.GRANTED,
        )
        .cte("named")
    )
    merged = select(named.c.id, named.c.period_from, named.c.period_until, theirs.c.id).join(
        theirs, theirs.c.firm == named.c.subject_id
    )
    return select(named).union(merged).cte("alike")


def _public_against(work: Work, alike: CTE) -> CTE:
    """Return what is final and public against the records of some firms; each is looked up once."""
    final = joined_notice(
        select(
            ViolationFinding.id.label("finding_id"),
            ViolationRespondent.subject_id,
            ViolationCount.done_from,
            ViolationCount.done_until,
            final_since().label("since"),
        )
        .select_from(ViolationFinding)
        .join(ViolationCount, ViolationCount.id == ViolationFinding.count_id)
    ).where(
        unscoped(why="narrowed to awards that the policy lets through"),
        ViolationRespondent.subject_id.in_(select(alike.c.subject_id)),
        is_final(work.at),
        ViolationFinding.public_until > work.at,
    )
    return final.cte("against").prefix_with("MATERIALIZED")


def to_announce(work: Work) -> list[tuple[Award, datetime]]:
    """Return awards in whose period a final violation lies that nobody looked at, with since when.

    Rule:
        Fairness E1: nothing falls by itself.
    """
    if not reaches(work.actor, Permission.AWARD_ANNOUNCE):
        return []
    alike = _alike(work)
    against = _public_against(work, alike)
    looked_at = exists().where(
        AwardFall.award_id == alike.c.id, AwardFall.finding_id == against.c.finding_id
    )
    found = (
        select(alike.c.id, func.min(against.c.since).label("since"))
        .join(against, against.c.subject_id == alike.c.subject_id)
        .where(
            against.c.done_from <= alike.c.period_until,
            against.c.done_until >= alike.c.period_from,
            ~looked_at,
        )
        .group_by(alike.c.id)
        .subquery()
    )
    rows = work.session.execute(
        select(Award, found.c.since).join(found, found.c.id == Award.id).order_by(Award.id)
    )
    return [(row[0], row[1]) for row in rows]


def to_decide(work: Work) -> list[tuple[Award, Notice]]:
    """Return awards whose loss was announced, and the hearing is over."""
    if not reaches(work.actor, Permission.AWARD_LOSE):
        return []
    rows = work.session.execute(
        select(Award, Notice)
        .join(Notice, Notice.id == Award.notice_id)
        .where(
            visible(work.actor, Permission.AWARD_LOSE, _columns()),
            Award.state == AwardState.GRANTED,
            Notice.state.in_(HEARD),
        )
        .order_by(Award.id)
    )
    return [(row[0], row[1]) for row in rows]


def to_restore(work: Work) -> Sequence[Award]:
    """Return lost awards that rest on nothing final any more."""
    if not reaches(work.actor, Permission.AWARD_LOSE):
        return []
    return work.session.scalars(
        select(Award)
        .where(
            visible(work.actor, Permission.AWARD_LOSE, _columns()),
            Award.state == AwardState.LOST,
            ~rests_on_final(work.at),
        )
        .order_by(Award.id)
    ).all()


def to_confirm(work: Work) -> Sequence[Award]:
    """Return awards from before the register that wait for a person who did not enter them."""
    if not reaches(work.actor, Permission.AWARD_ENTER):
        return []
    return work.session.scalars(
        select(Award)
        .where(
            visible(work.actor, Permission.AWARD_ENTER, _columns()),
            Award.state == AwardState.ENTERED,
            Award.recorded_by != work.actor.id,
        )
        .order_by(Award.id)
    ).all()


class Undecided(NamedTuple):
    """An evaluation that is finished, and what was decided of what it proposes.

    Attributes:
        evaluation: the newest of its programme.
        programme: the version.
        decided: of how many proposals.
    """

    evaluation: RecognitionEvaluation
    programme: RecognitionProgramme
    decided: int


def evaluations(work: Work) -> list[Undecided]:
    """Return finished evaluations, of each programme the newest, with what was decided of them.

    Those that were made before their period was over are none: nothing is decided on them.
    """
    if not reaches(work.actor, Permission.AWARD_GRANT):
        return []
    decided = and_(
        Award.evaluation_id == RecognitionEvaluation.id,
        (Award.state == AwardState.REFUSED) | Award.is_departure.is_(False),
    )
    rows = work.session.execute(
        select(
            RecognitionEvaluation,
            RecognitionProgramme,
            func.count(func.distinct(Award.id)),
        )
        .join(RecognitionProgramme, RecognitionProgramme.id == RecognitionEvaluation.programme_id)
        .outerjoin(Award, decided)
        .where(
            visible(work.actor, Permission.AWARD_GRANT, FactColumns()),
            RecognitionEvaluation.finished_at.is_not(None),
            RecognitionEvaluation.as_of >= RecognitionProgramme.period_until,
        )
        .group_by(RecognitionEvaluation.id, RecognitionProgramme.id)
        .order_by(RecognitionEvaluation.id)
    )
    newest = {row[1].key: Undecided(row[0], row[1], row[2]) for row in rows}
    return list(newest.values())
