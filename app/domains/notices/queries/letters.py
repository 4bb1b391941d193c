"""Letters of notices, and what the public reads of acts in effect."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.notices.models import Notice, NoticeLetter
from app.domains.notices.queries import notices
from app.domains.notices.rules import public_reading
from app.domains.notices.types import STANDING, PublicReading
from app.kit.errors import NotFound
from app.store.work import Work

READ = "the notice was read before"


def of_notice(work: Work, notice: Notice) -> Sequence[NoticeLetter]:
    """Return the letters of a notice that was read, the oldest first."""
    return work.session.scalars(
        select(NoticeLetter)
        .where(unscoped(why=READ), NoticeLetter.notice_id == notice.id)
        .order_by(NoticeLetter.id)
    ).all()


def one(work: Work, notice: Notice, letter_id: UUID) -> NoticeLetter:
    """Return one of them.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(NoticeLetter).where(
            unscoped(why=READ),
            NoticeLetter.notice_id == notice.id,
            NoticeLetter.id == letter_id,
        )
    )
    if found is None:
        raise NotFound("The notice has no such letter.")
    return found


def public_readings(work: Work, ids: Collection[UUID]) -> Mapping[UUID, PublicReading]:
    """Return what anybody reads of some notices in effect, by their ids; others are left out.

    The domain that shows an act says which notices stand behind it. The public past is what is
    known now (fairness L1), so an act that was reversed reads so for every day.
    """
    found = work.session.scalars(
        select(Notice).where(
            unscoped(why="what the public reads of acts in effect"),
            Notice.id.in_(ids),
            Notice.state.in_(STANDING),
        )
    ).all()
    said = notices.words_of(work, [each.statement_entry for each in found])
    readings = {
        each.id: public_reading(
            each.in_effect(said.get((each.statement_entry or 0, "statement"))), work.at
        )
        for each in found
    }
    return {key: reading for key, reading in readings.items() if reading is not None}
