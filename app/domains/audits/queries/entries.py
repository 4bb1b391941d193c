"""Entries of audits, and the findings that came of them."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, String, cast, func, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.access.sight import OpenedAs
from app.domains.audits.models import Audit, AuditEntry, Finding
from app.domains.audits.types import UNMENDED, EntryKind, FindingState
from app.domains.notices.models import Notice
from app.domains.notices.types import NoticeState
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

READ = "the audit was read, and the verb that asks has decided"
NONE_TOLD = "[]"


def current(
    work: Work,
    audit: Audit,
    kind: EntryKind | None = None,
    after: UUID | None = None,
    limit: int | None = None,
) -> Sequence[AuditEntry]:
    """Return the newest revision of each entry of an audit, the oldest first, after an id."""
    newest = (
        select(AuditEntry.kind, AuditEntry.key, func.max(AuditEntry.revision).label("revision"))
        .where(unscoped(why=READ), AuditEntry.audit_id == audit.id)
        .group_by(AuditEntry.kind, AuditEntry.key)
        .subquery()
    )
    query = (
        select(AuditEntry)
        .join(
            newest,
            (newest.c.kind == AuditEntry.kind)
            & (newest.c.key == AuditEntry.key)
            & (newest.c.revision == AuditEntry.revision),
        )
        .where(AuditEntry.audit_id == audit.id)
        .order_by(AuditEntry.id)
    )
    if kind is not None:
        query = query.where(AuditEntry.kind == kind)
    if after is not None:
        query = query.where(AuditEntry.id > after)
    if limit is not None:
        query = query.limit(limit)
    return work.session.scalars(query).all()


def find(work: Work, audit: Audit, kind: EntryKind, key: str) -> AuditEntry | None:
    """Return the newest revision of an entry, if there is one."""
    return work.session.scalar(
        select(AuditEntry)
        .where(
            unscoped(why=READ),
            AuditEntry.audit_id == audit.id,
            AuditEntry.kind == kind,
            AuditEntry.key == key,
        )
        .order_by(AuditEntry.revision.desc())
        .limit(1)
    )


def _seen(work: Work, permission: Permission = Permission.FINDING_READ) -> ColumnElement[bool]:
    columns = FactColumns(
        holder_id=Finding.audit_body_id.expression,
        opened_as=OpenedAs("audit", Finding.audit_id.expression),
    )
    return visible(work.actor, permission, columns)


def finding(work: Work, finding_id: UUID, version: int | None = None) -> Finding:
    """Return a finding that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(select(Finding).where(_seen(work), Finding.id == finding_id))
    if found is None:
        raise NotFound("There is no such finding.")
    return as_seen(found, version)


def find_numbered(work: Work, number: str) -> UUID | None:
    """Return the id of a finding by its number, if the actor may know of it."""
    return work.session.scalar(select(Finding.id).where(_seen(work), Finding.number == number))


def findings(
    work: Work,
    audit_id: UUID | None,
    state: FindingState | None,
    after: UUID | None,
    limit: int,
) -> Sequence[Finding]:
    """Return the findings that the actor may know of, the oldest first, those after an id."""
    query = select(Finding).where(_seen(work)).order_by(Finding.id).limit(limit)
    if audit_id is not None:
        query = query.where(Finding.audit_id == audit_id)
    if state is not None:
        query = query.where(Finding.state == state)
    if after is not None:
        query = query.where(Finding.id > after)
    return work.session.scalars(query).all()


def findings_to_act_upon(
    work: Work, permission: Permission, state: FindingState
) -> Sequence[Finding]:
    """Return the findings in a state on which the actor may act, the most urgent first."""
    if not reaches(work.actor, permission):
        return ()
    return work.session.scalars(
        select(Finding)
        .where(_seen(work, permission), Finding.state == state)
        .order_by(Finding.due_on, Finding.id)
    ).all()


def overdue(work: Work, permission: Permission) -> Sequence[Finding]:
    """Return the findings of which it is recorded that they are late, for whoever follows them."""
    if not reaches(work.actor, permission):
        return ()
    was_told = cast(Finding.told_overdue, String) != NONE_TOLD
    return work.session.scalars(
        select(Finding)
        .where(_seen(work, permission), Finding.state.in_(UNMENDED), was_told)
        .order_by(Finding.due_on, Finding.id)
    ).all()


def to_watch(work: Work, day: date, limit: int) -> Sequence[Finding]:
    """Return findings one of whose days has passed and is not told, the longest overdue first."""
    return work.session.scalars(
        select(Finding)
        .where(
            unscoped(why="asked by the clock, which records what is overdue"),
            Finding.watched_on < day,
            Finding.state.in_(UNMENDED),
        )
        .order_by(Finding.watched_on, Finding.id)
        .limit(limit)
    ).all()


def grades_to_decide(work: Work) -> Sequence[tuple[Finding, Notice]]:
    """Return findings against whose grade something was said that the actor may decide on."""
    if not reaches(work.actor, Permission.FINDING_GRADE):
        return ()
    rows = work.session.execute(
        select(Finding, Notice)
        .join(Notice, Notice.id == Finding.notice_id)
        .where(
            _seen(work, Permission.FINDING_GRADE),
            Finding.grade_since_at.is_(None),
            Finding.grade_accepted_at.is_(None),
            Notice.state == NoticeState.ANSWERED,
        )
        .order_by(Finding.grade_decide_by, Finding.id)
    )
    return [(row[0], row[1]) for row in rows]
