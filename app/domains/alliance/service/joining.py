"""Members: asked by themselves, admitted by the secretariat, leaving, or ended after a hearing."""

from collections.abc import Callable
from datetime import date

from app.access.grants import Permission, Role
from app.access.policy import Facts, require
from app.domains.alliance.engine import letters
from app.domains.alliance.engine.words import faults as found_in
from app.domains.alliance.errors import IsMember, KeyTaken, StillHeard
from app.domains.alliance.models import AllianceMember
from app.domains.alliance.queries import commitments, members
from app.domains.alliance.rules import HEAR
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.alliance.service.pledging import end_commitment
from app.domains.alliance.types import KINDS_OF, Because, NewMember
from app.domains.alliance.workflow import MEMBER, CommitmentAction, MemberAction
from app.domains.identity.errors import NotYourself
from app.domains.identity.models import Organisation, Person
from app.domains.identity.queries import organisations as identity
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.jurisdictions.engine.names import countries
from app.kit.errors import BadInput, Fault, Forbidden
from app.kit.ids import new_id
from app.outside.mail import Letter
from app.store.outbox import post
from app.store.work import Work

ANSWER = "answer"


def ask(work: Work, new: NewMember) -> AllianceMember:
    """Ask to join for the caller's organisation; the secretariat proposes bodies without account.

    Raises:
        Forbidden: only who manages an organisation, and the secretariat, do.
        BadInput: the kind is another than the organisation's, or a name or country is missing.
        IsMember: it is a member, or asked already.
        KeyTaken: the key names another.

    Records:
        ``alliance.member.asked`` with kind and key.

    Rule:
        Fairness E2: a pledge, not examined; it stands apart from certification.
    """
    actor = work.actor
    facts = Facts(holder_id=actor.organisation_id)
    require(actor, Permission.ALLIANCE_JOIN, facts, is_seen=True)
    assert actor.id is not None
    assert actor.organisation_id is not None
    organisation = members.organisation(work, actor.organisation_id)
    if organisation is None:
        raise Forbidden("Your organisation does not act here any more.")
    is_own = actor.role is not Role.SECRETARIAT
    _refuse_odd(organisation, new, is_own=is_own)
    if is_own and members.going_on(work, organisation.id) is not None:
        raise IsMember("Your organisation is a member, or asked already.")
    if members.key_is_taken(work, new.key):
        raise KeyTaken(f"{new.key} names another member or application.")
    row = AllianceMember(
        id=new_id(),
        key=new.key,
        state=MEMBER.start,
        kind=new.kind,
        name=new.name or organisation.name,
        country=organisation.country if is_own else new.country,
        website=new.website,
        organisation_id=organisation.id if is_own else None,
        speaker_id=organisation.id,
        asked_by=actor.id,
        asked_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    work.record("alliance.member.asked", row=str(row.id), key=row.key, kind=row.kind.value)
    return row


def _refuse_odd(organisation: Organisation, new: NewMember, *, is_own: bool) -> None:
    faults = []
    if is_own:
        if new.kind not in KINDS_OF.get(organisation.kind, frozenset()):
            told = ", ".join(sorted(KINDS_OF.get(organisation.kind, frozenset()))) or "none"
            faults.append(Fault("/kind", f"An organisation of your kind joins as: {told}."))
        if new.name is not None:
            faults.append(Fault("/name", "Leave it out: your organisation has its name."))
        if new.country is not None:
            faults.append(Fault("/country", "Leave it out: your organisation has its country."))
    elif new.name is None:
        faults.append(Fault("/name", "Name the body that is proposed."))
    else:
        faults += found_in("/name", new.name)
    if new.country is not None and new.country not in countries():
        faults.append(Fault("/country", f"There is no country {new.country}."))
    if faults:
        raise BadInput("This cannot be asked for.", faults=faults)


def decide(
    work: Work, desk: AllianceDesk, member: AllianceMember, action: MemberAction, reason: str | None
) -> AllianceMember:
    """Admit or refuse what somebody else asked for; who is refused is told why.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotYourself: the caller proposed it.
        InterestDeclared, HeldForSecondLook: the caller has, or had, a part in it.

    Records:
        ``alliance.member.admitted`` or ``refused``, with the reason.

    Rule:
        Fairness E2, P4: a person admits, who is another than the one who proposed it.
    """
    _ready(work, member, action)
    if work.actor.id == member.asked_by:
        raise NotYourself("Somebody else decides on what you proposed.")
    member.decided_by, member.decided_at = work.actor.id, work.at
    if action is MemberAction.ADMIT:
        member.joined_on = desk.today(work)
    _move(work, member, action, reason)
    if reason is not None:
        _tell(work, desk, member, "refused", lambda to: letters.refused(to, reason))
    return member


def _ready(work: Work, member: AllianceMember, action: MemberAction) -> None:
    """Ask policy, table and interests, before anything is written."""
    require(work.actor, MEMBER.permission(action), member.facts, is_seen=True)
    MEMBER.step(member.state, action)
    path = f"/v1/alliance/members/{member.key}"
    organisations = member.organisations
    matter = Matter(f"alliance.{action.value}", member.id, path, organisations=organisations)
    refuse_own_interest(work, matter)


def withdraw(work: Work, member: AllianceMember) -> AllianceMember:
    """Take an application back.

    Raises:
        Forbidden, StepRefused: by policy and table.

    Records:
        ``alliance.member.withdrawn``.
    """
    require(work.actor, Permission.PLEDGE_MAKE, member.facts, is_seen=True)
    _move(work, member, MemberAction.WITHDRAW, None)
    return member


def leave(work: Work, desk: AllianceDesk, member: AllianceMember, reason: str) -> AllianceMember:
    """Leave the alliance; what it pledged stays public, and what was open is withdrawn by it.

    Raises:
        Forbidden, StepRefused: by policy and table.

    Records:
        ``alliance.member.left`` with the reason, and ``alliance.commitment.withdrawn`` for each
        that was open.
    """
    require(work.actor, Permission.PLEDGE_MAKE, member.facts, is_seen=True)
    _over(work, member, MemberAction.LEAVE, reason, desk.today(work))
    return member


def announce_end(
    work: Work, desk: AllianceDesk, member: AllianceMember, reason: str
) -> AllianceMember:
    """Announce that a membership is to be ended, with reasons and a time to answer.

    Raises:
        Forbidden, StepRefused: by policy and table.
        InterestDeclared, HeldForSecondLook: the caller has, or had, a part in it.

    Records:
        ``alliance.member.ending`` with the reason; the public reads nothing of it.

    Rule:
        Fairness C1: announced with grounds and a time to answer before it takes effect.
    """
    _ready(work, member, MemberAction.ANNOUNCE_END)
    member.announced_by, member.announced_at = work.actor.id, work.at
    member.hear_until, member.answer_entry = work.at + HEAR, None
    member.announced_entry = work.upcoming()
    work.move(member, MEMBER, MemberAction.ANNOUNCE_END, words={"reason": reason}, key=member.key)
    until = member.hear_until
    _tell(work, desk, member, "ending", lambda to: letters.ending(to, until, reason))
    return member


def answer(work: Work, member: AllianceMember, words: str) -> AllianceMember:
    """Answer what is to end a membership; a later answer stands for an earlier one.

    Raises:
        Forbidden: only who speaks for the member does.
        StepRefused: nothing is to end it.

    Records:
        ``alliance.member.answered``; the words erasable.

    Rule:
        Fairness C1.
    """
    require(work.actor, Permission.PLEDGE_MAKE, member.facts, is_seen=True)
    MEMBER.step(member.state, MemberAction.KEEP)
    member.answer_entry = work.upcoming()
    work.record("alliance.member.answered", words={ANSWER: words}, row=str(member.id))
    work.session.flush()
    return member


def end(
    work: Work, desk: AllianceDesk, member: AllianceMember, action: MemberAction, reason: str
) -> AllianceMember:
    """End a membership after the time to answer, or keep the member; either with reasons.

    Raises:
        Forbidden, StepRefused: by policy and table.
        InterestDeclared, HeldForSecondLook: the caller has, or had, a part in it.
        NotYourself: the caller announced it, and a second person ends it.
        StillHeard: the time to answer runs, and no answer came.

    Records:
        ``alliance.member.ended`` or ``kept`` with the reason, and ``alliance.commitment.ended``
        for each commitment that was open.

    Rule:
        Fairness C1, P4.
    """
    _ready(work, member, action)
    if action is MemberAction.KEEP:
        member.hear_until = None
        _move(work, member, action, reason)
        return member
    if work.actor.id == member.announced_by:
        raise NotYourself("Somebody else ends what you announced.")
    if member.answer_entry is None and member.hear_until and work.at < member.hear_until:
        raise StillHeard(f"It can answer until {member.hear_until.isoformat()}.")
    _over(work, member, action, reason, desk.today(work))
    _tell(work, desk, member, "ended", lambda to: letters.ended(to, reason))
    return member


def _over(
    work: Work, member: AllianceMember, action: MemberAction, reason: str, today: date
) -> None:
    has_left = action is MemberAction.LEAVE
    step = CommitmentAction.WITHDRAW if has_left else CommitmentAction.END
    because = Because.MEMBER_LEFT if has_left else Because.MEMBERSHIP_ENDED
    for each in commitments.open_of(work, member.id):
        end_commitment(work, each, step, because, today)
    member.ended_by, member.ended_on = work.actor.id, today
    _move(work, member, action, reason)


def _move(work: Work, member: AllianceMember, action: MemberAction, reason: str | None) -> None:
    words = {}
    if reason is not None:
        words, member.reason_entry = {"reason": reason}, work.upcoming()
    work.move(member, MEMBER, action, words=words, key=member.key)


def _tell(
    work: Work,
    desk: AllianceDesk,
    member: AllianceMember,
    what: str,
    written: Callable[[Person], Letter],
) -> None:
    if member.organisation_id is not None:
        for person in identity.managers(work, member.organisation_id):
            post(work, desk.ring, f"alliance_{what}", written(person))
