"""What is shown beside sanctions, for several at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.identity.models import Organisation
from app.domains.sanctions.models import Sanction, SanctionLicence, SanctionPayment
from app.domains.sanctions.queries import cases, sanctions
from app.domains.sanctions.queries.in_force import in_force
from app.domains.subjects.models import Subject
from app.store.journal import Word
from app.store.work import Work

READ = "the sanctions were read before, by whoever may"
WHY = "why_departing"


@dataclass(frozen=True, slots=True)
class Around:
    """What is shown beside sanctions.

    Attributes:
        violations: numbers of the cases.
        records: numbers of the records.
        bodies: names of the bodies.
        in_force: which are in force now.
        licences: on which they act.
        payments: of fines.
        why_departing: words, where they were not erased.
    """

    violations: Mapping[UUID, str]
    records: Mapping[UUID, str]
    bodies: Mapping[UUID, str]
    in_force: frozenset[UUID]
    licences: Mapping[UUID, list[SanctionLicence]]
    payments: Mapping[UUID, list[SanctionPayment]]
    why_departing: Mapping[UUID, str]


def around(work: Work, rows: Sequence[Sanction]) -> Around:
    """Return what is shown beside sanctions that were read."""
    ids = [each.id for each in rows]
    subject_ids = {each.subject_id for each in rows if each.subject_id is not None}
    subjects = work.session.execute(
        select(Subject.id, Subject.number).where(unscoped(why=READ), Subject.id.in_(subject_ids))
    )
    bodies = work.session.execute(
        select(Organisation.id, Organisation.name).where(
            unscoped(why=READ),
            Organisation.id.in_({each.body_organisation_id for each in rows}),
        )
    )
    return Around(
        cases.numbers(work, {each.violation_id for each in rows}),
        {row[0]: row[1] for row in subjects},
        {row[0]: row[1] for row in bodies},
        frozenset(each.id for each in in_force(work, subject_ids, work.at)),
        sanctions.licences(work, ids),
        sanctions.payments(work, ids),
        _why_departing(work, rows),
    )


def _why_departing(work: Work, rows: Sequence[Sanction]) -> dict[UUID, str]:
    entries = {each.why_entry: each.id for each in rows if each.why_entry is not None}
    if not entries:
        return {}
    found = work.session.execute(
        select(Word.event_number, Word.text).where(
            unscoped(why=READ),
            Word.event_number.in_(entries),
            Word.field == WHY,
            Word.text.is_not(None),
        )
    )
    # Words of the act that is going on are written when it closes.
    fresh = {number: text for (number, name), text in work.said().items() if name == WHY}
    known = {number: said for number, said in found if said is not None} | fresh
    return {row: known[number] for number, row in entries.items() if number in known}
