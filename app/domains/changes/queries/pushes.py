"""Decisions that were pushed, what became of their lines, and which records are known."""

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.changes.models import Push, PushedRecord, PushLine
from app.domains.changes.types import PushStage
from app.domains.identity.models import MachineClient, Membership
from app.domains.identity.types import MembershipState
from app.domains.subjects.models import LicenceAct
from app.domains.subjects.types import ActState
from app.kit.errors import NotFound
from app.store.work import Work

JOB = "the job works off what was allowed when it was sent"
READ = "the push was read before"
_AT_ONCE = 200


def _may_read(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(jurisdiction=Push.jurisdiction, holder_id=Push.organisation_id)
    return visible(work.actor, Permission.PUSH_READ, columns)


def one(work: Work, push_id: UUID) -> Push:
    """Return decisions that were sent, if the caller may know of them.

    Raises:
        NotFound: there are none.
    """
    found = work.session.scalar(select(Push).where(_may_read(work), Push.id == push_id))
    if found is None:
        raise NotFound("No such decisions were sent.")
    return found


def page(work: Work, before: UUID | None, limit: int) -> Sequence[Push]:
    """Return decisions that were sent, the newest first, those before an id."""
    query = select(Push).where(_may_read(work)).order_by(Push.id.desc()).limit(limit)
    if before is not None:
        query = query.where(Push.id < before)
    return work.session.scalars(query).all()


def lines(work: Work, push_id: UUID, after: int, limit: int) -> Sequence[PushLine]:
    """Return what became of lines, those after one."""
    return work.session.scalars(
        select(PushLine)
        .where(unscoped(why=READ), PushLine.push_id == push_id, PushLine.line > after)
        .order_by(PushLine.line)
        .limit(limit)
    ).all()


def find_same(work: Work, digest: str) -> Push | None:
    """Return the newest push of the same bytes by the caller's organisation."""
    return work.session.scalar(
        select(Push)
        .where(
            unscoped(why="what the caller's own organisation sent"),
            Push.digest == digest,
            Push.organisation_id == work.actor.organisation_id,
        )
        .order_by(Push.id.desc())
        .limit(1)
    )


def to_work_off(work: Work, push_id: UUID) -> Push | None:
    """Return decisions that wait to be worked off, or are being; ``None``: they are not."""
    return work.session.scalar(
        select(Push).where(
            unscoped(why=JOB),
            Push.id == push_id,
            Push.stage.in_([PushStage.WAITING, PushStage.RUNNING]),
        )
    )


def is_still_theirs(work: Work, push: Push) -> bool:
    """Tell whether who sent decisions acts for the authority still, and the machine, too."""
    found = work.session.scalar(
        select(Membership.id).where(
            unscoped(why=JOB),
            Membership.id == push.membership_id,
            Membership.state == MembershipState.ACTIVE,
        )
    )
    if found is None or push.client_id is None:
        return found is not None
    client = work.session.scalar(
        select(MachineClient.id).where(
            unscoped(why=JOB),
            MachineClient.id == push.client_id,
            MachineClient.revoked_at.is_(None),
        )
    )
    return client is not None


def at_line(work: Work, push_id: UUID, line: int) -> Push | None:
    """Lock decisions for a line, unless it was worked off; lines are worked off in their order."""
    return work.session.scalar(
        select(Push)
        .where(
            unscoped(why=JOB),
            Push.id == push_id,
            Push.lines < line,
            Push.stage.in_([PushStage.WAITING, PushStage.RUNNING]),
        )
        .with_for_update()
    )


def needs_file(work: Work, digest: str) -> bool:
    """Tell whether decisions that are not worked off yet lie in a file."""
    found = work.session.scalar(
        select(Push.id)
        .where(
            unscoped(why=JOB),
            Push.digest == digest,
            Push.stage.in_([PushStage.WAITING, PushStage.RUNNING]),
        )
        .limit(1)
    )
    return found is not None


def known(work: Work, jurisdiction: str, record_id: str) -> PushedRecord | None:
    """Return that a record was taken from a place, if it was."""
    return work.session.scalar(
        select(PushedRecord).where(
            unscoped(why=JOB),
            PushedRecord.jurisdiction == jurisdiction,
            PushedRecord.record_id == record_id,
        )
    )


def has_newer_act(work: Work, licence_id: UUID, day: date) -> bool:
    """Tell whether an act that stands, or waits, on a licence holds from a later day."""
    found = work.session.scalar(
        select(LicenceAct.id)
        .where(
            unscoped(why="the verb that asks has its own permission"),
            LicenceAct.licence_id == licence_id,
            LicenceAct.holds_from > day,
            LicenceAct.state.not_in([ActState.REVERSED, ActState.DROPPED]),
        )
        .limit(1)
    )
    return found is not None


def sent_by_organisation(work: Work, organisation_id: UUID) -> Iterator[Push]:
    """Yield what an organisation sent; whoever asks was asked before."""
    yield from _sent(work, Push.organisation_id == organisation_id)


def sent_by_person(work: Work, person_id: UUID) -> Iterator[Push]:
    """Yield what a person sent, or a machine of theirs; whoever asks was asked before."""
    yield from _sent(work, Push.person_id == person_id)


def _sent(work: Work, whose: ColumnElement[bool]) -> Iterator[Push]:
    found = select(Push).where(unscoped(why="all that is held about somebody"), whose)
    yield from work.session.scalars(found.order_by(Push.id).execution_options(yield_per=_AT_ONCE))
