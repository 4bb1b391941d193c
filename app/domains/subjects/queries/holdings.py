"""What the subjects hold about an organisation, a person or a principal, to be told to them."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.imports.models import ImportFile
from app.domains.subjects.models import (
    Candidate,
    Claim,
    ClaimProof,
    Enforcement,
    LicenceAct,
    LicenceContest,
    MergeContest,
    Principal,
    SelfDescription,
    Subject,
    SubjectName,
    Watch,
)
from app.domains.subjects.types import ClaimState
from app.store.holdings import streamed
from app.store.journal import Change, Event, Word
from app.store.work import Work

OWN_PAST = "what a person did is theirs to know, whatever their role is now"
OWN_WORDS = "what an organisation said of itself is its own"
HELD = "the record is held by the organisation whose archive is made"
TOLD = ("subjects.", "imports.")
"""Acts of these domains are told to who holds a record; what others write of it, they tell."""


class Followed(NamedTuple):
    """A record that an organisation follows."""

    watch: Watch
    number: str


class ClaimTo(NamedTuple):
    """A claim, and the number of its record."""

    claim: Claim
    number: str


class FactOf(NamedTuple):
    """What the register holds of a principal, and where it came from."""

    principal: Principal
    record: str
    record_id: UUID
    source: str | None
    list_date: object
    file: str | None


def claims_of(work: Work, organisation_id: UUID) -> Iterator[ClaimTo]:
    """Yield every claim of an organisation."""
    columns = FactColumns(holder_id=Claim.organisation_id)
    query = (
        select(Claim, Subject.number)
        .join(Subject, Subject.id == Claim.subject_id)
        .where(
            visible(work.actor, Permission.CLAIM_READ, columns),
            Claim.organisation_id == organisation_id,
        )
        .order_by(Claim.id)
    )
    return (ClaimTo(*row) for row in streamed(work, query))


def claims_by(work: Work, person_id: UUID) -> Iterator[ClaimTo]:
    """Yield the claims that a person lodged or confirmed."""
    query = (
        select(Claim, Subject.number)
        .join(Subject, Subject.id == Claim.subject_id)
        .where(
            unscoped(why=OWN_PAST),
            or_(Claim.lodged_by == person_id, Claim.confirmed_by == person_id),
        )
        .order_by(Claim.id)
    )
    return (ClaimTo(*row) for row in streamed(work, query))


def proofs_of(work: Work, claim_id: UUID) -> Sequence[UUID]:
    """Return the documents that prove a claim which was read before."""
    return work.session.scalars(
        select(ClaimProof.document_id)
        .where(unscoped(why="the claim was read before"), ClaimProof.claim_id == claim_id)
        .order_by(ClaimProof.document_id)
    ).all()


def descriptions_by(work: Work, organisation_id: UUID) -> Iterator[tuple[SelfDescription, str]]:
    """Yield every edition of what an organisation said of its firms, with the record's number."""
    query = (
        select(SelfDescription, Subject.number)
        .join(Subject, Subject.id == SelfDescription.subject_id)
        .where(unscoped(why=OWN_WORDS), SelfDescription.organisation_id == organisation_id)
        .order_by(SelfDescription.subject_id, SelfDescription.edition)
    )
    return ((row[0], row[1]) for row in streamed(work, query))


def followed_by(work: Work, organisation_id: UUID) -> Iterator[Followed]:
    """Yield the records that an organisation itself follows."""
    columns = FactColumns(holder_id=Watch.organisation_id)
    query = (
        select(Watch, Subject.number)
        .join(Subject, Subject.id == Watch.subject_id)
        .where(
            visible(work.actor, Permission.WATCH_READ, columns),
            Watch.organisation_id == organisation_id,
        )
        .order_by(Watch.id)
    )
    return (Followed(*row) for row in streamed(work, query))


def records_of(work: Work, organisation_id: UUID) -> Sequence[Subject]:
    """Return the records that an organisation holds now."""
    return work.session.scalars(
        select(Subject)
        .join(Claim, Claim.subject_id == Subject.id)
        .where(
            unscoped(why=HELD),
            Claim.organisation_id == organisation_id,
            Claim.state == ClaimState.GRANTED,
        )
        .order_by(Subject.serial)
    ).all()


def licence_acts_on(work: Work, subject_id: UUID) -> Iterator[LicenceAct]:
    """Yield what authorities did to the licences of a record."""
    query = (
        select(LicenceAct)
        .where(
            unscoped(why=HELD),
            LicenceAct.subject_id == subject_id,
            LicenceAct.entry.is_not(None),
        )
        .order_by(LicenceAct.id)
    )
    return (row[0] for row in streamed(work, query))


def enforcement_on(work: Work, subject_id: UUID) -> Iterator[Enforcement]:
    """Yield what lists of enforcement stated of a record, ended acts too."""
    query = (
        select(Enforcement)
        .where(
            unscoped(why=HELD),
            Enforcement.subject_id == subject_id,
            Enforcement.recorded_until.is_(None),
        )
        .order_by(Enforcement.id)
    )
    return (row[0] for row in streamed(work, query))


def contests_by(work: Work, organisation_id: UUID) -> Iterator[tuple[LicenceContest, str]]:
    """Yield what an organisation contested, with the record's number."""
    query = (
        select(LicenceContest, Subject.number)
        .join(LicenceAct, LicenceAct.id == LicenceContest.act_id)
        .join(Subject, Subject.id == LicenceAct.subject_id)
        .where(unscoped(why=OWN_WORDS), LicenceContest.organisation_id == organisation_id)
        .order_by(LicenceContest.id)
    )
    return ((row[0], row[1]) for row in streamed(work, query))


def licence_acts_by(work: Work, person_id: UUID) -> Iterator[tuple[LicenceAct, str]]:
    """Yield the acts on licences that a person decided or confirmed, with the record's number."""
    query = (
        select(LicenceAct, Subject.number)
        .join(Subject, Subject.id == LicenceAct.subject_id)
        .where(
            unscoped(why=OWN_PAST),
            or_(LicenceAct.decided_by == person_id, LicenceAct.confirmed_by == person_id),
        )
        .order_by(LicenceAct.id)
    )
    return ((row[0], row[1]) for row in streamed(work, query))


def contested_by(work: Work, person_id: UUID) -> Iterator[tuple[LicenceContest, str]]:
    """Yield what a person contested for a firm, with the record's number."""
    query = (
        select(LicenceContest, Subject.number)
        .join(LicenceAct, LicenceAct.id == LicenceContest.act_id)
        .join(Subject, Subject.id == LicenceAct.subject_id)
        .where(unscoped(why=OWN_PAST), LicenceContest.contested_by == person_id)
        .order_by(LicenceContest.id)
    )
    return ((row[0], row[1]) for row in streamed(work, query))


def merge_contests_by(
    work: Work, *, organisation_id: UUID | None = None, person_id: UUID | None = None
) -> Iterator[tuple[MergeContest, str]]:
    """Yield the contests of merges by an organisation, or that a person made or answered."""
    person = or_(MergeContest.contested_by == person_id, MergeContest.answered_by == person_id)
    query = (
        select(MergeContest, Candidate.number)
        .join(Candidate, Candidate.id == MergeContest.candidate_id)
        .where(
            unscoped(why=OWN_PAST),
            person if person_id else MergeContest.organisation_id == organisation_id,
        )
        .order_by(MergeContest.id)
    )
    return ((row[0], row[1]) for row in streamed(work, query))


def names_of_record(work: Work, subject_id: UUID) -> Sequence[str]:
    """Return every name that a record bears or bore."""
    return work.session.scalars(
        select(SubjectName.text)
        .where(
            unscoped(why=HELD),
            SubjectName.subject_id == subject_id,
            SubjectName.recorded_until.is_(None),
        )
        .order_by(SubjectName.id)
    ).all()


def acts_on(work: Work, subject_id: UUID) -> Iterator[Event]:
    """Yield the entries of the journal about a record that its holder may read."""
    changed = select(Change.event_number).where(Change.subject_id == subject_id)
    query = (
        select(Event)
        .where(
            unscoped(why=HELD),
            or_(*(Event.name.startswith(each, autoescape=True) for each in TOLD)),
            or_(Event.subject_id == subject_id, Event.number.in_(changed)),
        )
        .order_by(Event.number)
    )
    return (row[0] for row in streamed(work, query))


def words_of(work: Work, number: int | None) -> dict[str, str]:
    """Return the words of an entry that was read before, by field; what was erased is missing."""
    rows = work.session.execute(
        select(Word.field, Word.text)
        .where(unscoped(why=HELD), Word.event_number == number)
        .order_by(Word.field)
    )
    return {row[0]: row[1] for row in rows if row[1] is not None}


def reason_of(work: Work, number: int) -> str | None:
    """Return the reason that was given for an entry that was read before."""
    return work.session.scalar(
        select(Word.text).where(
            unscoped(why=HELD), Word.event_number == number, Word.field == "reason"
        )
    )


def principals(work: Work, ids: Collection[UUID]) -> Iterator[FactOf]:
    """Yield some facts about principals, with their records and where they came from."""
    query = (
        select(
            *(Principal, Subject.number, Subject.id),
            *(ImportFile.source_key, ImportFile.list_date, ImportFile.number),
        )
        .join(Subject, Subject.id == Principal.subject_id)
        .outerjoin(ImportFile, ImportFile.id == Principal.file_id)
        .where(
            unscoped(why="the verb has proved whose they are, or is to be decided upon"),
            Principal.id.in_(ids),
        )
        .order_by(Principal.id)
    )
    return (FactOf(*row) for row in streamed(work, query))
