"""Audits, their teams and objections, for those who may know of them."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.access.sight import OpenedAs
from app.domains.audits.models import Audit, AuditMember, AuditObjection, InfluenceReport
from app.domains.audits.types import AuditState
from app.kit.errors import NotFound
from app.store.journal import Word
from app.store.work import Work, as_seen

READ = "the audit was read before"
COLUMNS = FactColumns(
    holder_id=Audit.audit_body_id.expression, opened_as=OpenedAs("audit", Audit.id.expression)
)


def _seen(work: Work, permission: Permission = Permission.AUDIT_READ) -> ColumnElement[bool]:
    return visible(work.actor, permission, COLUMNS)


def one(work: Work, audit_id: UUID, version: int | None = None) -> Audit:
    """Return an audit that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(select(Audit).where(_seen(work), Audit.id == audit_id))
    if found is None:
        raise NotFound("There is no such audit.")
    return as_seen(found, version)


def find_numbered(work: Work, number: str) -> UUID | None:
    """Return the id of an audit by its number, if the actor may know of it."""
    return work.session.scalar(select(Audit.id).where(_seen(work), Audit.number == number))


def page(work: Work, state: AuditState | None, after: UUID | None, limit: int) -> Sequence[Audit]:
    """Return the audits that the actor may know of, the oldest first, those after an id."""
    query = select(Audit).where(_seen(work)).order_by(Audit.id).limit(limit)
    if state is not None:
        query = query.where(Audit.state == state)
    if after is not None:
        query = query.where(Audit.id > after)
    return work.session.scalars(query).all()


def to_act_upon(
    work: Work, permission: Permission, states: Collection[AuditState]
) -> Sequence[Audit]:
    """Return the audits in some states on which the actor may act, the oldest first."""
    if not reaches(work.actor, permission):
        return ()
    return work.session.scalars(
        select(Audit)
        .where(_seen(work, permission), Audit.state.in_(states))
        .order_by(Audit.ordered_at, Audit.id)
    ).all()


def teams(work: Work, audit_ids: Collection[UUID]) -> dict[UUID, list[AuditMember]]:
    """Return the teams of audits that were read, in one question however many there are."""
    found: dict[UUID, list[AuditMember]] = {each: [] for each in audit_ids}
    if not found:
        return found
    rows = work.session.scalars(
        select(AuditMember)
        .where(
            unscoped(why=READ),
            AuditMember.audit_id.in_(audit_ids),
            AuditMember.removed_at.is_(None),
        )
        .order_by(AuditMember.id)
    )
    for each in rows:
        found[each.audit_id].append(each)
    return found


def team(work: Work, audit: Audit) -> list[AuditMember]:
    """Return who is in the team of an audit now."""
    return teams(work, [audit.id])[audit.id]


def was_ever_in(work: Work, audit: Audit, person_id: UUID | None) -> bool:
    """Tell whether somebody is or was in a team of an audit."""
    found = work.session.scalar(
        select(AuditMember.id)
        .where(
            unscoped(why="asked for a rule about who may judge, and shown to nobody"),
            AuditMember.audit_id == audit.id,
            AuditMember.person_id == person_id,
        )
        .limit(1)
    )
    return found is not None


def objections(work: Work, audit_ids: Collection[UUID]) -> dict[UUID, list[AuditObjection]]:
    """Return the objections in audits that were read."""
    found: dict[UUID, list[AuditObjection]] = {each: [] for each in audit_ids}
    if not found:
        return found
    rows = work.session.scalars(
        select(AuditObjection)
        .where(unscoped(why=READ), AuditObjection.audit_id.in_(audit_ids))
        .order_by(AuditObjection.id)
    )
    for each in rows:
        found[each.audit_id].append(each)
    return found


def objection(work: Work, audit: Audit, objection_id: UUID) -> AuditObjection:
    """Return an objection in an audit that was read.

    Raises:
        NotFound: there is none.
    """
    for each in objections(work, [audit.id])[audit.id]:
        if each.id == objection_id:
            return each
    raise NotFound("There is no such objection in this audit.")


def kept_out(work: Work, audit: Audit) -> tuple[set[UUID], set[UUID]]:
    """Return who was objected to with success, and who left after an offer, gift or threat."""
    upheld = work.session.scalars(
        select(AuditMember.person_id)
        .join(AuditObjection, AuditObjection.member_id == AuditMember.id)
        .where(
            unscoped(why=READ),
            AuditObjection.audit_id == audit.id,
            AuditObjection.is_upheld.is_(True),
        )
    )
    influenced = work.session.scalars(
        select(AuditMember.person_id)
        .join(InfluenceReport, InfluenceReport.audit_id == AuditMember.audit_id)
        .where(
            unscoped(why=READ),
            AuditMember.audit_id == audit.id,
            AuditMember.proposed_at <= InfluenceReport.at,
            AuditMember.removed_at >= InfluenceReport.at,
        )
    )
    return set(upheld), set(influenced)


def led_before(work: Work, audit: Audit, limit: int) -> Sequence[UUID]:
    """Return who led the last audits of the same auditee that began, the newest first."""
    begun = (
        select(Audit.id, Audit.started_at)
        .where(
            unscoped(why="asked for the rule that the lead changes, and shown to nobody"),
            Audit.auditee_subject_id == audit.auditee_subject_id,
            Audit.id != audit.id,
            Audit.started_at.is_not(None),
        )
        .order_by(Audit.started_at.desc(), Audit.id.desc())
        .limit(limit)
        .subquery()
    )
    return work.session.scalars(
        select(AuditMember.person_id)
        .join(begun, begun.c.id == AuditMember.audit_id)
        .where(AuditMember.role == "lead", AuditMember.removed_at.is_(None))
        .order_by(begun.c.started_at.desc(), begun.c.id.desc())
    ).all()


def words_of(work: Work, entries: Collection[int | None]) -> dict[tuple[int, str], str]:
    """Return the words of entries that were not erased, by entry and field; of this work too."""
    numbers = [each for each in entries if each is not None]
    if not numbers:
        return work.said()
    rows = work.session.execute(
        select(Word.event_number, Word.field, Word.text).where(
            unscoped(why="who may read which words, the verb that asks has decided"),
            Word.event_number.in_(numbers),
            Word.text.is_not(None),
        )
    )
    return {(number, field): text or "" for number, field, text in rows} | work.said()
