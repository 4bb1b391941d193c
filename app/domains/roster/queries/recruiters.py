"""How many recruiters the lists of a jurisdiction name, by how they stand now."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select

from app.access.policy import unscoped
from app.domains.certifications.models import CertificateStanding
from app.domains.imports.types import RecordKind
from app.domains.roster.engine.judgement import Judgement
from app.domains.roster.models import RosterCertificate, RosterEntry, RosterLicence, RosterTerm
from app.domains.roster.queries import certified, entries
from app.domains.roster.queries.judged import judged_status
from app.store.work import Work

PUBLIC = "counts of what stands on the public roster"


def by_licence(
    work: Work, entry: int, judgement: Judgement, sources: Collection[str]
) -> dict[str, int]:
    """Count recruiters by what their licence on some lists is now, in one question.

    Args:
        work: an open door.
        entry: the journal number at which the roster is read.
        judgement: by which statuses are judged.
        sources: keys of the lists.
    """
    licence = and_(RosterLicence.entry_id == RosterEntry.id, RosterLicence.source_key.in_(sources))
    query = _recruiters(work, entry, judged_status(judgement), sources)
    return _counted(work, query.join(RosterLicence, licence))


def by_certificate(
    work: Work, entry: int, judgement: Judgement, sources: Collection[str]
) -> dict[str, int]:
    """Count recruiters that some lists name by how a certificate of theirs stands, likewise."""
    query = _recruiters(work, entry, certified.judged(judgement.at), sources)
    joined = query.join(RosterCertificate, RosterCertificate.entry_id == RosterEntry.id)
    return _counted(work, joined.join(CertificateStanding, certified.holding(judgement.at, None)))


def _recruiters(
    work: Work, entry: int, status: ColumnElement[str], sources: Collection[str]
) -> Select[Any, int]:
    """Count from the terms of the lists, which an index finds, not from every entry."""
    return (
        select(status, func.count(RosterEntry.id.distinct()))
        .select_from(RosterTerm)
        .join(RosterEntry, RosterEntry.id == RosterTerm.entry_id)
        .where(
            unscoped(why=PUBLIC),
            RosterTerm.term.in_([f"source:{each}" for each in sources]),
            entries.readable(work, entry),
            RosterEntry.record == RecordKind.INTERMEDIARY.value,
        )
        .group_by(status)
        .order_by(status)
    )


def _counted(work: Work, query: Select[Any, int]) -> dict[str, int]:
    return {str(row[0]): row[1] for row in work.session.execute(query) if row[0] is not None}
