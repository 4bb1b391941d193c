"""Merging two records of one firm, and undoing it. No row moves: one says ``merged_into``."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.subjects import queries
from app.domains.subjects.errors import (
    CannotMerge,
    MergeContested,
    NeedsTwoPersons,
    NotMerged,
    SecondPerson,
)
from app.domains.subjects.models import Candidate, Subject
from app.domains.subjects.queries import claims, contests
from app.domains.subjects.rules import may_merge
from app.domains.subjects.types import CandidateState, MergeStep
from app.domains.subjects.workflow import LIFE, Action
from app.store.work import Work


def merge(work: Work, survivor: str, other: str, *, operator: str, reason: str) -> Subject:
    """Say that two records are one firm; the first of them stands for it.

    Args:
        work: the open transaction.
        survivor: number of the record that stays.
        other: number of the record that is merged into it.
        operator: the person who says so.
        reason: why, in that person's words.

    Returns:
        The record that was merged.

    Raises:
        NotFound: there is no record of one of the numbers.
        CannotMerge: they are the same, of different kinds, or merged already.
        NeedsTwoPersons, SecondPerson: somebody holds one of them.
        MergeContested: whoever holds one of them contests it, and is not answered.

    Records:
        ``subjects.subject.merged`` with both ids.

    Rule:
        Fairness L10: a person says so, never likeness alone.
    """
    require(work.actor, Permission.SUBJECT_MERGE)
    stays, goes = queries.by_number(work, survivor), queries.by_number(work, other)
    _refuse(stays, goes)
    pair = queries.find_pair(work, stays, goes)
    _ask_for_two(work, pair, stays, goes)
    refuse_contested(work, pair, MergeStep.MERGE)
    goes.merged_into = stays.id
    work.record(
        "subjects.subject.merged",
        goes.id,
        words={"operator": operator, "reason": reason},
        survivor=str(stays.id),
        merged=str(goes.id),
    )
    if pair is not None and pair.state is not CandidateState.MERGED:
        _say(work, pair, Action.MERGE, operator, reason)
    work.session.flush()
    return goes


def _ask_for_two(work: Work, pair: Candidate | None, *subjects: Subject) -> None:
    """Refuse to touch a record that somebody holds before a first person has proposed it.

    Rule:
        Fairness P2.
    """
    if not claims.holders(work, [each.id for each in subjects]):
        return
    proposed_by = None if pair is None else pair.proposed_by
    if proposed_by is None or work.actor.id is None:
        raise NeedsTwoPersons("Somebody holds one of these records.")
    if proposed_by == work.actor.id:
        raise SecondPerson("Who proposed this does not confirm it.")


def refuse_contested(work: Work, pair: Candidate | None, step: MergeStep) -> None:
    """Refuse to go through with what whoever holds one of the records contests.

    Raises:
        MergeContested: it is contested, and not answered.

    Rule:
        Fairness P2: what is only proposed waits for the answer.
    """
    found = [] if pair is None else contests.open_of(work, pair.id, step)
    if pair is not None and found:
        what = "The merge" if step is MergeStep.MERGE else "The undoing of the merge"
        raise MergeContested(
            f"{what} of the pair {pair.number} is contested since"
            f" {found[0].contested_at.date()} (contest {found[0].id})."
        )


def note_part(work: Work, pair: Candidate) -> None:
    """Note who decides on a pair, before the step: none of them answers a contest of it.

    Rule:
        Fairness P2 and C2: who had a part in a decision does not uphold it.
    """
    begins = pair.state in (CandidateState.WAITING, CandidateState.REJECTED)
    before = [] if begins or pair.acted_by is None else pair.acted_by
    pair.acted_by = before if work.actor.id is None else [*before, str(work.actor.id)]


def _refuse(stays: Subject, goes: Subject) -> None:
    if stays.id == goes.id:
        raise CannotMerge("Both numbers name the same record.")
    if not may_merge(stays.kind, goes.kind):
        raise CannotMerge(
            f"{stays.number} is an {stays.kind.value} and {goes.number} an {goes.kind.value};"
            " records of different kinds stay apart."
        )
    for each in (stays, goes):
        if each.merged_into is not None:
            raise CannotMerge(f"{each.number} is merged into another record already.")


def undo_merge(work: Work, number: str, *, operator: str, reason: str) -> Subject:
    """Take a merge back: the record stands for itself again, as before.

    Raises:
        NotFound: there is no record of that number.
        NotMerged: it is not merged into another.
        NeedsTwoPersons, SecondPerson: somebody holds one of them.
        MergeContested: whoever holds one of them contests that they are taken apart.

    Records:
        ``subjects.subject.unmerged`` with both ids.

    Rule:
        Domain model: a merge can be undone.
    """
    require(work.actor, Permission.SUBJECT_MERGE)
    subject = queries.by_number(work, number)
    if subject.merged_into is None:
        raise NotMerged(f"{subject.number} is not merged into another record.")
    stays = queries.one(work, subject.merged_into)
    pair = queries.find_pair(work, stays, subject)
    _ask_for_two(work, pair, stays, subject)
    refuse_contested(work, pair, MergeStep.UNDO)
    subject.merged_into = None
    work.record(
        "subjects.subject.unmerged",
        subject.id,
        words={"operator": operator, "reason": reason},
        survivor=str(stays.id),
        merged=str(subject.id),
    )
    if pair is not None and pair.state in (CandidateState.MERGED, CandidateState.UNDO_PROPOSED):
        _say(work, pair, Action.REOPEN, operator, reason)
    work.session.flush()
    return subject


def accept(
    work: Work, number: str, *, survivor: str | None = None, operator: str, reason: str
) -> Subject:
    """Say of a candidate that the two are one firm, and merge them.

    Args:
        work: the open transaction.
        number: of the candidate.
        survivor: number of the record that stays; the older one by default.
        operator: the person who says so.
        reason: why.

    Raises:
        NotFound: there is no such candidate.
        CannotMerge: see :func:`merge`.

    Records:
        ``subjects.subject.merged`` and ``subjects.candidate.merged``.

    Rule:
        Fairness L10.
    """
    pair = queries.candidate(work, number)
    first, second = queries.one(work, pair.first_id), queries.one(work, pair.second_id)
    if survivor is not None and survivor not in (first.number, second.number):
        raise CannotMerge(f"{survivor} is neither {first.number} nor {second.number}.")
    if survivor == second.number:
        first, second = second, first
    return merge(work, first.number, second.number, operator=operator, reason=reason)


def reject(work: Work, number: str, *, operator: str, reason: str) -> Candidate:
    """Say of a candidate that the two are different firms; it is not asked again.

    Raises:
        NotFound: there is no such candidate.
        StepRefused: somebody has answered already.

    Records:
        ``subjects.candidate.rejected``.

    Rule:
        Fairness L10.
    """
    pair = queries.candidate(work, number)
    _say(work, pair, Action.REJECT, operator, reason)
    return pair


def _say(work: Work, pair: Candidate, action: Action, operator: str, reason: str) -> None:
    words = {"operator": operator, "reason": reason}
    note_part(work, pair)
    work.move(pair, LIFE, action, words=words, number=pair.number)
