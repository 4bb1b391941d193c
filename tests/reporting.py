"""A state and its compliance report, for tests: over HTTP, as those who may ask for it."""

from datetime import UTC, datetime
from typing import Any

from httpx2 import Response
from sqlalchemy import select

from app.domains.certifications.types.certificates import CertificateState, Ground
from app.domains.jurisdictions.models import Jurisdiction
from app.domains.reports import jobs
from app.domains.reports.service.desk import ReportDesk
from app.domains.subjects.models import Subject
from app.domains.subjects.types import SubjectKind
from tests.agreeing import clause, lay_down
from tests.counting import counted
from tests.deploying import report
from tests.issuing import Issuer
from tests.make import OPERATOR, FixedClock, add_subject
from tests.people import Member, World
from tests.remedying import confirmed
from tests.sanctioning import SUSPENSION, SWAPPED, Court
from tests.sharing import Sharing

PATH = "/v1/reports/compliance"
QUARTER = {"jurisdiction": "PH", "from": "2027-01-01", "to": "2027-03-31"}
AFTER = datetime(2027, 5, 20, 12, tzinfo=UTC)
"""When the quarter is over and its figures are due to be frozen."""


class State:
    """The Philippines with a licensed firm, a certified practice of none, and what it did wrong.

    Args:
        world: the service.
        clock: of the test.
    """

    def __init__(self, world: World, clock: FixedClock) -> None:
        self.world, self.clock = world, clock
        self.court = Court(world, clock)
        for serial, code in enumerate(("PH", "QA"), start=770_001):
            recorded(world, code, serial)

    @property
    def officer(self) -> Member:
        """An officer of its authority."""
        return self.court.officer

    @property
    def desk(self) -> ReportDesk:
        """What reports work with."""
        desk: ReportDesk = self.world.api.state.reports
        return desk

    def errs(self) -> None:
        """Let the firm be licensed, swap contracts, be suspended, and charge twelve workers."""
        self.court.licensed()
        case = self.court.final(counts=[SWAPPED])
        self.court.imposed(case, measure=SUSPENSION)
        confirmed(self.world, self.officer, (self.court.subject_id, None))
        self.court.tend()

    def asks(self, who: Member | None = None, path: str = PATH, **said: Any) -> Response:
        """Ask for the report of the first quarter, or what differs; return the answer."""
        client = self.world.signed_in(who or self.officer)
        headers = said.pop("headers", {})
        return client.get(path, params=QUARTER | said, headers=headers)

    def reads(self, who: Member | None = None, **said: Any) -> dict[str, Any]:
        """Read it with success: its content."""
        answer = self.asks(who, **said)
        assert answer.status_code == 200, answer.text
        content: dict[str, Any] = answer.json()["content"]
        return content

    def deploys(self) -> None:
        """Let the firm and the authority say how many workers the firm placed."""
        firm = self.court.firm
        report(self.world, firm, {"month": "2027-02", "count": 40}, {"month": "2027-01"})
        line = {"month": "2027-02", "count": 35, "intermediary": str(self.court.subject_id)}
        report(self.world, self.officer, line)

    def certifies(self) -> None:
        """Let a second firm hold a certificate that is suspended in the quarter."""
        issuer = Issuer(self.world.database)
        issued = issuer.issue(self.court.call(self.court.silent, "Silent Harbour Co."))
        at = datetime(2027, 2, 10, 12, tzinfo=UTC)
        issuer.stands(issued, CertificateState.SUSPENDED, Ground.CRITICAL_FINDING, at=at)

    def shares(self) -> Sharing:
        """Let an agreement tell the neighbour of two suspensions, one of which it answers."""
        sharing = Sharing(self.world, ["PH", "QA"])
        lay_down(
            self.world,
            "ph-qa",
            ["PH", "QA"],
            [clause("suspensions")],
        )
        for _ in range(2):
            sharing.tell(sharing.happens(["PH"]))
        sharing.pass_time()
        return sharing

    def counted(self) -> int:
        """Let the facts follow the journal."""
        return counted(self.world)

    def works(self) -> None:
        """Let the worker do what is asked of it."""
        jobs.follow_schedules(self.desk, self.world.database)
        self.world.settle()


def recorded(world: World, code: str, serial: int) -> None:
    """Let a state have a record, if it has none."""
    number = add_subject(world.database, serial, SubjectKind.JURISDICTION)
    with world.database.writing(OPERATOR) as work:
        if work.session.get(Jurisdiction, code) is None:
            subject = work.session.scalars(select(Subject).where(Subject.number == number)).one()
            work.session.add(
                Jurisdiction(code=code, subject_id=subject.id, name=code, made_at=work.at)
            )


def tables(content: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the tables of a report by their keys."""
    return {each["key"]: each for one in content["sections"] for each in one["tables"]}


def figures(content: dict[str, Any], table: str) -> dict[tuple[str, ...], dict[str, Any]]:
    """Return the figures of a table: by its row, by its column; where none is shown, why."""
    found = tables(content)[table]
    names = [each["key"] for each in found["measures"]]
    return {
        tuple(row["of"]): {
            name: cell.get("value", cell.get("hidden", cell.get("missing")))
            for name, cell in zip(names, row["cells"], strict=True)
        }
        for row in found["rows"]
    }
