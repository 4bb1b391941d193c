"""Once a month states are told how many cases are open against firms they answer for (S4)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.accountability.models import OpenCasesCount
from app.domains.accountability.queries import open_cases
from app.domains.accountability.rules import ages, month_of
from app.domains.accountability.service.desk import AccountabilityDesk
from app.domains.agreements.queries.in_force import terms
from app.domains.agreements.types import AgreementTerms, ClauseKind, Detail, Happening
from app.domains.disclosures.service.disclosing import disclose
from app.domains.disclosures.types import ToDisclose, What
from app.domains.subjects.queries.answerable import answerable
from app.kit.batches import batched
from app.kit.ids import new_id
from app.kit.small_numbers import in_steps
from app.store.work import Work

KINDS = frozenset({ClauseKind.FINAL_VIOLATIONS, ClauseKind.STATISTICS})
"""Under which clauses a state is told of open cases."""
THING = "open_cases"
FORMAT = 1
_AT_ONCE = 500


def count_month(work: Work, desk: AccountabilityDesk) -> int:
    """Count this month's open cases for each state to which an agreement opens them, and tell it.

    Run twice in a month, or late in it, it counts once. What a state answers for is told to that
    state alone, whoever else is a party.

    Returns:
        For how many states cases were counted.

    Records:
        ``accountability.month.counted`` with state and month; what disclosing records.

    Rule:
        Fairness S4: counts and days, without the firm; E5: fixed calendar periods, steps of ten.
    """
    require(work.actor, Permission.MONTH_COUNT)
    day = desk.today(work.at)
    month = month_of(day)
    agreed = terms(work)
    parties = parties_of(agreed, day)
    missing = sorted(parties - open_cases.counted(work, month))
    if not missing:
        return 0
    known = _by_state(work)
    for code in missing:
        days = [(day - desk.today(at)).days for at in known[code].values()]
        _count(work, desk, (code, month), days, parties)
    return len(missing)


def parties_of(agreed: Sequence[AgreementTerms], day: date) -> set[str]:
    """Return the parties, on a day, of agreements with a clause under which open cases are told."""
    return {
        party.code
        for each in agreed
        if _runs(each.since, each.until, day)
        and any(clause.kind in KINDS and not clause.is_secret for clause in each.clauses)
        for party in each.parties
        if _runs(party.since, party.until, day)
    }


def _runs(since: date, until: date | None, day: date) -> bool:
    return since <= day and (until is None or day <= until)


def _by_state(work: Work) -> dict[str, dict[UUID, datetime]]:
    """Return the open cases that each state answers for, and since when; each case once."""
    rows = open_cases.open_against(work)
    states = dict(_answering(work, sorted({firm for _, firm, _ in rows})))
    found: dict[str, dict[UUID, datetime]] = defaultdict(dict)
    for case, firm, at in rows:
        for code in states.get(firm, ()):
            found[code][case] = at
    return found


def _answering(work: Work, firms: Sequence[UUID]) -> Iterator[tuple[UUID, frozenset[str]]]:
    for some in batched(firms, _AT_ONCE):
        yield from answerable(work, some).items()


def _count(
    work: Work,
    desk: AccountabilityDesk,
    whose: tuple[str, date],
    days: Sequence[int],
    parties: set[str],
) -> None:
    code, month = whose
    row = OpenCasesCount(
        id=new_id(),
        jurisdiction=code,
        month=month,
        cases=in_steps(len(days)),
        ages=ages(days),
        entry=work.upcoming(),
        counted_at=work.at,
    )
    work.record(
        "accountability.month.counted",
        row=str(row.id),
        jurisdiction=code,
        month=month.isoformat(),
    )
    work.session.add(row)
    work.session.flush()
    disclose(
        work,
        desk.disclosures,
        ToDisclose(
            what=What.OPEN_CASES,
            happening=Happening(KINDS, frozenset({code}), detail=Detail.COUNTS),
            entry=row.entry,
            thing_kind=THING,
            thing_id=row.id,
            subject_id=None,
            content={Detail.COUNTS: _told(row)},
        ),
        parties - {code},
    )


def _told(row: OpenCasesCount) -> dict[str, object]:
    return {
        "format": FORMAT,
        "month": row.month.isoformat(),
        "at_least": row.cases,
        "ages": row.ages,
    }
