"""Acts of authorities on licences, contests of them, and the words in which they were given."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, func, literal, null, select
from sqlalchemy.orm import with_expression

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.identity.models import Organisation
from app.domains.subjects.models import Claim, Licence, LicenceAct, LicenceContest, Subject
from app.domains.subjects.queries import licences
from app.domains.subjects.rules import still_holds
from app.domains.subjects.types import ActState, ClaimState
from app.kit.errors import NotFound
from app.store.journal import Word
from app.store.work import Work, as_seen

READ = "the acts were read before"
OWNER = "another domain let this act work, and gives it back"
STANDING = (ActState.IN_FORCE, ActState.CONTESTED, ActState.UPHELD)


@dataclass(frozen=True, slots=True)
class ActFilter:
    """Which acts are asked for."""

    state: ActState | None = None
    subject_ids: frozenset[UUID] | None = None


class Around(NamedTuple):
    """What is shown beside acts.

    Attributes:
        subjects: the records, by id.
        authorities: names of organisations, by id.
        before: the versions that were changed, by id.
        contests: by act, the oldest first.
        words: by entry of the journal and field; what was erased is missing.
    """

    subjects: dict[UUID, Subject]
    authorities: dict[UUID, str]
    before: dict[UUID, Licence]
    contests: dict[UUID, list[LicenceContest]]
    words: dict[tuple[int, str], str]


def held_records(work: Work) -> set[UUID]:
    """Return the records that the caller's organisation holds, with those merged with them."""
    held = work.session.scalars(
        select(Claim.subject_id).where(
            unscoped(why="what the caller's own organisation holds"),
            Claim.organisation_id == work.actor.organisation_id,
            Claim.state == ClaimState.GRANTED,
        )
    )
    return licences.one_firm(work, set(held))


def _holder(work: Work) -> ColumnElement[Any]:
    """Return the caller's organisation where it holds the record of an act, else nothing."""
    held = held_records(work)
    if not held:
        return null()
    mine = literal(work.actor.organisation_id, Organisation.id.type)
    return case((LicenceAct.subject_id.in_(held), mine), else_=null())


def _acts(work: Work, permission: Permission) -> Select[LicenceAct]:
    holder = _holder(work)
    columns = FactColumns(holder_id=holder, jurisdiction=LicenceAct.jurisdiction)
    return (
        select(LicenceAct)
        .options(with_expression(LicenceAct.holder_id, holder))
        .where(visible(work.actor, permission, columns))
    )


def one(work: Work, act_id: UUID, version: int | None = None) -> LicenceAct:
    """Return an act that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    query = _acts(work, Permission.ACT_READ).where(LicenceAct.id == act_id)
    found = work.session.scalar(query)
    if found is None:
        raise NotFound("There is no such act.")
    return as_seen(found, version)


def of_owner(work: Work, act_id: UUID) -> LicenceAct:
    """Return an act on which what another domain decided rests."""
    return work.session.scalars(
        select(LicenceAct).where(unscoped(why=OWNER), LicenceAct.id == act_id).with_for_update()
    ).one()


def page(work: Work, asked: ActFilter, before: UUID | None, limit: int) -> Sequence[LicenceAct]:
    """Return acts that the actor may know of, the newest first, those before an id."""
    query = _acts(work, Permission.ACT_READ).order_by(LicenceAct.id.desc()).limit(limit)
    if asked.state is not None:
        query = query.where(LicenceAct.state == asked.state)
    if asked.subject_ids is not None:
        query = query.where(LicenceAct.subject_id.in_(asked.subject_ids))
    if before is not None:
        query = query.where(LicenceAct.id < before)
    return work.session.scalars(query).all()


def on_licences(work: Work, licence_ids: Collection[UUID]) -> dict[UUID, list[LicenceAct]]:
    """Return the acts on licences that the actor may know of, by licence, the oldest first."""
    query = _acts(work, Permission.ACT_READ)
    found: dict[UUID, list[LicenceAct]] = defaultdict(list)
    for act in work.session.scalars(
        query.where(LicenceAct.licence_id.in_(licence_ids)).order_by(LicenceAct.id)
    ):
        found[act.licence_id].append(act)
    return found


def around(work: Work, found: Sequence[LicenceAct]) -> Around:
    """Return what is shown beside acts that the actor has read, in a fixed number of questions."""
    contests: dict[UUID, list[LicenceContest]] = defaultdict(list)
    for each in _contests(work, [act.id for act in found]):
        contests[each.act_id].append(each)
    entries = {act.said_entry for act in found}
    for each in (contest for some in contests.values() for contest in some):
        entries |= {each.entry, *([each.answer_entry] if each.answer_entry else [])}
    subjects = work.session.scalars(
        select(Subject).where(unscoped(why=READ), Subject.id.in_({act.subject_id for act in found}))
    )
    return Around(
        {each.id: each for each in subjects},
        names_of(work, {act.organisation_id for act in found}),
        licences.versions_by_id(work, {act.before_id for act in found}),
        contests,
        _words(work, entries),
    )


def _contests(work: Work, act_ids: Collection[UUID]) -> Sequence[LicenceContest]:
    return work.session.scalars(
        select(LicenceContest)
        .where(unscoped(why=READ), LicenceContest.act_id.in_(act_ids))
        .order_by(LicenceContest.id)
    ).all()


def contests_of(work: Work, act: LicenceAct) -> Sequence[LicenceContest]:
    """Return the contests of an act, the oldest first."""
    return _contests(work, [act.id])


def names_of(work: Work, organisation_ids: Collection[UUID]) -> dict[UUID, str]:
    """Return the names of authorities."""
    rows = work.session.execute(
        select(Organisation.id, Organisation.name).where(
            unscoped(why="which authority acted is told with its act"),
            Organisation.id.in_(organisation_ids),
        )
    )
    return {row.id: row.name for row in rows}


def _words(work: Work, entries: Collection[int]) -> dict[tuple[int, str], str]:
    rows = work.session.execute(
        select(Word.event_number, Word.field, Word.text).where(
            unscoped(why=READ), Word.event_number.in_(entries), Word.text.is_not(None)
        )
    )
    said = {(number, field): text for number, field, text in rows if text is not None}
    return said | {key: text for key, text in work.said().items() if key[0] in entries}


def words_of(work: Work, entry: int) -> dict[str, str]:
    """Return the words of an entry, by field; what was erased is missing."""
    return {field: text for (_, field), text in _words(work, [entry]).items()}


def worsened_on(work: Work, organisation_id: UUID, day: date) -> int:
    """Count the worsenings of an authority on a day that took effect on one officer's word."""
    return (
        work.session.scalar(
            select(func.count()).where(
                unscoped(why="asked for a rule, of the authority's own acts"),
                LicenceAct.organisation_id == organisation_id,
                LicenceAct.decided_on == day,
                LicenceAct.is_worsening.is_(True),
                LicenceAct.entry.is_not(None),
                LicenceAct.confirmed_by.is_(None),
            )
        )
        or 0
    )


def in_state(work: Work, state: ActState) -> Sequence[LicenceAct]:
    """Return the acts in a state on which the actor may decide, the oldest first."""
    return work.session.scalars(
        _acts(work, Permission.ACT_DECIDE).where(LicenceAct.state == state).order_by(LicenceAct.id)
    ).all()


def proposed_by(work: Work, person_id: UUID, organisation_id: UUID) -> Sequence[UUID]:
    """Return the acts of an authority that wait for a second officer after somebody."""
    return work.session.scalars(
        select(LicenceAct.id)
        .where(
            unscoped(why="what somebody leaves behind is handed over by whoever lets them go"),
            LicenceAct.decided_by == person_id,
            LicenceAct.organisation_id == organisation_id,
            LicenceAct.state == ActState.PROPOSED,
        )
        .order_by(LicenceAct.id)
    ).all()


def still_proposed(work: Work, ids: Collection[UUID]) -> Sequence[UUID]:
    """Return those of some acts that wait for a second officer."""
    return work.session.scalars(
        select(LicenceAct.id).where(
            unscoped(why="the caller was handed them"),
            LicenceAct.id.in_(ids),
            LicenceAct.state == ActState.PROPOSED,
        )
    ).all()


def open_contests(work: Work, act_ids: Collection[UUID]) -> dict[UUID, LicenceContest]:
    """Return the contests without an answer, by act."""
    return {each.act_id: each for each in _contests(work, act_ids) if each.answer is None}


def contested_since(work: Work, held: Sequence[licences.Whole]) -> dict[UUID, date]:
    """Return since when acts that made licences what they are now are contested, by licence."""
    rows = work.session.execute(
        select(LicenceAct, LicenceContest.contested_on)
        .join(LicenceContest, LicenceContest.act_id == LicenceAct.id)
        .where(
            unscoped(why="that a status is contested is as public as the status (P3)"),
            LicenceAct.licence_id.in_([each.id for each in held]),
            LicenceAct.state == ActState.CONTESTED,
            LicenceContest.answer.is_(None),
        )
        .order_by(LicenceContest.contested_on.desc())
    )
    now = {each.id: each.now for each in held}
    found: dict[UUID, date] = {}
    for act, day in rows:
        row = now[act.licence_id]
        if row is not None and still_holds(act.terms, row.terms):
            found[act.licence_id] = day
    return found


def untold(work: Work, subject_ids: Collection[UUID]) -> Sequence[LicenceAct]:
    """Return the worsenings in force of which nobody was told, since nobody held the record."""
    return work.session.scalars(
        select(LicenceAct)
        .where(
            unscoped(why="the job tells the record's own holder"),
            LicenceAct.subject_id.in_(subject_ids),
            LicenceAct.is_worsening.is_(True),
            LicenceAct.state.in_(STANDING),
            LicenceAct.told_at.is_(None),
        )
        .order_by(LicenceAct.id)
    ).all()
