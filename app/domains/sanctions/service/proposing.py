"""What the schedule of a body proposes for what was proved, with the history of the firm (V3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.sanctions.engine.documents import Schedule
from app.domains.sanctions.engine.proposing import propose
from app.domains.sanctions.engine.schedules import of_body
from app.domains.sanctions.errors import NotConfirmed
from app.domains.sanctions.queries import cases
from app.domains.sanctions.queries.cases import Proved
from app.domains.sanctions.types import Act, Case, Circumstance, Prior, Proposal
from app.domains.subjects import queries as subjects
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.queries.findings import final_findings
from app.domains.violations.types import FinalFinding, Offence, RespondentState
from app.kit.errors import BadInput, Fault, NotFound
from app.kit.money import Money
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the schedule.

    Attributes:
        circumstances: that an officer found.
        offences: under which offence of the schedule a count falls, by the id of the count; where
            it is left out, the one that the case names, or the only one of its class.
    """

    circumstances: frozenset[Circumstance] = frozenset()
    offences: Mapping[UUID, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answered:
    """What the schedule says.

    Attributes:
        proposal: ``None``: nothing, since none is known that was law on the day.
        open_counts: counts whose offence a person has to name, with the codes that can be meant.
    """

    proposal: Proposal | None
    open_counts: Mapping[UUID, Sequence[str]]


def respondent(
    work: Work, violation: Violation, respondent_id: UUID, *, is_locked: bool = True
) -> ViolationRespondent:
    """Return a respondent of a case against whom something is confirmed.

    Raises:
        NotFound: the case has no such respondent.
        NotConfirmed: nothing is confirmed against it.
    """
    found = cases.of_respondent(work, violation.id, respondent_id, is_locked=is_locked)
    if found is None:
        raise NotFound("The case has no such respondent.")
    if found.state is not RespondentState.CONFIRMED or found.held_at is not None:
        raise NotConfirmed(f"Nothing of {violation.number} is confirmed against this respondent.")
    return found


def ask(work: Work, violation: Violation, respondent_id: UUID, asked: Question) -> Answered:
    """Ask the schedule of the body of a case what it proposes for a respondent.

    Raises:
        Forbidden: the caller is not of the body.
        NotFound: the case has no such respondent.
        NotConfirmed: nothing is confirmed against it.
        BadInput: an offence is named that the schedule does not have, or not for this count.

    Rule:
        Fairness V3.
    """
    facts = Facts(holder_id=violation.body_organisation_id)
    require(work.actor, Permission.SANCTION_PROPOSE, facts, is_seen=True)
    whom = respondent(work, violation, respondent_id, is_locked=False)
    schedules = of_body(violation.body, _country(violation.jurisdiction))
    counts = cases.proved(work, whom.id)
    acts, left = _acts(schedules, counts, asked.offences)
    history = _history(work, violation, whom, schedules)
    case = Case(acts, history, work.at.date(), asked.circumstances)
    return Answered(propose(schedules, case), left)


def _country(jurisdiction: str | None) -> str | None:
    """Return the country whose law a part of it applies."""
    return None if jurisdiction is None else jurisdiction.partition("-")[0]


def _acts(
    schedules: Sequence[Schedule], counts: Sequence[Proved], named: Mapping[UUID, str]
) -> tuple[tuple[Act, ...], dict[UUID, Sequence[str]]]:
    """Return the counts as acts under a schedule, and those of which a person says under what."""
    acts, left = list[Act](), dict[UUID, Sequence[str]]()
    for each in counts:
        count = each.count
        held = [one for one in schedules if one.holds(count.done_until)]
        possible = [row.code for one in held for row in one.rows_of(count.offence)]
        code = named.get(count.id) or count.schedule_key
        if count.id in named and code not in possible:
            fault = Fault(f"/offences/{count.id}", f"Give one of: {', '.join(possible) or 'none'}.")
            raise BadInput("The schedule has no such offence for this count.", faults=[fault])
        if code not in possible:
            code = possible[0] if len(possible) == 1 else None
        if code is None:
            left[count.id] = possible
        else:
            amount = _taken(each)
            acts.append(Act(str(count.id), code, count.done_until, count.workers, amount))
    if unknown := set(named) - {each.count.id for each in counts}:
        faults = [Fault(f"/offences/{each}", "is no count that was proved.") for each in unknown]
        raise BadInput("Not every count was proved against this respondent.", faults=faults)
    return tuple(acts), left


def _taken(each: Proved) -> Money | None:
    """Return what was taken in a count; nothing where currencies differ: no rate is guessed."""
    if len({charge.currency for charge in each.charges}) != 1:
        return None
    total = sum(charge.amount_minor * charge.workers for charge in each.charges)
    return Money(total, each.charges[0].currency)


def _history(
    work: Work,
    violation: Violation,
    whom: ViolationRespondent,
    schedules: Sequence[Schedule],
) -> tuple[Prior, ...]:
    """Return what the same body found before, and is final, of the firm and of merged records.

    Rule:
        Fairness V3: under its own law; one conduct counts once, however many report it.
    """
    if whom.subject_id is None:
        return ()
    firm = subjects.alike(work, [whom.subject_id])

    def is_under_its_law(each: FinalFinding) -> bool:
        is_same = _country(each.jurisdiction) == _country(violation.jurisdiction)
        return is_same and each.body is violation.body and each.violation_id != violation.id

    found = final_findings(work, firm, counts=is_under_its_law)
    used = cases.codes_used(work, [each.respondent_id for each in found])
    priors = []
    for each in found:
        code = used.get(str(each.count_id)) or _code(schedules, each)
        if code is not None:
            priors.append(Prior(str(each.count_id), code, each.done_until))
    return tuple(priors)


def _code(schedules: Sequence[Schedule], found: FinalFinding) -> str | None:
    """Return under which offence an earlier finding falls: the mildest where several can be."""
    held = [one for one in schedules if one.holds(found.done_until)]
    rows = [row for one in held for row in one.rows_of(found.offence)]
    if found.schedule_key in {row.code for row in rows}:
        return found.schedule_key
    order = ["light", "less_serious", "serious"]
    mildest = min(rows, key=lambda row: (order.index(row.gravity), row.code), default=None)
    return None if mildest is None else mildest.code


def classes_of(counts: Sequence[Proved]) -> list[Offence]:
    """Return the classes of some counts, each once, in the order of the counts."""
    return list(dict.fromkeys(each.count.offence for each in counts))
