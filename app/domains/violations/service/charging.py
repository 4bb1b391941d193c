"""Judging the charges of a case: by the rules of their day, frozen with them (V2, V8)."""

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any
from uuid import UUID

import rfc8785

from app.access.grants import Permission
from app.domains.fees.engine.freezing import judged_again
from app.domains.fees.service.judging import judge_now
from app.domains.violations.errors import CannotBeJudged
from app.domains.violations.models import (
    Violation,
    ViolationCharge,
    ViolationCount,
    ViolationJudgement,
    ViolationRespondent,
)
from app.domains.violations.queries import cases
from app.domains.violations.service.asked import asked, circumstances
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.parts import person_of, refuse_interested, told
from app.domains.violations.types import Body, ViolationState
from app.domains.violations.workflow import LIFE, Action
from app.kit.ids import new_id
from app.store.work import Work

JUDGED_IN = frozenset({ViolationState.ALLEGED, ViolationState.NOTIFIED})


def judge(work: Work, desk: ViolationDesk, violation: Violation) -> list[ViolationJudgement]:
    """Judge the charges of each count by the rules and rates known now, as of their days.

    What was judged before stays on record; the newest counts.

    Raises:
        Forbidden: the caller is not of the body.
        StepRefused: it was decided.
        CannotBeJudged: no origin or destination is given, or nothing is charged.
        NoRate: two currencies are to be compared, and no rate of that day is loaded.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``violations.charges.judged`` with the digest of each judgement.

    Rule:
        Fairness V2: law and standard side by side; before the scheme the standard decides for a
        firm that was certified on the day of the charge. V8: under the row of its day.
    """
    person_of(work, Permission.VIOLATION_OPEN, violation.facts)
    if violation.state not in JUDGED_IN:
        LIFE.step(violation.state, Action.NOTIFY)
    refuse_interested(work, desk, violation, "judge")
    counts = cases.counts(work, [violation.id])[violation.id]
    charges = _by_count(cases.charges(work, [each.id for each in counts]))
    if not charges:
        raise CannotBeJudged("Nothing is charged in this case.")
    known = cases.judgements(work, list(charges))
    made = []
    for count in counts:
        if count.id in charges:
            if count.id in known:
                known[count.id].replaced_at = work.at
                work.session.flush()
            made.append(_judge_count(work, desk, violation, count, charges[count.id]))
    digests = {str(each.count_id): each.digest for each in made}
    work.record("violations.charges.judged", judgements=digests, **told(violation))
    work.session.flush()
    return made


def _by_count(charges: Sequence[ViolationCharge]) -> dict[UUID, list[ViolationCharge]]:
    found: dict[UUID, list[ViolationCharge]] = {}
    for each in charges:
        found.setdefault(each.count_id, []).append(each)
    return found


def _judge_count(
    work: Work,
    desk: ViolationDesk,
    violation: Violation,
    count: ViolationCount,
    charges: Sequence[ViolationCharge],
) -> ViolationJudgement:
    respondents = cases.respondents(work, [violation.id])[violation.id]
    is_certified = _was_certified(work, desk, violation, respondents, charges)
    given = circumstances(violation, is_certified=is_certified)
    if given is None:
        raise CannotBeJudged("Rules are those of an origin and a destination: give both.")
    parts = {each.id: each.part for each in respondents}
    kept = judge_now(work, given, asked(charges, parts)).frozen()
    text = rfc8785.dumps(kept).decode()
    row = ViolationJudgement(
        id=new_id(),
        count_id=count.id,
        frozen=text,
        digest=digest_of(text),
        standard_decides=is_certified,
        judged_by=work.actor.id,
        judged_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    return row


def _was_certified(
    work: Work,
    desk: ViolationDesk,
    violation: Violation,
    respondents: Sequence[ViolationRespondent],
    charges: Sequence[ViolationCharge],
) -> bool:
    """Tell whether the standard decides: before the scheme, of who was certified on that day.

    Rule:
        Fairness V2.
    """
    if violation.body is not Body.SCHEME:
        return False
    records = {each.id: each.subject_id for each in respondents}
    everybody = {each for each in records.values() if each is not None}
    for charge in charges:
        taker = records.get(charge.payee_respondent_id) if charge.payee_respondent_id else None
        for subject_id in everybody if taker is None else {taker}:
            if desk.certified_on(work, subject_id, charge.charged_on):
                return True
    return False


def digest_of(text: str) -> str:
    """Return the digest of what was kept of a judgement."""
    return sha256(text.encode()).hexdigest()


def done_again(judgement: ViolationJudgement) -> bool:
    """Tell whether what was kept is whole, and comes to the same when it is judged again by it.

    Rule:
        Fairness V8: earlier judgements stay under the row of their day.
    """
    kept: dict[str, Any] = json.loads(judgement.frozen)
    is_whole = digest_of(judgement.frozen) == judgement.digest
    return is_whole and judged_again(kept) == kept["judgement"]
