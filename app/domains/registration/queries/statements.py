"""What firms state of themselves one by one: principals, links, branches, and who answers."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, delete, exists, func, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.imports.models import ImportFile
from app.domains.registration.models import (
    Branch,
    Declaration,
    LinkAnswer,
    OwnStatement,
    PrincipalSeal,
)
from app.domains.registration.types import (
    LinkState,
    PrincipalRole,
    StatementKind,
)
from app.domains.subjects.models import Claim, Link, Principal, Subject
from app.domains.subjects.types import ClaimState, LinkKind, Standing
from app.kit.errors import NotFound
from app.store.base import Stated, table_of
from app.store.work import Work, as_seen

FACT_OF: dict[StatementKind, type[Stated]] = {
    StatementKind.PRINCIPAL: Principal,
    StatementKind.LINK: Link,
    StatementKind.BRANCH: Branch,
}
"""In which table the fact of a statement lies."""

SHOWN_OF: dict[StatementKind, tuple[str, ...]] = {
    StatementKind.PRINCIPAL: ("role", "name"),
    StatementKind.LINK: ("kind", "other_id"),
    StatementKind.BRANCH: ("name", "text", "locality", "country"),
}
"""The columns of that table which are shown."""

ERASED = "the verb has proved whose names they were, and has erased them"
READ_BEFORE = "the verb asks whether the record's statements may be read"


class Version(NamedTuple):
    """One version of a fact, with both its times, and the statement that it is of.

    Attributes:
        statement: ``None``: a list states it.
        file: number of the file that stated it first.
        answer: of a link: what the other firm says.
    """

    id: UUID
    values: dict[str, Any]
    first: date
    last: date | None
    recorded_from: int
    recorded_until: int | None
    file: str | None
    profile: str | None
    statement: OwnStatement | None
    answer: LinkAnswer | None


class Owner(NamedTuple):
    """An owner, as the holder states it now."""

    id: UUID
    first: date
    last: date | None


class Met(NamedTuple):
    """A principal who was looked up, and the record that states it."""

    statement: OwnStatement
    seal: PrincipalSeal
    fact: Principal
    subject: Subject


def one(work: Work, subject: Subject, statement_id: UUID, kind: StatementKind) -> OwnStatement:
    """Return a statement about a record that the actor has read.

    Raises:
        NotFound: there is none of this kind.
    """
    found = work.session.scalar(
        select(OwnStatement).where(
            unscoped(why="the record was read; the verb asks who may change its statements"),
            OwnStatement.id == statement_id,
            OwnStatement.subject_id == subject.id,
            OwnStatement.kind == kind,
        )
    )
    if found is None:
        raise NotFound("The record states no such thing.")
    return found


def fact_of(work: Work, statement: OwnStatement) -> tuple[Stated, Declaration]:
    """Return the version of a statement's fact that is known now, and what is said of it."""
    fact = FACT_OF[statement.kind]
    row = work.session.execute(
        select(fact, Declaration)
        .join(Declaration, Declaration.fact_id == fact.id)
        .where(
            unscoped(why="the statement was read"),
            Declaration.statement_id == statement.id,
            fact.recorded_until.is_(None),
        )
    ).one()
    return row[0], row[1]


def versions(
    work: Work, subject: Subject, kind: StatementKind, before: UUID | None, limit: int
) -> list[Version]:
    """Return every version of the facts of a kind, the newest first, lists' own facts too."""
    fact = table_of(FACT_OF[kind])
    query = (
        select(
            *(fact.c.id, fact.c.stated_from, fact.c.stated_until),
            *(fact.c.recorded_from, fact.c.recorded_until),
            *(ImportFile.number, Declaration.profile, OwnStatement, LinkAnswer),
            *(fact.c[name] for name in SHOWN_OF[kind]),
        )
        .select_from(fact)
        .outerjoin(ImportFile, ImportFile.id == fact.c.file_id)
        .outerjoin(Declaration, Declaration.fact_id == fact.c.id)
        .outerjoin(OwnStatement, OwnStatement.id == Declaration.statement_id)
        .outerjoin(LinkAnswer, LinkAnswer.id == OwnStatement.id)
        .where(unscoped(why=READ_BEFORE), _about(fact, subject, kind))
        .order_by(fact.c.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(fact.c.id < before)
    return [_version(kind, row) for row in work.session.execute(query)]


def _about(fact: Any, subject: Subject, kind: StatementKind) -> ColumnElement[bool]:
    """A link is about the firm that it names, too."""
    mine: ColumnElement[bool] = fact.c.subject_id == subject.id
    return or_(mine, fact.c.other_id == subject.id) if kind is StatementKind.LINK else mine


def _version(kind: StatementKind, row: Any) -> Version:
    fact_id, first, last, since, until, file, profile, statement, answer, *values = row
    said = dict(zip(SHOWN_OF[kind], values, strict=True))
    return Version(fact_id, said, first, last, since, until, file, profile, statement, answer)


def find_same_link(work: Work, subject_id: UUID, kind: str, other_id: UUID) -> bool:
    """Tell whether a record states a link now that has not ended."""
    return bool(
        work.session.scalar(
            select(
                exists().where(
                    unscoped(why="asked for a rule, shown to nobody"),
                    Link.subject_id == subject_id,
                    Link.kind == kind,
                    Link.other_id == other_id,
                    Link.recorded_until.is_(None),
                    Link.stated_until.is_(None),
                )
            )
        )
    )


def _held_by(other_id: Any) -> Any:
    return (
        select(Claim.organisation_id)
        .where(Claim.subject_id == other_id, Claim.state == ClaimState.GRANTED)
        .scalar_subquery()
    )


def _readable_links(work: Work) -> ColumnElement[bool]:
    mine = FactColumns(holder_id=_held_by(LinkAnswer.subject_id))
    theirs = FactColumns(holder_id=_held_by(LinkAnswer.other_id))
    return or_(
        visible(work.actor, Permission.LINK_READ, mine),
        visible(work.actor, Permission.LINK_READ, theirs),
    )


def link(work: Work, link_id: UUID, version: int | None = None) -> LinkAnswer:
    """Return a link that a record of the actor's organisation states, or that names one.

    Raises:
        NotFound: there is none that the actor may know of.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(LinkAnswer).where(_readable_links(work), LinkAnswer.id == link_id)
    )
    if found is None:
        raise NotFound("There is no such link.")
    return as_seen(found, version)


def kind_of(work: Work, found: LinkAnswer) -> LinkKind:
    """Return what kind of tie a link is that the actor has read."""
    return work.session.scalars(
        select(Link.kind)
        .join(Declaration, Declaration.fact_id == Link.id)
        .where(
            unscoped(why="the link was read"),
            Declaration.statement_id == found.id,
            Link.recorded_until.is_(None),
        )
    ).one()


def to_answer(work: Work) -> Sequence[tuple[LinkAnswer, OwnStatement]]:
    """Return the links that wait for the word of the actor's organisation."""
    holder = FactColumns(holder_id=_held_by(LinkAnswer.other_id))
    rows = work.session.execute(
        select(LinkAnswer, OwnStatement)
        .join(OwnStatement, OwnStatement.id == LinkAnswer.id)
        .where(
            visible(work.actor, Permission.LINK_ANSWER, holder),
            _held_by(LinkAnswer.other_id) == work.actor.organisation_id,
            LinkAnswer.state == LinkState.STATED,
            OwnStatement.ended_at.is_(None),
        )
        .order_by(LinkAnswer.id)
    )
    return [(row[0], row[1]) for row in rows]


def subjects_by_id(work: Work, ids: Collection[UUID]) -> dict[UUID, Subject]:
    """Return records that links name, by their ids."""
    rows = work.session.scalars(
        select(Subject).where(
            unscoped(why="who reads a link reads the numbers of both records"), Subject.id.in_(ids)
        )
    )
    return {each.id: each for each in rows}


def owners(work: Work, subject_id: UUID) -> list[Owner]:
    """Return the owners of a record whom its holder states, those who left too."""
    rows = work.session.execute(
        select(OwnStatement.id, Principal.stated_from, Principal.stated_until)
        .join(Declaration, Declaration.statement_id == OwnStatement.id)
        .join(Principal, Principal.id == Declaration.fact_id)
        .where(
            unscoped(why="asked for a rule, shown to nobody"),
            Principal.subject_id == subject_id,
            Principal.role == PrincipalRole.OWNER.value,
            Principal.recorded_until.is_(None),
        )
        .order_by(Principal.id)
    )
    return [Owner(*row) for row in rows]


def met(
    work: Work, *, identities: Collection[str], births: Collection[str], limit: int
) -> list[Met]:
    """Return the principals with one of these keyed digests, as they are known now."""
    rows = work.session.execute(
        select(OwnStatement, PrincipalSeal, Principal, Subject)
        .join(PrincipalSeal, PrincipalSeal.statement_id == OwnStatement.id)
        .join(Declaration, Declaration.statement_id == OwnStatement.id)
        .join(Principal, Principal.id == Declaration.fact_id)
        .join(Subject, Subject.id == OwnStatement.subject_id)
        .where(
            visible(work.actor, Permission.PRINCIPAL_SEARCH, FactColumns()),
            or_(
                PrincipalSeal.identity_digest.in_(identities),
                PrincipalSeal.birth_digest.in_(births),
            ),
            Principal.recorded_until.is_(None),
        )
        .order_by(OwnStatement.id)
        .limit(limit)
    )
    return [Met(*row) for row in rows]


def forget_seals(work: Work, fact_ids: Collection[UUID]) -> None:
    """Destroy what lies sealed of principals without a name, at the records of some facts."""
    records = select(Principal.subject_id).where(unscoped(why=ERASED), Principal.id.in_(fact_ids))
    nameless = (
        select(Declaration.statement_id)
        .join(Principal, Principal.id == Declaration.fact_id)
        .where(unscoped(why=ERASED), Principal.name.is_(None), Principal.subject_id.in_(records))
    )
    mine = PrincipalSeal.statement_id.in_(nameless)
    work.session.execute(delete(PrincipalSeal).where(mine))


def forget_nameless(work: Work) -> None:
    """Destroy what lies sealed of every principal without a name: a restored name is erased."""
    nameless = select(Principal.id).where(unscoped(why=ERASED), Principal.name.is_(None))
    statements = select(Declaration.statement_id).where(Declaration.fact_id.in_(nameless))
    mine = PrincipalSeal.statement_id.in_(statements)
    work.session.execute(
        delete(PrincipalSeal).where(mine).execution_options(synchronize_session=False)
    )


def ghosts(work: Work, after: UUID | None, limit: int) -> Sequence[Subject]:
    """Return the unregistered firms that the actor may know of, the oldest first (L4)."""
    public = FactColumns(is_public=Subject.standing != Standing.UNREGISTERED)
    query = (
        select(Subject)
        .where(
            visible(work.actor, Permission.SUBJECT_READ, public),
            Subject.standing == Standing.UNREGISTERED,
        )
        .order_by(Subject.id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(Subject.id > after)
    return work.session.scalars(query).all()


def count_current(work: Work, subject_id: UUID, kind: StatementKind) -> int:
    """Count what a record states of a kind and has not ended."""
    return work.session.scalars(
        select(func.count(OwnStatement.id)).where(
            unscoped(why="counted for a limit, shown to nobody"),
            OwnStatement.subject_id == subject_id,
            OwnStatement.kind == kind,
            OwnStatement.ended_at.is_(None),
        )
    ).one()
