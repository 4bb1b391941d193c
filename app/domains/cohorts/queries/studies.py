"""Studies with their protocols, results and comments, and who may read of which."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, allows, reaches, unscoped, visible
from app.domains.audits.models import Audit
from app.domains.audits.types import AuditState
from app.domains.cohorts.models import (
    CohortChart,
    CohortComment,
    CohortProtocol,
    CohortResult,
    CohortStudy,
)
from app.domains.cohorts.types import StudyState
from app.domains.identity.models import Organisation
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Subject
from app.kit.errors import NotFound
from app.store.journal import Word
from app.store.work import Work, as_seen

OF_ONE = "it belongs to a study that the caller may read"
BY_CLOCK = "the job reads what the assessor asked it to analyse"
NAMED = "who pays for a study and who assesses it stands in its protocol"
COMMENT, REASON = "comment", "reason"
_IS_PUBLIC = CohortStudy.state != StudyState.DRAFT
_OF_ASSESSOR = FactColumns(is_public=_IS_PUBLIC, holder_id=CohortStudy.assessor_id)
_OF_SPONSOR = FactColumns(holder_id=CohortStudy.sponsor_id)


@dataclass(frozen=True, slots=True)
class StudyFilter:
    """Which studies are asked for.

    Attributes:
        state: in this one; ``None``: in any.
        is_published: whether the result is; ``None``: either.
    """

    state: StudyState | None = None
    is_published: bool | None = None


def _seen(work: Work) -> ColumnElement[bool]:
    """Return which studies the caller may read of: frozen ones, and own drafts."""
    read = Permission.STUDY_READ
    return or_(visible(work.actor, read, _OF_ASSESSOR), visible(work.actor, read, _OF_SPONSOR))


def one(work: Work, key: str, version: int | None = None) -> CohortStudy:
    """Return a study by its key.

    Raises:
        NotFound: there is none that the caller may know of.
        Changed: it is another version than the caller saw.
    """
    found = work.session.scalar(select(CohortStudy).where(_seen(work), CohortStudy.key == key))
    if found is None:
        raise NotFound("There is no such study.")
    return as_seen(found, version)


def to_act_upon(work: Work, key: str, version: int | None = None) -> CohortStudy:
    """Return a study as :func:`one` does, locked until the work ends."""
    found = one(work, key)
    work.session.refresh(found, with_for_update=True)
    return as_seen(found, version)


def of_job(work: Work, study_id: UUID) -> CohortStudy:
    """Return the study that a job is about."""
    return work.session.scalars(
        select(CohortStudy).where(unscoped(why=BY_CLOCK), CohortStudy.id == study_id)
    ).one()


def page(work: Work, asked: StudyFilter, after: str | None, limit: int) -> Sequence[CohortStudy]:
    """Return studies by their keys, those after a key."""
    query = select(CohortStudy).where(_seen(work)).order_by(CohortStudy.key).limit(limit)
    if asked.state is not None:
        query = query.where(CohortStudy.state == asked.state)
    if asked.is_published is not None:
        is_there = CohortStudy.published_at.is_not(None)
        query = query.where(is_there if asked.is_published else ~is_there)
    if after is not None:
        query = query.where(CohortStudy.key > after)
    return work.session.scalars(query).all()


def is_taken(work: Work, key: str) -> bool:
    """Tell whether a key addresses a study, a draft of others too."""
    query = select(CohortStudy.id).where(
        unscoped(why="a key is told to be taken, and not of what"), CohortStudy.key == key
    )
    return work.session.scalar(query) is not None


def protocols(work: Work, study: CohortStudy) -> Sequence[CohortProtocol]:
    """Return every version of a protocol, the newest first."""
    return work.session.scalars(
        select(CohortProtocol)
        .where(unscoped(why=OF_ONE), CohortProtocol.study_id == study.id)
        .order_by(CohortProtocol.revision.desc())
    ).all()


def protocol(work: Work, study: CohortStudy) -> CohortProtocol:
    """Return the protocol of a study that is in force: the newest version."""
    return work.session.scalars(
        select(CohortProtocol).where(
            unscoped(why=OF_ONE),
            CohortProtocol.study_id == study.id,
            CohortProtocol.revision == study.revision,
        )
    ).one()


def find_result(work: Work, study: CohortStudy) -> CohortResult | None:
    """Return what an analysis found, whoever may read it."""
    return work.session.scalar(
        select(CohortResult).where(unscoped(why=OF_ONE), CohortResult.study_id == study.id)
    )


def result(work: Work, study: CohortStudy) -> CohortResult:
    """Return what an analysis found: to anybody once it is published, before to the assessor.

    Raises:
        NotFound: there is none, or it is not published.

    Rule:
        Fairness E3: the sponsor reads it with the public, and not before.
    """
    found = find_result(work, study)
    is_public = study.state is StudyState.PUBLISHED
    if found is None or not (is_public or allows(work.actor, Permission.STUDY_ASSESS, study.facts)):
        raise NotFound("The study has no result that is published.")
    return found


def chart(work: Work, found: CohortResult, outcome: str) -> CohortChart:
    """Return the drawing of an outcome.

    Raises:
        NotFound: the study measures no such thing.
    """
    drawing = work.session.scalar(
        select(CohortChart).where(
            unscoped(why=OF_ONE),
            CohortChart.result_id == found.id,
            CohortChart.outcome == outcome,
        )
    )
    if drawing is None:
        raise NotFound("The study measures no such thing.")
    return drawing


def charts(work: Work, found: CohortResult) -> dict[str, str]:
    """Return of each drawing of a result what it shows in words, by the outcome."""
    rows = work.session.execute(
        select(CohortChart.outcome, CohortChart.alternative).where(
            unscoped(why=OF_ONE), CohortChart.result_id == found.id
        )
    )
    return dict(rows.all())


def find_comment(work: Work, study: CohortStudy) -> tuple[CohortComment, str] | None:
    """Return what the sponsor says beside a result, with its words."""
    row = work.session.execute(
        select(CohortComment, Word.text)
        .join(
            Word,
            and_(Word.event_number == CohortComment.entry, Word.field == COMMENT),
            isouter=True,
        )
        .where(
            unscoped(why="a comment beside a published result is public"),
            CohortComment.study_id == study.id,
            CohortComment.replaced_at.is_(None),
        )
    ).one_or_none()
    if row is None:
        return None
    found: CohortComment = row[0]
    return found, row[1] or work.said().get((found.entry, COMMENT), "")


def reasons(work: Work, entries: Collection[int]) -> dict[int, str]:
    """Return why protocols were amended; it is public."""
    rows = work.session.execute(
        select(Word.event_number, Word.text).where(
            unscoped(why="why a protocol was amended is public"),
            Word.event_number.in_(entries),
            Word.field == REASON,
            Word.text.is_not(None),
        )
    )
    fresh = {number: said for (number, field), said in work.said().items() if field == REASON}
    return {number: said or "" for number, said in rows} | fresh


def named(work: Work, ids: Collection[UUID]) -> dict[UUID, Organisation]:
    """Return organisations that a protocol names."""
    rows = work.session.scalars(
        select(Organisation).where(unscoped(why=NAMED), Organisation.id.in_(ids))
    )
    return {each.id: each for each in rows}


def employers(work: Work, ids: Collection[UUID]) -> set[UUID]:
    """Return those of some ids that are employers."""
    rows = work.session.scalars(
        select(Organisation.id).where(
            unscoped(why=NAMED),
            Organisation.id.in_(ids),
            Organisation.kind == OrganisationKind.EMPLOYER,
        )
    )
    return {*rows}


def firms(work: Work, numbers: Collection[str]) -> dict[str, UUID]:
    """Return the records of firms by their numbers."""
    rows = work.session.execute(
        select(Subject.number, Subject.id).where(
            unscoped(why="whether a number is one; the protocol that names it is public"),
            Subject.number.in_(numbers),
        )
    )
    return dict(rows.all())


def audited(work: Work, body_id: UUID, subjects: Collection[UUID], since: datetime) -> set[UUID]:
    """Return those of some firms that a body audits, or audited since then."""
    rows = work.session.scalars(
        select(Audit.auditee_subject_id).where(
            unscoped(why="a tie of the assessor to a firm of the study; which is not told"),
            Audit.audit_body_id == body_id,
            Audit.auditee_subject_id.in_(subjects),
            Audit.state != AuditState.CANCELLED,
            or_(Audit.accepted_at.is_(None), Audit.accepted_at >= since),
        )
    )
    return {*rows}


def waiting(work: Work) -> Sequence[CohortStudy]:
    """Return the studies that wait for their assessor, the oldest first."""
    if not reaches(work.actor, Permission.STUDY_ASSESS):
        return ()
    columns = FactColumns(holder_id=CohortStudy.assessor_id)
    return work.session.scalars(
        select(CohortStudy)
        .where(
            visible(work.actor, Permission.STUDY_ASSESS, columns),
            CohortStudy.state.in_((StudyState.DRAFT, StudyState.CLOSED, StudyState.ANALYSED)),
        )
        .order_by(CohortStudy.id)
    ).all()
