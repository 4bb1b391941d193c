"""How decision files are shown, to those who decide and to whom they are about."""

from collections.abc import Mapping

from app.access.grants import Permission
from app.access.policy import allows, require
from app.domains.certifications.models import DecisionAdvice, DecisionContent, DecisionFile
from app.domains.certifications.queries import applications, decisions, seats
from app.domains.certifications.schemas.decisions import (
    AdviceOut,
    ContentOut,
    DecisionItemOut,
    DecisionOut,
    DraftedOut,
    TallyOut,
    VoteOut,
)
from app.domains.certifications.service.decisions import basis, conflicts, outcomes
from app.domains.certifications.service.decisions import seats as seating
from app.domains.certifications.service.decisions import votes as decision_votes
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types.decisions import Conflict, DecisionState
from app.domains.certifications.workflow import DECISION, DecisionAction
from app.store.work import Work

OVER_HTTP = frozenset({DecisionAction.DECIDE})
"""Actions that have an operation of their own, beside votes and advice."""


def shown_decision(work: Work, desk: CertificationDesk, file: DecisionFile) -> DecisionOut:
    """Show a decision file; votes in the making only to those who decide."""
    content = decisions.content(work, file)
    advice = decisions.advice(work, file)
    entries = [
        file.concluded_entry,
        *(each.given_entry for each in advice),
        *(each["entry"] for each in file.conditions),
    ]
    words = applications.words_of(work, entries)
    decides = allows(work.actor, Permission.DECISION_CONCLUDE, file.facts)
    return DecisionOut(
        **DecisionItemOut.model_validate(file).model_dump(),
        content=_content(content),
        proposed=file.proposed,
        conditions=[
            DraftedOut(
                criterion=each["criterion"],
                due_on=each["due_on"],
                text=words.get((each["entry"], each["field"])),
            )
            for each in file.conditions
        ],
        advice=[_advice(each, words) for each in advice],
        outcomes=list(outcomes.OUTCOMES.get(file.kind, {})),
        tally=_tally(work, desk, file) if decides else None,
        conflicts=_conflicts(work, desk, file),
        reason=words.get((file.concluded_entry or 0, "reason")),
        available_actions=_available(work, file),
    )


def _content(content: DecisionContent) -> ContentOut:
    return ContentOut(
        number=content.number,
        digest=content.digest,
        because=content.because,
        frozen_at=content.frozen_at,
        said=dict(basis.read(content)),
    )


def _advice(one: DecisionAdvice, words: Mapping[tuple[int, str], str]) -> AdviceOut:
    return AdviceOut(
        constituency=one.constituency,
        asked_at=one.asked_at,
        until=one.until,
        given_at=one.given_at,
        advice=words.get((one.given_entry or 0, "advice")),
    )


def _tally(work: Work, desk: CertificationDesk, file: DecisionFile) -> TallyOut | None:
    if not file.is_standing:
        return None
    counted = decision_votes.count(work, desk, file)
    return TallyOut(
        counted=counted.counted,
        quorum=counted.quorum,
        votes=dict(counted.votes),
        carried=counted.carried,
        unheard=list(counted.unheard),
    )


def _conflicts(work: Work, desk: CertificationDesk, file: DecisionFile) -> list[Conflict]:
    votes = allows(work.actor, Permission.DECISION_VOTE, file.facts)
    if not votes or not file.is_standing or work.actor.id is None:
        return []
    sitting = seating.sitting(work, file)
    return list(conflicts.of_people(work, desk, file, [work.actor.id], sitting)[work.actor.id])


def _available(work: Work, file: DecisionFile) -> list[str]:
    found = [each for each in work.available(file, DECISION) if DecisionAction(each) in OVER_HTTP]
    is_open = file.state is DecisionState.OPEN
    votes = allows(work.actor, Permission.DECISION_VOTE, file.facts)
    return [*(["vote"] if is_open and votes else []), *found]


def shown_votes(work: Work, file: DecisionFile) -> list[VoteOut]:
    """Show every vote, to those who decide.

    Raises:
        Forbidden: the caller reads the file, and not who voted how.
    """
    require(work.actor, Permission.DECISION_CONCLUDE, file.facts, is_seen=True)
    votes = decisions.every_vote(work, file.id)
    standing = {each.id for each in decisions.votes(work, file)}
    names = decisions.names(work, [each.person_id for each in votes])
    words = applications.words_of(work, [each.entry for each in votes])
    sat = seats.by_ids(work, [each.seat_id for each in votes])
    return [
        VoteOut(
            person_id=each.person_id,
            name=names[each.person_id],
            constituency=sat[each.seat_id].constituency,
            content=each.content,
            outcome=each.outcome,
            reason=words.get((each.entry, "reason")),
            voted_at=each.voted_at,
            stands=each.id in standing,
        )
        for each in votes
    ]
