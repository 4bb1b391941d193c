"""Admitting, hearing and deciding an appeal by the votes of its panel."""

from collections import Counter
from dataclasses import dataclass

from app.access.policy import require
from app.domains.appeals.errors import (
    BelowQuorum,
    NoMajority,
    NotOfThePanel,
    NotUnconflicted,
    StillObjecting,
    VoteNotFitting,
)
from app.domains.appeals.models import Appeal, AppealVote
from app.domains.appeals.queries import appeals
from app.domains.appeals.rules import outcome_of
from app.domains.appeals.service import conflicts, panel
from app.domains.appeals.service.desk import AppealDesk
from app.domains.appeals.service.lodging import KIND, body_of, hold, release
from app.domains.appeals.types import AppealState, Conflict, Outcome, WhyInadmissible
from app.domains.appeals.workflow import LIFE, Action
from app.domains.evidence.service import rest_on
from app.domains.notices.engine.content import AppealPart
from app.domains.notices.models import Notice
from app.domains.notices.service import telling
from app.domains.notices.service.announcing import named
from app.domains.notices.service.taking_effect import note_appeal, reverse
from app.domains.notices.types import LetterKind, ReversedBy
from app.kit.ids import new_id
from app.store.work import Work

THEN = {
    Outcome.UPHELD: Action.UPHOLD,
    Outcome.PARTLY: Action.UPHOLD_PARTLY,
    Outcome.DISMISSED: Action.DISMISS,
    Outcome.INADMISSIBLE: Action.FIND_INADMISSIBLE,
}


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote, with its reasons.

    Attributes:
        outcome: for what.
        reason: in words.
        why: of an appeal that is not looked into.
    """

    outcome: Outcome
    reason: str
    why: WhyInadmissible | None = None


def _as_member(
    work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice, action: Action
) -> None:
    """Refuse whoever may not, what the state does not allow, and who must not decide.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotOfThePanel: the caller was not named, or left.
        NotUnconflicted: the caller must not decide.
        InterestDeclared, HeldForSecondLook: the caller has a part in what it touches, or may have.
    """
    require(work.actor, LIFE.permission(action), appeal.facts, is_seen=True)
    LIFE.step(appeal.state, action)
    found = conflicts.conflicts_in(work, desk, appeal, notice)
    me = work.actor.id
    if me is None or me not in found or Conflict.REMOVED in found[me]:
        raise NotOfThePanel("You were not named for the panel of this appeal.")
    if found[me]:
        raise NotUnconflicted(
            "You must not decide this.", conflicts=conflicts.told({me: found[me]})
        )
    what = (f"appeal.{action.value}", appeal.id, f"/v1/appeals/{appeal.id}")
    conflicts.refuse_interested(work, desk, notice, what)


def admit(work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice, reason: str) -> Appeal:
    """Admit an appeal as a member of its panel: it is looked into; one that comes late, too.

    Raises:
        Forbidden: the caller judges no appeals.
        StepRefused: it is admitted, or decided.
        NotOfThePanel, NotUnconflicted: the caller must not.
        InterestDeclared, HeldForSecondLook: the caller has a part in what it touches, or may have.

    Records:
        ``appeals.appeal.admitted`` with the reason.

    Rule:
        Fairness C2.
    """
    _as_member(work, desk, appeal, notice, Action.ADMIT)
    appeal.admitted_at, appeal.admitted_by = work.at, work.actor.id
    for each in appeals.votes(work, appeal):
        each.replaced_at = work.at
    entry = work.upcoming()
    _move(work, desk, (appeal, notice), Action.ADMIT, reason)
    hold(work, desk, appeal, notice)
    part = AppealPart(appeal.number, appeal.decide_by, appeal.is_held)
    telling.write(work, desk.notices, notice, LetterKind.APPEAL_ADMITTED, entry, part)
    return appeal


def hear(work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice, record: str) -> Appeal:
    """Close the hearing as a member of the panel, once no member can be objected to any more.

    Args:
        work: the open transaction.
        desk: of appeals.
        appeal: an admitted one.
        notice: of the act.
        record: who was heard, and what was looked at.

    Raises:
        Forbidden: the caller judges no appeals.
        StepRefused: it is not admitted, or was heard.
        NotOfThePanel, NotUnconflicted: the caller must not.
        StillObjecting: the appellant can still object to a member.
        InterestDeclared, HeldForSecondLook: the caller has a part in what it touches, or may have.

    Records:
        ``appeals.appeal.heard`` with the record.

    Rule:
        Fairness C2.
    """
    _as_member(work, desk, appeal, notice, Action.HEAR)
    waits = panel.open_until(work, appeal)
    if waits is not None:
        raise StillObjecting(f"The panel waits for {waits}.", until=waits)
    appeal.heard_at = work.at
    _move(work, desk, (appeal, notice), Action.HEAR, record)
    return appeal


def vote(work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice, said: Vote) -> AppealVote:
    """Vote as a member of the panel; a newer vote stands instead of an older one.

    Raises:
        Forbidden: the caller judges no appeals.
        StepRefused: nothing is voted upon now.
        VoteNotFitting: for what does not fit the state.
        NotOfThePanel, NotUnconflicted: the caller must not.
        InterestDeclared, HeldForSecondLook: the caller has a part in what it touches, or may have.

    Records:
        ``appeals.vote.given`` with the outcome; the reasons as words.

    Rule:
        Fairness C2: votes with reasons.
    """
    is_lodged = appeal.state is AppealState.LODGED
    wanted = Action.FIND_INADMISSIBLE if is_lodged else Action.DISMISS
    _as_member(work, desk, appeal, notice, wanted)
    is_inadmissible = said.outcome is Outcome.INADMISSIBLE
    if is_inadmissible is not is_lodged or is_inadmissible is (said.why is None):
        raise VoteNotFitting(f"'{said.outcome.value}' is no vote for now.")
    assert work.actor.id is not None
    for each in appeals.votes(work, appeal):
        if each.person_id == work.actor.id:
            each.replaced_at = work.at
    work.session.flush()
    made = AppealVote(
        id=new_id(),
        appeal_id=appeal.id,
        person_id=work.actor.id,
        outcome=said.outcome,
        why=said.why,
        voted_at=work.at,
        entry=work.upcoming(),
    )
    work.session.add(made)
    work.record(
        "appeals.vote.given",
        named(notice),
        words=desk.told(work, notice, {"reason": said.reason}),
        row=str(made.id),
        outcome=said.outcome.value,
        why=None if said.why is None else said.why.value,
        **body_of(appeal),
    )
    work.session.flush()
    return made


def conclude(work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice, reason: str) -> Appeal:
    """Decide an appeal by the votes of members who may decide, at the quorum; the act follows.

    Conflicts are computed anew for everybody who voted: what became known since does not count.

    Raises:
        Forbidden: the caller judges no appeals.
        StepRefused: nothing is decided now.
        NotOfThePanel, NotUnconflicted: the caller must not.
        StillObjecting: an objection is not answered, or one is still possible.
        BelowQuorum: too few votes count.
        NoMajority: they come to nothing.
        InterestDeclared, HeldForSecondLook: the caller has a part in what it touches, or may have.

    Records:
        ``appeals.appeal.upheld``, ``partly_upheld``, ``dismissed`` or ``found_inadmissible`` with
        the votes; ``notices.notice.reversed``, and what the owner of the act records.

    Rule:
        Fairness C2: decided by people who had no part, at the quorum of the notice's terms.
    """
    is_lodged = appeal.state is AppealState.LODGED
    wanted = Action.FIND_INADMISSIBLE if is_lodged else Action.DISMISS
    _as_member(work, desk, appeal, notice, wanted)
    waits = panel.open_until(work, appeal)
    if waits is not None:
        raise StillObjecting(f"The panel waits for {waits}.", until=waits)
    outcome, counted = _counted(work, desk, appeal, notice)
    if outcome is Outcome.INADMISSIBLE:
        appeal.why_inadmissible = Counter(each.why for each in counted).most_common(1)[0][0]
    appeal.ended_at, appeal.ended_entry = work.at, work.upcoming()
    entry = appeal.ended_entry
    votes = dict(Counter(each.outcome.value for each in counted))
    _move(work, desk, (appeal, notice), THEN[outcome], reason, votes)
    rest_on(work, KIND, appeal.id)
    stands = outcome in (Outcome.DISMISSED, Outcome.INADMISSIBLE)
    note_appeal(work, notice, None, is_final=stands)
    _carry_out(work, desk, appeal, notice, outcome)
    why = appeal.why_inadmissible
    word = None if why is None else why.value
    part = AppealPart(appeal.number, outcome=outcome.value, why=word)
    telling.write(work, desk.notices, notice, LetterKind.APPEAL_DECIDED, entry, part)
    return appeal


def _counted(
    work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice
) -> tuple[Outcome, list[AppealVote]]:
    against = conflicts.conflicts_in(work, desk, appeal, notice)
    given = appeals.votes(work, appeal)
    for each in given:
        each.counted = not against[each.person_id]
    counted = [each for each in given if each.counted]
    quorum = notice.quorum or 1
    if len(counted) < quorum:
        raise BelowQuorum(
            f"{len(counted)} votes count, and {quorum} decide.",
            counted=len(counted),
            quorum=quorum,
        )
    outcome = outcome_of([each.outcome for each in counted], quorum)
    if outcome is None:
        votes = Counter(each.outcome.value for each in counted)
        raise NoMajority("The votes come to nothing.", votes=dict(votes))
    return outcome, counted


def _carry_out(
    work: Work, desk: AppealDesk, appeal: Appeal, notice: Notice, outcome: Outcome
) -> None:
    """Let the act follow the decision: the owner moves its own rows, the notice says what came."""
    owner = desk.owner(notice)
    if outcome is Outcome.UPHELD:
        owner.uphold(work, notice)
        reverse(work, notice, ReversedBy.APPEAL, appeal.id)
    elif outcome is Outcome.PARTLY:
        if not owner.reconsider(work, notice):
            reverse(work, notice, ReversedBy.APPEAL, appeal.id)
    else:
        release(work, desk, appeal, notice)


def _move(
    work: Work,
    desk: AppealDesk,
    about: tuple[Appeal, Notice],
    action: Action,
    reason: str,
    votes: dict[str, int] | None = None,
) -> None:
    appeal, notice = about
    more = {} if votes is None else {"votes": votes}
    words, body = desk.told(work, notice, {"reason": reason}), {**body_of(appeal), **more}
    work.move(appeal, LIFE, action, subject_id=named(notice), words=words, **body)
