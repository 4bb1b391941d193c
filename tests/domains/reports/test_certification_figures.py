"""What a report says of applications, audits and findings, against rows counted by hand."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import ceil

import pytest

from app.domains.audits.models import Audit, Finding
from app.domains.audits.types import AuditState, FindingState, Ordered
from app.domains.certifications.models import Application
from tests.applications import Applicant
from tests.counting import counted
from tests.deciding import Ready
from tests.make import OPERATOR
from tests.reporting import AFTER, State, figures

FIRST, LAST = date(2027, 1, 1), date(2027, 3, 31)


@dataclass(frozen=True)
class Asked:
    """An application: of which scheme, how it stands, when it was lodged and when it ended."""

    scheme: str
    state: str
    lodged: date
    ended: date | None = None


@dataclass(frozen=True)
class Found:
    """A finding: criterion, grade, state, when it was made, is due, and was verified."""

    criterion: str
    grade: str | None
    state: str
    made: date
    due: date | None = None
    verified: date | None = None


APPLICATIONS = [
    Asked("ers-1", "granted", date(2026, 12, 1), date(2027, 1, 10)),
    Asked("ers-1", "granted", date(2027, 1, 2), date(2027, 1, 22)),
    Asked("ers-1", "granted", date(2027, 1, 3), date(2027, 3, 31)),
    Asked("ers-1", "granted", date(2027, 1, 4), date(2027, 4, 1)),
    Asked("ers-1", "refused", date(2027, 2, 1), date(2027, 2, 11)),
    Asked("nrs-1", "withdrawn", date(2027, 2, 2), date(2027, 2, 3)),
    Asked("nrs-1", "granted", date(2026, 12, 31), date(2026, 12, 31)),
    Asked("nrs-1", "decision", date(2027, 3, 31)),
    Asked("ers-1", "decision", date(2027, 4, 1)),
]
AUDITS = [
    ("stage_1", "accepted", date(2027, 1, 1)),
    ("stage_1", "accepted", date(2027, 2, 1)),
    ("stage_2", "reported", date(2027, 3, 31)),
    ("surveillance", "accepted", date(2027, 3, 1)),
    ("stage_2", "accepted", date(2026, 12, 31)),
    ("special", "reported", date(2027, 4, 1)),
    ("stage_2", "in_progress", None),
]
FINDINGS = [
    Found("1.1", "major", "verified", date(2027, 1, 5), date(2027, 2, 5), date(2027, 2, 1)),
    Found("1.1", "major", "verified", date(2027, 1, 6), date(2027, 2, 6), date(2027, 4, 1)),
    Found("1.1", "major", "open", date(2027, 1, 7), date(2027, 2, 7)),
    Found("1.1", "minor", "open", date(2027, 1, 7), date(2027, 3, 30)),
    Found("1.1", "minor", "open", date(2027, 1, 7), date(2027, 3, 31)),
    Found("2.1", "minor", "answered", date(2026, 11, 30), date(2027, 1, 31)),
    Found("2.1", "minor", "open", date(2027, 4, 1), date(2027, 4, 2)),
    Found("2.1", "major", "struck_out", date(2027, 1, 8), date(2027, 2, 8)),
    Found("2.1", None, "open", date(2027, 3, 1)),
]


def at(day: date | None) -> datetime | None:
    """Return noon of a day."""
    return None if day is None else datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def lies(day: date | None) -> bool:
    """Tell whether a day lies in the quarter."""
    return day is not None and FIRST <= day <= LAST


class Rows:
    """Applications, audits and findings of one firm, as rows.

    Args:
        world: the service.
    """

    def __init__(self, world) -> None:
        self.ready = Ready(Applicant(world))
        self.world = world

    def written(self) -> None:
        """Write all of them."""
        for each in APPLICATIONS:
            made = self.ready.application(each.scheme)
            with self.world.database.writing(OPERATOR) as work:
                row = work.session.query(Application).filter_by(number=made["number"]).one()
                row.state, row.submitted_at = each.state, at(each.lodged)
                row.ended_at = at(each.ended)
                work.session.flush()
                first = work.session.query(Audit).filter_by(ordered_id=row.id).one()
                first.state = AuditState.CANCELLED
        with self.world.database.writing(OPERATOR) as work:
            for kind, state, reported in AUDITS:
                audit = self.ready._audit(work, row, state)
                audit.kind, audit.reported_at = Ordered(kind), at(reported)
            for each in FINDINGS:
                said = {"criterion": each.criterion, "grade": each.grade}
                self.ready.finds(work, audit, said | {"is_being_heard": each.grade is None})
                found = work.session.query(Finding).order_by(Finding.number.desc()).first()
                _dated(found, each)
                work.session.flush()


def _dated(row: Finding, said: Found) -> None:
    row.state, row.announced_at = FindingState(said.state), at(said.made)
    row.due_on, row.verified_at = said.due, at(said.verified)


@pytest.fixture
def content(world, clock) -> dict:
    """The report of the Philippines over what was written."""
    state = State(world, clock)
    Rows(world).written()
    clock.at = AFTER
    counted(world)
    return state.reads()


def quartile(days: list[int], share: float) -> int:
    """Return the least of the days that such a share does not exceed."""
    return sorted(days)[ceil(share * len(days)) - 1]


def test_c2_applications_audits_and_findings_are_as_written_and_nothing_struck_out_is_due(content):
    lodged = Counter((e.scheme, e.state) for e in APPLICATIONS if lies(e.lodged))
    assert figures(content, "applications") == {of: {"lodged": n} for of, n in lodged.items()}
    took: dict[tuple[str, str], list[int]] = {}
    for each in APPLICATIONS:
        if lies(each.ended):
            took.setdefault((each.scheme, each.state), []).append((each.ended - each.lodged).days)
    assert figures(content, "decisions") == {
        of: {
            "decided": len(days),
            "least_quarter": quartile(days, 0.25),
            "median": quartile(days, 0.5),
            "most": quartile(days, 0.75),
        }
        for of, days in took.items()
    }
    assert sorted(took["ers-1", "granted"]) == [20, 40, 87]
    reported = Counter((kind, state) for kind, state, day in AUDITS if lies(day))
    assert figures(content, "audits") == {of: {"reported": n} for of, n in reported.items()}
    made = Counter((e.criterion, e.grade or "none", e.state) for e in FINDINGS if lies(e.made))
    assert figures(content, "findings") == {of: {"made": n} for of, n in made.items()}
    assert figures(content, "overdue-findings") == {
        ("1.1", "major"): {"overdue": 2},
        ("1.1", "minor"): {"overdue": 1},
        ("2.1", "minor"): {"overdue": 1},
    }
