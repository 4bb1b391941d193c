"""Commitments in public: made by members, reported on, looked at, withdrawn, and noted by time."""

from dataclasses import replace
from datetime import date

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.alliance.engine.words import faults as found_in
from app.domains.alliance.errors import NoMember
from app.domains.alliance.models import (
    AllianceAction,
    AllianceCommitment,
    AllianceMember,
)
from app.domains.alliance.queries import commitments, members
from app.domains.alliance.rules import LONGEST_YEARS, state_at
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.alliance.types import (
    BELONGS,
    Because,
    CommitmentState,
    Life,
    NewCommitment,
    Standing,
)
from app.domains.alliance.workflow import COMMITMENT, CommitmentAction
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.journal import erase_words
from app.store.work import Work

TITLE, MEASURE, WORDS, REASON = "title", "measure", "words", "reason"
FIELDS = (TITLE, MEASURE)


def action_field(place: int) -> str:
    """Return under which field of a commitment's words the title of an action stands."""
    return f"action_{place}"


def pledge(
    work: Work, desk: AllianceDesk, member: AllianceMember, new: NewCommitment
) -> AllianceCommitment:
    """Pledge in public, with a measure and a day; nothing of it is examined.

    Raises:
        Forbidden: only who speaks for the member does.
        NoMember: it is no member now.
        BadInput: the kind is unknown or not for such a member, a day is past, or the words tell of
            a private person.

    Records:
        ``alliance.commitment.made`` with member, kind, target and day; the words erasable.

    Rule:
        Fairness E2, L8.
    """
    require(work.actor, Permission.PLEDGE_MAKE, member.facts, is_seen=True)
    if member.state not in BELONGS:
        raise NoMember("It is no member now.")
    today = desk.today(work)
    _refuse_odd(desk, member, new, today)
    assert work.actor.id is not None
    row = AllianceCommitment(
        id=new_id(),
        member_id=member.id,
        speaker_id=member.speaker_id,
        state=COMMITMENT.start,
        kind=new.kind,
        target=str(new.target),
        unit=new.unit,
        direction=new.direction,
        language=new.language,
        entry=work.upcoming(),
        made_on=today,
        due_on=new.due_on,
        heard_on=today,
        noted=Standing.OPEN,
        made_by=work.actor.id,
        made_at=work.at,
    )
    _note(work, row, new)
    return row


def _note(work: Work, row: AllianceCommitment, new: NewCommitment) -> None:
    steps = list(enumerate(new.actions, start=1))
    work.record(
        "alliance.commitment.made",
        words={
            TITLE: new.title,
            MEASURE: new.measure,
            **{action_field(place): each.title for place, each in steps},
        },
        row=str(row.id),
        ally=str(row.member_id),
        kind=row.kind,
        target=row.target,
        due=row.due_on.isoformat(),
        counts={"actions": len(steps)},
    )
    work.session.add(row)
    work.session.flush()
    work.session.add_all(
        AllianceAction(id=new_id(), commitment_id=row.id, place=place, due_on=each.due_on)
        for place, each in steps
    )
    work.session.flush()


def _refuse_odd(
    desk: AllianceDesk, member: AllianceMember, new: NewCommitment, today: date
) -> None:
    kind = desk.data.kinds.get(new.kind)
    faults = found_in("/title", new.title) + found_in("/measure", new.measure)
    faults += found_in("/unit", new.unit)
    if kind is None:
        faults.append(Fault("/kind", "Name a kind of pledge: GET /v1/alliance/pledge-kinds."))
    elif not kind.may_sign(member.kind):
        told = ", ".join(sorted(kind.signed_by))
        faults.append(Fault("/kind", f"This pledge is for: {told}."))
    if new.due_on <= today:
        faults.append(Fault("/due_on", "Give a day to come."))
    elif new.due_on.year > today.year + LONGEST_YEARS:
        faults.append(Fault("/due_on", f"Give a day within {LONGEST_YEARS} years."))
    for place, each in enumerate(new.actions):
        faults += found_in(f"/actions/{place}/title", each.title)
        if each.due_on is not None and not today <= each.due_on <= new.due_on:
            told = "Give a day from today on, until the commitment is due."
            faults.append(Fault(f"/actions/{place}/due_on", told))
    if faults:
        raise BadInput("This cannot be pledged.", faults=faults)


def withdraw(
    work: Work, desk: AllianceDesk, row: AllianceCommitment, reason: str
) -> AllianceCommitment:
    """Withdraw a commitment in public, with the reason; it stays readable.

    Raises:
        Forbidden, StepRefused: by policy and table.
        BadInput: the reason tells of a private person.

    Records:
        ``alliance.commitment.withdrawn`` with the reason, which is public and erasable.

    Rule:
        Fairness E2.
    """
    require(work.actor, Permission.PLEDGE_MAKE, row.facts, is_seen=True)
    if faults := found_in("/reason", reason):
        raise BadInput("It was not withdrawn.", faults=faults)
    row.reason_entry = work.upcoming()
    end_commitment(
        work, row, CommitmentAction.WITHDRAW, Because.MEMBER, desk.today(work), reason=reason
    )
    return row


def end_commitment(
    work: Work,
    row: AllianceCommitment,
    action: CommitmentAction,
    because: Because,
    today: date,
    *,
    reason: str | None = None,
) -> None:
    """Let a commitment be withdrawn, by its member or with the membership.

    Raises:
        NotFound, Forbidden, StepRefused: by policy and table.

    Records:
        ``alliance.commitment.withdrawn`` or ``ended`` with why.
    """
    row.ended_on, row.ended_by, row.because = today, work.actor.id, because
    row.noted = Standing.WITHDRAWN
    words = {} if reason is None else {REASON: reason}
    work.move(row, COMMITMENT, action, words=words, because=because.value)


def erase(
    work: Work, desk: AllianceDesk, row: AllianceCommitment, number: int | None, reason: str
) -> None:
    """Destroy the words of a commitment, or words and links of a report; figures and days stay.

    Its member erases its own; the secretariat what tells of a person, by two of its people.

    Args:
        work: the open transaction.
        desk: what the alliance works with.
        row: the commitment, locked.
        number: of a report; ``None``: the words of the commitment itself.
        reason: why.

    Raises:
        Forbidden: the caller is neither of the member nor of the secretariat.
        NotFound: there is no such report.
        InterestDeclared, HeldForSecondLook: a second person of the secretariat looks first.

    Records:
        ``alliance.words.erased`` with the reason.

    Rule:
        Fairness L8.
    """
    facts = Facts(is_public=True, holder_id=row.speaker_id)
    is_own = work.actor.organisation_id == row.speaker_id and _speaks(work, row)
    asked = Permission.PLEDGE_MAKE if is_own else Permission.WORDS_ERASE
    require(work.actor, asked, facts, is_seen=True)
    found = None if number is None else commitments.report(work, row.id, number)
    entries = [row.entry, row.reason_entry] if found is None else [found.entry]
    if not is_own:
        member = members.by_id(work, row.member_id)
        ask_of_member(work, row, member, "erase", desk=desk)
        # What the secretariat itself said of the evidence no member takes out.
        entries += [] if found is None else [found.found_entry]
    if found is not None:
        found.links = []
    for entry in entries:
        if entry is not None:
            erase_words(work.session, entry, work.at)
    work.record("alliance.words.erased", words={REASON: reason}, row=str(row.id), report=number)
    work.session.flush()


def _speaks(work: Work, row: AllianceCommitment) -> bool:
    """Tell whether the caller's organisation is the member itself, and not who speaks for it."""
    return members.by_id(work, row.member_id).organisation_id is not None


def ask_of_member(
    work: Work,
    row: AllianceCommitment,
    member: AllianceMember,
    act: str,
    *,
    desk: AllianceDesk | None = None,
) -> None:
    """Ask whether the caller has, or had, a part in the member, before an act on its commitment.

    Args:
        work: the open transaction.
        row: the commitment.
        member: whose it is.
        act: what is to be done with it.
        desk: where it destroys something, so that a second person looks at it in any case.

    Raises:
        InterestDeclared, HeldForSecondLook: see :func:`refuse_own_interest`.

    Rule:
        Fairness P4.
    """
    matter = Matter(
        f"commitment.{act}",
        row.id,
        f"/v1/alliance/commitments/{row.id}",
        organisations=member.organisations,
    )
    ring = None if desk is None else desk.ring
    refuse_own_interest(work, matter, ring, is_for_good=desk is not None)


def note_what_time_did(work: Work, desk: AllianceDesk, at_once: int) -> int:
    """Write down which commitments are overdue or lapsed since the last look; answers do not wait.

    Returns:
        How many were noted.

    Records:
        ``alliance.commitment.overdue`` or ``lapsed`` with the day.

    Rule:
        Fairness E2: overdue shows as overdue, a year of silence as lapsed.
    """
    require(work.actor, Permission.PLEDGE_FOLLOW)
    today = desk.today(work)
    rows = commitments.changed_by_time(work, today, at_once)
    for row in rows:
        row.noted = standing_of(row, today)
        day = today.isoformat()
        if row.noted is Standing.LAPSED:
            work.record("alliance.commitment.lapsed", row=str(row.id), day=day)
        else:
            work.record("alliance.commitment.overdue", row=str(row.id), day=day)
    work.session.flush()
    return len(rows)


def life_of(row: AllianceCommitment) -> Life:
    """Return what decides how a commitment stands today and later: its newest report alone."""
    life = Life(row.made_on, row.due_on, (row.heard_on,), row.claimed_on)
    if row.state is CommitmentState.KEPT:
        return replace(life, kept_on=row.ended_on)
    if row.state is CommitmentState.WITHDRAWN:
        return replace(life, withdrawn_on=row.ended_on)
    return life


def standing_of(row: AllianceCommitment, today: date) -> Standing:
    """Return how a commitment stands today."""
    return state_at(life_of(row), today)
