"""Rules of what may be charged: their editions, who confirmed them, and changes of them."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select, true

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.fees.models import FeeRule, RuleChange, RuleConfirmation
from app.domains.fees.types.keeping import ChangeState, RuleOrigin
from app.domains.identity.models import Organisation
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

PUBLIC = "what may be charged, and who says so, is public"
_COLUMNS = FactColumns(
    is_public=RuleChange.announced_at.is_not(None),
    holder_id=RuleChange.organisation_id,
    jurisdiction=RuleChange.jurisdiction,
)


class Confirmed(NamedTuple):
    """An authority's word for an edition of a rule."""

    rule_id: UUID
    authority: str
    reference: str
    at: datetime


class Kept(NamedTuple):
    """An edition of a rule as it is kept, apart from any session."""

    id: UUID
    code: str
    edition: int
    says: str
    digest: str
    origin: RuleOrigin


def version(work: Work) -> tuple[UUID | None, int, UUID | None]:
    """Return what changes with every change of the rules: what was computed before is stale.

    It is made of ids, so that what was undone never looks like what came after it.
    """
    last = select(FeeRule.id).where(unscoped(why=PUBLIC)).order_by(FeeRule.id.desc()).limit(1)
    closed = (
        select(func.count())
        .select_from(FeeRule)
        .where(unscoped(why=PUBLIC), FeeRule.superseded_at.is_not(None))
    )
    confirmed = (
        select(RuleConfirmation.id)
        .where(unscoped(why=PUBLIC))
        .order_by(RuleConfirmation.id.desc())
        .limit(1)
    )
    query = select(last.scalar_subquery(), closed.scalar_subquery(), confirmed.scalar_subquery())
    row = work.session.execute(query).one()
    return row[0], row[1] or 0, row[2]


def _was_known(at: datetime | None) -> ColumnElement[bool]:
    if at is None:
        return FeeRule.superseded_at.is_(None)
    return and_(
        FeeRule.recorded_at <= at,
        or_(FeeRule.superseded_at.is_(None), FeeRule.superseded_at > at),
    )


def known(work: Work, at: datetime | None = None) -> Sequence[FeeRule]:
    """Return every rule by its code, as it is known now, or was at an instant."""
    query = select(FeeRule).where(unscoped(why=PUBLIC), _was_known(at)).order_by(FeeRule.code)
    return work.session.scalars(query).all()


def kept(work: Work, at: datetime | None = None) -> Sequence[Kept]:
    """Return the same, apart from the session, so that a process can keep it."""
    columns = (getattr(FeeRule, name) for name in Kept._fields)
    query = select(*columns).where(unscoped(why=PUBLIC), _was_known(at)).order_by(FeeRule.code)
    return [Kept(*row) for row in work.session.execute(query)]


def by_code(work: Work, code: str) -> FeeRule | None:
    """Return the edition of a rule that is known now."""
    return work.session.scalar(
        select(FeeRule).where(unscoped(why=PUBLIC), FeeRule.code == code, _was_known(None))
    )


def one(work: Work, key: UUID | str) -> FeeRule:
    """Return an edition by its id, or the one of a rule that is known now by its code.

    Raises:
        NotFound: there is none.
    """
    chosen = FeeRule.id == key if isinstance(key, UUID) else FeeRule.code == key
    query = (
        select(FeeRule)
        .where(unscoped(why=PUBLIC), chosen)
        .order_by(FeeRule.edition.desc())
        .limit(1)
    )
    found = work.session.scalar(query)
    if found is None:
        raise NotFound("There is no such rule.")
    return found


def editions(work: Work, code: str) -> Sequence[FeeRule]:
    """Return every edition of a rule, the newest first."""
    return work.session.scalars(
        select(FeeRule)
        .where(unscoped(why=PUBLIC), FeeRule.code == code)
        .order_by(FeeRule.edition.desc())
    ).all()


def last_edition(work: Work, code: str) -> int:
    """Return the number of the newest edition of a rule; 0 where there is none."""
    query = select(func.max(FeeRule.edition)).where(unscoped(why=PUBLIC), FeeRule.code == code)
    return work.session.scalar(query) or 0


def confirmed(
    work: Work, rule_ids: Collection[UUID], at: datetime | None = None
) -> Sequence[Confirmed]:
    """Return who confirmed editions, the first of each first.

    Args:
        work: the open transaction.
        rule_ids: of editions.
        at: those of until then; ``None``: all.
    """
    query = (
        select(
            RuleConfirmation.rule_id,
            Organisation.name,
            RuleConfirmation.reference,
            RuleConfirmation.confirmed_at,
        )
        .join(Organisation, Organisation.id == RuleConfirmation.organisation_id)
        .where(
            unscoped(why=PUBLIC),
            RuleConfirmation.rule_id.in_(rule_ids),
            true() if at is None else RuleConfirmation.confirmed_at <= at,
        )
        .order_by(RuleConfirmation.confirmed_at, RuleConfirmation.id)
    )
    return [Confirmed(*row) for row in work.session.execute(query)]


def confirmation(work: Work, rule_id: UUID, organisation_id: UUID) -> RuleConfirmation | None:
    """Return what an authority said of an edition."""
    return work.session.scalar(
        select(RuleConfirmation).where(
            unscoped(why=PUBLIC),
            RuleConfirmation.rule_id == rule_id,
            RuleConfirmation.organisation_id == organisation_id,
        )
    )


def confirmations(work: Work, rule_id: UUID) -> Sequence[RuleConfirmation]:
    """Return what authorities said of an edition."""
    return work.session.scalars(
        select(RuleConfirmation).where(unscoped(why=PUBLIC), RuleConfirmation.rule_id == rule_id)
    ).all()


def made_by(work: Work, change_id: UUID) -> Sequence[FeeRule]:
    """Return the editions that a change made and that are known now."""
    return work.session.scalars(
        select(FeeRule).where(
            unscoped(why=PUBLIC), FeeRule.change_id == change_id, _was_known(None)
        )
    ).all()


def edition(work: Work, code: str, number: int) -> FeeRule:
    """Return an edition of a rule by its number."""
    return work.session.scalars(
        select(FeeRule).where(unscoped(why=PUBLIC), FeeRule.code == code, FeeRule.edition == number)
    ).one()


def to_announce(work: Work) -> Sequence[RuleChange]:
    """Return the proposed changes that the actor could announce, the oldest first."""
    if not reaches(work.actor, Permission.AMENDMENT_ANNOUNCE):
        return []
    return work.session.scalars(
        select(RuleChange)
        .where(
            visible(work.actor, Permission.AMENDMENT_ANNOUNCE, _COLUMNS),
            RuleChange.state == ChangeState.PROPOSED,
        )
        .order_by(RuleChange.proposed_at, RuleChange.id)
    ).all()


class Asked(NamedTuple):
    """Which changes are asked for."""

    jurisdiction: str | None = None
    state: ChangeState | None = None


def _changes(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.AMENDMENT_READ, _COLUMNS)


def change(work: Work, change_id: UUID) -> RuleChange:
    """Return a change that the actor may read.

    Raises:
        NotFound: there is none, or the actor may not know of it.
    """
    query = select(RuleChange).where(_changes(work), RuleChange.id == change_id)
    found = work.session.scalar(query)
    if found is None:
        raise NotFound("There is no such change.")
    return found


def change_to_act_upon(work: Work, change_id: UUID, version: int) -> RuleChange:
    """Return a change that the actor may read, if it is the version that they saw.

    Raises:
        NotFound: there is none, or the actor may not know of it.
        Changed: somebody changed it since.
    """
    return as_seen(change(work, change_id), version)


def change_id_of(work: Work, number: str) -> UUID | None:
    """Return the id of the change that has a number."""
    query = select(RuleChange.id).where(unscoped(why="a number only leads on to the read"))
    return work.session.scalar(query.where(RuleChange.number == number))


def changes(work: Work, asked: Asked, after: UUID | None, limit: int) -> Sequence[RuleChange]:
    """Return a page of changes, the newest first."""
    query = select(RuleChange).where(_changes(work)).order_by(RuleChange.id.desc()).limit(limit)
    if asked.jurisdiction is not None:
        query = query.where(RuleChange.jurisdiction == asked.jurisdiction)
    if asked.state is not None:
        query = query.where(RuleChange.state == asked.state)
    if after is not None:
        query = query.where(RuleChange.id < after)
    return work.session.scalars(query).all()


def open_change(work: Work, code: str, today: date) -> RuleChange | None:
    """Return the change of a rule that is proposed, or announced and not in force yet."""
    is_open = or_(
        RuleChange.state == ChangeState.PROPOSED,
        and_(RuleChange.state == ChangeState.ANNOUNCED, RuleChange.effective_on > today),
    )
    return work.session.scalar(
        select(RuleChange).where(
            unscoped(why="one change of a rule is open at a time"),
            RuleChange.code == code,
            is_open,
        )
    )


def numbers_of(work: Work, change_ids: Collection[UUID]) -> dict[UUID, str]:
    """Return the numbers of changes through which editions came."""
    query = select(RuleChange.id, RuleChange.number).where(
        unscoped(why="the number of what made a public edition is public"),
        RuleChange.id.in_(change_ids),
    )
    return {row[0]: row[1] for row in work.session.execute(query)}


def names(work: Work, organisation_ids: Collection[UUID]) -> dict[UUID, str]:
    """Return how authorities are called."""
    query = select(Organisation.id, Organisation.name).where(
        unscoped(why=PUBLIC), Organisation.id.in_(organisation_ids)
    )
    return {row[0]: row[1] for row in work.session.execute(query)}
