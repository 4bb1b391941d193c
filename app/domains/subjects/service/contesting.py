"""Whoever holds a record contests that it is joined with another, and is answered (P2)."""

from collections.abc import Sequence
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, allows, require
from app.domains.identity.queries import organisations as identity
from app.domains.identity.types import Waiting
from app.domains.subjects import queries
from app.domains.subjects.engine import letters
from app.domains.subjects.errors import ContestedAlready, NoMergeToContest, SecondPerson
from app.domains.subjects.models import Candidate, MergeContest, Subject
from app.domains.subjects.queries import acts, claims, contests
from app.domains.subjects.queries.contests import Merge
from app.domains.subjects.service import announcing_merges, reconciling
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.service.own_interests import ask_about_pair
from app.domains.subjects.service.reconciling import Decision
from app.domains.subjects.types import CandidateState, ContestState, MergeStep
from app.domains.subjects.workflow import CONTEST, Action, ContestAction
from app.kit.errors import NotFound, StepRefused
from app.kit.ids import new_id
from app.store.outbox import post
from app.store.work import Work

CONTESTED = {
    CandidateState.PROPOSED: MergeStep.MERGE,
    CandidateState.MERGED: MergeStep.MERGE,
    CandidateState.UNDO_PROPOSED: MergeStep.UNDO,
}
"""What of a pair is contested in a state; in the others there is nothing."""
THEN = {
    (MergeStep.MERGE, CandidateState.PROPOSED): Action.REJECT,
    (MergeStep.MERGE, CandidateState.MERGED): Action.REOPEN,
    (MergeStep.UNDO, CandidateState.UNDO_PROPOSED): Action.KEEP,
}
"""What is decided of the pair where a contest is granted; else it is done already."""


def to_contest(work: Work, text: str) -> Candidate:
    """Return a pair of which the caller's organisation holds a record.

    Raises:
        MistypedNumber: it is neither an identifier nor a number.
        NotFound: there is no such pair, or the caller holds none of its records.
        Forbidden: the caller reads pairs, and holds none.
    """
    pair = contests.find_pair(work, text)
    if pair is None:
        raise NotFound("There is no such pair.")
    is_held = contests.held_side(work, pair) is not None
    facts = Facts(holder_id=work.actor.organisation_id if is_held else None)
    require(work.actor, Permission.CANDIDATE_CONTEST, facts)
    return pair


def contest(
    work: Work, desk: SubjectDesk, pair: Candidate, reason: str, news: str | None
) -> MergeContest:
    """Contest a merge that is proposed or in force, or the proposal to undo one.

    Args:
        work: the open transaction.
        desk: what the verbs work with.
        pair: from :func:`to_contest`.
        reason: why it is wrong.
        news: what is new since an answer.

    Raises:
        NoMergeToContest: the two records are not joined, and nobody proposes it.
        ContestedAlready: it is contested now, or was answered and nothing is new.

    Records:
        ``subjects.candidate.contested``.

    Rule:
        Fairness P2: may be contested; in force, without a last day.
    """
    step, side = CONTESTED.get(pair.state), contests.held_side(work, pair)
    if step is None or side is None or work.actor.id is None or not work.actor.organisation_id:
        raise NoMergeToContest(f"The pair {pair.number} is {pair.state.value}.")
    _ask_for_news(work, pair, step, reason, news)
    made = MergeContest(
        id=new_id(),
        candidate_id=pair.id,
        subject_id=side,
        organisation_id=work.actor.organisation_id,
        step=step,
        pair_version=pair.version,
        state=CONTEST.start,
        contested_by=work.actor.id,
        contested_at=work.at,
        entry=work.entry(),
        answer_by=work.at + desk.answer,
    )
    work.session.add(made)
    work.record(
        "subjects.candidate.contested",
        side,
        words={"reason": reason, "news": news or ""},
        row=str(made.id),
        **_body(pair, made),
    )
    work.session.flush()
    announcing_merges.answer(work, pair, made.organisation_id, reason)
    return made


def _body(pair: Candidate, contest_: MergeContest) -> dict[str, str]:
    return {"number": pair.number, "step": contest_.step.value}


def _ask_for_news(
    work: Work, pair: Candidate, step: MergeStep, reason: str, news: str | None
) -> None:
    """Refuse a second contest while one is open, and one that says again what was answered.

    A proposal waits once for each holder: else it could be held up for ever.
    """
    mine = [
        each
        for each in contests.of_pair(work, pair)
        if each.organisation_id == work.actor.organisation_id
    ]
    still = next((each for each in mine if each.state is ContestState.OPEN), None)
    if still is not None:
        raise ContestedAlready(f"It is contested since {still.contested_at.date()}.")
    known = [each for each in mine if each.step is step and each.state is ContestState.UPHELD]
    is_proposed = pair.state is not CandidateState.MERGED
    if is_proposed and any(each.pair_version == pair.version for each in known):
        raise ContestedAlready("It was answered; what is new can be said once it is in force.")
    said = {words for each in known for words in acts.words_of(work, each.entry).values()}
    if known and (not news or news in said or news == reason):
        raise ContestedAlready("It was answered, and nothing new is said since.")


def uphold(
    work: Work, desk: SubjectDesk, pair: Candidate, contest_: MergeContest, reason: str
) -> MergeContest:
    """Answer a contest: what was decided of the pair stands, for these reasons.

    Raises:
        SecondPerson: the caller had a part in it.
        StepRefused: it is answered, or nothing stands any more that could be upheld.
        NotFound, Forbidden: by policy.
        InterestDeclared, HeldForSecondLook: the caller has a part in a firm, or may have.

    Records:
        ``subjects.candidate.contest_upheld``.

    Rule:
        Fairness P2 and C2: who had a part in a decision does not uphold it.
    """
    _for_answer(work, pair, contest_, ContestAction.UPHOLD)
    if (contest_.step, pair.state) not in {*THEN, (MergeStep.MERGE, CandidateState.UNDO_PROPOSED)}:
        raise StepRefused(
            f"The pair {pair.number} is {pair.state.value}: nothing stands that could be upheld.",
            state=contest_.state.value,
            allowed=[ContestAction.GRANT.value],
        )
    _ask(work, desk, pair, ContestAction.UPHOLD)
    _answer(work, desk, pair, contest_, (ContestAction.UPHOLD, reason))
    return contest_


def grant(
    work: Work, desk: SubjectDesk, pair: Candidate, contest_: MergeContest, reason: str
) -> MergeContest:
    """Answer a contest: it is right, and what it contests is not done, or is taken back.

    A merge that is proposed is rejected; one in force is proposed to be undone, which another
    person confirms; the proposal to undo one is dropped.

    Raises:
        SecondPerson: the caller had a part in it.
        StepRefused: it is answered.
        NotFound, Forbidden: by policy.
        InterestDeclared, HeldForSecondLook: the caller has a part in a firm, or may have.

    Records:
        ``subjects.candidate.contest_granted``, and what is decided of the pair.

    Rule:
        Fairness P2.
    """
    _for_answer(work, pair, contest_, ContestAction.GRANT)
    then = THEN.get((contest_.step, pair.state))
    if then is None:
        _ask(work, desk, pair, ContestAction.GRANT)
    _answer(work, desk, pair, contest_, (ContestAction.GRANT, reason))
    if then is not None:
        reconciling.decide(work, desk, Decision(pair.id, pair.version, then, reason))
    return contest_


def _for_answer(work: Work, pair: Candidate, contest_: MergeContest, action: ContestAction) -> None:
    require(work.actor, CONTEST.permission(action), contest_.facts)
    CONTEST.step(contest_.state, action)
    if _had_a_part(pair, work.actor.id):
        raise SecondPerson("Who had a part in what is contested does not answer the contest.")


def _had_a_part(pair: Candidate, person_id: UUID | None) -> bool:
    return person_id == pair.proposed_by or str(person_id) in (pair.acted_by or [])


def _ask(work: Work, desk: SubjectDesk, pair: Candidate, action: ContestAction) -> None:
    holders = claims.holders(work, [pair.first_id, pair.second_id])
    ask_about_pair(work, desk, pair, action.value, holders)


def _answer(
    work: Work,
    desk: SubjectDesk,
    pair: Candidate,
    contest_: MergeContest,
    answer: tuple[ContestAction, str],
) -> None:
    """Say the answer in the journal, before anything else of this work, and to who contested."""
    action, reason = answer
    contest_.answered_by, contest_.answered_at = work.actor.id, work.at
    contest_.answer_entry = work.entry()
    words, body = {"reason": reason}, _body(pair, contest_)
    work.move(contest_, CONTEST, action, subject_id=contest_.subject_id, words=words, **body)
    numbers = tuple(queries.one(work, each).number for each in (pair.first_id, pair.second_id))
    for person in identity.managers(work, contest_.organisation_id):
        letter = letters.merge_contest_answered(
            person, contest_.state, (numbers[0], numbers[1]), pair.number, reason
        )
        post(work, desk.ring, "merge_contest_answered", letter)


def available(work: Work, pair: Candidate, contest_: MergeContest) -> list[str]:
    """Return what the caller may answer to a contest now."""
    return [] if _had_a_part(pair, work.actor.id) else work.available(contest_, CONTEST)


def merges_of(work: Work, record: Subject) -> Sequence[Merge]:
    """Return with which records one is joined or may be, to whoever holds it; else nothing."""
    mine = work.actor.organisation_id
    if mine is None or mine not in claims.holders(work, [record.id]):
        return []
    is_theirs = allows(work.actor, Permission.EVENT_READ, Facts(holder_id=mine))
    return contests.merges_of(work, record.id) if is_theirs else []


def waiting(work: Work) -> list[Waiting]:
    """Return the contests of merges that wait for the caller's answer."""
    return [
        Waiting("answer", "contest", f"/v1/candidates/{pair.id}", each.contested_at, each.answer_by)
        for each, pair in contests.to_answer(work)
        if not _had_a_part(pair, work.actor.id)
    ]
