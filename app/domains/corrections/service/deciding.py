"""Hearing authority and firm, and deciding with reasons by somebody who has no part in it."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.corrections.errors import (
    CorrectedAlready,
    HasAPart,
    HearingOpen,
    WrongCorrection,
)
from app.domains.corrections.models import Dispute
from app.domains.corrections.queries import disputes
from app.domains.corrections.rules import fault_of
from app.domains.corrections.service import telling
from app.domains.corrections.service.desk import CorrectionDesk
from app.domains.corrections.types import CORRECTING, LODGING, Decision, DisputeState
from app.domains.corrections.workflow import CORRECTS, LIFE, Action
from app.domains.evidence.service import rest_on
from app.domains.identity.types import Waiting
from app.domains.subjects.service.own_interests import ask_of_firm
from app.kit.errors import StepRefused
from app.store.work import Work


def answer(work: Work, dispute: Dispute, text: str) -> Dispute:
    """Answer for the authority whose list states the value, on the record, before it is decided.

    Raises:
        Forbidden: the caller does not act for that authority.
        StepRefused: it is decided.

    Records:
        ``corrections.dispute.answered`` with the answer.

    Rule:
        Fairness L7.
    """
    facts = disputes.facts_of(work, dispute)
    require(work.actor, Permission.DISPUTE_ANSWER, facts, is_seen=True)
    _in(dispute, frozenset({DisputeState.LODGED}), "answer")
    dispute.answered_by = work.actor.id
    work.record(
        "corrections.dispute.answered",
        dispute.subject_id,
        words={"answer": text},
        dispute=str(dispute.id),
    )
    dispute.answered_entry = work.entry()
    work.session.flush()
    return dispute


def reply(work: Work, dispute: Dispute, text: str) -> Dispute:
    """Put the firm's reply beside the value; a newer one stands instead of an older one.

    Raises:
        Forbidden: the caller's organisation does not hold the record.
        StepRefused: nothing stands beside the value any more.

    Records:
        ``corrections.dispute.replied`` with the reply.

    Rule:
        Fairness L7: the firm's reply is part of the fact wherever it appears.
    """
    facts = disputes.facts_of(work, dispute)
    require(work.actor, Permission.DISPUTE_REPLY, facts, is_seen=True)
    _in(dispute, CORRECTING | {DisputeState.LODGED}, "reply")
    dispute.replied_by = work.actor.id
    work.record(
        "corrections.dispute.replied",
        dispute.subject_id,
        words={"reply": text},
        dispute=str(dispute.id),
    )
    dispute.replied_entry = work.entry()
    work.session.flush()
    return dispute


def _in(dispute: Dispute, states: frozenset[DisputeState], act: str) -> None:
    if dispute.state not in states:
        raise StepRefused(
            f"'{act}' is not possible while the state is '{dispute.state.value}'.",
            state=dispute.state.value,
            allowed=[each.value for each in LIFE.actions_from(dispute.state)],
        )


def decide(
    work: Work, desk: CorrectionDesk, dispute: Dispute, action: Action, decision: Decision
) -> Dispute:
    """Decide with reasons: groundless, dismissed, or corrected wholly or in part.

    The source's value is not overwritten; a correction stands beside it.

    Raises:
        Forbidden: the caller decides no disputes.
        StepRefused: it is decided already.
        HasAPart: the caller asked, answered, or acts for the firm.
        HearingOpen: authority or firm can still answer before a value is corrected.
        CorrectedAlready: the value carries another correction.
        WrongCorrection: the corrected value does not fit.
        InterestDeclared, HeldForSecondLook: the caller has a part in the firm, or may have.

    Records:
        ``corrections.dispute.found_frivolous``, ``upheld``, ``partly_upheld`` or ``dismissed``.

    Rule:
        Fairness L7 and P4; what a decision rests on is not removed.
    """
    _may_decide(work, desk, dispute, action)
    words = {"reason": decision.reason}
    if action in CORRECTS:
        _may_correct(work, dispute, decision)
        dispute.why, dispute.corrected = decision.why, decision.corrected
    dispute.decided_by, dispute.decided_at = work.actor.id, work.at
    telling.of_decision(work, desk, dispute, disputes.number_of(work, dispute.subject_id))
    code = None if decision.why is None else decision.why.value
    move = {"words": words, "reason_code": code, "number": dispute.number}
    work.move(dispute, LIFE, action, subject_id=dispute.subject_id, **move)
    dispute.decided_entry = work.entry()
    if action in CORRECTS:
        dispute.told_entry = dispute.decided_entry
    for lodging in disputes.lodgings(work, dispute):
        rest_on(work, LODGING, lodging.id)
    work.session.flush()
    return dispute


def take_back(
    work: Work, desk: CorrectionDesk, dispute: Dispute, action: Action, reason: str
) -> Dispute:
    """Take a correction away from beside a value: it was wrong, or it is given up.

    Args:
        work: the open transaction.
        desk: of corrections.
        dispute: whose correction it is.
        action: ``REVERSE`` where it is found to be wrong, ``WITHDRAW`` where it is given up
            without such a finding, as when its proof was taken back.
        reason: in words.

    Raises:
        Forbidden: the caller decides no disputes.
        StepRefused: nothing is corrected.
        HasAPart: the caller decided it, asked, answered, or acts for the firm.
        InterestDeclared, HeldForSecondLook: the caller has a part in the firm, or may have.

    Records:
        ``corrections.dispute.reversed`` or ``withdrawn``.

    Rule:
        Fairness L7 and P4.
    """
    _may_decide(work, desk, dispute, action)
    dispute.ended_by, dispute.ended_at = work.actor.id, work.at
    telling.of_decision(work, desk, dispute, disputes.number_of(work, dispute.subject_id))
    words = {"reason": reason}
    work.move(
        dispute, LIFE, action, subject_id=dispute.subject_id, words=words, number=dispute.number
    )
    dispute.ended_entry = dispute.told_entry = work.entry()
    work.session.flush()
    return dispute


def _may_decide(work: Work, desk: CorrectionDesk, dispute: Dispute, action: Action) -> None:
    require(work.actor, LIFE.permission(action), disputes.facts_of(work, dispute))
    LIFE.step(dispute.state, action)
    _has_no_part(work, dispute)
    if dispute.decided_by == work.actor.id:
        raise HasAPart("Who decided this does not take it back.")
    what = (f"dispute.{action.value}", dispute.id, f"/v1/disputes/{dispute.id}")
    ask_of_firm(work, desk.ring, dispute.subject_id, what)


def _has_no_part(work: Work, dispute: Dispute) -> None:
    me = work.actor.id
    if any(each.person_id == me for each in disputes.lodgings(work, dispute)):
        raise HasAPart("Who asked a question does not decide it.")
    if me in (dispute.answered_by, dispute.replied_by):
        raise HasAPart("Who answered for a party does not decide.")
    if disputes.has_a_part(work, disputes.group_of(work, dispute.subject_id)):
        raise HasAPart("You act for an organisation that holds or claims this record.")


def _may_correct(work: Work, dispute: Dispute, decision: Decision) -> None:
    """Refuse a correction before the others were heard, a second one, and one that does not fit."""
    waits_for = [
        name
        for name, told, entry in (
            ("authority", dispute.is_authority_told, dispute.answered_entry),
            ("firm", dispute.is_firm_told, dispute.replied_entry),
        )
        if told and entry is None
    ]
    if waits_for and work.at < dispute.heard_until:
        raise HearingOpen(
            f"Until {dispute.heard_until:%Y-%m-%d %H:%M} UTC others can answer first.",
            until=dispute.heard_until.isoformat(),
            waits_for=waits_for,
        )
    other = disputes.find_corrected(work, dispute)
    if other is not None:
        raise CorrectedAlready(f"The value is corrected by {other.number}.", number=other.number)
    fault = fault_of(dispute.fact_table, dispute.field, decision.corrected)
    if fault is not None:
        raise WrongCorrection(
            f"The corrected value must be {fault}.",
            errors=[{"pointer": "/corrected", "detail": f"Give {fault}."}],
        )


def waiting(work: Work) -> list[Waiting]:
    """Return the disputes that wait for the caller: to be decided, answered, replied to."""
    to_decide = disputes.to_act_upon(work, Permission.DISPUTE_DECIDE)
    mine = disputes.asked_by_me(work) if to_decide else set()
    found = [_waiting("decide", dispute) for dispute in to_decide if dispute.id not in mine]
    found += [
        _waiting("answer", dispute)
        for dispute in disputes.to_act_upon(work, Permission.DISPUTE_ANSWER)
        if dispute.answered_entry is None
    ]
    found += [
        _waiting("reply", dispute)
        for dispute in disputes.to_act_upon(work, Permission.DISPUTE_REPLY)
        if dispute.replied_entry is None
    ]
    return found


def _waiting(act: str, dispute: Dispute) -> Waiting:
    due = dispute.due_at if act == "decide" else dispute.heard_until
    return Waiting(act, "dispute", f"/v1/disputes/{dispute.id}", dispute.lodged_at, due)
