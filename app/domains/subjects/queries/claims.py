"""Claims to records, what their holders say of themselves, and who follows which record."""

from collections.abc import Collection, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select, true, union_all, update

from app.access.grants import AUTHORITY, Permission
from app.access.policy import FactColumns, Facts, reaches, unscoped, visible
from app.domains.imports.models import Source
from app.domains.subjects.models import Claim, ClaimProof, Listing, SelfDescription, Subject, Watch
from app.domains.subjects.types import ClaimState
from app.kit.errors import NotFound
from app.store.journal import Change, Event, Word
from app.store.work import Work, as_seen

OPEN = (ClaimState.LODGED, ClaimState.CONFIRMED, ClaimState.CONTESTED)
APPLICANTS = "audits."
"""How entries begin that tell of an applicant's audits."""


NAMED = ("certifications.certificate.", "sanctions.sanction.")
"""How entries begin that tell how a certificate of a record stands; they name it once in force."""


class Watched(NamedTuple):
    """A record that is followed."""

    watch: Watch
    subject: Subject


def _may_read(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(holder_id=Claim.organisation_id, jurisdiction=Claim.jurisdiction)
    return visible(work.actor, Permission.CLAIM_READ, columns)


def one(work: Work, claim_id: UUID, version: int | None = None) -> Claim:
    """Return a claim that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(select(Claim).where(_may_read(work), Claim.id == claim_id))
    if found is None:
        raise NotFound("There is no such claim.")
    return as_seen(found, version)


def page(work: Work, state: ClaimState | None, after: UUID | None, limit: int) -> Sequence[Claim]:
    """Return claims that the actor may know of, the oldest first, those after an id."""
    query = select(Claim).where(_may_read(work)).order_by(Claim.id).limit(limit)
    if state is not None:
        query = query.where(Claim.state == state)
    if after is not None:
        query = query.where(Claim.id > after)
    return work.session.scalars(query).all()


def proofs_of(work: Work, found: Sequence[Claim]) -> dict[UUID, list[UUID]]:
    """Return the documents that prove claims which the actor has read, by claim."""
    rows = work.session.execute(
        select(ClaimProof.claim_id, ClaimProof.document_id)
        .where(
            unscoped(why="the claims were read; opening a document is asked by itself"),
            ClaimProof.claim_id.in_([each.id for each in found]),
        )
        .order_by(ClaimProof.document_id)
    )
    proofs: dict[UUID, list[UUID]] = {each.id: [] for each in found}
    for claim_id, document_id in rows:
        proofs[claim_id].append(document_id)
    return proofs


def find_granted(work: Work, subject_id: UUID) -> Claim | None:
    """Return the claim under which a record is held."""
    return work.session.scalar(
        select(Claim).where(
            unscoped(why="the verb that asks has its own permission"),
            Claim.subject_id == subject_id,
            Claim.state == ClaimState.GRANTED,
        )
    )


def holds_any(work: Work, organisation_id: UUID) -> bool:
    """Tell whether an organisation holds any record: the secretariat found that it is that firm."""
    found = work.session.scalar(
        select(Claim.id)
        .where(
            unscoped(why="the verb that asks has its own permission"),
            Claim.organisation_id == organisation_id,
            Claim.state == ClaimState.GRANTED,
        )
        .limit(1)
    )
    return found is not None


def find_open(work: Work, subject_id: UUID, organisation_id: UUID) -> Claim | None:
    """Return a claim of an organisation to a record that is not decided."""
    return work.session.scalar(
        select(Claim).where(
            _may_read(work),
            Claim.subject_id == subject_id,
            Claim.organisation_id == organisation_id,
            Claim.state.in_(OPEN),
        )
    )


def jurisdiction_of(work: Work, subject: Subject) -> str | None:
    """Return the jurisdiction of the newest register that lists a record, else its country."""
    found = work.session.scalar(
        select(Source.jurisdiction)
        .join(Listing, Listing.source_key == Source.key)
        .where(
            unscoped(why="which register lists a firm is public"), Listing.subject_id == subject.id
        )
        .order_by(Source.list_date.desc(), Source.key)
        .limit(1)
    )
    return found or subject.country


def description(work: Work, subject_id: UUID) -> SelfDescription | None:
    """Return what the holder of a record says of itself now."""
    return work.session.scalar(
        select(SelfDescription).where(
            unscoped(why="it is said to the public; the record was read before"),
            SelfDescription.subject_id == subject_id,
            SelfDescription.recorded_until.is_(None),
        )
    )


def _may_follow(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(holder_id=Watch.organisation_id)
    return visible(work.actor, Permission.WATCH_READ, columns)


def watched(work: Work, after: UUID | None, limit: int) -> Sequence[Watched]:
    """Return the records that the caller's organisation follows, those after an id."""
    query = (
        select(Watch, Subject)
        .join(Subject, Subject.id == Watch.subject_id)
        .where(_may_follow(work))
        .order_by(Watch.id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(Watch.id > after)
    return [Watched(*row) for row in work.session.execute(query)]


def find_watch(work: Work, subject_id: UUID) -> Watch | None:
    """Return how the caller's organisation follows a record, if it does."""
    return work.session.scalar(
        select(Watch).where(_may_follow(work), Watch.subject_id == subject_id)
    )


def note_changes(work: Work, after: int, until: int) -> Sequence[UUID]:
    """Mark the followed records that entries of the journal changed.

    Returns:
        The organisations that follow one of them.
    """
    told = union_all(
        select(Change.subject_id, Change.event_number.label("entry")).where(
            unscoped(why="the follower marks, and shows nothing to anybody"),
            Change.event_number > after,
            Change.event_number <= until,
        ),
        select(Event.subject_id, Event.number).where(
            Event.number > after,
            Event.number <= until,
            or_(*(Event.name.startswith(each) for each in NAMED)),
            Event.subject_id.is_not(None),
        ),
    ).subquery()
    changed = (
        select(told.c.subject_id, func.max(told.c.entry).label("entry"))
        .join(Watch, Watch.subject_id == told.c.subject_id)
        .group_by(told.c.subject_id)
        .subquery()
    )
    work.session.execute(
        update(Watch)
        .where(Watch.subject_id == changed.c.subject_id, changed.c.entry > Watch.since_entry)
        .values(changed_entry=changed.c.entry)
        .execution_options(synchronize_session=False)
    )
    return work.session.scalars(
        select(Watch.organisation_id)
        .where(Watch.subject_id == changed.c.subject_id, changed.c.entry > Watch.since_entry)
        .distinct()
    ).all()


def last_told(work: Work, organisation_id: UUID) -> Watch | None:
    """Return the watch of an organisation of which it was told last."""
    return work.session.scalar(
        select(Watch)
        .where(
            unscoped(why="the job tells the organisation itself"),
            Watch.organisation_id == organisation_id,
            Watch.told_at.is_not(None),
        )
        .order_by(Watch.told_at.desc())
        .limit(1)
    )


def untold(work: Work, organisation_id: UUID) -> Sequence[Watched]:
    """Return the followed records of an organisation with a change that was not told."""
    rows = work.session.execute(
        select(Watch, Subject)
        .join(Subject, Subject.id == Watch.subject_id)
        .where(
            unscoped(why="the job tells the organisation itself"),
            Watch.organisation_id == organisation_id,
            Watch.changed_entry.is_not(None),
        )
        .order_by(Watch.id)
    )
    return [Watched(*row) for row in rows]


def facts_of(work: Work, subject: Subject) -> Facts:
    """Return what the access policy may know of a record: who holds it, and where it is listed."""
    holder = find_granted(work, subject.id)
    return Facts(
        is_public=subject.facts.is_public,
        holder_id=None if holder is None else holder.organisation_id,
        jurisdiction=jurisdiction_of(work, subject),
    )


def edition(work: Work, subject_id: UUID, number: int) -> SelfDescription:
    """Return what was said of a record in one edition.

    Raises:
        NotFound: there is none of this number.
    """
    found = work.session.scalar(
        select(SelfDescription).where(
            unscoped(why="the verb asks whether its words may be erased"),
            SelfDescription.subject_id == subject_id,
            SelfDescription.edition == number,
        )
    )
    if found is None:
        raise NotFound("There is no such edition of what the firm said of itself.")
    return found


def events(work: Work, subject_id: UUID, before: int | None, limit: int) -> Sequence[Event]:
    """Return the entries of the journal that are about a record, the newest first.

    Rule:
        Fairness L2: an audit tells that somebody applied, which is no authority's to read.
    """
    is_authority = work.actor.role in AUTHORITY
    told = ~Event.name.startswith(APPLICANTS, autoescape=True) if is_authority else true()
    query = (
        select(Event)
        .where(
            unscoped(why="the verb asks whether the record's events may be read"),
            or_(
                Event.subject_id == subject_id,
                Event.number.in_(
                    select(Change.event_number).where(Change.subject_id == subject_id)
                ),
            ),
            told,
        )
        .order_by(Event.number.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(Event.number < before)
    return work.session.scalars(query).all()


def reasons(work: Work, numbers: Collection[int]) -> dict[int, str]:
    """Return the reasons that were given for entries, where they were not erased."""
    rows = work.session.execute(
        select(Word.event_number, Word.text).where(
            unscoped(why="the verb asks whether the record's events may be read"),
            Word.event_number.in_(numbers),
            Word.field == "reason",
            Word.text.is_not(None),
        )
    )
    return {number: text for number, text in rows if text is not None}


def to_act_upon(work: Work, permission: Permission, state: ClaimState) -> Sequence[Claim]:
    """Return the claims in a state on which the actor may act."""
    if not reaches(work.actor, permission):
        return []
    columns = FactColumns(holder_id=Claim.organisation_id, jurisdiction=Claim.jurisdiction)
    return work.session.scalars(
        select(Claim)
        .where(visible(work.actor, permission, columns), Claim.state == state)
        .order_by(Claim.id)
    ).all()


def begun_by(work: Work, person_id: UUID, organisation_id: UUID) -> Sequence[UUID]:
    """Return the claims that somebody lodged for an organisation and that are not decided."""
    return work.session.scalars(
        select(Claim.id)
        .where(
            unscoped(why="what somebody leaves behind is handed over by whoever lets them go"),
            Claim.lodged_by == person_id,
            Claim.organisation_id == organisation_id,
            Claim.state.in_(OPEN),
        )
        .order_by(Claim.id)
    ).all()


def still_open(work: Work, ids: Collection[UUID]) -> Sequence[UUID]:
    """Return those of some claims that are not decided."""
    return work.session.scalars(
        select(Claim.id).where(
            unscoped(why="the caller was handed them"), Claim.id.in_(ids), Claim.state.in_(OPEN)
        )
    ).all()


def holders(work: Work, subject_ids: Collection[UUID]) -> Sequence[UUID]:
    """Return the organisations that hold one of some records."""
    return work.session.scalars(
        select(Claim.organisation_id)
        .where(
            unscoped(why="asked for a rule, and to write to them"),
            Claim.subject_id.in_(subject_ids),
            Claim.state == ClaimState.GRANTED,
        )
        .order_by(Claim.id)
    ).all()


def held(work: Work, subject_ids: Collection[UUID]) -> set[UUID]:
    """Return those of some records that somebody holds."""
    return set(
        work.session.scalars(
            select(Claim.subject_id).where(
                unscoped(why="whether a record is held is told with the record"),
                Claim.subject_id.in_(subject_ids),
                Claim.state == ClaimState.GRANTED,
            )
        )
    )


def actors_of(work: Work, claim: Claim) -> set[UUID]:
    """Return everybody who did something with a claim, by the journal."""
    events = work.session.scalars(
        select(Event).where(
            unscoped(why="asked for a rule about who decides an appeal"),
            Event.subject_id == claim.subject_id,
            Event.name.startswith("subjects.claim."),
            Event.actor_id.is_not(None),
        )
    )
    row = str(claim.id)
    return {each.actor_id for each in events if each.actor_id and each.body.get("row") == row}


def of_owner(work: Work, claim_id: UUID) -> Claim:
    """Return a claim to the verbs that carry out what an appeal found."""
    return work.session.scalars(
        select(Claim).where(unscoped(why="an appeal decides about it"), Claim.id == claim_id)
    ).one()


def is_open_or_held(work: Work, claim: Claim) -> bool:
    """Tell whether the claimant has another claim to the record that is open, or granted."""
    found = work.session.scalar(
        select(Claim.id)
        .where(
            unscoped(why="asked before a claim is opened again"),
            Claim.subject_id == claim.subject_id,
            Claim.organisation_id == claim.organisation_id,
            Claim.id != claim.id,
            Claim.state.in_((*OPEN, ClaimState.GRANTED)),
        )
        .limit(1)
    )
    return found is not None
