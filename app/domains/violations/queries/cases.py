"""Cases, for the body that is competent, its respondents, and who reviews or hears appeals."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.access.sight import OpenedAs
from app.domains.notices.models import Notice
from app.domains.violations.models import (
    Violation,
    ViolationCharge,
    ViolationCount,
    ViolationFinding,
    ViolationJudgement,
    ViolationLikeness,
    ViolationRespondent,
    ViolationSource,
)
from app.domains.violations.types import Offence, Source, ViolationState
from app.kit.errors import NotFound
from app.store.journal import Word
from app.store.work import Work, as_seen

KIND = "violation"
READ = "the case was read before, by whoever may"
HOLDER = "who has the code has the right: the row is found by it alone"
OWNER = "the notice or the event led to it; the verb asks who may"


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases are asked for."""

    state: ViolationState | None = None
    source: Source | None = None
    offence: Offence | None = None
    subject_id: UUID | None = None


def columns() -> FactColumns:
    """Return what the policy may know of cases, as columns."""
    return FactColumns(
        holder_id=Violation.body_organisation_id,
        jurisdiction=Violation.jurisdiction,
        opened_as=OpenedAs(KIND, Violation.id),
    )


def _seen(work: Work, permission: Permission = Permission.VIOLATION_READ) -> ColumnElement[bool]:
    return visible(work.actor, permission, columns())


def one(
    work: Work, violation_id: UUID, version: int | None = None, *, is_locked: bool = False
) -> Violation:
    """Return a case that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    query = select(Violation).where(_seen(work), Violation.id == violation_id)
    is_changed = is_locked or version is not None
    found = work.session.scalar(query.with_for_update() if is_changed else query)
    if found is None:
        raise NotFound("There is no such case.")
    return as_seen(found, version)


def find_numbered(work: Work, number: str) -> UUID | None:
    """Return the id of a case by its number, if the actor may know of it."""
    return work.session.scalar(select(Violation.id).where(_seen(work), Violation.number == number))


def page(work: Work, asked: CaseFilter, before: UUID | None, limit: int) -> Sequence[Violation]:
    """Return cases that the actor may know of, the newest first, those before an id."""
    query = select(Violation).where(_seen(work)).order_by(Violation.id.desc()).limit(limit)
    if asked.state is not None:
        query = query.where(Violation.state == asked.state)
    if asked.source is not None:
        query = query.where(Violation.source == asked.source)
    if asked.offence is not None:
        of_class = select(ViolationCount.violation_id).where(
            unscoped(why="narrows cases that the policy lets through"),
            ViolationCount.offence == asked.offence,
        )
        query = query.where(Violation.id.in_(of_class))
    if asked.subject_id is not None:
        against = select(ViolationRespondent.violation_id).where(
            unscoped(why="narrows cases that the policy lets through"),
            ViolationRespondent.subject_id == asked.subject_id,
        )
        query = query.where(Violation.id.in_(against))
    if before is not None:
        query = query.where(Violation.id < before)
    return work.session.scalars(query).all()


def is_of_body(work: Work, violation: Violation) -> bool:
    """Tell whether the actor acts for the body of a case."""
    return work.actor.organisation_id == violation.body_organisation_id


def respondents(work: Work, ids: Collection[UUID]) -> dict[UUID, list[ViolationRespondent]]:
    """Return the respondents of some cases, by case, in the order in which they were named."""
    found: dict[UUID, list[ViolationRespondent]] = {each: [] for each in ids}
    if not found:
        return found
    rows = work.session.scalars(
        select(ViolationRespondent)
        .where(unscoped(why=READ), ViolationRespondent.violation_id.in_(ids))
        .order_by(ViolationRespondent.id)
    )
    for each in rows:
        found[each.violation_id].append(each)
    return found


def counts(work: Work, ids: Collection[UUID]) -> dict[UUID, list[ViolationCount]]:
    """Return the counts of some cases, by case, in their order."""
    found: dict[UUID, list[ViolationCount]] = {each: [] for each in ids}
    rows = work.session.scalars(
        select(ViolationCount)
        .where(unscoped(why=READ), ViolationCount.violation_id.in_(ids))
        .order_by(ViolationCount.place)
    )
    for each in rows:
        found[each.violation_id].append(each)
    return found


def charges(work: Work, count_ids: Collection[UUID]) -> Sequence[ViolationCharge]:
    """Return the charges of some counts, in their order."""
    return work.session.scalars(
        select(ViolationCharge)
        .where(unscoped(why=READ), ViolationCharge.count_id.in_(count_ids))
        .order_by(ViolationCharge.count_id, ViolationCharge.place)
    ).all()


def judgements(work: Work, count_ids: Collection[UUID]) -> dict[UUID, ViolationJudgement]:
    """Return the newest judgement of each of some counts, by count."""
    rows = work.session.scalars(
        select(ViolationJudgement).where(
            unscoped(why=READ),
            ViolationJudgement.count_id.in_(count_ids),
            ViolationJudgement.replaced_at.is_(None),
        )
    )
    return {each.count_id: each for each in rows}


def findings(
    work: Work, count_ids: Collection[UUID], *, standing: bool = True
) -> Sequence[ViolationFinding]:
    """Return what is alleged and was found of some counts.

    Args:
        work: an open work.
        count_ids: of which counts.
        standing: without what was found not to stand.
    """
    query = select(ViolationFinding).where(
        unscoped(why=READ), ViolationFinding.count_id.in_(count_ids)
    )
    if standing:
        query = query.where(ViolationFinding.reversed_at.is_(None))
    return work.session.scalars(query.order_by(ViolationFinding.id)).all()


def sources(work: Work, violation_id: UUID) -> Sequence[ViolationSource]:
    """Return what reports the conduct of a case, the first one first."""
    return work.session.scalars(
        select(ViolationSource)
        .where(unscoped(why=READ), ViolationSource.violation_id == violation_id)
        .order_by(ViolationSource.id)
    ).all()


def likenesses(work: Work, violation_id: UUID) -> Sequence[ViolationLikeness]:
    """Return which other cases can be about the conduct of a case."""
    return work.session.scalars(
        select(ViolationLikeness)
        .where(unscoped(why=READ), ViolationLikeness.violation_id == violation_id)
        .order_by(ViolationLikeness.id)
    ).all()


def judgers(work: Work, count_ids: Collection[UUID]) -> set[UUID]:
    """Return who judged charges of some counts, newest or not."""
    rows = work.session.scalars(
        select(ViolationJudgement.judged_by).where(
            unscoped(why=READ), ViolationJudgement.count_id.in_(count_ids)
        )
    )
    return {each for each in rows if each is not None}


def by_code(work: Work, digest: str, *, is_locked: bool) -> ViolationRespondent | None:
    """Return the respondent to whom a code was sent, if it opens anything."""
    query = select(ViolationRespondent).where(
        unscoped(why=HOLDER), ViolationRespondent.code_digest == digest
    )
    return work.session.scalar(query.with_for_update() if is_locked else query)


def of_owner(work: Work, violation_id: UUID, *, is_locked: bool = False) -> Violation:
    """Return a case that something else led to: a notice, a code, an event.

    Raises:
        NotFound: there is none.
    """
    query = select(Violation).where(unscoped(why=OWNER), Violation.id == violation_id)
    found = work.session.scalar(query.with_for_update() if is_locked else query)
    if found is None:
        raise NotFound("There is no such case.")
    return found


def respondent_of(work: Work, respondent_id: UUID) -> ViolationRespondent:
    """Return a respondent to whom a notice or an event led.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(ViolationRespondent).where(
            unscoped(why=OWNER), ViolationRespondent.id == respondent_id
        )
    )
    if found is None:
        raise NotFound("There is no such respondent.")
    return found


def notices_of(work: Work, respondent_ids: Collection[UUID]) -> dict[UUID, Notice]:
    """Return the newest notice of each of some respondents, by respondent."""
    rows = work.session.execute(
        select(ViolationRespondent.id, Notice)
        .join(Notice, Notice.id == ViolationRespondent.notice_id)
        .where(unscoped(why=READ), ViolationRespondent.id.in_(respondent_ids))
    )
    return {row[0]: row[1] for row in rows}


def open_against(work: Work) -> list[tuple[ViolationRespondent, Violation, Notice]]:
    """Return the parts of cases of which the actor's organisation was notified, undecided."""
    rows = work.session.execute(
        select(ViolationRespondent, Violation, Notice)
        .join(Violation, Violation.id == ViolationRespondent.violation_id)
        .join(Notice, Notice.id == ViolationRespondent.notice_id)
        .where(
            _seen(work),
            ViolationRespondent.organisation_id == work.actor.organisation_id,
            Violation.state == ViolationState.NOTIFIED,
        )
        .order_by(ViolationRespondent.id)
    )
    return [(row[0], row[1], row[2]) for row in rows]


def words(work: Work, numbers: Collection[int | None]) -> dict[tuple[int, str], str]:
    """Return words of entries about a case that was read, where they were not erased."""
    rows = work.session.execute(
        select(Word.event_number, Word.field, Word.text).where(
            unscoped(why=READ),
            Word.event_number.in_([each for each in numbers if each is not None]),
            Word.text.is_not(None),
        )
    )
    return {(number, field): said for number, field, said in rows if said is not None}
