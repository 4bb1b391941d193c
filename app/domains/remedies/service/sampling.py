"""Confirming by a sample: drawn by lot with a seed on record, asked outside the payer."""

import secrets
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.remedies.engine.balancing import Entry, answering
from app.domains.remedies.engine.sampling import drawn
from app.domains.remedies.errors import SampleOpen
from app.domains.remedies.models import Remedy, RemedyPayment, RemedySample, RemedyWorker
from app.domains.remedies.queries import payments as queries
from app.domains.remedies.queries import remedies
from app.domains.remedies.service.answering import take_answer
from app.domains.remedies.service.common import deciding, person_of, refuse_state, told
from app.domains.remedies.types import HowAnswered, PaymentState, RemedyState
from app.kit.errors import BadInput, Fault, NotFound
from app.kit.ids import new_id
from app.store.work import Work

SEED_BYTES = 16
ABSENT = "not_reached"


def group(line: RemedyWorker) -> str:
    """Return the group in which a worker is drawn: by site and country of origin."""
    return f"{line.site}:{line.told['origin']}"


def draw(work: Work, remedy: Remedy) -> RemedySample:
    """Draw who is asked among those whose payments nobody but the payer says.

    Once one was found who had to give it back, or said so herself, all of them are asked.

    Raises:
        Forbidden: the caller does not run it.
        StepRefused: no plan stands.
        SampleOpen: one is drawn and not asked to the end, or nothing is claimed.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``remedies.sample.drawn`` with the seed, and of how many how many were drawn.

    Rule:
        Facts on remedy, 5.2 item 8.
    """
    person_id = deciding(work, Permission.REMEDY_RUN, remedy)
    is_fit = remedy.accepted_at is not None and remedy.state is not RemedyState.CLOSED
    refuse_state(remedy, is_fit=is_fit, what="No plan stands.")
    before = remedies.samples(work, remedy.id)
    if any(each.ended_at is None for each in before):
        raise SampleOpen("One is drawn and not asked to the end.")
    listed = _claimed(work, remedy)
    if not listed:
        raise SampleOpen("Nothing is claimed that a sample could confirm.")
    is_full = any(map(_is_bad, before)) or queries.is_any_given_back(work, remedy.id)
    seed = secrets.token_hex(SEED_BYTES)
    row = RemedySample(
        id=new_id(),
        remedy_id=remedy.id,
        seed=seed,
        codes=drawn(seed, listed, is_full=is_full),
        listed=[[code, listed[code]] for code in sorted(listed)],
        is_full=is_full,
        drawn_by=person_id,
        drawn_at=work.at,
        answers={},
    )
    work.session.add(row)
    body: dict[str, Any] = {
        "seed": seed,
        "workers": len(listed),
        "drawn": len(row.codes),
        "full": is_full,
    }
    work.record("remedies.sample.drawn", **told(remedy), sample=str(row.id), **body)
    work.session.flush()
    return row


def _claimed(work: Work, remedy: Remedy) -> dict[str, str]:
    return {
        each.code: group(each) for each in remedies.lines(work, remedy.id) if each.claimed_minor > 0
    }


def _is_bad(sample: RemedySample) -> bool:
    bad = {PaymentState.MADE_TO_GIVE_BACK.value}
    return any(each in bad for each in sample.answers.values())


def answered(
    work: Work,
    remedy: Remedy,
    sample: RemedySample,
    line: RemedyWorker,
    said: tuple[PaymentState | None, int | None],
) -> None:
    """Write down what a worker who was drawn says; ``None``: she was not reached.

    When all were asked, the sample ends. Where everyone who was reached has all of it, and nobody
    was missed, it confirms the payments of the others too; any other answer leaves theirs claimed.

    Raises:
        Forbidden: the caller does not run it.
        SampleOpen: it has ended.
        BadInput: she was not drawn, was asked before, or the amount does not fit.

    Records:
        ``remedies.payment.answered``, ``remedies.remedy.reopened`` where something lacks,
        ``remedies.sample.ended`` with how many answered how, and ``remedies.sample.confirmed``
        with how many payments of others it confirms.

    Rule:
        Facts on remedy, 5.2 item 8: any one pay-back or pressure leads to a full count.
    """
    person_of(work, Permission.REMEDY_RUN, remedy)
    if sample.ended_at is not None:
        raise SampleOpen("It has ended.")
    if line.code not in sample.codes or line.code in sample.answers:
        fault = Fault("/worker", "Name somebody who was drawn and not asked.")
        raise BadInput("She was not drawn, or was asked.", faults=[fault])
    state, amount = said
    claimed = _claimed_of(work, line)
    if state is not None:
        _on_all(work, line, claimed, (state, amount))
    sample.answers = {**sample.answers, line.code: ABSENT if state is None else state.value}
    if len(sample.answers) == len(sample.codes):
        _end(work, remedy, sample)
    work.session.flush()


def _claimed_of(work: Work, line: RemedyWorker) -> list[RemedyPayment]:
    paid = queries.of_worker(work, line.id)
    return [each for each in paid if each.standing is PaymentState.CLAIMED]


def _on_all(
    work: Work,
    line: RemedyWorker,
    claimed: list[RemedyPayment],
    said: tuple[PaymentState, int | None],
) -> None:
    """Take an answer about the newest payment; all before it were received, as she says."""
    if not claimed:
        return
    for each in claimed[:-1]:
        take_answer(work, line, each, (PaymentState.RECEIVED, None), HowAnswered.IN_SAMPLE)
    take_answer(work, line, claimed[-1], said, HowAnswered.IN_SAMPLE)


def _end(work: Work, remedy: Remedy, sample: RemedySample) -> None:
    sample.ended_at = work.at
    counts: dict[str, int] = {}
    for each in sample.answers.values():
        counts[each] = counts.get(each, 0) + 1
    confirms = set(counts) == {PaymentState.RECEIVED.value}
    work.record("remedies.sample.ended", **told(remedy), sample=str(sample.id), **_named(counts))
    if confirms:
        _confirm_rest(work, remedy, {code for code, _ in sample.listed})


def _named(counts: Mapping[str, int]) -> dict[str, Any]:
    words = (*(each.value for each in PaymentState if each is not PaymentState.CLAIMED), ABSENT)
    return {each: counts.get(each, 0) for each in words}


def _confirm_rest(work: Work, remedy: Remedy, listed: set[str]) -> None:
    """Confirm what was claimed when the sample was drawn; what was reported since is asked anew."""
    drawn_at = max(each.drawn_at for each in remedies.samples(work, remedy.id))
    lines = {each.id: each for each in remedies.lines_coded(work, remedy.id, listed).values()}
    confirmed = [
        each
        for each in queries.claimed(work, remedy.id)
        if each.worker_id in lines and each.reported_at <= drawn_at
    ]
    for each in confirmed:
        line, entry = lines[each.worker_id], Entry(each.amount_minor, each.standing)
        line.put(answering(line.balance, entry, PaymentState.RECEIVED))
        each.standing, each.how, each.answered_at = (
            *(PaymentState.RECEIVED, HowAnswered.BY_SAMPLE),
            work.at,
        )
    work.record("remedies.sample.confirmed", **told(remedy), payments=len(confirmed))


def may_read(work: Work, remedy: Remedy) -> None:
    """Refuse whoever must not know who is asked.

    Raises:
        Forbidden: the caller does not run it.
    """
    require(work.actor, Permission.REMEDY_RUN, remedy.facts, is_seen=True)


def one(work: Work, remedy: Remedy, sample_id: UUID) -> RemedySample:
    """Return a sample of a remedy.

    Raises:
        NotFound: there is none.
    """
    for each in remedies.samples(work, remedy.id):
        if each.id == sample_id:
            return each
    raise NotFound("There is no such sample.")
