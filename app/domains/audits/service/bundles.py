"""Bundles: an audit taken into the field, encrypted, and merged when it comes back (C5)."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from hmac import compare_digest
from typing import Any
from uuid import UUID

import orjson

from app.access.grants import Permission, Role
from app.access.policy import require
from app.domains.audits.engine.bounds import beyond
from app.domains.audits.engine.contents import Content, named_documents, try_content
from app.domains.audits.engine.merging import Choice, Known, Offered, Outcome, merged
from app.domains.audits.errors import BundleCollides, BundleOver
from app.domains.audits.models import Audit, AuditBundle, AuditEntry
from app.domains.audits.queries import bundles
from app.domains.audits.queries.bundles import Place
from app.domains.audits.rules import CLOCK_APART
from app.domains.audits.service.desk import AuditDesk
from app.domains.audits.service.entries import Source, bounds_of, canonical, keep, may_write
from app.domains.audits.service.ordering import cite_in
from app.domains.audits.service.packing import Packed, packed
from app.domains.audits.service.planning import of_the_team, revoke_all
from app.domains.audits.types import WRITTEN, AuditState, EntryKind
from app.domains.audits.workflow import LIFE
from app.kit.errors import BadInput, Fault, Forbidden, StepRefused
from app.store.work import Work

FETCHED = WRITTEN | {AuditState.TEAM_CLEARED}
"""The states in which a bundle is fetched; a team that goes unannounced takes it along."""
MOST_FAULTS = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry that a bundle brings back.

    Attributes:
        place: its kind and key.
        base: the revision on which it was written; 0 for a new one.
        said: its content.
        written_at: when, as its writer says.
        choice: where both sides wrote, which content stands.
    """

    place: Place
    base: int
    said: Any
    written_at: datetime | None = None
    choice: Choice | None = None


@dataclass(frozen=True, slots=True)
class Return:
    """A bundle that comes back.

    Attributes:
        bundle_id: as it says itself.
        seal: the secret that was inside.
        audit: the number of the audit, as it says itself.
        base: how many revisions the audit had.
        entries: what was written.
    """

    bundle_id: UUID
    seal: str
    audit: str
    base: int
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the entries of a bundle.

    Attributes:
        added: revisions that stand now.
        unchanged: how many entries were known already.
    """

    added: list[AuditEntry]
    unchanged: int


def pack(work: Work, desk: AuditDesk, audit: Audit, days: int) -> Packed:
    """Put an audit together for the field; nothing is written down yet.

    Raises:
        Forbidden: the caller is not of the team.
        StepRefused: the team is not cleared, or the report is submitted.

    Rule:
        Fairness C5: no complainant's and no worker's name.
    """
    may_fetch(work, audit)
    return packed(work, desk, audit, secrets.token_urlsafe(32), work.at + timedelta(days=days))


def may_fetch(work: Work, audit: Audit) -> None:
    """Refuse whoever takes no bundle of an audit now.

    Raises:
        Forbidden: the caller is not of the team.
        StepRefused: the team is not cleared, or the report is submitted.
    """
    require(work.actor, Permission.AUDIT_PERFORM, audit.facts, is_seen=True)
    if audit.state not in FETCHED:
        raise StepRefused(
            f"No bundle is fetched while the state is '{audit.state.value}'.",
            state=audit.state.value,
            allowed=[each.value for each in LIFE.actions_from(audit.state)],
        )
    of_the_team(work, audit)


def note_fetched(work: Work, audit: Audit, made: Packed) -> AuditBundle:
    """Write down that somebody fetched a bundle; without it nothing is given out.

    Raises:
        Forbidden, StepRefused: see :func:`may_fetch`; it is asked again.

    Records:
        ``audits.bundle.fetched`` with its id, its base and the last instant at which it is good.

    Rule:
        Fairness C5.
    """
    may_fetch(work, audit)
    row = AuditBundle(
        id=made.bundle_id,
        audit_id=audit.id,
        person_id=work.actor.id,
        base=made.base,
        seal_digest=sha256(made.seal.encode()).hexdigest(),
        fetched_at=work.at,
        expires_at=made.expires_at,
    )
    work.session.add(row)
    work.session.flush()
    body: dict[str, Any] = {"row": str(row.id), "audit": str(audit.id), "base": row.base}
    work.record("audits.bundle.fetched", expires_at=row.expires_at.isoformat(), **body)
    return row


def revoke(work: Work, audit: Audit, bundle: AuditBundle, reason: str) -> AuditBundle:
    """Revoke a bundle: what is written in it can come back only through a new one.

    Raises:
        Forbidden: the caller neither fetched it nor manages the body's audits.
        BundleOver: it is revoked.

    Records:
        ``audits.bundle.revoked`` with the reason.

    Rule:
        Fairness C5: they can be revoked.
    """
    require(work.actor, Permission.BUNDLE_REVOKE, audit.facts, is_seen=True)
    if work.actor.role is not Role.AUDIT_MANAGER and bundle.person_id != work.actor.id:
        raise Forbidden("Who fetched it, or who manages the audits, revokes a bundle.")
    if bundle.revoked_at is not None:
        raise BundleOver("This bundle is revoked already.")
    revoke_all(work, audit, [bundle], reason)
    return bundle


def take_back(work: Work, desk: AuditDesk, audit: Audit, said: Return) -> Taken:
    """Merge what comes back from the field: all of it, or nothing.

    Raises:
        Forbidden: the caller is not of the team, or somebody else fetched the bundle.
        NotFound: there is no such bundle of this audit.
        StepRefused: the audit is not going on.
        BundleOver: it has expired, or was revoked.
        BadInput: it is forged, or an entry names what the order has not; each place is named.
        BundleCollides: somebody wrote something else meanwhile; each collision is listed.

    Records:
        ``audits.bundle.returned`` with how many revisions it brought, unless it brought none.

    Rule:
        Fairness C5; Issue "Standards, applications and audits": a bundle sent twice changes
        nothing; a merge never loses an entry of either side.
    """
    may_write(work, audit)
    bundle = bundles.one(work, audit, said.bundle_id)
    _refuse_strange(work, audit, bundle, said)
    contents = _contents(said.entries)
    named = {each for one in contents for each in named_documents(one)}
    bounds = bounds_of(work, desk.ring, audit, named)
    places = [each.place for each in said.entries]
    known = bundles.histories(work, audit, places)
    faults = [
        fault
        for index, (entry, content) in enumerate(zip(said.entries, contents, strict=True))
        for fault in (
            *beyond(
                *(bounds, entry.place[1], content),
                *(f"/entries/{index}/key", f"/entries/{index}/content"),
            ),
            *_odd(work, bundle, entry, known[entry.place], index),
        )
    ]
    first = {place: index for index, place in reversed(list(enumerate(places)))}
    faults += [
        Fault(f"/entries/{index}/key", "Give each entry once.")
        for index, place in enumerate(places)
        if first[place] < index
    ]
    _refuse(faults)
    taken = _merged(work, audit, bundle, list(zip(said.entries, contents, strict=True)), known)
    bundle.returned_at = work.at
    if taken.added:
        cite_in(work, audit, named)
        body: dict[str, Any] = {"row": str(bundle.id), "audit": str(audit.id)}
        work.record("audits.bundle.returned", revisions=len(taken.added), **body)
    work.session.flush()
    return taken


def _refuse(faults: Sequence[Fault]) -> None:
    if not faults:
        return
    more = len(faults) - MOST_FAULTS
    tail = f" The first {MOST_FAULTS} follow." if more > 0 else ""
    raise BadInput(
        f"{len(faults)} things in the bundle are not as they must be; nothing was taken.{tail}",
        faults=faults[:MOST_FAULTS],
    )


def _refuse_strange(work: Work, audit: Audit, bundle: AuditBundle, said: Return) -> None:
    if bundle.person_id != work.actor.id:
        raise Forbidden("Somebody else fetched this bundle, and brings it back.")
    faults = []
    if said.audit != audit.number:
        faults.append(Fault("/audit", f"This is audit {audit.number}."))
    if not compare_digest(sha256(said.seal.encode()).hexdigest(), bundle.seal_digest):
        faults.append(Fault("/seal", "This is not the seal of the bundle."))
    elif said.base != bundle.base:
        faults.append(Fault("/base", f"The bundle was made on {bundle.base} revisions."))
    _refuse(faults)
    if bundle.revoked_at is not None:
        raise BundleOver("This bundle was revoked.", revoked_at=bundle.revoked_at.isoformat())
    if work.at >= bundle.expires_at:
        raise BundleOver("This bundle has expired.", expired_at=bundle.expires_at.isoformat())


def _contents(entries: Sequence[Entry]) -> list[Content]:
    found: list[Content] = []
    faults: list[Fault] = []
    for index, each in enumerate(entries):
        content = try_content(each.place[0], each.said, f"/entries/{index}/content")
        if isinstance(content, list):
            faults += content
        else:
            found.append(content)
    _refuse(faults)
    return found


def _odd(
    work: Work, bundle: AuditBundle, entry: Entry, known: Sequence[AuditEntry], index: int
) -> list[Fault]:
    found = []
    if entry.base > len(known):
        detail = f"The entry has {len(known)} revisions."
        found.append(Fault(f"/entries/{index}/base_revision", detail))
    first, last = bundle.fetched_at - CLOCK_APART, work.at + CLOCK_APART
    if entry.written_at is not None and not first <= entry.written_at <= last:
        detail = "Give an instant after the bundle was fetched, and not to come."
        found.append(Fault(f"/entries/{index}/written_at", detail))
    return found


def _merged(
    work: Work,
    audit: Audit,
    bundle: AuditBundle,
    offered: Sequence[tuple[Entry, Content]],
    known: dict[tuple[EntryKind, str], list[AuditEntry]],
) -> Taken:
    outcomes = []
    for entry, content in offered:
        text, digest = canonical(content)
        history = [Known(each.digest, each.bundle_id == bundle.id) for each in known[entry.place]]
        outcome = merged(Offered(entry.base, digest, entry.choice), history)
        outcomes.append((entry, text, outcome))
    collisions = [
        _collision(entry, text, known[entry.place])
        for entry, text, outcome in outcomes
        if outcome is Outcome.COLLIDES
    ]
    if collisions:
        raise BundleCollides(
            f"{len(collisions)} entries were written by somebody else too; nothing was taken.",
            collisions=collisions,
        )
    added = []
    for entry, text, outcome in outcomes:
        if outcome is Outcome.NOTHING:
            continue
        revision = len(known[entry.place]) + 1
        source = Source(bundle.id, entry.written_at)
        added.append(keep(work, audit, entry.place, text, revision, source))
        if outcome is Outcome.KEPT_BESIDE:
            theirs = known[entry.place][-1].content
            added.append(keep(work, audit, entry.place, theirs, revision + 1, source))
    unchanged = sum(1 for _, _, outcome in outcomes if outcome is Outcome.NOTHING)
    return Taken(added, unchanged)


def _collision(entry: Entry, text: str, known: Sequence[AuditEntry]) -> dict[str, Any]:
    theirs = known[-1]
    base = known[entry.base - 1] if entry.base else None
    return {
        "kind": theirs.kind.value,
        "key": theirs.key,
        "base": None if base is None else orjson.loads(base.content),
        "mine": orjson.loads(text),
        "theirs": orjson.loads(theirs.content),
        "revision": theirs.revision,
        "author_id": None if theirs.author_id is None else str(theirs.author_id),
        "at": theirs.at.isoformat(),
    }
