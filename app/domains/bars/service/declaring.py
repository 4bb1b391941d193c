"""Saying who owns and runs an applicant: sealed, and compared at once with bars in force."""

from collections.abc import Sequence
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.bars.engine.identity import keys_of
from app.domains.bars.errors import Decided, TooManyDeclared
from app.domains.bars.models import PrincipalsDeclared
from app.domains.bars.queries import declared
from app.domains.bars.rules import DECLARED_WITHIN, MOST_DECLARED
from app.domains.bars.service import meeting, words
from app.domains.bars.service.desk import BarDesk
from app.domains.bars.types import Declared, Document, Person, Thing, ThingKind
from app.domains.registration.service import principals
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.kit.text import clean_cell
from app.store.locks import hold_until_commit
from app.store.openings import note_opening
from app.store.work import Work


def declare(
    work: Work, desk: BarDesk, kind: ThingKind, thing_id: UUID, people: Sequence[Declared]
) -> PrincipalsDeclared:
    """Say who owns and runs the applicant, all of them; a newer word stands instead of an older.

    Raises:
        NotFound: it is none of the caller's.
        Forbidden: the role declares nobody.
        Decided: it is decided.
        BadInput: nobody is named, or somebody by name alone.
        TooManyDeclared: the organisation declared more people in a month than any firm has.

    Records:
        ``bars.principals.declared`` with how many; see :func:`meeting.look`.

    Rule:
        Fairness V5: people are met by identity, so it is asked for; L8: it lies sealed.
    """
    thing = desk.things[kind].read(work, thing_id)
    mine = Facts(holder_id=thing.organisation_id)
    require(work.actor, Permission.PRINCIPALS_DECLARE, mine, is_seen=True)
    if not thing.is_open:
        raise Decided("It is decided.")
    _refuse_nameless(people)
    _refuse_trying(work, thing, people)
    row = keep(work, desk, thing, people)
    meeting.look(work, desk, thing, everybody(work, desk, thing, row))
    return row


def _refuse_nameless(people: Sequence[Declared]) -> None:
    faults = []
    for place, each in enumerate(people):
        person = each.person
        if not clean_cell(person.name):
            faults.append(Fault(f"/principals/{place}/name", "Give a name that is shown."))
        if person.year is None:
            detail = "Give the day of birth, or the year where no day is known."
            faults.append(Fault(f"/principals/{place}/birth_date", detail))
        if person.document is None:
            faults.append(Fault(f"/principals/{place}/document", "Give a document of theirs."))
    if not people:
        faults.append(Fault("/principals", "Name at least one owner or officer."))
    if faults:
        raise BadInput("People are met by identity, not by name.", faults=faults)


def _refuse_trying(work: Work, thing: Thing, people: Sequence[Declared]) -> None:
    """Refuse to try documents out: that something waits tells that somebody is under a bar.

    Rule:
        Fairness V5: never visible to others.
    """
    hold_until_commit(work.session, f"principals of {thing.organisation_id}")
    since = work.at - DECLARED_WITHIN
    before = declared.people_since(work, thing.organisation_id, since)
    if before + len(people) > MOST_DECLARED:
        raise TooManyDeclared(f"{before} people were declared within a month.")


def keep(work: Work, desk: BarDesk, thing: Thing, people: Sequence[Declared]) -> PrincipalsDeclared:
    """Keep who was declared, sealed, with the digests by which a later bar finds them.

    Records:
        ``bars.principals.declared``.
    """
    known = declared.newest(work, thing.kind, thing.id)
    if known is not None:
        forget(work, known)
        known.replaced_at = work.at
        work.session.flush()
    row = PrincipalsDeclared(
        id=new_id(),
        kind=thing.kind,
        thing_id=thing.id,
        organisation_id=thing.organisation_id,
        subject_id=thing.subject_id,
        people=len(people),
        declared_by=work.actor.id,
        declared_at=work.at,
    )
    row.sealed = words.seal_people(work, desk.ring, row.id, people)
    work.session.add(row)
    work.session.flush()
    keys = frozenset(key for each in people for key in keys_of(each.person))
    words.keep_digests(work, desk.ring, row.id, keys)
    work.record("bars.principals.declared", row=str(row.id), people=len(people))
    return row


def forget(work: Work, row: PrincipalsDeclared) -> None:
    """Destroy who was declared."""
    row.sealed = None
    meeting.forget_digests(work, [row.id])


def everybody(
    work: Work, desk: BarDesk, thing: Thing, row: PrincipalsDeclared | None
) -> list[Person]:
    """Return who was declared, and whom the applicant states at the record as owner or officer.

    Somebody who is left out of the one is found by the other.
    """
    found = [] if row is None else [each.person for each in words.people_of(work, desk.ring, row)]
    if thing.subject_id is None:
        return found
    for seal, fact in declared.stated_at(work, thing.subject_id, thing.organisation_id):
        said = principals.opened(work, desk.ring, seal)
        identity = said["identity"]
        document = None if identity is None else Document(identity["country"], identity["number"])
        found.append(Person(fact.name or "", said["birth_date"], None, document))
    return found


def mine(
    work: Work, desk: BarDesk, kind: ThingKind, thing_id: UUID
) -> tuple[PrincipalsDeclared | None, list[Declared]]:
    """Return who was declared, to the applicant; that it was opened is recorded.

    Raises:
        NotFound: it is none of the caller's.
        Forbidden: the role reads nobody.
    """
    thing = desk.things[kind].read(work, thing_id)
    whose = Facts(holder_id=thing.organisation_id)
    require(work.actor, Permission.PRINCIPALS_READ, whose, is_seen=True)
    row = declared.newest(work, kind, thing_id)
    if row is None:
        return None, []
    note_opening(work, "principals_declared", row.id, row.facts, "its own")
    return row, words.people_of(work, desk.ring, row)
