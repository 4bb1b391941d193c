"""Accepted audits of which the agreement lets a summary be shown, for anyone."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.audits.models import Audit, Finding
from app.domains.audits.types import AuditState, FindingState
from app.domains.identity.models import Organisation
from app.kit.errors import NotFound
from app.store.work import Work

_PUBLIC = and_(Audit.state == AuditState.ACCEPTED, Audit.shows_summary)


def _seen(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.SUMMARY_READ, FactColumns(is_public=_PUBLIC))


def one(work: Work, number: str) -> Audit:
    """Return an audit that has a public summary.

    Raises:
        NotFound: there is none of this number.
    """
    found = work.session.scalar(select(Audit).where(_seen(work), Audit.number == number))
    if found is None:
        raise NotFound("There is no public summary of such an audit.")
    return found


def page(work: Work, record: UUID | None, after: UUID | None, limit: int) -> Sequence[Audit]:
    """Return audits that have a public summary, the oldest first, those after an id."""
    query = select(Audit).where(_seen(work)).order_by(Audit.id).limit(limit)
    if record is not None:
        query = query.where(Audit.auditee_subject_id == record)
    if after is not None:
        query = query.where(Audit.id > after)
    return work.session.scalars(query).all()


def findings(work: Work, audits: Collection[Audit]) -> dict[UUID, list[Finding]]:
    """Return the findings of audits whose summaries are shown, by criterion, in one question.

    Rule:
        Fairness L1: one that was struck out is absent.
    """
    found: dict[UUID, list[Finding]] = {each.id: [] for each in audits}
    rows = work.session.scalars(
        select(Finding)
        .where(
            unscoped(why="the audits were read as public; words of findings are not shown"),
            Finding.audit_id.in_(found),
            Finding.state != FindingState.STRUCK_OUT,
        )
        .order_by(Finding.criterion, Finding.id)
    )
    for each in rows:
        found[each.audit_id].append(each)
    return found


def bodies(work: Work, audits: Collection[Audit]) -> dict[UUID, str]:
    """Return the names of the bodies that carried out audits whose summaries are shown."""
    rows = work.session.execute(
        select(Organisation.id, Organisation.name).where(
            unscoped(why="a public summary names the audit body, a legal person"),
            Organisation.id.in_({each.audit_body_id for each in audits}),
        )
    )
    return {row.id: row.name for row in rows}
