"""Claims: an organisation says that a record is its own, and others confirm, object and decide."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.evidence.service import cite, show_to
from app.domains.identity.queries import organisations as identity
from app.domains.identity.types import Waiting
from app.domains.subjects import queries
from app.domains.subjects.engine import letters
from app.domains.subjects.errors import ClaimedAlready, NobodyClaimsIt, SecondPerson, TooEarly
from app.domains.subjects.models import Claim, ClaimProof, Subject
from app.domains.subjects.queries import claims
from app.domains.subjects.service import contacting, lapsing, refusing
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.service.own_interests import ask_about_claim
from app.domains.subjects.types import (
    TELL_HOLDER,
    Channel,
    ClaimState,
    LapseGround,
    RefusalGround,
    SubjectKind,
)
from app.domains.subjects.workflow import CLAIM, ClaimAction
from app.kit.ids import new_id
from app.store.jobs import enqueue
from app.store.outbox import post
from app.store.work import Work


class Claimant(NamedTuple):
    """Who says that a record is theirs, and what proves it.

    Attributes:
        organisation_id: whose it is said to be.
        person_id: who speaks for it.
        statement: why it is theirs, in their words.
        proofs: documents that the organisation sent.
    """

    organisation_id: UUID
    person_id: UUID
    statement: str
    proofs: tuple[UUID, ...] = ()


def lodge(
    work: Work,
    desk: SubjectDesk,
    subject: Subject,
    statement: str,
    proofs: Sequence[UUID] = (),
) -> Claim:
    """Say that a record is the caller's own.

    The authority, the published contact and the present holder are told at once. The answer is the
    same whether or not somebody holds the record. A claim of the organisation that is open already
    is given back.

    Raises:
        Forbidden: the role claims no records.
        BadInput: a proof is not a document of the organisation.
        OnlyLists: it is a real firm's record in a demonstration.
        NobodyClaimsIt: it is the record of a country.

    Records:
        ``subjects.claim.lodged``.

    Rule:
        Fairness P1.
    """
    actor = work.actor
    require(actor, Permission.CLAIM_LODGE, Facts(holder_id=actor.organisation_id), is_seen=True)
    assert actor.organisation_id is not None
    assert actor.id is not None
    if subject.kind is SubjectKind.JURISDICTION:
        raise NobodyClaimsIt("This is the record of a country.")
    claimant = Claimant(actor.organisation_id, actor.id, statement, tuple(proofs))
    return lodge_for(work, desk, subject, claimant)


def lodge_for(work: Work, desk: SubjectDesk, subject: Subject, claimant: Claimant) -> Claim:
    """Lodge a claim for an organisation; who calls this has asked whether the actor may.

    Raises:
        BadInput: a proof is not a document of the organisation.
        OnlyLists: it is a real firm's record in a demonstration.

    Records:
        ``subjects.claim.lodged``.

    Rule:
        Fairness P1 and L9.
    """
    refuse_beside_lists(work, [subject.id], is_demonstration=desk.is_demonstration)
    known = claims.find_open(work, subject.id, claimant.organisation_id)
    if known is not None:
        return known
    claim = Claim(
        id=new_id(),
        subject_id=subject.id,
        organisation_id=claimant.organisation_id,
        jurisdiction=claims.jurisdiction_of(work, subject),
        statement=claimant.statement,
        state=CLAIM.start,
        lodged_by=claimant.person_id,
        lodged_at=work.at,
        objections_until=work.at + desk.objection,
    )
    work.session.add(claim)
    work.session.flush()
    whose = claimant.organisation_id
    documents = show_to(work, claimant.proofs, claim.jurisdiction, whose)
    work.session.add_all(ClaimProof(claim_id=claim.id, document_id=each.id) for each in documents)
    cite(work, documents, "claim", claim.id)
    work.record("subjects.claim.lodged", subject.id, row=str(claim.id), proofs=len(documents))
    _tell(work, desk, claim, subject)
    contacting.tell(work, desk, claim.id)
    return claim


def _tell(work: Work, desk: SubjectDesk, claim: Claim, subject: Subject) -> None:
    number, until = subject.number, claim.objections_until
    for person in identity.authority_members(work, claim.jurisdiction):
        letter = letters.claim_lodged(person, number, until)
        post(work, desk.ring, "claim_lodged", letter)
    holder = claims.find_granted(work, subject.id)
    if holder is not None:
        for person in identity.managers(work, holder.organisation_id):
            letter = letters.held_record_claimed(person, number, until)
            post(work, desk.ring, "claim_lodged", letter)


def confirm(work: Work, desk: SubjectDesk, claim: Claim, channel: Channel, reason: str) -> Claim:
    """Confirm a claim: the published contact or the licensing authority said so.

    Raises:
        Forbidden: the caller is neither the licensing authority nor the secretariat.
        StepRefused: it is not open, or confirmed already.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.

    Records:
        ``subjects.claim.confirmed`` with the channel and the reason.

    Rule:
        Fairness P1: never through what the claimant supplied.
    """
    _ask_for_interests(work, desk, claim, ClaimAction.CONFIRM)
    claim.channel, claim.confirmed_by = channel, work.actor.id
    _move(work, claim, ClaimAction.CONFIRM, reason, channel=channel.value)
    return claim


def act(work: Work, desk: SubjectDesk, claim: Claim, action: ClaimAction, reason: str) -> Claim:
    """Object to a claim, resume, or withdraw it.

    Raises:
        Forbidden, StepRefused: by policy and table.
        InterestDeclared, HeldForSecondLook: who decides has a part in the matter, or may have.

    Records:
        ``subjects.claim.contested``, ``resumed`` or ``withdrawn``.

    Rule:
        Fairness P1.
    """
    if action is ClaimAction.WITHDRAW:
        require(work.actor, CLAIM.permission(action), claim.facts)
        refusing.concede(work, claim, action)
    if action is ClaimAction.RESUME:
        # It is a decision; to object, anybody may.
        _ask_for_interests(work, desk, claim, action)
        claim.channel = claim.confirmed_by = None
    _move(work, claim, action, reason)
    if claim.state is not ClaimState.CONTESTED and claim.state is not CLAIM.start:
        claim.decided_at = work.at
    return claim


def refuse(
    work: Work, desk: SubjectDesk, claim: Claim, reason: str, ground: RefusalGround
) -> Claim:
    """Refuse a claim: announced first, in effect once the claimant was heard.

    The first call announces the refusal with its reason and leaves the claim as it is; another one,
    after the answer or its time, lets it take effect.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotHeard, NotServed: it is announced, and the claimant can still be heard first.
        SecondPerson: the caller had a part in a refusal that did not stand.
        InterestDeclared, HeldForSecondLook: who decides has a part in the matter, or may have.

    Records:
        ``notices.notice.announced``; then ``notices.notice.took_effect`` and
        ``subjects.claim.refused``.

    Rule:
        Fairness C1: announced with grounds and a time to answer before it takes effect.
    """
    _ask_for_interests(work, desk, claim, ClaimAction.REFUSE)
    refusing.refuse_overturned(work, claim)
    known = refusing.open_refusal(work, claim)
    if known is None:
        refusing.announce(work, desk, claim, reason, ground)
        return claim
    refusing.take_effect(work, desk, known, reason)
    claim.decided_at = work.at
    _move(work, claim, ClaimAction.REFUSE, reason)
    return claim


def lapse(work: Work, desk: SubjectDesk, claim: Claim, reason: str, ground: LapseGround) -> Claim:
    """End the right of a holder: announced first, in effect once the holder was heard.

    The first call announces it with its reason and leaves the right as it is; another one, after
    the answer or its time, lets it take effect, with what domains above hang on it.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotHeard, NotServed: it is announced, and the holder can still be heard first.
        NoticedAlready: it is announced on another ground.
        SecondPerson: the caller had a part in a decision that did not stand.
        InterestDeclared, HeldForSecondLook: who decides has a part in the matter, or may have.

    Records:
        ``notices.notice.announced``; then ``notices.notice.took_effect`` and
        ``subjects.claim.lapsed``.

    Rule:
        Fairness C1 and P1.
    """
    _ask_for_interests(work, desk, claim, ClaimAction.LAPSE)
    refusing.refuse_overturned(work, claim)
    known = lapsing.open_lapse(work, claim)
    if known is None:
        lapsing.announce(work, desk, claim, reason, ground)
        return claim
    lapsing.take_effect(work, desk, known, reason, ground)
    claim.decided_at = work.at
    _move(work, claim, ClaimAction.LAPSE, reason)
    for each in desk.followers:
        each.ended(work, claim, ground, reason)
    return claim


def surrender(work: Work, claim: Claim, reason: str) -> Claim:
    """Give up the right to a record, as its holder: its own wish, which needs no hearing.

    Raises:
        Forbidden, StepRefused: by policy and table.

    Records:
        ``subjects.claim.surrendered``; a lapse that was announced ends as conceded.

    Rule:
        Fairness C1: nobody is heard against their own wish.
    """
    require(work.actor, CLAIM.permission(ClaimAction.SURRENDER), claim.facts)
    CLAIM.step(claim.state, ClaimAction.SURRENDER)
    lapsing.concede(work, claim)
    claim.decided_at = work.at
    _move(work, claim, ClaimAction.SURRENDER, reason)
    return claim


def _ask_for_interests(work: Work, desk: SubjectDesk, claim: Claim, action: ClaimAction) -> None:
    require(work.actor, CLAIM.permission(action), claim.facts)
    CLAIM.step(claim.state, action)
    ask_about_claim(work, desk, claim, action.value)


def grant(work: Work, desk: SubjectDesk, claim: Claim, reason: str) -> Claim:
    """Grant a claim: its organisation may describe itself, and erase nothing.

    Raises:
        TooEarly: others can still object.
        SecondPerson: the caller confirmed it, or had a part in a refusal that did not stand.
        ClaimedAlready: another organisation holds the record.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.
        StepRefused: it is not confirmed.
        Problem: it waits; why, its claimant reads.

    Records:
        ``subjects.claim.granted``.

    Rule:
        Fairness P1: an objection within 14 days halts it; P4.
    """
    _ask_for_interests(work, desk, claim, ClaimAction.GRANT)
    until = claim.objections_until
    if work.at < until:
        raise TooEarly(
            f"Until {until:%Y-%m-%d %H:%M} UTC others can object.", until=until.isoformat()
        )
    if claim.confirmed_by == work.actor.id:
        raise SecondPerson("Who confirmed a claim does not decide on it.")
    holder = claims.find_granted(work, claim.subject_id)
    if holder is not None:
        raise ClaimedAlready("Another organisation holds this record.", claim=str(holder.id))
    for gate in desk.gates:
        gate.refuse_held_claim(work, claim)
    refusing.refuse_overturned(work, claim)
    refusing.drop(work, desk, claim, reason)
    claim.decided_at = work.at
    _move(work, claim, ClaimAction.GRANT, reason)
    enqueue(work, TELL_HOLDER, {"subject": str(claim.subject_id)})
    return claim


def _move(work: Work, claim: Claim, action: ClaimAction, reason: str, **body: str) -> None:
    work.move(claim, CLAIM, action, words={"reason": reason}, subject_id=claim.subject_id, **body)


def claimed_subject(work: Work, claim: Claim) -> Subject:
    """Return the record of a claim that the actor has read."""
    return queries.one(work, claim.subject_id)


def waiting(work: Work) -> list[Waiting]:
    """Return the claims that wait for the caller: to be confirmed, looked at, decided."""
    found = [
        _waiting("confirm", claim)
        for claim in claims.to_act_upon(work, Permission.CLAIM_CONFIRM, ClaimState.LODGED)
    ]
    found += [
        _waiting("resume", claim)
        for claim in claims.to_act_upon(work, Permission.CLAIM_DECIDE, ClaimState.CONTESTED)
    ]
    found += [
        _waiting("grant", claim)
        for claim in claims.to_act_upon(work, Permission.CLAIM_DECIDE, ClaimState.CONFIRMED)
        if claim.confirmed_by != work.actor.id and claim.objections_until <= work.at
    ]
    return found


def _waiting(act_: str, claim: Claim) -> Waiting:
    # No rule says by when a claim is decided; until the end of objections it should be confirmed.
    due = claim.objections_until if act_ == "confirm" else None
    return Waiting(act_, "claim", f"/v1/claims/{claim.id}", claim.lodged_at, due)
