"""Employers follow recruiters by number, and are told when one of them changes."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.identity.queries import organisations as identity
from app.domains.subjects import queries
from app.domains.subjects.engine import letters
from app.domains.subjects.models import Subject, Watch
from app.domains.subjects.queries import claims
from app.domains.subjects.rules import next_letter_at
from app.domains.subjects.types import TELL_WATCHERS
from app.kit.ids import new_id
from app.store import journal
from app.store.consumers import Lease, work_off
from app.store.jobs import enqueue
from app.store.keys import KeyRing
from app.store.outbox import post
from app.store.work import Database, Work


def watch(work: Work, subject: Subject) -> Watch:
    """Follow a record from now on; following it already changes nothing.

    Raises:
        Forbidden: only employers keep such a list.
    """
    mine = Facts(holder_id=work.actor.organisation_id)
    require(work.actor, Permission.WATCH_CHANGE, mine, is_seen=True)
    known = claims.find_watch(work, subject.id)
    if known is not None:
        return known
    found = Watch(
        id=new_id(),
        organisation_id=work.actor.organisation_id,
        subject_id=subject.id,
        since_at=work.at,
        since_entry=journal.head(work.session).number,
    )
    work.session.add(found)
    work.session.flush()
    return found


def unwatch(work: Work, subject: Subject) -> None:
    """Follow a record no longer."""
    mine = Facts(holder_id=work.actor.organisation_id)
    require(work.actor, Permission.WATCH_CHANGE, mine, is_seen=True)
    known = claims.find_watch(work, subject.id)
    if known is not None:
        work.session.delete(known)
        work.session.flush()


class Watchers:
    """Follows the journal for employers: marks what changed, and asks for a letter."""

    name = "watchers"

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Work off the entries after the lease's position."""
        work_off(database, lease, head, _note)


def _note(work: Work, after: int, until: int) -> None:
    for organisation_id in claims.note_changes(work, after, until):
        _ask_for_letter(work, organisation_id)


def _ask_for_letter(work: Work, organisation_id: UUID) -> None:
    last = claims.last_told(work, organisation_id)
    due_at = next_letter_at(None if last is None else last.told_at, work.at)
    enqueue(work, TELL_WATCHERS, {"organisation": str(organisation_id)}, due_at=due_at)


def tell(work: Work, ring: KeyRing, front: str, organisation_id: UUID) -> int:
    """Write to an employer which of its recruiters changed; nothing when it was told already.

    Returns:
        How many changed.
    """
    changed = claims.untold(work, organisation_id)
    names = queries.names_of(work, ids=[each.subject.id for each in changed])
    lines = [
        letters.Line(
            number=each.subject.number,
            name=names[each.subject.id][1][0] if each.subject.id in names else "",
            address=f"{front}/v1/roster/{each.subject.id}",
        )
        for each in changed
    ]
    for each in changed:
        each.watch.changed_entry, each.watch.told_at = None, work.at
    if lines:
        for person in identity.members_of(work, organisation_id):
            post(work, ring, "recruiters_changed", letters.recruiters_changed(person, lines))
    return len(lines)
