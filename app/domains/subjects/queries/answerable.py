"""Which states answer for a firm: those that licensed it, and its own country."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select

from app.access.policy import PART_OF, unscoped
from app.domains.imports.models import Source
from app.domains.imports.types import ListPurpose
from app.domains.subjects.models import Licence, Subject
from app.domains.subjects.queries.firms import alike
from app.store.work import Work

WHY = "which register licensed a firm, and of which country it is, is public"


def answerable(work: Work, subject_ids: Collection[UUID]) -> dict[UUID, frozenset[str]]:
    """Return the jurisdictions that answer for each of some firms, by record.

    A jurisdiction answers for a firm that a register of its own licensed, also where the licence
    ended since, and for a firm of its country. A part of a country answers beside the country.
    A list of enforcement licenses nobody.

    Args:
        work: an open door.
        subject_ids: records, up to a thousand or so; those merged with one count with it.

    Rule:
        Fairness S4, S5.
    """
    groups = _groups(work, subject_ids)
    said: dict[UUID, set[str]] = defaultdict(set)
    for record, code in _of_registers(work, groups):
        said[groups[record]] |= {code, code.partition(PART_OF)[0]}
    for record, country in _of_countries(work, groups):
        said[groups[record]].add(country)
    return {each: frozenset(said[groups[each]]) for each in subject_ids if each in groups}


def _groups(work: Work, subject_ids: Collection[UUID]) -> dict[UUID, UUID]:
    """Return for records, and for all that count as one with them, the one that stands for them."""
    query = select(Subject.id, Subject.merged_into).where(
        unscoped(why=WHY), Subject.id.in_(alike(work, subject_ids))
    )
    into: dict[UUID, UUID | None] = dict(work.session.execute(query).all())

    def stands(record: UUID) -> UUID:
        while (further := into[record]) is not None:
            record = further
        return record

    return {each: stands(each) for each in into}


def _of_registers(work: Work, records: Collection[UUID]) -> list[tuple[UUID, str]]:
    rows = work.session.execute(
        select(Licence.subject_id, Source.jurisdiction)
        .join(Source, Source.key == Licence.source_key)
        .where(
            unscoped(why=WHY),
            Licence.subject_id.in_(records),
            Licence.recorded_until.is_(None),
            Source.purpose == ListPurpose.REGISTER,
        )
        .distinct()
    )
    return [(one, code) for one, code in rows]


def _of_countries(work: Work, records: Collection[UUID]) -> list[tuple[UUID, str]]:
    rows = work.session.execute(
        select(Subject.id, Subject.country).where(
            unscoped(why=WHY), Subject.id.in_(records), Subject.country.is_not(None)
        )
    )
    return [(one, code) for one, code in rows if code is not None]
