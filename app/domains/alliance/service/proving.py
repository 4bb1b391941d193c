"""Trainings held, and what firms prove by others: it counts once somebody outside confirmed it."""

from datetime import date
from uuid import UUID

from app.access.duties import in_common
from app.access.grants import Permission, Role
from app.access.policy import Facts, require
from app.domains.alliance.engine import letters
from app.domains.alliance.engine.words import faults as found_in
from app.domains.alliance.errors import KeyTaken, NotOutside
from app.domains.alliance.models import AllianceTraining, FirmCredential
from app.domains.alliance.queries import credentials as queries
from app.domains.alliance.queries import members
from app.domains.alliance.queries.trainings import address_of
from app.domains.alliance.rules import last_day
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.alliance.types import (
    CredentialKind,
    CredentialState,
    NewCertificate,
    NewTraining,
)
from app.domains.alliance.workflow import CREDENTIAL, CredentialAction
from app.domains.identity.models import Organisation
from app.domains.identity.queries import organisations as identity
from app.domains.subjects import queries as subjects
from app.domains.subjects.models import Subject
from app.domains.subjects.queries import claims
from app.domains.subjects.queries.holdings import records_of
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.domains.subjects.service.own_interests import ask_of_firm
from app.kit.errors import BadInput, Fault, Forbidden
from app.kit.ids import new_id
from app.store.outbox import post
from app.store.work import Work

REASON = "reason"
LONGEST_VALID = 20
"""No certificate is valid for more years; our own default, so that a slip is seen."""


def hold(work: Work, desk: AllianceDesk, new: NewTraining) -> AllianceTraining:
    """Write down a training: by who held it, or by the secretariat for who has no account.

    Raises:
        Forbidden: only who manages an organisation, and the secretariat, do.
        BadInput: a level is unknown, a provider is missing, or a day is odd.
        KeyTaken: the key names another.

    Records:
        ``alliance.training.held`` with key and level.

    Rule:
        Fairness E2: by whom it was held stands beside it.
    """
    actor = work.actor
    facts = Facts(holder_id=actor.organisation_id)
    require(actor, Permission.TRAINING_HOLD, facts, is_seen=True)
    assert actor.id is not None
    assert actor.organisation_id is not None
    organisation = members.organisation(work, actor.organisation_id)
    if organisation is None:
        raise Forbidden("Your organisation does not act here any more.")
    is_own = actor.role is not Role.SECRETARIAT
    _refuse_odd(desk, new, desk.today(work), is_own=is_own)
    if queries.find_training(work, new.key) is not None:
        raise KeyTaken(f"{new.key} names another training.")
    row = AllianceTraining(
        id=new_id(),
        key=new.key,
        title=new.title,
        provider=new.provider or organisation.name,
        provider_id=organisation.id if is_own else None,
        speaker_id=organisation.id,
        level=new.level,
        topics=list(new.topics),
        form=new.form,
        held_from=new.held_from,
        held_until=new.held_until,
        valid_months=new.valid_months,
        made_by=actor.id,
        made_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    work.record("alliance.training.held", row=str(row.id), key=row.key, level=row.level)
    return row


def _refuse_odd(desk: AllianceDesk, new: NewTraining, today: date, *, is_own: bool) -> None:
    faults = found_in("/title", new.title) + _odd_provider(new.provider, is_own=is_own)
    for place, each in enumerate(new.topics):
        faults += found_in(f"/topics/{place}", each)
    if new.level is not None and new.level not in desk.data.levels:
        faults.append(Fault("/level", "Name a level: GET /v1/alliance/training-levels."))
    if new.held_until < new.held_from:
        faults.append(Fault("/held_until", "Give the same day as in held_from, or a later one."))
    if new.held_from > today:
        faults.append(Fault("/held_from", "Write down a training once it began."))
    if faults:
        raise BadInput("This training cannot be written down.", faults=faults)


def _odd_provider(provider: str | None, *, is_own: bool) -> list[Fault]:
    if is_own:
        told = "Leave it out: your organisation has its name."
        return [] if provider is None else [Fault("/provider", told)]
    if provider is None:
        return [Fault("/provider", "Name who held it.")]
    return found_in("/provider", provider)


def complete(
    work: Work,
    desk: AllianceDesk,
    training: AllianceTraining,
    subject: Subject,
    said: tuple[int | None, date],
) -> FirmCredential:
    """State that a firm completed a training, by how many people; never by whom.

    The firm states it, and whoever held the training, or the secretariat for a body without an
    account, confirms it. What a provider with an account states of another firm is confirmed by
    that.

    Args:
        work: the open transaction.
        desk: what the alliance works with.
        training: that was completed.
        subject: the firm.
        said: how many people took part, and on which day it was completed.

    Raises:
        Forbidden: the caller neither holds the record nor held the training.
        BadInput: the day is none of the training's, or to come.
        NotOutside: whoever held the training is not outside the firm.

    Records:
        ``alliance.credential.stated``; ``confirmed`` where its provider states it.

    Rule:
        Fairness E2.
    """
    people, on = said
    today = desk.today(work)
    if not training.held_from <= on <= today:
        told = "Give a day since the training began, and not one to come."
        raise BadInput("This day is odd.", faults=[Fault("/completed_on", told)])
    is_provider = (
        training.provider_id is not None and work.actor.organisation_id == training.provider_id
    )
    if is_provider:
        require(work.actor, Permission.TRAINING_HOLD, training.facts, is_seen=True)
        _refuse_inside(work, training.speaker_id, subject.id)
    row = _stated(work, desk, subject, is_by_firm=not is_provider)
    row.kind, row.training_id, row.people = CredentialKind.TRAINING, training.id, people
    row.since, row.until = on, last_day(on, training.valid_months)
    # That a provider is outside the firm was asked above.
    row.confirmer_id = (
        training.speaker_id if is_provider else _who_confirms(work, training, subject)
    )
    _note(work, row)
    if is_provider:
        decide(work, desk, row, CredentialAction.CONFIRM, "Its provider states it.")
    return row


def _who_confirms(work: Work, training: AllianceTraining, subject: Subject) -> UUID:
    """Return who is asked: whoever held it, or the secretariat where that is not outside."""
    scheme = identity.find_scheme_owner(work)
    if scheme is None or _inside(work, training.speaker_id, subject.id) is None:
        return training.speaker_id
    return scheme.id


def certify(
    work: Work,
    desk: AllianceDesk,
    subject: Subject,
    new: NewCertificate,
    confirmer: UUID | None,
) -> FirmCredential:
    """State that a firm holds a certificate of a management system; others confirm it.

    Args:
        work: the open transaction.
        desk: what the alliance works with.
        subject: the firm.
        new: the certificate.
        confirmer: who is asked to confirm it, such as who issued it; ``None``: the secretariat.

    Raises:
        Forbidden: the caller does not hold the record.
        BadInput: a day is odd, or nobody can be asked so.
        NotOutside: who is asked is not outside the firm.

    Records:
        ``alliance.credential.stated``.

    Rule:
        Fairness E2.
    """
    row = _stated(work, desk, subject, is_by_firm=True)
    asked = _asked(work, confirmer)
    faults = [
        *(f for name in ("standard", "issuer") for f in found_in(f"/{name}", getattr(new, name))),
        *_odd_days(new, desk.today(work)),
    ]
    if asked is None:
        faults.append(Fault("/confirmer", "Name an organisation that acts here, or leave it out."))
    if faults or asked is None:
        raise BadInput("This certificate cannot be stated.", faults=faults)
    _refuse_inside(work, asked.id, subject.id)
    row.kind, row.confirmer_id = CredentialKind.CERTIFICATE, asked.id
    row.standard, row.number, row.issuer = new.standard, new.number, new.issuer
    row.since, row.until = new.valid_from, new.until
    _note(work, row)
    return row


def _odd_days(new: NewCertificate, today: date) -> list[Fault]:
    if new.valid_from > today:
        return [Fault("/valid_from", "State it once it is valid.")]
    if new.until < new.valid_from:
        return [Fault("/until", "Give the same day as in valid_from, or a later one.")]
    if new.until.year > new.valid_from.year + LONGEST_VALID:
        return [Fault("/until", f"Give a day within {LONGEST_VALID} years of valid_from.")]
    return []


def _asked(work: Work, confirmer: UUID | None) -> Organisation | None:
    if confirmer is None:
        return identity.find_scheme_owner(work)
    return queries.acting(work, confirmer)


def _stated(
    work: Work, desk: AllianceDesk, subject: Subject, *, is_by_firm: bool
) -> FirmCredential:
    """Begin what is stated of a firm; whoever states it for the firm holds its record."""
    actor = work.actor
    same = subjects.alike(work, [subject.id])
    holders = claims.holders(work, same)
    if is_by_firm:
        facts = Facts(is_public=True, holder_id=holders[0] if holders else None)
        if actor.organisation_id in holders:
            facts = Facts(is_public=True, holder_id=actor.organisation_id)
        require(actor, Permission.CREDENTIAL_STATE, facts, is_seen=True)
    refuse_beside_lists(work, [subject.id], is_demonstration=desk.is_demonstration)
    assert actor.id is not None
    assert actor.organisation_id is not None
    return FirmCredential(
        id=new_id(),
        state=CREDENTIAL.start,
        subject_id=subject.id,
        holder_id=actor.organisation_id if is_by_firm else next(iter(holders), None),
        stated_by=actor.id,
        stated_for=actor.organisation_id,
        stated_at=work.at,
    )


def _note(work: Work, row: FirmCredential) -> None:
    work.session.add(row)
    work.session.flush()
    work.record(
        "alliance.credential.stated",
        row.subject_id,
        row=str(row.id),
        kind=row.kind.value,
        training=row.training_id and str(row.training_id),
        since=row.since.isoformat(),
        until=row.until.isoformat(),
    )


def decide(
    work: Work, desk: AllianceDesk, row: FirmCredential, action: CredentialAction, reason: str
) -> FirmCredential:
    """Confirm, refuse or revoke what was stated of a firm, from outside it.

    Args:
        work: the open transaction.
        desk: what the alliance works with.
        row: what was stated, locked.
        action: what to do.
        reason: how it was confirmed, or why not; the firm is told why not.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotOutside: the caller's organisation is the firm, holds it, or is tied to it.
        InterestDeclared, HeldForSecondLook: the caller has, or had, a part in the firm.

    Records:
        ``alliance.credential.confirmed``, ``refused`` or ``revoked``; the words erasable.

    Rule:
        Fairness E2: it counts only when somebody outside the firm confirmed it; C1, P4.
    """
    require(work.actor, CREDENTIAL.permission(action), row.facts, is_seen=True)
    CREDENTIAL.step(row.state, action)
    assert work.actor.organisation_id is not None
    if action is CredentialAction.CONFIRM:
        _refuse_inside(work, work.actor.organisation_id, row.subject_id)
    what = (f"credential.{action.value}", row.id, address_of(row.id))
    ask_of_firm(work, desk.ring, row.subject_id, what)
    row.decided_by, row.decided_at = work.actor.id, work.at
    row.decided_for = work.actor.organisation_id
    row.decided_entry = work.upcoming()
    if action is CredentialAction.CONFIRM:
        row.confirmed_entry = row.decided_entry
    elif action is CredentialAction.REVOKE:
        row.ended_entry = row.decided_entry
    _move(work, row, action, reason)
    if action is not CredentialAction.CONFIRM and row.holder_id is not None:
        for person in identity.managers(work, row.holder_id):
            letter = letters.not_confirmed(person, address_of(row.id), reason)
            post(work, desk.ring, f"alliance_{row.state.value}", letter)
    return row


def withdraw(work: Work, row: FirmCredential, reason: str) -> FirmCredential:
    """Take back what was stated of one's own firm; it counts no more from now on.

    Raises:
        Forbidden, StepRefused: by policy and table.

    Records:
        ``alliance.credential.withdrawn``, or ``given_up`` where it counted, with the reason.
    """
    require(work.actor, Permission.CREDENTIAL_STATE, row.facts, is_seen=True)
    CREDENTIAL.step(row.state, CredentialAction.WITHDRAW)
    if row.state is CredentialState.CONFIRMED:
        row.ended_entry = work.upcoming()
    _move(work, row, CredentialAction.WITHDRAW, reason)
    return row


def _move(work: Work, row: FirmCredential, action: CredentialAction, reason: str) -> None:
    words, body = {REASON: reason}, {"subject_id": row.subject_id, "kind": row.kind.value}
    work.move(row, CREDENTIAL, action, words=words, **body)


def _refuse_inside(work: Work, organisation_id: UUID, subject_id: UUID) -> None:
    """Refuse a confirmation by somebody who is not outside the firm.

    Raises:
        NotOutside: the firm itself, its holder, or one that is, or may be, tied to it.

    Rule:
        Fairness E2.
    """
    why = _inside(work, organisation_id, subject_id)
    if why is not None:
        raise NotOutside(why)


def _inside(work: Work, organisation_id: UUID, subject_id: UUID) -> str | None:
    """Say why an organisation is not, or may not be, outside a firm.

    A shared name proves nothing, so it refuses nobody anything but this: the secretariat, which is
    asked for its own interests, confirms instead (L10).
    """
    firm = subjects.alike(work, [subject_id])
    holders = claims.holders(work, firm)
    if organisation_id in holders:
        return "Your organisation holds the record of this firm."
    if organisation_id in queries.held_before(work, firm):
        return "Your organisation held the record of this firm."
    both, scheme = queries.in_both(work, organisation_id, holders), identity.find_scheme_owner(work)
    is_scheme = scheme is not None and scheme.id == organisation_id
    if work.actor.id in both or (both and not is_scheme):
        return "Somebody acts for your organisation and for this firm."
    theirs = subjects.alike(work, [each.id for each in records_of(work, organisation_id)])
    # Two branches or sub-agents of one firm are tied by what stands between them.
    around = subjects.alike(work, firm | queries.tied_to(work, firm))
    if around & (theirs | queries.tied_to(work, theirs)):
        return "The firm of your organisation is tied to this one."
    if theirs and in_common(subjects.known_of(work, theirs), subjects.known_of(work, firm)):
        return "An owner or officer of both may be one person: let the secretariat confirm it."
    return None
