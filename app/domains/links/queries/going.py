"""What goes to a partner: licences of our registers, acts on them, and what the ledger tells."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from app.access.policy import unscoped
from app.domains.imports.models import ImportFile, Source
from app.domains.imports.types import ListPurpose
from app.domains.links.models import ExchangeSent
from app.domains.subjects.models import (
    Identifier,
    Licence,
    LicenceAct,
    Listing,
    Subject,
    SubjectName,
)
from app.domains.subjects.types import ActKind
from app.store.journal import head
from app.store.work import Work

AGREED = "what goes to a partner was agreed by two people, and lists of licences are public"
Fact = TypeVar("Fact", SubjectName, Identifier)
_TOLD_AS_ACTS = (ActKind.CHANGE_STATUS, ActKind.RENEW)
which: ColumnElement[UUID] = func.coalesce(Licence.first_id, Licence.id)
"""What all versions of a licence share."""


class Stand(NamedTuple):
    """A licence as its register states it now, with the firm that has it."""

    id: UUID
    licence: Licence
    subject: Subject


class Act(NamedTuple):
    """An act on a licence, with what the licence said before."""

    act: LicenceAct
    was: str | None


class Names(NamedTuple):
    """How a firm is called and numbered, as any register says."""

    names: Sequence[SubjectName]
    identifiers: Sequence[Identifier]


def journal_now(work: Work) -> int:
    """Return the number of the last entry of the journal."""
    return head(work.session).number


def registers(work: Work, keys: Collection[str]) -> Sequence[Source]:
    """Return registers of this installation."""
    return work.session.scalars(
        select(Source).where(unscoped(why=AGREED), Source.key.in_(keys)).order_by(Source.key)
    ).all()


def has_moved(work: Work, source_key: str, since: int) -> bool:
    """Tell whether a register said anything since an entry: by a list, or by an act."""
    by_list = exists().where(ImportFile.source_key == source_key, ImportFile.entry > since)
    by_act = exists().where(
        LicenceAct.source_key == source_key,
        or_(LicenceAct.entry > since, LicenceAct.reversed_entry > since),
    )
    return bool(work.session.scalar(select(or_(by_list, by_act)).where(unscoped(why=AGREED))))


def licences(
    work: Work, source_key: str, span: tuple[int, int], after: UUID | None, limit: int
) -> Sequence[Stand]:
    """Return licences of a register that changed in a span of the journal, by their ids.

    What a change of status or a renewal made of one goes as that act, and not as a row of the list;
    the first time everything goes as it stands.

    Args:
        work: an open one.
        source_key: of the register.
        span: entries after the first, up to the second.
        after: id of the last one before.
        limit: how many at most.
    """
    since, until = span
    query = (
        select(which, Licence, Subject)
        .join(Subject, Subject.id == Licence.subject_id)
        .where(
            unscoped(why=AGREED),
            Licence.source_key == source_key,
            Licence.recorded_until.is_(None),
            Licence.stated_until.is_(None),
            Licence.recorded_from <= until,
        )
        .order_by(which)
        .limit(limit)
    )
    if since:
        acts = select(LicenceAct.id).where(LicenceAct.kind.in_(_TOLD_AS_ACTS))
        # Without a number no act can name it, so it goes as it stands.
        is_named = (Licence.act_id.is_not(None), Licence.number.is_not(None))
        of_act = and_(*is_named, Licence.act_id.in_(acts))
        query = query.where(Licence.recorded_from > since, ~of_act)
    if after is not None:
        query = query.where(which > after)
    return [Stand(*row) for row in work.session.execute(query)]


def ended(
    work: Work, source_key: str, span: tuple[int, int], after: UUID | None, limit: int
) -> Sequence[Stand]:
    """Return licences that their register took back in a span: the last that it said of each."""
    since, until = span
    other = Licence.__table__.alias("other")
    now = exists().where(
        func.coalesce(other.c.first_id, other.c.id) == which,
        other.c.recorded_until.is_(None),
        other.c.stated_until.is_(None),
    )
    query = (
        select(which, Licence, Subject)
        .join(Subject, Subject.id == Licence.subject_id)
        .where(
            unscoped(why=AGREED),
            Licence.source_key == source_key,
            Licence.recorded_until > since,
            Licence.recorded_until <= until,
            ~now,
        )
        .order_by(which, Licence.recorded_from)
        .limit(limit)
    )
    if after is not None:
        query = query.where(which > after)
    return [Stand(*row) for row in work.session.execute(query)]


def acts(
    work: Work, source_key: str, span: tuple[int, int], after: int | None, limit: int
) -> Sequence[Act]:
    """Return acts that took effect in a span and still hold, in their order."""
    since, until = span
    before = Licence.__table__.alias("before")
    rows = work.session.execute(
        select(LicenceAct, before.c.status)
        .join(before, before.c.id == LicenceAct.before_id, isouter=True)
        .where(
            unscoped(why=AGREED),
            LicenceAct.source_key == source_key,
            LicenceAct.kind.in_(_TOLD_AS_ACTS),
            LicenceAct.entry > (since if after is None else after),
            LicenceAct.entry <= until,
            LicenceAct.reversed_entry.is_(None),
            LicenceAct.number.is_not(None),
        )
        .order_by(LicenceAct.entry, LicenceAct.id)
        .limit(limit)
    )
    return [Act(act, None if was is None else str(getattr(was, "value", was))) for act, was in rows]


def names_of(work: Work, subject_ids: Collection[UUID]) -> dict[UUID, Names]:
    """Return names and numbers of firms as registers list them now, in two questions.

    Names that a list of enforcement states are left out: they are public for a time only (V4).
    """
    names: dict[UUID, list[SubjectName]] = defaultdict(list)
    for name in work.session.scalars(_listed(SubjectName, subject_ids)):
        names[name.subject_id].append(name)
    numbers: dict[UUID, list[Identifier]] = defaultdict(list)
    for number in work.session.scalars(_listed(Identifier, subject_ids)):
        numbers[number.subject_id].append(number)
    return {each: Names(names[each], numbers[each]) for each in subject_ids}


def _listed(table: type[Fact], subject_ids: Collection[UUID]) -> Select[Fact]:
    return (
        select(table)
        .join(Listing, Listing.id == table.listing_id)
        .join(Source, Source.key == Listing.source_key)
        .where(
            unscoped(why=AGREED),
            Source.purpose == ListPurpose.REGISTER,
            table.subject_id.in_(subject_ids),
            table.recorded_until.is_(None),
            table.stated_until.is_(None),
        )
        .order_by(table.id)
    )


def subjects(work: Work, ids: Collection[UUID]) -> dict[UUID, Subject]:
    """Return records by their ids."""
    rows = work.session.scalars(select(Subject).where(unscoped(why=AGREED), Subject.id.in_(ids)))
    return {each.id: each for each in rows}


def went(work: Work, link_id: UUID, record_ids: Collection[str]) -> set[str]:
    """Return those of some records that went to a partner."""
    return set(
        work.session.scalars(
            select(ExchangeSent.record_id).where(
                unscoped(why=AGREED),
                ExchangeSent.link_id == link_id,
                ExchangeSent.record_id.in_(record_ids),
            )
        )
    )
