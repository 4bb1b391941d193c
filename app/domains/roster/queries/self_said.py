"""What holders of records say of themselves, as long as their claims stand (fairness L2)."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import ColumnElement, and_, func, or_, select

from app.access.policy import unscoped
from app.domains.corrections.queries.marks import Marks
from app.domains.roster.engine.firm import Firm, SelfSaid
from app.domains.roster.engine.places import SELF_DESCRIPTION
from app.domains.roster.engine.self_description import as_known, standing
from app.domains.subjects.models import Claim, SelfDescription, Subject
from app.domains.subjects.types import ClaimState
from app.store.journal import Event
from app.store.plain import PlainId, among, plain, uuid_of
from app.store.work import Work


def add_self_said(
    work: Work, public: Mapping[PlainId, Firm], day: date | None, found: Marks
) -> None:
    """Give each firm what the holders of its records say of it, its own record first.

    A description is shown while the claim under which it was said stands. When the claim has
    lapsed, it is gone from past days too.

    Args:
        work: an open door.
        public: the firm of each record.
        found: what stands beside values.
        day: the edition that was in force at its end (UTC); otherwise the one in force now.
    """
    rows = work.session.execute(
        select(
            *(plain(SelfDescription.id), plain(SelfDescription.subject_id), Subject.number),
            *(SelfDescription.edition, Event.at, SelfDescription.content),
        )
        .join(Subject, Subject.id == SelfDescription.subject_id)
        .join(Event, Event.number == SelfDescription.recorded_from)
        .join(Claim, _stands())
        .where(
            unscoped(why="it is said to the public; the firms were looked at before"),
            _in_force(_last_entry_of(work, day)),
            among(work.session, SelfDescription.subject_id, public),
        )
        .order_by(Subject.serial)
    )
    for row_id, subject_id, number, edition, at, content in rows:
        firm = public[subject_id]
        beside = standing(content, found.get((SELF_DESCRIPTION, row_id), ()))
        if day is not None:
            content, beside = as_known(content, beside)  # noqa: PLW2901 - as it is known now
        said = SelfSaid(str(uuid_of(row_id)), number, edition, at, content, beside)
        firm.is_marked = firm.is_marked or bool(beside)
        firm.self_said.insert(0 if number == firm.number else len(firm.self_said), said)


def _stands() -> ColumnElement[bool]:
    return and_(
        Claim.subject_id == SelfDescription.subject_id,
        Claim.organisation_id == SelfDescription.organisation_id,
        Claim.state == ClaimState.GRANTED,
    )


def _last_entry_of(work: Work, day: date | None) -> int | None:
    if day is None:
        return None
    end = datetime.combine(day + timedelta(days=1), time(), UTC)
    return (
        work.session.scalar(
            select(func.max(Event.number)).where(
                unscoped(why="when an entry was made"), Event.at < end
            )
        )
        or 0
    )


def _in_force(entry: int | None) -> ColumnElement[bool]:
    if entry is None:
        return SelfDescription.recorded_until.is_(None)
    return and_(
        SelfDescription.recorded_from <= entry,
        or_(SelfDescription.recorded_until.is_(None), SelfDescription.recorded_until > entry),
    )
