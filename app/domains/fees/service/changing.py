"""Authorities confirm rules of their own, and change them: with notice where it raises (V8)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.evidence.service import cite, kept_by_me
from app.domains.fees.engine.raising import can_raise
from app.domains.fees.engine.rows import read_rule
from app.domains.fees.engine.rulebook import Rulebook
from app.domains.fees.errors import (
    ChangeHolds,
    ChangeOpen,
    ConfirmedAlready,
    EditionPassed,
    FaultyRules,
    NotAfterTheRule,
    NotOwnRules,
    SecondPersonNeeded,
)
from app.domains.fees.models import FeeRule, RuleChange, RuleConfirmation
from app.domains.fees.queries import editions as queries
from app.domains.fees.rules import first_day, holds_already
from app.domains.fees.service.desk import FeeDesk
from app.domains.fees.service.loading_rules import canonical, close, open_edition
from app.domains.fees.service.rulebook import read_rules
from app.domains.fees.types.keeping import ChangeAct, ChangeState, RuleOrigin
from app.domains.fees.types.rules import BadRules, Rule
from app.domains.fees.workflow import LIFE, Action
from app.domains.identity.types import Waiting
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work

CHANGE = "fee_rule_change"
"""What rests on the text of a law."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change, as an authority proposes it.

    Attributes:
        act: adds a rule, puts another in the place of one, or ends one.
        code: of the rule that is changed or ended.
        says: the row as it is to be; its days come from ``from_day``.
        from_day: from which day, as the law says.
        reference: the text of the law.
        document_id: of it, where it was sent.
    """

    act: ChangeAct
    code: str | None
    says: Mapping[str, Any] | None
    from_day: date
    reference: str
    document_id: UUID | None = None


def confirm(work: Work, rule: FeeRule, reference: str) -> RuleConfirmation:
    """Say for an authority that an edition of a rule of its own says what the law says.

    Raises:
        Forbidden: only an authority does.
        NotOwnRules: it is a rule of another jurisdiction.
        EditionPassed: another edition is known now.
        ConfirmedAlready: the authority said so before.

    Records:
        ``fees.rule.confirmed`` with code, edition and digest.

    Rule:
        Fairness V8, S5.
    """
    require(work.actor, Permission.RULE_CONFIRM, rule.facts, is_seen=True)
    _refuse_others(work, rule.jurisdiction)
    if rule.superseded_at is not None:
        raise EditionPassed(f"The edition {rule.edition} of {rule.code} is known no more.")
    person, organisation = work.actor.id, work.actor.organisation_id
    assert person is not None
    assert organisation is not None
    if queries.confirmation(work, rule.id, organisation) is not None:
        raise ConfirmedAlready(f"Your authority confirmed {rule.code} before.")
    found = RuleConfirmation(
        id=new_id(),
        rule_id=rule.id,
        organisation_id=organisation,
        reference=reference,
        confirmed_by=person,
        confirmed_at=work.at,
    )
    work.session.add(found)
    work.record(
        "fees.rule.confirmed",
        rule=str(rule.id),
        code=rule.code,
        edition=rule.edition,
        digest=rule.digest,
        organisation=str(organisation),
    )
    work.session.flush()
    return found


def _refuse_others(work: Work, jurisdiction: str) -> None:
    if work.actor.jurisdiction != jurisdiction:
        raise NotOwnRules(jurisdiction)


def propose(work: Work, proposal: Proposal) -> RuleChange:
    """Propose a change of the rules of an authority's own jurisdiction.

    Raises:
        Forbidden: only an authority does.
        NotOwnRules: the rule is of another jurisdiction.
        NotFound: there is no such rule.
        ChangeOpen: a change of it is open.
        FaultyRules: the row does not say what it must, or contradicts another.
        NotAfterTheRule: the rule does not hold on that day.
        BadInput: the document is not the authority's.

    Records:
        ``fees.change.proposed`` with the act, the code and whether it can raise what is charged.

    Rule:
        Fairness V8.
    """
    jurisdiction = work.actor.jurisdiction or ""
    facts = Facts(jurisdiction=jurisdiction)
    require(work.actor, Permission.AMENDMENT_PROPOSE, facts, is_seen=True)
    base = None if proposal.code is None else queries.one(work, proposal.code)
    if base is not None:
        _refuse_others(work, base.jurisdiction)
        if (other := queries.open_change(work, base.code, work.at.date())) is not None:
            raise ChangeOpen(other.number)
    number = make(NumberKind.RULE_CHANGE, take_serials(work.session, "rule_change"))
    change = _change(work, proposal, base, number, jurisdiction)
    if proposal.document_id is not None:
        cite(work, kept_by_me(work, [proposal.document_id], "/document"), CHANGE, change.id)
    planned = _plan(work, change, base, change.from_day)
    change.raises = planned.raises
    work.session.add(change)
    work.record(
        "fees.change.proposed",
        change=str(change.id),
        number=number,
        act=change.act.value,
        code=change.code,
        raises=change.raises,
        from_day=change.from_day.isoformat(),
    )
    work.session.flush()
    return change


def _change(
    work: Work, proposal: Proposal, base: FeeRule | None, number: str, jurisdiction: str
) -> RuleChange:
    person, organisation = work.actor.id, work.actor.organisation_id
    assert person is not None
    assert organisation is not None
    says = proposal.says
    return RuleChange(
        id=new_id(),
        number=number,
        state=LIFE.start,
        act=proposal.act,
        jurisdiction=jurisdiction,
        organisation_id=organisation,
        code=proposal.code,
        base_edition=None if base is None else base.edition,
        says=None if says is None else canonical(says),
        from_day=proposal.from_day,
        raises=True,
        reference=proposal.reference,
        document_id=proposal.document_id,
        proposed_by=person,
        proposed_at=work.at,
    )


def announce(work: Work, desk: FeeDesk, change: RuleChange) -> RuleChange:
    """Announce a change as the second person; it is public from now on, and holds from its day.

    Raises:
        Forbidden, NotFound: by the access policy.
        SecondPersonNeeded: who proposed it does not announce it.
        StepRefused: it is announced or withdrawn.
        EditionPassed: the rule has another edition by now.
        FaultyRules: it does not go together with the rules that are known now.
        NotAfterTheRule: the rule does not hold on its first day.

    Records:
        ``fees.change.announced`` with the first day.

    Rule:
        Fairness V8: two persons, and notice where it raises what may be charged.
    """
    require(work.actor, Permission.AMENDMENT_ANNOUNCE, change.facts)
    if work.actor.id == change.proposed_by:
        raise SecondPersonNeeded("You proposed this change yourself.")
    base = None if change.code is None else queries.by_code(work, change.code)
    if change.code is not None and (base is None or base.edition != change.base_edition):
        raise EditionPassed(f"The rule {change.code} is not what it was when it was proposed.")
    raises = _plan(work, change, base, change.from_day).raises
    today = work.at.date()
    starts = first_day(change.from_day, today, desk.notice_days, raises=raises)
    planned = _plan(work, change, base, starts)
    change.raises, change.effective_on = raises, starts
    change.announced_by, change.announced_at = work.actor.id, work.at
    work.move(
        change,
        LIFE,
        Action.ANNOUNCE,
        number=change.number,
        code=change.code,
        raises=raises,
        effective_on=starts.isoformat(),
    )
    _carry_out(work, change, base, planned)
    return change


def withdraw(work: Work, change: RuleChange, reason: str) -> RuleChange:
    """Withdraw a change that does not hold yet; the rule is again what it was.

    Raises:
        Forbidden, NotFound: by the access policy.
        StepRefused: it is withdrawn.
        ChangeHolds: it holds already.

    Records:
        ``fees.change.withdrawn``.

    Rule:
        Fairness V8.
    """
    require(work.actor, Permission.AMENDMENT_WITHDRAW, change.facts)
    if holds_already(change.effective_on, work.at.date()):
        LIFE.step(change.state, Action.WITHDRAW)
        raise ChangeHolds(f"The change holds since {change.effective_on}.")
    was_announced = change.state is ChangeState.ANNOUNCED
    change.withdrawn_by, change.withdrawn_at = work.actor.id, work.at
    work.move(
        change,
        LIFE,
        Action.WITHDRAW,
        number=change.number,
        code=change.code,
        words={"reason": reason},
    )
    if was_announced:
        _undo(work, change)
    return change


@dataclass(frozen=True, slots=True)
class _Plan:
    """What becomes of the rules: the row that is cut, the row that comes, and what it means."""

    cut: Rule | None
    comes: Rule | None
    raises: bool


def _plan(work: Work, change: RuleChange, base: FeeRule | None, starts: date) -> _Plan:
    """Work out what a change does, and refuse what does not go together."""
    try:
        before = None if base is None else read_rule(json.loads(base.says), "the rule")
        comes = _coming(change, before, starts)
        cut = None if before is None else _cut(before, starts, is_replaced=comes is not None)
        kept = read_rules(work).book.rules
        place = next((each.place for each in (comes, before) if each is not None), "")
        beside = [e for e in kept.values() if e.place == place and e.id != change.code]
        whole = {**kept, **{each.id: each for each in (cut, comes) if each is not None}}
        Rulebook.of(whole.values())
    except BadRules as error:
        raise FaultyRules(error, "/rule") from error
    return _Plan(cut, comes, can_raise(before, comes, beside))


def _coming(change: RuleChange, before: Rule | None, starts: date) -> Rule | None:
    if change.says is None:
        return None
    says = json.loads(change.says)
    code = says.get("id", "") if before is None else _code(change, before, starts)
    own = {"of": change.jurisdiction, "id": code, "from": starts.isoformat()}
    series = {} if before is None else {"series": before.series}
    rule = read_rule({**says, **series, **own}, "the change")
    if before is None:
        _refuse_strange_code(rule, change.jurisdiction)
    return rule


def _code(change: RuleChange, before: Rule, starts: date) -> str:
    """Return the code of what comes: the same where nothing is left of the rule before."""
    is_whole = before.first is not None and starts <= before.first
    return before.id if is_whole else f"{before.id}-{change.number}"


def _refuse_strange_code(rule: Rule, jurisdiction: str) -> None:
    if not rule.id.startswith(f"{jurisdiction}-"):
        fault = Fault("/rule/id", f"Begin it with {jurisdiction}-.")
        raise BadInput("The rule is called as one of another place.", faults=[fault])


def _cut(before: Rule, starts: date, *, is_replaced: bool) -> Rule | None:
    """Return the rule as it ends on the day before; ``None`` where nothing of it is left."""
    if before.first is not None and starts <= before.first:
        if is_replaced:
            return None
        raise NotAfterTheRule(f"The rule begins on {before.first}; it cannot end before that.")
    if before.last is not None and before.last < starts:
        raise NotAfterTheRule(f"The rule ended on {before.last}.")
    until = (starts - timedelta(days=1)).isoformat()
    return read_rule({**_plain(before), "until": until}, "the rule")


def _plain(rule: Rule) -> dict[str, Any]:
    says: dict[str, Any] = json.loads(canonical(rule.spec))
    return says


def _carry_out(work: Work, change: RuleChange, base: FeeRule | None, plan: _Plan) -> None:
    entry = work.entry()
    if base is not None:
        close(work, base)
    if plan.cut is not None and base is not None:
        # What is left of it says what it said, and whoever said so still does.
        cut = open_edition(work, plan.cut, base.origin, entry, change_id=change.id)
        work.session.flush()
        _carry_over(work, base, cut)
    if plan.comes is not None:
        open_edition(work, plan.comes, RuleOrigin.AUTHORITY, entry, change_id=change.id)
    work.session.flush()


def _carry_over(work: Work, base: FeeRule, cut: FeeRule) -> None:
    for each in queries.confirmations(work, base.id):
        work.session.add(
            RuleConfirmation(
                id=new_id(),
                rule_id=cut.id,
                organisation_id=each.organisation_id,
                reference=each.reference,
                confirmed_by=each.confirmed_by,
                confirmed_at=each.confirmed_at,
            )
        )
    work.session.flush()


def _undo(work: Work, change: RuleChange) -> None:
    entry = work.entry()
    for row in queries.made_by(work, change.id):
        close(work, row)
    if change.code is not None and change.base_edition is not None:
        base = queries.edition(work, change.code, change.base_edition)
        rule = read_rule(json.loads(base.says), "the rule")
        again = open_edition(work, rule, base.origin, entry, change_id=base.change_id)
        work.session.flush()
        _carry_over(work, base, again)
    work.session.flush()


def waiting(work: Work) -> list[Waiting]:
    """Return changes that wait for a second person of the caller's authority."""
    return [
        Waiting("announce", "rule_change", f"/v1/fee-rule-changes/{e.id}", e.proposed_at, None)
        for e in queries.to_announce(work)
        if e.proposed_by != work.actor.id
    ]
