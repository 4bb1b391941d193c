"""Licences as an authority acts on them: the versions of each, its register, who is party."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select

from app.access.grants import Permission
from app.access.policy import unscoped, visible
from app.domains.identity.models import Membership, Organisation
from app.domains.identity.types import MembershipState
from app.domains.imports.models import ImportFile, Source
from app.domains.subjects.models import Claim, Licence, LicenceAct, Listing, Subject
from app.domains.subjects.queries.firms import PUBLIC
from app.domains.subjects.types import ClaimState
from app.kit.errors import NotFound
from app.store.work import Work

READ = "the record was read before, and what registers say of it is public"
ASKED = "the verb that asks has its own permission"
which: ColumnElement[UUID] = func.coalesce(Licence.first_id, Licence.id)
"""What all versions of a licence share."""


Register = Source
"""A register, as verbs of this domain name it."""


class Held(NamedTuple):
    """A version of a licence, with the number of the file that states it."""

    row: Licence
    file: str | None


class Whole(NamedTuple):
    """A licence: its register, and all that is known of it now, the present version last.

    A licence that nobody states any more has no present version.
    """

    id: UUID
    subject: Subject
    source: Source
    versions: Sequence[Held]

    @property
    def now(self) -> Licence | None:
        """What holds still."""
        last = self.versions[-1].row if self.versions else None
        return last if last is not None and last.stated_until is None else None

    @property
    def version(self) -> int:
        """The journal number of its last change: two people cannot change it unseen."""
        return max(each.row.recorded_from for each in self.versions)


def one_firm(work: Work, subject_ids: Collection[UUID]) -> set[UUID]:
    """Return all records that count as one firm with one of these, merged ones included."""
    known, fresh = set[UUID](), set(subject_ids)
    while fresh:
        known |= fresh
        rows = work.session.execute(
            select(Subject.id, Subject.merged_into).where(
                unscoped(why="which records are one firm is public"),
                or_(Subject.id.in_(fresh), Subject.merged_into.in_(fresh)),
            )
        ).all()
        found = {each for row in rows for each in row if each is not None}
        fresh = found - known
    return known


def one(work: Work, licence_id: UUID) -> Whole:
    """Return a licence by the id of any of its versions.

    Raises:
        NotFound: there is none that the actor may know of, or it was taken back.
    """
    found = work.session.scalar(
        select(which)
        .join(Subject, Subject.id == Licence.subject_id)
        .where(
            visible(work.actor, Permission.SUBJECT_READ, PUBLIC),
            or_(Licence.id == licence_id, Licence.first_id == licence_id),
        )
        .limit(1)
    )
    licences = [] if found is None else whole(work, [found])
    if not licences:
        raise NotFound("There is no such licence.")
    return licences[0]


def page(
    work: Work, subject_ids: Collection[UUID], after: UUID | None, limit: int
) -> Sequence[Whole]:
    """Return the licences of a firm with their versions, those after an id."""
    query = (
        select(which)
        .where(
            unscoped(why=READ),
            Licence.subject_id.in_(subject_ids),
            Licence.recorded_until.is_(None),
        )
        .group_by(which)
        .order_by(which)
        .limit(limit)
    )
    if after is not None:
        query = query.where(which > after)
    return whole(work, work.session.scalars(query).all())


def whole(work: Work, licence_ids: Sequence[UUID]) -> list[Whole]:
    """Return licences with all that is known of them now, in the order of their ids."""
    rows = work.session.execute(
        select(which, Licence, ImportFile.number)
        .join(ImportFile, ImportFile.id == Licence.file_id, isouter=True)
        .where(
            unscoped(why=READ),
            or_(Licence.id.in_(licence_ids), Licence.first_id.in_(licence_ids)),
            Licence.recorded_until.is_(None),
        )
        .order_by(which, Licence.stated_from, Licence.id)
    )
    versions: dict[UUID, list[Held]] = defaultdict(list)
    for licence_id, row, file in rows:
        versions[licence_id].append(Held(row, file))
    firsts = {each: held[0].row for each, held in versions.items()}
    subjects = _subjects(work, {row.subject_id for row in firsts.values()})
    registers = _registers(work, {row.source_key for row in firsts.values()})
    return [
        Whole(each, subjects[row.subject_id], registers[row.source_key], versions[each])
        for each, row in firsts.items()
    ]


def _subjects(work: Work, ids: Collection[UUID]) -> dict[UUID, Subject]:
    rows = work.session.scalars(select(Subject).where(unscoped(why=READ), Subject.id.in_(ids)))
    return {each.id: each for each in rows}


def _registers(work: Work, keys: Collection[str]) -> dict[str, Source]:
    rows = work.session.scalars(select(Source).where(unscoped(why=READ), Source.key.in_(keys)))
    return {each.key: each for each in rows}


def listing_registers(work: Work, subject_ids: Collection[UUID]) -> Sequence[Source]:
    """Return the registers with a list that names a firm, the newest list first."""
    return work.session.scalars(
        select(Source)
        .where(
            unscoped(why="which register lists a firm is public"),
            Source.key.in_(select(Listing.source_key).where(Listing.subject_id.in_(subject_ids))),
            Source.list_date.is_not(None),
        )
        .order_by(Source.list_date.desc(), Source.key)
    ).all()


def find_number(
    work: Work, source_key: str, number: str, but: UUID | None = None
) -> Licence | None:
    """Return a licence of this number that a register states now, other than one."""
    query = (
        select(Licence)
        .where(
            unscoped(why="what registers say of licences is public"),
            Licence.source_key == source_key,
            func.lower(Licence.number) == number.lower(),
            Licence.recorded_until.is_(None),
            Licence.stated_until.is_(None),
        )
        .limit(1)
    )
    return work.session.scalar(query if but is None else query.where(which != but))


def version(work: Work, version_id: UUID | None) -> Licence | None:
    """Return a version of a licence, whether or not it is known now."""
    return work.session.scalar(select(Licence).where(unscoped(why=ASKED), Licence.id == version_id))


def versions_by_id(work: Work, ids: Iterable[UUID | None]) -> dict[UUID, Licence]:
    """Return versions of licences, whether or not they are known now."""
    rows = work.session.scalars(
        select(Licence).where(unscoped(why=ASKED), Licence.id.in_(set(ids) - {None}))
    )
    return {each.id: each for each in rows}


def is_party(work: Work, subject_ids: Collection[UUID]) -> bool:
    """Tell whether the person who acts belongs to an organisation that holds or claims a firm."""
    mine = select(Membership.organisation_id).where(
        Membership.person_id == work.actor.id, Membership.state == MembershipState.ACTIVE
    )
    found = work.session.scalar(
        select(Claim.id)
        .where(
            unscoped(why="separation of duties is judged over all that a person belongs to"),
            Claim.subject_id.in_(subject_ids),
            Claim.organisation_id.in_(mine),
            Claim.state.in_(
                [
                    *(ClaimState.LODGED, ClaimState.CONFIRMED),
                    *(ClaimState.CONTESTED, ClaimState.GRANTED),
                ]
            ),
        )
        .limit(1)
    )
    return found is not None


def authority(work: Work) -> Organisation:
    """Return the organisation for which the caller acts."""
    return work.session.get_one(Organisation, work.actor.organisation_id)


def listing_of(work: Work, row: Licence) -> Listing | None:
    """Return the row of a list that a version of a licence belongs to."""
    return work.session.scalar(
        select(Listing).where(unscoped(why=ASKED), Listing.id == row.listing_id)
    )


def with_acts(work: Work, licence_ids: Collection[UUID]) -> Sequence[LicenceAct]:
    """Return all acts that took effect on licences, in that order."""
    return work.session.scalars(
        select(LicenceAct)
        .where(
            unscoped(why=ASKED),
            LicenceAct.licence_id.in_(licence_ids),
            LicenceAct.entry.is_not(None),
        )
        .order_by(LicenceAct.entry)
    ).all()


def register(work: Work, source_key: str) -> Source:
    """Return a register by its key."""
    return work.session.scalars(
        select(Source).where(unscoped(why=READ), Source.key == source_key)
    ).one()


def record(work: Work, subject_id: UUID) -> Subject:
    """Return the record on which an act lies."""
    return work.session.scalars(
        select(Subject).where(unscoped(why=ASKED), Subject.id == subject_id)
    ).one()


def find_register(work: Work, key: str) -> Source | None:
    """Return a register that speaks here: by a list in force, or by an authority's acts."""
    return work.session.scalar(
        select(Source).where(
            unscoped(why="which registers are fed in is public"),
            Source.key == key,
            Source.list_date.is_not(None),
        )
    )


def has_acts(work: Work, source_key: str) -> bool:
    """Tell whether an authority ever acted on a licence of a register."""
    found = work.session.scalar(
        select(LicenceAct.id)
        .where(unscoped(why=ASKED), LicenceAct.source_key == source_key)
        .limit(1)
    )
    return found is not None
