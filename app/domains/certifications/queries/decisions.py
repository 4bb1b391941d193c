"""Decision files: what they rest on, who voted, what was advised; for those who may know."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, case, exists, func, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.certifications.models import (
    Application,
    CommitteeSeat,
    DecisionAdvice,
    DecisionContent,
    DecisionFile,
    DecisionVote,
)
from app.domains.certifications.types import ApplicationState
from app.domains.certifications.types.decisions import (
    STANDING,
    DecisionKind,
    DecisionState,
    SeatState,
)
from app.domains.identity.models import Person
from app.domains.notices.models import Notice
from app.domains.notices.types import OPEN
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

READ_BEFORE = "the decision file itself was read before"
COUNTED = "counted by a rule, and shown by whoever may read the file"
_COLUMNS = FactColumns(
    holder_id=case((DecisionFile.outcome.is_not(None), DecisionFile.organisation_id))
)


@dataclass(frozen=True, slots=True)
class DecisionFilter:
    """Which decision files are listed.

    Attributes:
        state: in this state alone.
        kind: of this kind alone.
        application_id: about this application.
        certificate_id: about this certificate.
    """

    state: DecisionState | None = None
    kind: DecisionKind | None = None
    application_id: UUID | None = None
    certificate_id: UUID | None = None


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.DECISION_READ, _COLUMNS)


def one(work: Work, file_id: UUID, version: int | None = None) -> DecisionFile:
    """Return a decision file that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(DecisionFile).where(_may_read(work), DecisionFile.id == file_id)
    )
    if found is None:
        raise NotFound("There is no such decision.")
    return as_seen(found, version)


def held_still(work: Work, file_id: UUID) -> DecisionFile:
    """Return a decision file, and let nobody else vote, freeze or conclude until the work's end.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(DecisionFile)
        .where(_may_read(work), DecisionFile.id == file_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NotFound("There is no such decision.")
    return found


def find_numbered(work: Work, number: str) -> UUID | None:
    """Return the id of a decision file by its number, if the actor may know of it."""
    return work.session.scalar(
        select(DecisionFile.id).where(_may_read(work), DecisionFile.number == number)
    )


def page(
    work: Work, asked: DecisionFilter, after: UUID | None, limit: int
) -> Sequence[DecisionFile]:
    """Return decision files that the actor may know of, the oldest first, those after an id."""
    query = select(DecisionFile).where(_may_read(work)).order_by(DecisionFile.id).limit(limit)
    for column, value in (
        (DecisionFile.state, asked.state),
        (DecisionFile.kind, asked.kind),
        (DecisionFile.application_id, asked.application_id),
        (DecisionFile.certificate_id, asked.certificate_id),
    ):
        if value is not None:
            query = query.where(column == value)
    if after is not None:
        query = query.where(DecisionFile.id > after)
    return work.session.scalars(query).all()


def content(work: Work, file: DecisionFile) -> DecisionContent:
    """Return what a file rests on now."""
    return work.session.scalars(
        select(DecisionContent).where(
            unscoped(why=READ_BEFORE),
            DecisionContent.file_id == file.id,
            DecisionContent.number == file.current,
        )
    ).one()


def digests(work: Work, files: Collection[DecisionFile]) -> dict[UUID, str]:
    """Return the digest of what each of some files rests on now."""
    rows = work.session.execute(
        select(DecisionContent.file_id, DecisionContent.number, DecisionContent.digest).where(
            unscoped(why=READ_BEFORE), DecisionContent.file_id.in_([each.id for each in files])
        )
    ).all()
    known = {(row.file_id, row.number): row.digest for row in rows}
    return {each.id: known[each.id, each.current] for each in files}


def every_vote(work: Work, file_id: UUID) -> Sequence[DecisionVote]:
    """Return all votes on a file, the oldest first, also those that fell or were changed."""
    return work.session.scalars(
        select(DecisionVote)
        .where(unscoped(why=COUNTED), DecisionVote.file_id == file_id)
        .order_by(DecisionVote.id)
    ).all()


def votes(work: Work, file: DecisionFile) -> list[DecisionVote]:
    """Return the vote of each member on what the file rests on now."""
    standing: dict[UUID, DecisionVote] = {}
    for each in every_vote(work, file.id):
        if each.content == file.current:
            standing[each.person_id] = each
    return list(standing.values())


def votes_of(work: Work, file: DecisionFile, person_id: UUID) -> int:
    """Return how often somebody voted on what the file rests on now."""
    return sum(
        each.person_id == person_id and each.content == file.current
        for each in every_vote(work, file.id)
    )


def advice(work: Work, file: DecisionFile) -> Sequence[DecisionAdvice]:
    """Return what was asked of constituencies about what the file rests on now."""
    return work.session.scalars(
        select(DecisionAdvice)
        .where(
            unscoped(why=COUNTED),
            DecisionAdvice.file_id == file.id,
            DecisionAdvice.content == file.current,
        )
        .order_by(DecisionAdvice.id)
    ).all()


def every_advice(work: Work, file_id: UUID) -> list[tuple[UUID | None, UUID | None]]:
    """Return who asked for advice on a file, and who gave it."""
    rows = work.session.execute(
        select(DecisionAdvice.asked_by, DecisionAdvice.given_by).where(
            unscoped(why=COUNTED), DecisionAdvice.file_id == file_id
        )
    )
    return [(row[0], row[1]) for row in rows]


def moot(work: Work, limit: int) -> Sequence[DecisionFile]:
    """Return discarded files whose announcement is still open, and hold them still."""
    return work.session.scalars(
        select(DecisionFile)
        .join(Notice, Notice.id == DecisionFile.notice_id)
        .where(
            unscoped(why="the clock drops what lost its cause"),
            DecisionFile.state == DecisionState.DISCARDED,
            Notice.state.in_(OPEN),
        )
        .order_by(DecisionFile.id)
        .limit(limit)
        .with_for_update(of=DecisionFile)
    ).all()


def of_application(work: Work, application_id: UUID) -> Sequence[DecisionFile]:
    """Return the files about an application, the oldest first."""
    return work.session.scalars(
        select(DecisionFile)
        .where(unscoped(why=COUNTED), DecisionFile.application_id == application_id)
        .order_by(DecisionFile.id)
    ).all()


def of_certificate(work: Work, certificate_id: UUID) -> Sequence[DecisionFile]:
    """Return the files about a certificate, the oldest first."""
    return work.session.scalars(
        select(DecisionFile)
        .where(unscoped(why=COUNTED), DecisionFile.certificate_id == certificate_id)
        .order_by(DecisionFile.id)
    ).all()


def every_of_notice(work: Work, notice_id: UUID) -> Sequence[DecisionFile]:
    """Return the files of an act, the oldest first; more than one where it was given back."""
    return work.session.scalars(
        select(DecisionFile)
        .where(unscoped(why=COUNTED), DecisionFile.notice_id == notice_id)
        .order_by(DecisionFile.id)
    ).all()


def of_notice(work: Work, notice_id: UUID) -> DecisionFile | None:
    """Return the newest file whose outcome a notice announces, if there is one."""
    return next(reversed(every_of_notice(work, notice_id)), None)


def refusal_of(work: Work, application_id: UUID) -> Notice | None:
    """Return the notice by which an application was refused, unless that was overturned."""
    return work.session.scalar(
        select(Notice)
        .join(DecisionFile, DecisionFile.notice_id == Notice.id)
        .where(
            unscoped(why="a rule counts waiting periods, and names numbers and days alone"),
            DecisionFile.application_id == application_id,
            DecisionFile.overturned_at.is_(None),
            Notice.effective_at.is_not(None),
        )
        .order_by(DecisionFile.id.desc())
        .limit(1)
    )


def standing_of(work: Work, application_id: UUID) -> Sequence[DecisionFile]:
    """Return the files about an application that wait for their decision, and hold them still."""
    return work.session.scalars(
        select(DecisionFile)
        .where(
            unscoped(why="the follower freezes anew what changed, and shows nothing"),
            DecisionFile.application_id == application_id,
            DecisionFile.state.in_(STANDING),
        )
        .order_by(DecisionFile.id)
        .with_for_update()
    ).all()


def without_file(work: Work, limit: int) -> Sequence[Application]:
    """Return applications that wait for a decision of which no file is open."""
    open_one = exists().where(
        DecisionFile.application_id == Application.id, DecisionFile.state.in_(STANDING)
    )
    return work.session.scalars(
        select(Application)
        .where(
            unscoped(why="the clock opens the files that are missing"),
            Application.state == ApplicationState.DECISION,
            ~open_one,
        )
        .order_by(Application.id)
        .limit(limit)
        .with_for_update()
    ).all()


def lists_due(work: Work, at: datetime, limit: int) -> Sequence[DecisionFile]:
    """Return decided files of whose audits the lists of workers are to be destroyed."""
    return work.session.scalars(
        select(DecisionFile)
        .where(unscoped(why="the clock destroys what is due"), DecisionFile.lists_due_at <= at)
        .order_by(DecisionFile.lists_due_at)
        .limit(limit)
        .with_for_update()
    ).all()


def to_vote(work: Work, at: datetime) -> Sequence[DecisionFile]:
    """Return the open files of bodies in which the actor sits, without a vote of theirs."""
    if not reaches(work.actor, Permission.DECISION_VOTE):
        return ()
    seated = exists().where(
        CommitteeSeat.person_id == work.actor.id,
        CommitteeSeat.scheme_key == DecisionFile.scheme_key,
        CommitteeSeat.body == DecisionFile.body,
        CommitteeSeat.state == SeatState.SEATED,
        CommitteeSeat.since <= at,
        or_(CommitteeSeat.until.is_(None), CommitteeSeat.until > at),
    )
    voted = exists().where(
        DecisionVote.file_id == DecisionFile.id,
        DecisionVote.person_id == work.actor.id,
        DecisionVote.content == DecisionFile.current,
    )
    return work.session.scalars(
        select(DecisionFile)
        .where(_may_read(work), DecisionFile.state == DecisionState.OPEN, seated, ~voted)
        .order_by(DecisionFile.due_at, DecisionFile.id)
    ).all()


def to_conclude(work: Work) -> Sequence[tuple[DecisionFile, int]]:
    """Return the files that wait for their decision, each with how many voted, for who concludes.

    Rule:
        Fairness P7.
    """
    if not reaches(work.actor, Permission.DECISION_CONCLUDE):
        return ()
    voted = (
        select(func.count(func.distinct(DecisionVote.person_id)))
        .where(
            DecisionVote.file_id == DecisionFile.id, DecisionVote.content == DecisionFile.current
        )
        .scalar_subquery()
    )
    rows = work.session.execute(
        select(DecisionFile, voted)
        .where(
            _may_read(work),
            DecisionFile.state.in_(STANDING),
            # What is announced waits for its answer first.
            or_(DecisionFile.state == DecisionState.OPEN, _is_over(work.at)),
        )
        .order_by(DecisionFile.due_at, DecisionFile.id)
    )
    return [(row[0], row[1]) for row in rows]


def _is_over(at: datetime) -> ColumnElement[bool]:
    return or_(DecisionFile.due_at.is_(None), DecisionFile.due_at <= at)


def names(work: Work, people: Collection[UUID]) -> dict[UUID, str]:
    """Return the names of members of a committee, for whoever may read them."""
    rows = work.session.execute(
        select(Person.id, Person.name).where(
            unscoped(why="who may read votes or seats knows whose they are"),
            Person.id.in_(people),
        )
    )
    return {row.id: row.name for row in rows}
