"""Unregistered intermediaries known from complaints, for case workers alone (L4)."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import func, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.inquiries import GhostQuestion, GhostSighting
from app.domains.complaints.queries.complaints import seen
from app.domains.subjects.models import Principal, Subject
from app.domains.subjects.queries.naming import record_named
from app.domains.subjects.types import Standing
from app.kit.errors import NotFound
from app.store.erasures import Erasable
from app.store.work import Work

COMPARED = "names are compared for a question to a person (L10)"
MOST_COMPARED = 2_000
LEAST_LETTERS = 3


def named(work: Work, text: str, at: str | None = None) -> Subject:
    """Return the record of an intermediary by its identifier or number.

    Args:
        work: an open one.
        text: as it is typed.
        at: pointer to the field of a body in which it stands; a refusal of the number names it.

    Raises:
        MistypedNumber: it is neither.
        NotFound: there is no such record that the actor may know of.
    """
    return record_named(work, text, at)


def sightings(work: Work, subject_id: UUID) -> Sequence[tuple[GhostSighting, Complaint]]:
    """Return where a ghost was seen, as complaints that the actor may know of tell."""
    rows = work.session.execute(
        select(GhostSighting, Complaint)
        .join(Complaint, Complaint.id == GhostSighting.complaint_id)
        .where(
            visible(work.actor, Permission.UNREGISTERED_RECORD, FactColumns()),
            seen(work),
            GhostSighting.subject_id == subject_id,
        )
        .order_by(GhostSighting.id)
    )
    return [(row[0], row[1]) for row in rows]


def find_sighting(work: Work, subject_id: UUID, complaint_id: UUID) -> GhostSighting | None:
    """Return what a complaint knows of a ghost."""
    return work.session.scalar(
        select(GhostSighting).where(
            unscoped(why="the complaint was read before, by whoever may"),
            GhostSighting.subject_id == subject_id,
            GhostSighting.complaint_id == complaint_id,
        )
    )


def of_complaint(work: Work, complaint_id: UUID) -> Sequence[GhostSighting]:
    """Return all that a complaint knows of ghosts, for whoever ends the case."""
    return work.session.scalars(
        select(GhostSighting).where(
            unscoped(why="the case ends, and its names with it"),
            GhostSighting.complaint_id == complaint_id,
        )
    ).all()


def questions(work: Work, subject_id: UUID) -> Sequence[tuple[GhostQuestion, Subject]]:
    """Return the records that a ghost is like, the most alike first."""
    rows = work.session.execute(
        select(GhostQuestion, Subject)
        .join(Subject, Subject.id == GhostQuestion.other_id)
        .where(
            visible(work.actor, Permission.UNREGISTERED_RECORD, FactColumns()),
            GhostQuestion.subject_id == subject_id,
        )
        .order_by(GhostQuestion.score.desc(), GhostQuestion.id)
    )
    return [(row[0], row[1]) for row in rows]


def question(work: Work, subject_id: UUID, question_id: UUID) -> GhostQuestion:
    """Return one question about a ghost.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(GhostQuestion).where(
            visible(work.actor, Permission.UNREGISTERED_RECORD, FactColumns()),
            GhostQuestion.subject_id == subject_id,
            GhostQuestion.id == question_id,
        )
    )
    if found is None:
        raise NotFound("There is no such question.")
    return found


def known_questions(work: Work, subject_id: UUID) -> set[tuple[UUID, str]]:
    """Return what was asked of a ghost before, whatever was answered."""
    rows = work.session.execute(
        select(GhostQuestion.other_id, GhostQuestion.by).where(
            unscoped(why=COMPARED), GhostQuestion.subject_id == subject_id
        )
    )
    return {(other, by) for other, by in rows}


def principals_like(work: Work, words: Collection[str]) -> Sequence[tuple[UUID, str]]:
    """Return principals whose names hold one of some words, with their records."""
    long = [each for each in words if len(each) >= LEAST_LETTERS]
    if not long:
        return []
    holds = [func.lower(Principal.name).contains(each.lower(), autoescape=True) for each in long]
    rows = work.session.execute(
        select(Principal.subject_id, Principal.name)
        .where(
            unscoped(why=COMPARED),
            Principal.recorded_until.is_(None),
            Principal.name.is_not(None),
            or_(*holds),
        )
        .limit(MOST_COMPARED)
    )
    return [(subject_id, name) for subject_id, name in rows if name is not None]


def is_unregistered(subject: Subject) -> bool:
    """Tell whether a record is that of an intermediary that no register lists."""
    return subject.standing is Standing.UNREGISTERED and subject.merged_into is None


FORGOTTEN = Erasable(
    "complaints.sightings",
    GhostSighting,
    GhostSighting.sealed_name.is_(None),
    {"sealed_name": None, "name_digest": None},
)
"""How a complaint called a ghost, once its case has ended."""
