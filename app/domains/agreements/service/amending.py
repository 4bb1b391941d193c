"""Amending what is in force: clauses end and begin on a day, and nothing is overwritten."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.agreements.engine.checking import Faults, Frame, check_clauses
from app.domains.agreements.errors import AmendmentOpen, AmendmentPassed
from app.domains.agreements.models import Agreement, AgreementAmendment, AgreementClause
from app.domains.agreements.queries import agreements as queries
from app.domains.agreements.queries.in_force import in_effect, laid_out_of
from app.domains.agreements.service.desk import AgreementDesk
from app.domains.agreements.service.drafting import as_new, refuse, with_usual, write_clauses
from app.domains.agreements.service.editions import note_change
from app.domains.agreements.service.signing import refuse_not_in_force, told_day
from app.domains.agreements.types import NewAmendment
from app.domains.agreements.workflow import AMENDMENT, LIFE, Action
from app.domains.identity.errors import NotYourself
from app.domains.jurisdictions.rules import country_of
from app.domains.jurisdictions.types import ProposalState
from app.domains.jurisdictions.workflow import Decision
from app.kit.errors import Fault
from app.kit.ids import new_id
from app.store.work import Work


def propose(
    work: Work, desk: AgreementDesk, agreement: Agreement, said: NewAmendment
) -> AgreementAmendment:
    """Propose what parties agreed: clauses that end or begin, or another last day.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotInForce: the agreement is over.
        AmendmentOpen: another one waits.
        BadInput: with each place that is wrong.

    Records:
        ``agreements.amendment.proposed`` with the day and counts.

    Rule:
        Fairness P4: proposed by one, confirmed by another.
    """
    require(work.actor, Permission.AGREEMENT_DRAFT, agreement.facts, is_seen=True)
    LIFE.step(agreement.state, Action.AMEND)
    refuse_not_in_force(work, desk, agreement)
    if any(e.state is ProposalState.PROPOSED for e in queries.amendments(work, agreement)):
        raise AmendmentOpen("An amendment of this agreement waits for a second person.")
    refuse(_faults(work, desk, agreement, said), "The amendment")
    assert work.actor.id is not None
    found = AgreementAmendment(
        id=new_id(),
        agreement_id=agreement.id,
        state=AMENDMENT.start,
        from_day=said.from_day,
        ends=[str(each) for each in said.ends],
        until=said.until,
        reference=said.reference,
        proposed_by=work.actor.id,
        proposed_at=work.at,
    )
    work.session.add(found)
    work.session.flush()
    added = [replace(each, since=each.since or said.from_day) for each in said.adds]
    write_clauses(work, agreement, [with_usual(desk, e) for e in added], added_by_id=found.id)
    agreement.changed_at = work.at
    facts = {"key": agreement.key, "amendment": str(found.id), **_days(found)}
    work.move(agreement, LIFE, Action.AMEND, **facts, ends=len(said.ends), adds=len(said.adds))
    return found


def _days(amendment: AgreementAmendment) -> dict[str, Any]:
    return {"from_day": amendment.from_day.isoformat(), "until": told_day(amendment.until)}


def _faults(
    work: Work, desk: AgreementDesk, agreement: Agreement, said: NewAmendment
) -> list[Fault]:
    faults = Faults()
    today = desk.today(work)
    if not (said.ends or said.adds or said.until):
        faults.add("", "Say which clauses end, which begin, or until when it goes on.")
    if said.from_day < today:
        faults.add("/from_day", f"Give today, {today}, or a later day.")
    faults.days("", said.from_day, said.until)
    standing = [
        each
        for each in in_effect(work, [agreement.id]).get(agreement.id, [])
        if each.until is None or said.from_day <= each.until
    ]
    known = {each.id for each in standing}
    for at, each in enumerate(said.ends):
        if each not in known:
            faults.add(f"/ends/{at}", "No such clause is in force on that day.")
        elif each in said.ends[:at]:
            faults.add(f"/ends/{at}", "It is named twice.")
    beside = [as_new(each) for each in standing if each.id not in said.ends]
    adds = [replace(each, since=each.since or said.from_day) for each in said.adds]
    check_clauses(adds, _frame(work, agreement, said), faults, beside)
    return faults.found


def _frame(work: Work, agreement: Agreement, said: NewAmendment) -> Frame:
    known = laid_out_of(work, [agreement])
    places = {e.code for e in known.parties[agreement.id] if e.body_id is None}
    places |= {one.code for each in known.members.values() for one in each}
    until = said.until or agreement.until
    countries = frozenset(country_of(each) for each in places)
    return Frame(countries, agreement.force, said.from_day, until, "/adds")


def confirm(
    work: Work, desk: AgreementDesk, agreement: Agreement, amendment: AgreementAmendment
) -> AgreementAmendment:
    """Confirm an amendment as the second person; from its day it holds.

    Raises:
        Forbidden, StepRefused: by policy and table.
        NotYourself: the caller proposed it.
        NotInForce: the agreement is over.
        AmendmentPassed: its day has passed.

    Records:
        ``agreements.amendment.confirmed`` with the day, and the last day of before.

    Rule:
        Fairness P4.
    """
    require(work.actor, Permission.AGREEMENT_ENFORCE, agreement.facts, is_seen=True)
    AMENDMENT.step(amendment.state, Decision.CONFIRM)
    refuse_own(work, amendment.proposed_by)
    refuse_not_in_force(work, desk, agreement)
    if amendment.from_day < desk.today(work):
        raise AmendmentPassed(f"It was to hold from {amendment.from_day}.")
    before = agreement.until
    for each in _ended(work, agreement, amendment):
        each.until, each.ended_by_id = amendment.from_day - timedelta(days=1), amendment.id
    if amendment.until is not None:
        agreement.until = amendment.until
    amendment.decided_by, amendment.decided_at = work.actor.id, work.at
    agreement.changed_at = work.at
    facts = {"agreement": str(agreement.id), "key": agreement.key, **_days(amendment)}
    work.move(amendment, AMENDMENT, Decision.CONFIRM, **facts, until_before=told_day(before))
    note_change(work)
    return amendment


def refuse_own(work: Work, proposed_by: UUID) -> None:
    """Refuse that somebody confirms what they proposed.

    Raises:
        NotYourself: they do.
    """
    if work.actor.id == proposed_by:
        raise NotYourself("Somebody else of the secretariat confirms what you proposed.")


def _ended(
    work: Work, agreement: Agreement, amendment: AgreementAmendment
) -> Sequence[AgreementClause]:
    clauses = in_effect(work, [agreement.id]).get(agreement.id, [])
    return [each for each in clauses if str(each.id) in amendment.ends]


def drop(
    work: Work, agreement: Agreement, amendment: AgreementAmendment, reason: str
) -> AgreementAmendment:
    """Drop an amendment that waits.

    Raises:
        Forbidden, StepRefused: by policy and table.

    Records:
        ``agreements.amendment.dropped`` with the reason.
    """
    require(work.actor, Permission.AGREEMENT_DRAFT, agreement.facts, is_seen=True)
    amendment.decided_by, amendment.decided_at = work.actor.id, work.at
    agreement.changed_at = work.at
    facts = {"agreement": str(agreement.id), "key": agreement.key}
    work.move(amendment, AMENDMENT, Decision.DROP, words={"reason": reason}, **facts)
    return amendment
