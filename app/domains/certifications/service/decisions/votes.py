"""Votes and advice on a decision file: they add, and bind to the content that was read."""

from collections.abc import Mapping
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.errors import AdviceNotPossible, FileStale
from app.domains.certifications.models import (
    CommitteeSeat,
    DecisionAdvice,
    DecisionFile,
    DecisionVote,
)
from app.domains.certifications.queries import decisions
from app.domains.certifications.rules.votes import ADVICE, tally
from app.domains.certifications.service.decisions import basis, conflicts, outcomes, seats
from app.domains.certifications.service.decisions.basis import named
from app.domains.certifications.service.decisions.files import deciding_body, refuse_unless_open
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types.decisions import Ballot, DecisionOutcome, Tally
from app.domains.standards import queries as standards
from app.domains.standards.types.scheme import Body, Scheme
from app.domains.standards.types.words import Constituency
from app.store.work import Work


def body_of(work: Work, file: DecisionFile) -> Body:
    """Return the body that decides a file, by the rules that bind it."""
    return deciding_body(standards.by_id(work, file.scheme_id, Scheme).said)


def vote(
    work: Work,
    desk: CertificationDesk,
    file: DecisionFile,
    outcome: DecisionOutcome,
    said: tuple[int, str],
) -> DecisionVote:
    """Vote on a file, or change one's vote, until it is concluded.

    Args:
        work: the open transaction.
        desk: opens what people said of themselves, to compare it.
        file: held still.
        outcome: for which.
        said: number of the content that was read, and the reasons.

    Raises:
        Forbidden: the caller is no decision maker.
        StepRefused: it is announced or decided.
        OutcomeUnknown: the kind has no such outcome.
        FileStale: another content stands, or a fact changed.
        ConflictOfInterest, HeldForSecondLook: see :func:`conflicts.refuse_conflicted`.

    Records:
        ``certifications.decision.voted`` with the content and its number; neither who voted how in
        words, nor the outcome before it is concluded.

    Rule:
        ISO/IEC 17021-1, 9.5.1; fairness P4.
    """
    require(work.actor, Permission.DECISION_VOTE, file.facts, is_seen=True)
    refuse_unless_open(file)
    outcomes.effect_of(file.kind, outcome)
    sitting = seats.sitting(work, file)
    conflicts.refuse_conflicted(work, desk, file, sitting)
    content, reason = said
    if content != file.current:
        raise FileStale(f"The content {file.current} stands; you read {content}.")
    basis.refuse_stale(work, file)
    assert work.actor.id is not None
    mine = decisions.votes_of(work, file, work.actor.id)
    entry = work.upcoming()
    work.record(
        "certifications.decision.voted",
        words={"reason": reason},
        **named(file),
        content=file.current,
    )
    row = DecisionVote(
        file_id=file.id,
        content=file.current,
        person_id=work.actor.id,
        seat_id=sitting[work.actor.id].id,
        revision=mine + 1,
        outcome=outcome,
        entry=entry,
        voted_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    return row


def count(work: Work, desk: CertificationDesk, file: DecisionFile) -> Tally:
    """Count the votes on what a file rests on now; conflicts are computed anew.

    Rule:
        See :func:`rules.votes.tally`.
    """
    body = body_of(work, file)
    sitting = seats.sitting(work, file)
    ballots = _ballots(work, desk, file, sitting)
    advised = [
        each.constituency
        for each in decisions.advice(work, file)
        if each.given_at is not None or each.until <= work.at
    ]
    return tally(ballots, body.quorum or 1, seats.reserved(body), advised)


def _ballots(
    work: Work,
    desk: CertificationDesk,
    file: DecisionFile,
    sitting: Mapping[UUID, CommitteeSeat],
) -> list[Ballot]:
    votes = decisions.votes(work, file)
    found = conflicts.of_people(work, desk, file, [each.person_id for each in votes], sitting)
    return [
        Ballot(each.person_id, _constituency(sitting, each), each.outcome, found[each.person_id])
        for each in votes
    ]


def _constituency(sitting: Mapping[UUID, CommitteeSeat], one: DecisionVote) -> Constituency:
    """Return for whom somebody sits; whoever sits no longer is not counted anyway."""
    seat = sitting.get(one.person_id)
    return Constituency.INDEPENDENT if seat is None else seat.constituency


def ask_advice(
    work: Work, desk: CertificationDesk, file: DecisionFile, constituency: Constituency
) -> DecisionAdvice:
    """Ask workers' or employers' representatives for written advice, where their seat cannot vote.

    Raises:
        Forbidden: the caller asks for none.
        StepRefused: it is announced or decided.
        AdviceNotPossible: the scheme keeps no seat for them, or they were asked already.
        ConflictOfInterest, HeldForSecondLook: see :func:`conflicts.refuse_conflicted`.

    Records:
        ``certifications.decision.advice_asked`` with the constituency and until when.

    Rule:
        Issue "Decisions, certificates, letters and appeals": seats or advice are reserved for
        workers' and employers' representatives.
    """
    require(work.actor, Permission.DECISION_CONCLUDE, file.facts, is_seen=True)
    refuse_unless_open(file)
    conflicts.refuse_conflicted(work, desk, file, None)
    if constituency not in seats.reserved(body_of(work, file)):
        raise AdviceNotPossible(f"The scheme keeps no seat for '{constituency.value}'.")
    if any(each.constituency is constituency for each in decisions.advice(work, file)):
        raise AdviceNotPossible(f"Advice of '{constituency.value}' was asked for already.")
    row = DecisionAdvice(
        file_id=file.id,
        content=file.current,
        constituency=constituency,
        asked_by=work.actor.id,
        asked_at=work.at,
        until=work.at + ADVICE,
    )
    work.session.add(row)
    work.session.flush()
    work.record(
        "certifications.decision.advice_asked",
        **named(file),
        constituency=constituency.value,
        until=row.until.isoformat(),
    )
    return row


def give_advice(
    work: Work,
    desk: CertificationDesk,
    file: DecisionFile,
    constituency: Constituency,
    words: str,
) -> DecisionAdvice:
    """Give the written advice of representatives, or record what they sent.

    Raises:
        Forbidden: the caller gives none.
        StepRefused: it is announced or decided.
        AdviceNotPossible: none was asked for, it was given, or its time has passed.
        ConflictOfInterest: something keeps the caller out.
        HeldForSecondLook: somebody else looks at it first.

    Records:
        ``certifications.decision.advised`` with the constituency; the advice erasable.

    Rule:
        See :func:`ask_advice`.
    """
    require(work.actor, Permission.DECISION_ADVISE, file.facts, is_seen=True)
    refuse_unless_open(file)
    found = {each.constituency: each for each in decisions.advice(work, file)}
    row = found.get(constituency)
    if row is None or row.given_at is not None or row.until <= work.at:
        raise AdviceNotPossible(f"No advice of '{constituency.value}' is waited for.")
    conflicts.refuse_conflicted(work, desk, file, None)
    row.given_by, row.given_at = work.actor.id, work.at
    row.given_entry = work.upcoming()
    work.record(
        "certifications.decision.advised",
        words={"advice": words},
        **named(file),
        constituency=constituency.value,
    )
    work.session.flush()
    return row
