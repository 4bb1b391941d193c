"""What a schedule proposes for what was proved, given what came before: a pure function.

The schedule of the day of the act is applied, or the milder later one. Where a case has several
counts, one version is applied to all of them that a version binds: to each that of its own day, or
one later version to every count that was done before it. So another version that comes later can
only ever make a proposal milder.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from app.domains.sanctions.engine.documents import InPlace, OffenceRow, Schedule, Step
from app.domains.sanctions.types import (
    COMPUTED,
    Act,
    Case,
    Circumstance,
    CountProposal,
    LawOf,
    Penalty,
    Prior,
    Proposal,
    Row,
    Until,
    Why,
)
from app.domains.sanctions.types.kinds import RANKS, SanctionKind
from app.domains.sanctions.types.spans import Span, middle
from app.domains.standards.types.words import Confidence
from app.kit.money import Money
from app.kit.months import add_months

_SURE = (Confidence.SEEN, Confidence.GENERAL, Confidence.DRAFT)
SEVERAL = 2
"""From so many workers on there are several victims."""
_Chosen = Mapping[Act, Schedule]


def propose(schedules: Sequence[Schedule], case: Case) -> Proposal | None:
    """Return what the versions of one schedule propose; ``None`` where none says anything.

    Args:
        schedules: the versions, of one body.
        case: what was proved, and what came before.

    Rule:
        Fairness V3: the schedule in force on the day of the act, or the milder later one; one
        conduct counts once.
    """
    own = _own(schedules, _each_once(case.acts))
    acts = tuple(own)
    if not acts:
        return None
    found = [_proposal(case, acts, own, LawOf.DAY_OF_ACT)]
    for version in schedules:
        chosen = {each: _later(version, each, own, case.today) for each in acts}
        if chosen != own:
            found.append(_proposal(case, acts, chosen, LawOf.MILDER_LATER))
    # Of equals the law of the day stands first.
    return min(found, key=lambda each: each.penalty.severity)


def _each_once(acts: Iterable[Act]) -> tuple[Act, ...]:
    """Return each conduct once, whoever reported it: the report that says most of it."""
    found: dict[tuple[str, str], Act] = {}
    for each in sorted(acts, key=_said):
        found[each.conduct, each.offence] = each
    return tuple(found[key] for key in sorted(found))


def _said(act: Act) -> tuple[date, int, int, str]:
    taken = (0, "") if act.amount is None else (act.amount.amount_minor, act.amount.currency)
    return act.day, act.workers, *taken


def _own(schedules: Sequence[Schedule], acts: Sequence[Act]) -> dict[Act, Schedule]:
    """Return the version of the day of each act; an act that none names is left to a person."""
    found = {}
    for act in acts:
        held = [each for each in schedules if each.holds(act.day) and each.row(act.offence)]
        if held:
            found[act] = held[0]
    return found


def _later(version: Schedule, act: Act, own: _Chosen, today: date) -> Schedule:
    """Return a later version for an act that was done before it; else that of the act's day."""
    is_law = version.begins <= today
    is_later = act.day < version.begins
    knows = version.row(act.offence) is not None
    return version if is_law and is_later and knows else own[act]


def _proposal(case: Case, acts: Sequence[Act], chosen: _Chosen, law: LawOf) -> Proposal:
    weighed = _circumstances(case, acts, chosen)
    counts = tuple(_count(case, act, chosen[act], weighed) for act in acts)
    used = [chosen[each] for each in acts]
    penalty, why = _together(counts, used)
    newest = max(used, key=lambda each: each.begins)
    confidence = _least_sure(
        *(each.row.confidence for each in counts),
        *(each.days for each in used),
        *(each.procedure.confidence for each in used),
    )
    told = tuple(each for each in Circumstance if each in weighed)
    return Proposal(
        *(newest.key, newest.version, law, newest.title, counts),
        *(penalty, why, told, confidence),
    )


def _least_sure(*found: Confidence) -> Confidence:
    return max(found, key=_SURE.index)


def _circumstances(case: Case, acts: Sequence[Act], chosen: _Chosen) -> frozenset[Circumstance]:
    """Return what makes it milder or graver: what a person found, and what is counted here."""
    found = set(case.circumstances - COMPUTED)
    earlier = [prior for act in acts for prior in _within(case, act, chosen[act])]
    if not earlier:
        found.add(Circumstance.FIRST_OFFENCE)
    counted = {conduct for act in acts for conduct in _counting(case, act, chosen[act])}
    if any(prior.conduct not in counted for prior in earlier):
        found.add(Circumstance.OTHER_OFFENCES)
    # Counts can concern the same people, so they are not added up.
    if max(each.workers for each in acts) >= SEVERAL:
        found.add(Circumstance.SEVERAL_VICTIMS)
    return frozenset(found)


def _within(case: Case, act: Act, schedule: Schedule) -> list[Prior]:
    """Return what came before an act, inside the look-back."""
    back = schedule.procedure.look_back
    first = add_months(act.day, -back.months) - timedelta(days=back.days)
    ours = {each.conduct for each in case.acts}
    return [
        prior
        for prior in case.history
        if first <= prior.day <= act.day and prior.conduct not in ours
    ]


def _counting(case: Case, act: Act, schedule: Schedule) -> list[str]:
    """Return what of it counts towards the step, each conduct once, by class or by offence."""
    row = _row(schedule, act)
    is_class = schedule.procedure.counted_by == "class"

    def counts(prior: Prior) -> bool:
        known = schedule.row(prior.offence)
        if known is None:
            return False
        return known.gravity is row.gravity if is_class else known.code == row.code

    return sorted({each.conduct for each in _within(case, act, schedule) if counts(each)})


def _row(schedule: Schedule, act: Act) -> OffenceRow:
    row = schedule.row(act.offence)
    assert row is not None
    return row


def _count(
    case: Case, act: Act, schedule: Schedule, weighed: frozenset[Circumstance]
) -> CountProposal:
    row = _row(schedule, act)
    ladder = schedule.ladder_of(_ladder(row, act.amount))
    earlier = _counting(case, act, schedule)
    step = ladder.step[min(len(earlier), len(ladder.step) - 1)]
    length = _length(step, schedule, weighed)
    fine = act.amount if step.fine else None
    times = max(1, act.workers) if schedule.procedure.count_is == "worker" else 1
    until = row.until if step.least is not None else None
    return CountProposal(
        conduct=act.conduct,
        row=Row(
            *(row.code, row.says, row.gravity, ladder.key, step.number, len(ladder.step)),
            *(row.article, f"{row.source}; {ladder.source}"),
            _least_sure(row.confidence, ladder.confidence),
        ),
        earlier=tuple(earlier),
        penalty=Penalty(step.kind, step.least, length, step.most, fine, until),
        alternative=step.alternative,
        times=times,
        fine_in_place=_in_place(schedule.in_place, length, act.amount, times),
        refund=row.refund,
    )


def _ladder(row: OffenceRow, amount: Money | None) -> str:
    """Return the ladder of an offence; by the amount where it has bands, the lowest if unknown."""
    if row.ladder is not None:
        return row.ladder
    for band in row.band:
        if band.up_to is None or amount is None:
            return band.ladder
        if amount.currency != band.up_to.currency:
            return band.ladder
        if amount.amount_minor <= band.up_to.money.amount_minor:
            return band.ladder
    return row.band[-1].ladder


def _length(step: Step, schedule: Schedule, weighed: frozenset[Circumstance]) -> Span | None:
    """Return the length inside a step: the least, the most, or the middle where both weigh."""
    if step.least is None or step.most is None:
        return None
    milder = bool(weighed & set(schedule.procedure.mitigating))
    graver = bool(weighed & set(schedule.procedure.aggravating))
    if milder and not graver:
        return step.least
    if graver and not milder:
        return step.most
    return middle(step.least, step.most)


def _in_place(
    said: InPlace | None, length: Span | None, amount: Money | None, times: int
) -> Money | None:
    """Return what can be paid in place of a suspension, by month begun or as much as was taken."""
    if said is None or length is None:
        return None
    if said.per_month is not None:
        one = said.per_month.money
        months = -(-length.weight // 30)
        return Money(one.amount_minor * months * times, one.currency)
    assert said.least is not None
    least = said.least.money
    if amount is None or amount.currency != least.currency:
        return None
    return Money(max(least.amount_minor * times, amount.amount_minor), least.currency)


def _together(counts: Sequence[CountProposal], used: Sequence[Schedule]) -> tuple[Penalty, Why]:
    """Return what all counts come to: the gravest, suspensions one after another.

    Rule:
        Facts on sanctions, 1b: penalties add up, and a total of suspensions can cancel.
    """
    gravest = max(counts, key=lambda each: RANKS[each.penalty.kind]).penalty.kind
    fine = _sum([each.penalty.fine for each in counts])
    lasting = [each for each in counts if each.penalty.length is not None]
    until = _until(lasting)
    if not lasting:
        return Penalty(gravest, fine=fine), Why.GRAVEST
    total = _total(lasting)
    limits = [each.procedure.total_cancels for each in used]
    known = [each for each in limits if each is not None]
    if len(known) == len(limits) and total >= max(known):
        return Penalty(SanctionKind.LICENCE_CANCELLATION, fine=fine), Why.TOTAL_CANCELS
    if not any(each.penalty.kind is gravest for each in lasting):
        return Penalty(gravest, fine=fine), Why.GRAVEST
    is_one = len(lasting) == 1 and lasting[0].times == 1
    one = lasting[0].penalty
    least, most = (one.least, one.most) if is_one else (None, None)
    why = Why.GRAVEST if is_one else Why.ONE_AFTER_ANOTHER
    return Penalty(gravest, least, total, most, fine, until), why


def _total(counts: Sequence[CountProposal]) -> Span:
    total = Span()
    for each in counts:
        assert each.penalty.length is not None
        for _ in range(each.times):
            total += each.penalty.length
    return total


def _until(counts: Sequence[CountProposal]) -> Until | None:
    found = {each.penalty.until for each in counts} - {None}
    return min((each for each in Until if each in found), default=None, key=list(Until).index)


def _sum(found: Iterable[Money | None]) -> Money | None:
    """Return a sum; nothing where currencies differ, since no rate is guessed."""
    known = [each for each in found if each is not None]
    if len({each.currency for each in known}) != 1:
        return None
    return Money(sum(each.amount_minor for each in known), known[0].currency)
