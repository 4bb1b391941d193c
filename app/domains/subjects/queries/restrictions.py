"""Names of persons that are not public any more, and the facts that bear them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.subjects.models import NameRestriction, Principal
from app.domains.subjects.rules import is_published
from app.kit.text import fold
from app.store.journal import salted_digest
from app.store.plain import PlainId, among, plain
from app.store.work import Work

LEFT_OUT = "asked so that names are left out; shown to nobody"


@dataclass(slots=True)
class Restricted:
    """The names of persons at a record that are shown only where a source publishes them now.

    Attributes:
        marks: salt and digest of each folded name.
    """

    marks: list[tuple[str, str]] = field(default_factory=list)

    def hides(self, name: str | None, *, from_list: bool, stated_until: date | None) -> bool:
        """Tell whether a fact with this name is left out."""
        if name is None or is_published(from_list=from_list, stated_until=stated_until):
            return False
        folded = fold(name)
        return any(salted_digest(salt, folded) == digest for salt, digest in self.marks)


def restricted_at(work: Work, subjects: Collection[PlainId]) -> Mapping[PlainId, Restricted]:
    """Return the restricted names of some records, by record; of most there are none."""
    rows = work.session.execute(
        select(plain(NameRestriction.subject_id), NameRestriction.salt, NameRestriction.digest)
        .where(
            unscoped(why=LEFT_OUT),
            NameRestriction.lifted_at.is_(None),
            among(work.session, NameRestriction.subject_id, subjects),
        )
        .order_by(NameRestriction.id)
    )
    found: dict[PlainId, Restricted] = {}
    for subject_id, salt, digest in rows:
        found.setdefault(subject_id, Restricted()).marks.append((salt, digest))
    return found


def in_force(work: Work, subject_id: UUID) -> Sequence[NameRestriction]:
    """Return the restrictions of names at a record, for who lifts one."""
    return work.session.scalars(
        select(NameRestriction)
        .where(
            unscoped(why="the verb has proved whose name it is"),
            NameRestriction.subject_id == subject_id,
            NameRestriction.lifted_at.is_(None),
        )
        .order_by(NameRestriction.id)
    ).all()


def principals_of(work: Work, subject_ids: Collection[UUID]) -> Sequence[Principal]:
    """Return every fact about principals of some records, locked, for who restricts a name."""
    return work.session.scalars(
        select(Principal)
        .where(
            unscoped(why="the verb has proved whose name it is"),
            Principal.subject_id.in_(subject_ids),
            Principal.name.is_not(None),
        )
        .order_by(Principal.id)
        .with_for_update()
    ).all()


def facts(work: Work, ids: Collection[UUID]) -> Sequence[Principal]:
    """Return some facts about principals by their ids."""
    return work.session.scalars(
        select(Principal)
        .where(unscoped(why="the verb has proved whose they are"), Principal.id.in_(ids))
        .order_by(Principal.id)
    ).all()


def principals_at(work: Work, subject_ids: Collection[UUID]) -> Sequence[UUID]:
    """Return the facts about principals of some records, for the officers who find whose."""
    return work.session.scalars(
        select(Principal.id)
        .where(
            unscoped(why="the officers were asked for it; reading it is an opening"),
            Principal.subject_id.in_(subject_ids),
            Principal.recorded_until.is_(None),
        )
        .order_by(Principal.id)
    ).all()
