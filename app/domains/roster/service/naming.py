"""Whom a record names, in its own script and in Latin letters, for the page of a certificate."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from app.domains.certifications.types.printing import HolderReading
from app.domains.imports.types import MayRecruit, may_recruit
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.roster.engine.firm import Firm
from app.domains.roster.engine.places import names_of
from app.domains.roster.queries import entries
from app.domains.roster.queries.gathering import firms, merges, survivor_of
from app.domains.roster.queries.licences import stated
from app.domains.roster.rules import judge_by_source, own_and_latin
from app.domains.subjects.queries.licences import record
from app.store.plain import PlainId, plain_id, uuid_of
from app.store.work import Work

Listed = Mapping[str, entries.Listed]


def holders_of(work: Work, subject_ids: Sequence[UUID]) -> dict[UUID, HolderReading]:
    """Return of records who holds what was given to them, as the roster names them now.

    Args:
        work: an open door.
        subject_ids: the records; one that was merged is answered by the one that stands for it.

    Rule:
        Fairness C3.
    """
    merged, listed = merges(work), entries.listed_sources(work)
    asked = {each: plain_id(work.session, each) for each in subject_ids}
    roots = {each: survivor_of(plain, merged) for each, plain in asked.items()}
    wanted = set(roots.values())
    members: dict[PlainId, list[PlainId]] = {each: [each] for each in wanted}
    for each in merged:
        if (root := survivor_of(each, merged)) in wanted:
            members[root].append(each)
    known = {
        firm.id: _reading(firm, _licences(work, listed, ids))
        for firm in firms(work, wanted, merged, work.at)
        for ids in [members[plain_id(work.session, UUID(firm.id))]]
    }
    by_root = {each: str(uuid_of(root)) for each, root in roots.items()}
    return {each: known.get(root) or _bare(work, root) for each, root in by_root.items()}


def _bare(work: Work, subject_id: str) -> HolderReading:
    """Return what is known of a record that the roster does not name: a country, or a number."""
    found = record(work, UUID(subject_id))
    jurisdiction = jurisdictions.of_subject(work, found.id)
    name = f"Record {found.number}" if jurisdiction is None else jurisdiction.name
    return HolderReading(found.number, found.country, name, None, ())


def _reading(firm: Firm, licences: Sequence[str]) -> HolderReading:
    name, latin = own_and_latin([each.value for each in names_of(firm)])
    return HolderReading(firm.number, firm.country, name, latin, tuple(licences))


def _licences(work: Work, listed: Listed, ids: Iterable[PlainId]) -> list[str]:
    """Return a line for each licence that lets its holder recruit now, with whose word it is."""
    lines: list[str] = []
    for licence in (licence for each in ids for licence in stated(work, uuid_of(each))):
        source = listed[licence.source_key].state
        status, _ = judge_by_source(
            licence.status, licence.valid_from, licence.valid_until, source, work.at
        )
        if may_recruit(status) in {MayRecruit.YES, MayRecruit.LIMITED}:
            number = "Licence" if licence.number is None else f"Licence {licence.number}"
            lines.append(f"{number}, {source.title} ({source.publisher})")
    return lines
