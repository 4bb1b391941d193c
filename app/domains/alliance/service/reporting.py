"""What members report of their commitments, and what people see of the evidence."""

from datetime import date
from decimal import Decimal

from app.access.grants import Permission
from app.access.policy import require
from app.domains.alliance.engine.words import faults as found_in
from app.domains.alliance.errors import CommitmentOver, FoundAlready, NoMember
from app.domains.alliance.models import AllianceCommitment, AllianceReport
from app.domains.alliance.queries import commitments, members
from app.domains.alliance.rules import meets
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.alliance.service.pledging import REASON, WORDS, ask_of_member, standing_of
from app.domains.alliance.types import (
    BELONGS,
    CommitmentState,
    Direction,
    NewReport,
    Seen,
    Standing,
)
from app.domains.alliance.workflow import COMMITMENT, CommitmentAction
from app.domains.identity.errors import NotYourself
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work


def report(
    work: Work, desk: AllianceDesk, row: AllianceCommitment, new: NewReport
) -> AllianceReport:
    """Report on a commitment; an earlier report stays, also where this one corrects it.

    Raises:
        Forbidden: only who speaks for its member does.
        NoMember, CommitmentOver: it is over.
        BadInput: a day is to come, an action or report is unknown, the words tell of a private
            person, or it says to be kept without a value that meets the target and a link.

    Records:
        ``alliance.commitment.reported`` with its number, the value and the day; the words erasable.

    Rule:
        Fairness E2: whoever reports is not silent; who says that it is kept shows it.
    """
    require(work.actor, Permission.PLEDGE_MAKE, row.facts, is_seen=True)
    _refuse_over(work, row)
    today = desk.today(work)
    before = commitments.reports(work, row.id)
    actions = {each.place: each for each in commitments.actions_of(work, [row.id])[row.id]}
    _refuse_odd_report(new, (row.made_on, today), len(before), set(actions))
    _refuse_claim(row, new)
    assert work.actor.id is not None
    made = AllianceReport(
        id=new_id(),
        commitment_id=row.id,
        number=len(before) + 1,
        replaces=new.replaces,
        as_of=new.as_of,
        reported_on=today,
        value=None if new.value is None else str(new.value),
        says_kept=new.says_kept,
        links=list(new.links),
        language=new.language,
        entry=work.upcoming(),
        reported_by=work.actor.id,
        reported_at=work.at,
    )
    _note(work, row, made, new.words)
    for place in new.done:
        actions[place].done_on = actions[place].done_on or today
    row.heard_on = today
    if not new.says_kept:
        _claim_anew(work, row)
    elif row.claimed_on is None:
        row.claimed_on = today
    row.noted = standing_of(row, today)
    work.session.flush()
    return made


def _claim_anew(work: Work, row: AllianceCommitment) -> None:
    """Let time go on where no report says any more that the commitment is kept."""
    work.session.flush()
    waits = commitments.waits(work, row.id)
    row.claimed_on = waits[0].reported_on if waits else None


def _note(work: Work, row: AllianceCommitment, made: AllianceReport, words: str) -> None:
    work.record(
        "alliance.commitment.reported",
        words={WORDS: words},
        row=str(row.id),
        report=made.number,
        replaces=made.replaces,
        value=made.value,
        as_of=made.as_of.isoformat(),
        says_kept=made.says_kept,
    )
    work.session.add(made)


def _refuse_over(work: Work, row: AllianceCommitment) -> None:
    if row.state is not CommitmentState.OPEN:
        raise CommitmentOver(f"It is {row.state.value}.")
    if members.by_id(work, row.member_id).state not in BELONGS:
        raise NoMember("Whoever made it is no member now.")


def _refuse_odd_report(
    new: NewReport, days: tuple[date, date], known: int, places: set[int]
) -> None:
    made_on, today = days
    faults = found_in("/words", new.words)
    if new.as_of > today:
        faults.append(Fault("/as_of", "Give today, or a day before."))
    elif new.as_of.year < made_on.year - 1:
        faults.append(Fault("/as_of", "Give a day since the year before it was made."))
    faults += [
        Fault(f"/done/{at}", "There is no action of this number.")
        for at, place in enumerate(new.done)
        if place not in places
    ]
    if new.replaces is not None and new.replaces > known:
        faults.append(Fault("/replaces", "There is no report of this number."))
    if faults:
        raise BadInput("This cannot be reported.", faults=faults)


def _refuse_claim(row: AllianceCommitment, new: NewReport) -> None:
    """Refuse to say that it is kept with a value that misses the target, or nothing that shows it.

    Rule:
        Fairness E2: no pledge reads as kept whose own figure misses its target.
    """
    if not new.says_kept:
        return
    faults = []
    if new.value is None or not _meets(row, new.value):
        faults.append(Fault("/value", f"Give a value that is {_asked(row)}, or leave says_kept."))
    if not new.links:
        faults.append(Fault("/links", "Give a link to what shows that it is kept."))
    if faults:
        raise BadInput("This does not say that it is kept.", faults=faults)


def _meets(row: AllianceCommitment, value: Decimal) -> bool:
    return meets(value, Decimal(row.target), row.direction)


def _asked(row: AllianceCommitment) -> str:
    how = "at least" if row.direction is Direction.AT_LEAST else "at most"
    return f"{how} {row.target}"


def _refuse_unseen(
    work: Work, row: AllianceCommitment, found: AllianceReport, *, is_claim: bool
) -> None:
    """Refuse to have seen what is not there, or to keep what figures of its member deny.

    Rule:
        Fairness E2: "seen" rests on evidence that was given.
    """
    if not found.links:
        fault = Fault("/found", "It gives no link, so there is nothing to see: say not_shown.")
        raise BadInput("It was not looked at.", faults=[fault])
    if not is_claim:
        return
    after = [each for each in commitments.reports(work, row.id) if each.number > found.number]
    known = [each.value for each in (found, *after) if each.value is not None]
    if found.value is None or not _meets(row, Decimal(known[-1])):
        told = f"The member's last value is not {_asked(row)}: say not_shown."
        raise BadInput("It was not looked at.", faults=[Fault("/found", told)])


def look_at(
    work: Work, desk: AllianceDesk, row: AllianceCommitment, number: int, said: tuple[Seen, str]
) -> AllianceReport:
    """Say whether the evidence of a report shows what it says; that is no examination.

    Where the member says that it kept the commitment, corrected that by no later report, and the
    evidence was seen, it is kept. Only what links lead to can be seen; the figure of the member
    meets the target, also by what it reported later.

    Args:
        work: the open transaction.
        desk: what the alliance works with.
        row: the commitment, locked.
        number: of the report.
        said: what was found, and in words.

    Raises:
        Forbidden: only the secretariat does.
        NotFound: there is no such report.
        BadInput: the words tell of a private person, there is nothing to see, or the figures of
            the member deny it.
        NotYourself: the caller wrote it, for a body without an account.
        InterestDeclared, HeldForSecondLook: the caller has, or had, a part in it.
        CommitmentOver, FoundAlready: there is nothing to look at any more.

    Records:
        ``alliance.report.found`` with what; ``alliance.commitment.kept`` where it is.

    Rule:
        Fairness E2: a pledge, not examined; a person of the secretariat says "seen", no more.
    """
    require(work.actor, Permission.PLEDGE_REVIEW, row.facts, is_seen=True)
    if faults := found_in("/reason", said[1]):
        raise BadInput("It was not looked at.", faults=faults)
    found = commitments.report(work, row.id, number)
    if found.found is not None:
        raise FoundAlready(f"It was {found.found.value}.")
    if row.state is not CommitmentState.OPEN:
        raise CommitmentOver(f"It is {row.state.value}.")
    if found.reported_by == work.actor.id:
        raise NotYourself("Somebody else looks at what you wrote.")
    member = members.by_id(work, row.member_id)
    ask_of_member(work, row, member, "look_at")
    is_claim = found.id in {each.id for each in commitments.waits(work, row.id)}
    if said[0] is Seen.SEEN:
        _refuse_unseen(work, row, found, is_claim=is_claim)
    found.found, words = said
    found.found_by, found.found_at, found.found_entry = work.actor.id, work.at, work.upcoming()
    work.record(
        "alliance.report.found",
        words={REASON: words},
        row=str(row.id),
        report=number,
        found=found.found.value,
    )
    work.session.flush()
    today = desk.today(work)
    if is_claim and found.found is Seen.SEEN:
        row.ended_on, row.ended_by = today, work.actor.id
        row.noted = Standing.KEPT
        work.move(row, COMMITMENT, CommitmentAction.KEEP, report=number)
    else:
        _claim_anew(work, row)
        work.session.flush()
    return found
