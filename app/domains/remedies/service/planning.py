"""A plan: who pays which share, in how many parts, by when; one proposes, another accepts."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from app.access.grants import Permission
from app.domains.identity.queries.organisations import find_any
from app.domains.remedies.engine import planning
from app.domains.remedies.engine.splitting import shared
from app.domains.remedies.errors import AmountUnknown, SecondPersonAccepts
from app.domains.remedies.models import Remedy, RemedyPayer, RemedyPlan
from app.domains.remedies.queries import cases
from app.domains.remedies.queries import remedies as queries
from app.domains.remedies.service import words
from app.domains.remedies.service.common import (
    deciding,
    is_body,
    move,
    person_of,
    refuse_state,
)
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.service.opening import account_of, let_in
from app.domains.remedies.service.pointing import refuse_pointing
from app.domains.remedies.service.reckoning import reckoned
from app.domains.remedies.types import WHOLE, Lateness, Part
from app.domains.remedies.types.asked import Proposal, Share
from app.domains.remedies.workflow import DRAWN_UP, LIFE, Action
from app.domains.subjects.service.demonstration import refuse_beside_lists
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work

NAMED_AT_ONCE = 20
"""So many codes of workers whose amount nothing tells are named."""


def propose(work: Work, desk: RemedyDesk, remedy: Remedy, said: Proposal) -> RemedyPlan:
    """Propose a plan, by who pays or by the body; what is owed is reckoned to this day.

    Where no shares are said, those that were found in the case hold.

    Raises:
        Forbidden: the caller proposes none.
        StepRefused: a plan lies there, or stands.
        NoRate: no rate of exchange is known for a day.
        AmountUnknown: nothing tells what somebody paid, or there is nobody.
        BadInput: the shares are not the whole, parts have no reason or are too many, or who was
            found to be liable for the whole is not.
        PointsToHer: a word of who complained stands in a reason of the body.

    Records:
        ``remedies.remedy.reckoned``, and ``remedies.remedy.proposed`` with the sums.

    Rule:
        Facts on remedy, 5.2 item 1; fairness V6, V7.
    """
    person_id = person_of(work, Permission.REMEDY_PROPOSE, remedy)
    LIFE.step(remedy.state, Action.PROPOSE)
    _refuse_parts(desk, said)
    if not said.is_joint and is_joint_as_found(work, remedy):
        fault = Fault("/is_joint", "A rule makes somebody liable for the whole: no plan ends that.")
        raise BadInput("It was found otherwise.", faults=[fault])
    if said.reason and is_body(work, remedy):
        refuse_pointing(work, desk, cases.of(work, remedy.violation_id), said.reason)
    lines = reckoned(work, desk, remedy)
    unknown = [each.code for each in lines if each.method is None]
    if unknown or not lines:
        named = ", ".join(unknown[:NAMED_AT_ONCE]) or "none was handed in"
        raise AmountUnknown(f"{len(unknown)} workers: {named}.")
    shares = _shared_out(work, desk, remedy, said)
    owed = [each.planned_minor for each in lines]
    parts = planning.parts(desk.limits, owed, said.instalments, work.at.date())
    before, plan_id = queries.plans(work, remedy.id), new_id()
    plan = RemedyPlan(
        id=plan_id,
        remedy_id=remedy.id,
        place=len(before) + 1,
        shares=[[str(payer), weight] for payer, weight in shares.items()],
        is_joint=said.is_joint,
        parts=[[each.due_on.isoformat(), each.amount_minor] for each in parts],
        covered_minor=sum(each.due_minor for each in lines) - sum(owed),
        pace=planning.pace(
            desk.limits, said.instalments, parts[-1].due_on, remedy.whole_due_at.date()
        ),
        sealed_reason=words.seal(work, desk.ring, plan_id, said.reason) if said.reason else None,
        proposed_by=person_id,
        proposed_at=work.at,
    )
    work.session.add(plan)
    due = sum(each.due_minor for each in lines)
    move(work, remedy, Action.PROPOSE, plan=plan.place, due_minor=due, pace=plan.pace.value)
    return plan


def _refuse_parts(desk: RemedyDesk, said: Proposal) -> None:
    most = desk.limits.at_most
    if not 1 <= said.instalments <= most:
        fault = Fault("/instalments", f"Give 1 to {most} parts.")
        raise BadInput("There are too many parts.", faults=[fault])
    if said.instalments > 1 and not said.reason:
        fault = Fault("/reason", "Say why the whole does not go back at once.")
        raise BadInput("Parts need a reason.", faults=[fault])


def _shared_out(work: Work, desk: RemedyDesk, remedy: Remedy, said: Proposal) -> dict[UUID, int]:
    """Write down who pays which share; a payer that is named no more keeps its payments."""
    known = {each.id: each for each in queries.payers(work, remedy.id)}
    if not said.shares:
        found = _as_found(work, remedy, known)
    else:
        if sum(each.parts for each in said.shares) != WHOLE:
            fault = Fault("/shares", f"Give parts that add up to {WHOLE}.")
            raise BadInput("The shares are not the whole.", faults=[fault])
        refuse_beside_lists(
            work,
            [each.record_id for each in said.shares if each.record_id is not None],
            is_demonstration=desk.is_demonstration,
        )
        found = {}
        for place, each in enumerate(said.shares):
            _refuse_nobody(work, each, place)
            payer = _payer(work, remedy, list(known.values()), each)
            if payer.id in found:
                fault = Fault(f"/shares/{place}", "It has a share already.")
                raise BadInput("A payer is named twice.", faults=[fault])
            known[payer.id], found[payer.id] = payer, each.parts
    for payer in known.values():
        payer.parts = found.get(payer.id, 0)
    work.session.flush()
    return found


def _refuse_nobody(work: Work, share: Share, place: int) -> None:
    account = share.organisation_id
    if account is None and share.record_id is None:
        fault = Fault(f"/shares/{place}", "Name its record, or the organisation that acts for it.")
        raise BadInput("A payer is not named.", faults=[fault])
    if account is not None and find_any(work, str(account)) is None:
        fault = Fault(f"/shares/{place}/organisation", "There is no such organisation.")
        raise BadInput("A payer is not known.", faults=[fault])


def _as_found(work: Work, remedy: Remedy, known: dict[UUID, RemedyPayer]) -> dict[UUID, int]:
    """Return the shares that were found, of each count by what was charged in it."""
    proved = cases.proved(work, remedy.violation_id)
    weights: dict[UUID, int] = {}
    for charge in cases.charges(work, {e.count.id for e in proved}):
        of_all = charge.amount_minor * charge.workers
        weights[charge.count_id] = weights.get(charge.count_id, 0) + of_all
    by_payer: dict[str, int] = {}
    for each in proved:
        weight = (each.finding.share or 0) * (weights.get(each.count.id, 1) if weights else 1)
        by_payer[str(each.respondent.id)] = by_payer.get(str(each.respondent.id), 0) + weight
    here = {payer: weight for payer, weight in by_payer.items() if UUID(payer) in known}
    if not sum(here.values()):
        fault = Fault("/shares", "No share was found in the case: say who pays what.")
        raise BadInput("Nobody is known to pay.", faults=[fault])
    return {UUID(payer): parts for payer, parts in shared(WHOLE, here).items()}


def _payer(work: Work, remedy: Remedy, known: Sequence[RemedyPayer], share: Share) -> RemedyPayer:
    for each in known:
        is_record = share.record_id is not None and each.subject_id == share.record_id
        is_account = share.organisation_id is not None and (
            each.organisation_id == share.organisation_id
        )
        if each.kind is share.kind and (is_record or is_account):
            return each
    payer = RemedyPayer(
        id=new_id(),
        remedy_id=remedy.id,
        kind=share.kind,
        subject_id=share.record_id,
        organisation_id=share.organisation_id,
        parts=share.parts,
    )
    work.session.add(payer)
    return payer


def is_joint_as_found(work: Work, remedy: Remedy) -> bool:
    """Tell whether a rule makes somebody liable for the whole (V6)."""
    return any(each.finding.is_joint for each in cases.proved(work, remedy.violation_id))


def accept(work: Work, desk: RemedyDesk, remedy: Remedy) -> RemedyPlan:
    """Accept the plan that lies there: somebody of the body, who did not propose it.

    Raises:
        Forbidden: the caller does not run it.
        StepRefused: none lies there.
        SecondPersonAccepts: the caller proposed it.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``remedies.remedy.accepted`` with the sums and the days.

    Rule:
        Fairness P4: two persons.
    """
    person_id = deciding(work, Permission.REMEDY_ACCEPT, remedy)
    LIFE.step(remedy.state, Action.ACCEPT)
    plan = queries.plans(work, remedy.id)[-1]
    if plan.proposed_by == person_id:
        raise SecondPersonAccepts("You proposed it.")
    plan.accepted_by, plan.accepted_at = person_id, work.at
    # Whom a plan only proposes reads nothing: anybody could be named in one.
    for payer in queries.payers(work, remedy.id):
        if payer.parts:
            let_in(work, remedy, account_of(work, payer.subject_id, payer.organisation_id))
    for each in queries.lines(work, remedy.id):
        each.came_back_minor = 0
    remedy.accepted_at, remedy.lateness = work.at, Lateness.NONE
    remedy.tend_at = after_day(parts_of(plan)[0], desk.limits.late_days)
    move(work, remedy, Action.ACCEPT, plan=plan.place, parts=plan.parts, pace=plan.pace.value)
    return plan


def send_back(work: Work, desk: RemedyDesk, remedy: Remedy, reason: str) -> None:
    """Send a plan back to be drawn up anew.

    Raises:
        Forbidden: the caller does not run it.
        StepRefused: none lies there.
        PointsToHer: a word of who complained stands in the reason.

    Records:
        ``remedies.remedy.returned`` with the reason as words.
    """
    deciding(work, Permission.REMEDY_ACCEPT, remedy)
    plan = queries.plans(work, remedy.id)[-1] if remedy.state not in DRAWN_UP else None
    refuse_state(remedy, is_fit=plan is not None, what="No plan lies there.")
    refuse_pointing(work, desk, cases.of(work, remedy.violation_id), reason)
    if plan is not None:
        plan.returned_at = work.at
    move(work, remedy, Action.RETURN, words={"reason": reason})


def parts_of(plan: RemedyPlan) -> list[Part]:
    """Return the parts of a plan."""
    return [Part(datetime.fromisoformat(day).date(), amount) for day, amount in plan.parts]


def after_day(part: Part, days: int) -> datetime:
    """Return when a part that is not paid is late by more than so many days."""
    day = part.due_on + timedelta(days=days + 1)
    return datetime.combine(day, time.min, UTC)
