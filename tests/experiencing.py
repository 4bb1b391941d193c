"""Workers who answer by one-time codes, for tests: over HTTP, as each of those who take part."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import inspect, select, table, text
from starlette.testclient import TestClient

from app.access.grants import Role
from app.desks import experience_desk
from app.domains.experience import jobs
from app.domains.identity.types import OrganisationKind
from tests.deploying import firm, officer, report
from tests.make import OPERATOR, FixedClock
from tests.people import Member, World, key, on

GOOD = {"paid": "no", "copy": "yes", "explained": 4, "job": 4, "on_time": 5, "friend": 4}


class Survey:
    """A firm, the authority that reports its workers and gives codes, and who reads answers.

    Args:
        world: of the test.
        clock: of the test.
        workers: whom the authority reports, PH to QA, in 2026-03.
    """

    def __init__(self, world: World, clock: FixedClock, workers: int = 40) -> None:
        self.world, self.clock = world, clock
        self.firm = firm(world)
        self.officer = officer(world)
        scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.reader = world.member(Role.COMPLAINTS_OFFICER, scheme)
        self.secretariat = world.member(Role.SECRETARIAT, scheme)
        self.desk = experience_desk(world.settings, world.desk.counters)
        if workers:
            self.reported(workers)

    def reported(self, workers: int, month: str = "2026-03") -> None:
        """Let the authority report so many workers of a month."""
        line = {"intermediary": str(self.firm.id), "month": month, "count": workers}
        report(self.world, self.officer, line)

    def asks(self, who: Member | None = None, *, codes: int = 20, **said: Any) -> Any:
        """Ask for codes, by default as the authority; return the answer."""
        body = {
            "record": self.firm.number,
            "origin": "PH",
            "destination": "QA",
            "from_month": "2026-03",
            "until_month": "2026-03",
            "codes": codes,
            **said,
        }
        client = self.world.signed_in(who or self.officer)
        return client.post("/v1/experience/batches", json=body, headers=key())

    def codes(self, count: int = 20) -> list[str]:
        """Return codes that the authority gave."""
        answer = self.asks(codes=count)
        assert answer.status_code == 201, answer.text
        return list(answer.json()["given"])

    def answers(self, code: str, answers: dict[str, Any] | None = None, **more: Any) -> Any:
        """Answer as a worker; return what comes back."""
        body = {"code": code, "answers": GOOD if answers is None else answers, **more}
        return self.anyone.post("/v1/experience/answers", json=body)

    def told(
        self, codes: Sequence[str], answers: dict[str, Any] | None = None, weeks: int = 3
    ) -> None:
        """Let workers answer, spread over so many weeks from now on."""
        for place, each in enumerate(codes):
            if place and place % -(-len(codes) // weeks) == 0:
                self.after(days=7)
            answer = self.answers(each, answers)
            assert answer.status_code == 201, answer.text

    @property
    def anyone(self) -> TestClient:
        """A client of nobody."""
        return self.world.client()

    def after(self, days: int) -> None:
        """Let days go by."""
        self.clock.at += timedelta(days=days)

    def on(self, year: int, month: int, day: int) -> None:
        """Let it be noon of a day."""
        self.clock.at = datetime(year, month, day, 12, tzinfo=self.clock.at.tzinfo)

    def tended(self) -> None:
        """Let the clock do all that it does."""
        while jobs.tend(self.desk, self.world.database):
            pass

    def held(self) -> str:
        """Return all that every table holds, as text."""
        with self.world.database.reading(OPERATOR) as work:
            names = inspect(work.session.connection()).get_table_names()
            tables = [table(each) for each in names]
            asked = [select(text("*")).select_from(each) for each in tables]
            rows = [row for each in asked for row in work.session.execute(each)]
        return "\n".join(str(tuple(each)) for each in rows)

    def shown(self) -> dict[str, Any]:
        """Read what the public reads of the firm."""
        answer = self.anyone.get(f"/v1/intermediaries/{self.firm.id}/experience")
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def figures(self) -> dict[str, Any]:
        """Read the figures, which are there."""
        found = self.shown()["figures"]
        assert found is not None
        return dict(found)

    def texts(self) -> list[dict[str, Any]]:
        """Read the words that the public reads."""
        answer = self.anyone.get(f"/v1/intermediaries/{self.firm.id}/experience/texts")
        assert answer.status_code == 200, answer.text
        return list(answer.json()["items"])

    def waiting(self, state: str = "waiting") -> list[dict[str, Any]]:
        """List answers as whoever reads them first."""
        client = self.world.signed_in(self.reader)
        answer = client.get(f"/v1/experience/answers?limit=100&state={state}")
        assert answer.status_code == 200, answer.text
        return list(answer.json()["items"])

    def read(self, answer_id: str) -> dict[str, Any]:
        """Read one answer so."""
        got = self.world.signed_in(self.reader).get(f"/v1/experience/answers/{answer_id}")
        assert got.status_code == 200, got.text
        return dict(got.json())

    def acts(self, answer: dict[str, Any], verb: str, **body: Any) -> Any:
        """Decide about an answer; return what comes back."""
        version = self.read(answer["id"])["version"]
        return self.world.signed_in(self.reader).post(
            f"/v1/experience/answers/{answer['id']}/{verb}", json=body or None, headers=on(version)
        )
