"""The licences of one firm as the roster shows them at an instant, for those who rest on them."""

from uuid import UUID

from app.domains.certifications.types import LicenceReading
from app.domains.imports.types import may_recruit
from app.domains.roster.queries import entries
from app.domains.roster.queries.licences import stated
from app.domains.roster.rules import judge_by_source, reading
from app.store.work import Work


def licences_of(work: Work, subject_id: UUID) -> list[LicenceReading]:
    """Return what each register says of a record's licences now.

    Args:
        work: an open door.
        subject_id: the record.
    """
    sources = entries.listed_sources(work)
    found = []
    for licence in stated(work, subject_id):
        source = sources[licence.source_key].state
        now, read = judge_by_source(
            licence.status, licence.valid_from, licence.valid_until, source, work.at
        )
        found.append(
            LicenceReading(
                fact_id=licence.id,
                number=licence.number,
                status=now.value,
                may_recruit=may_recruit(now).value,
                reads=reading(now, read, source),
                on=source.today(work.at),
                entry=licence.recorded_from,
            )
        )
    return found
