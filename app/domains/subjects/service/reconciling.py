"""Working off the list of pairs: foreseen first, then decided, by two where somebody holds one."""

from dataclasses import dataclass
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.identity.queries import organisations as identity
from app.domains.subjects import queries
from app.domains.subjects.engine import letters
from app.domains.subjects.errors import CannotMerge, SecondPerson
from app.domains.subjects.models import Candidate, Subject
from app.domains.subjects.queries import claims, pairs
from app.domains.subjects.service import announcing_merges, merging
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.service.own_interests import ask_about_pair
from app.domains.subjects.types import CandidateState, MergeStep, Standing
from app.domains.subjects.workflow import LIFE, Action
from app.store.outbox import post
from app.store.work import Work

CONTESTED_AS = {Action.MERGE: MergeStep.MERGE, Action.REOPEN: MergeStep.UNDO}
"""What goes through with these steps, and waits for the answer where it is contested."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody says of a pair.

    Attributes:
        candidate_id: of the pair.
        version: that the caller saw.
        act: ``merge``, ``reject``, ``reopen``, or ``keep`` what was proposed to be undone.
        reason: in plain words.
        survivor: number of the record that stays; by default the one that is held, else the older.
    """

    candidate_id: UUID
    version: int
    act: Action
    reason: str
    survivor: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a pair.

    Attributes:
        candidate: the pair.
        action: the step of its life that is taken.
        stays: the record that stands for both, where they are merged.
        goes: the other one.
        holders: organisations that hold one of them, and are told.
    """

    candidate: Candidate
    action: Action
    stays: Subject
    goes: Subject
    holders: tuple[UUID, ...]


def foresee(work: Work, decision: Decision) -> Outcome:
    """Say what would become of a pair, and change nothing.

    Raises:
        NotFound, Changed, StepRefused, CannotMerge, SecondPerson, MergeContested, NotHeard: as the
            decision would.

    Rule:
        Fairness P2: two persons where somebody holds one of the records.
    """
    pair = pairs.one(work, decision.candidate_id, decision.version)
    require(work.actor, Permission.CANDIDATE_DECIDE, pair.facts)
    stays, goes = _sides(work, pair, decision.survivor)
    holders = tuple(claims.holders(work, [stays.id, goes.id]))
    action = decision.act
    if holders and action is Action.MERGE and pair.state is CandidateState.WAITING:
        action = Action.PROPOSE
    if holders and action is Action.REOPEN and pair.state is CandidateState.MERGED:
        action = Action.PROPOSE_UNDO
    LIFE.step(pair.state, action)
    is_second = pair.state in (CandidateState.PROPOSED, CandidateState.UNDO_PROPOSED)
    confirms = action in (Action.MERGE, Action.REOPEN)
    if is_second and confirms and pair.proposed_by == work.actor.id:
        raise SecondPerson("Who proposed this does not confirm it.")
    if action in CONTESTED_AS:
        merging.refuse_contested(work, pair, CONTESTED_AS[action])
    if action in (Action.PROPOSE, Action.MERGE):
        announcing_merges.refuse_overturned(work, pair)
    if action is Action.MERGE:
        announcing_merges.refuse_early(work, pair)
    return Outcome(pair, action, stays, goes, holders)


def _sides(work: Work, pair: Candidate, survivor: str | None) -> tuple[Subject, Subject]:
    first, second = queries.one(work, pair.first_id), queries.one(work, pair.second_id)
    if survivor is not None and survivor not in (first.number, second.number):
        raise CannotMerge(f"{survivor} is neither {first.number} nor {second.number}.")
    only_second_held = not claims.holders(work, [first.id]) and claims.holders(work, [second.id])
    swaps = survivor == second.number if survivor else bool(only_second_held)
    if survivor is None and pair.survivor_id is not None:
        swaps = pair.survivor_id == second.id
    return (second, first) if swaps else (first, second)


def decide(work: Work, desk: SubjectDesk, decision: Decision) -> Outcome:
    """Do what was foreseen, and tell whoever holds one of the records.

    Raises:
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.
        NotFound, Changed, StepRefused, CannotMerge, SecondPerson, MergeContested, NotHeard: see
            :func:`foresee`.
        OnlyLists: one of them is a real firm, the other is not, in a demonstration.

    Records:
        ``subjects.candidate.merge_proposed``, ``merged``, ``rejected``, ``undo_proposed``,
        ``undo_dropped`` or ``reopened``; with a merge or its undoing the event of the record.

    Rule:
        Fairness P2, P4, L9 and L10.
    """
    outcome = foresee(work, decision)
    pair, reason = outcome.candidate, decision.reason
    _keep_invented_apart(work, desk, outcome)
    ask_about_pair(work, desk, pair, outcome.action.value, outcome.holders)
    _follow_notices(work, desk, outcome, reason)
    if outcome.action is Action.MERGE:
        numbers = (outcome.stays.number, outcome.goes.number)
        merging.merge(work, *numbers, operator="", reason=reason)
    elif outcome.action is Action.REOPEN and pair.state is not CandidateState.REJECTED:
        merged = outcome.goes if outcome.goes.merged_into else outcome.stays
        merging.undo_merge(work, merged.number, operator="", reason=reason)
    else:
        _move(work, outcome, reason)
    if outcome.action not in (Action.PROPOSE, Action.PROPOSE_UNDO):
        pair.proposed_by = None
        work.session.flush()
    if outcome.action is not Action.REJECT:
        _announce(work, desk, outcome)
    return outcome


def _follow_notices(work: Work, desk: SubjectDesk, outcome: Outcome, reason: str) -> None:
    """Announce, let take effect, drop or take back what strikes the holders of the records (C1)."""
    pair, with_notices = outcome.candidate, desk.notices
    if outcome.action is Action.PROPOSE:
        sides = (outcome.stays, outcome.goes)
        announcing_merges.announce(work, with_notices, pair, sides, reason)
    elif outcome.action is Action.MERGE:
        announcing_merges.take_effect(work, with_notices, pair, reason)
    elif outcome.action is Action.REJECT:
        announcing_merges.drop(work, with_notices, pair, reason)
    elif outcome.action is Action.REOPEN:
        announcing_merges.take_back(work, with_notices, pair, reason)


def _keep_invented_apart(work: Work, desk: SubjectDesk, outcome: Outcome) -> None:
    """Refuse to put what an invented firm said on a real one's record, in a demonstration."""
    both = outcome.stays, outcome.goes
    joins = outcome.action in (Action.MERGE, Action.PROPOSE)
    if joins and len({each.standing is Standing.IMPORTED for each in both}) > 1:
        ids = [each.id for each in both]
        refuse_beside_lists(work, ids, is_demonstration=desk.is_demonstration)


def _move(work: Work, outcome: Outcome, reason: str) -> None:
    pair = outcome.candidate
    if outcome.action in (Action.PROPOSE, Action.PROPOSE_UNDO):
        pair.proposed_by, pair.survivor_id = work.actor.id, outcome.stays.id
    merging.note_part(work, pair)
    work.move(pair, LIFE, outcome.action, words={"reason": reason}, number=pair.number)


def _announce(work: Work, desk: SubjectDesk, outcome: Outcome) -> None:
    numbers, pair = (outcome.stays.number, outcome.goes.number), outcome.candidate.number
    contest = f"{desk.front.url}/v1/candidates/{pair}/contest"
    for holder in outcome.holders:
        for person in identity.managers(work, holder):
            letter = letters.records_joined(person, outcome.action, numbers, pair, contest)
            post(work, desk.ring, "records_joined", letter)
