"""Who may have a report of what: the state is known, open to them, and the period is one."""

from dataclasses import dataclass
from datetime import datetime

from app.access.grants import GOVERNMENT, Permission
from app.access.policy import Facts, allows, require
from app.domains.agreements.engine.opening import openings
from app.domains.agreements.queries import in_force
from app.domains.agreements.types import ClauseKind, Detail, Happening
from app.domains.jurisdictions.engine.names import countries
from app.domains.jurisdictions.queries import find
from app.domains.jurisdictions.rules import country_of, is_part
from app.domains.reports.engine.asked_period import Days, Period, asked
from app.domains.reports.errors import NotOpened
from app.domains.reports.queries import marks
from app.domains.reports.queries.counting import Asked
from app.domains.reports.queries.facts import mark_at_or_before
from app.domains.reports.queries.marks import followed_to
from app.domains.reports.service.desk import ReportDesk
from app.domains.reports.types import Scope
from app.kit.errors import BadInput, Fault
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks for.

    Attributes:
        jurisdiction: ISO 3166.
        days: of the period.
        entry: as of which; ``None``: as of the newest that the facts have come to.
    """

    jurisdiction: str
    days: Days
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class Granted:
    """What they may have.

    Attributes:
        asked: of what is counted.
        period: the same days, as months and quarters.
        name: of the jurisdiction, in English.
        at: the instant of the entry.
        scope: how much of the state.
    """

    asked: Asked
    period: Period
    name: str
    at: datetime
    scope: Scope


def granted(work: Work, desk: ReportDesk, wanted: Wanted) -> Granted:
    """Return what the caller may have of what they ask for.

    Raises:
        Forbidden: reports are not for their role.
        NotOpened: it is another state's, and no agreement opens it.
        BadInput: the state is unknown, or the period is none.
        NotCountedYet, BeforeTheFacts: nothing can be told as of that entry.

    Rule:
        Fairness S1, S5, E5.
    """
    require(work.actor, Permission.REPORT_ASK)
    scope = scope_of(work, desk, wanted.jurisdiction)
    if find(work, wanted.jurisdiction) is None:
        said = f"There is no record of a jurisdiction {wanted.jurisdiction}."
        raise BadInput(said, faults=[Fault(f"{wanted.days.where}/jurisdiction", said)])
    entry = followed_to(work) if wanted.entry is None else wanted.entry
    mark, at = mark_at_or_before(work, entry), marks.instant(work, entry)
    # The register stood so until the next entry: a period can be over by then, and nothing happen.
    today = desk.today(marks.stands_until(work, entry))
    period = asked(wanted.days, today, desk.most_years)
    counted = Asked(wanted.jurisdiction, period.first, period.last, mark, entry)
    return Granted(counted, period, name_of(wanted.jurisdiction), at, scope)


def name_of(code: str) -> str:
    """Return how a jurisdiction is called by its code, so that no renaming changes a report."""
    country = countries().get(country_of(code), code)
    return f"{country} ({code})" if is_part(code) else country


def scope_of(work: Work, desk: ReportDesk, jurisdiction: str) -> Scope:
    """Return how much of a state the caller reads.

    Raises:
        Forbidden: reports are not for their role.
        NotOpened: no agreement opens it.
    """
    facts = Facts(jurisdiction=jurisdiction)
    if allows(work.actor, Permission.COMPLIANCE_READ, facts):
        return Scope.HOME
    if work.actor.role not in GOVERNMENT:
        require(work.actor, Permission.COMPLIANCE_READ, facts, is_seen=True)
    if not _is_opened(work, desk, jurisdiction):
        raise NotOpened(
            f"{jurisdiction} is not your own jurisdiction, and no clause on statistics in force"
            f" between it and {work.actor.jurisdiction} opens its report."
        )
    return Scope.OPENED


def _is_opened(work: Work, desk: ReportDesk, jurisdiction: str) -> bool:
    happening = Happening(
        kinds=frozenset({ClauseKind.STATISTICS}),
        concerned=frozenset({jurisdiction}),
        detail=Detail.COUNTS,
    )
    opened = openings(happening, in_force.terms(work), desk.today(work.at))
    return any(
        each.receiver == work.actor.jurisdiction and not each.is_kept_back for each in opened
    )
