"""What the installation says of who is bound by which convention; the last edition holds."""

from collections.abc import Sequence

from sqlalchemy import func, select

from app.access.policy import unscoped
from app.domains.jurisdictions.models import ConventionStatement, Jurisdiction
from app.store.work import Work

PUBLIC = "who is bound by a convention is public"


def current(work: Work, code: str) -> dict[str, ConventionStatement]:
    """Return what is said of a jurisdiction now, by the convention, in one question."""
    last = (
        select(
            ConventionStatement.convention,
            func.max(ConventionStatement.edition).label("edition"),
        )
        .where(unscoped(why=PUBLIC), ConventionStatement.code == code)
        .group_by(ConventionStatement.convention)
        .subquery()
    )
    rows = work.session.scalars(
        select(ConventionStatement)
        .join(
            last,
            (last.c.convention == ConventionStatement.convention)
            & (last.c.edition == ConventionStatement.edition),
        )
        .where(unscoped(why=PUBLIC), ConventionStatement.code == code)
    )
    return {each.convention: each for each in rows}


def editions(work: Work, code: str, convention: str) -> Sequence[ConventionStatement]:
    """Return all that was said of a jurisdiction and a convention, the newest first."""
    return work.session.scalars(
        select(ConventionStatement)
        .where(
            unscoped(why=PUBLIC),
            ConventionStatement.code == code,
            ConventionStatement.convention == convention,
        )
        .order_by(ConventionStatement.edition.desc())
    ).all()


def in_turn(work: Work, code: str) -> None:
    """Lock a jurisdiction, so that what is said of it is numbered one after another."""
    work.session.execute(
        select(Jurisdiction.code)
        .where(unscoped(why=PUBLIC), Jurisdiction.code == code)
        .with_for_update()
    )
