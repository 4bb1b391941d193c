"""Which states answer for a firm: those that licensed it, and its own country."""

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
        subject_ids: records; those merged with one count with it.

    Rule:
        Fairness S4, S5.
    """
    groups = {each: alike(work, [each]) for each in subject_ids}
    everyone = {one for group in groups.values() for one in group}
    said = [*_of_registers(work, everyone), *_of_countries(work, everyone)]
    return {
        each: frozenset(
            place for one, code in said if one in group for place in (code, _country_behind(code))
        )
        for each, group in groups.items()
    }


def _country_behind(code: str) -> str:
    return code.partition(PART_OF)[0]


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
