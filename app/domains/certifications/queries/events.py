"""What the journal tells of audits, for the applications that follow it."""

from collections.abc import Collection, Sequence

from sqlalchemy import exists, or_, select

from app.access.policy import unscoped
from app.store.journal import Event
from app.store.work import Work


def between(work: Work, names: Collection[str], after: int, until: int) -> Sequence[Event]:
    """Return the entries with some names after a number up to another one, in their order."""
    return work.session.scalars(
        select(Event)
        .where(
            unscoped(why="the follower moves what the entries are about, and shows nothing"),
            Event.number > after,
            Event.number <= until,
            Event.name.in_(names),
        )
        .order_by(Event.number)
    ).all()


def is_any(work: Work, beginnings: Collection[str], after: int, until: int) -> bool:
    """Tell whether the name of any entry after a number up to another one begins so."""
    begins_so = [Event.name.startswith(each, autoescape=True) for each in beginnings]
    return bool(
        work.session.scalar(
            select(
                exists().where(
                    unscoped(why="the follower looks for what to load, and shows nothing"),
                    Event.number > after,
                    Event.number <= until,
                    or_(*begins_so),
                )
            )
        )
    )
