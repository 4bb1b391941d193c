"""Making a report: each section is counted from facts and frozen figures, one after another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from app.access.policy import PART_OF
from app.domains.reports.engine.content import (
    NONE,
    READS,
    Cell,
    Content,
    Heading,
    Section,
    Table,
    Why,
)
from app.domains.reports.engine.recruitment_cost import Rate
from app.domains.reports.engine.tables import (
    ANSWERS,
    APPLICATIONS,
    AUDITS,
    AWARDS,
    CERTIFICATES,
    CHARGE_CORRIDORS,
    CHARGES,
    CORRIDORS,
    DECISIONS,
    DISCLOSURES_MADE,
    DISCLOSURES_RECEIVED,
    FINDINGS,
    KINDS,
    LICENCES,
    OVERDUE,
    SANCTIONS,
    VIOLATIONS,
    Counted,
)
from app.domains.reports.errors import TooLargeAtOnce
from app.domains.reports.queries.counting import how_many
from app.domains.reports.service import frozen, rating
from app.domains.reports.service.asking import Granted
from app.domains.reports.service.counted import counted, firms, moves, timed
from app.domains.reports.service.desk import ReportDesk
from app.domains.reports.types import Scope
from app.store.work import Work

NOT_OPENED = "Not opened: a clause on statistics opens counts of licences, certificates, final"
NOT_OPENED += " violations and complaints alone."
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Making:
    """What a section is made with."""

    work: Work
    desk: ReportDesk
    granted: Granted

    def to_common(self) -> Rate:
        """Return the rate to the common currency, as it was known at the entry."""
        desk = self.desk
        return rating.common_rate(self.work, desk.currency, desk.days_back, self.granted.at)

    def count(self, *tables: Counted) -> list[Table]:
        """Return tables that are counted from facts."""
        asked, currency = self.granted.asked, self.desk.currency
        return [counted(self.work, asked, each, currency) for each in tables]


def _intermediaries(making: Making) -> list[Table]:
    work, asked = making.work, making.granted.asked
    return [
        firms(work, asked),
        *making.count(LICENCES),
        moves(work, asked, "licence-moves", "How licences moved"),
        *making.count(CERTIFICATES),
        moves(work, asked, "certificate-moves", "How certificates moved"),
    ]


def _opened_intermediaries(making: Making) -> list[Table]:
    return making.count(LICENCES, CERTIFICATES)


def _applications(making: Making) -> list[Table]:
    decisions = timed(making.work, making.granted.asked, DECISIONS)
    return [*making.count(APPLICATIONS), decisions]


def _audits(making: Making) -> list[Table]:
    return making.count(AUDITS, FINDINGS, OVERDUE)


def _complaints(making: Making) -> list[Table]:
    return frozen.complaints(making.work, making.granted, making.desk)


def _fees(making: Making) -> list[Table]:
    money = frozen.remedy(making.work, making.granted, making.desk, making.to_common())
    return [*making.count(VIOLATIONS, CORRIDORS, CHARGES, CHARGE_CORRIDORS), *money]


def _opened_fees(making: Making) -> list[Table]:
    return making.count(VIOLATIONS)


def _sanctions(making: Making) -> list[Table]:
    return making.count(SANCTIONS)


def _recognition(making: Making) -> list[Table]:
    return making.count(AWARDS)


def _disclosures(making: Making) -> list[Table]:
    answers = timed(making.work, making.granted.asked, ANSWERS)
    return [*making.count(DISCLOSURES_MADE, DISCLOSURES_RECEIVED), answers]


def _deployments(making: Making) -> list[Table]:
    return rating.rates(making.work, making.granted.asked, making.desk.deployment_limit)


def _recruitment_cost(making: Making) -> list[Table]:
    asked, currency = making.granted.asked, making.desk.currency
    found = rating.indicators(making.work, asked, currency, making.to_common())
    if PART_OF not in asked.place:
        return found
    return [replace(each, none=READS[Why.OF_COUNTRIES]) for each in found]


class Part(NamedTuple):
    """A section: its words, and how it is made at home and where a clause opens it."""

    key: str
    title: str
    made: Callable[[Making], Sequence[Table]]
    opened: Callable[[Making], Sequence[Table]] | None = None


PARTS = (
    Part("intermediaries", "Intermediaries", _intermediaries, _opened_intermediaries),
    Part("applications", "Applications and decisions", _applications),
    Part("audits", "Audits and findings", _audits),
    Part("complaints", "Complaints", _complaints, _complaints),
    Part("fees", "Violations and fee charging", _fees, _opened_fees),
    Part("sanctions", "Sanctions", _sanctions),
    Part("recognition", "Recognition", _recognition),
    Part("disclosures", "Disclosures", _disclosures),
    Part("deployments", "Deployments and rates", _deployments),
    Part("recruitment-cost", "Recruitment cost", _recruitment_cost),
)


def made(
    work: Work, desk: ReportDesk, granted: Granted, progress: Progress = lambda _: None
) -> Content:
    """Return a report; the same as of the same entry, whenever it is made.

    Args:
        work: an open door.
        desk: what reports work with.
        granted: what may be told.
        progress: is told how many sections are done.

    Rule:
        Fairness E5, S1, S5.
    """
    making = Making(work, desk, granted)
    sections = []
    for done, part in enumerate(PARTS, start=1):
        sections.append(_section(making, part))
        progress(done)
    return Content(_heading(desk, granted), tuple(sections))


def made_at_once(work: Work, desk: ReportDesk, granted: Granted) -> Content:
    """Return a report that somebody waits for.

    Raises:
        TooLargeAtOnce: it is over so much that it is made in the background.
    """
    most = desk.facts_at_once
    if how_many(work, granted.asked, KINDS, most + 1) > most:
        raise TooLargeAtOnce(f"It is over more than {most} facts.")
    return made(work, desk, granted)


def _section(making: Making, part: Part) -> Section:
    if making.granted.scope is Scope.HOME:
        return Section(part.key, part.title, tuple(map(_filled, part.made(making))))
    if part.opened is None:
        return Section(part.key, part.title, (), NOT_OPENED)
    return Section(
        part.key, part.title, tuple(_unlisted(_filled(each)) for each in part.opened(making))
    )


def _filled(table: Table) -> Table:
    """Return a table that says what it means where it has no row."""
    return table if table.lines or table.none else replace(table, none=NONE)


def _unlisted(table: Table) -> Table:
    """Return a table without ways to its records: another state reads counts alone."""
    lines = (replace(line, cells=tuple(map(_alone, line.cells))) for line in table.lines)
    return replace(table, lines=tuple(lines))


def _alone(cell: Cell) -> Cell:
    return replace(cell, is_listed=False)


def _heading(desk: ReportDesk, granted: Granted) -> Heading:
    asked = granted.asked
    return Heading(
        jurisdiction=asked.place,
        name=granted.name,
        first=asked.first,
        last=asked.last,
        entry=asked.entry,
        at=granted.at,
        currency=desk.currency,
        instance=desk.instance,
        scope=granted.scope.value,
    )
