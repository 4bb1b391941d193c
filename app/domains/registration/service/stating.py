"""Facts that a firm states one by one: opened and ended as versions, never overwritten."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.registration.errors import EndedAlready
from app.domains.registration.models import Declaration, OwnStatement
from app.domains.registration.queries import statements
from app.domains.registration.queries.statements import FACT_OF, Version
from app.domains.registration.service.cleaning import cleaned
from app.domains.registration.service.desk import RegistrationDesk
from app.domains.registration.types import StatementKind
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import claims
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.base import Stated, table_of
from app.store.openings import note_opening, without_reason
from app.store.work import Work, as_seen

MOST_STATED = 200
"""A record states at most so many things of a kind that have not ended."""
_OF_A_VERSION = frozenset({"id", "stated_until", "recorded_from", "recorded_until"})


class Stater(NamedTuple):
    """Who states something of which record, by which act.

    Attributes:
        subject: the record.
        organisation_id: that states it.
        person_id: who speaks for it.
        entry: journal number of the act.
        profile: number of the profile; ``None``: the holder states it.
    """

    subject: Subject
    organisation_id: UUID
    person_id: UUID
    entry: int
    profile: str | None = None


class Ending(NamedTuple):
    """The end of something that was stated.

    Attributes:
        statement_id: of what.
        version: that the caller saw.
        until: last civil day.
        reason: in plain words.
    """

    statement_id: UUID
    version: int
    until: date
    reason: str


def stater(work: Work, subject: Subject, kind: StatementKind, permission: Permission) -> Stater:
    """Return the caller as who holds a record and states something of it now.

    The journal's lock is taken: what is recorded next has the number of the statement.

    Raises:
        Forbidden: the caller's organisation does not hold the record.
        BadInput: it states too many things.

    Rule:
        Fairness P1: who holds a record speaks for it.
    """
    holder = claims.find_granted(work, subject.id)
    mine = Facts(holder_id=None if holder is None else holder.organisation_id)
    require(work.actor, permission, mine, is_seen=True)
    assert work.actor.id is not None
    assert holder is not None
    if statements.count_current(work, subject.id, kind) >= MOST_STATED:
        raise BadInput(f"A record states at most {MOST_STATED} of these; end some first.")
    return Stater(subject, holder.organisation_id, work.actor.id, work.entry())


def day_of(work: Work, since: date | None) -> date:
    """Return the day since when something is stated: today unless it was said.

    Raises:
        BadInput: the day lies ahead.
    """
    today = work.at.date()
    if since is not None and since > today:
        raise BadInput("The day lies ahead.", faults=[Fault("/since", f"Give {today} or earlier.")])
    return since or today


def open_statement(
    work: Work,
    by: Stater,
    kind: StatementKind,
    values: Mapping[str, Any],
    *,
    since: date | None = None,
    is_proved: bool = False,
) -> OwnStatement:
    """Open a statement with the first version of its fact."""
    statement = OwnStatement(
        id=new_id(),
        subject_id=by.subject.id,
        organisation_id=by.organisation_id,
        kind=kind,
        stated_by=by.person_id,
        stated_at=work.at,
    )
    work.session.add(statement)
    work.session.flush()
    fact = FACT_OF[kind](
        id=new_id(),
        subject_id=by.subject.id,
        stated_from=since or work.at.date(),
        recorded_from=by.entry,
        **values,
    )
    work.session.add(fact)
    work.session.add(
        Declaration(
            fact_id=fact.id,
            fact_table=table_of(FACT_OF[kind]).name,
            subject_id=by.subject.id,
            statement_id=statement.id,
            profile=by.profile,
            is_proved=is_proved,
        )
    )
    work.session.flush()
    return statement


def end_statement(work: Work, by: Stater, kind: StatementKind, ending: Ending) -> OwnStatement:
    """Close the fact of a statement and open its last version, which says until when it held.

    Raises:
        NotFound: the record states no such thing.
        Changed: it is not the version that the caller saw.
        EndedAlready: it has ended.
        BadInput: the last day lies ahead, or before the first.
    """
    statement = as_seen(statements.one(work, by.subject, ending.statement_id, kind), ending.version)
    if statement.ended_at is not None:
        raise EndedAlready("This has ended already.")
    fact, declaration = statements.fact_of(work, statement)
    first, today = fact.stated_from, work.at.date()
    if not first <= ending.until <= today:
        fault = Fault("/until", f"Give a day from {first} to {today}.")
        raise BadInput("It cannot have ended on this day.", faults=[fault])
    _close(work, by, fact, declaration, ending.until)
    statement.ended_at = work.at
    work.session.flush()
    return statement


def _close(work: Work, by: Stater, fact: Stated, known: Declaration, until: date) -> None:
    columns = [each.name for each in table_of(type(fact)).columns if each.name not in _OF_A_VERSION]
    after = type(fact)(
        id=new_id(),
        stated_until=until,
        recorded_from=by.entry,
        **{name: getattr(fact, name) for name in columns},
    )
    fact.recorded_until = by.entry
    work.session.add(after)
    work.session.add(
        Declaration(
            fact_id=after.id,
            fact_table=known.fact_table,
            subject_id=known.subject_id,
            statement_id=known.statement_id,
            profile=known.profile,
            is_proved=known.is_proved,
        )
    )


def state_branch(
    work: Work,
    desk: RegistrationDesk,
    subject: Subject,
    values: Mapping[str, Any],
    since: date | None,
) -> OwnStatement:
    """State another place of the firm.

    Raises:
        Forbidden: the caller's organisation does not hold the record.
        BadInput: the day lies ahead, or a text shows nothing.
        OnlyLists: it is a real firm's record in a demonstration.

    Records:
        ``registration.branch.stated`` with the id of the statement.

    Rule:
        Fairness P1 and L2: marked as said by the firm alone.
    """
    by = stater(work, subject, StatementKind.BRANCH, Permission.BRANCH_CHANGE)
    refuse_beside_lists(work, [subject.id], is_demonstration=desk.claims.is_demonstration)
    said = cleaned(dict(values))
    statement = open_statement(work, by, StatementKind.BRANCH, said, since=day_of(work, since))
    work.record("registration.branch.stated", subject.id, statement=str(statement.id))
    return statement


def end_branch(work: Work, subject: Subject, ending: Ending) -> OwnStatement:
    """End a branch; that it was there stays readable.

    Raises:
        See :func:`end_statement` and :func:`stater`.

    Records:
        ``registration.branch.ended`` with the id of the statement, and the reason.

    Rule:
        Fairness P1.
    """
    by = stater(work, subject, StatementKind.BRANCH, Permission.BRANCH_CHANGE)
    statement = end_statement(work, by, StatementKind.BRANCH, ending)
    words = {"reason": ending.reason}
    work.record("registration.branch.ended", subject.id, words=words, statement=str(statement.id))
    return statement


READ_BY = {
    StatementKind.PRINCIPAL: Permission.PRINCIPAL_READ,
    StatementKind.LINK: Permission.LINK_READ,
}


class Asked(NamedTuple):
    """Which versions of what is stated are asked for: those before one, so many, and why."""

    kind: StatementKind
    before: UUID | None
    limit: int
    why: str | None = None


def read(work: Work, subject: Subject, asked: Asked) -> list[Version]:
    """Return what is stated of a record, the newest version first.

    Branches are shown to whoever may read the record, links to the holder of either side's record
    and the secretariat; who opens the principals of another organisation says why.

    Raises:
        Forbidden: the caller may not read these of this record.
        BadInput: a reason is missing.

    Rule:
        Fairness L8: a principal's name is public only where a source publishes it.
    """
    facts = claims.facts_of(work, subject)
    if asked.kind in READ_BY:
        require(work.actor, READ_BY[asked.kind], Facts(holder_id=facts.holder_id), is_seen=True)
    if asked.kind is StatementKind.PRINCIPAL and not is_own(work, facts.holder_id):
        if asked.why is None:
            raise without_reason("another organisation's principals")
        note_opening(work, "principals", subject.id, Facts(holder_id=facts.holder_id), asked.why)
    return statements.versions(work, subject, asked.kind, asked.before, asked.limit)


def is_own(work: Work, holder_id: UUID | None) -> bool:
    """Tell whether the caller's organisation holds a record."""
    return holder_id is not None and holder_id == work.actor.organisation_id
