"""Asking for an archive, fetching it, and what becomes of it."""

from collections.abc import Iterator
from uuid import UUID

from app.access.grants import Permission, Role
from app.access.policy import CLOCK, Actor, Facts, require
from app.domains.archives import queries
from app.domains.archives.errors import NarrowedToken, NotMadeYet
from app.domains.archives.models import Archive
from app.domains.archives.rules import expires_at
from app.domains.archives.service.desk import ArchiveDesk
from app.domains.archives.types import MAKE_ARCHIVE, ArchiveState, Kept
from app.domains.archives.workflow import LIFE, Action
from app.domains.identity.queries import organisations
from app.kit.errors import Gone
from app.kit.ids import new_id
from app.outside.sealed_file import opened
from app.store.holdings import Whose, WhoseKind
from app.store.jobs import enqueue
from app.store.keys import Purpose
from app.store.openings import note_opening
from app.store.work import Work

AT_ONCE = 100
_FETCHED_BY = {WhoseKind.ORGANISATION: "its own file", WhoseKind.PERSON: "my own data"}


def ask_of_organisation(work: Work, organisation_id: UUID) -> Archive:
    """Ask for the whole file of an organisation, as one of its managers.

    Raises:
        NotFound, Forbidden: it is not the caller's to have.
        NarrowedToken: the token is for some things alone.

    Records:
        ``archives.archive.asked``.

    Rule:
        Fairness P6.
    """
    organisation = organisations.one(work, organisation_id)
    require(work.actor, Permission.ARCHIVE_ASK, organisation.facts, is_seen=True)
    whose = Whose(WhoseKind.ORGANISATION, organisation.id)
    return _ask(work, whose, Facts(holder_id=organisation.id))


def ask_of_me(work: Work) -> Archive:
    """Ask for all that is held about the caller.

    Raises:
        Forbidden: nobody is signed in as a person.
        NarrowedToken: the token is for some things alone.

    Records:
        ``archives.archive.asked``.

    Rule:
        Fairness P6.
    """
    me = Facts(person_id=work.actor.id)
    require(work.actor, Permission.ARCHIVE_ASK, me, is_seen=True)
    assert work.actor.id is not None
    return _ask(work, Whose(WhoseKind.PERSON, work.actor.id), me)


def ask_of_principal(work: Work, whose: Whose) -> Archive:
    """Ask for what is held about a principal, whose identity the verb that asks has proved.

    Records:
        ``archives.archive.asked``.

    Rule:
        Fairness P6: nobody fetches it but by the link that is sent to the principal.
    """
    return _add(work, whose, Facts(), CLOCK)


def _ask(work: Work, whose: Whose, facts: Facts) -> Archive:
    if work.actor.scopes is not None:
        raise NarrowedToken("An archive holds all that is held; this token is for less.")
    making = queries.of(work, whose, ArchiveState.ASKED)
    return making[0] if making else _add(work, whose, facts, work.actor)


def _add(work: Work, whose: Whose, facts: Facts, maker: Actor) -> Archive:
    archive = Archive(
        id=new_id(),
        kind=whose.kind,
        whose_id=whose.id,
        about=[str(each) for each in whose.about],
        organisation_id=facts.holder_id,
        person_id=facts.person_id,
        asked_by=work.actor.id,
        asked_in=maker.membership_id,
        role=maker.role.value,
        state=LIFE.start,
        members=0,
        asked_at=work.at,
    )
    work.session.add(archive)
    work.session.flush()
    work.record("archives.archive.asked", archive=str(archive.id), kind=whose.kind.value)
    enqueue(work, MAKE_ARCHIVE, {"archive": str(archive.id)})
    return archive


def whose_is(archive: Archive) -> Whose:
    """Return about whom an archive is."""
    return Whose(archive.kind, archive.whose_id, tuple(UUID(each) for each in archive.about))


def maker_of(archive: Archive) -> Actor:
    """Return the actor as whom an archive is made: it holds what that one may see."""
    return Actor(
        archive.asked_by,
        Role(archive.role),
        organisation_id=archive.organisation_id,
        membership_id=archive.asked_in,
    )


def finish(work: Work, desk: ArchiveDesk, archive_id: UUID, kept: Kept) -> bool:
    """Note that an archive was made; it takes the place of an earlier one.

    Returns:
        Whether it counts: another run of the job may have made it already.

    Records:
        ``archives.archive.made``, and ``archives.archive.removed`` for the earlier one.
    """
    archive = queries.to_make(work, archive_id)
    if archive.state is not ArchiveState.ASKED:
        return False
    for earlier in queries.of(work, whose_is(archive), ArchiveState.READY):
        remove(work, earlier)
    archive.sealed_key = desk.ring.seal(work, Purpose.ARCHIVE, kept.key, of=str(archive.id))
    archive.digest, archive.size_bytes = kept.digest, kept.size_bytes
    archive.members, archive.entry = kept.packed.members, kept.packed.entry
    archive.manifest_digest = kept.packed.manifest_digest
    archive.ready_at = work.at
    archive.expires_at = expires_at(work.at, desk.kept)
    work.move(archive, LIFE, Action.FINISH, entry=kept.packed.entry)
    return True


def give_up(work: Work, archive_id: UUID) -> None:
    """Note that an archive cannot be made.

    Records:
        ``archives.archive.failed``.
    """
    archive = queries.to_make(work, archive_id)
    if archive.state is ArchiveState.ASKED:
        work.move(archive, LIFE, Action.GIVE_UP)


def remove(work: Work, archive: Archive) -> None:
    """Let nobody open an archive any more: its key is destroyed; a chore removes the bytes.

    Records:
        ``archives.archive.removed``.

    Rule:
        GDPR art. 5(1)(e).
    """
    archive.sealed_key = None
    work.move(archive, LIFE, Action.REMOVE)


def open_archive(work: Work, desk: ArchiveDesk, archive: Archive, why: str | None = None) -> bytes:
    """Note that an archive is opened, and return the key of its file.

    Raises:
        NotMadeYet: it is not ready.
        Gone: it was removed.
    """
    if archive.state in (ArchiveState.ASKED, ArchiveState.FAILED):
        raise NotMadeYet("There is nothing to fetch.", state=archive.state.value)
    if archive.sealed_key is None:
        raise Gone("The archive was removed; ask for a new one.")
    said = why or _FETCHED_BY[archive.kind]
    note_opening(work, "archive", archive.id, archive.facts, said)
    return desk.ring.open(work, Purpose.ARCHIVE, archive.sealed_key, of=str(archive.id))


def content(desk: ArchiveDesk, digest: str, key: bytes) -> Iterator[bytes]:
    """Yield the bytes of an archive that was opened."""
    return opened(desk.store.path(digest), key)


def remove_every(work: Work) -> int:
    """Remove every archive that can be fetched: no backup holds their bytes; they are asked anew.

    Returns:
        How many there were.
    """
    removed = 0
    while found := queries.ready(work, AT_ONCE):
        for archive in found:
            remove(work, archive)
        removed += len(found)
    return removed
