"""Confirming and dismissing, per count and respondent, by the standard of proof of the case."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from app.access.grants import Permission
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.service import taking_effect
from app.domains.notices.types import OPEN, Terms
from app.domains.violations.engine.offences import classes
from app.domains.violations.errors import NotAllDecided, NotJoint, NotJudged, SharesDoNotFit
from app.domains.violations.models import (
    Violation,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries import cases
from app.domains.violations.rules import WHOLE, public_until, shares_fit
from app.domains.violations.service import sources
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.parts import person_of, refuse_interested, refuse_part
from app.domains.violations.service.steps import move_part
from app.domains.violations.types import Found, Outcome, RespondentState
from app.domains.violations.workflow import LIFE, Action, PartAction
from app.kit.errors import BadInput, Fault
from app.store.work import Work

HEARD_BY = "appeals_panel"
QUORUM = 2
ERROR_WITHIN = timedelta(days=10)
"""Rule: fairness C2, a plain error is corrected within 10 days."""
Pair = tuple[UUID, UUID]


def decide(
    work: Work, desk: ViolationDesk, violation: Violation, found: Sequence[Found], reason: str
) -> Violation:
    """Decide every open part of a case at once: what is proved, what is not, in which shares.

    What is confirmed takes effect with a letter for each respondent, is final when nobody appeals
    in time, and is public only then. It changes no certificate by itself.

    Args:
        work: the open transaction.
        desk: of violations.
        violation: as the caller locked it.
        found: of each open count against each open respondent, once.
        reason: of the whole, for the letters.

    Raises:
        Forbidden: the caller decides none, or not before this body.
        StepRefused: nothing is decided now, or a respondent was not notified.
        HadAPart: the caller brought the case, or decided it before.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.
        NotAllDecided, SharesDoNotFit, NotJoint, NotJudged, BadInput: what is found does not fit.
        NotServed, NotHeard: a respondent can still be heard.
        PointsToHer: a word of who complained stands in the reasons.

    Records:
        ``violations.respondent.confirmed`` or ``dismissed`` for each, then
        ``violations.violation.confirmed`` or ``dismissed``; reasons as words.

    Rule:
        Fairness V3, V6, C1; P4: two persons.
    """
    person_of(work, Permission.VIOLATION_DECIDE, violation.facts)
    LIFE.step(violation.state, Action.CONFIRM)
    refuse_part(work, violation)
    refuse_interested(work, desk, violation, "decide")
    counts = {each.id: each for each in cases.counts(work, [violation.id])[violation.id]}
    open_ones = {
        (each.count_id, each.respondent_id): each
        for each in cases.findings(work, list(counts))
        if each.outcome is None
    }
    said = _checked(open_ones, found)
    _refuse_unjudged(work, counts)
    _refuse_shares(work, counts, said)
    sources.refuse_pointing(
        work, desk, violation.id, reason, *(each.reason for each in said.values())
    )
    respondents = cases.respondents(work, [violation.id])[violation.id]
    for respondent in respondents:
        mine = {key: each for key, each in said.items() if key[1] == respondent.id}
        if mine:
            rows = [(open_ones[key], counts[key[0]], each) for key, each in mine.items()]
            rows.sort(key=lambda row: row[1].place)
            _decide_part(work, desk, (violation, respondent), rows, reason)
    _conclude(work, violation, respondents, reason)
    return violation


def _checked(open_ones: dict[Pair, ViolationFinding], found: Sequence[Found]) -> dict[Pair, Found]:
    said = {(each.count_id, each.respondent_id): each for each in found}
    wrong = open_ones.keys() ^ said.keys()
    if wrong or len(said) != len(found):
        pairs = sorted([str(count), str(respondent)] for count, respondent in open_ones)
        raise NotAllDecided("Decide each of these once.", pairs=[*pairs])
    faults = []
    for place, each in enumerate(found):
        is_proved = each.outcome is Outcome.PROVED
        if is_proved is (each.share is None):
            faults.append(Fault(f"/found/{place}/share", "A share goes with what is proved."))
        if is_proved is (each.why_not is not None):
            where = f"/found/{place}/why_not"
            faults.append(Fault(where, "Say from the list why a count is not proved, and only so."))
    if faults:
        raise BadInput("What is found does not fit together.", faults=faults)
    return said


def _refuse_unjudged(work: Work, counts: dict[UUID, ViolationCount]) -> None:
    """Refuse to decide on money that was not compared with the rules of its day.

    Rule:
        Fairness V2, V8.
    """
    charged = {each.count_id for each in cases.charges(work, list(counts))}
    missing = charged - cases.judgements(work, list(counts)).keys()
    if missing:
        raise NotJudged("Charges were not judged.", counts=sorted(str(each) for each in missing))


def _refuse_shares(work: Work, counts: dict[UUID, ViolationCount], said: dict[Pair, Found]) -> None:
    """Refuse shares that come to another sum than the whole, and liability that no rule knows.

    Beside what was decided before, and stands, they come to the whole at most.

    Rule:
        Fairness V6.
    """
    standing = cases.findings(work, list(counts))
    for count_id, count in counts.items():
        mine = [each for each in said.values() if each.count_id == count_id]
        shares = [each.share for each in mine if each.share is not None]
        joint = [each for each in mine if each.is_joint]
        if joint and not classes()[count.offence].joint:
            raise NotJoint(f"No rule makes several liable for {count.offence.value}.")
        before = [
            each.share or 0
            for each in standing
            if each.count_id == count_id and each.outcome is Outcome.PROVED
        ]
        if not shares_fit(shares, before):
            total = sum(shares) + sum(before)
            raise SharesDoNotFit(f"They come to {total} of {WHOLE}.", count=str(count_id))


Decided = tuple[ViolationFinding, ViolationCount, Found]


def _decide_part(
    work: Work,
    desk: ViolationDesk,
    about: tuple[Violation, ViolationRespondent],
    rows: Sequence[Decided],
    reason: str,
) -> None:
    violation, respondent = about
    is_proved = any(said.outcome is Outcome.PROVED for _, _, said in rows)
    notice = None if respondent.notice_id is None else notices.of_owner(work, respondent.notice_id)
    action = PartAction.CONFIRM if is_proved else PartAction.DISMISS
    if notice is not None and notice.state in OPEN:
        if is_proved:
            _confirm(work, desk, notice, rows, reason)
        else:
            taking_effect.drop(work, desk.cases.notices, notice, letter(rows, reason))
    entry = work.upcoming()
    for finding, count, said in rows:
        _write(work, finding, count, said, entry)
        finding.notice_id = respondent.notice_id if is_proved else None
    respondent.decided_by, respondent.decided_at = work.actor.id, work.at
    said_of = {f"count_{count.place}": said.reason for _, count, said in rows}
    move_part(
        work,
        violation,
        respondent,
        action,
        words={"reason": reason, **said_of},
        outcomes={str(count.place): said.outcome.value for _, count, said in rows},
        standard=violation.standard_of_proof.value,
    )


def _confirm(
    work: Work, desk: ViolationDesk, notice: Notice, rows: Sequence[Decided], reason: str
) -> None:
    proved = [said for _, _, said in rows if said.outcome is Outcome.PROVED]
    taking_effect.refuse_unheard(work, notice)
    if len(proved) < len(rows):
        taking_effect.decide_milder(work, notice, counts=str(len(proved)))
    terms = Terms(
        appeal_until=work.at + desk.appeal,
        error_until=None if notice.organisation_id is None else work.at + ERROR_WITHIN,
        holds_back=True,
        heard_by=HEARD_BY,
        quorum=QUORUM,
    )
    taking_effect.take_effect(work, desk.cases.notices, notice, terms, letter(rows, reason))


def letter(rows: Sequence[Decided], reason: str) -> str:
    """Return the reasons of a letter: of the whole, and of each count by its number."""
    return "\n\n".join([reason, *(f"{count.place}. {said.reason}" for _, count, said in rows)])


def _write(
    work: Work, finding: ViolationFinding, count: ViolationCount, said: Found, entry: int
) -> None:
    finding.outcome, finding.why_not = said.outcome, said.why_not
    finding.share, finding.is_joint = said.share, said.is_joint
    finding.decided_at, finding.entry = work.at, entry
    if said.outcome is Outcome.PROVED:
        finding.public_until = public_until(work.at, classes()[count.offence].months)


def _conclude(
    work: Work, violation: Violation, respondents: Sequence[ViolationRespondent], reason: str
) -> None:
    """Move the case: confirmed where something stands against anybody, dismissed otherwise."""
    is_confirmed = any(each.state is RespondentState.CONFIRMED for each in respondents)
    violation.decided_at = work.at
    if not is_confirmed:
        violation.closed_at = work.at
    action = Action.CONFIRM if is_confirmed else Action.DISMISS
    number = {"number": violation.number}
    work.move(violation, LIFE, action, words={"reason": reason}, **number)
