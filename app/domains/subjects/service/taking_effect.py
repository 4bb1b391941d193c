"""What an act on a licence does when it takes effect, or is reversed: facts, changes, letters."""

import hashlib
import secrets
from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import insert

from app.domains.identity.queries import organisations as identity
from app.domains.imports.service.registers import note_act
from app.domains.subjects.engine import act_letters
from app.domains.subjects.engine.act_letters import Told
from app.domains.subjects.engine.versions import (
    Origin,
    Past,
    Version,
    before_all,
    begun_by,
    restated,
    undone,
)
from app.domains.subjects.errors import LicenceMoved, NumberTaken
from app.domains.subjects.models import Licence, LicenceAct
from app.domains.subjects.queries import acts, claims, licences
from app.domains.subjects.queries.licences import Whole
from app.domains.subjects.rules import Terms
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.service.import_in_force import UNREAD
from app.domains.subjects.types import ActKind, Answer
from app.domains.subjects.workflow import ACT, LicenceAction
from app.kit.errors import Changed
from app.kit.ids import new_id
from app.outside.letters import Reader
from app.store.journal import Change, salted_digest
from app.store.outbox import post
from app.store.work import Work


def refuse_taken(work: Work, source_key: str, number: str | None, but: UUID | None) -> None:
    """Refuse a number that the register has given to another licence.

    Raises:
        NumberTaken: it has.
    """
    taken = licences.find_number(work, source_key, number, but) if number else None
    if taken is not None:
        licence = str(taken.first_id or taken.id)
        raise NumberTaken(f"The register has a licence of the number {number}.", licence=licence)


def take_effect(
    work: Work, desk: SubjectDesk, act: LicenceAct, action: LicenceAction, words: dict[str, str]
) -> None:
    """Put an act in force: what the licence says from its day on, and the letter to the firm.

    Raises:
        LicenceMoved: somebody changed the licence since the act was proposed.
        Changed: somebody changed it at this very instant.
        NumberTaken: its number was given to another licence meanwhile.
        Forbidden, StepRefused: by policy and table.

    Records:
        ``subjects.act.took_effect`` or ``subjects.act.confirmed``.

    Rule:
        Fairness P3: the firm is told the same day.
    """
    number = work.upcoming()
    licence = _as_found(work, act, action)
    if licence is None or licence.now is None or licence.now.number != act.number:
        refuse_taken(work, act.source_key, act.number, act.licence_id)
    act.entry = number
    move(work, act, action, words, number)
    if licence is None:
        first = Version(act.terms, Origin(None, None, act.id), act.holds_from)
        _open(work, act, [first], number, None, is_new=True)
    else:
        _rewrite(work, act, licence, _after(act, licence), number)
    source = licences.register(work, act.source_key)
    note_act(source, act.decided_on, licences=int(licence is None))
    work.session.flush()
    if act.is_worsening:
        tell_holder(work, desk, act)


def _as_found(work: Work, act: LicenceAct, action: LicenceAction) -> Whole | None:
    """Return the licence as the act found it; nothing where it makes a new one."""
    if act.before_id is None:
        return None
    found = licences.whole(work, [act.licence_id])
    now = found[0].now if found else None
    if now is None or now.id != act.before_id:
        if action is LicenceAction.CONFIRM:
            raise LicenceMoved("The licence changed since this was proposed.")
        raise Changed("Somebody else changed this licence meanwhile; read it again.")
    return found[0]


def move(
    work: Work, act: LicenceAct, action: LicenceAction, words: dict[str, str], number: int
) -> None:
    """Take a step of an act's life that shows on the firm's record, under a journal number.

    Records:
        ``subjects.act.took_effect``, ``confirmed``, ``contested``, ``upheld`` or ``reversed``.
    """
    work.move(
        act,
        ACT,
        action,
        subject_id=act.subject_id,
        reason_code=act.ground.value if act.ground else None,
        words=words,
        changes=_touch(work, act, number),
        **body_of(act),
    )


def body_of(act: LicenceAct) -> dict[str, Any]:
    """Return what an entry says of an act: ids, codes and days."""
    return {
        "licence": str(act.licence_id),
        "source": act.source_key,
        "kind": act.kind.value,
        "status": act.status.value,
        "holds_from": act.holds_from.isoformat(),
        "is_worsening": act.is_worsening,
    }


def _touch(work: Work, act: LicenceAct, number: int) -> dict[str, Any]:
    """Write a row of change for every record of the firm, so that who follows one is told."""
    total = hashlib.sha256()
    firm = sorted(licences.one_firm(work, [act.subject_id]), key=str)
    rows: list[dict[str, Any]] = []
    for position, subject_id in enumerate(firm, start=1):
        salt = secrets.token_hex(16)
        digest = salted_digest(salt, f"{act.kind}:{act.id}:{subject_id}")
        total.update(digest.encode())
        rows.append(
            {
                "event_number": number,
                "position": position,
                "subject_id": subject_id,
                "act": act.kind.value,
                "salt": salt,
                "digest": digest,
            }
        )
    work.session.execute(insert(Change), rows)
    return {"count": len(rows), "digest": total.hexdigest()}


def _after(act: LicenceAct, licence: Whole) -> list[Version]:
    """Return what is known of a licence once an act holds."""
    assert licence.now is not None
    before, after = licence.now.terms, act.terms
    names = Past(before, after, 0).changed()
    is_slip = act.kind is ActKind.CORRECT

    def change(version: Version) -> Version:
        new = {
            name: getattr(after, name)
            for name in names
            if not is_slip or getattr(version.terms, name) == getattr(before, name)
        }
        if not new:
            return version
        terms = version.terms._replace(**new)
        return Version(terms, Origin(None, None, act.id), version.since, version.until)

    return restated(begun_by(_versions(licence), act.holds_from), act.holds_from, change)


def _versions(licence: Whole) -> list[Version]:
    return [_version(each.row) for each in licence.versions]


def _version(row: Licence) -> Version:
    origin = Origin(row.file_id, row.line, row.act_id)
    return Version(row.terms, origin, row.stated_from, row.stated_until)


def _rewrite(
    work: Work, act: LicenceAct, licence: Whole, versions: Sequence[Version], number: int
) -> None:
    """Close the rows that say something else now, and open those that say it."""
    left = list(versions)
    for each in licence.versions:
        said = _version(each.row)
        if said in left:
            left.remove(said)
        else:
            each.row.recorded_until = number
    listing_id = licence.versions[-1].row.listing_id
    listing = licences.listing_of(work, licence.versions[-1].row)
    if listing is not None:
        listing.digest = UNREAD
    work.session.flush()
    _open(work, act, left, number, listing_id)


def _open(
    work: Work,
    act: LicenceAct,
    versions: Sequence[Version],
    number: int,
    listing_id: UUID | None,
    *,
    is_new: bool = False,
) -> None:
    for each in versions:
        work.session.add(
            Licence(
                id=act.licence_id if is_new else new_id(),
                first_id=None if is_new else act.licence_id,
                subject_id=act.subject_id,
                listing_id=listing_id,
                source_key=act.source_key,
                stated_from=each.since,
                stated_until=each.until,
                recorded_from=number,
                **each.origin._asdict(),
                **each.terms._asdict(),
            )
        )
    work.session.flush()


def undo(work: Work, act: LicenceAct, words: dict[str, str]) -> None:
    """Reverse an act: the state before it is open again, in the past as known now, too.

    Raises:
        Forbidden, StepRefused: by policy and table.

    Records:
        ``subjects.act.reversed``.

    Rule:
        Fairness L1 and P3: what was reversed is absent from the public past.
    """
    ACT.step(act.state, LicenceAction.REVERSE)
    number = work.upcoming()
    found = licences.whole(work, [act.licence_id])
    done = licences.with_acts(work, [act.licence_id])
    before = licences.versions_by_id(work, [each.before_id for each in done])
    pasts = {each.id: _past(each, before) for each in done}
    act.reversed_entry = number
    move(work, act, LicenceAction.REVERSE, words, number)
    if not found:
        return
    this = pasts[act.id]
    earlier = [pasts[each.id] for each in done if each.entry and each.entry < this.entry]
    cleared = Past(before_all(this, earlier), this.after, this.entry)
    changed = before.get(act.before_id) if act.before_id else None
    versions = undone(
        _versions(found[0]),
        cleared,
        act.holds_from,
        act.id,
        None if changed is None else _version(changed),
    )
    _rewrite(work, act, found[0], versions, number)
    if not versions:
        note_act(licences.register(work, act.source_key), act.decided_on, licences=-1)


def _past(act: LicenceAct, versions: dict[UUID, Licence]) -> Past:
    before: Terms | None = versions[act.before_id].terms if act.before_id else None
    assert act.entry is not None
    return Past(before, act.terms, act.entry, act.reversed_entry)


def tell_holder(work: Work, desk: SubjectDesk, act: LicenceAct) -> None:
    """Write to whoever speaks for the firm; where nobody holds its record, the act says so.

    Rule:
        Fairness P3: told the same day, with the ground, who decided, and how to contest.
    """
    told = told_of(work, desk, act)
    for person in _holders(work, [act.subject_id]):
        post(work, desk.ring, "licence_worsened", act_letters.licence_worsened(person, told))
        act.told_at = work.at
    work.session.flush()


def _holders(work: Work, subject_ids: Collection[UUID]) -> list[Reader]:
    """Return those who speak for a firm."""
    firm = licences.one_firm(work, subject_ids)
    return [
        person
        for holder in dict.fromkeys(claims.holders(work, firm))
        for person in identity.managers(work, holder)
    ]


def tell_answer(
    work: Work, desk: SubjectDesk, act: LicenceAct, answer: Answer, reason: str
) -> None:
    """Write to the firm what the authority answered."""
    told = told_of(work, desk, act)
    for person in _holders(work, [act.subject_id]):
        letter = act_letters.contest_answered(person, told, answer, reason)
        post(work, desk.ring, "contest_answered", letter)


def tell_what_waited(work: Work, desk: SubjectDesk, subject_id: UUID) -> None:
    """Write to a new holder of acts in force of which nobody could be told.

    Rule:
        Fairness P3: a letter that nobody could get waits for whoever comes to hold the record.
    """
    for act in acts.untold(work, licences.one_firm(work, [subject_id])):
        tell_holder(work, desk, act)


def told_of(work: Work, desk: SubjectDesk, act: LicenceAct) -> Told:
    """Return an act as letters tell it."""
    words = acts.words_of(work, act.said_entry)
    before = licences.version(work, act.before_id)
    subject = licences.record(work, act.subject_id)
    ground = (act.ground or "").replace("_", " ")
    law = [words[name] for name in ("law", "article") if name in words]
    return Told(
        record=subject.number,
        licence=act.number,
        register=licences.register(work, act.source_key).title,
        authority=acts.names_of(work, [act.organisation_id])[act.organisation_id],
        was=None if before is None else before.status.value.replace("_", " "),
        reads=act.status_word or act.status.value.replace("_", " "),
        valid_until=act.valid_until,
        holds_from=act.holds_from,
        ground=", ".join([*law, ground]),
        reason=words.get("reason", ""),
        entry=act.entry or act.said_entry,
        address=f"{desk.front.url}/v1/licence-acts/{act.id}",
    )
